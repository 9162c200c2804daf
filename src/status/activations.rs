//! The history of the scenarios: what each declaration changed for the unit that made it.
//!
//! A declaration is compared with what applied to the unit before, so a report that repeats what was in force anyway is
//! no part of the history (77).

use std::cmp::Reverse;

use super::declarations::{Declaration, Declared};
use super::facts::Facts;
use crate::model::Date;
use crate::workspace::UnitId;

/// What a declaration changed about one scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Activation<'w> {
    /// The day of the report.
    pub as_of: Date,
    /// Since when it is so.
    pub since: Date,
    /// The id of the unit that declared it.
    pub unit: &'w str,
    /// What happened.
    pub change: Change,
    /// The scenario's id.
    pub scenario: &'w str,
    /// The decision behind it.
    pub decision: Option<&'w str>,
    /// Who decided, as written.
    pub by: Option<&'w str>,
}

/// What happened to a scenario (77).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It came into force.
    Activated,
    /// It goes on: a scenario that extends it took its place, or it took the place of one.
    Continued,
    /// It has another date, decision or authority than before.
    Changed,
    /// It is no longer in force.
    Ended,
}

impl Change {
    /// The change's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Activated => "activated",
            Self::Continued => "continued",
            Self::Changed => "changed",
            Self::Ended => "ended",
        }
    }
}

/// What the declarations changed, the latest report first. With a way up only what was declared on it.
pub(super) fn activations<'w>(
    facts: &Facts<'_, 'w>,
    way_up: Option<&[UnitId]>,
) -> Vec<Activation<'w>> {
    let mut rows = Vec::new();
    for (&unit, declarations) in &facts.scenarios.declarations {
        if way_up.is_some_and(|way_up| !way_up.contains(&unit)) {
            continue;
        }
        for (index, declaration) in declarations.iter().enumerate() {
            let own = index.checked_sub(1).map(|previous| &declarations[previous]);
            let step = Step {
                facts,
                unit: facts.units.id(unit),
                before: own.or_else(|| from_above(facts, unit, declaration.as_of)),
                is_first: own.is_none(),
                declaration,
            };
            step.add_to(&mut rows);
        }
    }
    rows.sort_by_key(|row| Reverse(row.as_of));
    rows
}

/// What the nearest unit above had declared by that day.
fn from_above<'f, 'w>(
    facts: &'f Facts<'_, 'w>,
    unit: UnitId,
    day: Date,
) -> Option<&'f Declaration<'w>> {
    let way_up = facts.units.way_up(unit);
    let mut above = way_up.iter().filter(|&&above| above != unit);
    above.find_map(|above| {
        let declarations = facts.scenarios.declarations.get(above)?.iter();
        declarations.rev().find(|declared| declared.as_of <= day)
    })
}

/// A declaration with what applied to its unit before.
struct Step<'f, 'p, 'w> {
    facts: &'f Facts<'p, 'w>,
    unit: &'w str,
    before: Option<&'f Declaration<'w>>,
    /// Whether the unit had declared nothing before.
    is_first: bool,
    declaration: &'f Declaration<'w>,
}

impl<'w> Step<'_, '_, 'w> {
    fn add_to(&self, rows: &mut Vec<Activation<'w>>) {
        let named = self.declaration.scenarios.iter();
        rows.extend(named.filter_map(|declared| self.named(declared)));
        let before = self.before.iter().flat_map(|before| &before.scenarios);
        let dropped = before.filter(|before| !names(self.declaration, before.scenario));
        rows.extend(dropped.map(|before| self.no_longer_named(before)));
    }

