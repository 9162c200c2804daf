//! Which scenarios go on in which.

use std::collections::BTreeSet;

use foldhash::HashMap;

use super::triggers::own_id;
use crate::model::Plan;

/// The scenarios of a plan by the ids that `extends` names.
pub(super) struct Extensions<'p> {
    plan: &'p Plan,
    positions: HashMap<&'p str, usize>,
}

impl<'p> Extensions<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        let mut positions = HashMap::default();
        for (position, scenario) in plan.scenarios.iter().enumerate() {
            positions.entry(scenario.id.as_str()).or_insert(position);
        }
        Self { plan, positions }
    }

    /// The position of the scenario of the plan that a reference names.
    pub(super) fn position(&self, reference: &str) -> Option<usize> {
        let id = own_id(self.plan.id.as_str(), reference)?;
        self.positions.get(id).copied()
    }

    /// The positions of the scenarios that one extends, directly or through others.
    pub(super) fn of(&self, position: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut next = self.directly(position);
        while let Some(position) = next.filter(|&position| found.insert(position)) {
            next = self.directly(position);
        }
        found
    }

    fn directly(&self, position: usize) -> Option<usize> {
        self.position(self.plan.scenarios[position].extends.as_ref()?)
    }
}
