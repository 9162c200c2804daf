//! The scenarios of one plan, seen closely: who stands under which declaration, what the figures call for and why, and
//! how it came about.

use std::collections::BTreeMap;

use super::activations::{Activation, activations};
use super::conditions::{IndicatorStatus, ScenarioConditions, indicators, scenario_conditions};
use super::declarations::Declaration;
use super::facts::Facts;
use super::indicated::Indicated;
use super::reports::Reports;
use super::scenario_status::{InForce, scenario_status};
use super::situation::Situation;
use super::trees::Trees;
use super::view::View;
use crate::model::{Date, ScenarioMode};
use crate::workspace::{PlanRecord, UnitId, Workspace};

/// The scenarios of a plan as of a day.
#[derive(Debug)]
pub struct ScenarioView<'w> {
    /// The plan's id.
    pub plan: &'w str,
    /// Its title.
    pub title: Option<&'w str>,
    /// The id of the unit that issued it.
    pub issuer: Option<&'w str>,
    /// The day as of which it holds.
    pub as_of: Date,
    /// How the scenarios relate, as written.
    pub mode: Option<ScenarioMode>,
    /// What units declared in force (22); from the view of a unit only what applies to it.
    pub in_force: Vec<DeclaredRow<'w>>,
    /// Units that declared that none is in force; from the view of a unit only if that applies to it.
    pub none: Vec<NoneRow<'w>>,
    /// Units to which no declaration applies (76); `None` from the view of a unit.
    pub undeclared: Option<usize>,
    /// The scenario that the latest situation figures ask for.
    pub indicated: Option<Indicated<'w>>,
    /// What the issuer itself declared in force.
    pub of_issuer: Vec<&'w str>,
    /// Whether a scenario is indicated that the issuer has not declared in force (26).
    pub drift: bool,
    /// The indicators with their latest figures.
    pub indicators: Vec<IndicatorStatus<'w>>,
    /// When each scenario begins and ends, in the order of the plan (75).
    pub conditions: Vec<ScenarioConditions<'w>>,
    /// What declarations changed, the latest first (77); from the view of a unit only those on its way up.
    pub activations: Vec<Activation<'w>>,
    /// What applies to the unit from whose view this is (78).
    pub unit: Option<UnitScenarios<'w>>,
}

/// A scenario that a unit declared in force.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredRow<'w> {
    /// The scenario, the unit, the date and the decision.
    pub row: InForce<'w>,
    /// Who decided, as written.
    pub by: Option<&'w str>,
    /// How many units stand under this declaration (76).
    pub units: usize,
}

/// A unit that declared that no scenario is in force.
#[derive(Clone, Copy, Debug)]
pub struct NoneRow<'w> {
    /// The id of the unit.
    pub unit: &'w str,
    /// The day of the report.
    pub as_of: Date,
    /// How many units stand under this declaration (76).
    pub units: usize,
}

/// What applies to a unit (78).
#[derive(Clone, Debug)]
pub struct UnitScenarios<'w> {
    /// The unit's id.
    pub unit: &'w str,
    /// Whether it is valid on the day. If it is not, nothing applies to it.
    pub valid: bool,
    /// The id of the unit whose declaration applies; `None` if nobody on the way up declared anything.
    pub declared_by: Option<&'w str>,
    /// The day of the report with that declaration.
    pub declared_on: Option<Date>,
    /// The scenarios in force for it.
    pub in_force: Vec<InForceThere<'w>>,
}

/// A scenario in force for a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForceThere<'w> {
    /// The scenario's id.
    pub scenario: &'w str,
    /// Since when: as declared, or as its tasks count it if another scenario brings it in (35).
    pub since: Date,
    /// The declared scenario that brings it in by extending it; `None` if it is declared itself.
    pub through: Option<&'w str>,
}

/// The scenarios of a plan as of a day; from the view of a unit, if one is named.
#[must_use]
pub fn scenario_view<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    as_of: Date,
    unit: Option<UnitId>,
) -> ScenarioView<'w> {
    let reports = Reports::until(workspace, as_of);
    let trees = Trees::new(&workspace.register);
    let facts = Facts::gather(workspace, plan, as_of, &reports, &trees);
    let document = &plan.document;
    let status = scenario_status(&facts, &View::whole(&facts.units));
    let situation = Situation::of(&facts);
    let conditions = scenario_conditions(&facts, &situation);
    let standing = Standing::new(&facts);
    let unit = unit.map(|unit| (unit, applying_to(&facts, unit)));
    let way_up = unit.map(|(unit, _)| facts.units.way_up(unit));
    let is_shown = |declaring| unit.is_none_or(|(_, applying)| applying == Some(declaring));
    let issuer = facts.units.issuer();
    let of_issuer = issuer.and_then(|issuer| last(&facts, issuer));
    let of_issuer = of_issuer.iter().flat_map(|last| &last.scenarios);
    ScenarioView {
        plan: document.id.as_str(),
        title: document.title.as_ref().map(|title| title.as_str()),
        issuer: document.issuer.as_ref().map(|issuer| issuer.as_str()),
        as_of,
        mode: status.mode,
        in_force: declared(&facts, &standing, is_shown),
        none: none(&facts, &standing, is_shown),
        undeclared: unit.is_none().then_some(standing.under_none_at_all),
        indicated: status.indicated,
        of_issuer: of_issuer.map(|declared| declared.scenario).collect(),
        drift: status.drift,
        indicators: indicators(&facts, &situation, &conditions),
        conditions,
        activations: activations(&facts, way_up.as_deref()),
        unit: unit.map(|(unit, applying)| unit_scenarios(&facts, unit, applying)),
    }
}

