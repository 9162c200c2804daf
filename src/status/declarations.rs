//! What units declared about scenarios, report by report.

use std::collections::BTreeMap;

use super::entries::own_item;
use super::reports::Filed;
use crate::model::{Date, Declaration as Written};
use crate::workspace::UnitId;

/// A scenario declared in force, with what the report leaves open filled in (19).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Declared<'w> {
    /// The scenario.
    pub(super) scenario: &'w str,
    /// Since when.
    pub(super) since: Date,
    /// The decision that put it in force.
    pub(super) decision: Option<&'w str>,
    /// Who decided. It is taken over together with the decision, not without it.
    pub(super) by: Option<&'w str>,
}

/// What one report declares: each scenario that is in force from then on; none, if the list is empty.
#[derive(Debug)]
pub(super) struct Declaration<'w> {
    /// The day of the report.
    pub(super) as_of: Date,
    /// The scenarios.
    pub(super) scenarios: Vec<Declared<'w>>,
    /// The entry that says that none is in force, if one is written out.
    pub(super) none: Option<&'w Written>,
}

/// The declarations of each unit on one plan, the earliest first. Units that declared nothing are not in it.
pub(super) fn declarations<'w>(
    plan: &str,
    reports: &[Filed<'w>],
    as_of: Date,
) -> BTreeMap<UnitId, Vec<Declaration<'w>>> {
    let mut by_unit: BTreeMap<_, Vec<Declaration<'_>>> = BTreeMap::new();
    for filed in reports {
        if !declares(filed, as_of) {
            continue;
        }
        let declarations = by_unit.entry(filed.unit).or_default();
        // The later of two documents of one day replaces the earlier, as if that had not been written (68).
        if declarations
            .last()
            .is_some_and(|last| last.as_of == filed.as_of)
        {
            declarations.pop();
        }
        let scenarios = resolve(plan, filed, declarations.last(), as_of);
        let mut entries = filed.report.scenario.iter().flat_map(|written| &written.0);
        declarations.push(Declaration {
            as_of: filed.as_of,
            scenarios,
            none: entries.find(|entry| entry.scenario().is_none()),
        });
    }
    by_unit
}

/// Whether the report declares anything yet. A written `[]` or `none` always does; scenarios do unless all of them are
/// to come into force later (20).
fn declares(filed: &Filed<'_>, as_of: Date) -> bool {
    let Some(written) = &filed.report.scenario else {
        return false;
    };
    let mut entries = written.0.iter();
    written.0.is_empty()
        || entries.any(|entry| entry.scenario().is_none() || has_begun(entry, as_of))
}

fn has_begun(entry: &Written, as_of: Date) -> bool {
    entry
        .since
        .as_ref()
        .is_none_or(|since| since.value <= as_of)
}

