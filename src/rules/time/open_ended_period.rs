//! `open-ended-period`: a plan without a last day.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan without a last day.
pub(in crate::rules) static OPEN_ENDED_PERIOD: Rule = Rule {
    name: "open-ended-period",
    group: Group::Time,
    level: Level::Info,
    page: include_str!("open_ended_period.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let Some(period) = &plan.document.period else {
        return;
    };
    let (message, span) = match (&period.from, &period.to, &period.until) {
        (_, Some(_), _) | (None, None, None) => return,
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
