//! The units as one plan sees them on the day: its issuer and everybody below. Only `parent` counts (14), and a unit
//! stands where its entry of the day says (9).

use std::rc::Rc;

use crate::model::UnitRefs;
use crate::workspace::{UnitId, UnitTree};

/// The units of a plan on the as-of day. Making one costs nothing, however many units there are: the order is the
/// tree's, in which the units below the issuer follow each other.
#[derive(Debug)]
pub(super) struct PlanUnits<'w> {
    tree: Rc<UnitTree<'w>>,
    issuer: Option<UnitId>,
    /// Without a units document every unit stands directly under the issuer, which is the first here (10).
    implied: Vec<UnitId>,
}

impl<'w> PlanUnits<'w> {
    pub(super) fn new(tree: Rc<UnitTree<'w>>, issuer: Option<UnitId>) -> Self {
        let mut implied = Vec::new();
        if let Some(issuer) = issuer.filter(|_| tree.register().is_implied()) {
            let others = tree.register().iter().map(|(unit, _)| unit);
            implied.push(issuer);
            implied.extend(others.filter(|&unit| unit != issuer));
        }
        Self {
            tree,
            issuer,
            implied,
        }
    }

    /// The plan's issuer, valid or not; `None` if the register does not know it.
    pub(super) fn issuer(&self) -> Option<UnitId> {
        self.issuer
    }

    /// The issuer and all units below it, valid or not (7), each after the one above it and without gaps in any
    /// subtree. The issuer comes first.
    pub(super) fn below(&self) -> &[UnitId] {
        match self.issuer {
            Some(_) if self.tree.register().is_implied() => &self.implied,
            Some(issuer) => &self.tree.order()[self.tree.places(issuer)],
            None => &[],
        }
    }

    /// The unit's place in [`Self::below`]; `None` if it does not stand below the issuer.
    pub(super) fn position(&self, unit: UnitId) -> Option<usize> {
        let issuer = self.issuer?;
        if self.tree.register().is_implied() {
            // The others keep their order, but for the issuer, which was put before them.
            return Some(match unit {
                _ if unit == issuer => 0,
                _ if unit < issuer => unit.index() + 1,
                _ => unit.index(),
            });
        }
        let below = self.tree.places(issuer);
        let place = self.tree.places(unit).start;
        below.contains(&place).then(|| place - below.start)
    }

    /// The place of the unit above the one at that place; `None` for the issuer.
    pub(super) fn above(&self, position: usize) -> Option<usize> {
        if position == 0 {
            return None;
        }
        match self.tree.parent(self.below()[position]) {
            Some(parent) => self.position(parent),
            // Only units of an implied register get here: they stand directly under the issuer.
            None => Some(0),
        }
    }

    /// The first place behind the subtree of the one at that place.
    pub(super) fn end_of_subtree(&self, position: usize) -> usize {
        match position {
            0 => self.below().len(),
            _ => position + self.tree.places(self.below()[position]).len(),
        }
    }

    /// The units directly below one, whether it stands below the issuer or not.
    pub(super) fn children(&self, unit: UnitId) -> &[UnitId] {
        match self.implied.split_first() {
            Some((&issuer, others)) if issuer == unit => others,
            Some(_) | None => self.tree.children(unit),
        }
    }

    /// The unit and those above it, up to the issuer. For a unit that does not stand below the issuer it is the unit,
    /// then the issuer (16).
    pub(super) fn way_up(&self, unit: UnitId) -> Vec<UnitId> {
        match self.position(unit) {
            Some(position) => {
                let positions =
                    std::iter::successors(Some(position), |&position| self.above(position));
                positions.map(|position| self.below()[position]).collect()
            }
            None => std::iter::once(unit).chain(self.issuer).collect(),
        }
    }

    /// For each unit of the register whether it is the unit or stands below it on the day, under the issuer or not.
    pub(super) fn marked_below(&self, unit: UnitId) -> Vec<bool> {
        let mut marked = vec![false; self.tree.register().len()];
        let below = match self.implied.first() {
            Some(&issuer) if issuer == unit => &self.implied,
            Some(_) | None => &self.tree.order()[self.tree.places(unit)],
        };
        for unit in below {
            marked[unit.index()] = true;
        }
        marked
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::fixture::{date, read};

    /// The units below `issuer`, each with the unit above it.
    fn below(yaml: &str, issuer: &str) -> String {
        let workspace = read(yaml);
        let tree = UnitTree::on(&workspace.register, date("2024-01-01"));
        let units = PlanUnits::new(Rc::new(tree), workspace.register.find(issuer));
        let lines = units.below().iter().enumerate().map(|(position, &unit)| {
            assert_eq!(units.position(unit), Some(position));
            let above = units.above(position);
            let above = above.map_or("-", |above| units.id(units.below()[above]));
            format!("{} under {above}", units.id(unit))
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
