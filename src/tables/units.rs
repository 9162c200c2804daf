//! Units.

use super::cell::{FILE, LINE, flag, text, whole};
use super::{Data, Table, Take};
use crate::query::{Items, Kind};

/// One row for each unit, in the order of the tree.
pub(super) static UNITS: Table = Table {
    name: "units",
    about: "a unit of the register",
    columns: &[
        text("unit", "The unit's id"),
        text("name", "Its name"),
        text("short", "Its short name"),
        text("kind", "The id of its kind"),
        whole("level", "The level of its kind, from 1 for the highest"),
        text("parent", "The id of the unit above"),
        whole("depth", "How many units stand above it").for_programs(),
        whole("members", "How many members it has"),
        flag("valid", "Whether it exists on the day"),
        FILE,
        LINE,
    ],
    rows,
};

fn rows(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Units(rows) = data.items(Kind::Units) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        take(&[
            row.id.as_ref().into(),
            fields.name.as_ref().into(),
            fields.short.as_ref().into(),
            fields.kind.as_ref().into(),
            fields.level.map(u32::from).into(),
            fields.parent.as_ref().into(),
            fields.depth.into(),
            fields.members.into(),
            fields.valid.into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}
