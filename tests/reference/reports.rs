//! Reports: which exist on D, and what they say about an item.

use std::collections::BTreeMap;

use crate::model::{Day, Report, TaskEntry};
use crate::world::Case;

impl<'w> Case<'w> {
    /// The reports on this plan that exist on D (1), from units that exist at all, by their `as-of`; those dated alike
    /// in the order of documents (2).
    pub(crate) fn reports(&self) -> Vec<&'w Report> {
        self.reports_on(&self.plan.plan)
    }

    /// The same of any plan, whether or not the workspace holds that plan itself.
    fn reports_on(&self, plan: &str) -> Vec<&'w Report> {
        let reports = self.world.reports.iter();
        let mut reports: Vec<_> = reports
            .filter(|report| report.report == plan)
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

    /// What the reports of a unit say about a task of this plan; see below.
    pub(crate) fn task_entries(&self, unit: &str, task: &str) -> Vec<(Day, &'w str)> {
        self.task_entries_of(&self.plan.plan, unit, task)
    }

    /// What the reports of a unit say about a task of a plan, by day; the last of them is what counts (3). Of two
    /// entries dated alike, the one in the later document takes the place of the other (68).
    pub(crate) fn task_entries_of(
        &self,
        plan: &str,
        unit: &str,
        task: &str,
    ) -> Vec<(Day, &'w str)> {
        let mut by_day = BTreeMap::new();
        for report in self.reports_on(plan) {
            for (written, entry) in &report.tasks {
                let is_this = *written == task || *written == format!("{plan}#{task}");
                if report.unit == unit && is_this {
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
