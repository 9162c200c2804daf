//! The words of trees of plans in Vietnamese.

use crate::cascade::LinkState;
use crate::model::PlanState;
use crate::render::wording::cascade::CascadeWords;

pub(super) const CASCADE: CascadeWords = CascadeWords {
    fingerprint: |fingerprint| format!("mã đối chiếu {fingerprint}"),
    dated: |state, date| match state {
        PlanState::Draft => "dự thảo".to_owned(),
        PlanState::Issued => format!("ban hành {date}"),
        PlanState::Amended => format!("ban hành {date}, đã sửa đổi"),
        PlanState::Closed => format!("ban hành {date}, đã kết thúc"),
    },
    not_issued: "chưa ban hành",
    reported: "theo báo cáo",
    lag: |days| match days {
        0 => "cùng ngày".to_owned(),
        1.. => format!("sau {days} ngày"),
        _ => format!("trước {} ngày", days.unsigned_abs()),
    },
    late_on: |by| format!("trễ so với hạn {by}"),
    due_on: |by| format!("hạn {by}"),
    repeated: "đã nêu ở trên",
    issued_of: |issued, expected| format!("{issued}/{expected} đơn vị đã ban hành"),
    drafts: |drafts| format!("{drafts} dự thảo"),
    late_units: |late| format!("{late} trễ hạn"),
    more_without_plan: |units| {
        format!("và {units} đơn vị khác chưa có kế hoạch (--all để xem hết)")
    },
    more_plans: |plans| format!("và {plans} kế hoạch khác (--all để xem hết)"),
    more_matrices: |plans| {
        format!("Còn {plans} kế hoạch khác có kế hoạch cấp dưới (--all để xem hết).")
    },
    more_items: |items| format!("và {items} nội dung khác"),
    links: "Đối chiếu với kế hoạch cấp trên",
    plan_above: "kế hoạch cấp trên",
    seen: "mã đã ghi",
    now: "mã hiện tại",
    link_state: |state| match state {
        LinkState::Fresh => "khớp",
        LinkState::Stale => "cần rà soát",
        LinkState::Unseen => "chưa ghi mã",
        LinkState::Unknown => "không đọc được",
    },
    fresh_links: |links| format!("{links} kế hoạch khớp với kế hoạch cấp trên"),
    what_to_do: |state| match state {
        LinkState::Fresh => "Khớp: không phải làm gì.",
        LinkState::Stale => {
            "Cần rà soát: kế hoạch cấp trên đã thay đổi. Xem những thay đổi đó, sửa kế hoạch cấp dưới nếu cần, rồi ghi vào phần căn cứ:"
        }
        LinkState::Unseen => {
            "Chưa ghi mã: khi kế hoạch cấp dưới đã thống nhất với kế hoạch cấp trên, ghi vào phần căn cứ:"
        }
        LinkState::Unknown => {
            "Không đọc được: sửa kế hoạch cấp trên trước; `plan validate` chỉ rõ chỗ sai."
        }
    },
    item: "mã",
    taken_up_of: |plan| format!("Cụ thể hóa kế hoạch {plan}"),
    taken_up: "đã cụ thể hóa",
    left_out: "chưa cụ thể hóa",
    not_asked: "không giao",
    takes_up: |taken_up, of| match taken_up == of {
        true => format!("đã cụ thể hóa đủ {of} nội dung"),
        false => format!("đã cụ thể hóa {taken_up}/{of} nội dung"),
    },
    leaves_out: |first| format!("chưa cụ thể hóa: {first}"),
};
