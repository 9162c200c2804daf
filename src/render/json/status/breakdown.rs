//! A status in parts, in the machine output of `plan status --by`.

use schemars::JsonSchema;
use serde::Serialize;

use super::duties::{CascadeJson, ReportingJson};
use super::figures::{QuantityJson, TargetJson};
use crate::render::json::task_counts::TaskCountsJson;
use crate::status::{Breakdown, Part, PlanStatus};

/// The parts of a plan's status.
#[derive(JsonSchema, Serialize)]
pub(super) struct BreakdownJson<'s> {
    by: &'static str,
    rows: Vec<PartJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct PartJson<'s> {
    id: Option<&'s str>,
    tasks: TaskCountsJson,
    targets: Vec<TargetJson<'s>>,
    quantities: Vec<QuantityJson<'s>>,
    reporting: Vec<ReportingJson<'s>>,
    cascade: Vec<CascadeJson<'s>>,
}

impl<'s> BreakdownJson<'s> {
    pub(super) fn new(breakdown: &'s Breakdown<'s>, plan: &'s PlanStatus<'s>) -> Self {
        let (by, rows) = match breakdown {
            Breakdown::Units(parts) => ("unit", parts.iter().map(PartJson::of_unit).collect()),
            Breakdown::Areas(parts) => ("area", parts.iter().map(PartJson::of_tasks).collect()),
            Breakdown::Scenarios(parts) => {
                ("scenario", parts.iter().map(PartJson::of_tasks).collect())
            }
            Breakdown::Targets(parts) => {
                let rows = parts.iter().map(|part| PartJson::of_target(part, plan));
                ("target", rows.collect())
            }
        };
        Self { by, rows }
    }
}

impl<'s> PartJson<'s> {
    fn of_unit(part: &'s PlanStatus<'s>) -> Self {
        Self {
            id: part.unit,
            tasks: part.tasks.counts.into(),
            targets: part.targets.iter().map(TargetJson::new).collect(),
            quantities: part.quantities.iter().map(QuantityJson::new).collect(),
            reporting: part.reporting.iter().map(ReportingJson::new).collect(),
            cascade: part.cascade.iter().map(CascadeJson::new).collect(),
        }
    }

    fn of_tasks(part: &Part<'s>) -> Self {
        Self {
            id: part.id,
            tasks: part.tasks.into(),
            targets: Vec::new(),
            quantities: Vec::new(),
            reporting: Vec::new(),
            cascade: Vec::new(),
        }
    }

    /// With the figures of the target, which is a share or a quantity.
    fn of_target(part: &Part<'s>, plan: &'s PlanStatus<'s>) -> Self {
        let is_meant = |reference: &str| {
            let item = reference.split_once('#').map(|(_, item)| item);
            item == part.id
        };
        let targets = plan.targets.iter();
        let targets = targets.filter(|target| is_meant(&target.reference));
        let quantities = plan.quantities.iter();
        let quantities = quantities.filter(|quantity| is_meant(&quantity.reference));
        Self {
            targets: targets.map(TargetJson::new).collect(),
            quantities: quantities.map(QuantityJson::new).collect(),
            ..Self::of_tasks(part)
        }
    }
}
