//! The countable triggers of a plan as blocks in the space of its indicators: what `trigger-gap` and `trigger-overlap`
//! compute with.

use foldhash::HashMap;

use rust_decimal::Decimal;

use super::trigger_cells::{Axis, Block, Cut, Figures, Stretch, Worse};
use crate::messages::{Message, message};
use crate::model::{Bound, Condition, Indicator, Interval, Plan, Scenario};
use crate::source::Span;
use crate::words::is_measure;

/// More cases than any office writes; comparing them all with each other would take too long.
const MOST_CASES: usize = 500;

/// The cases of all scenarios, on common axes.
pub(super) struct Triggers<'p> {
    /// The indicators that some case asks about.
    pub dimensions: Vec<Dimension<'p>>,
    /// The cases, scenario by scenario.
    pub cases: Vec<TriggerCase<'p>>,
}

/// An indicator with the cells of its figures.
pub(super) struct Dimension<'p> {
    /// Its id.
    pub id: &'p str,
    /// Its unit of measurement.
    pub unit: Option<&'p str>,
    /// What its figures can be.
    pub figures: Figures,
    /// The cells.
    pub axis: Axis,
    /// The direction in which the situation worsens.
    pub worse: Worse,
}

/// A case of a scenario's `when`.
pub(super) struct TriggerCase<'p> {
    /// The position of the scenario in the list.
    pub position: usize,
    /// The scenario.
    pub scenario: &'p Scenario,
    /// The cells for which it holds.
    pub block: Block,
    /// What it asks, dimension by dimension; `None` where it asks nothing.
    pub asked: Vec<Option<Asked>>,
}

/// What a case asks of one indicator.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// The figures that meet it.
    pub stretch: Stretch,
    /// Where it is written.
    pub span: Span,
}

impl<'p> Triggers<'p> {
    /// The triggers of a plan. `None` if a case asks about an indicator that the plan does not declare, or asks of one
    /// indicator both for numbers and for yes or no, and if there are too many cases.
    pub(super) fn of(plan: &'p Plan) -> Option<Self> {
        let own = plan.id.as_str();
        let declared = plan.indicators.iter();
        let declared: HashMap<_, _> = declared
            .map(|indicator| (indicator.id.as_str(), indicator))
            .collect();
        let mut dimensions: Vec<Drafted<'p>> = Vec::new();
        let mut by_id = HashMap::default();
        let mut cases = Vec::new();
        for (position, scenario) in plan.scenarios.iter().enumerate() {
            let written = scenario.when.iter().flat_map(|when| &when.any);
            // A case without conditions never holds.
            for case in written.filter(|case| !case.is_empty()) {
                let mut asked = Vec::new();
                for (key, condition) in case.iter() {
                    let id = own_id(own, key)?;
                    let indicator = *declared.get(id)?;
                    let index = *by_id.entry(id).or_insert_with(|| {
                        dimensions.push(Drafted::new(indicator));
                        dimensions.len() - 1
                    });
                    dimensions[index]
                        .conditions
                        .push((position, condition.value));
                    asked.push((index, condition));
                }
                cases.push((position, scenario, asked));
            }
        }
        if cases.len() > MOST_CASES {
            return None;
        }
        let dimensions = dimensions.into_iter().map(Drafted::finish);
        let dimensions = dimensions.collect::<Option<Vec<_>>>()?;
        let cases = cases.into_iter().map(|(position, scenario, written)| {
            let mut asked = vec![None; dimensions.len()];
            for (index, condition) in written {
                let stretch = Stretch::of(condition.value, dimensions[index].figures);
                let span = condition.span;
                asked[index] = Some(Asked { stretch, span });
            }
            let ranges = dimensions.iter().zip(&asked);
            let ranges = ranges.map(|(dimension, asked)| match asked {
                Some(asked) => dimension.axis.range(asked.stretch),
                None => 0..dimension.axis.cells(),
            });
            TriggerCase {
                position,
                scenario,
                block: ranges.collect(),
                asked,
            }
        });
        let cases = cases.collect();
        Some(Self { dimensions, cases })
    }

