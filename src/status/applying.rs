//! Which scenarios are in force for a unit, by whose word: the declaration that applies to it (17).

use std::collections::BTreeMap;

use super::facts::Facts;
use super::scenario_status::InForce;
use crate::workspace::UnitId;

/// The declarations of scenarios that apply to the units of a register.
#[derive(Debug)]
pub struct Applying<'w> {
    /// What each unit with a declaration last put in force.
    declared: BTreeMap<UnitId, Vec<InForce<'w>>>,
    /// For each unit of the register the one whose declaration applies to it.
    declaring: Vec<Option<UnitId>>,
}

impl<'w> Applying<'w> {
    /// The scenarios in force for a unit; none if nobody on its way up has declared any, or if the nearest declaration
    /// ended them.
    #[must_use]
    pub fn to(&self, unit: UnitId) -> &[InForce<'w>] {
        let declaring = self.declaring.get(unit.index()).copied().flatten();
        let declared = declaring.and_then(|declaring| self.declared.get(&declaring));
        declared.map_or(&[], Vec::as_slice)
    }
}

/// The declarations of one plan.
pub(super) fn applying<'w>(facts: &Facts<'_, 'w>) -> Applying<'w> {
    let (scenarios, units) = (&facts.scenarios, &facts.units);
    let register = facts.workspace.register.iter();
    let declared = scenarios.declarations.iter().map(|(&unit, declarations)| {
        let last = declarations.last().into_iter();
        let declared = last
            .flat_map(|last| &last.scenarios)
            .map(|declared| InForce {
                scenario: declared.scenario,
                unit: units.id(unit),
                since: declared.since,
                decision: declared.decision,
            });
        (unit, declared.collect())
    });
    Applying {
        declared: declared.collect(),
        declaring: register
            .map(|(unit, _)| scenarios.applying_to(unit, units))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{date, read};
    use crate::status::outlooks;

    /// What is in force for each of these units on 30 June, after these reports.
    fn in_force(reports: &[&str]) -> String {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let yaml = format!(
            "units: [{{id: a, name: A, units: [{{id: b, name: B, units: [{{id: c, name: C}}]}}]}}, {{id: x, name: X}}]
---
{{plan: p, title: P, issuer: a, scenarios: [{{id: one}}, {{id: two}}]}}
{}",
            reports.collect::<String>()
        );
        let workspace = read(&yaml);
        let outlooks = outlooks(&workspace, workspace.plans.iter(), date("2024-06-30"), None);
        let lines = workspace.register.iter().map(|(unit, record)| {
            let rows = outlooks[0].applying.to(unit).iter();
            let rows: Vec<_> = rows
                .map(|row| format!("{} by {} since {}", row.scenario, row.unit, row.since))
                .collect();
            format!("{}: {}", record.id, rows.join(", "))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_nearest_declaration_on_the_way_up_applies() {
        assert_eq!(
            in_force(&[
                "unit: a, as-of: 2024-06-01, scenario: one",
                "unit: b, as-of: 2024-05-01, scenario: [{in-force: one}, {in-force: two}]",
            ]),
            "\
a: one by a since 2024-06-01
b: one by b since 2024-05-01, two by b since 2024-05-01
c: one by b since 2024-05-01, two by b since 2024-05-01
x: one by a since 2024-06-01"
        );
    }

    #[test]
    fn a_declaration_of_none_leaves_nothing_in_force() {
        assert_eq!(
            in_force(&[
                "unit: a, as-of: 2024-06-01, scenario: one",
                "unit: c, as-of: 2024-05-01, scenario: none",
            ]),
            "\
a: one by a since 2024-06-01
b: one by a since 2024-06-01
c: 
x: one by a since 2024-06-01"
        );
    }
}
