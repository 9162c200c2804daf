//! What changed in plans as the draft of the document that orders it.

use super::lines::{item_name, on_one_line};
use super::values::{Names, in_words, list_change};
use crate::history::{Difference, FieldChange, Statements, Subject, What};
use crate::model::Language;
use crate::render::document::escape::{escape, escape_within};
use crate::render::wording::{HistoryWords, wording};

/// The draft of an amendment as Markdown: for each plan a heading with its number, and a numbered sentence for each
/// change. `after` is the later of the two states. What is no plan is left out.
#[must_use]
pub fn amendment_draft(
    differences: &[Difference],
    after: &Statements,
    language: Language,
) -> String {
    let words = &wording(language).history;
    let names = Names::of(after);
    let of_plans = differences.iter().filter(|one| is_plan(&one.subject));
    let of_plans: Vec<_> = of_plans.collect();
    let mut parts = Vec::new();
    for of_plan in of_plans.chunk_by(|one, other| one.subject.document == other.subject.document) {
        let mut whole = of_plan.iter().filter(|one| one.subject.item.is_none());
        let is_new = whole.any(|one| matches!(one.what, What::Added(_)));
        let heading = heading(of_plan, is_new, after, language);
        parts.push(format!("# {heading}\n"));
        if is_new {
            parts.push(format!("{}\n", words.new_as_a_whole));
            continue;
        }
        let sentences = of_plan
            .iter()
            .flat_map(|one| sentences(one, &names, language));
        let numbered = sentences.zip(1..);
        let numbered =
            numbered.map(|(sentence, number)| format!("{number}. {}\n", capitalized(&sentence)));
        parts.push(numbered.collect());
    }
    if parts.is_empty() {
        parts.push(format!("{}\n", words.nothing));
    }
    parts.join("\n")
}

fn capitalized(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn is_plan(subject: &Subject) -> bool {
    subject.document.starts_with("plan ")
}

/// What is amended or new: number, day and title, as far as the plan says them.
///
/// What is amended is called as it was.
fn heading(
    of_plan: &[&Difference],
    is_new: bool,
    after: &Statements,
    language: Language,
) -> String {
    let subject = &of_plan[0].subject;
    let plan = Subject {
        document: subject.document.clone(),
        item: None,
    };
    let fields = after.fields(&plan).unwrap_or_default();
    let mut whole = of_plan.iter().filter(|one| one.subject.item.is_none());
    let changes = match whole.next().map(|one| &one.what) {
        Some(What::Changed(changes)) => changes.as_slice(),
        _ => &[],
    };
    let field = |name: &str| {
        if let Some(change) = changes.iter().find(|change| change.field == name) {
            let told = change.before.as_deref().or(change.after.as_deref());
            return told.map(escape);
        }
        let mut fields = fields.iter();
        let found = fields.find(|(field, _)| field == name);
        found.map(|(_, value)| escape(value))
    };
    let words = &wording(language).history;
    let id = subject.document.trim_start_matches("plan ");
    let number = field("number").unwrap_or_else(|| escape(id));
    let day = |text: String| in_words(&text, &Names::default(), language);
    let issued = field("issued").map(day);
    let told = if is_new {
        words.new_plan
    } else {
        words.amendment
    };
    told(&number, issued.as_deref(), field("title").as_deref())
}

fn sentences(difference: &Difference, names: &Names<'_>, language: Language) -> Vec<String> {
    let words = &wording(language).history;
    let name = item_name(difference, language).unwrap_or_else(|| words.whole_plan.to_owned());
    let mut name = escape(&name);
    if let (Some(_), Some(called)) = (&difference.subject.item, &difference.called) {
        name.push_str(&format!(" (“{}”)", escape(&on_one_line(called))));
    }
    match &difference.what {
        What::Added(fields) => {
            let inside = fields.iter().find(|(field, _)| field == "in");
            let inside = inside.map(|(_, holder)| (words.within)(&escape(holder)));
            let shown = fields
                .iter()
                .filter(|(field, _)| !NAMED.contains(&&**field));
            let shown = shown.map(|(field, value)| {
                format!(
                    "{}: {}",
                    field_name(field, words),
                    escape(&on_one_line(&in_words(value, names, language)))
                )
            });
            let shown: Vec<_> = shown.collect();
            vec![(words.is_added)(
                &name,
                inside.as_deref(),
                &shown.join("; "),
            )]
        }
        What::Removed(_) => vec![(words.is_removed)(&name)],
        What::Changed(changes) => {
            let changes = changes.iter();
            let changes = changes.flat_map(|change| of_change(&name, change, names, language));
            changes.collect()
        }
    }
}

/// What the name of an item says already, and where it stands.
const NAMED: [&str; 5] = ["id", "in", "text", "title", "name"];

/// A sentence for what a field says; for a list one for what came, and one for what went.
fn of_change(
    name: &str,
    change: &FieldChange,
    names: &Names<'_>,
    language: Language,
) -> Vec<String> {
    let words = &wording(language).history;
    let field = field_name(&change.field, words);
    let quoted = |value: &str| format!("“{}”", escape_within(&on_one_line(value)));
    let sentence = |before: Option<String>, after: Option<String>| {
        (words.is_changed)(name, &field, before.as_deref(), after.as_deref())
    };
    let both = change.before.as_ref().zip(change.after.as_ref());
    let lists = both.and_then(|(before, after)| list_change(before, after, names, language));
    if let Some((gone, new)) = lists {
        let all = |items: Vec<String>| {
            let items: Vec<_> = items.iter().map(|item| quoted(item)).collect();
            Some(items.join(", ")).filter(|all| !all.is_empty())
        };
        let came = all(new).map(|new| sentence(None, Some(new)));
        let went = all(gone).map(|gone| sentence(Some(gone), None));
        return came.into_iter().chain(went).collect();
    }
    let said = |value: &Option<String>| {
        let value = value.as_ref()?;
        Some(quoted(&in_words(value, names, language)))
    };
    vec![sentence(said(&change.before), said(&change.after))]
}

/// The name of a field in the language, else as it is written.
fn field_name(field: &str, words: &HistoryWords) -> String {
    match (words.field)(field) {
        Some(name) => name.to_owned(),
        None => format!("`{field}`"),
    }
}
