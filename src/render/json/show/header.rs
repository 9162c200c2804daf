//! The head of a plan: signature, basis, period, scope.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Period, Phase, Plan, Reference, Scope, Signature};
use crate::query::ResolvedPlan;
use crate::render::json::units::{PartyJson, parties};
use crate::render::json::values::{day, text};

/// Who signed.
#[derive(JsonSchema, Serialize)]
pub(super) struct SignatureJson<'a> {
    name: Option<&'a str>,
    title: Option<&'a str>,
    capacity: Option<&'a str>,
    organ: Option<&'a str>,
}

/// A document that the plan refers to.
#[derive(JsonSchema, Serialize)]
pub(super) struct ReferenceJson<'a> {
    id: Option<&'a str>,
    r#ref: Option<String>,
    number: Option<&'a str>,
    date: Option<String>,
    issuer: Vec<PartyJson>,
    role: Option<&'static str>,
    text: Option<&'a str>,
    refers_to: Option<PlanNameJson<'a>>,
    seen: Option<&'a str>,
}

/// A plan of the workspace; without number and title if the workspace does not hold it.
#[derive(JsonSchema, Serialize)]
struct PlanNameJson<'a> {
    id: &'a str,
    number: Option<&'a str>,
    title: Option<&'a str>,
}

/// When the plan is in force.
#[derive(JsonSchema, Serialize)]
pub(super) struct PeriodJson<'a> {
    from: Option<String>,
    to: Option<String>,
    until: Option<UntilJson<'a>>,
    phases: Vec<PhaseJson<'a>>,
}

#[derive(JsonSchema, Serialize)]
struct UntilJson<'a> {
    event: &'a str,
    declared_by: Vec<PartyJson>,
}

#[derive(JsonSchema, Serialize)]
struct PhaseJson<'a> {
    id: &'a str,
    r#ref: String,
    name: Option<&'a str>,
    from: Option<String>,
    to: Option<String>,
}

/// Where and for whom the plan is in force.
#[derive(JsonSchema, Serialize)]
pub(super) struct ScopeJson<'a> {
    place: Option<&'a str>,
    audience: Option<&'a str>,
    situation: Option<&'a str>,
}

impl<'a> SignatureJson<'a> {
    pub(super) fn new(signature: &'a Signature) -> Self {
        Self {
            name: text(&signature.name),
            title: text(&signature.title),
            capacity: text(&signature.capacity),
            organ: text(&signature.organ),
        }
    }
}

impl<'a> ReferenceJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'a>, reference: &'a Reference) -> Self {
        let id = reference.id.as_ref().map(|id| id.as_str());
        let refers_to = reference.plan.as_ref();
        Self {
            id,
            r#ref: id.map(|id| resolved.reference(id)),
            number: text(&reference.number),
            date: day(reference.date.as_ref().map(|date| date.value)),
            issuer: parties(&resolved.named(reference.issuer.as_ref())),
            role: reference.role.as_ref().map(|role| role.word()),
            text: text(&reference.text),
            refers_to: refers_to.map(|id| PlanNameJson::new(id, resolved.plan(id))),
            seen: text(&reference.seen),
        }
    }
}

impl<'a> PlanNameJson<'a> {
    fn new(id: &'a str, plan: Option<&'a Plan>) -> Self {
        Self {
            id,
            number: plan.and_then(|plan| text(&plan.number)),
            title: plan.and_then(|plan| text(&plan.title)),
        }
    }
}

impl<'a> PeriodJson<'a> {
    pub(super) fn new(resolved: &ResolvedPlan<'_>, period: &'a Period) -> Self {
        let until = period.until.as_ref().map(|until| UntilJson {
            event: &until.event,
            declared_by: parties(&resolved.named(until.declared_by.as_ref())),
        });
        let phases = period.phases.iter();
        Self {
            from: day(resolved.from),
            to: day(period.to.as_ref().map(|to| to.value)),
            until,
            phases: phases
                .map(|phase| PhaseJson::new(resolved, phase))
                .collect(),
        }
    }
}

impl<'a> PhaseJson<'a> {
    fn new(resolved: &ResolvedPlan<'_>, phase: &'a Phase) -> Self {
        Self {
            id: phase.id.as_str(),
            r#ref: resolved.reference(phase.id.as_str()),
            name: text(&phase.name),
            from: day(phase.from.as_ref().map(|from| from.value)),
            to: day(phase.to.as_ref().map(|to| to.value)),
        }
    }
}

impl<'a> ScopeJson<'a> {
    pub(super) fn new(scope: &'a Scope) -> Self {
        Self {
            place: text(&scope.place),
            audience: text(&scope.audience),
            situation: text(&scope.situation),
        }
    }
}
