//! A plan in StratML Part 2 (ISO 17469-2), the standard of strategic and performance plans in XML. What goes where is
//! told in `docs/stratml.md`.

mod elements;
mod goals;
mod measures;

use std::collections::HashSet;

use quick_xml::SeError;
use quick_xml::se::Serializer;
use serde::Serialize;

use self::elements::{
    AdministrativeInformation, CoreValue, Goal, Mission, NAMESPACE, Organization,
    PerformancePlanOrReport, Role, Stakeholder, StrategicPlanCore, day,
};
use super::names::references;
use super::wording::{Wording, wording};
use super::written::{joined, text_or_id, written};
use super::xml::visible;
use crate::model::{Language, Plan};
use crate::query::{NamedRef, ResolvedPlan};
use crate::status::PlanStatus;
use crate::workspace::Mask;

/// The plan with how it stands, as an XML document. Whoever may not be named is masked.
///
/// # Errors
///
/// None in practice: it is written to memory.
pub fn plan_stratml(
    plan: &ResolvedPlan<'_>,
    status: &PlanStatus<'_>,
    language: Language,
    mask: Option<&Mask>,
) -> Result<String, SeError> {
    let mut builder = Builder {
        plan,
        document: plan.document,
        status,
        words: wording(language),
        mask,
        identifiers: HashSet::new(),
    };
    let document = builder.document();
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    let mut serializer = Serializer::with_root(&mut text, Some("PerformancePlanOrReport"))?;
    serializer.indent(' ', 2);
    document.serialize(serializer)?;
    text.push('\n');
    Ok(text)
}

/// Makes the elements of a plan.
struct Builder<'p, 'w> {
    plan: &'p ResolvedPlan<'w>,
    document: &'p Plan,
    status: &'p PlanStatus<'w>,
    words: &'static Wording,
    mask: Option<&'p Mask>,
    /// The identifiers that are taken.
    identifiers: HashSet<String>,
}

impl Builder<'_, '_> {
    fn document(&mut self) -> PerformancePlanOrReport {
        let plan = self.document;
        let identifier = self.identifier("");
        let is_reported = self.status.targets.iter().any(|target| target.answered > 0)
            || self.status.quantities.iter().any(|item| item.answered > 0)
            || self
                .status
                .tasks
                .lines
                .iter()
                .any(|line| line.as_of.is_some());
        PerformancePlanOrReport {
            namespace: NAMESPACE,
            sort: match is_reported {
                true => "Performance_Report",
                false => "Performance_Plan",
            },
            name: self.text(text_or_id(&plan.title, &plan.id)),
            description: self.description(),
            other_information: self.other_information(),
            strategic_plan_core: self.core(),
            administrative_information: AdministrativeInformation {
                identifier,
                start_date: day(self.status.start.or(self.plan.from)),
                end_date: day(self.status.end),
                publication_date: day(plan.issued()),
            },
        }
    }

    fn core(&mut self) -> StrategicPlanCore {
        let plan = self.document;
        let issuer = self.plan.issuer.as_ref();
        let issuer = issuer.map(|issuer| issuer.name.as_ref().unwrap_or(&issuer.id));
        let organization = Organization {
            name: self.text(&written(issuer)),
            identifier: issuer.map(|_| self.identifier("issuer")),
            stakeholder: self.recipients(),
        };
        let purposes = plan.purposes.iter().map(|text| text.as_str().to_owned());
        let purposes = joined(purposes, "\n");
        let requirements = plan.requirements.iter().map(|text| CoreValue {
            description: self.text(text.as_str()),
        });
        StrategicPlanCore {
            organization,
            mission: self
                .said(&purposes)
                .map(|description| Mission { description }),
            value: requirements.collect(),
            goal: self.goals(),
        }
    }

    fn recipients(&self) -> Vec<Stakeholder> {
        let recipients = self.document.recipients.iter();
        let recipients = recipients.flat_map(|recipient| {
            let purpose = recipient.r#for.as_ref();
            let role = purpose.map(|purpose| Role {
                name: (self.words.purpose_name)(purpose.value).to_owned(),
                role_type: None,
            });
            let to = self.plan.named(recipient.to.as_ref());
            let role = role.map_or(String::new(), |role| role.name);
            self.stakeholders(&to, &role, None)
        });
        recipients.collect()
    }

    /// Those who have a part in something.
    fn stakeholders(
        &self,
        parties: &[NamedRef],
        role: &str,
        role_type: Option<&'static str>,
    ) -> Vec<Stakeholder> {
        let parties = parties.iter().map(|party| Stakeholder {
            sort: match party {
                NamedRef::Unit(_) | NamedRef::Body(_) => "Organization",
                NamedRef::Class(_) => "Generic_Group",
            },
            name: self.text(&references(std::slice::from_ref(party))),
            role: self.said(role).map(|name| Role { name, role_type }),
        });
        parties.collect()
    }

    /// The head of the document: number, issuer, day and place.
    fn description(&self) -> Option<String> {
        let (plan, words) = (self.document, self.words);
        let plan_type = plan.r#type.as_ref();
        let plan_type = written(plan_type.map(|sort| (words.type_name)(sort.value)).as_ref());
        let state = (words.state_name)(plan.state()).to_owned();
        self.labelled([
            (words.number, written(plan.number.as_ref())),
            (words.issued, written(plan.issued().as_ref())),
            (words.place_of_issue, written(plan.place.as_ref())),
            (words.state, joined([state, plan_type], ", ")),
        ])
    }