    /// What the declaration changed about a scenario that it names.
    fn named(&self, declared: &Declared<'w>) -> Option<Activation<'w>> {
        let scenario = declared.scenario;
        let mut before = self.before.iter().flat_map(|before| &before.scenarios);
        let change = match before.find(|before| before.scenario == scenario) {
            Some(before) if before == declared => return None,
            Some(_) => Change::Changed,
            None if self.was_in_force(scenario) => Change::Continued,
            None => Change::Activated,
        };
        Some(self.row(change, scenario, declared))
    }

    /// What became of a scenario that was named before.
    fn no_longer_named(&self, before: &Declared<'w>) -> Activation<'w> {
        let scenarios = &self.facts.scenarios;
        let mut named = self.declaration.scenarios.iter();
        match named.find(|declared| scenarios.includes(declared.scenario, before.scenario)) {
            // For a unit itself a scenario begins with its own declarations (35).
            Some(successor) if self.is_first => {
                self.row(Change::Continued, before.scenario, successor)
            }
            Some(successor) => Activation {
                since: before.since,
                ..self.row(Change::Continued, before.scenario, successor)
            },
            None => self.ended(before.scenario),
        }
    }

    /// A scenario ends on the day and by the decision of the `none` that ends it, else of what came into force in its
    /// place, else with the report.
    fn ended(&self, scenario: &'w str) -> Activation<'w> {
        let none = self.declaration.none.map(|none| Declared {
            scenario,
            since: none
                .since
                .as_ref()
                .map_or(self.declaration.as_of, |since| since.value),
            decision: none.decision.as_ref().map(|decision| decision.as_str()),
            by: none.by.as_ref().map(|by| by.as_str()),
        });
        let new = self.declaration.scenarios.iter();
        let new = new.filter(|declared| !self.was_in_force(declared.scenario));
        let cause = none.or_else(|| new.min_by_key(|declared| declared.since).copied());
        let cause = cause.unwrap_or(Declared {
            scenario,
            since: self.declaration.as_of,
            decision: None,
            by: None,
        });
        self.row(Change::Ended, scenario, &cause)
    }

    fn was_in_force(&self, scenario: &str) -> bool {
        self.before
            .is_some_and(|before| self.facts.scenarios.brings(before, scenario))
    }

    fn row(&self, change: Change, scenario: &'w str, cause: &Declared<'w>) -> Activation<'w> {
        Activation {
            as_of: self.declaration.as_of,
            since: cause.since,
            unit: self.unit,
            change,
            scenario,
            decision: cause.decision,
            by: cause.by,
        }
    }
}

fn names(declaration: &Declaration<'_>, scenario: &str) -> bool {
    let mut named = declaration.scenarios.iter();
    named.any(|declared| declared.scenario == scenario)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{date, read};
    use super::super::scenario_view;

    const PLAN: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, units: [{id: c, name: C}]}, {id: gone, name: G, to: 2024-05-31}]}, {id: x, name: X}]
