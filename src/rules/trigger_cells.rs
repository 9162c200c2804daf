//! Situations as points in a space of indicators, cut into finitely many cells.
//!
//! Every bound that a trigger names is a [`Cut`] between numbers. Between two neighbouring cuts of an indicator all
//! figures are alike: each trigger holds for all of them or for none. So a case of a trigger is a block of cells, and
//! what is true of the cells is true of every situation, exactly.

use std::cmp::Ordering;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::model::{Bound, Condition, Interval};

/// A place between numbers: right before one, or right after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cut {
    /// The number.
    pub number: Decimal,
    /// Whether the number itself lies below the cut.
    pub after: bool,
}

/// All numbers between two cuts. A missing cut is an open end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Where it begins.
    pub from: Option<Cut>,
    /// Where it ends.
    pub to: Option<Cut>,
}

/// What the figures of an indicator can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    /// `false` or `true`, which stand on the axis as 0 and 1.
    YesOrNo,
    /// Whole numbers from 0 on.
    Whole,
    /// All numbers.
    Divisible,
}

impl Figures {
    /// The stretch of all figures that there can be.
    pub(super) const fn domain(self) -> Stretch {
        let from = match self {
            Self::Whole => Some(Cut::before(Decimal::ZERO)),
            Self::YesOrNo | Self::Divisible => None,
        };
        Stretch { from, to: None }
    }
}

/// The figures of one indicator, cut into cells.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    domain: Stretch,
    cuts: Vec<Cut>,
}

/// For each axis a range of its cells.
pub(super) type Block = Vec<Range<usize>>;

/// The direction in which a situation worsens on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Worse {
    Upwards,
    Downwards,
}

impl Worse {
    /// The other direction.
    pub(super) const fn turned(self) -> Self {
        match self {
            Self::Upwards => Self::Downwards,
            Self::Downwards => Self::Upwards,
        }
    }

    /// Whether a step in this direction leads from the first range of cells into the second.
    pub(super) const fn leads(self, from: &Range<usize>, to: &Range<usize>) -> bool {
        match self {
            Self::Upwards => from.end == to.start,
            Self::Downwards => from.start == to.end,
        }
    }
}

impl Stretch {
    /// The numbers that meet a condition.
    pub(super) fn of(condition: Condition, figures: Figures) -> Self {
        let one = Cut::before(Decimal::ONE);
        let Interval { low, high } = match condition {
            Condition::Is(true) => return Self::new(Some(one), None),
            Condition::Is(false) => return Self::new(None, Some(one)),
            Condition::Within(interval) => interval,
        };
        let cut = |bound: Bound, after| {
            let cut = Cut {
                number: bound.number,
                after,
            };
            // Between 3 and 4 there is no whole number, so both places are the same cut.
            match figures {
                Figures::Whole if after => Cut::before(bound.number.saturating_add(Decimal::ONE)),
                Figures::Whole | Figures::Divisible | Figures::YesOrNo => cut,
            }
        };
        let from = low.map(|bound| cut(bound, !bound.included));
        let to = high.map(|bound| cut(bound, bound.included));
        Self { from, to }
    }

    pub(super) const fn new(from: Option<Cut>, to: Option<Cut>) -> Self {
        Self { from, to }
    }

    /// Whether every number of this stretch belongs to the other.
    pub(super) fn is_within(self, other: Self) -> bool {
        other.from <= self.from && self.end() <= other.end()
    }

    /// In which direction one gets from this stretch to the other, if there is a clear one.
    pub(super) fn way_to(self, other: Self) -> Option<Worse> {
        let from = self.from.cmp(&other.from);
        let to = self.end().cmp(&other.end());
        match from.then(to) {
            Ordering::Less if to.is_le() => Some(Worse::Upwards),
            Ordering::Greater if to.is_ge() => Some(Worse::Downwards),
            // They are the same, or one lies within the other.
            Ordering::Less | Ordering::Equal | Ordering::Greater => None,
        }
    }

