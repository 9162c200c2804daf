//! The situation: the figures of a plan's indicators, and what of them holds on a day.

use std::collections::BTreeSet;

use foldhash::HashMap;

use super::entries::own_item;
use super::facts::Facts;
use crate::model::{Case, Condition, Date, Observation};
use crate::workspace::{Register, UnitId};

/// The figures of a plan's indicators.
pub(super) struct Situation<'w> {
    plan: &'w str,
    register: &'w Register,
    issuer: Option<UnitId>,
    figures: HashMap<&'w str, Figures>,
}

/// A figure of an indicator, as a unit reported it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Observed {
    /// The day of the report.
    pub(super) day: Date,
    /// Who reported it.
    pub(super) unit: UnitId,
    /// The figure.
    pub(super) value: Observation,
}

/// The figures of one indicator, the earliest day first. The issuer's are kept apart: where there are any, no others
/// count (23).
#[derive(Default)]
struct Figures {
    of_issuer: Vec<Observed>,
    of_others: Vec<Observed>,
}

impl<'w> Situation<'w> {
    pub(super) fn of(facts: &Facts<'_, 'w>) -> Self {
        let issuer = facts.units.issuer();
        let plan = facts.plan.document.id.as_str();
        let mut figures: HashMap<_, Figures> = HashMap::default();
        for filed in facts.on_plan() {
            for (key, value) in filed.report.situation.iter() {
                let Some(indicator) = own_item(plan, key) else {
                    continue;
                };
                let figures = figures.entry(indicator).or_default();
                let observed = Observed {
                    day: filed.as_of,
                    unit: filed.unit,
                    value: value.value,
                };
                if Some(filed.unit) == issuer {
                    figures.of_issuer.push(observed);
                } else {
                    figures.of_others.push(observed);
                }
            }
        }
        Self {
            plan,
            register: &facts.workspace.register,
            issuer,
            figures,
        }
    }

    /// An indicator's figure on a day: the issuer's latest; where it never reported one, the latest of any unit (23).
    /// Only units valid on the day count (8).
    pub(super) fn figure_on(&self, indicator: &str, day: Date) -> Option<Observed> {
        let figures = self.figures.get(self.indicator(indicator)?)?;
        let latest = |figures: &[Observed]| {
            let known = figures.partition_point(|observed| observed.day <= day);
            let mut known = figures[..known].iter().rev();
            known
                .find(|observed| self.register.unit(observed.unit).is_valid_on(day))
                .copied()
        };
        latest(&figures.of_issuer).or_else(|| latest(&figures.of_others))
    }

    /// The id of the indicator that a condition names, alone or in full.
    pub(super) fn indicator<'k>(&self, key: &'k str) -> Option<&'k str> {
        own_item(self.plan, key)
    }

    /// Whether a condition holds on a day; `None` without a figure (24).
    pub(super) fn meets(&self, indicator: &str, condition: Condition, day: Date) -> Option<bool> {
        let figure = self.figure_on(indicator, day)?;
        Some(condition.holds(figure.value))
    }

    /// Whether all conditions of a case hold on a day. A case without conditions says nothing that could hold.
    pub(super) fn holds(&self, case: &Case, day: Date) -> bool {
        let mut conditions = case.iter();
        !case.is_empty()
            && conditions
                .all(|(key, condition)| self.meets(key, condition.value, day) == Some(true))
    }

    /// The days up to `as_of` on which a figure may have changed.
    pub(super) fn days_of_change(&self, as_of: Date) -> BTreeSet<Date> {
        let observed = self
            .figures
            .values()
            .flat_map(|figures| figures.of_issuer.iter().chain(&figures.of_others));
        let mut units = BTreeSet::from_iter(self.issuer);
        let mut days = BTreeSet::new();
        for observed in observed {
            units.insert(observed.unit);
            days.insert(observed.day);
        }
        for unit in units {
            for entry in &self.register.unit(unit).entries {
                days.extend(entry.from.as_ref().map(|from| from.value));
                days.extend(entry.to.as_ref().map(|to| to.value.plus_days(1)));
            }
        }
        days.retain(|&day| day <= as_of);
        days
    }
}
