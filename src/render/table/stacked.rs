//! Row below row, for narrow terminals: what the row is about, and below it what there is to say about it.

use super::{Cell, ColumnKind, Table};
use crate::render::paint::{Role, paint};
use crate::render::wrapping::{flowing, unhyphenated};

/// What stands below a head is moved in by so much.
const STEP: usize = 4;

/// The head of a row whose first column says nothing.
const NO_HEAD: &str = "–";

/// The rows, each under its first column. The first column of running text needs no label; the rest has that of its
/// column, and what says nothing is left out.
pub(super) fn stacked(table: &Table, columns: &[usize], width: usize) -> String {
    let Some((&first, rest)) = columns.split_first() else {
        return String::new();
    };
    let own_words = rest
        .iter()
        .copied()
        .find(|&index| table.columns[index].kind == ColumnKind::Text)
        .filter(|_| table.columns[first].kind != ColumnKind::Text);
    let mut page = String::new();
    for row in &table.rows {
        let head = row[first].text.trim_start();
        let margin = row[first].text.len() - head.len();
        let head = if head.is_empty() { NO_HEAD } else { head };
        add(&mut page, margin, width, row[first].role, head);
        if let Some(index) = own_words {
            let Cell { text, role } = &row[index];
            add(&mut page, margin + STEP, width, *role, text.trim_start());
        }
        let remarks = rest
            .iter()
            .filter(|&&index| Some(index) != own_words)
            .map(|&index| (&table.columns[index], &row[index]))
            .filter(|(column, cell)| column.has_something(cell))
            .map(|(column, cell)| {
                let text = paint(cell.role, cell.text.trim_start());
                match column.title.as_str() {
                    "" => text.to_string(),
                    title => format!("{} {text}", paint(Role::Aside, title)),
                }
            });
        let margin = margin + STEP;
        let remarks: Vec<_> = remarks.collect();
        for line in flowing(&remarks, width.saturating_sub(margin)) {
            page.push_str(&format!("{}{line}\n", " ".repeat(margin)));
        }
    }
    page
}

/// Adds the lines of a text at that margin.
fn add(page: &mut String, margin: usize, width: usize, role: Role, text: &str) {
    if text.is_empty() {
        return;
    }
    let margin = " ".repeat(margin);
    for line in textwrap::wrap(text, unhyphenated(width.saturating_sub(margin.len()))) {
        page.push_str(&format!("{margin}{}\n", paint(role, line)));
    }
}