    /// The smallest stretch that holds both.
    pub(super) fn hull(self, other: Self) -> Self {
        let to = self.end().max(other.end()).1;
        Self::new(self.from.min(other.from), to)
    }

    /// Where it ends, for comparison: an open end comes last. (An open beginning comes first by itself.)
    fn end(self) -> (bool, Option<Cut>) {
        (self.to.is_none(), self.to)
    }

    /// A number of the stretch.
    pub(super) fn example(self, figures: Figures) -> Option<Decimal> {
        let inside = |number: Decimal, far: Decimal| match figures {
            Figures::Divisible => number.checked_add(far)?.checked_div(Decimal::TWO),
            Figures::Whole | Figures::YesOrNo => Some(number),
        };
        match (self.from, self.to) {
            (Some(from), _) if !from.after => Some(from.number),
            (Some(from), Some(to)) if to.after => Some(to.number).filter(|&to| to > from.number),
            (Some(from), Some(to)) => inside(from.number, to.number),
            (Some(from), None) => from.number.checked_add(Decimal::ONE),
            (None, Some(to)) if to.after => Some(to.number),
            (None, Some(to)) => to.number.checked_sub(Decimal::ONE),
            (None, None) => None,
        }
    }
}

impl Cut {
    pub(super) const fn before(number: Decimal) -> Self {
        Self {
            number,
            after: false,
        }
    }

    pub(super) const fn after(number: Decimal) -> Self {
        Self {
            number,
            after: true,
        }
    }
}

impl Axis {
    /// The axis of these stretches. What lies outside of the domain cannot be.
    pub(super) fn new(stretches: &[Stretch], domain: Stretch) -> Self {
        let cuts = stretches
            .iter()
            .flat_map(|stretch| [stretch.from, stretch.to]);
        let inside = |cut: &Cut| {
            domain.from.is_none_or(|from| from < *cut) && domain.to.is_none_or(|to| *cut < to)
        };
        let mut cuts: Vec<_> = cuts.flatten().filter(inside).collect();
        cuts.sort_unstable();
        cuts.dedup();
        Self { domain, cuts }
    }

    /// How many cells it has.
    pub(super) const fn cells(&self) -> usize {
        self.cuts.len() + 1
    }

    /// The cells of a stretch from which the axis was made.
    pub(super) fn range(&self, stretch: Stretch) -> Range<usize> {
        let Stretch { from, to } = stretch;
        let is_beyond = match (from, self.domain.to) {
            (Some(from), Some(end)) => from >= end,
            _ => false,
        };
        let is_short_of = match (self.domain.from, to) {
            (Some(begin), Some(to)) => to <= begin,
            _ => false,
        };
        if is_beyond || is_short_of {
            return 0..0;
        }
        let start = from.map_or(0, |from| self.cuts.partition_point(|&cut| cut <= from));
        let end = to.map_or(self.cells(), |to| {
            self.cuts.partition_point(|&cut| cut < to) + 1
        });
        start..end.max(start)
    }

    /// The numbers in a range of cells.
    pub(super) fn stretch(&self, range: &Range<usize>) -> Stretch {
        let cut = |index: usize| self.cuts.get(index).copied();
        let from = range.start.checked_sub(1).map_or(self.domain.from, cut);
        let to = match range.end {
            end if end >= self.cells() => self.domain.to,
            end => end.checked_sub(1).and_then(cut),
        };
        Stretch { from, to }
    }
}

/// What two blocks have in common, if anything.
pub(super) fn intersection(one: &Block, other: &Block) -> Option<Block> {
    let both = one.iter().zip(other);
    let both = both.map(|(one, other)| one.start.max(other.start)..one.end.min(other.end));
    let block: Block = both.collect();
    Some(block).filter(|block| block.iter().all(|range| !range.is_empty()))
}

/// Cells that no block covers.
#[derive(Debug)]
pub(super) struct Gaps {
    /// The first of them as large blocks, which may overlap.
    pub blocks: Vec<Block>,
    /// Whether there are more.
    pub more: bool,
}

