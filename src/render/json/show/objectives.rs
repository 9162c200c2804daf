//! Objectives and their targets.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Baseline, Objective, Target};
use crate::query::{ResolvedItem, ResolvedPlan};
use crate::render::json::units::{PartyJson, parties};
use crate::render::json::values::{PopulationJson, ValueJson, day, text};
use crate::workspace::ItemKind;

/// An objective.
#[derive(JsonSchema, Serialize)]
pub(super) struct ObjectiveJson<'a> {
    id: &'a str,
    r#ref: String,
    text: Option<&'a str>,
    targets: Vec<TargetJson<'a>>,
}

#[derive(JsonSchema, Serialize)]
pub(in crate::render::json) struct TargetJson<'a> {
    id: &'a str,
    r#ref: String,
    text: Option<&'a str>,
    value: Option<ValueJson>,
    of: Option<PopulationJson<PartyJson>>,
    measured: &'static str,
    task: Option<ItemJson>,
    owner: Vec<PartyJson>,
    by: Option<String>,
    baseline: Option<BaselineJson>,
    scenario: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
struct BaselineJson {
    value: ValueJson,
    date: Option<String>,
}

/// An item that is referred to. Its kind is null if there is no such item.
#[derive(JsonSchema, Serialize)]
pub(super) struct ItemJson {
    r#ref: String,
    kind: Option<&'static str>,
    text: Option<String>,
}

impl<'a> ObjectiveJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, objective: &'a Objective) -> Self {
        let targets = objective.targets.iter();
        Self {
            id: objective.id.as_str(),
            r#ref: resolved.reference(objective.id.as_str()),
            text: text(&objective.text),
            targets: targets
                .map(|target| TargetJson::new(resolved, target))
                .collect(),
        }
    }
}

impl<'a> TargetJson<'a> {
    pub(in crate::render::json) fn new(resolved: &ResolvedPlan<'_>, target: &'a Target) -> Self {
        let of = resolved.population(target);
        Self {
            id: target.id.as_str(),
            r#ref: resolved.reference(target.id.as_str()),
            text: text(&target.text),
            value: target.value.as_ref().map(|value| ValueJson::new(value)),
            of: of.map(|of| PopulationJson::new(&of, parties)),
            measured: target.measured().word(),
            task: target
                .task
                .as_ref()
                .map(|task| ItemJson::new(resolved.item(task))),
            owner: parties(&resolved.named(target.owner.as_ref())),
            by: day(target.by.as_ref().map(|by| by.value)),
            baseline: target.baseline.as_ref().map(BaselineJson::new),
            scenario: text(&target.scenario),
        }
    }
}

impl BaselineJson {
    fn new(baseline: &Baseline) -> Self {
        Self {
            value: ValueJson::new(&baseline.value),
            date: day(baseline.date.as_ref().map(|date| date.value)),
        }
    }
}

impl ItemJson {
    pub(super) fn new(item: ResolvedItem) -> Self {
        Self {
            r#ref: item.reference,
            kind: item.kind.map(ItemKind::word),
            text: item.text,
        }
    }

    pub(super) fn list(items: Vec<ResolvedItem>) -> Vec<Self> {
        items.into_iter().map(Self::new).collect()
    }
}
