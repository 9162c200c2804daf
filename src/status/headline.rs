//! The figures of the sentence that a director reads.

use std::collections::BTreeSet;

use super::PlanStatus;

/// The figures of the sentence. What a plan does not ask for is `None`, and is not spoken of.
#[derive(Clone, Copy, Debug, Default)]
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
    /// The figures of one plan's status, or of several together (94).
    #[must_use]
    pub fn of<'p, 'w: 'p>(plans: impl IntoIterator<Item = &'p PlanStatus<'w>>) -> Self {
        let mut headline = Self::default();
        let mut units = BTreeSet::new();
        for plan in plans {
            units.extend(plan.tasks.lines.iter().map(|line| line.unit));
            headline.add(plan);
        }
        headline.units = units.len();
        headline
    }

    fn add(&mut self, plan: &PlanStatus<'_>) {
        let counts = plan.tasks.counts;
        self.total += counts.total;
        self.done += counts.done;
        self.doing += counts.doing;
        self.overdue += counts.overdue;
        self.standby += counts.standby;
        let longest = plan.tasks.lines.iter().map(|line| line.overdue_days).max();
        self.longest_days = self.longest_days.max(longest.unwrap_or(0));
        for duty in plan.cascade.iter().filter(|duty| duty.expected > 0) {
            let (issued, expected) = self.plans.unwrap_or((0, 0));
            self.plans = Some((issued + duty.issued, expected + duty.expected));
        }
        for duty in plan.reporting.iter().filter(|duty| duty.expected > 0) {
            let missing = self.missing_reports.unwrap_or(0);
            self.missing_reports = Some(missing + duty.missing);
        }
    }
}
