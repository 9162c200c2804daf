//! What changed, document by document: what is new, what is gone, and each field with both values.

mod amendment;
mod lines;
mod textconv;
mod values;

pub use amendment::amendment_draft;
pub use textconv::{conflict_lines, statement_lines};

use self::lines::{Line, lines};
use super::Page;
use super::document::escape::escape;
use super::paper::Paper;
use super::wording::{HistoryWords, wording};
use crate::git::Commit;
use crate::history::{Difference, Subject};
use crate::model::Language;

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
        let title = format!(
            "{} · {} · {} · {}",
            commit.day,
            commit.author,
            commit.subject,
            commit.short()
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

fn difference_lines(difference: &Difference, page: Page, paper: &mut Paper) {
    for Line { sign, role, text } in lines(difference, page.language) {
        paper.item(0, sign, role, &text);
    }
}

/// The differences as Markdown: a heading for each document, a list of what changed in it.
#[must_use]
pub fn differences_markdown(differences: &[Difference], language: Language) -> String {
    let words = &wording(language).history;
    let mut parts = Vec::new();
    let of_documents =
        differences.chunk_by(|one, other| one.subject.document == other.subject.document);
    for of_document in of_documents {
        let title = escape(&title(&of_document[0].subject, words));
        parts.push(format!("## {title}\n"));
        let lines = of_document.iter().flat_map(|one| lines(one, language));
        let lines =
            lines.map(|line| format!("- {}\n", escape(&format!("{} {}", line.sign, line.text))));
        parts.push(lines.collect());
    }
    if parts.is_empty() {
        parts.push(format!("{}\n", words.nothing));
    }
    parts.join("\n")
}

/// What a subject is called: what it can be typed as, or a report by plan, unit and day.
pub(super) fn subject_name(subject: &Subject, language: Language) -> String {
    let document = title(subject, &wording(language).history);
    match (&subject.item, subject.document.strip_prefix("plan ")) {
        (Some((_, id)), Some(plan)) => format!("{plan}#{id}"),
        (Some((_, id)), None) if subject.document == "units" => id.clone(),
        (Some((_, id)), None) => format!("{document}, {id}"),
        (None, _) => document,
    }
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
