//! `unresolvable-start`: a plan that starts with its issue and has no day of issue.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Start;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A plan that starts with its issue and has no day of issue.
pub(in crate::rules) static UNRESOLVABLE_START: Rule = Rule {
    name: "unresolvable-start",
    group: Group::Time,
    level: Level::Error,
    page: include_str!("unresolvable_start.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        let period = plan.document.period.as_ref();
        let Some(from) = period.and_then(|period| period.from.as_ref()) else {
            continue;
        };
        if from.value != Start::Issued || plan.document.issued.is_some() {
            continue;
        }
        let message = message!("unresolvable-start.headline");
        findings.push(
            UNRESOLVABLE_START
                .finding(plan.at(from.span), message)
                .help(message!("unresolvable-start.help")),
        );
    }
}
