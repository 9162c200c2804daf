//! An order of the units of a tree in which every subtree is without gaps, so that "below" is a comparison of numbers.

use std::ops::Range;

use super::register::UnitId;

/// All units, each before those below it and right behind what comes before.
#[derive(Debug)]
pub(super) struct TreeOrder {
    units: Vec<UnitId>,
    /// For each unit its place in `units`, and the first place behind those below it.
    places: Vec<Range<usize>>,
}

impl TreeOrder {
    /// The order of the trees below these roots, which hold every unit once.
    pub(super) fn new(roots: impl Iterator<Item = UnitId>, children: &[Vec<UnitId>]) -> Self {
        let mut units = Vec::with_capacity(children.len());
        let mut places = vec![0..0; children.len()];
        let mut next: Vec<_> = roots.collect();
        next.reverse();
        while let Some(unit) = next.pop() {
            let place = units.len();
            places[unit.index()] = place..place + 1;
            units.push(unit);
            next.extend(children[unit.index()].iter().rev());
        }
        // From the last place on, so that those below a unit have their ends before it.
        for unit in units.iter().rev() {
            let last = children[unit.index()].last();
            if let Some(end) = last.map(|last| places[last.index()].end) {
                places[unit.index()].end = end;
            }
        }
        Self { units, places }
    }

    /// All units in the order.
    pub(super) fn units(&self) -> &[UnitId] {
        &self.units
    }

    /// The places of the unit and everything below it.
    pub(super) fn places(&self, unit: UnitId) -> Range<usize> {
        self.places[unit.index()].clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Date;
    use crate::workspace::{UnitTree, Workspace};

    #[test]
    fn a_subtree_has_no_gaps() {
        let yaml = "
units:
  - {id: a, name: A, units: [{id: b, name: B, units: [{id: c, name: C}, {id: d, name: D}]}]}
  - {id: e, name: E}
  - {id: f, name: F, parent: b}
  - {id: g, name: G, parent: a}
";
        let (workspace, _) = Workspace::from_texts(&[("u.units.yaml", yaml)]);
        let register = &workspace.register;
        let tree = UnitTree::on(register, Date::from_ymd(2024, 1, 1).unwrap());
        let below = |id| {
            let units = &tree.order()[tree.places(register.find(id).unwrap())];
            let ids = units.iter().map(|&unit| &*register.unit(unit).id);
            ids.collect::<String>()
        };
        assert_eq!(
            ["a", "b", "d", "e", "f"].map(below),
            ["abcdfg", "bcdf", "d", "e", "f"]
        );
    }
}
