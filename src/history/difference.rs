//! Two states beside each other.

use foldhash::{HashMap, HashSet};

use super::renames::Renames;
use super::statement::{Statements, Subject};

/// What became of a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The subject.
    pub subject: Subject,
    /// What became of it.
    pub what: What,
    /// What is said of it, in the state that has it, for people who do not know its id: its title or text.
    pub called: Option<String>,
}

/// What became of a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new, with these fields.
    Added(Vec<(String, String)>),
    /// It is gone, with these fields.
    Removed(Vec<(String, String)>),
    /// Some of its fields say something else.
    Changed(Vec<FieldChange>),
}

/// A field that says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// What it said; `None` if it is new.
    pub before: Option<String>,
    /// What it says; `None` if it is gone.
    pub after: Option<String>,
}

/// What changed from one state to the other: document by document in the order of the later one, in each what is gone
/// at the end. What only has another id is not new: its id changed.
#[must_use]
pub fn differences(before: &Statements, after: &Statements) -> Vec<Difference> {
    let renames = Renames::between(before, after);
    let mut seen: HashSet<Subject> = HashSet::default();
    let mut found = Vec::new();
    for (subject, fields) in &after.subjects {
        let earlier = renames.earlier(subject);
        let what = match before.fields(&earlier) {
            None => What::Added(fields.clone()),
            Some(old) => What::Changed(changes(old, fields)),
        };
        if what != What::Changed(Vec::new()) {
            found.push(difference(subject, what, fields));
        }
        seen.insert(earlier);
    }
    for (subject, fields) in &before.subjects {
        if !seen.contains(subject) {
            found.push(difference(subject, What::Removed(fields.clone()), fields));
        }
    }
    let mut order: HashMap<String, usize> = HashMap::default();
    for (subject, _) in after.subjects.iter().chain(&before.subjects) {
        let next = order.len();
        order.entry(subject.document.clone()).or_insert(next);
    }
    found.sort_by_key(|difference| order.get(&difference.subject.document).copied());
    found
}

fn difference(subject: &Subject, what: What, fields: &[(String, String)]) -> Difference {
    let named = ["title", "name", "text"].iter().find_map(|wanted| {
        let mut fields = fields.iter();
        fields.find(|(field, _)| field == wanted)
    });
    Difference {
        subject: subject.clone(),
        what,
        called: named.map(|(_, text)| text.clone()),
    }
}

/// Fields that say who, as a word or as a mapping: another sort of party is another value, not another field.
const PARTIES: [&str; 6] = ["lead", "with", "owner", "to", "from", "unit"];

/// Fields in which each party is one value, however it is written.
fn with_whole_parties(fields: &[(String, String)]) -> Vec<(String, String)> {
    let mut whole: Vec<(String, String)> = Vec::new();
    for (field, value) in fields {
        let within = field.split_once('.');
        match within.filter(|(party, _)| PARTIES.contains(party)) {
            None => whole.push((field.clone(), value.clone())),
            Some((party, key)) => {
                let entry = format!("{key}: {value}");
                match whole.iter_mut().find(|(field, _)| field == party) {
                    Some((_, inner)) => {
                        inner.truncate(inner.len() - 1);
                        inner.push_str(&format!(", {entry}}}"));
                    }
                    None => whole.push((party.to_owned(), format!("{{{entry}}}"))),
                }
            }
        }
    }
    whole
}

