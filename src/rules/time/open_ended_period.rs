//! `open-ended-period`: a plan without a last day.

use crate::diagnostic::{Finding, Level};
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A plan without a last day.
pub(in crate::rules) static OPEN_ENDED_PERIOD: Rule = Rule {
    name: "open-ended-period",
    group: Group::Time,
    level: Level::Info,
    page: include_str!("open_ended_period.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        let Some(period) = &plan.document.period else {
            continue;
        };
        let (message, span) = match (&period.from, &period.to, &period.until) {
            (_, Some(_), _) | (None, None, None) => continue,
            (_, None, Some(until)) => {
                let event = &until.event;
                let message = format!("the plan ends with `{}`, on no known day", event.value);
                (message, event.span)
            }
            (Some(from), None, None) => ("the plan has no last day".to_owned(), from.span),
        };
        findings.push(
            OPEN_ENDED_PERIOD
                .finding(plan.at(span), message)
                .help("if the last day is known, add it as `to`"),
        );
    }
}
