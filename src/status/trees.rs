//! The register's trees by day, each built once. Reporting periods are judged on their own last days (51), so that
//! one status may need many of them.

use std::cell::RefCell;
use std::rc::Rc;

use foldhash::HashMap;

use crate::model::Date;
use crate::workspace::{Register, UnitTree};

/// Trees of one register. Days between which no unit's dates change share a tree.
#[derive(Debug)]
pub(super) struct Trees<'w> {
    register: &'w Register,
    /// The days on which some unit begins, or is no more; sorted.
    changes: Vec<Date>,
    built: RefCell<HashMap<usize, Rc<UnitTree<'w>>>>,
}

impl<'w> Trees<'w> {
    pub(super) fn new(register: &'w Register) -> Self {
        Self {
            register,
            changes: register.change_days(),
            built: RefCell::default(),
        }
    }

    /// The tree as it stands on the day. Its own `day` may be another one on which nothing is different.
    pub(super) fn on(&self, day: Date) -> Rc<UnitTree<'w>> {
        let epoch = self.changes.partition_point(|&change| change <= day);
        let mut built = self.built.borrow_mut();
        let tree = built
            .entry(epoch)
            .or_insert_with(|| Rc::new(UnitTree::on(self.register, day)));
        Rc::clone(tree)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::fixture::{date, read};

    #[test]
    fn days_without_a_change_between_them_share_a_tree() {
        let workspace = read("units: [{id: a, name: A, from: 2024-01-10, to: 2024-01-20}]");
        let trees = Trees::new(&workspace.register);
        let same = |one, other| Rc::ptr_eq(&trees.on(date(one)), &trees.on(date(other)));
        assert!(same("2024-01-10", "2024-01-20"));
        assert!(!same("2024-01-09", "2024-01-10"));
        assert!(!same("2024-01-20", "2024-01-21"));
    }
}
