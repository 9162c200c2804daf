//! `unresolvable-start`: a plan that starts with its issue and has no day of issue.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Start;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan that starts with its issue and has no day of issue.
pub(in crate::rules) static UNRESOLVABLE_START: Rule = Rule {
    name: "unresolvable-start",
    group: Group::Time,
    level: Level::Error,
    page: include_str!("unresolvable_start.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let period = plan.document.period.as_ref();
    let Some(from) = period.and_then(|period| period.from.as_ref()) else {
        return;
    };
    if from.value != Start::Issued || plan.document.issued.is_some() {
        return;
    }
    let message = message!("unresolvable-start.headline");
    findings.push(
        UNRESOLVABLE_START
            .finding(plan.at(from.span), message)
            .help(message!("unresolvable-start.help")),
    );
}
