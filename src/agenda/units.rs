//! Which units are meant, and which plans concern them (86).

use foldhash::HashSet;

use crate::model::Date;
use crate::status::Outlook;
use crate::workspace::{Register, UnitId, UnitTree};

/// A unit and all that stand below it on a day.
#[derive(Debug)]
pub struct Members<'w> {
    tree: UnitTree<'w>,
    units: HashSet<UnitId>,
}

impl<'w> Members<'w> {
    /// The unit and those below it by `parent` on the day.
    #[must_use]
    pub fn below(register: &'w Register, unit: UnitId, day: Date) -> Self {
        let tree = UnitTree::on(register, day);
        Self {
            units: tree.subtree(unit).into_iter().collect(),
            tree,
        }
    }

    /// Whether the unit of that id is one of them.
    pub(super) fn hold(&self, unit: &str) -> bool {
        let unit = self.tree.register().find(unit);
        unit.is_some_and(|unit| self.units.contains(&unit))
    }

    /// Whether some of them stand below the plan's issuer, or are the issuer.
    pub(super) fn belong_to(&self, outlook: &Outlook<'_>) -> bool {
        let register = self.tree.register();
        let issuer = outlook
            .status
            .issuer
            .and_then(|issuer| register.find(issuer));
        issuer.is_some_and(|issuer| {
            self.units.contains(&issuer) || {
                let mut units = register
                    .iter()
                    .filter(|(unit, _)| self.units.contains(unit));
                units.any(|(unit, _)| stands_below(&self.tree, unit, issuer))
            }
        })
    }
}

/// Whether the unit is the other one or stands below it.
pub(super) fn stands_below(tree: &UnitTree<'_>, unit: UnitId, above: UnitId) -> bool {
    tree.way_up(unit).any(|step| step == above)
}

/// All units, each before those below it; the tops in the order of the register.
#[must_use]
pub fn in_order_of_the_tree(tree: &UnitTree<'_>) -> Vec<UnitId> {
    let register = tree.register().iter();
    let tops = register.filter(|&(unit, _)| tree.parent(unit).is_none());
    tops.flat_map(|(top, _)| tree.subtree(top)).collect()
}
