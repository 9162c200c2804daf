//! `own-check`: a check of the workspace's own finds something.

use crate::diagnostic::Level;
use crate::rules::{Check, Group, Rule};

/// A check of the workspace's own finds something.
pub(in crate::rules) static OWN_CHECK: Rule = Rule {
    name: "own-check",
    group: Group::Checks,
    level: Level::Error,
    page: include_str!("own_check.md"),
    check: Check::Asking,
};
