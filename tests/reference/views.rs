//! The view of one unit: of whom a status tells (72).

use std::collections::BTreeSet;

use crate::model::{Plan, Population, Reference, References, Task, Team};
use crate::world::Case;

/// Of whom a status tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum View<'w> {
    Everybody,
    /// A unit and those that stand below it on D.
    Below(&'w str),
    /// A unit without those below it (93).
    Alone(&'w str),
}

impl<'w> View<'w> {
    /// The unit that the view is taken from.
    pub(crate) fn unit(self) -> Option<&'w str> {
        match self {
            Self::Everybody => None,
            Self::Below(unit) | Self::Alone(unit) => Some(unit),
        }
    }
}

impl<'w> Case<'w> {
    /// Whether a unit belongs to the view.
    pub(crate) fn holds(&self, unit: &str) -> bool {
        match self.view {
            View::Everybody => true,
            View::Below(root) => self.is_in_subtree_on(unit, root, self.as_of),
            View::Alone(only) => unit == only,
        }
    }

    /// The units that belong to the view.
    pub(crate) fn keep(&self, mut units: Vec<&'w str>) -> Vec<&'w str> {
        units.retain(|unit| self.holds(unit));
        units
    }

    /// Whether no unit of the issuer's subtree is left out, so that the figures are those of the plan (74).
    pub(crate) fn view_is_whole(&self) -> bool {
        let issuer = self.plan.issuer.as_str();
        let mut units = self.known_units().into_iter();
        units.all(|unit| self.holds(unit) || !self.is_in_subtree_on(unit, issuer, self.as_of))
    }

    /// Every unit: those of the register, or each id that is named anywhere if there is no register (10).
    pub(crate) fn known_units(&self) -> Vec<&'w str> {
        if self.world.has_register {
            return self.all_units();
        }
        let reports = self.world.reports.iter();
        let mut units: BTreeSet<&str> = reports.map(|report| report.unit.as_str()).collect();
        for plan in &self.world.plans {
            units.insert(&plan.issuer);
            let references = references(plan)
                .into_iter()
                .flat_map(|references| match references {
                    References::One(reference) => std::slice::from_ref(reference),
                    References::Several(references) => references,
                });
            // A class is not somebody.
            for reference in references {
                if let Reference::Id(id) = reference {
                    units.insert(id);
                }
            }
        }
        units.into_iter().collect()
    }
}

/// All references to units in a plan.
fn references(plan: &Plan) -> Vec<&References> {
    let mut found = Vec::new();
    let targets = plan.objectives.iter().flat_map(|it| &it.targets);
    found.extend(targets.filter_map(|target| match &target.of {
        Some(Population::Units(units)) => Some(units),
        Some(Population::People { .. }) | None => None,
    }));
    let areas = plan.areas.iter().map(|area| &area.tasks);
    let scenarios = plan.scenarios.iter().map(|scenario| &scenario.tasks);
    let assignments = plan.assignments.iter().map(|assignment| &assignment.tasks);
    for tasks in areas.chain(scenarios).chain(assignments) {
        add_leads(tasks, &mut found);
    }
    found.extend(plan.assignments.iter().filter_map(|it| it.unit.as_ref()));
    add_senders(&plan.teams, &mut found);
    found.extend(plan.reporting.iter().filter_map(|duty| duty.from.as_ref()));
    found.extend(plan.cascade.iter().filter_map(|duty| duty.units.as_ref()));
    found
}

fn add_leads<'w>(tasks: &'w [Task], found: &mut Vec<&'w References>) {
    for task in tasks {
        found.extend(&task.lead);
        add_leads(&task.tasks, found);
    }
}

fn add_senders<'w>(teams: &'w [Team], found: &mut Vec<&'w References>) {
    for team in teams {
        found.extend(&team.from);
        add_senders(&team.teams, found);
    }
}
