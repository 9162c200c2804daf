//! The rows of a query as a table.

use super::names::{conditions, due, lead, population, references};
use super::wording::{Wording, wording};
use super::{Cell, Column, Page, Role, Table};
use crate::query::{
    Items, PlanFields, RecipientFields, ReferenceFields, Row, ScenarioFields, TargetFields,
    TaskFields, UnitFields,
};

/// The rows, one line or more for each. Rows of several plans name their plan.
#[must_use]
pub fn query_table(items: &Items, page: Page) -> String {
    let words = wording(page.language);
    let table = match items {
        Items::Plans(rows) => plans(rows, words),
        Items::Units(rows) => units(rows, words),
        Items::Tasks(rows) => tasks(rows, words),
        Items::Targets(rows) => targets(rows, words),
        Items::Scenarios(rows) => scenarios(rows, words),
        Items::References(rows) => documents(rows, words),
        Items::Recipients(rows) => recipients(rows, words),
    };
    if table.is_empty() {
        return format!("{}\n", words.nothing_found);
    }
    table.render(page.width)
}

fn plans(rows: &[Row<PlanFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.plan),
        Column::text(words.title),
        Column::text(words.issuer),
        Column::word(words.issued),
        Column::number(words.task),
        Column::number(words.target),
        Column::number(words.scenario),
    ]);
    for row in rows {
        let fields = &row.fields;
        table.row([
            name(row),
            text(fields.title.as_deref()),
            text(fields.issuer.as_deref()),
            text(fields.issued.map(|day| day.to_string()).as_deref()),
            fields.counts.tasks.into(),
            fields.counts.targets.into(),
            fields.counts.scenarios.into(),
        ]);
    }
    table
}

fn units(rows: &[Row<UnitFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.unit),
        Column::text(words.name),
        Column::word(words.kind),
        Column::number(words.members),
    ]);
    for row in rows {
        let fields = &row.fields;
        let id = row.id.as_deref().unwrap_or_default();
        let role = if fields.valid { Role::Name } else { Role::Aside };
        table.row([
            Cell::new(role, format!("{}{id}", "  ".repeat(fields.depth))),
            text(fields.name.as_deref()),
            text(fields.kind.as_deref()),
            text(fields.members.map(|members| members.to_string()).as_deref()),
        ]);
    }
    table
}

fn tasks(rows: &[Row<TaskFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.task),
        Column::text(words.text),
        Column::text(words.lead),
        Column::word(words.scenario),
        Column::word(words.due),
    ]);
    for (row, task) in rows.iter().zip(names(rows)) {
        let fields = &row.fields;
        // A step stands under its task.
        let step = if fields.parent.is_some() { "└ " } else { "" };
        table.row([
            Cell::new(Role::Name, format!("{step}{task}")),
            text(row.text.as_deref()),
            lead(&fields.lead, fields.lead_source),
            text(fields.scenario.as_deref()),
            due(fields.by, fields.within, fields.every, words).into(),
        ]);
    }
    table
}

fn targets(rows: &[Row<TargetFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.target),
        Column::text(words.text),
        Column::number(words.value),
        Column::text(words.population),
        Column::text(words.owner),
        Column::word(words.due),
    ]);
    for (row, target) in rows.iter().zip(names(rows)) {
        let fields = &row.fields;
        let value = fields.value.as_ref().map(ToString::to_string);
        table.row([
            Cell::new(Role::Name, target),
            text(row.text.as_deref()),
            text(value.as_deref()),
            population(fields.of.as_ref()).into(),
            references(&fields.owner).into(),
            due(fields.by, None, None, words).into(),
        ]);
    }
    table
}

fn scenarios(rows: &[Row<ScenarioFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.scenario),
        Column::text(words.title),
        Column::text(words.when),
        Column::word(words.extends),
        Column::number(words.task),
        Column::number(words.in_force),
    ]);
    for (row, scenario) in rows.iter().zip(names(rows)) {
        let fields = &row.fields;
        table.row([
            Cell::new(Role::Name, scenario),
            text(fields.title.as_deref()),
            conditions(fields.when.as_ref(), words).into(),
            text(fields.extends.as_deref()),
            fields.own_tasks.into(),
            fields.tasks_in_force.into(),
        ]);
    }
    table
}

fn documents(rows: &[Row<ReferenceFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.reference),
        Column::word(words.number),
        Column::word(words.date),
        Column::word(words.role),
        Column::text(words.issuer),
        Column::text(words.text),
    ]);
    for (row, reference) in rows.iter().zip(names(rows)) {
        let fields = &row.fields;
        table.row([
            Cell::new(Role::Name, reference),
            text(fields.number.as_deref()),
            text(fields.date.map(|day| day.to_string()).as_deref()),
            text(fields.role.map(words.role_name)),
            references(&fields.issuer).into(),
            text(row.text.as_deref()),
        ]);
    }
    table
}

fn recipients(rows: &[Row<RecipientFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.plan),
        Column::text(words.recipient),
        Column::word(words.purpose),
    ]);
    for row in rows {
        let fields = &row.fields;
        table.row([
            Cell::new(Role::Name, row.plan.as_deref().unwrap_or_default()),
            references(&fields.to).into(),
            text(fields.purpose.map(words.purpose_name)),
        ]);
    }
    table
}

/// The names of the rows: short ones where all stand in one plan.
fn names<F>(rows: &[Row<F>]) -> impl Iterator<Item = String> {
    let first = rows.first().and_then(|row| row.plan.as_deref());
    let one_plan = rows.iter().all(|row| row.plan.as_deref() == first);
    rows.iter().map(move |row| {
        let name = if one_plan { &row.id } else { &row.reference };
        name.clone().unwrap_or_default()
    })
}

fn name<F>(row: &Row<F>) -> Cell {
    Cell::new(Role::Name, row.id.as_deref().unwrap_or_default())
}

fn text(text: Option<&str>) -> Cell {
    text.unwrap_or_default().into()
}
