//! What the words of machine output are called on sheets for people.

use crate::model::{Covers, Cycle, Measured, PlanState, PlanType, Purpose, Role, TaskState};
use crate::query::DutyKind;
use crate::render::document::{CASCADE_STATES, ROW_STATES, TASK_STATES, VERDICTS};
use crate::render::wording::Wording;
use crate::status::{CascadeState, QuantityKind, RowState, Verdict};
use crate::workspace::ItemKind;

/// What a word of a column of a table is called; `None` for a text that is no such word.
pub(super) fn called(
    table: &str,
    column: &str,
    word: &str,
    words: &Wording,
) -> Option<&'static str> {
    let all = known(table, column, words);
    let found = all.into_iter().find(|(known, _)| *known == word);
    found.map(|(_, name)| name)
}

/// The words of machine output that a column can hold, each with what it is called.
pub(super) fn known(
    table: &str,
    column: &str,
    words: &Wording,
) -> Vec<(&'static str, &'static str)> {
    match (table, column) {
        ("plans", "type") => names(&TYPES, PlanType::word, words.type_name),
        ("plans", "state") => names(&PLAN_STATES, PlanState::word, words.state_name),
        ("basis", "role") => names(&ROLES, Role::word, words.role_name),
        ("recipients", "purpose") => names(&PURPOSES, Purpose::word, words.purpose_name),
        ("task_lines" | "figures", "state") => {
            names(&TASK_STATES, TaskState::word, words.task_state_name)
        }
        ("report_status", "state") => names(&ROW_STATES, RowState::name, words.report_state_name),
        ("cascade_status", "state") => names(
            &CASCADE_STATES,
            CascadeState::name,
            words.cascade_state_name,
        ),
        (_, "verdict") => names(&VERDICTS, Verdict::name, words.verdict_name),
        ("targets" | "target_status", "measured") => {
            names(&MEASURED, Measured::word, |measured| match measured {
                Measured::Plans => words.export.by_plans,
                Measured::Tasks => words.export.by_tasks,
                Measured::Reports => words.export.by_reports,
            })
        }
        ("duties", "duty") => names(&DUTIES, DutyKind::name, |duty| match duty {
            DutyKind::Reporting => words.reporting,
            DutyKind::Cascade => words.cascade,
        }),
        ("reports" | "figures", "covers") => names(&COVERS, Covers::word, |covers| match covers {
            Covers::Own => words.export.of_itself,
            Covers::Subtree => words.export.of_subtree,
        }),
        ("figures", "kind") => names(&ITEMS, ItemKind::word, |kind| item(kind, words)),
        ("quantity_status", "kind") => names(&QUANTITIES, QuantityKind::name, |kind| match kind {
            QuantityKind::Target => words.target,
            QuantityKind::Resource => words.resource,
            QuantityKind::Team => words.team,
        }),
        _ => Vec::new(),
    }
}

/// The cycle of that word, in words.
pub(super) fn cycle(word: &str, words: &Wording) -> Option<String> {
    let found = CYCLES.into_iter().find(|cycle| cycle.word() == word);
    found.map(words.every)
}

fn item(kind: ItemKind, words: &Wording) -> &'static str {
    match kind {
        ItemKind::Task => words.task,
        ItemKind::Resource => words.resource,
        ItemKind::Team => words.team,
        ItemKind::Indicator => words.export.indicator,
        _ => words.target,
    }
}

fn names<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    name: impl Fn(T) -> &'static str,
) -> Vec<(&'static str, &'static str)> {
    all.iter().map(|&one| (word(one), name(one))).collect()
}

const TYPES: [PlanType; 4] = [
    PlanType::Response,
    PlanType::Campaign,
    PlanType::Remediation,
    PlanType::Programme,
];
const PLAN_STATES: [PlanState; 4] = [
    PlanState::Draft,
    PlanState::Issued,
    PlanState::Amended,
    PlanState::Closed,
];
const ROLES: [Role; 4] = [Role::Parent, Role::Basis, Role::Sibling, Role::Cited];
const PURPOSES: [Purpose; 5] = [
    Purpose::Report,
    Purpose::Execution,
    Purpose::Information,
    Purpose::Coordination,
    Purpose::Archive,
];
const MEASURED: [Measured; 3] = [Measured::Plans, Measured::Tasks, Measured::Reports];
const DUTIES: [DutyKind; 2] = [DutyKind::Reporting, DutyKind::Cascade];
const COVERS: [Covers; 2] = [Covers::Own, Covers::Subtree];
const ITEMS: [ItemKind; 5] = [
    ItemKind::Target,
    ItemKind::Task,
    ItemKind::Resource,
    ItemKind::Team,
    ItemKind::Indicator,
];
const QUANTITIES: [QuantityKind; 3] = [
    QuantityKind::Target,
    QuantityKind::Resource,
    QuantityKind::Team,
];
const CYCLES: [Cycle; 6] = [
    Cycle::Day,
    Cycle::Week,
    Cycle::Month,
    Cycle::Quarter,
    Cycle::HalfYear,
    Cycle::Year,
];
