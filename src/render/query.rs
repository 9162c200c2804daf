//! The rows of a query as a table.

use super::amounts::grouped;
use super::names::{conditions, due, issued_text, lead, population, references};
use super::wording::{Wording, wording};
use super::written::local;
use super::written::written;
use super::{Cell, Column, Page, Role, Table, paint};
use crate::query::{
    DutyFields, DutyKind, FigureFields, Items, Named, PlanFields, RecipientFields, ReferenceFields,
    ReportFields, ResourceFields, Row, ScenarioFields, TargetFields, TaskFields, UnitFields,
};

/// The rows as a table; rows of several plans as a table for each plan, under its id.
#[must_use]
pub fn query_table(items: &Items, page: Page) -> String {
    let words = wording(page.language);
    match items {
        _ if items.is_empty() => format!("{}\n", words.nothing_found),
        Items::Plans(rows) => plans(rows, words).render(page.width),
        Items::Units(rows) => units(rows, words).render(page.width),
        Items::Tasks(rows) => by_plan(rows, page, |rows| tasks(rows, words)),
        Items::Targets(rows) => by_plan(rows, page, |rows| targets(rows, words)),
        Items::Scenarios(rows) => by_plan(rows, page, |rows| scenarios(rows, words)),
        Items::References(rows) => by_plan(rows, page, |rows| documents(rows, words)),
        Items::Recipients(rows) => by_plan(rows, page, |rows| recipients(rows, words)),
        Items::Resources(rows) => by_plan(rows, page, |rows| resources(rows, words)),
        Items::Duties(rows) => by_plan(rows, page, |rows| duties(rows, words)),
        Items::Reports(rows) => by_plan(rows, page, |rows| reports(rows, words)),
        Items::Figures(rows) => by_plan(rows, page, |rows| figures(rows, words)),
    }
}

/// The tables of the plans, parted by an empty line.
fn by_plan<F>(rows: &[Row<F>], page: Page, table: impl Fn(&[Row<F>]) -> Table) -> String {
    let plans: Vec<_> = rows.chunk_by(|one, other| one.plan == other.plan).collect();
    if let [only] = plans.as_slice() {
        return table(only).render(page.width);
    }
    let tables = plans.into_iter().map(|rows| {
        let plan = rows[0].plan.as_deref().unwrap_or_default();
        format!(
            "{}\n{}",
            paint(Role::Heading, plan),
            table(rows).render(page.width)
        )
    });
    tables.collect::<Vec<_>>().join("\n")
}

