//! The register of units.

pub(super) mod alias_collision;
pub(super) mod empty_class;
pub(super) mod level_out_of_order;
pub(super) mod unit_not_valid;

use crate::model::Date;
use crate::workspace::UnitEntry;

/// Whether two entries are valid on a day in common.
fn overlap(one: &UnitEntry, other: &UnitEntry) -> bool {
    is_valid_between(one, first(other), last(other))
}

/// Whether an entry is valid on some day of a stretch; a missing end is open.
fn is_valid_between(entry: &UnitEntry, from: Option<Date>, to: Option<Date>) -> bool {
    let not_after = |start: Option<Date>, end: Option<Date>| match (start, end) {
        (Some(start), Some(end)) => start <= end,
        (None, _) | (_, None) => true,
    };
    not_after(first(entry), to) && not_after(from, last(entry))
}

fn first(entry: &UnitEntry) -> Option<Date> {
    entry.from.as_ref().map(|from| from.value)
}

fn last(entry: &UnitEntry) -> Option<Date> {
    entry.to.as_ref().map(|to| to.value)
}
