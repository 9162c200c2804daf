//! Task lines by state.

use schemars::JsonSchema;
use serde::Serialize;

use crate::status::TaskCounts;

/// How many task lines are in which state.
#[derive(JsonSchema, Serialize)]
pub(super) struct TaskCountsJson {
    total: usize,
    todo: usize,
    doing: usize,
    done: usize,
    blocked: usize,
    dropped: usize,
    overdue: usize,
    standby: usize,
}

impl From<TaskCounts> for TaskCountsJson {
    fn from(counts: TaskCounts) -> Self {
        let TaskCounts {
            total,
            todo,
            doing,
            done,
            blocked,
            dropped,
            overdue,
            standby,
        } = counts;
        Self {
            total,
            todo,
            doing,
            done,
            blocked,
            dropped,
            overdue,
            standby,
        }
    }
}
