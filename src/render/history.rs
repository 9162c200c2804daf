//! What changed, document by document: what is new, what is gone, and each field with both values.

use similar::{DiffTag, TextDiff};

use super::Page;
use super::paint::Role;
use super::paper::Paper;
use super::wording::{HistoryWords, wording};
use crate::git::Commit;
use crate::history::{Difference, FieldChange, Statements, Subject, What};
use crate::workspace::ItemKind;

/// The page of differences.
#[must_use]
pub fn differences_page(differences: &[Difference], page: Page) -> String {
    let words = &wording(page.language).history;
    let mut paper = Paper::new(page.width);
    if differences.is_empty() {
        paper.plain(words.nothing);
    }
    let of_documents =
        differences.chunk_by(|one, other| one.subject.document == other.subject.document);
    for (position, of_document) in of_documents.enumerate() {
        let title = title(&of_document[0].subject, words);
        if position == 0 {
            paper.title(&title);
        } else {
            paper.heading(&title);
        }
        for difference in of_document {
            difference_lines(difference, page, &mut paper);
        }
    }
    paper.finish()
}

/// What a file says, a line for each field: `flood#visit.by: 2024-10-31`.
#[must_use]
pub fn statement_lines(statements: &Statements) -> String {
    let mut lines = String::new();
    for (subject, fields) in &statements.subjects {
        let document = &subject.document;
        let mut name = document
            .strip_prefix("plan ")
            .unwrap_or(document)
            .to_owned();
        if let Some((_, id)) = &subject.item {
            name.push_str(&format!("#{id}"));
        }
        for (field, value) in fields {
            lines.push_str(&format!("{name}.{field}: {}\n", on_one_line(value)));
        }
    }
    lines
}

/// What the two sides of a merge say, line by line, with markers where they differ.
#[must_use]
pub fn conflict_lines(ours: &str, theirs: &str) -> String {
    let difference = TextDiff::from_lines(ours, theirs);
    let mut lines = String::new();
    for part in difference.ops() {
        let ours = difference.old_slices()[part.old_range()].concat();
        if part.tag() == DiffTag::Equal {
            lines.push_str(&ours);
            continue;
        }
        let theirs = difference.new_slices()[part.new_range()].concat();
        lines.push_str(&format!(
            "<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"
        ));
    }
    lines
}

/// A commit with what it changed.
#[derive(Clone, Debug)]
pub struct Told {
    /// The commit.
    pub commit: Commit,
    /// What it changed.
    pub changes: Vec<Difference>,
}

/// The page of commits, each with what it changed.
#[must_use]
pub fn log_page(told: &[Told], page: Page) -> String {
    let words = &wording(page.language).history;
    let mut paper = Paper::new(page.width);
    if told.is_empty() {
        paper.plain(words.nothing);
    }
    for (position, Told { commit, changes }) in told.iter().enumerate() {
        let id = commit.id.get(..SHOWN_DIGITS).unwrap_or(&commit.id);
        let title = format!(
            "{} · {} · {} · {id}",
            commit.day, commit.author, commit.subject
        );
        if position == 0 {
            paper.title(&title);
        } else {
            paper.heading(&title);
        }
        for difference in changes {
            difference_lines(difference, page, &mut paper);
        }
    }
    paper.finish()
}

/// As many digits of a commit's hash are shown.
const SHOWN_DIGITS: usize = 8;

fn difference_lines(difference: &Difference, page: Page, paper: &mut Paper) {
    let words = &wording(page.language).history;
    let Difference {
        subject,
        what,
        called,
    } = difference;
    let name = subject
        .item
        .as_ref()
        .map(|(list, id)| match ItemKind::of_list(list) {
            Some(kind) => format!("{} {id}", kind.name().text(page.language)),
            None => format!("{list} {id}"),
        });
    match what {
        What::Added(fields) => whole(
            paper,
            Role::Good,
            words.added,
            name,
            called.as_ref(),
            fields,
        ),
        What::Removed(fields) => whole(
            paper,
            Role::Bad,
            words.removed,
            name,
            called.as_ref(),
            fields,
        ),
        What::Changed(changes) => {
            for FieldChange {
                field,
                before,
                after,
            } in changes
            {
                let value = |value: &Option<String>| match value {
                    Some(text) => on_one_line(text),
                    None => words.no_value.to_owned(),
                };
                let place = match &name {
                    Some(name) => format!("{name} {field}"),
                    None => field.clone(),
                };
                let line = format!("{place}: {} → {}", value(before), value(after));
                paper.item(0, "~", Role::Plain, &line);
            }
        }
    }
}

/// What is new or gone as a whole: by what it is called, else with all that is said of it.
fn whole(
    paper: &mut Paper,
    role: Role,
    word: &str,
    name: Option<String>,
    called: Option<&String>,
    fields: &[(String, String)],
) {
    let sign = if role == Role::Good { "+" } else { "-" };
    let is_document = name.is_none();
    let name = name.unwrap_or_else(|| word.to_owned());
    match called {
        Some(called) => paper.item(0, sign, role, &format!("{name} · {}", on_one_line(called))),
        None if is_document => {
            for (field, value) in fields
                .iter()
                .filter(|(field, _)| !IN_TITLE.contains(&&**field))
            {
                paper.item(0, sign, role, &format!("{field}: {}", on_one_line(value)));
            }
        }
        None => paper.item(0, sign, role, &name),
    }
}

/// What the title of a report says already.
const IN_TITLE: [&str; 3] = ["report", "unit", "as-of"];

fn on_one_line(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(" ")
}

fn title(subject: &Subject, words: &HistoryWords) -> String {
    let mut parts = subject.document.split(' ');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some("plan"), Some(plan), ..) => plan.to_owned(),
        (Some("report"), Some(plan), Some(unit), Some(day)) => (words.report_of)(unit, plan, day),
        (Some("units"), ..) => words.units.to_owned(),
        _ => words.settings.to_owned(),
    }
}
