//! The units of one day as a tree, and what references to units stand for on that day.

use super::register::{Register, UnitId};
use crate::model::{Class, Date, UnitRef, UnitRefs};

/// The units as they stand on one day. The tree holds units that are not valid on that day too: it is walked through
/// them (status definition 7).
#[derive(Debug)]
pub struct UnitTree<'w> {
    register: &'w Register,
    day: Date,
    parents: Vec<Option<UnitId>>,
    children: Vec<Vec<UnitId>>,
}

impl<'w> UnitTree<'w> {
    /// The tree on that day. A circle of units, which a rule reports, is cut open at its first unit.
    #[must_use]
    pub fn on(register: &'w Register, day: Date) -> Self {
        let parent = |unit: UnitId| {
            let entry = register.unit(unit).entry_on(day)?;
            let parent = register.find(entry.parent.as_ref()?)?;
            (parent != unit).then_some(parent)
        };
        let mut parents: Vec<_> = register.iter().map(|(unit, _)| parent(unit)).collect();
        cut_circles(&mut parents);
        let mut children = vec![Vec::new(); register.len()];
        for (unit, _) in register.iter() {
            if let Some(parent) = parents[unit.index()] {
                children[parent.index()].push(unit);
            }
        }
        Self {
            register,
            day,
            parents,
            children,
        }
    }

    /// The day.
    #[must_use]
    pub const fn day(&self) -> Date {
        self.day
    }

    /// The register.
    #[must_use]
    pub const fn register(&self) -> &'w Register {
        self.register
    }

    /// The unit directly above.
    #[must_use]
    pub fn parent(&self, unit: UnitId) -> Option<UnitId> {
        self.parents[unit.index()]
    }

    /// The units directly below, in the order of the register.
    #[must_use]
    pub fn children(&self, unit: UnitId) -> &[UnitId] {
        &self.children[unit.index()]
    }

    /// Whether the unit is valid on the day.
    #[must_use]
    pub fn is_valid(&self, unit: UnitId) -> bool {
        self.register.unit(unit).is_valid_on(self.day)
    }

    /// The unit and everything above it, upwards.
    pub fn way_up(&self, unit: UnitId) -> impl Iterator<Item = UnitId> {
        std::iter::successors(Some(unit), |&unit| self.parent(unit))
    }

    /// The unit and everything below it, each unit before those below it (status definition 11).
    #[must_use]
    pub fn subtree(&self, unit: UnitId) -> Vec<UnitId> {
        let mut units = Vec::new();
        let mut next = vec![unit];
        while let Some(unit) = next.pop() {
            units.push(unit);
            next.extend(self.children(unit).iter().rev());
        }
        units
    }

    /// Whether the unit is of that kind on the day.
    #[must_use]
    pub fn is_of_kind(&self, unit: UnitId, kind: &str) -> bool {
        let entry = self.register.unit(unit).entry_on(self.day);
        let own = entry.and_then(|entry| entry.kind.as_ref());
        own.is_some_and(|own| own.as_str() == kind)
    }

    /// The units that references stand for on the day, each once, in the order of the references (status definitions
    /// 8 and 11 to 15). Unknown units and bodies outside the register stand for none.
    #[must_use]
    pub fn resolve(&self, references: &UnitRefs, issuer: Option<UnitId>) -> Vec<UnitId> {
        let mut units = Vec::new();
        let mut seen = vec![false; self.register.len()];
        for reference in &references.0 {
            let named = match &reference.value {
                UnitRef::Unit(id) => self.register.find(id).into_iter().collect(),
                UnitRef::Class(class) => self.class(class, issuer),
                UnitRef::Body(_) => Vec::new(),
            };
            for unit in named {
                if self.is_valid(unit) && !std::mem::replace(&mut seen[unit.index()], true) {
                    units.push(unit);
                }
            }
        }
        units
    }

    /// The units of a class, valid or not.
    fn class(&self, class: &Class, issuer: Option<UnitId>) -> Vec<UnitId> {
        let root = match &class.under {
            Some(under) => self.register.find(under),
            None => issuer,
        };
        let Some(root) = root else {
            return Vec::new();
        };
        let mut units = match class.direct {
            Some(true) => self.children(root).to_vec(),
            Some(false) | None => self.subtree(root),
        };
        units.retain(|&unit| {
            let excepted = |except: &str| *self.register.unit(unit).id == *except;
            class.all.0.iter().any(|kind| self.is_of_kind(unit, kind))
                && !class.except.iter().any(|except| excepted(except))
        });
        units
    }
}

/// Takes the parent away from the first unit of each circle.
fn cut_circles(parents: &mut [Option<UnitId>]) {
    // For each unit the walk that visited it last; 0 is none.
    let mut visited = vec![0_u32; parents.len()];
    let mut walk = 0;
    for start in 0..parents.len() {
        walk += 1;
        let mut index = start;
        while visited[index] == 0 {
            visited[index] = walk;
            let Some(parent) = parents[index] else {
                break;
            };
            if visited[parent.index()] == walk {
                parents[index] = None;
                break;
            }
            index = parent.index();
        }
    }
}