fn plans(rows: &[Row<PlanFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.plan),
        Column::text(words.title),
        Column::text(words.issuer),
        Column::word(words.issued),
        Column::number(words.tasks.to_lowercase()),
        Column::number(words.targets.to_lowercase()),
        Column::number(words.scenarios.to_lowercase()),
    ]);
    for row in rows {
        let fields = &row.fields;
        table.row([
            name(row),
            written(fields.title.as_ref()).into(),
            fields.issuer.as_ref().map_or("", Named::title).into(),
            written(fields.issued.as_ref()).into(),
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
        let id = written(row.id.as_ref());
        let role = if fields.valid {
            Role::Name
        } else {
            Role::Aside
        };
        table.row([
            Cell::new(role, format!("{}{id}", "  ".repeat(fields.depth))),
            written(fields.name.as_ref()).into(),
            written(fields.kind.as_ref()).into(),
            grouped(&written(fields.members.as_ref())).into(),
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
    for row in rows {
        let fields = &row.fields;
        // A step stands under its task.
        let step = if fields.parent.is_some() { "└ " } else { "" };
        table.row([
            Cell::new(Role::Name, format!("{step}{}", written(row.id.as_ref()))),
            written(row.text.as_ref()).into(),
            lead(&fields.lead, fields.lead_source),
            written(fields.scenario.as_ref()).into(),
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
    for row in rows {
        let fields = &row.fields;
        table.row([
            name(row),
            written(row.text.as_ref()).into(),
            grouped(&written(fields.value.as_ref())).into(),
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
        Column::number(words.tasks.to_lowercase()),
        Column::number(words.in_force),
    ]);
    for row in rows {
        let fields = &row.fields;
        table.row([
            name(row),
            written(fields.title.as_ref()).into(),
            conditions(fields.when.as_ref(), words).into(),
            written(fields.extends.as_ref()).into(),
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
        Column::text(words.text),
    ]);
    for row in rows {
        let fields = &row.fields;
        table.row([
            name(row),
            written(fields.number.as_ref()).into(),
            written(fields.date.as_ref()).into(),
            written(fields.role.map(words.role_name).as_ref()).into(),
            issued_text(&references(&fields.issuer), row.text.as_deref()).into(),
        ]);
    }
    table
}

fn recipients(rows: &[Row<RecipientFields>], words: &Wording) -> Table {
    let mut table = Table::new([Column::text(words.recipient), Column::word(words.purpose)]);
    for row in rows {
        let fields = &row.fields;
        table.row([
            references(&fields.to).into(),
            written(fields.purpose.map(words.purpose_name).as_ref()).into(),
        ]);
    }
    table
}

fn resources(rows: &[Row<ResourceFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.resource),
        Column::text(words.text),
        Column::number(words.amount),
        Column::word(words.fund),
    ]);
    for row in rows {
        let fields = &row.fields;
        // A part stands under its whole.
        let part = if fields.parent.is_some() { "└ " } else { "" };
        table.row([
            Cell::new(Role::Name, format!("{part}{}", written(row.id.as_ref()))),
            written(row.text.as_ref()).into(),
            grouped(&written(fields.amount.as_ref())).into(),
            written(fields.fund.as_ref()).into(),
        ]);
    }
    table
}

fn duties(rows: &[Row<DutyFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.duty),
        Column::text(words.text),
        Column::text(words.from),
        Column::text(words.to),
        Column::word(words.due),
    ]);
    for row in rows {
        let fields = &row.fields;
        let kind = match fields.kind {
            DutyKind::Reporting => words.reporting,
            DutyKind::Cascade => words.cascade,
        };
        let at_end = fields.at_end.then(|| words.at_the_end.to_owned());
        let day = fields.by.map(words.report_day);
        let within = fields.within.map(words.within);
        let due = [at_end, fields.every.map(words.every), day, within];
        let due: Vec<_> = due.into_iter().flatten().collect();
        table.row([
            name(row),
            row.text.as_deref().unwrap_or(kind).into(),
            references(&fields.from).into(),
            references(&fields.to).into(),
            due.join(", ").into(),
        ]);
    }
    table
}

fn reports(rows: &[Row<ReportFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.date),
        Column::text(words.unit),
        Column::word(words.received),
        Column::text(words.scenario),
        Column::number(words.figures),
        Column::text(words.obstacles),
    ]);
    for row in rows {
        let fields = &row.fields;
        table.row([
            written(fields.as_of.as_ref()).into(),
            fields.unit.as_ref().map_or("", Named::title).into(),
            written(fields.received.as_ref()).into(),
            fields
                .scenario
                .as_ref()
                .map_or_else(String::new, |scenarios| scenarios.join(", "))
                .into(),
            fields.figures.into(),
            written(row.text.as_ref()).into(),
        ]);
    }
    table
}

fn figures(rows: &[Row<FigureFields>], words: &Wording) -> Table {
    let mut table = Table::new([
        Column::word(words.date),
        Column::text(words.unit),
        Column::word(words.item),
        Column::number(words.figure),
        Column::text(words.text),
    ]);
    for row in rows {
        let fields = &row.fields;
        let amount = [fields.done, fields.of]
            .map(|amount| amount.map(|amount| grouped(&amount.normalize().to_string())));
        let figure = match (amount, fields.state) {
            ([Some(done), Some(of)], _) => format!("{done}/{of}"),
            ([done, _], None) => done.unwrap_or_default(),
            (_, Some(state)) => (words.task_state_name)(state).to_owned(),
        };
        let figure = match &fields.measure {
            Some(measure) => format!("{figure} {measure}"),
            None => figure,
        };
        let is_own = row.plan.as_deref() == fields.item.split('#').next();
        table.row([
            written(fields.as_of.as_ref()).into(),
            fields.unit.as_ref().map_or("", Named::title).into(),
            Cell::new(
                Role::Name,
                if is_own {
                    local(&fields.item)
                } else {
                    &fields.item
                },
            ),
            figure.into(),
            written(row.text.as_ref()).into(),
        ]);
    }
    table
}

fn name<F>(row: &Row<F>) -> Cell {
    Cell::new(Role::Name, written(row.id.as_ref()))
}
