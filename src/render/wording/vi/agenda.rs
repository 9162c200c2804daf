//! The words of agendas in Vietnamese.

use chrono::Weekday;

use crate::agenda::{DueKind, When};
use crate::model::Date;
use crate::render::wording::agenda::AgendaWords;

pub(in crate::render::wording) const AGENDA: AgendaWords = AgendaWords {
    day: |day| format!("{}, {day}", weekday(day)),
    days_left: |number| match number {
        0 => "hôm nay".to_owned(),
        1 => "ngày mai".to_owned(),
        ..0 => format!("quá {} ngày", -number),
        _ => format!("còn {number} ngày"),
    },
    days: "số ngày",
    tasks_due: |when, next_days, tasks| {
        let title = match when {
            When::Overdue => "Quá hạn".to_owned(),
            When::Today => "Đến hạn hôm nay".to_owned(),
            When::Soon => format!("Đến hạn trong {next_days} ngày tới"),
            When::Later => "Đến hạn sau đó".to_owned(),
            When::Undated => "Không ghi thời hạn".to_owned(),
        };
        format!("{title} ({tasks})")
    },
    tasks_due_in_short: |when, next_days, tasks| match when {
        When::Overdue => format!("{tasks} quá hạn"),
        When::Today => format!("{tasks} đến hạn hôm nay"),
        When::Soon => format!("{tasks} đến hạn trong {next_days} ngày tới"),
        When::Later => format!("{tasks} đến hạn sau đó"),
        When::Undated => format!("{tasks} không ghi thời hạn"),
    },
    tasks: |counts| format!("nhiệm vụ: {counts}"),
    done: |done, total, dropped| {
        let done = format!("Đã hoàn thành {done}/{total} nhiệm vụ có hiệu lực");
        match dropped {
            0 => done + ".",
            dropped => format!("{done}, dừng thực hiện {dropped}."),
        }
    },
    in_force: |scenario, since, decision, unit| {
        let by = match decision {
            Some(decision) => format!("do {unit} công bố, theo {decision}"),
            None => format!("do {unit} công bố"),
        };
        format!("áp dụng {scenario} từ ngày {since}, {by}")
    },
    none_in_force: "không có phương án nào có hiệu lực",
    reports_and_plans: "Báo cáo, kế hoạch riêng",
    reports: |reports| format!("{reports} báo cáo"),
    own_plans: |plans| format!("{plans} kế hoạch riêng"),
    what_to_do: "Việc phải làm",
    units_with_something: |units| format!("{units} đơn vị có việc phải làm"),
    nothing_to_do: "Không có việc phải làm: không còn nhiệm vụ, báo cáo, kế hoạch riêng nào.",
    nobody_has_anything_to_do: "Không đơn vị nào có việc phải làm.",
    name_a_unit: "Để xem đủ việc của một đơn vị, hãy nêu tên đơn vị: plan today --unit ĐƠN-VỊ",
    kind_name: |kind| match kind {
        DueKind::Task => "nhiệm vụ",
        DueKind::Report => "báo cáo",
        DueKind::OwnPlan => "kế hoạch riêng",
        DueKind::Target => "chỉ tiêu",
        DueKind::PhaseEnd => "hết giai đoạn",
        DueKind::PlanEnd => "hết thời gian thực hiện",
    },
    report_for: |period| format!("Báo cáo kỳ {period}"),
    final_report: "Báo cáo khi kết thúc",
    issue_own_plan: "Ban hành kế hoạch riêng",
    plan_ends: |plan| format!("Kết thúc kế hoạch: {plan}"),
    phase_ends: |phase| format!("Kết thúc giai đoạn: {phase}"),
    falling_due: |from, until| match until {
        Some(until) => format!("Việc đến hạn từ {from} đến {until}"),
        None => format!("Việc đến hạn từ {from}"),
    },
    nothing_falls_due: "Không có việc nào đến hạn hoặc quá hạn.",
    overdue: |items| format!("Quá hạn ({items})"),
    due_on: |day| format!("thời hạn {day}"),
    next_on: |day| format!("kỳ tới {day}"),
    for_period: |period| format!("kỳ {period}"),
    units: |units| format!("{units} đơn vị"),
    calendar: |unit| match unit {
        Some(unit) => format!("Việc đến hạn: {unit}"),
        None => "Việc đến hạn".to_owned(),
    },
};

fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}
