//! Short phrases that tables and pages share: who leads, when something is due, when a scenario begins.

use super::wording::Wording;
use super::{Cell, Role};
use crate::model::{Cycle, Date, Trigger, Within};
use crate::query::{LeadSource, NamedRef, PopulationFields};

/// References to units by their names: `LĐLĐ tỉnh, Văn phòng`.
pub(super) fn references(references: &[NamedRef]) -> String {
    let titles: Vec<_> = references.iter().map(reference).collect();
    titles.join(", ")
}

/// One reference; a class with the number of its units: `Công đoàn cơ sở (12)`.
fn reference(reference: &NamedRef) -> String {
    match reference {
        NamedRef::Class(class) => format!("{} ({})", reference.title(), class.count),
        NamedRef::Unit(_) | NamedRef::Body(_) => reference.title(),
    }
}

/// Who leads a task. An issuer who leads only because nobody else does is shown as an aside.
pub(super) fn lead(lead: &[NamedRef], source: LeadSource) -> Cell {
    let role = match source {
        LeadSource::Own | LeadSource::Task | LeadSource::Assignment => Role::Plain,
        LeadSource::Issuer => Role::Aside,
    };
    Cell::new(role, references(lead))
}

/// What a share is a share of.
pub(super) fn population(population: Option<&PopulationFields>) -> String {
    match population {
        None => String::new(),
        Some(PopulationFields::Units(units)) => references(units),
        Some(PopulationFields::People {
            people,
            count: Some(count),
            ..
        }) => format!("{people} ({count})"),
        Some(PopulationFields::People {
            people,
            count: None,
            ..
        }) => people.clone(),
    }
}

/// When something is due: a day, a time allowed, or a cycle.
pub(super) fn due(
    by: Option<Date>,
    within: Option<Within>,
    every: Option<Cycle>,
    words: &Wording,
) -> String {
    match (by, within, every) {
        (Some(by), _, _) => by.to_string(),
        (_, Some(within), _) => format!("{} {within}", words.within),
        (_, _, Some(every)) => (words.every)(every),
        (None, None, None) => String::new(),
    }
}

/// When a scenario begins or ends: its words, else its cases.
pub(super) fn conditions(trigger: Option<&Trigger>, words: &Wording) -> String {
    let Some(trigger) = trigger else {
        return String::new();
    };
    let case = |case: &crate::model::Case| {
        let conditions = case
            .iter()
            .map(|(indicator, condition)| format!("{indicator} {}", condition.value));
        conditions.collect::<Vec<_>>().join(words.and)
    };
    let cases = trigger
        .any
        .iter()
        .map(case)
        .collect::<Vec<_>>()
        .join(words.or);
    match (&trigger.text, cases.is_empty()) {
        (Some(text), true) => text.to_string(),
        (Some(text), false) => format!("{} [{cases}]", text.as_str()),
        (None, _) => cases,
    }
}

/// What a document is, after who issued it: `Thủ tướng Chính phủ: Chỉ thị …`.
pub(super) fn issued_text(issuer: &str, text: Option<&str>) -> String {
    match text {
        Some(text) if !issuer.is_empty() => format!("{issuer}: {text}"),
        Some(text) => text.to_owned(),
        None => issuer.to_owned(),
    }
}
