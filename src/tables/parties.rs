//! Those whom plans name, in one cell.

use crate::query::NamedRef;

/// Units by id, classes of units as `all KIND`, others by name; nothing if there are none.
pub(super) fn ids(parties: &[NamedRef]) -> Option<String> {
    joined(parties, |party| match party {
        NamedRef::Unit(unit) => unit.id.clone(),
        NamedRef::Class(class) => {
            let kinds: Vec<_> = class.all.iter().map(|kind| kind.id.as_str()).collect();
            format!("all {}", kinds.join(", "))
        }
        NamedRef::Body(name) => name.clone(),
    })
}

/// The same by name.
pub(super) fn names(parties: &[NamedRef]) -> Option<String> {
    joined(parties, NamedRef::title)
}

fn joined(parties: &[NamedRef], one: impl Fn(&NamedRef) -> String) -> Option<String> {
    let parties: Vec<_> = parties.iter().map(one).collect();
    Some(parties.join("; ")).filter(|parties| !parties.is_empty())
}
