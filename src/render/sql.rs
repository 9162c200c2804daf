//! Answers to queries in SQL, the place of a fault in a query, and what can be asked.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::document::escape::escape;
use super::json::ValueJson;
use super::spreadsheet::spreadsheet_of;
use super::wording::wording;
use super::{Cell, Column, Page, Paper, Role, Table};
use crate::sql::{Answer, Value};
use crate::tables::{self, Sort, TABLES};

/// A text of so many letters may wrap.
const LONG: usize = 24;

/// The answer as a table for people.
#[must_use]
pub fn answer_table(answer: &Answer, page: Page) -> String {
    if answer.rows.is_empty() {
        return format!("{}\n", wording(page.language).nothing_found);
    }
    let columns = answer.columns.iter().enumerate().map(|(index, name)| {
        let column = match sort(answer, index) {
            ColumnSort::Numbers => Column::number(name),
            ColumnSort::Texts => Column::text(name),
            ColumnSort::Words => Column::word(name),
        };
        column.kept()
    });
    let mut table = Table::new(columns);
    for row in &answer.rows {
        table.row(row.iter().map(|value| Cell::from(value.written())));
    }
    table.render(page.width)
}

/// The answer as a table in Markdown.
#[must_use]
pub fn answer_markdown(answer: &Answer) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let names = answer.columns.iter().map(|name| escape(name));
    let mut text = line(names.collect());
    let marks = (0..answer.columns.len()).map(|index| match sort(answer, index) {
        ColumnSort::Numbers => "---:".to_owned(),
        ColumnSort::Texts | ColumnSort::Words => "---".to_owned(),
    });
    text.push_str(&line(marks.collect()));
    for row in &answer.rows {
        let cells = row.iter().map(|value| match value {
            Value::Text(text) => escape(text),
            value => value.written(),
        });
        text.push_str(&line(cells.collect()));
    }
    text
}

/// The answer as a table for spreadsheets.
#[must_use]
pub fn answer_spreadsheet(answer: &Answer) -> String {
    let rows = answer.rows.iter();
    let rows = rows.map(|row| row.iter().map(Value::written).collect());
    spreadsheet_of(&answer.columns, rows)
}

/// The answer as JSON, a line for each row. Of several columns of one name all but the first get a number.
#[must_use]
pub fn answer_lines(answer: &Answer) -> String {
    let names = distinct(&answer.columns);
    let names: Vec<_> = names.iter().map(json_text).collect();
    let lines = answer.rows.iter().map(|row| {
        let values = row.iter().map(|value| json_text(&ValueJson::from(value)));
        let fields = names.iter().zip(values);
        let fields: Vec<_> = fields
            .map(|(name, value)| format!("{name}:{value}"))
            .collect();
        format!("{{{}}}\n", fields.join(","))
    });
    lines.collect()
}

/// A name or value as JSON. There is none that has no JSON.
fn json_text(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Names of which no two are the same.
fn distinct(columns: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let numbered = (2..).map(|number| format!("{column}_{number}"));
        let mut candidates = std::iter::once(column.clone()).chain(numbered);
        names.extend(candidates.find(|name| !names.contains(name)));
    }
    names
}

/// What stands in a column.
enum ColumnSort {
    Numbers,
    Words,
    Texts,
}

fn sort(answer: &Answer, index: usize) -> ColumnSort {
    let values = || answer.rows.iter().map(|row| &row[index]);
    let is_long = |value: &Value| match value {
        Value::Text(text) => text.chars().count() > LONG && text.contains(' '),
        Value::Nothing | Value::Whole(_) | Value::Number(_) => false,
    };
    let has_numbers = values().any(Value::is_number);
    let has_texts = values().any(|value| matches!(value, Value::Text(_)));
    match (has_numbers, has_texts) {
        (true, false) => ColumnSort::Numbers,
        _ if values().any(is_long) => ColumnSort::Texts,
        _ => ColumnSort::Words,
    }
}

/// The line of a query in which a place stands, with a mark under it. `name` is the file of the query, or stands for it.
#[must_use]
pub fn query_place(name: &str, text: &str, place: &Range<usize>, page: Page) -> String {
    let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[place.start..].find('\n');
    let end = end.map_or(text.len(), |at| place.start + at);
    let line = text[start..end].trim_end_matches('\r');
    let place = place.start.min(start + line.len())..place.end.min(start + line.len());
    let number = 1 + text[..start].matches('\n').count();
    let snippet = Snippet::source(line)
        .line_start(number)
        .path(name)
        .annotation(AnnotationKind::Primary.span(place.start - start..place.end - start));
    let group = Group::with_level(Level::ERROR).element(snippet);
    let renderer = Renderer::plain().term_width(page.width.into());
    renderer.render(&[group])
}

/// What can be asked: all tables with their columns, or one.
#[must_use]
pub fn tables_page(only: Option<&tables::Table>, page: Page) -> String {
    let words = &wording(page.language).sql;
    let mut paper = Paper::new(page.width);
    let is_wanted = |table: &&tables::Table| only.is_none_or(|only| only.name == table.name);
    for table in TABLES.into_iter().filter(is_wanted) {
        let mut columns = Table::new([
            Column::word(words.column),
            Column::word(words.sort),
            Column::text(words.meaning),
        ]);
        for column in table.columns {
            columns.row([
                Cell::new(Role::Name, column.name),
                sort_name(column.sort).into(),
                column.about.into(),
            ]);
        }
        paper.table_section(&format!("{}: {}", table.name, table.about), &columns);
    }
    paper.finish()
}

/// How a sort of values is called where tables are described, in English like the descriptions.
const fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Text => "text",
        Sort::Whole => "whole number",
        Sort::Number => "number",
        Sort::Share => "share",
        Sort::Date => "date",
        Sort::Flag => "0 or 1",
    }
}
