//! One plan as a page to read: its header, its sections in the order of the document, and with a scenario the tasks
//! that are in force under it.

mod aims;
mod duties;
mod header;
mod means;
mod tasks;

use unicode_width::UnicodeWidthStr;

use super::sheet::Sheet;
use super::wording::{Wording, wording};
use super::{Page, Paper, Role};
use crate::model::{Language, Plan};
use crate::query::ResolvedPlan;

/// The page.
#[must_use]
pub fn plan_page(plan: &ResolvedPlan<'_>, page: Page) -> String {
    let mut paper = Paper::new(page.width);
    write_plan(plan, ContactDetail::Names, page.language, &mut paper);
    paper.finish()
}

/// What is told of contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContactDetail {
    /// Nothing.
    Hidden,
    /// Who they are.
    Names,
    /// Telephone numbers, too.
    Whole,
}

/// Writes the plan.
pub(super) fn write_plan(
    plan: &ResolvedPlan<'_>,
    contacts: ContactDetail,
    language: Language,
    paper: &mut dyn Sheet,
) {
    let mut writer = Writer {
        plan,
        document: plan.document,
        words: wording(language),
        contacts,
        paper,
    };
    writer.header();
    if let Some(in_force) = &plan.in_force {
        writer.in_force(in_force);
    } else {
        writer.foundations();
        writer.aims();
        writer.areas();
        writer.scenarios();
        writer.assignments();
        writer.means();
        writer.duties();
    }
}

struct Writer<'p, 'w> {
    plan: &'p ResolvedPlan<'w>,
    document: &'p Plan,
    words: &'static Wording,
    contacts: ContactDetail,
    paper: &'p mut dyn Sheet,
}

impl Writer<'_, '_> {
    /// Labels in a column, each with its value; those without one are left out.
    fn labelled<const N: usize>(&mut self, rows: [(&str, String); N]) {
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let width = rows.iter().map(|(label, _)| label.width()).max();
        for (label, value) in &rows {
            self.paper.labelled(width.unwrap_or_default(), label, value);
        }
    }

    /// A section of bullets. Without any there is no section.
    fn bullets<T: AsRef<str>>(&mut self, title: &str, texts: impl IntoIterator<Item = T>) {
        let mut texts = texts.into_iter().peekable();
        if texts.peek().is_some() {
            self.paper.heading(title);
        }
        for text in texts {
            self.paper.bullet(0, Role::Plain, text.as_ref());
        }
    }

    /// What is known about the bullet above, after its id: `id · lead LĐLĐ tỉnh · due 2021-08-15`.
    fn remark<const N: usize>(&mut self, depth: usize, id: &str, parts: [(&str, String); N]) {
        let parts = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let parts = parts.map(|(label, value)| format!("{label} {value}"));
        let remarks: Vec<_> = [id.to_owned()].into_iter().chain(parts).collect();
        self.paper.under_bullet(depth, &remarks);
    }
}
