//! Values of targets, resources and scenarios.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use super::number::number;
use crate::model::{Case, Date, Range, ReportDay, ShareBound, TargetValue, Trigger};
use crate::query::{NamedRef, PopulationFields};
use crate::yaml::{Spanned, Text};

/// A share or quantity to be reached: between `min` and `max`, where one may be open. Shares are fractions.
#[derive(JsonSchema, Serialize)]
pub(super) struct ValueJson {
    kind: &'static str,
    text: String,
    min: Option<Number>,
    max: Option<Number>,
    unit: Option<String>,
}

/// The population of a target with its parties in form `P`: units of the register, or people.
#[derive(JsonSchema, Serialize)]
pub(super) struct PopulationJson<P> {
    units: Vec<P>,
    people: Option<String>,
    count: Option<u32>,
    as_of: Option<String>,
}

/// The day on which a report is due: the number of a day in the next period, or a date.
#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
pub(super) enum DayJson {
    Number(u8),
    Date(String),
}

/// When a scenario begins or ends.
#[derive(JsonSchema, Serialize)]
pub(super) struct TriggerJson<'a> {
    text: Option<&'a str>,
    any: Vec<Vec<ConditionJson<'a>>>,
}

/// One condition of a case.
#[derive(JsonSchema, Serialize)]
struct ConditionJson<'a> {
    indicator: &'a str,
    condition: String,
}

impl ValueJson {
    pub(super) fn new(value: &TargetValue) -> Self {
        match value {
            TargetValue::Share(bound) => {
                let fraction = Some(number(bound.fraction()));
                let (min, max) = match bound {
                    ShareBound::AtLeast(_) => (fraction, None),
                    ShareBound::AtMost(_) => (None, fraction),
                };
                Self {
                    kind: "share",
                    text: bound.to_string(),
                    min,
                    max,
                    unit: None,
                }
            }
            TargetValue::Quantity(range) => Self::range(range),
        }
    }

    pub(super) fn range(range: &Range) -> Self {
        Self {
            kind: "quantity",
            text: range.to_string(),
            min: range.min().map(number),
            max: range.max().map(number),
            unit: range.unit.as_ref().map(ToString::to_string),
        }
    }
}

impl<P> PopulationJson<P> {
    pub(super) fn new(
        population: &PopulationFields,
        parties: impl FnOnce(&[NamedRef]) -> Vec<P>,
    ) -> Self {
        match population {
            PopulationFields::Units(units) => Self {
                units: parties(units),
                people: None,
                count: None,
                as_of: None,
            },
            PopulationFields::People {
                people,
                count,
                as_of,
            } => Self {
                units: Vec::new(),
                people: Some(people.clone()),
                count: *count,
                as_of: day(*as_of),
            },
        }
    }
}

impl<'a> TriggerJson<'a> {
    pub(super) fn new(trigger: &'a Trigger) -> Self {
        let case = |case: &'a Case| {
            let conditions = case.iter().map(|(indicator, condition)| ConditionJson {
                indicator,
                condition: condition.value.to_string(),
            });
            conditions.collect()
        };
        Self {
            text: trigger.text.as_ref().map(|text| text.as_str()),
            any: trigger.any.iter().map(case).collect(),
        }
    }
}

impl DayJson {
    /// A time of the day moves no date and is not kept (status definition 71).
    pub(super) fn new(by: ReportDay) -> Option<Self> {
        match by {
            ReportDay::Day(number) => Some(Self::Number(number)),
            ReportDay::On(date) => Some(Self::Date(date.to_string())),
            ReportDay::Time => None,
        }
    }
}

/// A day, if there is one.
pub(super) fn day(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// A text, if there is one.
pub(super) fn text(text: &Option<Spanned<Text>>) -> Option<&str> {
    text.as_ref().map(|text| text.as_str())
}

/// The texts of a list.
pub(super) fn texts(texts: &[Spanned<Text>]) -> Vec<&str> {
    texts.iter().map(|text| text.as_str()).collect()
}

/// The day, if there is one.
pub(super) fn date(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}
