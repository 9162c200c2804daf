//! Figures: the sum along the tree, and who is expected to answer and has.

use crate::model::{Day, Figure, References, Report};
use crate::outcome::Answers;
use crate::views::View;
use crate::world::Case;
use crate::written::{Amount, Quantity, figure};

/// What counts as a figure of an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Measure<'w> {
    /// Two numbers.
    Share,
    /// An amount of this; without a unit that of the item is meant (57).
    Amount(Option<&'w str>),
}

/// An item whose figures are added up.
#[derive(Clone, Copy)]
pub(crate) struct Item<'w> {
    /// Where reports speak of it.
    pub(crate) section: Section,
    pub(crate) id: &'w str,
    pub(crate) measure: Measure<'w>,
}

/// A part of a report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Section {
    Targets,
    Resources,
    Teams,
}

/// A unit's own figure.
struct Own {
    as_of: Day,
    covers_subtree: bool,
    done: Amount,
    of: Amount,
}

/// A sum with the days of the entries in it.
#[derive(Default)]
pub(crate) struct Sum {
    pub(crate) done: Amount,
    pub(crate) of: Amount,
    pub(crate) days: Vec<Day>,
}

impl<'w> Case<'w> {
    /// The last entry of a unit in which the item is mentioned (3), if the unit is valid on D (8). If this entry gives
    /// no figure of that sort, there is none, whatever stood before.
    fn own_figure(&self, item: Item<'_>, unit: &str) -> Option<Own> {
        if !self.is_valid(unit) {
            return None;
        }
        let mut own = None;
        for report in self.reports_of(unit) {
            for (written, entry) in entries(report, item.section) {
                if self.names(written, item.id) {
                    own = numbers(entry, item.measure).map(|(done, of)| Own {
                        as_of: report.as_of,
                        // An entry counts with the `covers` of its own report (45).
                        covers_subtree: report.covers.as_deref() == Some("subtree"),
                        done,
                        of,
                    });
                }
            }
        }
        own
    }

    /// The sum of an item in the view: figure(issuer) for the plan as a whole and where the issuer belongs to the view,
    /// else figure(U). A unit outside of the issuer's subtree adds nothing to the plan, and a unit without those below
    /// it adds its own figure (72, 93).
    pub(crate) fn sum(&self, item: Item<'_>) -> Option<Sum> {
        let issuer = self.plan.issuer.as_str();
        let unit = match self.view {
            View::Alone(unit) if self.is_in_subtree_on(unit, issuer, self.as_of) => {
                let own = self.own_figure(item, unit)?;
                return Some(Sum {
                    done: own.done,
                    of: own.of,
                    days: vec![own.as_of],
                });
            }
            View::Alone(_) => return None,
            View::Everybody => issuer,
            View::Below(_) if self.holds(issuer) => issuer,
            View::Below(unit) if self.is_in_subtree_on(unit, issuer, self.as_of) => unit,
            View::Below(_) => return None,
        };
        self.figure(item, unit)
    }

    /// figure(U): the unit's own figure if it covers the subtree, else its own and those of its children. `None` if
    /// there is none in it.
    fn figure(&self, item: Item<'_>, unit: &str) -> Option<Sum> {
        let mut sum = Sum::default();
        let own = self.own_figure(item, unit);
        let covers_subtree = own.as_ref().is_some_and(|own| own.covers_subtree);
        if let Some(own) = own {
            sum.done += own.done;
            sum.of += own.of;
            sum.days.push(own.as_of);
        }
        if !covers_subtree {
            for child in self.children(unit) {
                if let Some(below) = self.figure(item, child) {
                    sum.done += below.done;
                    sum.of += below.of;
                    sum.days.extend(below.days);
                }
            }
        }
        Some(sum).filter(|sum| !sum.days.is_empty())
    }

