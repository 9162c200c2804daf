//! How many task lines are in which state.

use super::tasks::{TaskLine, Waiting};
use crate::model::TaskState;

/// Task lines by state. All numbers but `standby` are of lines in force (32).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskCounts {
    /// Lines in force.
    pub total: usize,
    /// Lines not begun.
    pub todo: usize,
    /// Lines under way.
    pub doing: usize,
    /// Lines done.
    pub done: usize,
    /// Lines held up.
    pub blocked: usize,
    /// Lines given up.
    pub dropped: usize,
    /// Open lines past their due day.
    pub overdue: usize,
    /// Lines of scenarios that are not in force for their unit.
    pub standby: usize,
}

impl TaskCounts {
    /// Counts these lines, in force and waiting.
    #[must_use]
    pub fn of<'l, 'w: 'l>(
        lines: impl IntoIterator<Item = &'l TaskLine<'w>>,
        waiting: impl IntoIterator<Item = &'l Waiting<'w>>,
    ) -> Self {
        let mut counts = Self::default();
        for line in lines {
            counts.add(line);
        }
        counts.standby = waiting.into_iter().map(|waiting| waiting.lines).sum();
        counts
    }

    fn add(&mut self, line: &TaskLine<'_>) {
        let of_state = match line.state {
            TaskState::Todo => &mut self.todo,
            TaskState::Doing => &mut self.doing,
            TaskState::Done => &mut self.done,
            TaskState::Blocked => &mut self.blocked,
            TaskState::Dropped => &mut self.dropped,
        };
        *of_state += 1;
        self.total += 1;
        self.overdue += usize::from(line.overdue_days > 0);
    }
}
