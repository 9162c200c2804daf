//! The machine output of `plan status`.

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Number;

use super::VERSION;
use super::number::number;
use crate::model::{Date, ScenarioMode};
use crate::status::{
    Attention, CascadeRow, CascadeStatus, PlanStatus, QuantityStatus, ReportingRow,
    ReportingStatus, ScenarioStatus, Status, TargetStatus, TaskCounts, TaskLine, TaskStatus,
    attention,
};

/// The status of all plans.
#[derive(Serialize)]
pub struct StatusOutput<'s> {
    version: u32,
    as_of: String,
    plans: Vec<PlanJson<'s>>,
}

#[derive(Serialize)]
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
}

#[derive(Serialize)]
struct ScenariosJson<'s> {
    mode: Option<&'static str>,
    in_force: Vec<InForceJson<'s>>,
    indicated: Option<IndicatedJson<'s>>,
    drift: bool,
}

#[derive(Serialize)]
struct InForceJson<'s> {
    scenario: &'s str,
    unit: &'s str,
    since: String,
    decision: Option<&'s str>,
}

#[derive(Serialize)]
struct IndicatedJson<'s> {
    scenario: &'s str,
    since: String,
}

#[derive(Serialize)]
struct TasksJson<'s> {
    #[serde(flatten)]
    counts: CountsJson,
    lines: Vec<LineJson<'s>>,
}

#[derive(Serialize)]
struct CountsJson {
    total: usize,
    todo: usize,
    doing: usize,
    done: usize,
    blocked: usize,
    dropped: usize,
    overdue: usize,
    standby: usize,
}

#[derive(Serialize)]
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

#[derive(Serialize)]
struct TargetJson<'s> {
    #[serde(rename = "ref")]
    reference: &'s str,
    kind: &'static str,
    value: Number,
    done: Option<Number>,
    of: Option<Number>,
    share: Option<Number>,
    answered: usize,
    expected: usize,
    missing_units: &'s [&'s str],
    as_of_from: Option<String>,
    as_of_to: Option<String>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct QuantityJson<'s> {
    #[serde(rename = "ref")]
    reference: &'s str,
    kind: &'static str,
    sum: Option<Number>,
    min: Option<Number>,
    max: Option<Number>,
    unit: Option<&'s str>,
    answered: usize,
    expected: usize,
    missing_units: &'s [&'s str],
    as_of_from: Option<String>,
    as_of_to: Option<String>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct ReportingJson<'s> {
    #[serde(rename = "ref")]
    reference: &'s str,
    expected: usize,
    on_time: usize,
    late: usize,
    missing: usize,
    rows: Vec<ReportingRowJson<'s>>,
}

#[derive(Serialize)]
struct ReportingRowJson<'s> {
    unit: &'s str,
    period: &'s str,
    due: String,
    received: Option<String>,
    state: &'static str,
}

#[derive(Serialize)]
struct CascadeJson<'s> {
    #[serde(rename = "ref")]
    reference: &'s str,
    expected: usize,
    issued: usize,
    draft: usize,
    none: usize,
    late: usize,
    rows: Vec<CascadeRowJson<'s>>,
}

#[derive(Serialize)]
struct CascadeRowJson<'s> {
    unit: &'s str,
    state: &'static str,
    plan: Option<&'s str>,
    number: Option<&'s str>,
    date: Option<String>,
    lag_days: Option<i64>,
    late: bool,
}

#[derive(Serialize)]
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
    /// The output; `headline` says a plan's status in one sentence.
    #[must_use]
    pub fn new(status: &'s Status<'s>, headline: impl Fn(&PlanStatus<'s>) -> String) -> Self {
        let plans = status
            .plans
            .iter()
            .map(|plan| PlanJson::new(plan, headline(plan)));
        Self {
            version: VERSION,
            as_of: status.as_of.to_string(),
            plans: plans.collect(),
        }
    }
}

impl<'s> PlanJson<'s> {
    fn new(plan: &'s PlanStatus<'s>, headline: String) -> Self {
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

impl From<TaskCounts> for CountsJson {
    fn from(counts: TaskCounts) -> Self {
        let TaskCounts {
            total,
            todo,
            doing,
            done,
            blocked,
            dropped,
            overdue,
            standby,
        } = counts;
        Self {
            total,
            todo,
            doing,
            done,
            blocked,
            dropped,
            overdue,
            standby,
        }
    }
}

impl<'s> TargetJson<'s> {
    fn new(target: &'s TargetStatus<'s>) -> Self {
        Self {
            reference: &target.reference,
            kind: target.kind.word(),
            value: number(target.value.fraction()),
            done: amount(target.done),
            of: amount(target.of),
            share: amount(target.share),
            answered: target.answered,
            expected: target.expected,
            missing_units: &target.missing_units,
            as_of_from: date(target.as_of_from),
            as_of_to: date(target.as_of_to),
            verdict: target.verdict.name(),
        }
    }
}

impl<'s> QuantityJson<'s> {
    fn new(quantity: &'s QuantityStatus<'s>) -> Self {
        Self {
            reference: &quantity.reference,
            kind: quantity.kind.name(),
            sum: amount(quantity.sum),
            min: amount(quantity.min),
            max: amount(quantity.max),
            unit: quantity.unit,
            answered: quantity.answered,
            expected: quantity.expected,
            missing_units: &quantity.missing_units,
            as_of_from: date(quantity.as_of_from),
            as_of_to: date(quantity.as_of_to),
            verdict: quantity.verdict.name(),
        }
    }
}

impl<'s> ReportingJson<'s> {
    fn new(duty: &'s ReportingStatus<'s>) -> Self {
        let row = |row: &'s ReportingRow<'s>| ReportingRowJson {
            unit: row.unit,
            period: &row.period,
            due: row.due.to_string(),
            received: date(row.received),
            state: row.state.name(),
        };
        Self {
            reference: &duty.reference,
            expected: duty.expected,
            on_time: duty.on_time,
            late: duty.late,
            missing: duty.missing,
            rows: duty.rows.iter().map(row).collect(),
        }
    }
}

impl<'s> CascadeJson<'s> {
    fn new(duty: &'s CascadeStatus<'s>) -> Self {
        let row = |row: &'s CascadeRow<'s>| CascadeRowJson {
            unit: row.unit,
            state: row.state.name(),
            plan: row.plan,
            number: row.number,
            date: date(row.date),
            lag_days: row.lag_days,
            late: row.late,
        };
        Self {
            reference: &duty.reference,
            expected: duty.expected,
            issued: duty.issued,
            draft: duty.draft,
            none: duty.none,
            late: duty.late,
            rows: duty.rows.iter().map(row).collect(),
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

fn date(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn amount(amount: Option<Decimal>) -> Option<Number> {
    amount.map(number)
}
