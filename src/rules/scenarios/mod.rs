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

use crate::model::Trigger;

/// Whether a trigger says nothing at all.
fn is_empty(trigger: &Trigger) -> bool {
    trigger.text.is_none() && trigger.any.is_empty()
}

/// Whether figures can tell that a trigger holds: a case without conditions never does.
fn is_countable(trigger: &Trigger) -> bool {
    trigger.any.iter().any(|case| !case.is_empty())
}
