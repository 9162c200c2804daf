//! The machine output of `plan today` and `plan due`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use super::values::day;
use crate::agenda::{Due, DueItem, DueState, NEXT_DAYS, UnitDay, When, items};
use crate::model::{Cycle, Date};
use crate::status::InForce;

/// What each unit has to do.
#[derive(JsonSchema, Serialize)]
pub struct TodayOutput<'d> {
    version: u32,
    as_of: String,
    next_days: u32,
    units: Vec<UnitDayJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct UnitDayJson<'d> {
    id: &'d str,
    name: String,
    scenarios: Vec<PlanScenariosJson<'d>>,
    tasks: CountsJson,
    lines: Vec<DueJson<'d>>,
    owed: Vec<DueJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct PlanScenariosJson<'d> {
    plan: &'d str,
    in_force: Vec<InForceJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct InForceJson<'d> {
    scenario: &'d str,
    unit: &'d str,
    since: String,
    decision: Option<&'d str>,
}

#[derive(JsonSchema, Serialize)]
struct CountsJson {
    total: usize,
    done: usize,
    dropped: usize,
    overdue: usize,
    today: usize,
    soon: usize,
    later: usize,
    undated: usize,
}

#[derive(JsonSchema, Serialize)]
struct DueJson<'d> {
    #[serde(flatten)]
    matter: MatterJson<'d>,
    state: Option<&'static str>,
}

/// What falls due, item by item.
#[derive(JsonSchema, Serialize)]
pub struct DueOutput<'d> {
    version: u32,
    as_of: String,
    until: Option<String>,
    unit: Option<&'d str>,
    overdue: usize,
    items: Vec<ItemJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct ItemJson<'d> {
    #[serde(flatten)]
    matter: MatterJson<'d>,
    units: Vec<UnitStateJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct UnitStateJson<'d> {
    unit: Option<&'d str>,
    state: Option<&'static str>,
}

#[derive(JsonSchema, Serialize)]
struct MatterJson<'d> {
    plan: &'d str,
    #[serde(rename = "ref")]
    reference: &'d str,
    kind: &'static str,
    text: Option<&'d str>,
    due: Option<String>,
    days: Option<i64>,
    next: Option<String>,
    every: Option<&'static str>,
    period: Option<&'d str>,
    scenario: Option<&'d str>,
}

impl<'d> TodayOutput<'d> {
    /// The output; `name` says how a unit is called on the day.
    #[must_use]
    pub fn new(days: &'d [UnitDay<'d>], as_of: Date, name: impl Fn(&str) -> String) -> Self {
        let units = days
            .iter()
            .map(|unit| UnitDayJson::new(unit, name(unit.unit)));
        Self {
            version: VERSION,
            as_of: as_of.to_string(),
            next_days: NEXT_DAYS,
            units: units.collect(),
        }
    }
}

impl<'d> UnitDayJson<'d> {
    fn new(unit: &'d UnitDay<'d>, name: String) -> Self {
        let due = |when| unit.tasks_due(when).count();
        Self {
            id: unit.unit,
            name,
            scenarios: unit
                .scenarios
                .iter()
                .map(|plan| PlanScenariosJson {
                    plan: plan.plan,
                    in_force: plan.in_force.iter().map(InForceJson::new).collect(),
                })
                .collect(),
            tasks: CountsJson {
                total: unit.total,
                done: unit.done,
                dropped: unit.dropped,
                overdue: due(When::Overdue),
                today: due(When::Today),
                soon: due(When::Soon),
                later: due(When::Later),
                undated: due(When::Undated),
            },
            lines: unit.tasks.iter().map(DueJson::new).collect(),
            owed: unit.owed.iter().map(DueJson::new).collect(),
        }
    }
}

impl<'d> InForceJson<'d> {
    fn new(row: &InForce<'d>) -> Self {
        Self {
            scenario: row.scenario,
            unit: row.unit,
            since: row.since.to_string(),
            decision: row.decision,
        }
    }
}

impl<'d> DueJson<'d> {
    fn new(due: &'d Due<'d>) -> Self {
        Self {
            matter: MatterJson::new(due),
            state: due.state.map(DueState::name),
        }
    }
}

impl<'d> DueOutput<'d> {
    /// The output: what is overdue on the day or falls due up to `until`, asked about a unit or about everybody.
    #[must_use]
    pub fn new(
        dues: &'d [Due<'d>],
        as_of: Date,
        until: Option<Date>,
        unit: Option<&'d str>,
    ) -> Self {
        let items = items(dues);
        let is_overdue = |item: &&DueItem<'_, '_>| item.first.days.is_some_and(|days| days < 0);
        Self {
            version: VERSION,
            as_of: as_of.to_string(),
            until: day(until),
            unit,
            overdue: items.iter().filter(is_overdue).count(),
            items: items.iter().map(ItemJson::new).collect(),
        }
    }
}

impl<'d> ItemJson<'d> {
    fn new(item: &DueItem<'d, 'd>) -> Self {
        let units = item.all.iter().map(|due| UnitStateJson {
            unit: due.unit,
            state: due.state.map(DueState::name),
        });
        Self {
            matter: MatterJson::new(item.first),
            units: units.collect(),
        }
    }
}

impl<'d> MatterJson<'d> {
    fn new(due: &'d Due<'d>) -> Self {
        Self {
            plan: due.plan,
            reference: &due.reference,
            kind: due.kind.name(),
            text: due.text,
            due: day(due.due),
            days: due.days,
            next: day(due.next),
            every: due.every.map(Cycle::word),
            period: due.period.as_deref(),
            scenario: due.scenario,
        }
    }
}
