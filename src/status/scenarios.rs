//! Which scenarios are in force, for whom and since when.
//!
//! For a unit the nearest declaration on the way up to the issuer applies, not the latest (17). The scenario mode
//! changes nothing here (21).

use std::collections::BTreeMap;

use foldhash::HashMap;

use super::declarations::Declaration;
use super::entries::own_item;
use super::units::PlanUnits;
use crate::model::{Date, Plan};
use crate::workspace::UnitId;

/// The scenarios in force for the units of a plan.
#[derive(Debug)]
pub(super) struct Scenarios<'w> {
    ids: Vec<&'w str>,
    extends: HashMap<&'w str, &'w str>,
    /// The declarations of the units that are valid on the day (8).
    pub(super) declarations: BTreeMap<UnitId, Vec<Declaration<'w>>>,
    /// For each place below the issuer the unit whose declaration applies there; empty if nobody declared anything.
    applying: Vec<Option<UnitId>>,
    /// Since when a unit's own declarations have brought a scenario into force without a break.
    running: HashMap<(UnitId, &'w str), Date>,
}

impl<'w> Scenarios<'w> {
    pub(super) fn new(
        plan: &'w Plan,
        mut declarations: BTreeMap<UnitId, Vec<Declaration<'w>>>,
        units: &PlanUnits<'w>,
    ) -> Self {
        declarations.retain(|&unit, _| units.is_valid(unit));
        let extends = plan.scenarios.iter().filter_map(|scenario| {
            let extended = own_item(plan.id.as_str(), scenario.extends.as_ref()?)?;
            Some((scenario.id.as_str(), extended))
        });
        let mut scenarios = Self {
            ids: plan
                .scenarios
                .iter()
                .map(|scenario| scenario.id.as_str())
                .collect(),
            extends: extends.collect(),
            applying: applying(&declarations, units),
            declarations,
            running: HashMap::default(),
        };
        scenarios.running = scenarios.runs();
        scenarios
    }

    /// Since when the scenario has been in force for the unit, by name or because one that extends it is; `None` if it
    /// is not. Repeated declarations, and others that bring the same scenario into force, go on with it; switching it
    /// off and on again begins anew (35).
    pub(super) fn since(
        &self,
        scenario: &'w str,
        unit: UnitId,
        units: &PlanUnits<'w>,
    ) -> Option<Date> {
        let declaring = self.applying_to(unit, units)?;
        self.running.get(&(declaring, scenario)).copied()
    }

    /// Whether any unit declared the scenario, or one that extends it (28).
    pub(super) fn is_in_force_anywhere(&self, scenario: &str) -> bool {
        let mut latest = self
            .declarations
            .values()
            .filter_map(|declarations| declarations.last());
        latest.any(|declaration| self.brings(declaration, scenario))
    }

    /// The unit whose declaration applies to a unit: the nearest on its way up to the issuer. The way up of a unit that
    /// does not stand below the issuer is itself, then the issuer (16).
    pub(super) fn applying_to(&self, unit: UnitId, units: &PlanUnits<'w>) -> Option<UnitId> {
        match units.position(unit) {
            Some(position) => self.applying.get(position).copied().flatten(),
            None if self.declarations.contains_key(&unit) => Some(unit),
            None => self.applying.first().copied().flatten(),
        }
    }

    fn runs(&self) -> HashMap<(UnitId, &'w str), Date> {
        let mut runs = HashMap::default();
        for (&unit, declarations) in &self.declarations {
            for &scenario in &self.ids {
                let run = declarations.iter().rev();
                let run = run.take_while(|declaration| self.brings(declaration, scenario));
                let scenarios = run.flat_map(|declaration| &declaration.scenarios);
                let since = scenarios
                    .filter(|declared| self.includes(declared.scenario, scenario))
                    .map(|declared| declared.since)
                    .min();
                runs.extend(since.map(|since| ((unit, scenario), since)));
            }
        }
        runs
    }

