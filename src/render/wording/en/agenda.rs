//! The words of agendas in English.

use chrono::Weekday;

use crate::agenda::{DueKind, When};
use crate::model::Date;
use crate::render::wording::agenda::AgendaWords;
use crate::words::count;

pub(in crate::render::wording) const AGENDA: AgendaWords = AgendaWords {
    day: |day| format!("{} {day}", weekday(day)),
    days_left: |number| match number {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        ..0 => format!("{} late", days(-number)),
        _ => format!("in {}", days(number)),
    },
    days: "days",
    tasks_due: |when, next_days, tasks| {
        let title = match when {
            When::Overdue => "Overdue".to_owned(),
            When::Today => "Due today".to_owned(),
            When::Soon => format!("Due in the next {next_days} days"),
            When::Later => "Due later".to_owned(),
            When::Undated => "Without a date".to_owned(),
        };
        format!("{title} ({tasks})")
    },
    tasks_due_in_short: |when, next_days, tasks| match when {
        When::Overdue => format!("{tasks} overdue"),
        When::Today => format!("{tasks} due today"),
        When::Soon => format!("{tasks} due in the next {next_days} days"),
        When::Later => format!("{tasks} due later"),
        When::Undated => format!("{tasks} without a date"),
    },
    tasks: |counts| format!("tasks: {counts}"),
    done: |done, total, dropped| {
        let tasks = count(total, "task", "tasks");
        let done = format!("{done} of {tasks} in force done");
        match dropped {
            0 => done + ".",
            dropped => format!("{done}, {dropped} dropped."),
        }
    },
    in_force: |scenario, since, decision, unit| {
        let by = match decision {
            Some(decision) => format!("declared by {unit}, decision {decision}"),
            None => format!("declared by {unit}"),
        };
        format!("{scenario} in force since {since}, {by}")
    },
    none_in_force: "no scenario in force",
    reports_and_plans: "Reports and own plans",
    reports: |reports| count(reports, "report", "reports"),
    own_plans: |plans| count(plans, "own plan", "own plans"),
    what_to_do: "What is to be done",
    units_with_something: |units| {
        format!(
            "{} to do",
            count(units, "unit has something", "units have something")
        )
    },
    nothing_to_do: "Nothing to do: no open task, no report, no plan of its own.",
    nobody_has_anything_to_do: "No unit has anything to do.",
    name_a_unit: "To see all that one unit has to do, name it: plan today --unit UNIT",
    kind_name: |kind| match kind {
        DueKind::Task => "task",
        DueKind::Report => "report",
        DueKind::OwnPlan => "own plan",
        DueKind::Target => "target",
        DueKind::PhaseEnd => "end of a phase",
        DueKind::PlanEnd => "end of the plan",
    },
    report_for: |period| format!("Report for {period}"),
    final_report: "Final report",
    issue_own_plan: "Issue a plan of its own",
    plan_ends: |plan| format!("The plan ends: {plan}"),
    phase_ends: |phase| format!("The phase ends: {phase}"),
    falling_due: |from, until| match until {
        Some(until) => format!("What falls due from {from} to {until}"),
        None => format!("What falls due from {from}"),
    },
    nothing_falls_due: "Nothing falls due, and nothing is overdue.",
    overdue: |items| format!("Overdue ({items})"),
    due_on: |day| format!("due {day}"),
    next_on: |day| format!("next {day}"),
    for_period: |period| format!("for {period}"),
    units: |units| count(units, "unit", "units"),
    calendar: |unit| match unit {
        Some(unit) => format!("Due: {unit}"),
        None => "Due".to_owned(),
    },
};

fn days(number: i64) -> String {
    count(usize::try_from(number).unwrap_or(0), "day", "days")
}

fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
