//! The words of trees of plans.

use crate::cascade::LinkState;
use crate::model::{Date, PlanState};

/// The words of trees of plans in one language.
pub(in crate::render) struct CascadeWords {
    pub(in crate::render) fingerprint: fn(&str) -> String,
    pub(in crate::render) dated: fn(PlanState, Date) -> String,
    pub(in crate::render) not_issued: &'static str,
    pub(in crate::render) reported: &'static str,
    pub(in crate::render) lag: fn(days: i64) -> String,
    pub(in crate::render) late_on: fn(Date) -> String,
    pub(in crate::render) due_on: fn(Date) -> String,
    pub(in crate::render) repeated: &'static str,
    pub(in crate::render) issued_of: fn(issued: usize, expected: usize) -> String,
    pub(in crate::render) drafts: fn(usize) -> String,
    pub(in crate::render) late_units: fn(usize) -> String,
    pub(in crate::render) more_without_plan: fn(usize) -> String,
    pub(in crate::render) more_plans: fn(usize) -> String,
    pub(in crate::render) more_matrices: fn(usize) -> String,
    pub(in crate::render) more_items: fn(usize) -> String,
    pub(in crate::render) links: &'static str,
    pub(in crate::render) plan_above: &'static str,
    pub(in crate::render) seen: &'static str,
    pub(in crate::render) now: &'static str,
    pub(in crate::render) link_state: fn(LinkState) -> &'static str,
    pub(in crate::render) fresh_links: fn(usize) -> String,
    pub(in crate::render) what_to_do: fn(LinkState) -> &'static str,
    pub(in crate::render) item: &'static str,
    pub(in crate::render) taken_up_of: fn(plan: &str) -> String,
    pub(in crate::render) taken_up: &'static str,
    pub(in crate::render) left_out: &'static str,
    pub(in crate::render) not_asked: &'static str,
    pub(in crate::render) takes_up: fn(taken_up: usize, of: usize) -> String,
    pub(in crate::render) leaves_out: fn(first: &str) -> String,
}
