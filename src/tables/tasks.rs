//! Tasks, and the units that they name.

use super::cell::{FILE, ID, LINE, PLAN, REF, TEXT, date, text, whole};
use super::parties::{ids, names};
use super::{Cell, Data, Table, Take};
use crate::model::Cycle;
use crate::query::{Items, Kind, NamedRef};

/// One row for each task and step.
pub(super) static TASKS: Table = Table {
    name: "tasks",
    about: "a task or step of a plan, whatever has become of it",
    columns: &[
        PLAN,
        ID,
        REF,
        TEXT,
        text("lead", "Who leads it, by id; a class of units as `all KIND`, others by name").for_programs(),
        text("lead_name", "Who leads it"),
        text("lead_from", "Whence the lead is taken where the task itself names none: `task`, `assignment` or `issuer`").for_programs(),
        text("with", "Who takes part, by id or name").for_programs(),
        text("with_name", "Who takes part"),
        text("area", "The id of its content area"),
        text("scenario", "The id of the scenario in which it stands; nothing for a task that is always in force"),
        text("parent", "The id of the task that it is a step of"),
        date("by", "The day by which it is to be done"),
        text("every", "The cycle in which it is to be done again and again"),
        text("within", "The time allowed, such as `24h` or `3d`"),
        text("output", "What is there once it is done"),
        FILE,
        LINE,
    ],
    rows: tasks,
};

/// One row for each party that a task names, as it is written.
pub(super) static TASK_UNITS: Table = Table {
    name: "task_units",
    about: "a unit, class of units or body that a task names, or that leads it by inheritance",
    columns: &[
        PLAN,
        text("task", "The task's id"),
        REF,
        text("role", "What it does: `lead` or `with`"),
        text("unit", "The id of the unit; nothing for classes and others"),
        text("kind", "The ids of the kinds of a class of units"),
        text("name", "The name"),
        whole(
            "count",
            "How many units it stands for on the day; nothing for others",
        ),
    ],
    rows: task_units,
};

fn tasks(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Tasks(rows) = data.items(Kind::Tasks) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        take(&[
            row.plan.as_ref().into(),
            row.id.as_ref().into(),
            row.reference.as_ref().into(),
            row.text.as_ref().into(),
            ids(&fields.lead).into(),
            names(&fields.lead).into(),
            fields.lead_source.inherited_from().into(),
            ids(&fields.with).into(),
            names(&fields.with).into(),
            fields.area.as_ref().into(),
            fields.scenario.as_ref().into(),
            fields.parent.as_ref().into(),
            fields.by.into(),
            fields.every.map(Cycle::word).into(),
            fields.within.map(|within| within.to_string()).into(),
            fields.output.as_ref().into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}

fn task_units(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Tasks(rows) = data.items(Kind::Tasks) else {
        return;
    };
    for row in &rows {
        let roles = [("lead", &row.fields.lead), ("with", &row.fields.with)];
        for (role, party) in roles
            .iter()
            .flat_map(|(role, parties)| parties.iter().map(move |party| (*role, party)))
        {
            let (unit, kinds, count): (Cell<'_>, Cell<'_>, Cell<'_>) = match party {
                NamedRef::Unit(unit) => ((&unit.id).into(), Cell::Nothing, Cell::Whole(1)),
                NamedRef::Class(class) => {
                    let kinds: Vec<_> = class.all.iter().map(|kind| kind.id.as_str()).collect();
                    (Cell::Nothing, kinds.join(", ").into(), class.count.into())
                }
                NamedRef::Body(_) => (Cell::Nothing, Cell::Nothing, Cell::Nothing),
            };
            take(&[
                row.plan.as_ref().into(),
                row.id.as_ref().into(),
                row.reference.as_ref().into(),
                role.into(),
                unit,
                kinds,
                party.title().into(),
                count,
            ]);
        }
    }
}