/// How many valid units stand under whose declaration (76).
struct Standing {
    under: BTreeMap<UnitId, usize>,
    under_none_at_all: usize,
}

impl Standing {
    fn new(facts: &Facts<'_, '_>) -> Self {
        let mut standing = Self {
            under: BTreeMap::new(),
            under_none_at_all: 0,
        };
        let below = facts.units.below().iter().copied();
        let declaring = facts.scenarios.declarations.keys().copied();
        let outside = declaring.filter(|&unit| facts.units.position(unit).is_none());
        for unit in below.chain(outside) {
            if !facts.units.is_valid(unit) {
                continue;
            }
            match facts.scenarios.applying_to(unit, &facts.units) {
                Some(declaring) => *standing.under.entry(declaring).or_default() += 1,
                None => standing.under_none_at_all += 1,
            }
        }
        standing
    }

    fn of(&self, unit: UnitId) -> usize {
        self.under.get(&unit).copied().unwrap_or_default()
    }
}

fn declared<'w>(
    facts: &Facts<'_, 'w>,
    standing: &Standing,
    is_shown: impl Fn(UnitId) -> bool,
) -> Vec<DeclaredRow<'w>> {
    let mut rows = Vec::new();
    for (unit, last) in latest(facts).filter(|&(unit, _)| is_shown(unit)) {
        rows.extend(last.scenarios.iter().map(|declared| DeclaredRow {
            row: InForce {
                scenario: declared.scenario,
                unit: facts.units.id(unit),
                since: declared.since,
                decision: declared.decision,
            },
            by: declared.by,
            units: standing.of(unit),
        }));
    }
    rows
}

fn none<'w>(
    facts: &Facts<'_, 'w>,
    standing: &Standing,
    is_shown: impl Fn(UnitId) -> bool,
) -> Vec<NoneRow<'w>> {
    let without = latest(facts).filter(|(_, last)| last.scenarios.is_empty());
    let shown = without.filter(|&(unit, _)| is_shown(unit));
    let row = |(unit, last): (UnitId, &Declaration<'_>)| NoneRow {
        unit: facts.units.id(unit),
        as_of: last.as_of,
        units: standing.of(unit),
    };
    shown.map(row).collect()
}

/// What applies to a unit: what was declared by name, each scenario followed by those that it extends.
fn unit_scenarios<'w>(
    facts: &Facts<'_, 'w>,
    unit: UnitId,
    applying: Option<UnitId>,
) -> UnitScenarios<'w> {
    let last = applying.and_then(|declaring| last(facts, declaring));
    let mut in_force: Vec<_> = last
        .iter()
        .flat_map(|last| &last.scenarios)
        .map(|declared| InForceThere {
            scenario: declared.scenario,
            since: declared.since,
            through: None,
        })
        .collect();
    for declared in in_force.clone() {
        for scenario in facts.scenarios.chain(declared.scenario) {
            let is_known = in_force.iter().any(|known| known.scenario == scenario);
            let since = facts.scenarios.since(scenario, unit, &facts.units);
            if let Some(since) = since.filter(|_| !is_known) {
                in_force.push(InForceThere {
                    scenario,
                    since,
                    through: Some(declared.scenario),
                });
            }
        }
    }
    UnitScenarios {
        unit: facts.units.id(unit),
        valid: facts.units.is_valid(unit),
        declared_by: applying.map(|declaring| facts.units.id(declaring)),
        declared_on: last.map(|last| last.as_of),
        in_force,
    }
}

/// The unit whose declaration applies to a unit; to one that is not valid none does (8).
fn applying_to(facts: &Facts<'_, '_>, unit: UnitId) -> Option<UnitId> {
    let applying = facts.scenarios.applying_to(unit, &facts.units);
    applying.filter(|_| facts.units.is_valid(unit))
}

/// The last declaration of each unit that declared anything, in the order of the register.
fn latest<'f, 'w>(facts: &'f Facts<'_, 'w>) -> impl Iterator<Item = (UnitId, &'f Declaration<'w>)> {
    let declarations = facts.scenarios.declarations.iter();
    declarations.filter_map(|(&unit, declarations)| Some((unit, declarations.last()?)))
}

