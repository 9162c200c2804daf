//! What changed, document by document: what is new, what is gone, and each field with both values.

use super::Page;
use super::paint::Role;
use super::paper::Paper;
use super::wording::{HistoryWords, wording};
use crate::git::Commit;
use crate::history::{Difference, FieldChange, Subject, What};

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
            difference_lines(difference, words, &mut paper);
        }
    }
    paper.finish()
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
            difference_lines(difference, words, &mut paper);
        }
    }
    paper.finish()
}

/// As many digits of a commit's hash are shown.
const SHOWN_DIGITS: usize = 8;

fn difference_lines(difference: &Difference, words: &HistoryWords, paper: &mut Paper) {
    let Difference {
        subject,
        what,
        called,
    } = difference;
    let called = called.as_deref().map(on_one_line).unwrap_or_default();
    let whole = |word: &str| match &subject.item {
        Some((list, id)) => format!("{list} {id} · {called}"),
        None => format!("{word} · {called}"),
    };
    match what {
        What::Added(_) => paper.item(0, "+", Role::Good, &whole(words.added)),
        What::Removed(_) => paper.item(0, "-", Role::Bad, &whole(words.removed)),
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
                let place = match &subject.item {
                    Some((list, id)) => format!("{list} {id} {field}"),
                    None => field.clone(),
                };
                let line = format!("{place}: {} → {}", value(before), value(after));
                paper.item(0, "~", Role::Plain, &line);
            }
        }
    }
}

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
