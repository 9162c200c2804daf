//! Work on trees of units day by day, with no more trees than the register has changes.

use std::collections::BTreeMap;

use crate::model::Date;
use crate::workspace::{Register, UnitTree};

/// What is to be done in the tree of some day. Days between which no unit comes, goes or moves have the same tree.
#[derive(Debug)]
pub(super) struct TreeStretches<'w, T> {
    register: &'w Register,
    /// The days on which a unit comes, goes or moves, sorted.
    changes: Vec<Date>,
    /// For each stretch, named by one of its days, the work in it.
    work: BTreeMap<Date, Vec<T>>,
}

impl<'w, T> TreeStretches<'w, T> {
    pub(super) fn new(register: &'w Register) -> Self {
        let entries = register.iter().flat_map(|(_, unit)| &unit.entries);
        let mut changes: Vec<_> = entries
            .flat_map(|entry| {
                let from = entry.from.as_ref().map(|from| from.value);
                let after = entry.to.as_ref().map(|to| to.value.plus_days(1));
                from.into_iter().chain(after)
            })
            .collect();
        changes.sort_unstable();
        changes.dedup();
        Self {
            register,
            changes,
            work: BTreeMap::new(),
        }
    }

    /// Puts off some work until the tree of that day is there.
    pub(super) fn add(&mut self, day: Date, work: T) {
        let begun = self.changes.partition_point(|&change| change <= day);
        let stretch = match (begun.checked_sub(1), self.changes.first()) {
            (Some(last), _) => self.changes[last],
            (None, Some(first)) => first.previous(),
            // Nothing ever changes, so that every day will do.
            (None, None) => self.work.keys().next().copied().unwrap_or(day),
        };
        self.work.entry(stretch).or_default().push(work);
    }

    /// Does the work, stretch by stretch, so that no more than one tree is held at a time.
    pub(super) fn each(self, mut act: impl FnMut(&UnitTree<'w>, Vec<T>)) {
        for (day, work) in self.work {
            act(&UnitTree::on(self.register, day), work);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    /// The stretches in which these days lie.
    fn stretches(units: &str, days: &[&str]) -> Vec<String> {
        let (workspace, _) = Workspace::from_texts(&[("a.units.yaml", units)]);
        let mut stretches = TreeStretches::new(&workspace.register);
        for day in days {
            stretches.add(Date::in_any_year(day).unwrap(), ());
        }
        stretches.work.keys().map(ToString::to_string).collect()
    }

    #[test]
    fn days_between_two_changes_share_a_tree() {
        let units = "units: [{id: a, name: A, from: 2021-01-01, to: 2021-06-30}]";
        let days = [
            "2020-05-01",
            "2020-12-31",
            "2021-01-01",
            "2021-06-30",
            "2021-07-01",
        ];
        assert_eq!(
            stretches(units, &days),
            ["2020-12-31", "2021-01-01", "2021-07-01"]
        );
    }

    #[test]
    fn where_nothing_changes_one_tree_is_enough() {
        let units = "units: [{id: a, name: A}]";
        assert_eq!(
            stretches(units, &["2020-05-01", "2021-05-01"]),
            ["2020-05-01"]
        );
    }
}
