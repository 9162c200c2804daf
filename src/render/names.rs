//! Short phrases that tables and pages share: who leads, when something is due, when a scenario begins.

use super::amounts::grouped;
use super::wording::Wording;
use super::{Cell, Role};
use crate::model::{Case, Cycle, Date, Trigger, Within};
use crate::query::{LeadSource, Named, NamedRef, PopulationFields};

/// References to units by their names: `LĐLĐ tỉnh, Văn phòng`.
pub(super) fn references(references: &[NamedRef]) -> String {
    let titles: Vec<_> = references.iter().map(reference).collect();
    titles.join(", ")
}

/// One reference; a class with the number of its units: `Công đoàn cơ sở (12)`. The number belongs to all its kinds.
fn reference(reference: &NamedRef) -> String {
    match reference {
        NamedRef::Class(class) => {
            let kinds: Vec<_> = class.all.iter().map(Named::title).collect();
            format!("{} ({})", kinds.join(" + "), class.count)
        }
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
        }) => format!("{people} ({})", grouped(count)),
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
        (_, Some(within), _) => (words.within)(within),
        (_, _, Some(every)) => (words.every)(every),
        (None, None, None) => String::new(),
    }
}

/// When a scenario begins or ends: its words, else its cases.
pub(super) fn conditions(trigger: Option<&Trigger>, words: &Wording) -> String {
    let Some(trigger) = trigger else {
        return String::new();
    };
    let case = |case: &Case| {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::query::NamedClass;
    use crate::render::wording::wording;
    use crate::yaml::FromText;

    fn named(id: &str, name: &str) -> Named {
        Named {
            id: id.to_owned(),
            name: Some(name.to_owned()),
            short: None,
        }
    }

    #[test]
    fn the_number_of_a_class_belongs_to_all_its_kinds() {
        let class = NamedRef::Class(NamedClass {
            all: vec![named("town", "Town council"), named("ward", "Ward")],
            under: None,
            direct: false,
            except: Vec::new(),
            count: 1200,
        });
        let body = NamedRef::Body("County Archive".to_owned());
        assert_eq!(
            references(&[class, body]),
            "Town council + Ward (1200), County Archive"
        );
    }

    #[test]
    fn due_is_said_in_words() {
        let within = |text| Within::from_text(text).ok();
        let due = |within, every, language| due(None, within, every, wording(language));
        assert_eq!(due(within("1d"), None, Language::En), "within 1 day");
        assert_eq!(due(within("2w"), None, Language::En), "within 2 weeks");
        assert_eq!(due(within("10d"), None, Language::Vi), "trong 10 ngày");
        assert_eq!(due(within("2w"), None, Language::Vi), "trong 2 tuần");
        assert_eq!(due(None, Some(Cycle::Month), Language::Vi), "hằng tháng");
        assert_eq!(due(None, None, Language::En), "");
    }

    #[test]
    fn an_issuer_stands_before_what_it_issued() {
        assert_eq!(
            issued_text("County", Some("Flood plan")),
            "County: Flood plan"
        );
        assert_eq!(issued_text("", Some("Flood plan")), "Flood plan");
        assert_eq!(issued_text("County", None), "County");
    }
}
