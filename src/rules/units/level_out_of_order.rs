//! `level-out-of-order`: a unit whose kind stands above that of its superior.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::units::overlap;
use crate::rules::{Check, Group, Rule};
use crate::workspace::{Register, UnitEntry, Workspace};

/// A unit whose kind stands above that of its superior.
pub(in crate::rules) static LEVEL_OUT_OF_ORDER: Rule = Rule {
    name: "level-out-of-order",
    group: Group::Units,
    level: Level::Error,
    page: include_str!("level_out_of_order.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let register = &workspace.register;
    for entry in register.iter().flat_map(|(_, unit)| &unit.entries) {
        let Some(own) = level(register, entry) else {
            continue;
        };
        let Some((superior, above)) = superior(register, entry).filter(|(_, above)| own < *above)
        else {
            continue;
        };
        let message = message!(
            "level-out-of-order.headline",
            unit = entry.id.as_str(),
            own = own.to_string(),
            superior = superior.id.as_str(),
            above = above.to_string(),
        );
        findings.push(
            LEVEL_OUT_OF_ORDER
                .finding(entry.location(), message)
                .related(superior.location(), message!("level-out-of-order.superior"))
                .help(message!("level-out-of-order.help")),
        );
    }
}

fn level(register: &Register, entry: &UnitEntry) -> Option<u8> {
    let kind = register.kind(entry.kind.as_ref()?)?;
    kind.level.as_ref().map(|level| level.value)
}

/// The nearest unit above, at the same time, whose kind has a level: organs are passed over.
fn superior<'r>(register: &'r Register, entry: &'r UnitEntry) -> Option<(&'r UnitEntry, u8)> {
    let mut below = entry;
    // Units may stand in a circle, which another rule reports.
    for _ in 0..register.len() {
        let above = register.find(below.parent.as_ref()?)?;
        let mut entries = register.unit(above).entries.iter();
        let above = entries.find(|above| overlap(above, below))?;
        if let Some(level) = level(register, above) {
            return Some((above, level));
        }
        below = above;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const KINDS: &str = "\
kinds:
  - {id: province, level: 1}
  - {id: district, level: 2}
  - {id: commune, level: 3}
  - {id: office}
";

    fn units(text: &str) -> Vec<String> {
        let text = format!("units:\n{text}\n{KINDS}");
        headlines("level-out-of-order", &[("a.units.yaml", &text)])
    }

    #[test]
    fn a_unit_above_its_superior_is_reported_and_one_that_skips_a_level_is_not() {
        assert_eq!(
            units("  - {id: c, name: C, kind: commune, units: [{id: d, name: D, kind: district}]}"),
            ["`d` is of level 2 and stands under `c`, which is of level 3"]
        );
        assert!(
            units("  - {id: p, name: P, kind: province, units: [{id: c, name: C, kind: commune}]}")
                .is_empty()
        );
        assert!(
            units("  - {id: c, name: C, kind: commune, units: [{id: d, name: D, kind: commune}]}")
                .is_empty()
        );
    }

    #[test]
    fn organs_are_passed_over() {
        let text = "  - {id: c, name: C, kind: commune, units: [{id: o, name: O, kind: office, units: [{id: p, name: P, kind: province}]}]}";
        assert_eq!(units(text).len(), 1);
        let text = format!("units:\n{text}\n{KINDS}");
        assert_eq!(
            marked("level-out-of-order", &[("a.units.yaml", &text)]),
            [["p", "c"]]
        );
    }

    #[test]
    fn only_entries_of_one_time_are_held_against_each_other() {
        let text = "\
  - {id: c, name: C, kind: commune, to: 2024-12-31}
  - {id: c, name: C, kind: province, from: 2025-01-01}
  - {id: d, name: D, kind: district, parent: c, from: 2025-02-01}";
        assert!(units(text).is_empty());
    }

    #[test]
    fn a_circle_comes_to_an_end() {
        let text = "\
  - {id: a, name: A, kind: office, parent: b}
  - {id: b, name: B, kind: office, parent: a}
  - {id: c, name: C, kind: commune, parent: a}";
        assert!(units(text).is_empty());
    }
}
