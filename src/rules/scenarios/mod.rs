//! When a situation worsens: scenarios and their triggers.

pub(super) mod copied_task;
pub(super) mod empty_scenario;
pub(super) mod idle_area;
pub(super) mod no_way_down;
pub(super) mod scenario_without_trigger;
pub(super) mod trigger_gap;
pub(super) mod trigger_overlap;
pub(super) mod uncountable_trigger;
pub(super) mod undeclared_indicator;
pub(super) mod undeclared_scenario_mode;

use std::collections::{BTreeSet, HashMap};

use super::triggers::own_id;
use crate::model::{Plan, Trigger};

/// Whether a trigger says nothing at all.
fn is_empty(trigger: &Trigger) -> bool {
    trigger.text.is_none() && trigger.any.is_empty()
}

/// Whether figures can tell that a trigger holds: a case without conditions never does.
fn is_countable(trigger: &Trigger) -> bool {
    trigger.any.iter().any(|case| !case.is_empty())
}

/// The scenarios of a plan by the ids that `extends` names.
struct Extensions<'p> {
    plan: &'p Plan,
    positions: HashMap<&'p str, usize>,
}

impl<'p> Extensions<'p> {
    fn new(plan: &'p Plan) -> Self {
        let mut positions = HashMap::new();
        for (position, scenario) in plan.scenarios.iter().enumerate() {
            positions.entry(scenario.id.as_str()).or_insert(position);
        }
        Self { plan, positions }
    }

    /// The positions of the scenarios that one extends, directly or through others.
    fn of(&self, position: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut next = self.directly(position);
        while let Some(position) = next.filter(|&position| found.insert(position)) {
            next = self.directly(position);
        }
        found
    }

    fn directly(&self, position: usize) -> Option<usize> {
        let extends = self.plan.scenarios[position].extends.as_ref()?;
        let id = own_id(self.plan.id.as_str(), extends)?;
        self.positions.get(id).copied()
    }
}