fn last<'f, 'w>(facts: &'f Facts<'_, 'w>, unit: UnitId) -> Option<&'f Declaration<'w>> {
    facts.scenarios.declarations.get(&unit)?.last()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{date, read};
    use super::{ScenarioView, scenario_view};

    const PLAN: &str = "
units:
  - id: a
    name: A
    units:
      - {id: b, name: B, units: [{id: c, name: C}, {id: d, name: D}, {id: gone, name: G, to: 2024-05-31}]}
      - {id: e, name: E}
  - {id: x, name: X, units: [{id: y, name: Y}]}
---
plan: p
title: P
issuer: a
scenario-mode: parallel
scenarios: [{id: one}, {id: two, extends: one}, {id: other}]
";

    fn with_view<T>(
        unit: Option<&str>,
        reports: &[&str],
        show: impl FnOnce(&ScenarioView<'_>) -> T,
    ) -> T {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let workspace = read(&format!("{PLAN}{}", reports.collect::<String>()));
        let plan = workspace.plans.find("p").unwrap();
        let unit = unit.and_then(|unit| workspace.register.find(unit));
        show(&scenario_view(&workspace, plan, date("2024-06-30"), unit))
    }

    /// `one a 2, none b 3, nothing 1`: who stands under what.
    fn standing(reports: &[&str]) -> String {
        with_view(None, reports, |view| {
            let declared = view.in_force.iter();
            let declared = declared.map(|one| {
                let (row, units) = (&one.row, one.units);
                format!("{} {} {units}", row.scenario, row.unit)
            });
            let none = view.none.iter();
            let none = none.map(|row| format!("none {} {}", row.unit, row.units));
            let undeclared = view.undeclared.map(|units| format!("nothing {units}"));
            let parts: Vec<_> = declared.chain(none).chain(undeclared).collect();
            parts.join(", ")
        })
    }

    /// `b on 2024-03-01: two 2024-03-01, one 2024-03-01 through two`: what applies to a unit.
    fn applies(unit: &str, reports: &[&str]) -> String {
        with_view(Some(unit), reports, |view| {
            let applies = view.unit.as_ref().unwrap();
            assert_eq!(view.undeclared, None);
            let scenarios = applies.in_force.iter().map(|row| {
                let through = row.through.map(|through| format!(" through {through}"));
                format!(
                    "{} {}{}",
                    row.scenario,
                    row.since,
                    through.unwrap_or_default()
                )
            });
            let scenarios = scenarios.collect::<Vec<_>>().join(", ");
            match (applies.declared_by, applies.declared_on) {
                (Some(unit), Some(day)) => format!("{unit} on {day}: {scenarios}"),
                _ => format!("nobody {scenarios}"),
            }
        })
    }

    #[test]
    fn each_unit_stands_under_the_nearest_declaration() {
        assert_eq!(standing(&[]), "nothing 5");
        assert_eq!(
            standing(&[
                "unit: b, as-of: 2024-02-01, scenario: one",
                "unit: c, as-of: 2024-03-01, scenario: none",
            ]),
            "one b 2, none c 1, nothing 2"
        );
        // In parallel both rows are of one declaration, under which the same units stand.
        assert_eq!(
            standing(&[
                "unit: a, as-of: 2024-02-01, scenario: [{in-force: two}, {in-force: other}]"
            ]),
            "two a 5, other a 5, nothing 0"
        );
    }

    #[test]
    fn of_units_outside_only_those_that_declared_something_are_counted() {
        assert_eq!(
            standing(&[
                "unit: a, as-of: 2024-02-01, scenario: one",
                "unit: x, as-of: 2024-03-01, scenario: other",
            ]),
            "one a 5, other x 1, nothing 0"
        );
    }

    #[test]
    fn what_applies_to_a_unit_is_named_or_brought_in_by_what_extends_it() {
        let reports = [
            "unit: a, as-of: 2024-02-01, scenario: one",
            "unit: a, as-of: 2024-03-01, scenario: [{in-force: two}, {in-force: other, since: 2024-02-20}]",
            "unit: c, as-of: 2024-03-02, scenario: []",
        ];
        let of_issuer =
            "a on 2024-03-01: two 2024-03-01, other 2024-02-20, one 2024-02-01 through two";
        assert_eq!(applies("d", &reports), of_issuer);
        assert_eq!(applies("a", &reports), of_issuer);
        // Outside of the issuer's subtree the way up is the unit itself, then the issuer.
        assert_eq!(applies("y", &reports), of_issuer);
        assert_eq!(applies("c", &reports), "c on 2024-03-02: ");
        assert_eq!(applies("gone", &reports), "nobody ");
        assert_eq!(applies("d", &[]), "nobody ");
    }

    #[test]
    fn a_view_shows_only_the_declaration_that_applies() {
        let reports = [
            "unit: a, as-of: 2024-02-01, scenario: one",
            "unit: b, as-of: 2024-03-01, scenario: none",
        ];
        let shown = |unit| {
            with_view(Some(unit), &reports, |view| {
                (view.in_force.len(), view.none.len())
            })
        };
        assert_eq!(shown("d"), (0, 1));
        assert_eq!(shown("e"), (1, 0));
    }
}