    /// Whether a declaration brings a scenario into force, by name or because it names one that extends it.
    pub(super) fn brings(&self, declaration: &Declaration<'_>, scenario: &str) -> bool {
        let mut declared = declaration.scenarios.iter();
        declared.any(|declared| self.includes(declared.scenario, scenario))
    }

    /// Whether a scenario brings the tasks of another into force: it is the same, or extends it, over any number of
    /// steps (21).
    pub(super) fn includes(&self, outer: &str, inner: &str) -> bool {
        self.chain(outer).any(|scenario| scenario == inner)
    }

    /// A scenario and those that it extends, over any number of steps.
    pub(super) fn chain<'c>(&self, scenario: &'c str) -> impl Iterator<Item = &'c str>
    where
        'w: 'c,
    {
        let extended = |scenario: &&'c str| self.extends.get(scenario).copied();
        let chain = std::iter::successors(Some(scenario), extended);
        // A chain that runs in a circle, which a rule reports, comes to its end too.
        chain.take(self.ids.len() + 1)
    }
}

/// For each place below the issuer the unit whose declaration applies there; nothing, if there is none. One pass is enough, since each unit comes
/// after the one above it.
fn applying(
    declarations: &BTreeMap<UnitId, Vec<Declaration<'_>>>,
    units: &PlanUnits<'_>,
) -> Vec<Option<UnitId>> {
    if declarations.is_empty() {
        return Vec::new();
    }
    let mut applying: Vec<Option<UnitId>> = Vec::with_capacity(units.below().len());
    for (position, &unit) in units.below().iter().enumerate() {
        let own = Some(unit).filter(|unit| declarations.contains_key(unit));
        let inherited = || units.above(position).and_then(|above| applying[above]);
        let unit = own.or_else(inherited);
        applying.push(unit);
    }
    applying
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{in_force, quantities, task_lines, with_status};

    const PLAN: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, units: [{id: c, name: C}]}]}, {id: x, name: X}]
---
plan: p
title: P
issuer: a
issued: 2024-01-01
scenario-mode: parallel
scenarios:
  - {id: one, tasks: [{id: t, text: T, lead: [a, b, c, x], within: 5d}]}
  - {id: two, extends: one, tasks: [{id: u, text: U, lead: [a, b, c, x]}]}
