//! Results as text: findings with snippets, tables, pages, JSON. One file for each form of each result.
//!
//! What comes in is plain data; what goes out is a string. Text for people is painted; who prints it takes the paint
//! off where it is not wanted.

mod agenda;
mod amounts;
mod bar;
mod cascade;
mod comparison;
mod diff;
mod document;
mod findings;
mod found;
mod headline;
mod history;
pub mod json;
mod markdown;
mod names;
mod paint;
mod paper;
mod progress;
mod query;
mod records;
mod rules;
mod scenario;
mod schemas;
mod sheet;
mod show;
mod snippets;
mod spreadsheet;
mod sql;
mod status;
mod stratml;
mod table;
mod tables;
mod trend;
mod wording;
mod wrapping;
mod written;
mod xml;

pub use agenda::{DueScope, calendar_file, due_page, today_page, unit_today_page};
pub use cascade::{Lists, cascade_csv, cascade_page};
pub use comparison::comparison_page;
pub use diff::unified_diff;
pub use document::{
    DocumentKind, Template, TemplateError, built_in_template, letters_title, markdown_as_html,
    markdown_as_text, no_letters, on_pages, report_title,
};
pub use findings::{
    findings_checklist, findings_github, findings_junit, findings_page, findings_sarif,
    findings_short, findings_table, findings_workbook, summary,
};
pub use found::found_page;
pub use headline::{headline, headline_of_all, headline_of_period};
pub use history::{
    Told, amendment_draft, conflict_lines, differences_markdown, differences_page, log_page,
    statement_lines,
};
pub use markdown::plan_markdown;
pub use paint::{Painted, Role, paint};
pub use paper::Paper;
pub use progress::progress_line;
pub use query::query_table;
pub use records::{Records, UnknownField};
pub use rules::{rule_page, rule_table};
pub use scenario::scenario_page;
pub use schemas::schema_table;
pub use show::plan_page;
pub use snippets::snippet;
pub use sql::{
    answer_lines, answer_markdown, answer_spreadsheet, answer_table, query_place, tables_page,
};
pub use status::{breakdown_page, status_page};
pub use stratml::plan_stratml;
pub use table::{Cell, Column, Table};
pub use tables::{TablesOutput, table_csv, table_parquet, tables_lines, tables_workbook};
pub use trend::{trend_csv, trend_page, trend_svg};

use crate::model::Language;

/// How a page is set.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The language of its words.
    pub language: Language,
    /// How many columns it has.
    pub width: u16,
    /// Whether colours are seen on it. Where they are not, they may be left out.
    pub is_painted: bool,
}
