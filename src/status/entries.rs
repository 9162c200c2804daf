//! What units reported about the items of a plan, by item and unit.
//!
//! For each unit and item the latest entry counts, however old (3). Of two entries of one day the later document
//! replaces the earlier, as if that had not been written (68).

use std::collections::BTreeMap;

use foldhash::HashMap;

use super::reports::Filed;
use crate::model::{Covers, Date, Figure, TaskState};
use crate::workspace::{ItemKind, UnitId};

/// The entries of all units for the items of one plan.
#[derive(Debug)]
pub(super) struct Entries<'w> {
    tasks: HashMap<&'w str, HashMap<UnitId, Vec<TaskEntry>>>,
    figures: HashMap<(ItemKind, &'w str), FigureEntries<'w>>,
}

/// What a unit said about a task.
#[derive(Clone, Copy, Debug)]
pub(super) struct TaskEntry {
    /// The day of the report.
    pub(super) as_of: Date,
    /// How far the task had come.
    pub(super) state: TaskState,
}

/// The latest figure of each unit for one item.
pub(super) type FigureEntries<'w> = BTreeMap<UnitId, FigureEntry<'w>>;

/// A figure with the report it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct FigureEntry<'w> {
    /// The day of the report.
    pub(super) as_of: Date,
    /// Whose figures the report gives.
    pub(super) covers: Covers,
    /// The figure.
    pub(super) figure: &'w Figure,
}

impl<'w> Entries<'w> {
    /// The entries of the reports on a plan, which come in the order of their days.
    pub(super) fn of(plan: &str, reports: &[Filed<'w>]) -> Self {
        let mut entries = Self {
            tasks: HashMap::default(),
            figures: HashMap::default(),
        };
        for filed in reports {
            let report = filed.report;
            for (key, entry) in report.tasks.iter() {
                if let Some(task) = own_item(plan, key) {
                    entries.add_task(task, filed, entry.state.value);
                }
            }
            for (kind, figures) in [
                (ItemKind::Target, &report.targets),
                (ItemKind::Resource, &report.resources),
                (ItemKind::Team, &report.teams),
            ] {
                for (key, figure) in figures.iter() {
                    if let Some(item) = own_item(plan, key) {
                        entries.add_figure((kind, item), filed, &figure.value);
                    }
                }
            }
        }
        entries
    }

    /// What the unit said about the task, the earliest day first.
    pub(super) fn task(&self, task: &str, unit: UnitId) -> &[TaskEntry] {
        let entries = self.tasks.get(task).and_then(|units| units.get(&unit));
        entries.map_or(&[], Vec::as_slice)
    }

    /// The latest figures for an item, if there are any.
    pub(super) fn figures(&self, kind: ItemKind, item: &'w str) -> Option<&FigureEntries<'w>> {
        self.figures.get(&(kind, item))
    }

    fn add_task(&mut self, task: &'w str, filed: &Filed<'w>, state: TaskState) {
        let units = self.tasks.entry(task).or_default();
        let entries = units.entry(filed.unit).or_default();
        if entries.last().is_some_and(|last| last.as_of == filed.as_of) {
            entries.pop();
        }
        entries.push(TaskEntry {
            as_of: filed.as_of,
            state,
        });
    }

    fn add_figure(&mut self, item: (ItemKind, &'w str), filed: &Filed<'w>, figure: &'w Figure) {
        let entry = FigureEntry {
            as_of: filed.as_of,
            covers: filed.report.covers(),
            figure,
        };
        self.figures
            .entry(item)
            .or_default()
            .insert(filed.unit, entry);
    }
}

/// The item of this plan that a key names, alone or in full; `None` if it names another plan's.
pub(super) fn own_item<'k>(plan: &str, key: &'k str) -> Option<&'k str> {
    match key.split_once('#') {
        Some((named, item)) => (named == plan).then_some(item),
        None => Some(key),
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{quantities, task_lines};

    const PLAN: &str = "
plan: p
title: P
issuer: a
issued: 2024-01-01
assignments: [{unit: a, tasks: [{id: t, text: T}]}]
resources: [{id: money, text: M, amount: 10 GBP}]
";

    fn check(reports: &str, task: &str, money: &str) {
        let yaml = format!("{PLAN}---\n{reports}");
        assert_eq!(task_lines(&yaml, "2024-06-30"), task);
        assert_eq!(quantities(&yaml, "2024-06-30"), money);
    }

    #[test]
    fn an_entry_stands_until_a_newer_report_names_the_item_again() {
        check(
            "{report: p, unit: a, as-of: 2024-01-31, tasks: {t: doing}, resources: {money: 5 GBP}}
---
{report: p, unit: a, as-of: 2024-05-31, obstacles: [rain]}",
            "t a doing, as of 2024-01-31",
            "money resource 5 min 10 GBP, answered 1/1, 2024-01-31..2024-01-31: not-met",
        );
    }

    #[test]
    fn the_latest_day_counts_wherever_the_report_stands() {
        check(
            "{report: p, unit: a, as-of: 2024-05-31, tasks: {t: done}, resources: {money: 9 GBP}}
---
{report: p, unit: a, as-of: 2024-01-31, tasks: {t: doing}, resources: {money: 5 GBP}}",
            "t a done, as of 2024-05-31",
            "money resource 9 min 10 GBP, answered 1/1, 2024-05-31..2024-05-31: not-met",
        );
    }

    #[test]
    fn of_two_entries_of_one_day_the_later_document_wins() {
        check(
            "{report: p, unit: a, as-of: 2024-05-31, tasks: {t: done}, resources: {money: 9 GBP}}
---
{report: p, unit: a, as-of: 2024-05-31, tasks: {t: blocked}, resources: {money: 10 GBP}}",
            "t a blocked, as of 2024-05-31",
            "money resource 10 min 10 GBP, answered 1/1, 2024-05-31..2024-05-31: met",
        );
    }

    #[test]
    fn an_item_may_be_named_in_full() {
        check(
            "{report: p, unit: a, as-of: 2024-05-31, tasks: {p#t: done}, resources: {other#money: 9 GBP}}",
            "t a done, as of 2024-05-31",
            "money resource - min 10 GBP, answered 0/1, missing a: no-data",
        );
    }
}
