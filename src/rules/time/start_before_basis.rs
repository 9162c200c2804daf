//! `start-before-basis`: a plan that starts before what it rests on was there.

use crate::diagnostic::{Finding, Level};
use crate::rules::plan_period::first_day;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A plan that starts before what it rests on was there.
pub(in crate::rules) static START_BEFORE_BASIS: Rule = Rule {
    name: "start-before-basis",
    group: Group::Time,
    level: Level::Warning,
    summary: "A plan starts before its newest basis, and no day of issue explains it",
    page: include_str!("start_before_basis.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        if plan.document.issued.is_some() {
            continue;
        }
        let dates = plan.document.basis.iter();
        let newest = dates
            .filter_map(|basis| basis.date.as_ref())
            .max_by_key(|date| date.value);
        let (Some(first), Some(newest)) = (first_day(&plan.document), newest) else {
            continue;
        };
        if newest.value <= first.value {
            continue;
        }
        let message = format!(
            "the plan starts on {}, before its newest basis of {}",
            first.value, newest.value
        );
        findings.push(
            START_BEFORE_BASIS
                .finding(plan.at(first.span), message)
                .related(plan.at(newest.span), "its newest basis is of this day")
                .help("check both dates, and add the plan's day of issue as `issued`"),
        );
    }
}