    /// What the standard has no element for.
    fn other_information(&self) -> Option<String> {
        let (plan, words) = (self.document, self.words);
        let scope = plan.scope.as_ref();
        let signed = plan.signed.as_ref().map(|signed| {
            let parts = [&signed.capacity, &signed.organ, &signed.title, &signed.name];
            joined(parts.map(|part| written(part.as_ref())), " ")
        });
        let basis = plan.basis.iter().map(|reference| {
            let role = reference.role.as_ref();
            let issuer = references(&self.plan.named(reference.issuer.as_ref()));
            let parts = [
                written(role.map(|role| (words.role_name)(role.value)).as_ref()),
                written(reference.number.as_ref()),
                written(reference.date.as_ref()),
                issuer,
                written(reference.text.as_ref()),
            ];
            joined(parts, " ")
        });
        let shortcomings = plan.shortcomings.iter();
        let shortcomings = shortcomings.map(|item| text_or_id(&item.text, &item.id).to_owned());
        let indicators = plan.indicators.iter().map(|indicator| {
            let name = text_or_id(&indicator.name, &indicator.id).to_owned();
            joined([name, written(indicator.unit.as_ref())], ", ")
        });
        let funds = plan.funds.iter().map(|fund| {
            let holder = references(&self.plan.named(fund.holder.as_ref()));
            joined([text_or_id(&fund.name, &fund.id).to_owned(), holder], ", ")
        });
        let period = plan.period.as_ref();
        let phases = period.into_iter().flat_map(|period| &period.phases);
        let phases = phases.map(|phase| {
            let days = [&phase.from, &phase.to].map(|day| written(day.as_ref()));
            let name = text_or_id(&phase.name, &phase.id).to_owned();
            joined([name, joined(days, "..")], " ")
        });
        let until = period.and_then(|period| period.until.as_ref());
        let until = until.map(|until| (words.until)(until.event.as_str()));
        let list = |items: Vec<String>| joined(items, "; ");
        self.labelled([
            (words.signed, signed.unwrap_or_default()),
            (words.period, until.unwrap_or_default()),
            (words.phases, list(phases.collect())),
            (
                words.scope,
                written(scope.and_then(|scope| scope.place.as_ref())),
            ),
            (
                words.audience,
                written(scope.and_then(|scope| scope.audience.as_ref())),
            ),
            (
                words.situation,
                written(scope.and_then(|scope| scope.situation.as_ref())),
            ),
            (words.references, list(basis.collect())),
            (words.shortcomings, list(shortcomings.collect())),
            (words.export.indicators, list(indicators.collect())),
            (words.fund, list(funds.collect())),
            (words.contacts, list(self.contacts())),
        ])
    }

    /// Who to turn to; nobody, if persons are masked.
    fn contacts(&self) -> Vec<String> {
        if self.mask.is_some() {
            return Vec::new();
        }
        let contacts = self.document.contacts.iter().map(|contact| {
            let parts = [
                written(contact.name.as_ref()),
                written(contact.title.as_ref()),
                references(&self.plan.named(contact.unit.as_ref())),
                written(contact.phone.as_ref()),
                written(contact.r#for.as_ref()),
            ];
            joined(parts, ", ")
        });
        contacts.collect()
    }

    /// Parts with what they are, one a line. `None` if none says anything.
    fn labelled<const N: usize>(&self, parts: [(&str, String); N]) -> Option<String> {
        let parts = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let parts = parts.map(|(label, value)| format!("{label}: {value}"));
        self.said(&joined(parts, "\n"))
    }

    /// A text that may be told, if it says anything.
    fn said(&self, text: &str) -> Option<String> {
        Some(self.text(text)).filter(|text| !text.is_empty())
    }

    /// A text that may be told and stand in XML.
    fn text(&self, text: &str) -> String {
        let text = match self.mask {
            Some(mask) => mask.text(text),
            None => text.into(),
        };
        let lines = text
            .lines()
            .map(|line| joined(line.split_whitespace().map(str::to_owned), " "));
        visible(&joined(lines, "\n"))
    }

    /// An identifier that nothing else in the document has: XML wants names that begin with a letter or a line.
    fn identifier(&mut self, item: &str) -> String {
        let name = match item {
            "" => self.document.id.to_string(),
            item => format!("{}.{item}", self.document.id.as_str()),
        };
        let is_safe = |letter: char| letter.is_ascii_alphanumeric() || "-._".contains(letter);
        let name: String = name
            .chars()
            .map(|letter| if is_safe(letter) { letter } else { '_' })
            .collect();
        let first = format!("_{name}");
        let numbered = (2..).map(|number| format!("_{name}.{number}"));
        let mut candidates = std::iter::once(first).chain(numbered);
        let free = candidates.find(|name| !self.identifiers.contains(name));
        let free = free.unwrap_or_default();
        self.identifiers.insert(free.clone());
        free
    }
}

impl Goal {
    /// A goal without anything in it yet.
    fn new(name: String, description: String, number: usize) -> Self {
        Self {
            name,
            description,
            identifier: None,
            sequence_indicator: number.to_string(),
            stakeholder: Vec::new(),
            other_information: None,
            objective: Vec::new(),
        }
    }
}
