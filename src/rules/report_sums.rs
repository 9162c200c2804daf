//! Figures of one day beside the sum of what the units below report for the same day.

use std::collections::BTreeMap;

use super::report_figures::{Counted, CountedItems, Numbers, ReportedFigure, figures};
use super::report_index::{Filed, reports_by_plan};
use super::tree_stretches::TreeStretches;
use crate::model::{Covers, Date};
use crate::source::Location;
use crate::workspace::{PlanRecord, UnitId, UnitTree, Workspace};

/// The figures of one item on one day, in the order of the tree.
#[derive(Debug)]
pub(super) struct DayFigures<'d, 'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// The item.
    pub item: &'d Counted<'w>,
    /// The tree of the day.
    pub tree: &'d UnitTree<'w>,
    /// The figures, each unit once.
    pub figures: Vec<DayFigure<'w>>,
}

/// A figure with what stands below it.
#[derive(Debug)]
pub(super) struct DayFigure<'w> {
    /// The report.
    pub filed: Filed<'w>,
    /// The figure.
    pub reported: ReportedFigure<'w>,
    /// Its numbers.
    pub own: Numbers,
    /// The sum of the figures below, each unit once (status definition 45); `None` if there is none.
    pub below: Option<Numbers>,
    /// The places in the list of the figures that make up the sum together with those below them.
    pub parts: Vec<usize>,
}

impl DayFigure<'_> {
    /// The unit that reports.
    pub(super) fn unit(&self) -> UnitId {
        self.filed.unit
    }

    /// Whose figure it is.
    pub(super) fn covers(&self) -> Covers {
        self.filed.report().covers()
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Location {
        self.filed.at(self.reported.figure.span)
    }

    /// The figure of the unit with those below it.
    fn with_below(&self) -> Numbers {
        match (self.covers(), self.below) {
            (Covers::Own, Some(below)) => self.own.plus(below),
            (Covers::Own, None) | (Covers::Subtree, _) => self.own,
        }
    }
}

/// Shows the figures of each plan, item and day of which several units report. Where nobody knows who stands below
/// whom, there are no sums.
pub(super) fn each_sum(workspace: &Workspace, mut look: impl FnMut(&DayFigures<'_, '_>)) {
    let register = &workspace.register;
    if register.is_implied() || workspace.units_incomplete {
        return;
    }
    let plans = reports_by_plan(workspace);
    let mut stretches = TreeStretches::new(register);
    for on_plan in &plans {
        for of_day in on_plan
            .reports
            .chunk_by(|one, other| one.as_of.value == other.as_of.value)
        {
            if of_day.iter().any(|filed| filed.unit != of_day[0].unit) {
                stretches.add(of_day[0].as_of.value, (on_plan.plan, of_day));
            }
        }
    }
    stretches.each(|tree, work| {
        // Many days are of one plan.
        for of_plan in work.chunk_by(|(one, _), (other, _)| std::ptr::eq(*one, *other)) {
            let plan = of_plan[0].0;
            let items = CountedItems::of(workspace, plan);
            for &(_, of_day) in of_plan {
                let day = of_day[0].as_of.value;
                for (item, entries) in by_item(&items, of_day) {
                    look(&DayFigures {
                        plan,
                        item,
                        tree,
                        figures: summed(tree, day, item, entries.into_values()),
                    });
                }
            }
        }
    });
}

type Entry<'w> = (Filed<'w>, ReportedFigure<'w>);

/// The figures of one day by item and unit. Of two entries of a unit the later document counts (status definition 68).
fn by_item<'c, 'w>(
    counted: &'c CountedItems<'w>,
    of_day: &[Filed<'w>],
) -> Vec<(&'c Counted<'w>, BTreeMap<UnitId, Entry<'w>>)> {
    let mut by_item: BTreeMap<_, (&Counted<'_>, BTreeMap<_, _>)> = BTreeMap::new();
    for &filed in of_day {
        for reported in figures(filed.report()) {
            let item = counted.find(&reported).filter(|item| item.is_reported);
            let Some(item) = item else {
                continue;
            };
            let of_item = by_item.entry((reported.kind, item.id));
            let (_, entries) = of_item.or_insert_with(|| (item, BTreeMap::new()));
            entries.insert(filed.unit, (filed, reported));
        }
    }
    by_item.into_values().collect()
}

/// The figures in the order of the tree, each with the sum of those below. The work is that of the figures, however
/// deep they stand.
fn summed<'w>(
    tree: &UnitTree<'w>,
    day: Date,
    item: &Counted<'w>,
    entries: impl Iterator<Item = Entry<'w>>,
) -> Vec<DayFigure<'w>> {
    let is_valid = |filed: &Filed<'_>| tree.register().unit(filed.unit).is_valid_on(day);
    let mut figures: Vec<_> = entries
        .filter(|(filed, _)| is_valid(filed))
        .filter_map(|(filed, reported)| {
            let own = item.numbers(reported.figure)?;
            Some(DayFigure {
                filed,
                reported,
                own,
                below: None,
                parts: Vec::new(),
            })
        })
        .collect();
    figures.sort_by_key(|figure| tree.places(figure.unit()).start);
    // The figures above the one at hand, the nearest last.
    let mut open: Vec<usize> = Vec::new();
    let mut above = vec![None; figures.len()];
    for (index, figure) in figures.iter().enumerate() {
        let place = tree.places(figure.unit()).start;
        while let Some(&last) = open.last()
            && !tree.places(figures[last].unit()).contains(&place)
        {
            open.pop();
        }
        above[index] = open.last().copied();
        open.push(index);
    }
    // Whoever stands below comes later in the list, so that from its end every sum is ready when it is needed.
    for index in (0..figures.len()).rev() {
        if let Some(above) = above[index] {
            let part = figures[index].with_below();
            let upper = &mut figures[above];
            upper.below = Some(upper.below.map_or(part, |sum| sum.plus(part)));
            upper.parts.push(index);
        }
    }
    for figure in &mut figures {
        figure.parts.reverse();
    }
    figures
}
