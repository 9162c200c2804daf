//! `bad-allow`: a comment that means to allow a finding and does not say what or why.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, Rule, all};
use crate::source::Location;
use crate::words::nearest;

/// A comment that means to allow a finding and does not say what or why.
pub(in crate::rules) static BAD_ALLOW: Rule = Rule {
    name: "bad-allow",
    group: Group::Text,
    level: Level::Error,
    page: include_str!("bad_allow.md"),
    check: Check::Allowing,
};

/// What is wrong with the comment.
#[derive(Clone, Copy)]
pub(in crate::rules) enum Fault<'t> {
    /// It names no rule.
    NoRule,
    /// It names a rule that does not exist.
    UnknownRule(&'t str),
    /// It names a rule of reading.
    AlwaysAnError(&'static Rule),
    /// It is not in the words that allow something.
    OtherWords {
        /// What stands before the rule.
        comment: &'t str,
        /// The rule and what follows it.
        words: &'t str,
    },
    /// It gives no reason.
    NoReason(&'static Rule),
}

/// The fault as a finding.
pub(in crate::rules) fn finding(place: Location, fault: Fault<'_>) -> Finding {
    let finding = |message| BAD_ALLOW.finding(place, message);
    match fault {
        Fault::NoRule => {
            finding(message!("bad-allow.headline-no-rule")).help(message!("bad-allow.help"))
        }
        Fault::NoReason(rule) => {
            finding(message!("bad-allow.headline-no-reason", rule = rule.name))
                .help(message!("bad-allow.help"))
        }
        Fault::AlwaysAnError(rule) => {
            finding(message!("bad-allow.headline-always", rule = rule.name))
                .help(message!("bad-allow.help-always"))
        }
        Fault::OtherWords { comment, words } => {
            let finding = finding(message!("bad-allow.headline-near", comment));
            if words.contains(" because ") {
                let right = format!("# plan: allow {words}");
                finding
                    .help(message!("bad-allow.help-near", right = &right))
                    .replace_with(right, false)
            } else {
                finding.help(message!("bad-allow.help"))
            }
        }
        Fault::UnknownRule(name) => {
            let finding = finding(message!("bad-allow.headline-unknown", rule = name));
            match nearest(name, all().iter().map(|rule| rule.name)) {
                Some(near) => finding.help(message!("help.nearest", near)),
                None => finding.help(message!("bad-allow.help-unknown")),
            }
        }
    }
}
