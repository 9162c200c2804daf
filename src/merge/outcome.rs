//! What becomes of each entry, item or document: kept, dropped, merged further, or left to people. Text and meaning are
//! merged by the same outcomes, and each from its own material.

use std::collections::BTreeSet;

use super::align::{Ordered, Slot, align};
use super::side::{At, Layout, Part};
use crate::yaml::Kind;

/// The same in three versions; the base may lack it.
#[derive(Clone, Debug)]
pub(super) struct Three<T> {
    pub(super) base: Option<T>,
    pub(super) ours: T,
    pub(super) theirs: T,
}

/// What becomes of something.
#[derive(Clone, Debug)]
pub(super) enum Outcome<'t> {
    /// It stands as one side has it.
    Kept(Part<'t>),
    /// Both sides have it, and it is merged further.
    Merged(Three<Part<'t>>),
    /// Only people can tell which.
    Open {
        ours: Option<Part<'t>>,
        theirs: Option<Part<'t>>,
    },
}

/// Which side has its way, if any does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    Ours,
    Theirs,
    Open,
}

impl<T: Copy> Three<T> {
    pub(super) fn map<U>(&self, view: impl Fn(T) -> U) -> Three<U> {
        Three {
            base: self.base.map(&view),
            ours: view(self.ours),
            theirs: view(self.theirs),
        }
    }
}

impl<'t> Three<Part<'t>> {
    pub(super) fn values(&self) -> Three<At<'t>> {
        Three {
            base: self.base.as_ref().map(|part| part.value),
            ours: self.ours.value,
            theirs: self.theirs.value,
        }
    }

    pub(super) fn bodies(&self) -> Three<&'t str> {
        self.texts(Part::body)
    }

    pub(super) fn texts(&self, view: impl Fn(&Part<'t>) -> &'t str) -> Three<&'t str> {
        Three {
            base: self.base.as_ref().map(&view),
            ours: view(&self.ours),
            theirs: view(&self.theirs),
        }
    }
}

/// Three versions of something that is equal or not: the one that was changed counts.
pub(super) fn settled<T: PartialEq>(three: &Three<T>) -> Settled {
    let base = three.base.as_ref();
    if three.ours == three.theirs || base == Some(&three.theirs) {
        Settled::Ours
    } else if base == Some(&three.ours) {
        Settled::Theirs
    } else {
        Settled::Open
    }
}

/// Which side a value that cannot be taken apart is taken from: by its letters, and for scalars by what they say.
pub(super) fn settled_value(three: &Three<At<'_>>) -> Settled {
    let is_scalar = |at: At<'_>| at.kind().is_scalar() || at.kind() == Kind::Null;
    match settled(&three.map(At::text)) {
        Settled::Open if is_scalar(three.ours) && is_scalar(three.theirs) => {
            settled(&three.map(At::value))
        }
        settled => settled,
    }
}

/// What becomes of the entries or items of a collection, in their order; `None` if the versions are written too
/// differently, or changed too differently, to be taken apart. `contested` are ids that must not be added twice.
pub(super) fn outcomes<'t>(
    three: &Three<At<'t>>,
    contested: &BTreeSet<String>,
) -> Option<Vec<Outcome<'t>>> {
    let kind = three.ours.kind();
    let layout = three.ours.layout()?;
    if layout == Layout::Empty || three.theirs.layout() != Some(layout) {
        return None;
    }
    if three.theirs.kind() != kind {
        return None;
    }
    let base = match three.base {
        Some(base) if base.layout() == Some(Layout::Empty) => None,
        Some(base) if base.layout() != Some(layout) || base.kind() != kind => return None,
        base => base,
    };
    let parts = |at: At<'t>| match layout {
        Layout::Flow => at.pieces(),
        Layout::Empty | Layout::Block { .. } => at.lines(),
    };
    let mut versions = Versions {
        base: base.map_or_else(|| Some(Vec::new()), parts)?,
        ours: parts(three.ours)?,
        theirs: parts(three.theirs)?,
    };
    if kind == Kind::Mapping {
        return decided(versions, Ordered::No, contested);
    }
    name_items(&mut versions);
    decided(versions, Ordered::Yes, contested)
}