/// The cells that no block covers although one covers a situation that is nowhere worse. `axes` has for each axis its
/// cells, and the direction in which a situation worsens.
pub(super) fn gaps(axes: &[(usize, Worse)], blocks: &[Block], most: usize) -> Gaps {
    let grid = Grid::new(axes);
    let mut covered = vec![false; grid.cells];
    for block in blocks {
        grid.visit(block, |cell| covered[cell] = true);
    }
    let mut missing = covered.clone();
    for (axis, &(_, worse)) in axes.iter().enumerate() {
        grid.spread(&mut missing, axis, worse);
    }
    for (missing, covered) in missing.iter_mut().zip(covered) {
        *missing &= !covered;
    }
    grid.blocks(&missing, most)
}

/// All cells of a space, numbered.
struct Grid<'a> {
    axes: &'a [(usize, Worse)],
    /// How far apart the numbers of neighbouring cells are, axis by axis.
    strides: Vec<usize>,
    cells: usize,
}

impl<'a> Grid<'a> {
    fn new(axes: &'a [(usize, Worse)]) -> Self {
        let mut cells = 1;
        let strides = axes.iter().map(|&(of_axis, _)| {
            let stride = cells;
            cells *= of_axis;
            stride
        });
        let strides = strides.collect();
        Self {
            axes,
            strides,
            cells,
        }
    }

    fn coordinate(&self, cell: usize, axis: usize) -> usize {
        cell / self.strides[axis] % self.axes[axis].0
    }

    /// Calls a function for each cell of a block.
    fn visit(&self, block: &Block, mut call: impl FnMut(usize)) {
        if block.iter().any(Range::is_empty) {
            return;
        }
        let mut place: Vec<_> = block.iter().map(|range| range.start).collect();
        loop {
            let steps = place.iter().zip(&self.strides);
            call(steps.map(|(index, stride)| index * stride).sum());
            let turning = place
                .iter()
                .zip(block)
                .take_while(|(index, range)| **index + 1 >= range.end);
            let turning = turning.count();
            let Some(next) = place.get_mut(turning) else {
                return;
            };
            *next += 1;
            for (index, range) in place.iter_mut().zip(block).take(turning) {
                *index = range.start;
            }
        }
    }

    /// Adds to a set of cells those that are worse on one axis.
    fn spread(&self, set: &mut [bool], axis: usize, worse: Worse) {
        let (of_axis, stride) = (self.axes[axis].0, self.strides[axis]);
        let mut spread_from = |cell: usize| match worse {
            Worse::Upwards => {
                if self.coordinate(cell, axis) + 1 < of_axis && set[cell] {
                    set[cell + stride] = true;
                }
            }
            Worse::Downwards => {
                if self.coordinate(cell, axis) > 0 && set[cell] {
                    set[cell - stride] = true;
                }
            }
        };
        match worse {
            Worse::Upwards => (0..self.cells).for_each(&mut spread_from),
            Worse::Downwards => (0..self.cells).rev().for_each(&mut spread_from),
        }
    }

    /// A set of cells as blocks, each as large as can be.
    fn blocks(&self, set: &[bool], most: usize) -> Gaps {
        let mut blocks = Vec::new();
        let mut told = vec![false; self.cells];
        for first in 0..self.cells {
            if !set[first] || told[first] {
                continue;
            }
            if blocks.len() == most {
                return Gaps { blocks, more: true };
            }
            let axes = 0..self.axes.len();
            let cell = axes.map(|axis| {
                let index = self.coordinate(first, axis);
                index..index + 1
            });
            let block = self.grown(cell.collect(), set);
            self.visit(&block, |cell| told[cell] = true);
            blocks.push(block);
        }
        let more = false;
        Gaps { blocks, more }
    }

