//! The words of differences in Vietnamese.

use crate::render::wording::history::HistoryWords;

pub(in crate::render::wording) const HISTORY: HistoryWords = HistoryWords {
    nothing: "không có gì thay đổi",
    no_value: "–",
    added: "mới",
    removed: "đã bỏ",
    report_of: |unit, plan, day| format!("Báo cáo của {unit} về {plan}, số liệu đến {day}"),
    units: "Đơn vị",
    settings: "Thiết lập của không gian làm việc",
    within: |holder| format!("trong {holder}"),
    moved: |days| {
        let way = if days < 0 {
            "sớm hơn"
        } else {
            "muộn hơn"
        };
        format!("{way} {} ngày", days.unsigned_abs())
    },
    lowered: "giảm",
    raised: "tăng",
    amendment: |number, issued, title| {
        let issued = issued.map(|day| format!(" ngày {day}")).unwrap_or_default();
        let title = title.map(|title| format!(" “{title}”")).unwrap_or_default();
        format!("Dự thảo sửa đổi, bổ sung kế hoạch số {number}{issued}{title}")
    },
    new_plan: |number, issued, title| {
        let issued = issued.map(|day| format!(" ngày {day}")).unwrap_or_default();
        let title = title.map(|title| format!(" “{title}”")).unwrap_or_default();
        format!("Dự thảo ban hành mới kế hoạch số {number}{issued}{title}")
    },
    new_as_a_whole: "Đây là kế hoạch mới, ban hành toàn văn.",
    all_of: |kind| format!("tất cả {kind}"),
    whole_plan: "Kế hoạch",
    is_added: |name, within, fields| {
        let within = within
            .map(|within| format!(" {within}"))
            .unwrap_or_default();
        let fields = if fields.is_empty() {
            String::new()
        } else {
            format!(" ({fields})")
        };
        format!("Bổ sung{within}: {name}{fields}.")
    },
    is_removed: |name| format!("Bãi bỏ: {name}."),
    is_changed: |name, field, before, after| match (before, after) {
        (Some(before), Some(after)) => format!("{name}, {field}: thay {before} bằng {after}."),
        (None, Some(after)) => format!("{name}, {field}: bổ sung {after}."),
        (Some(before), None) => format!("{name}, {field}: bỏ {before}."),
        (None, None) => format!("{name}, {field}."),
    },
    field: |key| {
        Some(match key {
            "by" => "thời hạn",
            "within" => "thời gian thực hiện",
            "every" => "định kỳ",
            "lead" => "chủ trì",
            "with" => "phối hợp",
            "to" => "nơi nhận",
            "owner" => "chịu trách nhiệm",
            "period.from" => "thời điểm bắt đầu",
            "period.to" => "thời điểm kết thúc",
            "value" => "mức",
            "title" => "tên",
            "text" => "nội dung",
            "state" => "trạng thái",
            "number" => "số",
            "issued" => "ngày ban hành",
            "output" => "kết quả",
            "issuer" => "cơ quan ban hành",
            "recipients" => "nơi nhận",
            "area" => "nội dung",
            "serves" => "chỉ tiêu liên quan",
            "needs" => "thực hiện sau nhiệm vụ",
            _ => return None,
        })
    },
};
