//! What is taken up as a table for spreadsheets: one row for each item of a plan above and each plan below it.

use crate::cascade::{Cascade, Matrix};
use crate::render::spreadsheet::spreadsheet;

const COLUMNS: [&str; 8] = [
    "parent",
    "item",
    "kind",
    "text",
    "child",
    "unit",
    "state",
    "child_items",
];

/// The table.
#[must_use]
pub fn cascade_csv(cascade: &Cascade<'_>) -> String {
    spreadsheet(COLUMNS, cascade.matrices.iter().flat_map(rows))
}

fn rows(matrix: &Matrix<'_>) -> impl Iterator<Item = [String; 8]> {
    matrix.items.iter().flat_map(move |item| {
        let cells = matrix.plans.iter().zip(&item.cells);
        cells.map(move |(plan, cell)| {
            [
                matrix.parent.document.id.as_str().to_owned(),
                item.id.to_owned(),
                item.kind.word().to_owned(),
                item.text.unwrap_or_default().to_owned(),
                plan.plan.document.id.as_str().to_owned(),
                plan.unit.unwrap_or_default().to_owned(),
                cell.trace.name().to_owned(),
                cell.items.join(" "),
            ]
        })
    })
}
