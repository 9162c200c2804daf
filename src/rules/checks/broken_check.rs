//! `broken-check`: a check of the workspace's own cannot be run.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, Rule};
use crate::source::{FileId, Location, Span};
use crate::sql::Fault;

/// A check of the workspace's own cannot be run.
pub(in crate::rules) static BROKEN_CHECK: Rule = Rule {
    name: "broken-check",
    group: Group::Checks,
    level: Level::Error,
    page: include_str!("broken_check.md"),
    check: Check::Asking,
};

/// The finding about a query that cannot be answered.
pub(super) fn finding(file: FileId, fault: &Fault) -> Finding {
    let place = Span::new(fault.place.start, fault.place.end).in_file(file);
    let finding = BROKEN_CHECK.finding(place, fault.message.clone());
    let helps = fault.helps.iter().cloned();
    helps.fold(finding, Finding::help)
}

/// The finding about a query whose rows say nothing.
pub(super) fn without_message(place: Location) -> Finding {
    BROKEN_CHECK
        .finding(place, message!("broken-check.headline-message"))
        .help(message!("broken-check.help-message"))
}

/// The finding about a query of which a row has that for a level.
pub(super) fn without_level(place: Location, level: String) -> Finding {
    BROKEN_CHECK
        .finding(place, message!("broken-check.headline-level", level))
        .help(message!("broken-check.help-level"))
}
