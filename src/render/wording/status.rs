//! The words of `plan status` alone: its parts, and several plans on one page.

use crate::status::By;

/// The words, in one language.
pub(in crate::render) struct StatusWords {
    /// Of whom a page tells that is not about everybody.
    pub(in crate::render) unit_and_below: fn(unit: &str) -> String,
    /// The title of what is said of a plan beyond its text.
    pub(in crate::render) standing: &'static str,
    pub(in crate::render) days_over: &'static str,
    pub(in crate::render) units: fn(usize) -> String,
    pub(in crate::render) and_more_tasks: fn(usize) -> String,
    pub(in crate::render) area: &'static str,
    pub(in crate::render) by: fn(By) -> &'static str,
    pub(in crate::render) serve_no_target: &'static str,
    pub(in crate::render) waiting: &'static str,
    pub(in crate::render) own_plans: &'static str,
    pub(in crate::render) missing_reports: &'static str,
    pub(in crate::render) targets_met: &'static str,
    pub(in crate::render) plans: &'static str,
    pub(in crate::render) tasks: &'static str,
    /// What stands before the sentence that counts for several plans.
    pub(in crate::render) in_plans: fn(usize) -> String,
    pub(in crate::render) and_more_attention: fn(usize) -> String,
    pub(in crate::render) one_plan: &'static str,
}
