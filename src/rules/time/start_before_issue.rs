//! `start-before-issue`: a plan that starts before it is issued.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::plan_period::first_day;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan that starts before it is issued.
pub(in crate::rules) static START_BEFORE_ISSUE: Rule = Rule {
    name: "start-before-issue",
    group: Group::Time,
    level: Level::Info,
    page: include_str!("start_before_issue.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let first = first_day(&plan.document);
    let (Some(first), Some(issued)) = (first, &plan.document.issued) else {
        return;
    };
    if issued.value <= first.value {
        return;
    }
    let message = message!(
        "start-before-issue.headline",
        start = first.value,
        issued = issued.value
    );
    findings.push(
        START_BEFORE_ISSUE
            .finding(plan.at(first.span), message)
            .related(plan.at(issued.span), message!("start-before-issue.issued"))
            .help(message!("start-before-issue.help")),
    );
}
