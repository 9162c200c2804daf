//! `due-outside-period`: something is due while its plan is not in force.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Id};
use crate::rules::plan_period::outside;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::Span;
use crate::workspace::ItemKind;
use crate::yaml::Spanned;

/// Something is due while its plan is not in force.
pub(in crate::rules) static DUE_OUTSIDE_PERIOD: Rule = Rule {
    name: "due-outside-period",
    group: Group::Time,
    level: Level::Warning,
    page: include_str!("due_outside_period.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for deadline in deadlines(plan) {
        let Deadline {
            kind,
            id,
            day,
            span,
        } = deadline;
        let Some(outside) = outside(&plan.document, day) else {
            continue;
        };
        let message = message!(
            "due-outside-period.headline",
            what = kind.name(),
            id = id.as_str(),
            day,
            outside = outside.words,
        );
        findings.push(
            DUE_OUTSIDE_PERIOD
                .finding(plan.at(span), message)
                .related(plan.at(outside.bound), outside.label)
                .help(message!("due-outside-period.help")),
        );
    }
}

/// A day by which something is due.
struct Deadline<'p> {
    kind: ItemKind,
    id: &'p Id,
    day: Date,
    span: Span,
}

fn deadlines<'p>(plan: &'p PlanFacts<'_>) -> Vec<Deadline<'p>> {
    let mut deadlines = Vec::new();
    let mut add = |kind, id, by: &Spanned<Date>| {
        let (day, span) = (by.value, by.span);
        deadlines.push(Deadline {
            kind,
            id,
            day,
            span,
        });
    };
    for target in plan
        .document
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets)
    {
        if let Some(by) = &target.by {
            add(ItemKind::Target, &target.id, by);
        }
    }
    for placed in plan.tasks() {
        if let Some(by) = &placed.task.by {
            add(ItemKind::Task, &placed.task.id, by);
        }
    }
    // A final report is due after the end by its nature.
    for duty in &plan.document.cascade {
        if let Some(by) = &duty.by {
            add(ItemKind::Cascade, &duty.id, by);
        }
    }
    deadlines
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(header: &str, rest: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{header}\n{rest}\n");
        headlines("due-outside-period", &[("p.plan.yaml", &text)])
    }

    const DUTIES: &str = "\
objectives: [{id: o, text: t, targets: [{id: a, text: t, value: 1 x, by: 2022-01-01}]}]
scenarios: [{id: s, tasks: [{id: b, text: t, tasks: [{id: c, text: t, by: 2020-12-31}]}]}]
cascade: [{id: d, units: u, by: 2022-01-02}]
reporting: [{id: e, from: u, at: end, by: 2022-01-03}, {id: f, from: u, every: month, by: 10}]";

    #[test]
    fn everything_that_has_a_date_is_held_against_the_period() {
        assert_eq!(
            plan("period: {from: 2021-01-01, to: 2021-12-31}", DUTIES),
            [
                "the target `a` is due on 2022-01-01, after the plan ends on 2021-12-31",
                "the task `c` is due on 2020-12-31, before the plan starts on 2021-01-01",
                "the cascade duty `d` is due on 2022-01-02, after the plan ends on 2021-12-31",
            ]
        );
    }

    #[test]
    fn unknown_bounds_bind_nothing() {
        assert!(plan("period: {until: {event: the end}}", DUTIES).is_empty());
        assert!(plan("", DUTIES).is_empty());
        assert_eq!(plan("issued: 2021-01-01", DUTIES).len(), 1);
    }

    #[test]
    fn the_date_and_the_bound_are_marked() {
        let text = "plan: p\ntitle: t\nissuer: u\nissued: 2021-02-01\nperiod: {from: issued}\ncascade: [{id: d, units: u, by: 2021-01-02}]\n";
        assert_eq!(
            marked("due-outside-period", &[("p.plan.yaml", text)]),
            [["2021-01-02", "2021-02-01"]]
        );
    }
}
