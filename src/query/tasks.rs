//! Tasks: one row for each task and step, whatever has become of it.

use super::leads::{self, LeadSource};
use super::named::{NamedRef, named, named_or_none};
use super::plans::owned;
use super::row::Row;
use super::scenario_chain::local_id;
use super::search::Search;
use crate::model::{Cycle, Date, Reference, Within};
use crate::workspace::{PlacedTask, PlanRecord, tasks};

/// The fields of a task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskFields {
    /// Who leads it (status definition 29).
    pub lead: Vec<NamedRef>,
    /// Where its lead is written.
    pub lead_source: LeadSource,
    /// Who takes part.
    pub with: Vec<NamedRef>,
    /// The id of its content area, its own or inherited.
    pub area: Option<String>,
    /// The id of the scenario in which it stands.
    pub scenario: Option<String>,
    /// The id of the task that it is a step of.
    pub parent: Option<String>,
    /// The day by which it is to be done.
    pub by: Option<Date>,
    /// The cycle in which it is to be done again and again.
    pub every: Option<Cycle>,
    /// The time allowed.
    pub within: Option<Within>,
    /// What is there once it is done.
    pub output: Option<String>,
}

/// The rows of the query.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<TaskFields>> {
    let mut rows = Vec::new();
    for &record in &search.plans {
        let plan = &record.document;
        let in_force = search.scenarios_in_force(plan);
        for placed in tasks(plan) {
            let task = placed.task;
            let scenario = placed.scenario().map(|scenario| scenario.id.as_str());
            let wants_scenario = in_force
                .as_ref()
                .is_none_or(|in_force| scenario.is_some_and(|id| in_force.contains(&id)));
            let texts = [&task.text, &task.output, &task.r#if];
            let lead = leads::lead(plan, &placed);
            let cites = |reference: &&Reference| {
                let id = reference.id.as_ref().map(|id| id.as_str());
                let mut cited = task.cites.iter();
                cited.any(|cited| id.is_some_and(|id| cited.item.as_str() == id))
            };
            if wants_scenario
                && search.wants_standing(record, &task.id)
                && search.wants_lead(plan, &lead, placed.lead.is_some())
                && search.wants_participant(plan, task.with.as_ref())
                && search.wants_deadline(task.by.as_ref().map(|by| by.value))
                && search.wants_reference(plan.basis.iter().filter(cites))
                && search.wants_area(plan, placed.area)
                && search.wants_text(texts.map(|text| text.as_ref().map(|text| text.as_str())))
                && search.wants_one_of(plan, &[Some(&lead), task.with.as_ref()])
            {
                rows.push(row(search, record, &placed));
            }
        }
    }
    rows
}

fn row(search: &Search<'_>, record: &PlanRecord, placed: &PlacedTask<'_>) -> Row<TaskFields> {
    let plan = &record.document;
    let task = placed.task;
    let fields = TaskFields {
        lead: named(&search.tree, plan, &leads::lead(plan, placed)),
        lead_source: leads::source(placed),
        with: named_or_none(&search.tree, plan, task.with.as_ref()),
        area: placed.area.map(|area| local_id(plan, area).to_owned()),
        scenario: placed.scenario().map(|scenario| scenario.id.to_string()),
        parent: placed.parent.map(|parent| parent.id.to_string()),
        by: task.by.as_ref().map(|by| by.value),
        every: task.every.as_ref().map(|every| every.value),
        within: task.within.as_ref().map(|within| within.value),
        output: owned(task.output.as_ref()),
    };
    Row::of_item(
        search.workspace,
        record,
        &task.id,
        owned(task.text.as_ref()),
        fields,
    )
}
