//! The machine output of `plan scenario`.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use super::number::number;
use super::{VERSION, each};
use crate::model::{Observation, ScenarioMode};
use crate::status::{
    Activation, CaseStatus, ConditionStatus, DeclaredRow, IndicatorStatus, NoneRow,
    ScenarioConditions, ScenarioView, TriggerStatus, UnitScenarios,
};

/// The scenarios of a plan.
#[derive(JsonSchema, Serialize)]
pub struct ScenarioOutput<'s> {
    version: u32,
    as_of: String,
    plan: &'s str,
    title: Option<&'s str>,
    issuer: Option<&'s str>,
    mode: Option<&'static str>,
    in_force: Vec<DeclaredJson<'s>>,
    none: Vec<NoneJson<'s>>,
    undeclared: Option<usize>,
    indicated: Option<IndicatedJson<'s>>,
    drift: bool,
    of_issuer: &'s [&'s str],
    indicators: Vec<IndicatorJson<'s>>,
    conditions: Vec<ConditionsJson<'s>>,
    history: Vec<ActivationJson<'s>>,
    unit: Option<UnitJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct DeclaredJson<'s> {
    scenario: &'s str,
    unit: &'s str,
    since: String,
    decision: Option<&'s str>,
    by: Option<&'s str>,
    units: usize,
}

#[derive(JsonSchema, Serialize)]
struct NoneJson<'s> {
    unit: &'s str,
    as_of: String,
    units: usize,
}

#[derive(JsonSchema, Serialize)]
struct IndicatedJson<'s> {
    scenario: &'s str,
    since: String,
}

#[derive(JsonSchema, Serialize)]
struct IndicatorJson<'s> {
    indicator: &'s str,
    name: Option<&'s str>,
    measure: Option<&'s str>,
    figure: Option<FigureJson>,
    reported_by: Option<&'s str>,
    as_of: Option<String>,
}

/// A figure: a number, or true or false.
#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
enum FigureJson {
    Is(bool),
    Number(Number),
}

#[derive(JsonSchema, Serialize)]
struct ConditionsJson<'s> {
    scenario: &'s str,
    title: Option<&'s str>,
    extends: Option<&'s str>,
    when: Option<TriggerJson<'s>>,
    ends: Option<TriggerJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct TriggerJson<'s> {
    text: Option<&'s str>,
    holds: Option<bool>,
    cases: Vec<CaseJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct CaseJson<'s> {
    holds: bool,
    conditions: Vec<ConditionJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct ConditionJson<'s> {
    #[serde(flatten)]
    indicator: IndicatorJson<'s>,
    asked: String,
    outcome: &'static str,
}

#[derive(JsonSchema, Serialize)]
struct ActivationJson<'s> {
    as_of: String,
    since: String,
    unit: &'s str,
    change: &'static str,
    scenario: &'s str,
    decision: Option<&'s str>,
    by: Option<&'s str>,
}

#[derive(JsonSchema, Serialize)]
struct UnitJson<'s> {
    unit: &'s str,
    valid: bool,
    declared_by: Option<&'s str>,
    declared_on: Option<String>,
    in_force: Vec<InForceJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct InForceJson<'s> {
    scenario: &'s str,
    since: String,
    through: Option<&'s str>,
}

impl<'s> ScenarioOutput<'s> {
    /// The output for a view.
    #[must_use]
    pub fn new(view: &'s ScenarioView<'s>) -> Self {
        let indicated = view.indicated.as_ref().map(|indicated| IndicatedJson {
            scenario: indicated.scenario,
            since: indicated.since.to_string(),
        });
        Self {
            version: VERSION,
            as_of: view.as_of.to_string(),
            plan: view.plan,
            title: view.title,
            issuer: view.issuer,
            mode: view.mode.map(ScenarioMode::word),
            in_force: each(&view.in_force, DeclaredJson::new),
            none: each(&view.none, NoneJson::new),
            undeclared: view.undeclared,
            indicated,
            drift: view.drift,
            of_issuer: &view.of_issuer,
            indicators: each(&view.indicators, IndicatorJson::new),
            conditions: each(&view.conditions, ConditionsJson::new),
            history: each(&view.activations, ActivationJson::new),
            unit: view.unit.as_ref().map(UnitJson::new),
        }
    }
}

impl<'s> DeclaredJson<'s> {
    fn new(declared: &'s DeclaredRow<'s>) -> Self {
        Self {
            scenario: declared.row.scenario,
            unit: declared.row.unit,
            since: declared.row.since.to_string(),
            decision: declared.row.decision,
            by: declared.by,
            units: declared.units,
        }
    }
}

impl<'s> NoneJson<'s> {
    fn new(row: &'s NoneRow<'s>) -> Self {
        Self {
            unit: row.unit,
            as_of: row.as_of.to_string(),
            units: row.units,
        }
    }
}

impl<'s> IndicatorJson<'s> {
    fn new(indicator: &'s IndicatorStatus<'s>) -> Self {
        let figure = indicator.figure.as_ref();
        Self {
            indicator: indicator.id,
            name: indicator.name,
            measure: indicator.measure,
            figure: figure.map(|figure| FigureJson::new(figure.value)),
            reported_by: figure.map(|figure| figure.unit),
            as_of: figure.map(|figure| figure.as_of.to_string()),
        }
    }
}

impl FigureJson {
    fn new(value: Observation) -> Self {
        match value {
            Observation::Is(value) => Self::Is(value),
            Observation::Number(value) => Self::Number(number(value)),
        }
    }
}

impl<'s> ConditionsJson<'s> {
    fn new(scenario: &'s ScenarioConditions<'s>) -> Self {
        Self {
            scenario: scenario.scenario,
            title: scenario.title,
            extends: scenario.extends,
            when: scenario.when.as_ref().map(TriggerJson::new),
            ends: scenario.ends.as_ref().map(TriggerJson::new),
        }
    }
}

impl<'s> TriggerJson<'s> {
    fn new(trigger: &'s TriggerStatus<'s>) -> Self {
        Self {
            text: trigger.text,
            holds: trigger.holds,
            cases: each(&trigger.cases, CaseJson::new),
        }
    }
}

impl<'s> CaseJson<'s> {
    fn new(case: &'s CaseStatus<'s>) -> Self {
        Self {
            holds: case.holds,
            conditions: each(&case.conditions, ConditionJson::new),
        }
    }
}

impl<'s> ConditionJson<'s> {
    fn new(condition: &'s ConditionStatus<'s>) -> Self {
        Self {
            indicator: IndicatorJson::new(&condition.indicator),
            asked: condition.asked.to_string(),
            outcome: condition.outcome.name(),
        }
    }
}

impl<'s> ActivationJson<'s> {
    fn new(row: &'s Activation<'s>) -> Self {
        Self {
            as_of: row.as_of.to_string(),
            since: row.since.to_string(),
            unit: row.unit,
            change: row.change.name(),
            scenario: row.scenario,
            decision: row.decision,
            by: row.by,
        }
    }
}

impl<'s> UnitJson<'s> {
    fn new(unit: &'s UnitScenarios<'s>) -> Self {
        let in_force = unit.in_force.iter().map(|row| InForceJson {
            scenario: row.scenario,
            since: row.since.to_string(),
            through: row.through,
        });
        Self {
            unit: unit.unit,
            valid: unit.valid,
            declared_by: unit.declared_by,
            declared_on: unit.declared_on.map(|day| day.to_string()),
            in_force: in_force.collect(),
        }
    }
}
