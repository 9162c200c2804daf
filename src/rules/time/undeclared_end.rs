//! `undeclared-end`: an end event that nobody declares.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// An end event that nobody declares.
pub(in crate::rules) static UNDECLARED_END: Rule = Rule {
    name: "undeclared-end",
    group: Group::Time,
    level: Level::Info,
    page: include_str!("undeclared_end.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let period = plan.document.period.as_ref();
    let Some(until) = period.and_then(|period| period.until.as_ref()) else {
        return;
    };
    let declared_by = until.declared_by.as_ref();
    if declared_by.is_some_and(|units| !units.0.is_empty()) {
        return;
    }
    let event = &until.event;
    let message = message!("undeclared-end.headline", event = event.as_str());
    findings.push(
        UNDECLARED_END
            .finding(plan.at(event.span), message)
            .help(message!("undeclared-end.help")),
    );
}