    /// A block of situations in words, one for each indicator that matters in it.
    pub(super) fn describe(&self, block: &Block) -> Vec<Message> {
        let bounded = self.bounded(block);
        let words = bounded.filter_map(|(dimension, stretch)| dimension.describe(stretch));
        words.collect()
    }

    /// A situation of the block as a report would give it: `river-level: 3.5, homes: 0`.
    pub(super) fn example(&self, block: &Block) -> String {
        let bounded = self.bounded(block);
        let figures = bounded.filter_map(|(dimension, stretch)| {
            let number = stretch.example(dimension.figures)?.normalize();
            let id = dimension.id;
            Some(match dimension.figures {
                Figures::YesOrNo => format!("{id}: {}", number == Decimal::ONE),
                Figures::Whole | Figures::Divisible => format!("{id}: {number}"),
            })
        });
        figures.collect::<Vec<_>>().join(", ")
    }

    /// The indicators of which a block does not hold all figures, with those that it holds.
    fn bounded(&self, block: &Block) -> impl Iterator<Item = (&Dimension<'p>, Stretch)> {
        let ranges = self.dimensions.iter().zip(block);
        let bounded = ranges.filter(|(dimension, range)| range.len() < dimension.axis.cells());
        bounded.map(|(dimension, range)| (dimension, dimension.axis.stretch(range)))
    }
}

/// The id of an item of the plan at hand, which a reference may name in full.
pub(super) fn own_id<'p>(plan: &str, key: &'p str) -> Option<&'p str> {
    match key.split_once('#') {
        Some((owner, id)) => Some(id).filter(|_| owner == plan),
        None => Some(key),
    }
}

/// An indicator while the conditions on it are collected, each with the position of its scenario.
struct Drafted<'p> {
    indicator: &'p Indicator,
    conditions: Vec<(usize, Condition)>,
}

impl<'p> Drafted<'p> {
    const fn new(indicator: &'p Indicator) -> Self {
        let conditions = Vec::new();
        Self {
            indicator,
            conditions,
        }
    }

    fn finish(self) -> Option<Dimension<'p>> {
        let figures = self.figures()?;
        let mut stretches = Vec::new();
        let mut hulls: Vec<(usize, Stretch)> = Vec::new();
        for &(position, condition) in &self.conditions {
            let stretch = Stretch::of(condition, figures);
            stretches.push(stretch);
            match hulls.last_mut() {
                Some((last, hull)) if *last == position => *hull = hull.hull(stretch),
                Some(_) | None => hulls.push((position, stretch)),
            }
        }
        let hulls: Vec<_> = hulls.into_iter().map(|(_, hull)| hull).collect();
        let worse = way_of(&hulls);
        let domain = self.domain(figures, worse, &hulls);
        let unit = self.indicator.unit.as_ref();
        Some(Dimension {
            id: self.indicator.id.as_str(),
            unit: unit.map(|unit| unit.as_str()),
            figures,
            axis: Axis::new(&stretches, domain),
            worse,
        })
    }

    /// What the figures can be. Something is counted in whole numbers unless its unit can be divided, or a condition
    /// divides it.
    fn figures(&self) -> Option<Figures> {
        let is_answer =
            |(_, condition): &&(usize, Condition)| matches!(condition, Condition::Is(_));
        let answers = self.conditions.iter().filter(is_answer).count();
        if answers > 0 {
            return Some(Figures::YesOrNo).filter(|_| answers == self.conditions.len());
        }
        let unit = self.indicator.unit.as_ref();
        let bounds = self
            .conditions
            .iter()
            .flat_map(|(_, condition)| bounds(*condition));
        let mut numbers = bounds.map(|bound| bound.number);
        let is_divisible =
            unit.is_some_and(|unit| is_measure(unit)) || numbers.any(|number| !number.is_integer());
        Some(if is_divisible {
            Figures::Divisible
        } else {
            Figures::Whole
        })
    }

    /// The figures that there can be. Where the worst is one exact figure, such as all eleven districts or the third of
    /// three levels, there is none beyond.
    fn domain(&self, figures: Figures, worse: Worse, hulls: &[Stretch]) -> Stretch {
        let mut domain = figures.domain();
        let unit = self.indicator.unit.as_ref();
        if unit.is_some_and(|unit| unit.trim() == "%") {
            domain = Stretch::new(
                Some(Cut::before(Decimal::ZERO)),
                Some(Cut::after(Decimal::ONE_HUNDRED)),
            );
        }
        let exact = self
            .conditions
            .iter()
            .filter(|(_, condition)| is_exact(*condition));
        let exact = exact.map(|(_, condition)| Stretch::of(*condition, figures));
        let all = hulls
            .iter()
            .copied()
            .reduce(Stretch::hull)
            .unwrap_or_default();
        for point in exact {
            match worse {
                Worse::Upwards if point.to == all.to => domain.to = all.to,
                Worse::Downwards if point.from == all.from => domain.from = all.from,
                Worse::Upwards | Worse::Downwards => {}
            }
        }
        domain
    }
}

