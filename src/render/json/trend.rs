//! The machine output of `plan trend`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use super::status::{QuantityJson, TargetJson};
use super::task_counts::TaskCountsJson;
use crate::status::Standing;
use crate::trend::Trend;
use crate::workspace::Workspace;

/// A plan over time.
#[derive(JsonSchema, Serialize)]
pub struct TrendOutput<'t> {
    version: u32,
    plan: &'t str,
    title: Option<&'t str>,
    issuer: Option<&'t str>,
    unit: Option<&'t str>,
    from: String,
    to: String,
    every: &'static str,
    points: Vec<PointJson<'t>>,
}

#[derive(JsonSchema, Serialize)]
struct PointJson<'t> {
    date: String,
    tasks: TaskCountsJson,
    targets: Vec<TargetJson<'t>>,
    quantities: Vec<QuantityJson<'t>>,
}

impl<'t> TrendOutput<'t> {
    /// The output.
    #[must_use]
    pub fn new(trend: &'t Trend<'_>, workspace: &'t Workspace) -> Self {
        let document = &trend.plan.document;
        let unit = trend.unit.map(|unit| workspace.register.unit(unit));
        Self {
            version: VERSION,
            plan: document.id.as_str(),
            title: document.title.as_ref().map(|title| title.as_str()),
            issuer: document.issuer.as_ref().map(|issuer| issuer.as_str()),
            unit: unit.map(|unit| &*unit.id),
            from: trend.days.first.to_string(),
            to: trend.days.last.to_string(),
            every: trend.days.every.word(),
            points: trend.standings.iter().map(PointJson::new).collect(),
        }
    }
}

impl<'t> PointJson<'t> {
    fn new(standing: &'t Standing<'_>) -> Self {
        Self {
            date: standing.day.to_string(),
            tasks: standing.tasks.into(),
            targets: standing.targets.iter().map(TargetJson::new).collect(),
            quantities: standing.quantities.iter().map(QuantityJson::new).collect(),
        }
    }
}
