//! The machine output of `plan scenario compare`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use super::show::{TargetJson, TaskJson, TeamJson};
use super::values::{TriggerJson, text};
use crate::model::Date;
use crate::query::{Comparison, Group, Part, ResolvedPlan, Side};

/// Scenarios of a plan beside each other.
#[derive(JsonSchema, Serialize)]
pub struct ComparisonOutput<'a> {
    version: u32,
    as_of: String,
    plan: &'a str,
    title: Option<&'a str>,
    scenarios: Vec<SideJson<'a>>,
    moves: Vec<MoveJson<'a>>,
    groups: Vec<GroupJson<'a>>,
    always: usize,
}

#[derive(JsonSchema, Serialize)]
struct SideJson<'a> {
    scenario: &'a str,
    title: Option<&'a str>,
    extends: Option<&'a str>,
    chain: Vec<&'a str>,
    when: Option<TriggerJson<'a>>,
    ends: Option<TriggerJson<'a>>,
    tasks: usize,
    targets: usize,
    teams: usize,
}

#[derive(JsonSchema, Serialize)]
struct MoveJson<'a> {
    from: &'a str,
    to: &'a str,
    added: usize,
    continued: usize,
    dropped: usize,
}

/// What is in force under the same scenarios.
#[derive(JsonSchema, Serialize)]
struct GroupJson<'a> {
    under: &'a [&'a str],
    tasks: usize,
    targets: usize,
    teams: usize,
    parts: Vec<PartJson<'a>>,
}

#[derive(JsonSchema, Serialize)]
struct PartJson<'a> {
    scenario: &'a str,
    tasks: Vec<TaskJson<'a>>,
    targets: Vec<TargetJson<'a>>,
    teams: Vec<TeamJson<'a>>,
}

impl<'a> ComparisonOutput<'a> {
    /// The output for a comparison, in which units are named as on that day.
    #[must_use]
    pub fn new(comparison: &'a Comparison<'a>, as_of: Date) -> Self {
        let plan = &comparison.plan;
        let moves = comparison.moves.iter().map(|step| MoveJson {
            from: step.from,
            to: step.to,
            added: step.added,
            continued: step.continued,
            dropped: step.dropped,
        });
        let groups = comparison.groups.iter();
        Self {
            version: VERSION,
            as_of: as_of.to_string(),
            plan: plan.document.id.as_str(),
            title: text(&plan.document.title),
            scenarios: comparison.sides.iter().map(SideJson::new).collect(),
            moves: moves.collect(),
            groups: groups.map(|group| GroupJson::new(plan, group)).collect(),
            always: comparison.always,
        }
    }
}

impl<'a> SideJson<'a> {
    fn new(side: &'a Side<'a>) -> Self {
        let scenario = side.scenario;
        let chain = side.chain.iter();
        Self {
            scenario: scenario.id.as_str(),
            title: text(&scenario.title),
            extends: text(&scenario.extends),
            chain: chain.map(|scenario| scenario.id.as_str()).collect(),
            when: scenario.when.as_ref().map(TriggerJson::new),
            ends: scenario.ends.as_ref().map(TriggerJson::new),
            tasks: side.tasks,
            targets: side.targets,
            teams: side.teams,
        }
    }
}

impl<'a> GroupJson<'a> {
    fn new(plan: &ResolvedPlan<'_>, group: &'a Group<'a>) -> Self {
        let parts = group.parts.iter();
        Self {
            under: &group.under,
            tasks: group.tasks(),
            targets: group.targets(),
            teams: group.teams(),
            parts: parts.map(|part| PartJson::new(plan, part)).collect(),
        }
    }
}

impl<'a> PartJson<'a> {
    fn new(plan: &ResolvedPlan<'_>, part: &'a Part<'a>) -> Self {
        let targets = part.targets.iter();
        let teams = part.teams.iter();
        Self {
            scenario: part.scenario.id.as_str(),
            tasks: TaskJson::list(plan, &part.tasks),
            targets: targets
                .map(|target| TargetJson::new(plan, target))
                .collect(),
            teams: teams.map(|team| TeamJson::new(plan, team)).collect(),
        }
    }
}
