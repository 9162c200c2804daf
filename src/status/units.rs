//! The units as one plan sees them on the day: its issuer and everybody below. Only `parent` counts (14), and a unit
//! stands where its entry of the day says (9).

use std::collections::HashMap;
use std::rc::Rc;

use crate::model::UnitRefs;
use crate::workspace::{UnitId, UnitTree};

/// The units of a plan on the as-of day.
#[derive(Debug)]
pub(super) struct PlanUnits<'w> {
    tree: Rc<UnitTree<'w>>,
    issuer: Option<UnitId>,
    below: Vec<Place>,
    positions: HashMap<UnitId, usize>,
}

/// A unit with its place below the issuer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The unit.
    pub(super) unit: UnitId,
    /// The position of the unit above; `None` for the issuer.
    pub(super) above: Option<usize>,
}

impl<'w> PlanUnits<'w> {
    pub(super) fn new(tree: Rc<UnitTree<'w>>, issuer: Option<UnitId>) -> Self {
        let order = issuer.map_or_else(Vec::new, |issuer| subtree(&tree, issuer));
        let numbered = order.iter().enumerate();
        let positions: HashMap<_, _> = numbered.map(|(position, &unit)| (unit, position)).collect();
        let above = |unit| match tree.parent(unit) {
            _ if Some(unit) == issuer => None,
            Some(parent) => positions.get(&parent).copied(),
            // Only units of an implied register get here: they stand directly under the issuer.
            None => Some(0),
        };
        let below = order.iter().map(|&unit| Place {
            unit,
            above: above(unit),
        });
        Self {
            below: below.collect(),
            tree,
            issuer,
            positions,
        }
    }

    /// The plan's issuer, valid or not; `None` if the register does not know it.
    pub(super) fn issuer(&self) -> Option<UnitId> {
        self.issuer
    }

    /// The issuer and all units below it, valid or not (7), each after the one above it. The issuer comes first.
    pub(super) fn below(&self) -> &[Place] {
        &self.below
    }

    /// The unit's place in [`Self::below`]; `None` if it does not stand below the issuer.
    pub(super) fn position(&self, unit: UnitId) -> Option<usize> {
        self.positions.get(&unit).copied()
    }

    /// The units directly below one, whether it stands below the issuer or not.
    pub(super) fn children(&self, unit: UnitId) -> impl Iterator<Item = UnitId> {
        let position = self.position(unit);
        let below = self.below.iter();
        let below = below.filter(move |place| position.is_some() && place.above == position);
        let elsewhere = match position {
            Some(_) => &[],
            None => self.tree.children(unit),
        };
        let below = below.map(|place| place.unit);
        below.chain(elsewhere.iter().copied())
    }

    /// The first place behind the subtree of the one at that place.
    pub(super) fn end_of_subtree(&self, position: usize) -> usize {
        let others = &self.below[position + 1..];
        let is_below = |place: &&Place| place.above.is_some_and(|above| above >= position);
        position + 1 + others.iter().take_while(is_below).count()
    }

    /// The unit and those above it, up to the issuer. For a unit that does not stand below the issuer it is the unit,
    /// then the issuer (16).
    pub(super) fn way_up(&self, unit: UnitId) -> Vec<UnitId> {
        match self.position(unit) {
            Some(position) => {
                let above = |&position: &usize| self.below[position].above;
                let positions = std::iter::successors(Some(position), above);
                positions
                    .map(|position| self.below[position].unit)
                    .collect()
            }
            None => std::iter::once(unit).chain(self.issuer).collect(),
        }
    }

    /// The unit and all below it on the day, whether they stand below the issuer or not.
    pub(super) fn subtree(&self, unit: UnitId) -> Vec<UnitId> {
        match self.issuer {
            Some(issuer) if self.tree.register().is_implied() && unit == issuer => {
                self.below.iter().map(|place| place.unit).collect()
            }
            _ => self.tree.subtree(unit),
        }
    }

    /// Whether the unit is valid (7).
    pub(super) fn is_valid(&self, unit: UnitId) -> bool {
        self.tree.is_valid(unit)
    }

    /// The units that the references stand for.
    pub(super) fn resolve(&self, references: Option<&UnitRefs>) -> Vec<UnitId> {
        references.map_or_else(Vec::new, |references| {
            self.tree.resolve(references, self.issuer)
        })
    }

    /// The units that the references stand for; where there are none, the issuer, if it is valid.
    pub(super) fn resolve_or_issuer(&self, references: Option<&UnitRefs>) -> Vec<UnitId> {
        match references {
            Some(_) => self.resolve(references),
            None => {
                let issuer = self.issuer.filter(|&issuer| self.is_valid(issuer));
                issuer.into_iter().collect()
            }
        }
    }

    /// The id of a unit.
    pub(super) fn id(&self, unit: UnitId) -> &'w str {
        &self.tree.register().unit(unit).id
    }
}

/// The issuer and all units below it. Without a units document that is every unit (10).
fn subtree(tree: &UnitTree<'_>, issuer: UnitId) -> Vec<UnitId> {
    if !tree.register().is_implied() {
        return tree.subtree(issuer);
    }
    let others = tree.register().iter().map(|(unit, _)| unit);
    let others = others.filter(|&unit| unit != issuer);
    std::iter::once(issuer).chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::fixture::{date, read};

    /// The units below `issuer`, each with the unit above it.
    fn below(yaml: &str, issuer: &str) -> String {
        let workspace = read(yaml);
        let tree = UnitTree::on(&workspace.register, date("2024-01-01"));
        let units = PlanUnits::new(Rc::new(tree), workspace.register.find(issuer));
        let lines = units.below().iter().map(|place| {
            let above = place
                .above
                .map_or("-", |above| units.id(units.below()[above].unit));
            format!("{} under {above}", units.id(place.unit))
        });
        lines.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_unit_that_is_not_valid_is_walked_through() {
        let yaml = "units: [{id: a, name: A, units: [{id: b, name: B, to: 2023-12-31, units: [{id: c, name: C}]}]}]";
        assert_eq!(below(yaml, "a"), "a under -, b under a, c under b");
    }

    #[test]
    fn a_unit_with_two_entries_stands_where_the_one_of_the_day_says() {
        let yaml = "
units:
  - {id: a, name: A, units: [{id: c, name: C, to: 2023-12-31}]}
  - {id: b, name: B, parent: a, units: [{id: c, name: New C, from: 2024-01-01}]}
";
        assert_eq!(below(yaml, "a"), "a under -, b under a, c under b");
        // After its last entry it keeps its last place.
        let ended = yaml
            .replace("from: 2024-01-01", "from: 2023-01-01, to: 2023-06-30")
            .replace("to: 2023-12-31", "to: 2022-12-31");
        assert_eq!(below(&ended, "a"), "a under -, b under a, c under b");
    }

    #[test]
    fn the_issuer_need_not_be_the_top() {
        let yaml =
            "units: [{id: a, name: A, units: [{id: b, name: B, units: [{id: c, name: C}]}]}]";
        assert_eq!(below(yaml, "b"), "b under -, c under b");
    }

    #[test]
    fn without_a_units_document_everybody_stands_under_the_issuer() {
        let yaml =
            "{plan: p, title: P, issuer: a, issued: 2024-01-01, assignments: [{unit: [c, b]}]}";
        assert_eq!(below(yaml, "a"), "a under -, c under a, b under a");
    }

    #[test]
    fn second_lines_of_subordination_count_for_nothing() {
        let yaml = "units: [{id: a, name: A}, {id: b, name: B, also-under: [a]}]";
        assert_eq!(below(yaml, "a"), "a under -");
    }
}
