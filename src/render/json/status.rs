//! The machine output of `plan status`.

mod breakdown;
mod duties;
mod figures;

use schemars::JsonSchema;
use serde::Serialize;

use self::breakdown::BreakdownJson;
use self::duties::{CascadeJson, ReportingJson};
pub(super) use self::figures::{QuantityJson, TargetJson};
use super::VERSION;
use super::task_counts::TaskCountsJson;
use super::values::date;
use crate::model::ScenarioMode;
use crate::status::{
    Attention, Breakdown, PlanStatus, ScenarioStatus, Status, TaskLine, TaskStatus, attention,
};

/// The status of all plans.
#[derive(JsonSchema, Serialize)]
pub struct StatusOutput<'s> {
    version: u32,
    as_of: String,
    headline: String,
    plans: Vec<PlanJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct PlanJson<'s> {
    id: &'s str,
    title: Option<&'s str>,
    issuer: Option<&'s str>,
    unit: Option<&'s str>,
    start: Option<String>,
    end: Option<String>,
    headline: String,
    scenarios: ScenariosJson<'s>,
    tasks: TasksJson<'s>,
    targets: Vec<TargetJson<'s>>,
    quantities: Vec<QuantityJson<'s>>,
    reporting: Vec<ReportingJson<'s>>,
    cascade: Vec<CascadeJson<'s>>,
    attention: Vec<AttentionJson>,
    breakdown: Option<BreakdownJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct ScenariosJson<'s> {
    mode: Option<&'static str>,
    in_force: Vec<InForceJson<'s>>,
    indicated: Option<IndicatedJson<'s>>,
    drift: bool,
}

#[derive(JsonSchema, Serialize)]
struct InForceJson<'s> {
    scenario: &'s str,
    unit: &'s str,
    since: String,
    decision: Option<&'s str>,
}

#[derive(JsonSchema, Serialize)]
struct IndicatedJson<'s> {
    scenario: &'s str,
    since: String,
}

#[derive(JsonSchema, Serialize)]
struct TasksJson<'s> {
    #[serde(flatten)]
    counts: TaskCountsJson,
    lines: Vec<LineJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct LineJson<'s> {
    #[serde(rename = "ref")]
    reference: &'s str,
    unit: &'s str,
    area: Option<&'s str>,
    scenario: Option<&'s str>,
    state: &'static str,
    due: Option<String>,
    overdue_days: i64,
    as_of: Option<String>,
}

#[derive(JsonSchema, Serialize)]
struct AttentionJson {
    kind: &'static str,
    #[serde(rename = "ref")]
    reference: Option<String>,
    items: Vec<String>,
    unit: Option<String>,
    count: Option<usize>,
    days: Option<i64>,
    since: Option<String>,
}

impl<'s> StatusOutput<'s> {
    /// The output. `together` says the status of all plans in one sentence, `headline` that of one; `breakdowns` has the
    /// parts of each plan, or is empty.
    #[must_use]
    pub fn new(
        status: &'s Status<'s>,
        breakdowns: &'s [Breakdown<'s>],
        together: String,
        headline: impl Fn(&PlanStatus<'s>) -> String,
    ) -> Self {
        let plans = status.plans.iter().enumerate().map(|(place, plan)| {
            let parts = breakdowns.get(place);
            let parts = parts.map(|parts| BreakdownJson::new(parts, plan));
            PlanJson::new(plan, headline(plan), parts)
        });
        Self {
            version: VERSION,
            as_of: status.as_of.to_string(),
            headline: together,
            plans: plans.collect(),
        }
    }
}

impl<'s> PlanJson<'s> {
    fn new(
        plan: &'s PlanStatus<'s>,
        headline: String,
        breakdown: Option<BreakdownJson<'s>>,
    ) -> Self {
        Self {
            id: plan.id,
            title: plan.title,
            issuer: plan.issuer,
            unit: plan.unit,
            start: date(plan.start),
            end: date(plan.end),
            headline,
            scenarios: ScenariosJson::new(&plan.scenarios),
            tasks: TasksJson::new(&plan.tasks),
            targets: plan.targets.iter().map(TargetJson::new).collect(),
            quantities: plan.quantities.iter().map(QuantityJson::new).collect(),
            reporting: plan.reporting.iter().map(ReportingJson::new).collect(),
            cascade: plan.cascade.iter().map(CascadeJson::new).collect(),
            attention: attention(plan)
                .iter()
                .map(|fact| AttentionJson::new(fact, plan.id))
                .collect(),
            breakdown,
        }
    }
}

impl<'s> ScenariosJson<'s> {
    fn new(scenarios: &'s ScenarioStatus<'s>) -> Self {
        let in_force = scenarios.in_force.iter().map(|row| InForceJson {
            scenario: row.scenario,
            unit: row.unit,
            since: row.since.to_string(),
            decision: row.decision,
        });
        let indicated = scenarios.indicated.as_ref().map(|indicated| IndicatedJson {
            scenario: indicated.scenario,
            since: indicated.since.to_string(),
        });
        Self {
            mode: scenarios.mode.map(ScenarioMode::word),
            in_force: in_force.collect(),
            indicated,
            drift: scenarios.drift,
        }
    }
}

impl<'s> TasksJson<'s> {
    fn new(tasks: &'s TaskStatus<'s>) -> Self {
        let line = |line: &'s TaskLine<'s>| LineJson {
            reference: &line.reference,
            unit: line.unit,
            area: line.area,
            scenario: line.scenario,
            state: line.state.word(),
            due: date(line.due),
            overdue_days: line.overdue_days,
            as_of: date(line.as_of),
        };
        Self {
            counts: tasks.counts.into(),
            lines: tasks.lines.iter().map(line).collect(),
        }
    }
}

impl AttentionJson {
    fn new(fact: &Attention<'_>, plan: &str) -> Self {
        let kind = fact.name();
        let nothing = Self {
            kind,
            reference: None,
            items: Vec::new(),
            unit: None,
            count: None,
            days: None,
            since: None,
        };
        match fact {
            Attention::Drift { scenario, since } => Self {
                reference: Some(format!("{plan}#{scenario}")),
                since: Some(since.to_string()),
                ..nothing
            },
            Attention::OverdueTasks {
                count,
                reference,
                unit,
                days,
            } => Self {
                reference: Some(reference.clone()),
                unit: Some((*unit).to_owned()),
                count: Some(*count),
                days: Some(*days),
                ..nothing
            },
            Attention::BlockedTasks { count } => Self {
                count: Some(*count),
                ..nothing
            },
            Attention::Missed { reference } => Self {
                reference: Some(reference.clone()),
                ..nothing
            },
            Attention::LatePlans { reference, count }
            | Attention::MissingReports { reference, count } => Self {
                reference: Some(reference.clone()),
                count: Some(*count),
                ..nothing
            },
            Attention::MissingFigures { references } => Self {
                items: references.clone(),
                count: Some(references.len()),
                ..nothing
            },
        }
    }
}
