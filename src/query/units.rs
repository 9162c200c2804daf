//! Units: one row for each, every unit before those below it.

use super::row::{Row, RowPlace};
use super::search::{Search, names_of};
use crate::workspace::{UnitEntry, UnitId, UnitRecord};

/// The fields of a unit as it is on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFields {
    /// Its full name.
    pub name: Option<String>,
    /// Its short name.
    pub short: Option<String>,
    /// Its kind.
    pub kind: Option<String>,
    /// The level of its kind; 1 is the top.
    pub level: Option<u8>,
    /// The id of the unit above.
    pub parent: Option<String>,
    /// How many units stand above it.
    pub depth: usize,
    /// How many members it has.
    pub members: Option<u32>,
    /// Whether it is valid on the day.
    pub valid: bool,
}

/// The rows of the query. Who asks for a unit gets everything below it too.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<UnitFields>> {
    let (tree, register) = (&search.tree, search.tree.register());
    let chosen = chosen(search);
    let roots = register.iter().map(|(unit, _)| unit);
    let roots = roots.filter(|&unit| tree.parent(unit).is_none());
    let mut rows = Vec::new();
    // The units on the way down to the one at hand.
    let mut above: Vec<(UnitId, bool)> = Vec::new();
    for unit in roots.flat_map(|root| tree.subtree(root)) {
        while above
            .last()
            .is_some_and(|&(last, _)| Some(last) != tree.parent(unit))
        {
            above.pop();
        }
        let depth = above.len();
        let inherited = above.last().is_some_and(|&(_, wanted)| wanted);
        let wanted = inherited || search.wants_unit(Some(unit));
        above.push((unit, wanted));
        if wanted
            && chosen.as_ref().is_none_or(|chosen| chosen[unit.index()])
            && search.wants_text(names_of(register.unit(unit)).map(Some))
        {
            rows.push(row(search, unit, depth));
        }
    }
    rows
}

fn row(search: &Search<'_>, unit: UnitId, depth: usize) -> Row<UnitFields> {
    let (tree, register) = (&search.tree, search.tree.register());
    let record = register.unit(unit);
    let entry = record.entry_on(tree.day());
    let kind = entry.and_then(|entry| entry.kind.as_ref());
    let declared = kind.and_then(|kind| register.kind(kind));
    let parent = tree.parent(unit);
    let name = entry.and_then(|entry| entry.name.as_ref());
    let short = entry.and_then(|entry| entry.short.as_ref());
    let members = entry.and_then(|entry| entry.members.as_ref());
    let fields = UnitFields {
        name: name.map(|name| name.as_str().to_owned()),
        short: short.map(|short| short.as_str().to_owned()),
        kind: kind.map(|kind| kind.as_str().to_owned()),
        level: declared
            .and_then(|kind| kind.level.as_ref())
            .map(|level| level.value),
        parent: parent.map(|parent| register.unit(parent).id.to_string()),
        depth,
        members: members.map(|members| members.value),
        valid: tree.is_valid(unit),
    };
    Row {
        plan: None,
        id: Some(record.id.to_string()),
        reference: Some(record.id.to_string()),
        text: fields.name.clone(),
        place: entry.map(|entry| RowPlace::new(search.workspace, entry.location())),
        fields,
    }
}

/// For each unit whether the user chose its file; `None`, which means all, where the chosen files list no units.
fn chosen(search: &Search<'_>) -> Option<Vec<bool>> {
    let is_chosen = |entry: &UnitEntry| search.workspace.is_selected(entry.file);
    let has_chosen = |unit: &UnitRecord| unit.entries.iter().any(is_chosen);
    let units = search.tree.register().iter();
    let chosen: Vec<_> = units.map(|(_, unit)| has_chosen(unit)).collect();
    Some(chosen).filter(|chosen| chosen.contains(&true))
}
