//! Tasks, in the sections in which they stand and under the scenario that was asked for.

use schemars::JsonSchema;
use serde::Serialize;

use super::objectives::ItemJson;
use crate::model::{Area, Assignment, Scenario};
use crate::query::{InForce, ResolvedPlan, ResolvedTask, Section, TaskInForce};
use crate::render::json::units::{PartyJson, parties};
use crate::render::json::values::{TriggerJson, day, text};

/// A content area.
#[derive(JsonSchema, Serialize)]
pub(super) struct AreaJson<'a> {
    id: &'a str,
    r#ref: String,
    title: Option<&'a str>,
    tasks: Vec<TaskJson<'a>>,
}

/// A scenario.
#[derive(JsonSchema, Serialize)]
pub(super) struct ScenarioJson<'a> {
    id: &'a str,
    r#ref: String,
    title: Option<&'a str>,
    extends: Option<&'a str>,
    when: Option<TriggerJson<'a>>,
    ends: Option<TriggerJson<'a>>,
    tasks: Vec<TaskJson<'a>>,
}

/// The duties of a unit or class.
#[derive(JsonSchema, Serialize)]
pub(super) struct AssignmentJson<'a> {
    unit: Vec<PartyJson>,
    text: Option<&'a str>,
    tasks: Vec<TaskJson<'a>>,
}

/// What a scenario brings into force. The chain ends with the scenario itself.
#[derive(JsonSchema, Serialize)]
pub(super) struct InForceJson<'a> {
    scenario: &'a str,
    chain: Vec<&'a str>,
    tasks: Vec<TaskInForceJson<'a>>,
}

#[derive(JsonSchema, Serialize)]
struct TaskInForceJson<'a> {
    inherited: bool,
    #[serde(flatten)]
    task: TaskJson<'a>,
}

#[derive(JsonSchema, Serialize)]
pub(in crate::render::json) struct TaskJson<'a> {
    id: &'a str,
    r#ref: &'a str,
    text: Option<&'a str>,
    area: Option<&'a str>,
    area_inherited: bool,
    scenario: Option<&'a str>,
    lead: Vec<PartyJson>,
    /// Null where the task names its lead itself.
    lead_from: Option<&'static str>,
    with: Vec<PartyJson>,
    by: Option<String>,
    within: Option<String>,
    every: Option<&'static str>,
    output: Option<&'a str>,
    serves: Vec<ItemJson>,
    answers: Vec<ItemJson>,
    needs: Vec<ItemJson>,
    cites: Vec<ItemJson>,
    r#if: Option<&'a str>,
    tasks: Vec<TaskJson<'a>>,
}

impl<'a> AreaJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, area: &'a Section<'_, Area>) -> Self {
        let Section { section, tasks } = area;
        Self {
            id: section.id.as_str(),
            r#ref: resolved.reference(section.id.as_str()),
            title: text(&section.title),
            tasks: TaskJson::list(resolved, tasks),
        }
    }
}

impl<'a> ScenarioJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, scenario: &'a Section<'_, Scenario>) -> Self {
        let Section { section, tasks } = scenario;
        Self {
            id: section.id.as_str(),
            r#ref: resolved.reference(section.id.as_str()),
            title: text(&section.title),
            extends: text(&section.extends),
            when: section.when.as_ref().map(TriggerJson::new),
            ends: section.ends.as_ref().map(TriggerJson::new),
            tasks: TaskJson::list(resolved, tasks),
        }
    }
}

impl<'a> AssignmentJson<'a> {
    pub(super) fn new(
        resolved: &ResolvedPlan<'_>,
        assignment: &'a Section<'_, Assignment>,
    ) -> Self {
        let Section { section, tasks } = assignment;
        Self {
            unit: parties(&resolved.named(section.unit.as_ref())),
            text: text(&section.text),
            tasks: TaskJson::list(resolved, tasks),
        }
    }
}

impl<'a> InForceJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, in_force: &'a InForce<'_>) -> Self {
        let chain = in_force.chain.iter();
        let tasks = in_force.tasks.iter();
        let task = |task: &'a TaskInForce<'_>| TaskInForceJson {
            inherited: task.inherited,
            task: TaskJson::new(resolved, &task.task),
        };
        Self {
            scenario: in_force.scenario.id.as_str(),
            chain: chain.map(|scenario| scenario.id.as_str()).collect(),
            tasks: tasks.map(task).collect(),
        }
    }
}

impl<'a> TaskJson<'a> {
    pub(in crate::render::json) fn list(
        resolved: &ResolvedPlan<'_>,
        tasks: &'a [ResolvedTask<'_>],
    ) -> Vec<Self> {
        tasks.iter().map(|task| Self::new(resolved, task)).collect()
    }

    fn new(resolved: &ResolvedPlan<'_>, this: &'a ResolvedTask<'_>) -> Self {
        let task = this.task;
        let items = |references| ItemJson::list(resolved.items(references));
        Self {
            id: task.id.as_str(),
            r#ref: &this.reference,
            text: text(&task.text),
            area: this.area,
            area_inherited: this.area_inherited,
            scenario: this.scenario,
            lead: parties(&this.lead),
            lead_from: this.lead_source.inherited_from(),
            with: parties(&this.with),
            by: day(task.by.as_ref().map(|by| by.value)),
            within: task.within.as_ref().map(|within| within.value.to_string()),
            every: task.every.as_ref().map(|every| every.word()),
            output: text(&task.output),
            serves: items(&task.serves),
            answers: items(&task.answers),
            needs: items(&task.needs),
            cites: items(&task.cites),
            r#if: text(&task.r#if),
            tasks: Self::list(resolved, &this.steps),
        }
    }
}