impl Dimension<'_> {
    /// "`homes` is from 4 to 5", with the bounds as they are.
    fn describe(&self, stretch: Stretch) -> Option<Message> {
        let indicator = self.id;
        let number = |number: Decimal| number.normalize().to_string();
        let with_unit = |text: String| match self.unit {
            Some(unit) => format!("{text} {unit}"),
            None => text,
        };
        if self.figures == Figures::YesOrNo {
            let value = stretch.from.is_some().to_string();
            return Some(message!("values.is", indicator, value));
        }
        // Between 3 and 5, both excluded, the whole numbers are those up to 4.
        let last = |to: Cut| match self.figures {
            Figures::Whole => Cut::after(to.number - Decimal::ONE),
            Figures::Divisible | Figures::YesOrNo => to,
        };
        let is_zero = |from: &Cut| self.figures == Figures::Whole && from.number.is_zero();
        let to = stretch.to.map(last);
        let from = stretch
            .from
            .filter(|from| !is_zero(from) || to.is_some_and(|to| to.number.is_zero()));
        Some(match (from, to) {
            (Some(from), Some(to)) if from.number == to.number => {
                message!("values.is", indicator, value = with_unit(number(to.number)))
            }
            (Some(from), Some(to)) => {
                let (low, high) = (number(from.number), with_unit(number(to.number)));
                match (from.after, to.after) {
                    (false, true) => message!("values.from-to", indicator, low, high),
                    (false, false) => message!("values.from-below", indicator, low, high),
                    (true, true) => message!("values.above-to", indicator, low, high),
                    (true, false) => message!("values.above-below", indicator, low, high),
                }
            }
            (Some(from), None) => {
                let low = with_unit(number(from.number));
                if from.after {
                    message!("values.above", indicator, low)
                } else {
                    message!("values.from", indicator, low)
                }
            }
            (None, Some(to)) => {
                let high = with_unit(number(to.number));
                if to.after {
                    message!("values.to", indicator, high)
                } else {
                    message!("values.below", indicator, high)
                }
            }
            (None, None) => return None,
        })
    }
}

/// The direction in which the situation worsens from scenario to scenario. Where they do not tell, more is worse, unless
/// the trigger has an upper bound only.
fn way_of(hulls: &[Stretch]) -> Worse {
    let ways = hulls.windows(2).filter_map(|pair| pair[0].way_to(pair[1]));
    let ways: Vec<_> = ways.collect();
    let is_all = |way| !ways.is_empty() && ways.iter().all(|&found| found == way);
    if is_all(Worse::Upwards) {
        return Worse::Upwards;
    }
    let is_open_below = hulls.iter().any(|hull| hull.from.is_none());
    let is_open_above = hulls.iter().any(|hull| hull.to.is_none());
    if is_all(Worse::Downwards) || is_open_below && !is_open_above {
        return Worse::Downwards;
    }
    Worse::Upwards
}

fn bounds(condition: Condition) -> Vec<Bound> {
    match condition {
        Condition::Is(_) => Vec::new(),
        Condition::Within(Interval { low, high }) => low.into_iter().chain(high).collect(),
    }
}

fn is_exact(condition: Condition) -> bool {
    match condition {
        Condition::Is(_) => false,
        Condition::Within(Interval { low, high }) => low.is_some() && low == high,
    }
}
