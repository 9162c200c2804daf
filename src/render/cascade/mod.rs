//! Trees of plans as a page: the trees, the links to the plans above, and what is taken up of these.
//!
//! The same data as a table for spreadsheets is in `csv`, as JSON in `render::json`.

mod csv;
mod flow;
mod lines;
mod links;
mod matrix;
mod tree;

pub use csv::cascade_csv;

use super::wording::{Wording, wording};
use super::{Page, Paper};
use crate::cascade::Cascade;
use crate::workspace::Workspace;

/// How long lists are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lists {
    /// Their first lines, and how many more there are.
    Shortened,
    /// All of it.
    Whole,
}

impl Lists {
    /// How many lines of a list are shown.
    fn limit(self) -> usize {
        match self {
            Self::Shortened => 12,
            Self::Whole => usize::MAX,
        }
    }
}

/// The page of the trees.
#[must_use]
pub fn cascade_page(
    cascade: &Cascade<'_>,
    workspace: &Workspace,
    lists: Lists,
    page: Page,
) -> String {
    let words = wording(page.language);
    if cascade.nodes.is_empty() {
        let nothing = match workspace.plans.is_empty() {
            true => words.no_plans,
            false => words.nothing_found,
        };
        return format!("{nothing}\n");
    }
    let mut writer = Writer {
        cascade,
        workspace,
        lists,
        words,
        width: page.width.into(),
        paper: Paper::new(page.width),
    };
    writer.trees();
    writer.links();
    writer.matrices();
    writer.paper.finish()
}

struct Writer<'c, 'w> {
    cascade: &'c Cascade<'w>,
    workspace: &'w Workspace,
    lists: Lists,
    words: &'static Wording,
    width: usize,
    paper: Paper,
}

impl Writer<'_, '_> {
    /// The name of a unit on the day.
    fn unit(&self, id: &str) -> String {
        let register = &self.workspace.register;
        register.title_on(id, self.cascade.as_of).to_owned()
    }
}
