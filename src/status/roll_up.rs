//! Figures added up along the lines of subordination, each unit once, and who has answered.
//!
//! figure(U) is U's own figure if its report covers the subtree, else its own plus those of its children (45, 58). An
//! answer works the same way downward: a figure that covers a subtree answers for everybody in it (49), also from above
//! the unit whose view is taken (72).

use std::collections::BTreeMap;
use std::ops::Range;

use rust_decimal::Decimal;

use super::entries::{FigureEntries, FigureEntry};
use super::units::PlanUnits;
use super::view::View;
use crate::model::{Covers, Date, Figure};
use crate::workspace::UnitId;

/// The figures of one item that make up figure(U), where U is the issuer or the unit whose view is taken, and whom they
/// answer for. The work is that of the figures, however many units there are.
pub(super) struct RollUp<'r, 'w, U> {
    units: &'r PlanUnits<'w>,
    entries: Option<&'r FigureEntries<'w>>,
    is_usable: U,
    counted: Vec<FigureEntry<'w>>,
    /// The places for which a unit above them answers, in their order and without overlaps.
    covered: Vec<Range<usize>>,
}

/// Who of the expected units has answered.
#[derive(Debug)]
pub(super) struct Coverage<'w> {
    /// How many have.
    pub(super) answered: usize,
    /// How many are expected to.
    pub(super) expected: usize,
    /// The ids of those that have not.
    pub(super) missing: Vec<&'w str>,
}

impl<'r, 'w, U: Fn(&Figure) -> bool> RollUp<'r, 'w, U> {
    /// Adds up the latest figures of the units. A figure that is not usable for the item is as good as none, and so is
    /// one of a unit that is not valid on the day (8, 65).
    pub(super) fn new(
        units: &'r PlanUnits<'w>,
        view: &View,
        entries: Option<&'r FigureEntries<'w>>,
        is_usable: U,
    ) -> Self {
        let mut roll_up = Self {
            units,
            entries,
            is_usable,
            counted: Vec::new(),
            covered: Vec::new(),
        };
        let places = view.places();
        for (position, own) in roll_up.placed(&places) {
            if roll_up.is_covered(position) {
                continue;
            }
            roll_up.counted.push(own);
            if own.covers == Covers::Subtree {
                let below = position + 1..units.end_of_subtree(position);
                roll_up.covered.push(below);
            }
        }
        // What stands above the view does not count in its sums, but answers for it.
        if roll_up.is_covered_from_above(&places) {
            roll_up.covered = vec![places];
        }
        roll_up
    }

    /// The figures of the units at these places, in the order of the places.
    fn placed(&self, places: &Range<usize>) -> Vec<(usize, FigureEntry<'w>)> {
        let units = self.entries.into_iter().flat_map(BTreeMap::keys);
        let mut placed: Vec<_> = units
            .filter_map(|&unit| {
                let position = self.units.position(unit);
                let position = position.filter(|position| places.contains(position))?;
                Some((position, self.own(unit)?))
            })
            .collect();
        placed.sort_unstable_by_key(|&(position, _)| position);
        placed
    }

    /// Whether a unit above that place answers for it.
    fn is_covered(&self, position: usize) -> bool {
        let before = self
            .covered
            .partition_point(|covered| covered.start <= position);
        let nearest = before.checked_sub(1).map(|nearest| &self.covered[nearest]);
        nearest.is_some_and(|covered| covered.contains(&position))
    }

    /// Whether a figure of a unit above the view covers all of it.
    fn is_covered_from_above(&self, places: &Range<usize>) -> bool {
        if self.entries.is_none() || places.is_empty() {
            return false;
        }
        let way_up = self.units.way_up(self.units.below()[places.start]);
        way_up[1..].iter().any(|&unit| {
            let own = self.own(unit);
            own.is_some_and(|own| own.covers == Covers::Subtree)
        })
    }

    /// The sum of a part of the figures; `None` without any figure.
    pub(super) fn sum(&self, part: impl Fn(&Figure) -> Option<Decimal>) -> Option<Decimal> {
        let parts = self.counted.iter().filter_map(|entry| part(entry.figure));
        parts.reduce(Decimal::saturating_add)
    }

    /// The first and the last day of the figures that were counted.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        days(self.counted.iter().map(|entry| entry.as_of))
    }

    /// Which of these units have answered: by a figure of their own, or by one of a unit above them, up to the issuer,
    /// that covers the subtree (49).
    pub(super) fn coverage(&self, expected: &[UnitId]) -> Coverage<'w> {
        let covered = |unit| {
            let position = self.units.position(unit);
            position.is_some_and(|position| self.is_covered(position))
        };
        Coverage::of(self.units, expected, |unit| {
            self.own(unit).is_some() || covered(unit)
        })
    }

    fn own(&self, unit: UnitId) -> Option<FigureEntry<'w>> {
        let entry = self.entries?.get(&unit).copied();
        entry.filter(|entry| (self.is_usable)(entry.figure) && self.units.is_valid(unit))
    }
}

impl<'w> Coverage<'w> {
    /// Divides the expected units into those that have answered and the others.
    pub(super) fn of(
        units: &PlanUnits<'w>,
        expected: &[UnitId],
        has_answered: impl Fn(UnitId) -> bool,
    ) -> Self {
        let missing = expected.iter().filter(|&&unit| !has_answered(unit));
        let missing: Vec<_> = missing.map(|&unit| units.id(unit)).collect();
        Self {
            answered: expected.len() - missing.len(),
            expected: expected.len(),
            missing,
        }
    }

