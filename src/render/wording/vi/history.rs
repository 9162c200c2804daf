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
};
