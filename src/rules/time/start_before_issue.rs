//! `start-before-issue`: a plan that starts before it is issued.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::plan_period::first_day;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A plan that starts before it is issued.
pub(in crate::rules) static START_BEFORE_ISSUE: Rule = Rule {
    name: "start-before-issue",
    group: Group::Time,
    level: Level::Info,
    page: include_str!("start_before_issue.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in &workspace.plans {
        let first = first_day(&plan.document);
        let (Some(first), Some(issued)) = (first, &plan.document.issued) else {
            continue;
        };
        if issued.value <= first.value {
            continue;
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
}
