//! A table as CSV.

use crate::render::spreadsheet::spreadsheet_of;
use crate::tables::{Cell, Data, Table};

/// The rows with a line for the names of the columns, in UTF-8 with a mark for spreadsheets. Cells that a spreadsheet
/// would compute are made harmless.
#[must_use]
pub fn table_csv(table: &Table, data: &Data<'_>) -> String {
    let names: Vec<_> = table.columns.iter().map(|column| column.name).collect();
    let mut rows = Vec::new();
    table.for_each_row(data, |cells| {
        rows.push(cells.iter().map(|cell| written(cell)).collect());
    });
    spreadsheet_of(&names, rows)
}

fn written(cell: &Cell<'_>) -> String {
    cell.written().into_owned()
}
