//! Reports: which exist on D, and what they say about an item.

use std::collections::BTreeMap;

use crate::model::{Day, Report, TaskEntry};
use crate::world::Case;

impl<'w> Case<'w> {
    /// The reports on this plan that exist on D (1), from units that exist at all, by their `as-of`; those dated alike
    /// in the order of documents (2).
    pub(crate) fn reports(&self) -> Vec<&'w Report> {
        let reports = self.world.reports.iter();
        let mut reports: Vec<_> = reports
            .filter(|report| report.report == self.plan.plan)
            .filter(|report| report.as_of <= self.as_of)
            .filter(|report| self.is_unit(&report.unit))
            .collect();
        reports.sort_by_key(|report| report.as_of);
        reports
    }

    /// Those of one unit.
    pub(crate) fn reports_of(&self, unit: &str) -> Vec<&'w Report> {
        let mut reports = self.reports();
        reports.retain(|report| report.unit == unit);
        reports
    }

    /// What the reports of a unit say about a task, by day; the last of them is what counts (3). Of two entries dated
    /// alike, the one in the later document takes the place of the other (68).
    pub(crate) fn task_entries(&self, unit: &str, task: &str) -> Vec<(Day, &'w str)> {
        let mut by_day = BTreeMap::new();
        for report in self.reports_of(unit) {
            for (written, entry) in &report.tasks {
                if self.names(written, task) {
                    by_day.insert(report.as_of, state(entry));
                }
            }
        }
        by_day.into_iter().collect()
    }
}

fn state(entry: &TaskEntry) -> &str {
    match entry {
        TaskEntry::Full { state } | TaskEntry::Short(state) => state,
    }
}
