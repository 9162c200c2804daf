//! `start-before-basis`: a plan that starts before what it rests on was there.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::plan_period::first_day;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan that starts before what it rests on was there.
pub(in crate::rules) static START_BEFORE_BASIS: Rule = Rule {
    name: "start-before-basis",
    group: Group::Time,
    level: Level::Warning,
    page: include_str!("start_before_basis.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    if plan.document.issued.is_some() {
        return;
    }
    let dates = plan.document.basis.iter();
    let newest = dates
        .filter_map(|basis| basis.date.as_ref())
        .max_by_key(|date| date.value);
    let (Some(first), Some(newest)) = (first_day(&plan.document), newest) else {
        return;
    };
    if newest.value <= first.value {
        return;
    }
    let message = message!(
        "start-before-basis.headline",
        start = first.value,
        basis = newest.value
    );
    findings.push(
        START_BEFORE_BASIS
            .finding(plan.at(first.span), message)
            .related(plan.at(newest.span), message!("start-before-basis.basis"))
            .help(message!("start-before-basis.help")),
    );
}
