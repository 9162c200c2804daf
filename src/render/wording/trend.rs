//! The words of trends.

use crate::model::{Cycle, Date};

/// Words of `plan trend`.
pub(in crate::render) struct TrendWords {
    /// The line of the tasks.
    pub(in crate::render) tasks_done: &'static str,
    pub(in crate::render) time: fn(first: Date, last: Date) -> String,
    /// How often the plan was looked at.
    pub(in crate::render) every: fn(Cycle) -> &'static str,
    /// What the marks of a line stand for. With amounts it is said what their share is one of.
    pub(in crate::render) scale: fn(has_amounts: bool) -> String,
    /// The title of the picture.
    pub(in crate::render) picture: fn(plan: &str) -> String,
    /// What the upright axis shows.
    pub(in crate::render) axis: fn(has_amounts: bool) -> &'static str,
}
