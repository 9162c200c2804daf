//! Scenarios in English.

use crate::model::ScenarioMode;
use crate::query::Move;
use crate::render::wording::scenario::{ScenarioWords, listed};
use crate::status::{Change, ConditionOutcome};
use crate::words::count;

pub(super) const SCENARIO: ScenarioWords = ScenarioWords {
    no_scenarios: "The plan has no scenarios.",
    mode_name: |mode| match mode {
        ScenarioMode::Escalating => "escalating scenarios",
        ScenarioMode::Exclusive => "exclusive scenarios",
        ScenarioMode::Parallel => "parallel scenarios",
    },

    drift: |scenario, since, issuer, declared| {
        let declared = if declared.is_empty() {
            "no scenario".to_owned()
        } else {
            listed(declared, "and")
        };
        format!("Since {since} the figures call for {scenario}; {issuer} has declared {declared}.")
    },
    called_for: |scenario, since, issuer| {
        format!("Since {since} the figures call for {scenario}, which {issuer} has put in force.")
    },
    nothing_called_for: "The figures call for no scenario.",
    no_figures_for: |indicators| format!("There is no figure yet for: {indicators}."),
    nothing_to_count: "No scenario has a condition that can be counted: a person decides.",
    end_is_reached: |scenario| {
        format!("By the figures {scenario} could end; it is still in force.")
    },

    in_force: "In force",
    units: "units",
    none_at: |unit, day, units| {
        let units = count(units, "unit", "units");
        format!("{unit} declared on {day} that no scenario is in force there ({units}).")
    },
    undeclared: |units| {
        format!(
            "No declaration applies to {}.",
            count(units, "unit", "units")
        )
    },

    situation: "Situation",
    indicator: "indicator",
    reported_by: "reported by",
    reported_on: "as of",
    conditions: "Conditions",
    condition_of: "for",
    case: "case",
    outcome: "result",
    outcome_name: |outcome| match outcome {
        ConditionOutcome::Holds => "holds",
        ConditionOutcome::Fails => "does not hold",
        ConditionOutcome::NoFigure => "no figure",
    },
    yes_or_no: |value| if value { "yes" } else { "no" },
    person_decides: "A person decides.",

    history: "History",
    report: "report",
    change: "change",
    change_name: |change| match change {
        Change::Activated => "begins",
        Change::Continued => "goes on",
        Change::Changed => "changed",
        Change::Ended => "ends",
    },

    applies_to: |unit| format!("What applies to {unit}"),
    by_own_declaration: |day| format!("By its own declaration of {day}:"),
    by_declaration_of: |unit, day| format!("By the declaration of {unit} of {day}:"),
    nobody_declared: "Neither it nor a unit above it has declared anything.",
    none_applies: "no scenario is in force",
    not_valid: "The unit does not exist on this day; nothing applies to it.",
    through: "through",

    moving: |step| {
        let Move {
            from,
            to,
            added,
            continued,
            dropped,
        } = *step;
        let added = match added {
            0 => "no task is added".to_owned(),
            _ => count(added, "task is added", "tasks are added"),
        };
        let continued = match continued {
            0 => "none goes on".to_owned(),
            1 => "1 goes on".to_owned(),
            _ => format!("{continued} go on"),
        };
        let dropped = match dropped {
            0 => "none falls away".to_owned(),
            1 => "1 falls away".to_owned(),
            _ => format!("{dropped} fall away"),
        };
        format!("From {from} to {to}: {added}, {continued}, {dropped}.")
    },
    under_all: |scenarios| match scenarios {
        [_, _] => format!("Under both {}", listed(scenarios, "and")),
        _ => format!("Under all of {}", listed(scenarios, "and")),
    },
    only_under: |scenarios| format!("Only under {}", listed(scenarios, "and")),
    holds_how_much: |tasks, targets, teams| {
        let mut parts = vec![count(tasks, "task", "tasks")];
        if targets > 0 {
            parts.push(count(targets, "target", "targets"));
        }
        if teams > 0 {
            parts.push(count(teams, "team", "teams"));
        }
        parts.join(", ")
    },
};