teams: [{id: crew, name: Crew, size: 5 people, scenario: one, teams: [{id: half, name: Half, size: 2 people}]}]
";

    /// The task lines on 30 June after these reports.
    fn lines(reports: &[&str]) -> String {
        task_lines(&with(reports), "2024-06-30")
    }

    fn with(reports: &[&str]) -> String {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        format!("{PLAN}{}", reports.collect::<String>())
    }

    #[test]
    fn the_nearest_declaration_counts_not_the_latest() {
        let reports = [
            "unit: b, as-of: 2024-02-01, scenario: one",
            "unit: a, as-of: 2024-03-01, scenario: two",
        ];
        // `x` is outside: its way up is itself, then the issuer.
        assert_eq!(
            lines(&reports),
            "\
t a todo, due 2024-03-06 +116
t b todo, due 2024-02-06 +145
t c todo, due 2024-02-06 +145
t x todo, due 2024-03-06 +116
u a todo
u x todo"
        );
        assert_eq!(
            in_force(&with(&reports), "2024-06-30"),
            "two a since 2024-03-01, one b since 2024-02-01"
        );
    }

    #[test]
    fn none_stops_the_way_up() {
        assert_eq!(
            lines(&[
                "unit: a, as-of: 2024-06-30, scenario: one",
                "unit: b, as-of: 2024-02-01, scenario: none",
                "unit: x, as-of: 2024-02-01, scenario: none",
            ]),
            "t a todo, due 2024-07-05"
        );
    }

    #[test]
    fn units_outside_have_rows_for_what_they_declare() {
        let reports = ["unit: x, as-of: 2024-06-30, scenario: two"];
        assert_eq!(
            in_force(&with(&reports), "2024-06-30"),
            "two x since 2024-06-30"
        );
        assert_eq!(lines(&reports), "t x todo, due 2024-07-05\nu x todo");
    }

    #[test]
    fn an_escalation_goes_on_with_the_tasks_and_does_not_restart_them() {
        let due = |reports: &[&str]| lines(reports).lines().next().map(str::to_owned);
        assert_eq!(
            due(&[
                "unit: a, as-of: 2024-06-20, scenario: one",
                "unit: a, as-of: 2024-06-25, scenario: {in-force: one, since: 2024-06-25}",
                "unit: a, as-of: 2024-06-28, scenario: two",
            ]),
            Some("t a todo, due 2024-06-25 +5".to_owned())
        );
        assert_eq!(
            due(&[
                "unit: a, as-of: 2024-06-20, scenario: one",
                "unit: a, as-of: 2024-06-25, scenario: none",
                "unit: a, as-of: 2024-06-28, scenario: two",
            ]),
            Some("t a todo, due 2024-07-03".to_owned())
        );
        // What was replaced on the same day does not break the run.
        assert_eq!(
            due(&[
                "unit: a, as-of: 2024-06-20, scenario: one",
                "unit: a, as-of: 2024-06-25, scenario: none",
                "unit: a, as-of: 2024-06-25, scenario: {in-force: two, since: 2024-06-24}",
            ]),
            Some("t a todo, due 2024-06-25 +5".to_owned())
        );
    }

    #[test]
    fn a_team_of_a_scenario_that_is_not_in_force_stands_by_with_its_parts() {
        assert_eq!(
            quantities(&with(&[]), "2024-06-30"),
            "\
crew team - min 5 people, answered 0/1, missing a: standby
half team - min 2 people, answered 0/1, missing a: standby"
        );
        // In force anywhere is enough, and so is a scenario that extends it.
        assert_eq!(
            quantities(
                &with(&["unit: x, as-of: 2024-06-30, scenario: two"]),
                "2024-06-30"
            ),
            "\
crew team - min 5 people, answered 0/1, missing a: no-data
half team - min 2 people, answered 0/1, missing a: no-data"
        );
    }

    #[test]
    fn declarations_of_a_unit_that_is_not_valid_are_left_out() {
        let yaml = with(&[
            "unit: b, as-of: 2024-02-01, scenario: none",
            "unit: a, as-of: 2024-06-30, scenario: one",
        ]);
        let yaml = yaml.replace("{id: b, name: B,", "{id: b, name: B, to: 2024-05-31,");
        assert_eq!(
            task_lines(&yaml, "2024-06-30"),
            "\
t a todo, due 2024-07-05
t c todo, due 2024-07-05
t x todo, due 2024-07-05"
        );
    }

    #[test]
    fn a_plan_may_name_its_own_scenarios_in_full() {
        let yaml = with(&["unit: a, as-of: 2024-06-30, scenario: two"])
            .replace("extends: one", "extends: p#one")
            .replace("scenario: one, teams", "scenario: p#one, teams");
        assert!(task_lines(&yaml, "2024-06-30").starts_with("t a todo, due 2024-07-05"));
        assert_eq!(
            quantities(&yaml, "2024-06-30").lines().next(),
            Some("crew team - min 5 people, answered 0/1, missing a: no-data")
        );
    }

    #[test]
    fn a_circle_of_scenarios_comes_to_an_end() {
        let yaml = "
{plan: p, title: P, issuer: a, scenarios: [{id: s, extends: t}, {id: t, extends: s, tasks: [{id: k, text: K}]}]}
---
{report: p, unit: a, as-of: 2024-06-01, scenario: s}
";
        assert_eq!(task_lines(yaml, "2024-06-30"), "k a todo");
    }

    #[test]
    fn the_mode_is_as_written() {
        let mode = |yaml: &str| {
            with_status(yaml, "2024-06-30", |plan| {
                plan.scenarios
                    .mode
                    .map_or("-", crate::model::ScenarioMode::word)
            })
        };
        assert_eq!(mode(PLAN), "parallel");
        assert_eq!(mode("{plan: p, title: P, issuer: a}"), "-");
    }
}
