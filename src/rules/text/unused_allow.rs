//! `unused-allow`: a comment that allows a finding which is not there.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, Rule};
use crate::source::Location;

/// A comment that allows a finding which is not there.
pub(in crate::rules) static UNUSED_ALLOW: Rule = Rule {
    name: "unused-allow",
    group: Group::Text,
    level: Level::Warning,
    page: include_str!("unused_allow.md"),
    check: Check::Allowing,
};

/// The finding about a comment that allows a finding of that rule.
pub(in crate::rules) fn finding(place: Location, rule: &Rule) -> Finding {
    UNUSED_ALLOW
        .finding(place, message!("unused-allow.headline", rule = rule.name))
        .help(message!("unused-allow.help"))
}
