//! `open-ended-period`: a plan without a last day.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
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
                let message = message!("open-ended-period.headline-event", event = event.as_str());
                (message, event.span)
            }
            (Some(from), None, None) => (message!("open-ended-period.headline"), from.span),
        };
        findings.push(
            OPEN_ENDED_PERIOD
                .finding(plan.at(span), message)
                .help(message!("open-ended-period.help")),
        );
    }
}
