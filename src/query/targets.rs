//! Targets: one row for each, whatever has been reached.

use super::named::{NamedRef, named, named_or_none};
use super::plans::owned;
use super::row::Row;
use super::scenario_chain::local_id;
use super::search::Search;
use crate::model::{Date, Measured, Objective, Plan, Population, Target, TargetValue, UnitRefs};
use crate::workspace::{PlanRecord, UnitTree};

/// The fields of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetFields {
    /// The id of the objective that it measures.
    pub objective: String,
    /// The share or quantity to be reached.
    pub value: Option<TargetValue>,
    /// How it is measured.
    pub measured: Measured,
    /// The task that counts.
    pub task: Option<String>,
    /// The population of which a share is taken.
    pub of: Option<PopulationFields>,
    /// Who answers for it.
    pub owner: Vec<NamedRef>,
    /// The day by which it is to be reached.
    pub by: Option<Date>,
    /// The id of the scenario that has to be in force for it.
    pub scenario: Option<String>,
}

/// What a share is a share of.
#[derive(Clone, Debug, PartialEq)]
pub enum PopulationFields {
    /// Units of the register.
    Units(Vec<NamedRef>),
    /// People, or anything else that no register holds.
    People {
        /// Who or what is counted.
        people: String,
        /// How many there are.
        count: Option<u32>,
        /// The day on which they were counted.
        as_of: Option<Date>,
    },
}

/// The rows of the query.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<TargetFields>> {
    let mut rows = Vec::new();
    for &record in &search.plans {
        let plan = &record.document;
        let in_force = search.scenarios_in_force(plan);
        for objective in &plan.objectives {
            for target in &objective.targets {
                let scenario = scenario(plan, target);
                let wants_scenario = in_force
                    .as_ref()
                    .is_none_or(|in_force| scenario.is_some_and(|id| in_force.contains(&id)));
                let parties = [target.owner.as_ref(), units_of(target)];
                if wants_scenario
                    && search.wants_standing(record, &target.id)
                    && search.wants_deadline(target.by.as_ref().map(|by| by.value))
                    && search.wants_text([target.text.as_ref().map(|text| text.as_str())])
                    && search.wants_one_of(plan, &parties)
                {
                    rows.push(row(search, record, objective, target));
                }
            }
        }
    }
    rows
}

fn row(
    search: &Search<'_>,
    record: &PlanRecord,
    objective: &Objective,
    target: &Target,
) -> Row<TargetFields> {
    let plan = &record.document;
    let fields = TargetFields {
        objective: objective.id.to_string(),
        value: target.value.as_ref().map(|value| value.value.clone()),
        measured: target.measured(),
        task: target.task.as_ref().map(ToString::to_string),
        of: population(&search.tree, plan, target),
        owner: named_or_none(&search.tree, plan, target.owner.as_ref()),
        by: target.by.as_ref().map(|by| by.value),
        scenario: scenario(plan, target).map(str::to_owned),
    };
    Row::of_item(
        search.workspace,
        record,
        &target.id,
        owned(target.text.as_ref()),
        fields,
    )
}

fn scenario<'p>(plan: &Plan, target: &'p Target) -> Option<&'p str> {
    let scenario = target.scenario.as_ref()?;
    Some(local_id(plan, scenario))
}

/// The population of a target with the names of its units.
pub(super) fn population(
    tree: &UnitTree<'_>,
    plan: &Plan,
    target: &Target,
) -> Option<PopulationFields> {
    let population = match &target.of.as_ref()?.value {
        Population::Units(units) => PopulationFields::Units(named(tree, plan, units)),
        Population::People(people) => PopulationFields::People {
            people: people.people.to_string(),
            count: people.count.as_ref().map(|count| count.value),
            as_of: people.as_of.as_ref().map(|day| day.value),
        },
    };
    Some(population)
}

fn units_of(target: &Target) -> Option<&UnitRefs> {
    match &target.of.as_ref()?.value {
        Population::Units(units) => Some(units),
        Population::People(_) => None,
    }
}
