//! Small workspaces for tests, and parts of the status of their plan `p` as lines of text.

use std::fmt::Display;

use super::{PlanStatus, plan_status, status_of};
use crate::model::Date;
use crate::workspace::Workspace;
use crate::yaml::FromText;

/// The day written so.
pub(super) fn date(text: &str) -> Date {
    Date::from_text(text).unwrap()
}

/// A workspace of one stream of documents, in which nothing is misread.
pub(super) fn read(yaml: &str) -> Workspace {
    read_files(&[("stream.yaml", yaml)])
}

/// A workspace of several files.
pub(super) fn read_files(files: &[(&str, &str)]) -> Workspace {
    let (workspace, findings) = Workspace::from_texts(files);
    let messages: Vec<_> = findings
        .iter()
        .map(|finding| finding.message.to_string())
        .collect();
    assert!(messages.is_empty(), "{messages:?}\n{files:?}");
    workspace
}

/// What `show` says about the status of plan `p` from the view of a unit.
pub(super) fn with_view<T>(
    yaml: &str,
    as_of: &str,
    unit: &str,
    show: impl FnOnce(&PlanStatus<'_>) -> T,
) -> T {
    let workspace = read(yaml);
    let plan = workspace.plans.find("p");
    let status = status_of(&workspace, plan, date(as_of), workspace.register.find(unit));
    show(&status.plans[0])
}

/// What `show` says about the status of plan `p`.
pub(super) fn with_status<T>(
    yaml: &str,
    as_of: &str,
    show: impl FnOnce(&PlanStatus<'_>) -> T,
) -> T {
    // A stream may end with a marker for which there was nothing left to say.
    let workspace = read(yaml.trim_end().trim_end_matches("---"));
    let plan = workspace.plans.find("p").unwrap();
    show(&plan_status(&workspace, plan, date(as_of)))
}

/// `t a doing, due 2024-06-01 +29, as of 2024-05-31`
pub(super) fn task_lines(yaml: &str, as_of: &str) -> String {
    with_status(yaml, as_of, show_task_lines)
}

pub(super) fn show_task_lines(plan: &PlanStatus<'_>) -> String {
    lines(plan.tasks.lines.iter().map(|line| {
        let overdue = match line.overdue_days {
            0 => String::new(),
            days => format!(" +{days}"),
        };
        let due = optional(", due ", line.due);
        let as_of = optional(", as of ", line.as_of);
        format!(
            "{} {} {}{due}{overdue}{as_of}",
            line.task,
            line.unit,
            line.state.word()
        )
    }))
}

/// `one a since 2024-02-01 by 7/QD, two b since 2024-03-01`
pub(super) fn in_force(yaml: &str, as_of: &str) -> String {
    with_status(yaml, as_of, show_in_force)
}

pub(super) fn show_in_force(plan: &PlanStatus<'_>) -> String {
    let rows = plan.scenarios.in_force.iter().map(|row| {
        let decision = optional(" by ", row.decision);
        format!(
            "{} {} since {}{decision}",
            row.scenario, row.unit, row.since
        )
    });
    rows.collect::<Vec<_>>().join(", ")
}

/// `t reports 1/2, answered 1/2, missing b, 2024-05-31..2024-06-01: incomplete`
pub(super) fn targets(yaml: &str, as_of: &str) -> String {
    with_status(yaml, as_of, show_targets)
}

pub(super) fn show_targets(plan: &PlanStatus<'_>) -> String {
    lines(plan.targets.iter().map(|target| {
        let number = |number: Option<_>| {
            number.map_or("-".to_owned(), |number: rust_decimal::Decimal| {
                number.to_string()
            })
        };
        let id = target.reference.trim_start_matches("p#");
        let (done, of) = (number(target.done), number(target.of));
        let coverage = coverage(target.answered, target.expected, &target.missing_units);
        let days = days(target.as_of_from, target.as_of_to);
        format!(
            "{id} {} {done}/{of}, {coverage}{days}: {}",
            target.kind.word(),
            target.verdict.name()
        )
    }))
}

/// `t target 4 min 5 bags, answered 1/1, 2024-06-01..2024-06-01: not-met`
pub(super) fn quantities(yaml: &str, as_of: &str) -> String {
    with_status(yaml, as_of, show_quantities)
}

pub(super) fn show_quantities(plan: &PlanStatus<'_>) -> String {
    lines(plan.quantities.iter().map(|quantity| {
        let id = quantity.reference.trim_start_matches("p#");
        let sum = quantity.sum.map_or("-".to_owned(), |sum| sum.to_string());
        let min = optional(" min ", quantity.min);
        let max = optional(" max ", quantity.max);
        let unit = optional(" ", quantity.unit);
        let coverage = coverage(
            quantity.answered,
            quantity.expected,
            &quantity.missing_units,
        );
        let days = days(quantity.as_of_from, quantity.as_of_to);
        format!(
            "{id} {} {sum}{min}{max}{unit}, {coverage}{days}: {}",
            quantity.kind.name(),
            quantity.verdict.name()
        )
    }))
}

/// `r expected 1: on time 0, late 0, missing 1`, then `  b 2024-05 due 2024-06-10: missing`
pub(super) fn reporting(yaml: &str, as_of: &str) -> String {
    with_status(yaml, as_of, show_reporting)
}

pub(super) fn show_reporting(plan: &PlanStatus<'_>) -> String {
    lines(plan.reporting.iter().flat_map(|duty| {
        let head = format!(
            "{} expected {}: on time {}, late {}, missing {}",
            duty.reference.trim_start_matches("p#"),
            duty.expected,
            duty.on_time,
            duty.late,
            duty.missing
        );
        let rows = duty.rows.iter().map(|row| {
            let received = optional(" ", row.received);
            format!(
                "  {} {} due {}: {}{received}",
                row.unit,
                row.period,
                row.due,
                row.state.name()
            )
        });
        std::iter::once(head).chain(rows)
    }))
}

/// `d expected 1: issued 1, draft 0, none 0, late 1`, then `  b issued q 5/Q 2024-06-30 lag 181 late`
pub(super) fn cascade(yaml: &str, as_of: &str) -> String {
    with_status(yaml, as_of, show_cascade)
}

pub(super) fn show_cascade(plan: &PlanStatus<'_>) -> String {
    lines(plan.cascade.iter().flat_map(|duty| {
        let head = format!(
            "{} expected {}: issued {}, draft {}, none {}, late {}",
            duty.reference.trim_start_matches("p#"),
            duty.expected,
            duty.issued,
            duty.draft,
            duty.none,
            duty.late
        );
        let rows = duty.rows.iter().map(|row| {
            let plan = match row.state {
                super::CascadeState::None => String::new(),
                super::CascadeState::Draft | super::CascadeState::Issued => {
                    format!(" {}", row.plan.unwrap_or("-"))
                }
            };
            let number = optional(" ", row.number);
            let date = optional(" ", row.date);
            let lag = optional(" lag ", row.lag_days);
            let late = if row.late { " late" } else { "" };
            format!(
                "  {} {}{plan}{number}{date}{lag}{late}",
                row.unit,
                row.state.name()
            )
        });
        std::iter::once(head).chain(rows)
    }))
}

fn coverage(answered: usize, expected: usize, missing: &[&str]) -> String {
    let missing = match missing {
        [] => String::new(),
        missing => format!(", missing {}", missing.join(" ")),
    };
    format!("answered {answered}/{expected}{missing}")
}

fn days(from: Option<Date>, to: Option<Date>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!(", {from}..{to}"),
        _ => String::new(),
    }
}

fn optional(before: &str, value: Option<impl Display>) -> String {
    value.map_or_else(String::new, |value| format!("{before}{value}"))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
