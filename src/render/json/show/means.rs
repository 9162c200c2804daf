//! Teams, funds, resources and contacts.

use schemars::JsonSchema;
use serde::Serialize;

use super::Contacts;
use crate::model::{Contact, Fund, Resource, Team};
use crate::query::ResolvedPlan;
use crate::render::json::units::{PartyJson, parties};
use crate::render::json::values::{ValueJson, text};

/// A team.
#[derive(JsonSchema, Serialize)]
pub(in crate::render::json) struct TeamJson<'a> {
    id: &'a str,
    r#ref: String,
    name: Option<&'a str>,
    size: Option<ValueJson>,
    scenario: Option<&'a str>,
    from: Vec<PartyJson>,
    head: Option<&'a str>,
    text: Option<&'a str>,
    teams: Vec<TeamJson<'a>>,
}

/// A fund.
#[derive(JsonSchema, Serialize)]
pub(super) struct FundJson<'a> {
    id: &'a str,
    r#ref: String,
    name: Option<&'a str>,
    holder: Vec<PartyJson>,
}

/// Money or goods to be raised.
#[derive(JsonSchema, Serialize)]
pub(super) struct ResourceJson<'a> {
    id: &'a str,
    r#ref: String,
    text: Option<&'a str>,
    amount: Option<ValueJson>,
    fund: Option<&'a str>,
    parts: Vec<ResourceJson<'a>>,
}

/// A person to turn to. Of a masked one, what would point to the person is null.
#[derive(JsonSchema, Serialize)]
pub(super) struct ContactJson<'a> {
    masked: bool,
    name: Option<&'a str>,
    title: Option<&'a str>,
    unit: Vec<PartyJson>,
    phone: Option<&'a str>,
    r#for: Option<&'a str>,
}

impl<'a> TeamJson<'a> {
    pub(in crate::render::json) fn new(resolved: &ResolvedPlan<'_>, team: &'a Team) -> Self {
        let parts = team.teams.iter();
        Self {
            id: team.id.as_str(),
            r#ref: resolved.reference(team.id.as_str()),
            name: text(&team.name),
            size: team.size.as_ref().map(|size| ValueJson::range(size)),
            scenario: text(&team.scenario),
            from: parties(&resolved.named(team.from.as_ref())),
            head: text(&team.head),
            text: text(&team.text),
            teams: parts.map(|part| Self::new(resolved, part)).collect(),
        }
    }
}

impl<'a> FundJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, fund: &'a Fund) -> Self {
        Self {
            id: fund.id.as_str(),
            r#ref: resolved.reference(fund.id.as_str()),
            name: text(&fund.name),
            holder: parties(&resolved.named(fund.holder.as_ref())),
        }
    }
}

impl<'a> ResourceJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, resource: &'a Resource) -> Self {
        let parts = resource.parts.iter();
        Self {
            id: resource.id.as_str(),
            r#ref: resolved.reference(resource.id.as_str()),
            text: text(&resource.text),
            amount: resource
                .amount
                .as_ref()
                .map(|amount| ValueJson::range(amount)),
            fund: text(&resource.fund),
            parts: parts.map(|part| Self::new(resolved, part)).collect(),
        }
    }
}

impl<'a> ContactJson<'a> {
    pub(super) fn new(
        resolved: &ResolvedPlan<'_>,
        contact: &'a Contact,
        contacts: Contacts,
    ) -> Self {
        let masked = contacts == Contacts::Masked;
        let personal = |personal| text(personal).filter(|_| !masked);
        Self {
            masked,
            name: personal(&contact.name),
            title: text(&contact.title),
            unit: parties(&resolved.named(contact.unit.as_ref())),
            phone: personal(&contact.phone),
            r#for: text(&contact.r#for),
        }
    }
}
