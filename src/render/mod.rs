//! Results as text: findings with snippets, tables, pages, JSON. One file for each form of each result.
//!
//! What comes in is plain data; what goes out is a string. Whether it is painted, and where it goes, is for who prints
//! it.

mod findings;
mod paint;
mod paper;
mod snippets;
mod table;
mod wording;

pub use findings::{findings_page, findings_table};
pub use paint::{Role, paint};
pub use paper::Paper;
pub use snippets::snippet;
pub use table::{Cell, Column, Table};

use crate::model::Language;

/// How a page is set.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The language of its words.
    pub language: Language,
    /// How many columns it has.
    pub width: u16,
}