/// The scenarios of a report. What an entry leaves open is as in the unit's previous declaration, if that names the same
/// scenario; else it holds since the day of the report, by no decision (19).
fn resolve<'w>(
    plan: &str,
    filed: &Filed<'w>,
    previous: Option<&Declaration<'w>>,
    as_of: Date,
) -> Vec<Declared<'w>> {
    let mut resolved: Vec<Declared<'_>> = Vec::new();
    let entries = filed.report.scenario.iter().flat_map(|written| &written.0);
    for entry in entries.filter(|entry| has_begun(entry, as_of)) {
        let named = entry.scenario().and_then(|key| own_item(plan, key));
        let Some(scenario) = named else {
            continue;
        };
        if resolved.iter().any(|known| known.scenario == scenario) {
            continue;
        }
        let mut before = previous.iter().flat_map(|previous| &previous.scenarios);
        let before = before.find(|before| before.scenario == scenario);
        let since = entry.since.as_ref().map(|since| since.value);
        let since = since.or(before.map(|before| before.since));
        let decision = entry.decision.as_ref().map(|decision| decision.as_str());
        let by = entry.by.as_ref().map(|by| by.as_str());
        let same_decision = before.filter(|_| decision.is_none());
        resolved.push(Declared {
            scenario,
            since: since.unwrap_or(filed.as_of),
            decision: decision.or(same_decision.and_then(|before| before.decision)),
            by: by.or(same_decision.and_then(|before| before.by)),
        });
    }
    resolved
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::in_force;

    const PLAN: &str = "
{plan: p, title: P, issuer: a, issued: 2024-01-01, scenarios: [{id: s}, {id: t}]}
";

    /// What is in force on 30 June after reports of `a` with these parts.
    fn after(reports: &[&str]) -> String {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, unit: a, {report}}}\n"));
        in_force(
            &format!("{PLAN}{}", reports.collect::<String>()),
            "2024-06-30",
        )
    }

    #[test]
    fn what_a_declaration_leaves_open_is_as_before() {
        assert_eq!(
            after(&["as-of: 2024-02-01, scenario: s"]),
            "s a since 2024-02-01"
        );
        assert_eq!(
            after(&[
                "as-of: 2024-02-01, scenario: {in-force: s, since: 2024-01-20, decision: 7/QD}",
                "as-of: 2024-03-01, scenario: s",
                "as-of: 2024-04-01, scenario: {in-force: s}",
            ]),
            "s a since 2024-01-20 by 7/QD"
        );
        assert_eq!(
            after(&[
                "as-of: 2024-02-01, scenario: {in-force: s, since: 2024-01-20, decision: 7/QD}",
                "as-of: 2024-03-01, scenario: t",
                "as-of: 2024-04-01, scenario: s",
            ]),
            "s a since 2024-04-01"
        );
        assert_eq!(
            after(&[
                "as-of: 2024-02-01, scenario: {in-force: s, since: 2024-01-20, decision: 7/QD}",
                "as-of: 2024-03-01, scenario: {in-force: s, since: 2024-02-20}",
            ]),
            "s a since 2024-02-20 by 7/QD"
        );
    }

    #[test]
    fn none_may_be_written_in_three_ways() {
        for none in [
            "none",
            "{in-force: none, since: 2024-03-01}",
            "[]",
            "[{in-force: none}]",
        ] {
            let end = format!("as-of: 2024-03-01, scenario: {none}");
            assert_eq!(
                after(&["as-of: 2024-02-01, scenario: s", &end]),
                "",
                "{none}"
            );
        }
    }

    #[test]
    fn a_list_declares_several_scenarios() {
        assert_eq!(
            after(&[
                "as-of: 2024-02-01, scenario: [{in-force: s}, {in-force: t, since: 2024-01-31}]"
            ]),
            "s a since 2024-02-01, t a since 2024-01-31"
        );
    }

    #[test]
    fn a_scenario_that_is_to_come_into_force_later_is_not_there_yet() {
        let before = "as-of: 2024-02-01, scenario: s";
        assert_eq!(
            after(&[
                before,
                "as-of: 2024-06-01, scenario: {in-force: t, since: 2024-07-01}"
            ]),
            "s a since 2024-02-01"
        );
        assert_eq!(
            after(&[
                before,
                "as-of: 2024-06-01, scenario: [{in-force: t, since: 2024-07-01}, {in-force: t, since: 2024-06-30}]"
            ]),
            "t a since 2024-06-30"
        );
        // A written `none` always counts.
        assert_eq!(
            after(&[
                before,
                "as-of: 2024-06-01, scenario: {in-force: none, since: 2024-07-01}"
            ]),
            ""
        );
    }

    #[test]
    fn a_declaration_that_was_replaced_on_the_same_day_is_as_if_not_written() {
        assert_eq!(
            after(&[
                "as-of: 2024-02-01, scenario: {in-force: s, since: 2024-01-20}",
                "as-of: 2024-03-01, scenario: none",
                "as-of: 2024-03-01, scenario: s",
            ]),
            "s a since 2024-01-20"
        );
    }
}
