//! The words of `plan status` in Vietnamese.

use crate::render::wording::StatusWords;
use crate::status::By;

pub(super) const STATUS: StatusWords = StatusWords {
    unit_and_below: |unit| format!("chỉ tính {unit} và cấp dưới"),
    standing: "Tình hình thực hiện",
    days_over: "số ngày quá hạn",
    units: |number| format!("{number} đơn vị"),
    and_more_tasks: |number| format!("và {number} nhiệm vụ khác"),
    area: "nội dung",
    by: |by| match by {
        By::Unit => "Theo đơn vị",
        By::Area => "Theo nội dung",
        By::Scenario => "Theo phương án",
        By::Target => "Theo chỉ tiêu",
    },
    serve_no_target: "không gắn với chỉ tiêu",
    waiting: "chờ áp dụng",
    own_plans: "kế hoạch riêng",
    missing_reports: "thiếu báo cáo",
    targets_met: "chỉ tiêu đạt",
    plans: "Các kế hoạch",
    tasks: "nhiệm vụ",
    in_plans: |number| format!("{number} kế hoạch, "),
    and_more_attention: |number| format!("và {number} việc khác cần lưu ý"),
    one_plan: "`plan status --plan KẾ-HOẠCH` để xem đầy đủ một kế hoạch.",
};
