//! The figures of the sentence that a director reads.

use std::collections::BTreeSet;

use super::PlanStatus;

/// The figures of the sentence. What a plan does not ask for is `None`, and is not spoken of.
#[derive(Clone, Copy, Debug)]
pub struct Headline {
    /// Task lines in force: a task counts once for each unit that leads it.
    pub total: usize,
    /// The units that lead them.
    pub units: usize,
    /// Those done.
    pub done: usize,
    /// Those under way.
    pub doing: usize,
    /// Those overdue.
    pub overdue: usize,
    /// How long the longest is overdue, in days.
    pub longest_days: i64,
    /// Task lines that wait for a scenario.
    pub standby: usize,
    /// Units that issued a plan of their own, and units that must.
    pub plans: Option<(usize, usize)>,
    /// Reports that are missing.
    pub missing_reports: Option<usize>,
}

impl Headline {
    /// The figures of a plan's status.
    #[must_use]
    pub fn of(plan: &PlanStatus<'_>) -> Self {
        let tasks = &plan.tasks;
        let expected: usize = plan.cascade.iter().map(|duty| duty.expected).sum();
        let issued = plan.cascade.iter().map(|duty| duty.issued).sum();
        let reports = plan.reporting.iter().any(|duty| duty.expected > 0);
        Self {
            total: tasks.counts.total,
            units: tasks
                .lines
                .iter()
                .map(|line| line.unit)
                .collect::<BTreeSet<_>>()
                .len(),
            done: tasks.counts.done,
            doing: tasks.counts.doing,
            overdue: tasks.counts.overdue,
            longest_days: tasks
                .lines
                .iter()
                .map(|line| line.overdue_days)
                .max()
                .unwrap_or(0),
            standby: tasks.counts.standby,
            plans: (expected > 0).then_some((issued, expected)),
            missing_reports: reports.then(|| plan.reporting.iter().map(|duty| duty.missing).sum()),
        }
    }
}
