//! Who stands above a unit, on any line of subordination.
//!
//! A tree knows one line only, and holds all units of a day. This asks the register about single units. Without a day
//! it speaks of all days: what holds on one of them is held in the writer's favour.

use foldhash::HashSet;

use crate::model::{Date, UnitKind};
use crate::workspace::{Register, UnitEntry, UnitId};

/// The units directly above a unit, by its parent or by `also-under`.
pub(super) fn directly_above(register: &Register, unit: UnitId, day: Option<Date>) -> Vec<UnitId> {
    let entries = entries(register, unit, day).into_iter();
    let names = entries.flat_map(|entry| entry.parent.iter().chain(&entry.also_under));
    let above = names.filter_map(|name| register.find(name));
    above.filter(|&above| above != unit).collect()
}

/// All units above a unit. Of units in a circle each stands above the others.
pub(super) fn above(register: &Register, unit: UnitId, day: Option<Date>) -> HashSet<UnitId> {
    let mut above = HashSet::default();
    let mut open = vec![unit];
    while let Some(unit) = open.pop() {
        let next = directly_above(register, unit, day).into_iter();
        open.extend(next.filter(|&next| above.insert(next)));
    }
    above
}

/// Whether the unit stands outside of the organisation.
pub(super) fn is_external(register: &Register, unit: UnitId, day: Option<Date>) -> bool {
    let mut kinds = kinds(register, unit, day).into_iter();
    kinds.any(|kind| kind.external == Some(true))
}

/// For whom a unit speaks: an organ for the unit that it belongs to, any other for itself.
pub(super) fn heads(register: &Register, unit: UnitId, day: Option<Date>) -> HashSet<UnitId> {
    let mut heads = HashSet::from_iter([unit]);
    let mut open = vec![unit];
    while let Some(unit) = open.pop() {
        if is_organ(register, unit, day) {
            let next = directly_above(register, unit, day).into_iter();
            open.extend(next.filter(|&next| heads.insert(next)));
        }
    }
    heads
}

/// Whether the unit is an organ of the one above it.
fn is_organ(register: &Register, unit: UnitId, day: Option<Date>) -> bool {
    let mut kinds = kinds(register, unit, day).into_iter();
    kinds.any(|kind| kind.level.is_none() && kind.external != Some(true))
}

/// The kinds of a unit that are declared.
fn kinds(register: &Register, unit: UnitId, day: Option<Date>) -> Vec<&UnitKind> {
    let entries = entries(register, unit, day).into_iter();
    let names = entries.filter_map(|entry| entry.kind.as_ref());
    names.filter_map(|name| register.kind(name)).collect()
}

fn entries(register: &Register, unit: UnitId, day: Option<Date>) -> Vec<&UnitEntry> {
    let unit = register.unit(unit);
    match day {
        Some(day) => unit.entry_on(day).into_iter().collect(),
        None => unit.entries.iter().collect(),
    }
}
