//! Scenarios.

use super::cell::{FILE, ID, LINE, PLAN, REF, text, whole};
use super::{Data, Table, Take};
use crate::model::{Case, Trigger};
use crate::query::{Items, Kind};

/// One row for each scenario.
pub(super) static SCENARIOS: Table = Table {
    name: "scenarios",
    about: "a scenario of a plan",
    columns: &[
        PLAN,
        ID,
        REF,
        text("title", "Its title"),
        text("extends", "The id of the scenario whose tasks go on in it"),
        text("begins", "When it begins: in words, else the conditions"),
        text("ends", "When it ends"),
        whole("own_tasks", "How many tasks and steps stand in it"),
        whole(
            "tasks_in_force",
            "How many are in force with it: its own and those of the scenarios it extends",
        ),
        FILE,
        LINE,
    ],
    rows,
};

fn rows(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Scenarios(rows) = data.items(Kind::Scenarios) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        take(&[
            row.plan.as_ref().into(),
            row.id.as_ref().into(),
            row.reference.as_ref().into(),
            fields.title.as_ref().into(),
            fields.extends.as_ref().into(),
            fields.when.as_ref().map(in_words).into(),
            fields.ends.as_ref().map(in_words).into(),
            fields.own_tasks.into(),
            fields.tasks_in_force.into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}

/// What a trigger says: its words, else its conditions, `cases >= 3 and homes true; …`.
fn in_words(trigger: &Trigger) -> String {
    if let Some(text) = &trigger.text {
        return text.to_string();
    }
    let case = |case: &Case| {
        let conditions = case.iter();
        let conditions = conditions.map(|(name, condition)| format!("{name} {}", condition.value));
        conditions.collect::<Vec<_>>().join(" and ")
    };
    let cases: Vec<_> = trigger.any.iter().map(case).collect();
    cases.join("; ")
}
