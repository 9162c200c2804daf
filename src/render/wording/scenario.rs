//! The words of the pages about scenarios: in force, called for, compared.

use crate::model::{Date, ScenarioMode};
use crate::query::Move;
use crate::status::{Change, ConditionOutcome};

pub(in crate::render) struct ScenarioWords {
    pub(in crate::render) no_scenarios: &'static str,
    pub(in crate::render) mode_name: fn(ScenarioMode) -> &'static str,

    pub(in crate::render) drift:
        fn(scenario: &str, since: Date, issuer: &str, declared: &[&str]) -> String,
    pub(in crate::render) called_for: fn(scenario: &str, since: Date, issuer: &str) -> String,
    pub(in crate::render) nothing_called_for: &'static str,
    pub(in crate::render) no_figures_for: fn(indicators: &str) -> String,
    pub(in crate::render) nothing_to_count: &'static str,
    pub(in crate::render) end_is_reached: fn(scenario: &str) -> String,

    pub(in crate::render) in_force: &'static str,
    pub(in crate::render) units: &'static str,
    pub(in crate::render) none_at: fn(unit: &str, day: Date, units: usize) -> String,
    pub(in crate::render) undeclared: fn(units: usize) -> String,

    pub(in crate::render) situation: &'static str,
    pub(in crate::render) indicator: &'static str,
    pub(in crate::render) reported_by: &'static str,
    pub(in crate::render) reported_on: &'static str,
    pub(in crate::render) conditions: &'static str,
    pub(in crate::render) condition_of: &'static str,
    pub(in crate::render) case: &'static str,
    pub(in crate::render) outcome: &'static str,
    pub(in crate::render) outcome_name: fn(ConditionOutcome) -> &'static str,
    pub(in crate::render) yes_or_no: fn(bool) -> &'static str,
    pub(in crate::render) person_decides: &'static str,

    pub(in crate::render) history: &'static str,
    pub(in crate::render) report: &'static str,
    pub(in crate::render) change: &'static str,
    pub(in crate::render) change_name: fn(Change) -> &'static str,

    pub(in crate::render) applies_to: fn(unit: &str) -> String,
    pub(in crate::render) by_own_declaration: fn(day: Date) -> String,
    pub(in crate::render) by_declaration_of: fn(unit: &str, day: Date) -> String,
    pub(in crate::render) nobody_declared: &'static str,
    pub(in crate::render) none_applies: &'static str,
    pub(in crate::render) not_valid: &'static str,
    pub(in crate::render) through: &'static str,

    pub(in crate::render) moving: fn(&Move<'_>) -> String,
    pub(in crate::render) under_all: fn(scenarios: &[&str]) -> String,
    pub(in crate::render) only_under: fn(scenarios: &[&str]) -> String,
    pub(in crate::render) holds_how_much: fn(tasks: usize, targets: usize, teams: usize) -> String,
}

/// `pa-1, pa-2 and pa-3`.
pub(super) fn listed(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