    /// The block, grown in every direction as far as it stays within the set.
    fn grown(&self, mut block: Block, set: &[bool]) -> Block {
        for axis in 0..block.len() {
            let own = block[axis].clone();
            let fits = |index: &usize| {
                let mut slice = block.clone();
                slice[axis] = *index..*index + 1;
                let mut is_in_set = true;
                self.visit(&slice, |cell| is_in_set &= set[cell]);
                is_in_set
            };
            let lower = (0..own.start).rev().take_while(fits).count();
            let higher = (own.end..self.axes[axis].0).take_while(fits).count();
            block[axis] = own.start - lower..own.end + higher;
        }
        block
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Observation;

    /// A condition on one indicator; for yes and no by the parity of the first number.
    fn condition(figures: Figures, sort: u8, low: u8, high: u8) -> Condition {
        let number = |number: u8| match figures {
            Figures::Divisible => Decimal::new(i64::from(number) * 5, 1),
            Figures::Whole | Figures::YesOrNo => Decimal::from(number),
        };
        if figures == Figures::YesOrNo {
            return Condition::Is(low.is_multiple_of(2));
        }
        let bound = |of, included| {
            let number = number(of);
            Some(Bound { number, included })
        };
        let (low, high) = match sort {
            0 => (bound(low, true), bound(low, true)),
            1 => (bound(low, true), None),
            2 => (bound(low, false), None),
            3 => (None, bound(low, true)),
            4 => (None, bound(low, false)),
            _ => (bound(low, true), bound(low.saturating_add(high), true)),
        };
        Condition::Within(Interval { low, high })
    }

    /// Figures that stand for all others: every bound, and points beside and between them.
    fn figures(figures: Figures) -> Vec<Observation> {
        let quarter = Decimal::new(25, 2);
        let numbers = -2_i64..40;
        match figures {
            Figures::YesOrNo => vec![Observation::Is(false), Observation::Is(true)],
            Figures::Whole => (0..12)
                .map(|number| Observation::Number(number.into()))
                .collect(),
            Figures::Divisible => numbers
                .map(|step| Observation::Number(quarter * Decimal::from(step)))
                .collect(),
        }
    }

    fn position(observation: Observation) -> Decimal {
        match observation {
            Observation::Is(answer) => Decimal::from(u8::from(answer)),
            Observation::Number(number) => number,
        }
    }

    fn holds(stretch: Stretch, observation: Observation) -> bool {
        let point = Cut::before(position(observation));
        let right_after = Cut::after(point.number);
        stretch.from.is_none_or(|from| from <= point)
            && stretch
                .to
                .is_none_or(|to| to >= right_after || point < to && !to.after)
    }

    fn product(axes: &[Vec<Observation>]) -> Vec<Vec<Observation>> {
        axes.iter().fold(vec![Vec::new()], |points, axis| {
            let with = |point: &Vec<Observation>| {
                let point = point.clone();
                axis.iter().map(move |&figure| {
                    let mut point = point.clone();
                    point.push(figure);
                    point
                })
            };
            points.iter().flat_map(with).collect()
        })
    }

    /// A case: for each axis a condition or none.
    type Asked = Vec<Option<Condition>>;

    fn meets(case: &Asked, point: &[Observation]) -> bool {
        case.iter()
            .zip(point)
            .all(|(condition, &figure)| condition.is_none_or(|condition| condition.holds(figure)))
    }

    fn space(sorts: &[Figures], cases: &[Asked]) -> (Vec<Axis>, Vec<Block>) {
        let axes = sorts.iter().enumerate().map(|(axis, &figures)| {
            let conditions = cases.iter().filter_map(|case| case[axis]);
            let stretches: Vec<_> = conditions
                .map(|condition| Stretch::of(condition, figures))
                .collect();
            Axis::new(&stretches, figures.domain())
        });
        let axes: Vec<_> = axes.collect();
        let block = |case: &Asked| {
            let ranges = axes.iter().zip(case).zip(sorts);
            let ranges = ranges.map(|((axis, condition), &figures)| match condition {
                Some(condition) => axis.range(Stretch::of(*condition, figures)),
                None => 0..axis.cells(),
            });
            ranges.collect()
        };
        let blocks = cases.iter().map(block).collect();
        (axes, blocks)
    }

    fn any_figures() -> impl Strategy<Value = Figures> {
        prop_oneof![
            Just(Figures::YesOrNo),
            Just(Figures::Whole),
            Just(Figures::Divisible)
        ]
    }

    /// The sorts of one or two indicators, whether each worsens upwards, and cases.
    fn any_space() -> impl Strategy<Value = (Vec<Figures>, Vec<bool>, Vec<Asked>)> {
        let sorts = prop::collection::vec(any_figures(), 1..3);
        sorts.prop_flat_map(|sorts| {
            let asked: Vec<_> = sorts
                .iter()
                .map(|&figures| {
                    let numbers = (0..7_u8, 0..8_u8, 0..4_u8);
                    prop::option::weighted(
                        0.8,
                        numbers
                            .prop_map(move |(sort, low, high)| condition(figures, sort, low, high)),
                    )
                })
                .collect();
            let ways = prop::collection::vec(any::<bool>(), sorts.len());
            (Just(sorts), ways, prop::collection::vec(asked, 1..5))
        })
    }

    proptest! {
        #[test]
        fn gaps_are_what_a_search_of_points_finds((sorts, upwards, cases) in any_space()) {
            let (axes, blocks) = space(&sorts, &cases);
            let way = |&up: &bool| if up { Worse::Upwards } else { Worse::Downwards };
            let sizes: Vec<_> = axes.iter().map(Axis::cells).zip(upwards.iter().map(way)).collect();
            let found = gaps(&sizes, &blocks, usize::MAX).blocks;
            let points = product(&sorts.iter().map(|&sort| figures(sort)).collect::<Vec<_>>());
            let covered: Vec<_> = points.iter().map(|point| cases.iter().any(|case| meets(case, point))).collect();
            let is_no_worse = |one: &[Observation], other: &[Observation]| {
                let pairs = one.iter().zip(other).zip(&upwards);
                pairs.into_iter().all(|((&one, &other), &up)| {
                    let (one, other) = (position(one), position(other));
                    if up { one <= other } else { one >= other }
                })
            };
            for (point, is_covered) in points.iter().zip(&covered) {
                let milder = points.iter().zip(&covered).any(|(milder, &is_covered)| is_covered && is_no_worse(milder, point));
                let in_gap = found.iter().any(|block| {
                    let stretches = axes.iter().zip(block).map(|(axis, range)| axis.stretch(range));
                    stretches.zip(point).all(|(stretch, &figure)| holds(stretch, figure))
                });
                prop_assert_eq!(in_gap, !is_covered && milder, "{:?} {:?}", point, found);
            }
        }

        #[test]
        fn what_two_cases_share_is_what_a_search_of_points_finds((sorts, _, cases) in any_space()) {
            let (axes, blocks) = space(&sorts, &cases);
            let points = product(&sorts.iter().map(|&sort| figures(sort)).collect::<Vec<_>>());
            let (one, other) = (0, cases.len() - 1);
            let shared = intersection(&blocks[one], &blocks[other]);
            for point in &points {
                let both = meets(&cases[one], point) && meets(&cases[other], point);
                let is_shared = shared.as_ref().is_some_and(|block| {
                    let stretches = axes.iter().zip(block).map(|(axis, range)| axis.stretch(range));
                    stretches.zip(point).all(|(stretch, &figure)| holds(stretch, figure))
                });
                prop_assert_eq!(is_shared, both, "{:?}", point);
            }
        }

        #[test]
        fn an_example_belongs_to_its_stretch((sorts, _, cases) in any_space()) {
            let (axes, blocks) = space(&sorts, &cases);
            for block in &blocks {
                for ((axis, range), &figures) in axes.iter().zip(block).zip(&sorts) {
                    let stretch = axis.stretch(range);
                    if let Some(number) = stretch.example(figures).filter(|_| !range.is_empty()) {
                        prop_assert!(holds(stretch, Observation::Number(number)), "{:?} {}", stretch, number);
                    }
                }
            }
        }
    }
}
