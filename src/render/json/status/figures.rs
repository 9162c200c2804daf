//! Targets and quantities in the machine output of `plan status`.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use crate::render::json::number::{amount, number};
use crate::render::json::values::date;
use crate::status::{QuantityStatus, TargetStatus};

#[derive(JsonSchema, Serialize)]
pub(in crate::render::json) struct TargetJson<'s> {
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

#[derive(JsonSchema, Serialize)]
pub(in crate::render::json) struct QuantityJson<'s> {
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

impl<'s> TargetJson<'s> {
    pub(in crate::render::json) fn new(target: &'s TargetStatus<'s>) -> Self {
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
    pub(in crate::render::json) fn new(quantity: &'s QuantityStatus<'s>) -> Self {
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
