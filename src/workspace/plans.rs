//! The plans of a workspace, by id.

use std::ops::Deref;

use foldhash::HashMap;
use rayon::prelude::*;

use super::items::{ItemKind, items};
use super::load::Located;
use crate::model::{Plan, Role};
use crate::source::{FileId, Location, Span};

/// All plans, in the order of files and streams.
#[derive(Debug, Default)]
pub struct PlanIndex {
    plans: Vec<PlanRecord>,
    by_id: HashMap<Box<str>, usize>,
    /// For each plan the plans that name it as their parent.
    children: Vec<Vec<usize>>,
}

/// A plan with its place and its items by id.
#[derive(Debug)]
pub struct PlanRecord {
    located: Located<Plan>,
    items: HashMap<Box<str>, (ItemKind, Span)>,
}

impl PlanIndex {
    pub(super) fn new(plans: Vec<Located<Plan>>) -> Self {
        let plans: Vec<_> = plans.into_par_iter().map(PlanRecord::new).collect();
        let mut by_id = HashMap::default();
        for (index, plan) in plans.iter().enumerate() {
            by_id
                .entry(plan.document.id.as_str().into())
                .or_insert(index);
        }
        let mut children = vec![Vec::new(); plans.len()];
        for (index, plan) in plans.iter().enumerate() {
            for parent in plan.parents() {
                // A basis may name one parent twice; the plan is its child once.
                if let Some(&parent) = by_id.get(parent)
                    && children[parent].last() != Some(&index)
                {
                    children[parent].push(index);
                }
            }
        }
        Self {
            plans,
            by_id,
            children,
        }
    }

    /// All plans.
    pub fn iter(&self) -> std::slice::Iter<'_, PlanRecord> {
        self.plans.iter()
    }

    /// The same as a slice, for work on many at a time.
    #[must_use]
    pub fn as_slice(&self) -> &[PlanRecord] {
        &self.plans
    }

    /// The plan of that id; of several the first.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&PlanRecord> {
        self.by_id.get(id).map(|&index| &self.plans[index])
    }

    /// The plans whose basis names this one as parent, in the order of files and streams.
    pub fn children<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a PlanRecord> + use<'a> {
        let index = self.by_id.get(id);
        let children = index.map_or(&[][..], |&index| &self.children[index]);
        children.iter().map(|&child| &self.plans[child])
    }

    /// How many plans there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.plans.len()
    }

    /// Whether there is no plan.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plans.is_empty()
    }
}

impl<'a> IntoIterator for &'a PlanIndex {
    type Item = &'a PlanRecord;
    type IntoIter = std::slice::Iter<'a, PlanRecord>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PlanRecord {
    fn new(located: Located<Plan>) -> Self {
        let mut by_id = HashMap::default();
        for item in items(&located.document) {
            let place = (item.kind, item.id.span);
            by_id.entry(item.id.as_str().into()).or_insert(place);
        }
        Self {
            located,
            items: by_id,
        }
    }

    /// What the item of that id is, and where; of several the first.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<(ItemKind, Span)> {
        self.items.get(id).copied()
    }

    /// The ids of the plans of the workspace that this one names as parent.
    pub fn parents(&self) -> impl Iterator<Item = &str> {
        let parents = self.document.basis.iter().filter(|reference| {
            reference
                .role
                .as_ref()
                .is_some_and(|role| role.value == Role::Parent)
        });
        parents.filter_map(|reference| reference.plan.as_ref().map(|plan| plan.as_str()))
    }

    /// A place in this plan's file.
    #[must_use]
    pub fn at(&self, span: Span) -> Location {
        span.in_file(self.file)
    }

    /// The file of the plan.
    #[must_use]
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The name of an item anywhere: `plan-id#item-id` (status definition 63).
    #[must_use]
    pub fn reference(&self, item: &str) -> String {
        format!("{}#{item}", self.document.id.value)
    }
}

impl Deref for PlanRecord {
    type Target = Located<Plan>;

    fn deref(&self) -> &Located<Plan> {
        &self.located
    }
}

#[cfg(test)]
mod tests {
    use super::PlanIndex;
    use crate::workspace::{ItemKind, Workspace};

    /// The index of plans, each an id with its basis.
    fn index(plans: &[(&str, &str)]) -> PlanIndex {
        let texts: Vec<_> = plans
            .iter()
            .enumerate()
            .map(|(index, (id, basis))| {
                let text = format!("{{plan: {id}, title: T{index}, issuer: a, basis: [{basis}]}}");
                (format!("{index}.plan.yaml"), text)
            })
            .collect();
        let texts: Vec<_> = texts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        Workspace::from_texts(&texts).0.plans
    }

    fn children(index: &PlanIndex, id: &str) -> Vec<String> {
        index
            .children(id)
            .map(|plan| plan.document.id.to_string())
            .collect()
    }

    #[test]
    fn children_are_the_plans_whose_basis_names_the_parent() {
        let index = index(&[
            ("b", "{role: parent, plan: a}"),
            ("a", ""),
            ("c", "{role: basis, plan: a}, {role: parent, plan: b}"),
            ("d", "{role: parent, plan: b}, {role: parent, plan: a}"),
        ]);
        assert_eq!(children(&index, "a"), ["b", "d"]);
        assert_eq!(children(&index, "b"), ["c", "d"]);
        assert_eq!(children(&index, "nobody"), [""; 0]);
    }

    #[test]
    fn a_parent_that_is_named_twice_has_the_plan_once() {
        let index = index(&[
            ("a", ""),
            ("b", "{role: parent, plan: a}, {role: parent, plan: a}"),
        ]);
        assert_eq!(children(&index, "a"), ["b"]);
    }

    #[test]
    fn of_two_plans_with_one_id_the_first_is_found() {
        let index = index(&[("a", ""), ("a", "")]);
        assert_eq!(index.len(), 2);
        assert_eq!(
            index
                .find("a")
                .unwrap()
                .document
                .title
                .as_ref()
                .unwrap()
                .as_str(),
            "T0"
        );
        assert!(index.find("b").is_none());
    }

    #[test]
    fn items_are_found_by_id() {
        let index = index(&[("a", "{id: x, role: basis}")]);
        let plan = index.find("a").unwrap();
        assert_eq!(plan.item("x").unwrap().0, ItemKind::Reference);
        assert!(plan.item("y").is_none());
        assert_eq!(plan.reference("x"), "a#x");
    }
}