/// The parts of all three versions.
pub(super) struct Versions<'t> {
    pub(super) base: Vec<Part<'t>>,
    pub(super) ours: Vec<Part<'t>>,
    pub(super) theirs: Vec<Part<'t>>,
}

/// What becomes of parts that have their names.
pub(super) fn decided<'t>(
    versions: Versions<'t>,
    ordered: Ordered,
    contested: &BTreeSet<String>,
) -> Option<Vec<Outcome<'t>>> {
    let Versions { base, ours, theirs } = versions;
    let slots = {
        let names = [&base, &ours, &theirs].map(|parts| {
            let names = parts.iter().map(|part| part.key.as_str());
            names.collect::<Vec<_>>()
        });
        align(&names[0], &names[1], &names[2], ordered)?
    };
    let outcomes = slots.into_iter().filter_map(|slot| {
        let slot = Slot {
            base: slot.base.map(|at| base[at].clone()),
            ours: slot.ours.map(|at| ours[at].clone()),
            theirs: slot.theirs.map(|at| theirs[at].clone()),
        };
        outcome(slot, ordered, contested)
    });
    Some(outcomes.collect())
}

/// What becomes of one part; `None` if it goes.
fn outcome<'t>(
    Slot { base, ours, theirs }: Slot<Part<'t>>,
    ordered: Ordered,
    contested: &BTreeSet<String>,
) -> Option<Outcome<'t>> {
    match (base, ours, theirs) {
        // Two items that were added under one name are no two versions of one.
        (None, Some(ours), Some(theirs)) if ordered == Ordered::Yes => {
            Some(if ours.says_what(&theirs) {
                Outcome::Kept(ours)
            } else {
                Outcome::Open {
                    ours: Some(ours),
                    theirs: Some(theirs),
                }
            })
        }
        (base, Some(ours), Some(theirs)) => Some(Outcome::Merged(Three { base, ours, theirs })),
        (Some(base), ours, theirs) => {
            let left = ours.as_ref().or(theirs.as_ref())?;
            let is_untouched = left.is_written_like(&base);
            (!is_untouched).then_some(Outcome::Open { ours, theirs })
        }
        (None, ours, theirs) => {
            let added = ours.clone().or(theirs.clone())?;
            Some(if holds_any(added.value, contested) {
                Outcome::Open { ours, theirs }
            } else {
                Outcome::Kept(added)
            })
        }
    }
}

/// Whether a value that only one side changed is taken from it without a look inside. Where something must not be added
/// twice, it may be within.
pub(super) fn is_taken_whole(three: &Three<At<'_>>, contested: &BTreeSet<String>) -> bool {
    contested.is_empty() || outcomes(three, contested).is_none()
}

/// Whether a value is an item with one of these ids, or holds one.
fn holds_any(at: At<'_>, ids: &BTreeSet<String>) -> bool {
    let is_one = |id: &str| ids.contains(id);
    !ids.is_empty()
        && (at.word("id").is_some_and(is_one) || at.inner().any(|inner| holds_any(inner, ids)))
}

/// The keys that name an item where it has no id, the better ones first.
const NAMES: [&str; 8] = [
    "id", "name", "unit", "to", "title", "scenario", "on", "text",
];

/// Gives the items of a list their keys: an id or another field that all of them have and that no two of them share; else
/// all that they say.
fn name_items(versions: &mut Versions<'_>) {
    let lists = [&versions.base, &versions.ours, &versions.theirs];
    let names_all = |field: &&&str| {
        lists.iter().all(|parts| {
            let names = parts
                .iter()
                .map(|part| part.value.get(field).map(At::on_line));
            let mut seen = BTreeSet::new();
            names
                .into_iter()
                .all(|name| name.is_some_and(|name| seen.insert(name)))
        })
    };
    let field = NAMES.iter().find(names_all);
    let all = versions.base.iter_mut();
    for part in all.chain(&mut versions.ours).chain(&mut versions.theirs) {
        let named = field.and_then(|field| part.value.get(field));
        part.key = named.unwrap_or(part.value).on_line();
    }
}