    /// The units directly below. Without a register these are all that report, below the issuer (10).
    fn children(&self, unit: &str) -> Vec<&'w str> {
        if self.world.has_register {
            return self.children_on(unit, self.as_of);
        }
        let mut children: Vec<&str> = self
            .reports()
            .iter()
            .map(|report| &report.unit[..])
            .collect();
        children.sort_unstable();
        children.dedup();
        children.retain(|child| self.parent_on(child, self.as_of) == Some(unit));
        children
    }

    /// The units that are expected to report an item: those of all duties that carry it, even if these stand for
    /// nobody; else those of its population; else the issuer (48).
    pub(crate) fn expected(&self, item: &str, population: Option<&'w References>) -> Vec<&'w str> {
        let carries = |carried: &Vec<String>| carried.iter().any(|it| self.names(it, item));
        let duties = self.plan.reporting.iter();
        let mut duties = duties.filter(|duty| carries(&duty.carries)).peekable();
        if duties.peek().is_some() {
            let mut expected = Vec::new();
            for unit in duties
                .filter_map(|duty| duty.from.as_ref())
                .flat_map(|from| self.named_on(from, self.as_of))
            {
                if !expected.contains(&unit) {
                    expected.push(unit);
                }
            }
            return self.keep(expected);
        }
        self.keep(match population {
            Some(population) => self.named_on(population, self.as_of),
            None => self.issuer_if_valid(),
        })
    }

    /// Whether an expected unit has answered: itself, or a unit above it, as far up as the issuer, with an entry that
    /// covers the subtree (49). One that is not valid on D answers for nobody (65).
    pub(crate) fn has_answered(&self, item: Item<'_>, unit: &str) -> bool {
        if self.own_figure(item, unit).is_some() {
            return true;
        }
        let issuer = self.plan.issuer.as_str();
        if !self.is_in_subtree_on(unit, issuer, self.as_of) || unit == issuer {
            return false;
        }
        for above in self.above_on(unit, self.as_of) {
            if self
                .own_figure(item, above)
                .is_some_and(|own| own.covers_subtree)
            {
                return true;
            }
            if above == issuer {
                break;
            }
        }
        false
    }

    /// Who of the expected units answered, and the verdict that follows: the first that fits (50).
    pub(crate) fn answers(
        &self,
        expected: &[&str],
        answered: impl Fn(&str) -> bool,
        days: &[Day],
        grounds: &Grounds<'_>,
    ) -> Answers {
        let missing: Vec<_> = expected.iter().filter(|unit| !answered(unit)).collect();
        let is_standby = grounds
            .scenario
            .is_some_and(|scenario| !self.is_in_force_anywhere(scenario));
        let last_day = grounds.by.or(self.end());
        let verdict = if is_standby {
            "standby"
        } else if grounds.is_met.is_none() {
            "no-data"
        } else if !missing.is_empty() {
            "incomplete"
        } else if grounds.is_met == Some(true) {
            "met"
        } else if last_day.is_some_and(|last_day| self.as_of > last_day) {
            "missed"
        } else {
            "not-met"
        };
        Answers {
            answered: expected.len() - missing.len(),
            expected: expected.len(),
            missing_units: missing.into_iter().map(ToString::to_string).collect(),
            as_of: days.iter().min().copied().zip(days.iter().max().copied()),
            verdict: verdict.to_owned(),
        }
    }
}

/// What else a verdict rests on.
pub(crate) struct Grounds<'w> {
    /// The scenario that has to be in force.
    pub(crate) scenario: Option<&'w str>,
    /// Whether what was asked for is reached; `None` without a figure.
    pub(crate) is_met: Option<bool>,
    /// The last day, if the item has one of its own.
    pub(crate) by: Option<Day>,
}

/// The figures that a report gives.
fn entries(report: &Report, section: Section) -> impl Iterator<Item = (&String, &Figure)> {
    let entries = match section {
        Section::Targets => &report.targets,
        Section::Resources => &report.resources,
        Section::Teams => &report.teams,
    };
    entries.iter()
}

/// The numbers of an entry; `None` if it is no figure of that sort: a share needs both numbers, and an amount of
/// something else is no amount of this (57).
fn numbers(entry: &Figure, measure: Measure<'_>) -> Option<(Amount, Amount)> {
    let (Quantity { amount, unit }, of) = figure(entry)?;
    match measure {
        Measure::Share => Some((amount, of?.amount)),
        Measure::Amount(asked) => {
            let same = asked.is_none() || unit.is_none() || unit.as_deref() == asked;
            Some((amount, 0)).filter(|_| same)
        }
    }
}
