//! What stands around a letter or a report: the plan, who issued it, who is written to.

use schemars::JsonSchema;
use serde::Serialize;

use super::units::NamedJson;
use super::values::{day, text};
use crate::model::{Date, Plan};
use crate::query::Named;
use crate::workspace::Register;

/// The plan that a document rests on.
#[derive(JsonSchema, Serialize)]
pub(super) struct PlanHeadJson<'a> {
    id: &'a str,
    number: Option<&'a str>,
    title: Option<&'a str>,
    issued: Option<String>,
    place: Option<&'a str>,
    signed: Option<SignedJson<'a>>,
}

/// Who signs.
#[derive(JsonSchema, Serialize)]
struct SignedJson<'a> {
    name: Option<&'a str>,
    title: Option<&'a str>,
    capacity: Option<&'a str>,
    organ: Option<&'a str>,
}

impl<'a> PlanHeadJson<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        Self {
            id: plan.id.as_str(),
            number: text(&plan.number),
            title: text(&plan.title),
            issued: day(plan.issued()),
            place: text(&plan.place),
            signed: plan.signed.as_ref().map(|signed| SignedJson {
                name: text(&signed.name),
                title: text(&signed.title),
                capacity: text(&signed.capacity),
                organ: text(&signed.organ),
            }),
        }
    }
}

/// The names of a unit on a day.
pub(super) fn unit_on(register: &Register, id: &str, day: Date) -> NamedJson {
    NamedJson::new(&Named::on(register, id, day))
}

/// The issuer of a plan by its names on a day.
pub(super) fn issuer_on(register: &Register, plan: &Plan, day: Date) -> Option<NamedJson> {
    let issuer = plan.issuer.as_ref()?;
    Some(unit_on(register, issuer, day))
}
