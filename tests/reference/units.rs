//! Units: who is valid, who stands where, and whom a reference names, on a day.

use crate::model::{Class, Day, Kinds, Reference, References};
use crate::world::{Case, Registered};

impl<'w> Case<'w> {
    /// Every unit of the register once, in its order. Without a register nobody can be listed (10).
    pub(crate) fn all_units(&self) -> Vec<&'w str> {
        self.world.units.iter().map(String::as_str).collect()
    }

    /// Whether the id is that of a unit at all. Without a register, every id is (10).
    pub(crate) fn is_unit(&self, unit: &str) -> bool {
        !self.world.has_register || self.world.units.iter().any(|known| known == unit)
    }

    /// Whether a unit is valid on a day (7, 9).
    pub(crate) fn is_valid_on(&self, unit: &str, day: Day) -> bool {
        let valid = |entry: &&Registered| entry.id == unit && covers(entry, day);
        !self.world.has_register || self.world.register.iter().any(|entry| valid(&entry))
    }

    /// Whether a unit is valid on D.
    pub(crate) fn is_valid(&self, unit: &str) -> bool {
        self.is_valid_on(unit, self.as_of)
    }

    /// The entry that says what a unit is on a day: the one that is valid, else the one that ended last before, else
    /// the first (9).
    fn entry_on(&self, unit: &str, day: Day) -> Option<&'w Registered> {
        let own = || self.world.register.iter().filter(|entry| entry.id == unit);
        let valid = own().find(|entry| covers(entry, day));
        let ended = || {
            own()
                .filter(|entry| entry.to.is_some_and(|to| to < day))
                .max_by_key(|entry| entry.to)
        };
        let first = || own().min_by_key(|entry| entry.from);
        valid.or_else(ended).or_else(first)
    }

    /// The unit directly above on a day. Without a register it is the issuer (10).
    pub(crate) fn parent_on(&self, unit: &str, day: Day) -> Option<&'w str> {
        if !self.world.has_register {
            return Some(self.plan.issuer.as_str()).filter(|issuer| *issuer != unit);
        }
        let parent = self.entry_on(unit, day)?.parent.as_deref()?;
        let mut units = self.world.units.iter().map(String::as_str);
        units.find(|known| *known == parent)
    }

    /// The units above, from the nearest on.
    pub(crate) fn above_on(&self, unit: &str, day: Day) -> Vec<&'w str> {
        let mut above: Vec<&str> = Vec::new();
        let mut next = self.parent_on(unit, day);
        while let Some(parent) = next {
            above.push(parent);
            next = self.parent_on(parent, day);
        }
        above
    }

    /// Whether a unit is the other or stands somewhere below it on a day (11).
    pub(crate) fn is_in_subtree_on(&self, unit: &str, root: &str, day: Day) -> bool {
        unit == root || self.above_on(unit, day).contains(&root)
    }

    /// The units directly below on D, in the order of the register. Without a register they are those that `others`
    /// names (10).
    pub(crate) fn children_on(&self, unit: &str, day: Day) -> Vec<&'w str> {
        let mut units = self.all_units();
        units.retain(|child| self.parent_on(child, day) == Some(unit));
        units
    }

    /// A unit and everything below it, each before those below it (11).
    fn subtree_on(&self, root: &'w str, day: Day) -> Vec<&'w str> {
        let mut units = vec![root];
        for child in self.children_on(root, day) {
            units.extend(self.subtree_on(child, day));
        }
        units
    }

    /// The units that references name on a day: valid ones only (8), each once (15).
    pub(crate) fn named_on(&self, references: &'w References, day: Day) -> Vec<&'w str> {
        let references = match references {
            References::One(reference) => std::slice::from_ref(reference),
            References::Several(references) => references,
        };
        let mut named = Vec::new();
        for reference in references {
            let units = match reference {
                Reference::Id(id) => vec![id.as_str()],
                Reference::Class(class) => self.class_on(class, day),
                Reference::Body { .. } => Vec::new(),
            };
            for unit in units {
                if self.is_valid_on(unit, day) && !named.contains(&unit) {
                    named.push(unit);
                }
            }
        }
        named
    }

    /// The units of a class: by kind alone (13), from the root down or directly below it (11), without the ids that
    /// are excepted (12). Without a register it has none (10).
    fn class_on(&self, class: &'w Class, day: Day) -> Vec<&'w str> {
        let root = class.under.as_deref().unwrap_or(&self.plan.issuer);
        if !self.world.has_register || !self.is_unit(root) {
            return Vec::new();
        }
        let mut units = match class.direct {
            Some(true) => self.children_on(root, day),
            _ => self.subtree_on(root, day),
        };
        let kinds = match &class.all {
            Kinds::One(kind) => std::slice::from_ref(kind),
            Kinds::Several(kinds) => kinds,
        };
        units.retain(|unit| {
            let kind = self
                .entry_on(unit, day)
                .and_then(|entry| entry.kind.as_ref());
            let of_kind = kind.is_some_and(|kind| kinds.contains(kind));
            of_kind && !class.except.iter().any(|except| except == unit)
        });
        units
    }

    /// The units that lead or are counted where nobody is named: the issuer, if it is valid.
    pub(crate) fn issuer_if_valid(&self) -> Vec<&'w str> {
        let issuer = self.plan.issuer.as_str();
        Some(issuer)
            .filter(|issuer| self.is_valid(issuer))
            .into_iter()
            .collect()
    }
}

/// Whether an entry is valid on a day: both ends belong to it, and an end that is not given is open (7).
fn covers(entry: &Registered, day: Day) -> bool {
    entry.from.is_none_or(|from| from <= day) && entry.to.is_none_or(|to| day <= to)
}
