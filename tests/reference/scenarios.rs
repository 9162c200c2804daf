//! Scenarios: what units declared, what is in force for whom since when, and what the figures ask for.

use std::collections::BTreeMap;

use crate::days::plus_days;
use crate::model::{Day, Declaration, Declared, Written};
use crate::outcome::InForce;
use crate::world::Case;
use crate::written::holds;

/// What a unit declared in a report, complete with what it left out.
#[derive(Clone, Debug)]
struct Declares<'w> {
    /// Empty for `none` (18).
    entries: Vec<Entry<'w>>,
}

#[derive(Clone, Debug)]
struct Entry<'w> {
    scenario: &'w str,
    since: Day,
    decision: Option<&'w str>,
}

impl<'w> Case<'w> {
    /// The declarations of a unit, by day. A unit that is not valid on D has none (8).
    fn declarations(&self, unit: &str) -> Vec<Declares<'w>> {
        if !self.is_valid(unit) {
            return Vec::new();
        }
        let mut by_day = BTreeMap::new();
        for report in self.reports_of(unit) {
            if let Some(written) = report.scenario.as_ref().and_then(|it| self.on_d(it)) {
                // The later document takes the place of the one before (68).
                by_day.insert(report.as_of, written);
            }
        }
        let mut declarations: Vec<Declares<'_>> = Vec::new();
        for (as_of, written) in by_day {
            // What is left out is as in the declaration before, if that was for the same scenario (19).
            let before = declarations.last().cloned();
            let entries = written.into_iter().map(|(scenario, since, decision)| {
                let same = |entry: &&Entry<'_>| entry.scenario == scenario;
                let before = before.iter().flat_map(|before| &before.entries).find(same);
                Entry {
                    scenario,
                    since: since.or(before.map(|before| before.since)).unwrap_or(as_of),
                    decision: decision.or(before.and_then(|before| before.decision)),
                }
            });
            let entries = entries.collect();
            declarations.push(Declares { entries });
        }
        declarations
    }

    /// The scenarios that a report declares as they are there on D, with `since` and `decision` as written; `None` if
    /// it declares nothing, because it speaks of later days only (20).
    #[expect(clippy::type_complexity, reason = "what is written, without a name")]
    fn on_d(&self, declared: &'w Declared) -> Option<Vec<(&'w str, Option<Day>, Option<&'w str>)>> {
        let written: &[Declaration] = match declared {
            Declared::Word(word) if word == "none" => return Some(Vec::new()),
            Declared::Word(word) => return Some(vec![(word, None, None)]),
            Declared::One(declaration) => std::slice::from_ref(declaration),
            Declared::Several(declarations) => declarations,
        };
        let mut there = Vec::new();
        let mut is_later = false;
        let mut is_none = written.is_empty();
        for declaration in written {
            if declaration.in_force == "none" {
                is_none = true;
            } else if declaration.since.is_some_and(|since| since > self.as_of) {
                is_later = true;
            } else {
                let decision = declaration.decision.as_ref().map(Written::as_str);
                there.push((declaration.in_force.as_str(), declaration.since, decision));
            }
        }
        let says_nothing = is_later && !is_none && there.is_empty();
        Some(there).filter(|_| !says_nothing)
    }

    /// The declarations that apply to a unit: those of the nearest unit on its way up that declared anything (17). A
    /// unit outside of the issuer's subtree has two steps to go: itself and the issuer (16).
    fn applying(&self, unit: &'w str) -> Vec<Declares<'w>> {
        let applying = self.unit_applying(unit);
        applying
            .map(|unit| self.declarations(unit))
            .unwrap_or_default()
    }

    /// The unit whose declarations these are.
    fn unit_applying(&self, unit: &'w str) -> Option<&'w str> {
        let issuer = self.plan.issuer.as_str();
        let mut way = vec![unit];
        if self.is_in_subtree_on(unit, issuer, self.as_of) {
            for above in self.above_on(unit, self.as_of) {
                if way.contains(&issuer) {
                    break;
                }
                way.push(above);
            }
        } else {
            way.push(issuer);
        }
        let mut way = way.into_iter();
        way.find(|unit| !self.declarations(unit).is_empty())
    }

    /// Since when a scenario's tasks are in force for a unit; `None` if they are not (35).
    pub(crate) fn in_force_since(&self, scenario: &str, unit: &'w str) -> Option<Day> {
        let mut earliest: Option<Day> = None;
        for declares in self.applying(unit).iter().rev() {
            let bringing = declares
                .entries
                .iter()
                .filter(|entry| self.goes_on_with(entry.scenario, scenario));
            let Some(since) = bringing.map(|entry| entry.since).min() else {
                break;
            };
            earliest = Some(earliest.map_or(since, |earliest| earliest.min(since)));
        }
        earliest
    }

    /// Whether a scenario is the other or extends it, perhaps through others (21).
    fn goes_on_with(&self, scenario: &str, other: &str) -> bool {
        let mut next = Some(scenario);
        let mut steps = 0;
        while let Some(id) = next {
            if id == other {
                return true;
            }
            steps += 1;
            assert!(steps < 100, "a circle of scenarios");
            let found = self.plan.scenarios.iter().find(|found| found.id == id);
            next = found.and_then(|found| found.extends.as_deref());
        }
        false
    }

    /// The rows of the view: those of its units, and what applies to the unit that it is taken from (73).
    pub(crate) fn in_force(&self) -> Vec<InForce> {
        let applying = self.view.unit().and_then(|unit| self.unit_applying(unit));
        let mut rows = self.all_in_force();
        rows.retain(|row| self.holds(&row.unit) || Some(row.unit.as_str()) == applying);
        rows
    }

    /// The rows of what units that are valid on D last declared themselves (22), wherever they stand (67).
    fn all_in_force(&self) -> Vec<InForce> {
        let mut units = self.all_units();
        if !self.world.has_register {
            units = self
                .reports()
                .iter()
                .map(|report| &report.unit[..])
                .collect();
            units.sort_unstable();
            units.dedup();
        }
        let mut rows = Vec::new();
        for unit in units {
            if let Some(last) = self.declarations(unit).last() {
                rows.extend(last.entries.iter().map(|entry| InForce {
                    scenario: entry.scenario.to_owned(),
                    unit: unit.to_owned(),
                    since: entry.since,
                    decision: entry.decision.map(str::to_owned),
                }));
            }
        }
        rows
    }

    /// Whether a scenario counts as in force for a target or team: somebody's row names it or one that extends it (28).
    pub(crate) fn is_in_force_anywhere(&self, scenario: &str) -> bool {
        let rows = self.all_in_force();
        rows.iter()
            .any(|row| self.goes_on_with(&row.scenario, scenario))
    }

    /// The scenario indicated on D, and since when: back day by day while it is the same (25).
    pub(crate) fn indicated(&self) -> Option<(String, Day)> {
        let scenario = self.indicated_on_d()?;
        let mut since = self.as_of;
        loop {
            let as_of = plus_days(since, -1);
            if (Self { as_of, ..*self }).indicated_on_d() != Some(scenario) {
                return Some((scenario.to_owned(), since));
            }
            since = as_of;
        }
    }

    /// The last scenario of the plan whose condition holds: all conditions of one of its cases (24).
    fn indicated_on_d(&self) -> Option<&'w str> {
        let scenarios = self.plan.scenarios.iter().rev();
        let mut scenarios = scenarios.filter(|scenario| {
            let cases = scenario.when.iter().flat_map(|when| &when.any);
            let mut cases = cases.map(|case| {
                case.iter().all(|(indicator, condition)| {
                    let observed = self.observed(indicator);
                    observed.is_some_and(|observed| holds(condition.as_str(), observed))
                })
            });
            cases.any(|case_holds| case_holds)
        });
        scenarios.next().map(|scenario| scenario.id.as_str())
    }

    /// The latest figure for an indicator on D: the issuer's, else that of any unit that is valid (23).
    fn observed(&self, indicator: &str) -> Option<&'w str> {
        let mut of_issuer = None;
        let mut of_any = None;
        for report in self.reports() {
            for (written, figure) in &report.situation {
                if self.names(written, indicator) && self.is_valid(&report.unit) {
                    of_any = Some(figure.as_str());
                    if report.unit == self.plan.issuer {
                        of_issuer = of_any;
                    }
                }
            }
        }
        of_issuer.or(of_any)
    }

    /// Whether a scenario is indicated that the issuer itself did not last declare (26).
    pub(crate) fn drifts(&self, indicated: Option<&(String, Day)>) -> bool {
        let declarations = self.declarations(&self.plan.issuer);
        let in_force = declarations.last().map_or(&[][..], |last| &last.entries);
        indicated
            .is_some_and(|(indicated, _)| !in_force.iter().any(|entry| entry.scenario == indicated))
    }
}
