//! What units owe upward, and who receives the plan.

use schemars::JsonSchema;
use serde::Serialize;

use super::objectives::ItemJson;
use crate::model::{Cascade, Recipient, Reporting};
use crate::query::ResolvedPlan;
use crate::render::json::units::{PartyJson, parties};
use crate::render::json::values::{DayJson, day, text};

/// A line of reports.
#[derive(JsonSchema, Serialize)]
pub(super) struct ReportingJson<'a> {
    id: &'a str,
    r#ref: String,
    from: Vec<PartyJson>,
    to: Vec<PartyJson>,
    via: Vec<PartyJson>,
    every: Option<&'static str>,
    at: Option<&'static str>,
    by: Option<DayJson>,
    within: Option<String>,
    carries: Vec<ItemJson>,
    text: Option<&'a str>,
}

/// Units that must issue a plan of their own.
#[derive(JsonSchema, Serialize)]
pub(super) struct CascadeJson<'a> {
    id: &'a str,
    r#ref: String,
    units: Vec<PartyJson>,
    by: Option<String>,
    text: Option<&'a str>,
}

/// Someone who receives the plan.
#[derive(JsonSchema, Serialize)]
pub(super) struct RecipientJson {
    to: Vec<PartyJson>,
    r#for: Option<&'static str>,
}

impl<'a> ReportingJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, duty: &'a Reporting) -> Self {
        Self {
            id: duty.id.as_str(),
            r#ref: resolved.reference(duty.id.as_str()),
            from: parties(&resolved.named(duty.from.as_ref())),
            to: parties(&resolved.named(duty.to.as_ref())),
            via: parties(&resolved.named(duty.via.as_ref())),
            every: duty.every.as_ref().map(|every| every.word()),
            at: duty.at.as_ref().map(|at| at.word()),
            by: duty.by.as_ref().and_then(|by| DayJson::new(by.value)),
            within: duty.within.as_ref().map(|within| within.value.to_string()),
            carries: ItemJson::list(resolved.items(&duty.carries)),
            text: text(&duty.text),
        }
    }
}

impl<'a> CascadeJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, duty: &'a Cascade) -> Self {
        Self {
            id: duty.id.as_str(),
            r#ref: resolved.reference(duty.id.as_str()),
            units: parties(&resolved.named(duty.units.as_ref())),
            by: day(duty.by.as_ref().map(|by| by.value)),
            text: text(&duty.text),
        }
    }
}

impl RecipientJson {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, recipient: &Recipient) -> Self {
        Self {
            to: parties(&resolved.named(recipient.to.as_ref())),
            r#for: recipient.r#for.as_ref().map(|purpose| purpose.word()),
        }
    }
}
