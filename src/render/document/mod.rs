//! Documents that offices send: letters and reports, written as Markdown by a template and shown in any form.
//!
//! [`Template`] writes the Markdown; [`markdown_as_html`] and [`markdown_as_text`] show it. Two conventions give
//! Markdown the little layout that a letter needs, and read well without it: a thematic break (`---`) begins a new page,
//! and a table with a centred column is set side by side without lines, for the head and the foot of a letter.
//!
//! Text of plan files is escaped on its way into Markdown, and raw HTML is shown as text, so that neither a plan nor a
//! template can become markup by accident.

pub(super) mod escape;
mod events;
mod filters;
mod html;
mod template;
mod text;

#[cfg(test)]
mod tests;

use super::wording::wording;
use crate::model::Language;

pub(super) use self::filters::{CASCADE_STATES, ROW_STATES, TASK_STATES, VERDICTS};
pub use html::markdown_as_html;
pub use template::{Template, TemplateError, built_in_template};
pub use text::markdown_as_text;

/// A kind of document, with a built-in template in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// A letter to a unit in arrears.
    Letter,
    /// The report on a period.
    Report,
}

/// The title of a page of letters.
#[must_use]
pub fn letters_title(language: Language) -> &'static str {
    wording(language).document.letters
}

/// The title of the page of a report on that period.
#[must_use]
pub fn report_title(language: Language, period: &str) -> String {
    let words = wording(language);
    let period = filters::period(period, words).unwrap_or_else(|_| period.to_owned());
    (words.document.report)(&period)
}

/// What is said where nobody is in arrears.
#[must_use]
pub fn no_letters(language: Language) -> &'static str {
    wording(language).document.no_letters
}

/// Between two documents that begin on pages of their own.
const PAGE_BREAK: &str = "\n---\n\n";

/// Documents one after the other, each on a page of its own.
#[must_use]
pub fn on_pages(documents: &[String]) -> String {
    documents.join(PAGE_BREAK)
}
