//! What units owe and raise, and what they report.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use super::super::number::number;
use super::super::units::{BriefJson, briefs};
use super::super::values::{DayJson, ValueJson, day};
use crate::model::{Cycle, TaskState};
use crate::query::{DutyFields, FigureFields, Named, ReportFields, ResourceFields};

#[derive(JsonSchema, Serialize)]
pub(super) struct ResourceJson<'a> {
    amount: Option<ValueJson>,
    fund: Option<&'a str>,
    parent: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
pub(super) struct DutyJson<'a> {
    /// `reporting`, or `cascade`: to issue a plan of one's own.
    duty: &'static str,
    from: Vec<BriefJson>,
    to: Vec<BriefJson>,
    via: Vec<BriefJson>,
    every: Option<&'static str>,
    at_end: bool,
    /// A date, or the day of each next period.
    by: Option<DayJson>,
    within: Option<String>,
    carries: &'a [String],
}

#[derive(JsonSchema, Serialize)]
pub(super) struct ReportJson<'a> {
    unit: Option<&'a str>,
    as_of: Option<String>,
    received: Option<String>,
    covers: &'static str,
    own_plan: Option<&'a str>,
    /// The scenarios that it declares in force; null if it declares nothing.
    scenario: Option<&'a [String]>,
    figures: usize,
    obstacles: &'a [String],
    proposals: &'a [String],
    commendations: &'a [String],
}

#[derive(JsonSchema, Serialize)]
pub(super) struct FigureJson<'a> {
    unit: Option<&'a str>,
    as_of: Option<String>,
    covers: &'static str,
    /// The item that it is about, `plan#item`.
    item: &'a str,
    /// What sort of item that is.
    of_kind: &'static str,
    done: Option<Number>,
    of: Option<Number>,
    verified: Option<Number>,
    measure: Option<&'a str>,
    state: Option<&'static str>,
    evidence: Option<&'a str>,
}

impl<'a> ResourceJson<'a> {
    pub(super) fn new(fields: &'a ResourceFields) -> Self {
        Self {
            amount: fields.amount.as_ref().map(ValueJson::range),
            fund: fields.fund.as_deref(),
            parent: fields.parent.as_deref(),
        }
    }
}

impl<'a> DutyJson<'a> {
    pub(super) fn new(fields: &'a DutyFields) -> Self {
        Self {
            duty: fields.kind.name(),
            from: briefs(&fields.from),
            to: briefs(&fields.to),
            via: briefs(&fields.via),
            every: fields.every.map(Cycle::word),
            at_end: fields.at_end,
            by: fields.by.and_then(DayJson::new),
            within: fields.within.map(|within| within.to_string()),
            carries: &fields.carries,
        }
    }
}

impl<'a> ReportJson<'a> {
    pub(super) fn new(fields: &'a ReportFields) -> Self {
        Self {
            unit: id(fields.unit.as_ref()),
            as_of: day(fields.as_of),
            received: day(fields.received),
            covers: fields.covers.word(),
            own_plan: fields.own_plan.as_deref(),
            scenario: fields.scenario.as_deref(),
            figures: fields.figures,
            obstacles: &fields.obstacles,
            proposals: &fields.proposals,
            commendations: &fields.commendations,
        }
    }
}

impl<'a> FigureJson<'a> {
    pub(super) fn new(fields: &'a FigureFields) -> Self {
        Self {
            unit: id(fields.unit.as_ref()),
            as_of: day(fields.as_of),
            covers: fields.covers.word(),
            item: &fields.item,
            of_kind: fields.kind.word(),
            done: fields.done.map(number),
            of: fields.of.map(number),
            verified: fields.verified.map(number),
            measure: fields.measure.as_deref(),
            state: fields.state.map(TaskState::word),
            evidence: fields.evidence.as_deref(),
        }
    }
}

fn id(unit: Option<&Named>) -> Option<&str> {
    unit.map(|unit| unit.id.as_str())
}
