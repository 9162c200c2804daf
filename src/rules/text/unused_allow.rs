//! `unused-allow`: a comment that allows a finding which is not there.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::allowance::Allowance;
use crate::rules::{Check, Group, Rule};

/// A comment that allows a finding which is not there.
pub(in crate::rules) static UNUSED_ALLOW: Rule = Rule {
    name: "unused-allow",
    group: Group::Text,
    level: Level::Warning,
    page: include_str!("unused_allow.md"),
    check: Check::Allowing,
};

/// The finding about a comment.
pub(in crate::rules) fn finding(allowance: &Allowance) -> Finding {
    let rule = allowance.rule.name;
    UNUSED_ALLOW
        .finding(allowance.place, message!("unused-allow.headline", rule))
        .help(message!("unused-allow.help"))
}