---
{plan: p, title: P, issuer: a, scenarios: [{id: one}, {id: two, extends: one}, {id: other}]}
";

    /// The history on 30 June after these reports; from the view of a unit, if one is named.
    fn seen_from(unit: Option<&str>, reports: &[&str]) -> String {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let workspace = read(&format!("{PLAN}{}", reports.collect::<String>()));
        let plan = workspace.plans.find("p").unwrap();
        let unit = unit.and_then(|unit| workspace.register.find(unit));
        let view = scenario_view(&workspace, plan, date("2024-06-30"), unit);
        let rows = view.activations.iter().map(|row| {
            let written = |before: &str, text: Option<&str>| {
                text.map_or_else(String::new, |text| format!("{before}{text}"))
            };
            let (decision, by) = (written(", ", row.decision), written(" by ", row.by));
            let since = row.since.to_string();
            let (as_of, since) = (row.as_of.to_string(), &since[5..]);
            let (unit, change) = (row.unit, row.change.name());
            format!(
                "{} {unit}: {} {change} {since}{decision}{by}",
                &as_of[5..],
                row.scenario
            )
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    fn check(reports: &[&str]) -> String {
        seen_from(None, reports)
    }

    #[test]
    fn the_latest_comes_first_and_repetition_is_left_out() {
        assert_eq!(
            check(&[
                "unit: a, as-of: 2024-02-01, scenario: {in-force: other, decision: 7/QD, by: a}",
                "unit: a, as-of: 2024-02-10, scenario: other",
                "unit: a, as-of: 2024-03-01, scenario: {in-force: other, since: 2024-01-31}",
                "unit: a, as-of: 2024-04-01, scenario: none",
                "unit: a, as-of: 2024-05-01, scenario: none",
            ]),
            "\
04-01 a: other ended 04-01
03-01 a: other changed 01-31, 7/QD by a
02-01 a: other activated 02-01, 7/QD by a"
        );
    }

    #[test]
    fn an_escalation_goes_on_with_what_it_extends_and_back() {
        assert_eq!(
            check(&[
                "unit: a, as-of: 2024-02-01, scenario: one",
                "unit: a, as-of: 2024-03-01, scenario: {in-force: two, since: 2024-02-28, decision: 8/QD}",
                "unit: a, as-of: 2024-04-01, scenario: one",
            ]),
            "\
04-01 a: one continued 04-01
04-01 a: two ended 04-01
03-01 a: two activated 02-28, 8/QD
03-01 a: one continued 02-01, 8/QD
02-01 a: one activated 02-01"
        );
    }

    #[test]
    fn what_ends_a_scenario_says_since_when() {
        assert_eq!(
            check(&[
                "unit: a, as-of: 2024-02-01, scenario: other",
                "unit: a, as-of: 2024-03-01, scenario: {in-force: one, since: 2024-02-25, decision: 9/QD}",
                "unit: a, as-of: 2024-04-01, scenario: {in-force: none, since: 2024-03-31, decision: 10/QD, by: b}",
            ]),
            "\
04-01 a: one ended 03-31, 10/QD by b
03-01 a: one activated 02-25, 9/QD
03-01 a: other ended 02-25, 9/QD
02-01 a: other activated 02-01"
        );
    }

    #[test]
    fn in_parallel_what_stays_is_no_change() {
        assert_eq!(
            check(&[
                "unit: a, as-of: 2024-02-01, scenario: [{in-force: one}, {in-force: other}]",
                "unit: a, as-of: 2024-03-01, scenario: [{in-force: other}]",
            ]),
            "\
03-01 a: one ended 03-01
02-01 a: one activated 02-01
02-01 a: other activated 02-01"
        );
    }

    #[test]
    fn a_first_declaration_is_compared_with_what_came_from_above() {
        // By then nothing was in force above: a `none` changes nothing, what is declared is new.
        assert_eq!(
            check(&[
                "unit: c, as-of: 2024-01-30, scenario: none",
                "unit: b, as-of: 2024-01-31, scenario: one",
                "unit: a, as-of: 2024-02-01, scenario: one",
            ]),
            "02-01 a: one activated 02-01\n01-31 b: one activated 01-31"
        );
        assert_eq!(
            check(&[
                "unit: a, as-of: 2024-02-01, scenario: one",
                "unit: c, as-of: 2024-03-01, scenario: none",
                "unit: x, as-of: 2024-03-01, scenario: two",
                "unit: b, as-of: 2024-03-01, scenario: {in-force: one, since: 2024-02-01}",
            ]),
            "\
03-01 c: one ended 03-01
03-01 x: two activated 03-01
03-01 x: one continued 03-01
02-01 a: one activated 02-01"
        );
    }

    #[test]
    fn units_that_are_not_valid_have_no_history() {
        assert_eq!(check(&["unit: gone, as-of: 2024-02-01, scenario: one"]), "");
    }

    #[test]
    fn from_the_view_of_a_unit_only_its_way_up_counts() {
        let reports = [
            "unit: a, as-of: 2024-02-01, scenario: one",
            "unit: b, as-of: 2024-03-01, scenario: other",
            "unit: x, as-of: 2024-04-01, scenario: other",
        ];
        let units = |unit| {
            let history = seen_from(Some(unit), &reports);
            let units = history.lines().map(|line| line[6..7].to_owned());
            units.collect::<Vec<_>>().join("")
        };
        assert_eq!(units("c"), "bba");
        assert_eq!(units("x"), "xxa");
        assert_eq!(units("a"), "a");
    }
}
