//! Plans as documents in Markdown: what they say, and how it stands.

use std::borrow::Cow;

use super::Page;
use super::document::escape::{escape, escape_within};
use super::paint::Role;
use super::sheet::Sheet;
use super::show::{ContactDetail, write_plan};
use super::status::write_status;
use super::table::Table;
use super::wording::wording;
use crate::model::{Date, Language};
use crate::query::ResolvedPlan;
use crate::status::PlanStatus;
use crate::workspace::{Mask, Workspace};

/// The plan with how it stands on a day, as one document. Whoever may not be named is masked.
#[must_use]
pub fn plan_markdown(
    plan: &ResolvedPlan<'_>,
    (status, as_of): (&PlanStatus<'_>, Date),
    workspace: &Workspace,
    language: Language,
    mask: Option<&Mask>,
) -> String {
    let mut sheet = MarkdownSheet {
        text: String::new(),
        mask,
        level: 0,
    };
    let contacts = match mask {
        Some(_) => ContactDetail::Hidden,
        None => ContactDetail::Whole,
    };
    write_plan(plan, contacts, language, &mut sheet);
    sheet.heading(wording(language).status.standing);
    sheet.level = 1;
    let page = Page {
        language,
        width: u16::MAX,
        is_painted: false,
    };
    write_status(status, as_of, workspace, page, &mut sheet);
    sheet.text
}

/// A document in Markdown.
struct MarkdownSheet<'m> {
    text: String,
    mask: Option<&'m Mask>,
    /// How many levels deeper than usual headings stand.
    level: usize,
}

impl MarkdownSheet<'_> {
    /// Text that is text, whatever it holds, at the start of a block.
    fn escaped(&self, text: &str) -> String {
        escape(&self.masked(text))
    }

    /// The same behind other text.
    fn within(&self, text: &str) -> String {
        escape_within(&self.masked(text))
    }

    fn masked<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.mask
            .map_or(Cow::Borrowed(text), |mask| mask.text(text))
    }

    fn headline(&mut self, level: usize, text: &str) {
        self.blank();
        let marks = "#".repeat(level + self.level);
        self.text
            .push_str(&format!("{marks} {}\n\n", self.escaped(text)));
    }

    fn paragraph(&mut self, text: &str) {
        self.blank();
        self.text.push_str(&format!("{}\n\n", self.escaped(text)));
    }
}

impl Sheet for MarkdownSheet<'_> {
    fn title(&mut self, text: &str) {
        let level = if self.text.is_empty() { 1 } else { 3 };
        self.headline(level, text);
    }

    fn heading(&mut self, text: &str) {
        self.headline(2, text);
    }

    fn aside(&mut self, text: &str) {
        self.paragraph(text);
    }

    fn plain(&mut self, text: &str) {
        self.paragraph(text);
    }

    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn bullet(&mut self, depth: usize, _: Role, text: &str) {
        if depth == 0
            && !self
                .text
                .trim_end_matches('\n')
                .lines()
                .next_back()
                .is_some_and(is_bullet)
        {
            self.blank();
        }
        let margin = "  ".repeat(depth);
        self.text
            .push_str(&format!("{margin}- {}\n", self.escaped(text)));
    }

    fn above_bullets(&mut self, text: &str) {
        self.paragraph(text);
    }

    fn under_bullet(&mut self, _: usize, remarks: &[String]) {
        let remarks: Vec<_> = remarks.iter().map(|remark| self.within(remark)).collect();
        if self.text.ends_with('\n') {
            self.text.pop();
        }
        self.text
            .push_str(&format!(" — *{}*\n", remarks.join(" · ")));
    }

    fn labelled(&mut self, _: usize, label: &str, text: &str) {
        let line = format!("**{}:** {}", self.within(label), self.within(text));
        self.text.push_str(&format!("- {line}\n"));
    }

    fn table(&mut self, table: &Table) {
        self.blank();
        self.text
            .push_str(&table.markdown(|text| self.within(text)));
        self.text.push('\n');
    }
}

fn is_bullet(line: &str) -> bool {
    line.trim_start().starts_with("- ")
}
