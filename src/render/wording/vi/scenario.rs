//! Scenarios in Vietnamese.

use crate::model::ScenarioMode;
use crate::query::Move;
use crate::render::wording::scenario::{ScenarioWords, listed};
use crate::status::{Change, ConditionOutcome};

pub(super) const SCENARIO: ScenarioWords = ScenarioWords {
    no_scenarios: "Kế hoạch không có phương án.",
    mode_name: |mode| match mode {
        ScenarioMode::Escalating => "phương án tăng dần theo mức độ",
        ScenarioMode::Exclusive => "phương án loại trừ nhau",
        ScenarioMode::Parallel => "phương án song song",
    },

    drift: |scenario, since, issuer, declared| {
        let declared = if declared.is_empty() {
            "chưa công bố áp dụng phương án nào".to_owned()
        } else {
            format!("đang áp dụng {}", listed(declared, "và"))
        };
        format!("Từ ngày {since} số liệu cho thấy cần áp dụng {scenario}; {issuer} {declared}.")
    },
    called_for: |scenario, since, issuer| {
        format!(
            "Từ ngày {since} số liệu cho thấy cần áp dụng {scenario}; {issuer} đã công bố áp dụng."
        )
    },
    nothing_called_for: "Số liệu chưa cho thấy cần áp dụng phương án nào.",
    no_figures_for: |indicators| format!("Chưa có số liệu về: {indicators}."),
    nothing_to_count: "Các phương án không có điều kiện tính được bằng số liệu; áp dụng phương án nào do người có thẩm quyền quyết định.",
    end_is_reached: |scenario| {
        format!("Theo số liệu đã có thể kết thúc {scenario}; phương án vẫn đang áp dụng.")
    },

    in_force: "Đang áp dụng",
    units: "số đơn vị",
    none_at: |unit, day, units| {
        format!("{unit} công bố ngày {day}: không áp dụng phương án nào ({units} đơn vị).")
    },
    undeclared: |units| format!("Còn {units} đơn vị chưa có phương án nào được công bố áp dụng."),

    situation: "Số liệu theo dõi",
    indicator: "chỉ số theo dõi",
    reported_by: "nơi báo cáo",
    reported_on: "ngày chốt",
    conditions: "Điều kiện áp dụng, kết thúc",
    condition_of: "điều kiện",
    case: "trường hợp",
    outcome: "kết luận",
    outcome_name: |outcome| match outcome {
        ConditionOutcome::Holds => "thỏa mãn",
        ConditionOutcome::Fails => "chưa thỏa mãn",
        ConditionOutcome::NoFigure => "chưa có số liệu",
    },
    yes_or_no: |value| if value { "có" } else { "không" },
    person_decides: "Do người có thẩm quyền quyết định.",

    history: "Quá trình áp dụng",
    report: "báo cáo",
    change: "diễn biến",
    change_name: |change| match change {
        Change::Activated => "áp dụng",
        Change::Continued => "tiếp tục",
        Change::Changed => "thay đổi",
        Change::Ended => "kết thúc",
    },

    applies_to: |unit| format!("Áp dụng đối với {unit}"),
    by_own_declaration: |day| format!("Theo công bố của chính đơn vị ngày {day}:"),
    by_declaration_of: |unit, day| format!("Theo công bố của {unit} ngày {day}:"),
    nobody_declared: "Đơn vị và các cấp trên chưa công bố gì.",
    none_applies: "không áp dụng phương án nào",
    not_valid: "Đơn vị không hoạt động vào ngày này; không có phương án nào áp dụng.",
    through: "tiếp nối trong",

    moving: |step| {
        let Move {
            from,
            to,
            added,
            continued,
            dropped,
        } = *step;
        let tasks = |verb: &str, number: usize| match number {
            0 => format!("không {verb} nhiệm vụ nào"),
            _ => format!("{verb} {number} nhiệm vụ"),
        };
        format!(
            "Chuyển từ {from} sang {to}: {}, {}, {}.",
            tasks("thêm", added),
            tasks("tiếp tục", continued),
            tasks("thôi", dropped)
        )
    },
    under_all: |scenarios| format!("Chung cho cả {}", listed(scenarios, "và")),
    only_under: |scenarios| format!("Chỉ trong {}", listed(scenarios, "và")),
    holds_how_much: |tasks, targets, teams| {
        let mut parts = vec![format!("{tasks} nhiệm vụ")];
        if targets > 0 {
            parts.push(format!("{targets} chỉ tiêu"));
        }
        if teams > 0 {
            parts.push(format!("{teams} lực lượng"));
        }
        parts.join(", ")
    },
};