    /// Whether all have answered.
    pub(super) fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

/// The first and the last of some days.
pub(super) fn days(days: impl Iterator<Item = Date>) -> Option<(Date, Date)> {
    days.fold(None, |range, day| {
        Some(range.map_or((day, day), |(first, last): (Date, Date)| {
            (first.min(day), last.max(day))
        }))
    })
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{quantities, targets};

    const PLAN: &str = "
units:
  - id: a
    name: A
    units:
      - {id: b, name: B, kind: town, units: [{id: b1, name: B1}, {id: b2, name: B2}]}
      - {id: c, name: C, kind: town, units: [{id: c1, name: C1, kind: external}]}
  - {id: x, name: X, also-under: [a]}
---
plan: p
title: P
issuer: a
issued: 2024-01-01
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 90%, of: {all: town}}]}]
resources: [{id: money, text: M, amount: 100 GBP}]
";

    /// Target and resource after reports of these units with `done/of` and money.
    fn check(reports: &[&str], target: &str, resource: &str) {
        check_in(PLAN, reports, target, resource);
    }

    fn check_in(plan: &str, reports: &[&str], target: &str, resource: &str) {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let yaml = format!("{plan}{}", reports.collect::<String>());
        assert_eq!(targets(&yaml, "2024-06-30"), format!("t reports {target}"));
        assert_eq!(
            quantities(&yaml, "2024-06-30"),
            format!("money resource {resource}")
        );
    }

    #[test]
    fn own_figures_are_added_to_those_below() {
        check(
            &[
                "unit: b, as-of: 2024-03-31, targets: {t: 1/2}, resources: {money: 10}",
                "unit: b1, as-of: 2024-04-30, targets: {t: 3/4}, resources: {money: 20 GBP}",
                "unit: c1, as-of: 2024-05-31, targets: {t: 2/2}, resources: {money: 30 GBP}",
                "unit: x, as-of: 2024-06-30, targets: {t: 9/9}, resources: {money: 90 GBP}",
            ],
            "6/8, answered 1/2, missing c, 2024-03-31..2024-05-31: incomplete",
            "60 min 100 GBP, answered 0/1, missing a, 2024-03-31..2024-05-31: incomplete",
        );
    }

    #[test]
    fn a_figure_that_covers_the_subtree_stands_for_those_below() {
        check(
            &[
                "unit: b, as-of: 2024-03-31, covers: subtree, targets: {t: 9/10}, resources: {money: 10}",
                "unit: b1, as-of: 2024-04-30, targets: {t: 0/4}, resources: {money: 20 GBP}",
                "unit: c, as-of: 2024-05-31, targets: {t: 9/10}, resources: {money: 90 GBP}",
            ],
            "18/20, answered 2/2, 2024-03-31..2024-05-31: met",
            "100 min 100 GBP, answered 0/1, missing a, 2024-03-31..2024-05-31: incomplete",
        );
    }

    #[test]
    fn a_figure_of_the_issuer_that_covers_the_subtree_answers_for_all() {
        check(
            &[
                "unit: a, as-of: 2024-03-31, covers: subtree, targets: {t: 5/10}, resources: {money: 10}",
                "unit: b, as-of: 2024-04-30, targets: {t: 10/10}, resources: {money: 20}",
            ],
            "5/10, answered 2/2, 2024-03-31..2024-03-31: not-met",
            "10 min 100 GBP, answered 1/1, 2024-03-31..2024-03-31: not-met",
        );
    }

    #[test]
    fn figures_of_a_unit_that_is_not_valid_are_left_out_and_answer_nothing() {
        let plan = PLAN.replace("{id: b, name: B,", "{id: b, name: B, to: 2024-05-31,");
        check_in(
            &plan.replace("{all: town}", "[b1, b2]"),
            &[
                "unit: b, as-of: 2024-03-31, covers: subtree, targets: {t: 9/10}, resources: {money: 10}",
                "unit: b1, as-of: 2024-04-30, targets: {t: 3/4}, resources: {money: 20}",
            ],
            "3/4, answered 1/2, missing b2, 2024-04-30..2024-04-30: incomplete",
            "20 min 100 GBP, answered 0/1, missing a, 2024-04-30..2024-04-30: incomplete",
        );
    }

    #[test]
    fn without_any_figure_there_is_no_sum() {
        check(
            &[],
            "-/-, answered 0/2, missing b c: no-data",
            "- min 100 GBP, answered 0/1, missing a: no-data",
        );
        // Nothing of nothing has no share, although everybody answered.
        check(
            &[
                "unit: b, as-of: 2024-03-31, targets: {t: 0/0}",
                "unit: c, as-of: 2024-03-31, targets: {t: 0/0}",
            ],
            "0/0, answered 2/2, 2024-03-31..2024-03-31: no-data",
            "- min 100 GBP, answered 0/1, missing a: no-data",
        );
    }

    #[test]
    fn a_share_without_its_two_numbers_is_no_figure() {
        check(
            &[
                "unit: b, as-of: 2024-03-31, targets: {t: 92%}",
                "unit: c, as-of: 2024-03-31, targets: {t: 5}",
            ],
            "-/-, answered 0/2, missing b c: no-data",
            "- min 100 GBP, answered 0/1, missing a: no-data",
        );
    }

    #[test]
    fn without_a_units_document_everybody_counts_once() {
        let plan = PLAN[PLAN.find("plan:").unwrap()..].replace("{all: town}", "[b, c]");
        check_in(
            &plan,
            &[
                "unit: b, as-of: 2024-03-31, covers: subtree, targets: {t: 9/10}, resources: {money: 10}",
                "unit: z, as-of: 2024-03-31, targets: {t: 9/10}, resources: {money: 5}",
            ],
            "18/20, answered 1/2, missing c, 2024-03-31..2024-03-31: incomplete",
            "15 min 100 GBP, answered 0/1, missing a, 2024-03-31..2024-03-31: incomplete",
        );
    }
}