fn changes(before: &[(String, String)], after: &[(String, String)]) -> Vec<FieldChange> {
    let (before, after) = (&with_whole_parties(before), &with_whole_parties(after));
    let value = |fields: &[(String, String)], wanted: &str| {
        let mut fields = fields.iter();
        fields
            .find(|(field, _)| field == wanted)
            .map(|(_, value)| value.clone())
    };
    let mut changes = Vec::new();
    for (field, new) in after {
        let old = value(before, field);
        if old.as_ref() != Some(new) {
            changes.push(FieldChange {
                field: field.clone(),
                before: old,
                after: Some(new.clone()),
            });
        }
    }
    for (field, old) in before {
        if value(after, field).is_none() {
            changes.push(FieldChange {
                field: field.clone(),
                before: Some(old.clone()),
                after: None,
            });
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::history::statements;
    use crate::workspace::Workspace;

    /// The differences between two plans, a line for each.
    fn told(before: &str, after: &str) -> Vec<String> {
        let state = |lines: &str| {
            let text = format!("plan: p\n{lines}\n");
            statements(
                &Workspace::from_texts(&[("p.plan.yaml", &text)]).0,
                &BTreeSet::new(),
            )
        };
        let differences = differences(&state(before), &state(after));
        let lines = differences.into_iter().flat_map(|difference| {
            let name = match difference.subject.item {
                Some((list, id)) => format!("{list} {id}"),
                None => difference.subject.document,
            };
            match difference.what {
                What::Added(_) => vec![format!("+ {name}")],
                What::Removed(_) => vec![format!("- {name}")],
                What::Changed(changes) => changes
                    .into_iter()
                    .map(|change| {
                        let FieldChange {
                            field,
                            before,
                            after,
                        } = change;
                        let word =
                            |text: Option<String>| text.unwrap_or_else(|| "nothing".to_owned());
                        format!("{name} {field}: {} → {}", word(before), word(after))
                    })
                    .collect(),
            }
        });
        lines.collect()
    }

    #[test]
    fn how_a_plan_is_written_is_no_difference() {
        let before =
            "title: 'A'\nperiod: {from: 2021-01-01}\nareas:\n- id: a\n  tasks: [{id: b, text: B}]";
        let after = "# comment\nareas: [{id: a, tasks: [{text: \"B\", id: b}]}]\nperiod:\n  from: 2021-01-01\ntitle: A";
        assert!(told(before, after).is_empty());
    }

    #[test]
    fn fields_are_told_with_both_values() {
        assert_eq!(
            told(
                "state: draft\nperiod: {to: 2021-01-31}",
                "state: issued\ntitle: T"
            ),
            [
                "plan p state: draft → issued",
                "plan p title: nothing → T",
                "plan p period.to: 2021-01-31 → nothing"
            ]
        );
    }

    #[test]
    fn items_come_go_and_move() {
        let before = "areas: [{id: a, tasks: [{id: x, by: 2021-01-01}, {id: y}]}, {id: b, tasks: [{id: w}]}]";
        let after = "areas: [{id: a, tasks: [{id: z}]}, {id: b, tasks: [{id: w}, {id: x, by: 2021-01-02}]}]";
        assert_eq!(
            told(before, after),
            [
                "+ tasks z",
                "tasks x in: a → b",
                "tasks x by: 2021-01-01 → 2021-01-02",
                "- tasks y"
            ]
        );
    }

    #[test]
    fn tasks_below_assignments_are_told_one_by_one() {
        let before =
            "assignments: [{unit: a, tasks: [{id: x, text: X}]}, {unit: [b, c], tasks: []}]";
        assert_eq!(
            told(before, &before.replace("text: X", "text: Y")),
            ["tasks x text: X → Y"]
        );
        assert_eq!(
            told(before, &before.replace("unit: [b, c]", "unit: [b]")),
            ["+ assignments [b]", "- assignments [b, c]"]
        );
    }

    #[test]
    fn another_id_is_a_change_of_the_id() {
        let before = "areas: [{id: a, title: A, tasks: [{id: x, text: X}]}, {id: b}]";
        assert_eq!(
            told(before, &before.replace("id: x", "id: y")),
            ["tasks y id: x → y"]
        );
        assert_eq!(
            told(before, &before.replace("id: b", "id: c")),
            ["+ areas c", "- areas b"]
        );
        let twins = "funds: [{id: a, name: N}, {id: b, name: N}]";
        assert_eq!(
            told(
                twins,
                &twins.replace("id: a", "id: c").replace("id: b", "id: d")
            ),
            ["funds c id: a → c", "funds d id: b → d"]
        );
    }

    #[test]
    fn a_plan_of_another_name_takes_its_items_and_reports_along() {
        let report = "---\nreport: p\nunit: u\nas-of: 2021-01-01\ntasks: {x: done}\n";
        let plan = "plan: p\ntitle: T\nareas: [{id: a, tasks: [{id: x, text: X}]}]\n";
        let state = |text: &str| {
            let text = text.to_owned() + report;
            statements(
                &Workspace::from_texts(&[("p.plan.yaml", &text)]).0,
                &BTreeSet::new(),
            )
        };
        let after = plan.to_owned() + &report.replace("report: p", "report: q");
        let after = after
            .replace("plan: p", "plan: q")
            .replace("text: X", "text: Y");
        let after = statements(
            &Workspace::from_texts(&[("p.plan.yaml", &after)]).0,
            &BTreeSet::new(),
        );
        let differences = differences(&state(plan), &after);
        let fields = differences.iter().map(|difference| match &difference.what {
            What::Changed(changes) => changes[0].field.as_str(),
            What::Added(_) | What::Removed(_) => "whole",
        });
        assert_eq!(fields.collect::<Vec<_>>(), ["plan", "text", "report"]);
    }

    #[test]
    fn an_order_of_items_is_no_difference() {
        assert!(told("funds: [{id: a}, {id: b}]", "funds: [{id: b}, {id: a}]").is_empty());
        assert_eq!(
            told("purposes: [a, b]", "purposes: [b, a]"),
            ["plan p purposes: [a, b] → [b, a]"]
        );
    }
}
