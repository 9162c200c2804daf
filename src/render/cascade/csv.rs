//! What is taken up as a table for spreadsheets: one row for each item of a plan above and each plan below it.
//!
//! The text begins with a byte order mark: without one Excel takes UTF-8 for the code page of the machine, and
//! Vietnamese becomes unreadable. Whoever works with programs has JSON.

use csv::Writer;

use crate::cascade::{Cascade, Matrix};

const BYTE_ORDER_MARK: char = '\u{feff}';

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

/// The table, with a line for the names of the columns even if there is nothing else.
#[must_use]
pub fn cascade_csv(cascade: &Cascade<'_>) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    let mut write = |row: [&str; 8]| {
        writer
            .write_record(row.map(harmless))
            .expect("all rows have the same number of cells, and memory takes them");
    };
    write(COLUMNS);
    for matrix in &cascade.matrices {
        rows(matrix, &mut write);
    }
    let bytes = writer.into_inner().expect("memory takes what is left");
    let text = String::from_utf8(bytes).expect("cells of UTF-8 make a text of UTF-8");
    format!("{BYTE_ORDER_MARK}{text}")
}

fn rows(matrix: &Matrix<'_>, write: &mut impl FnMut([&str; 8])) {
    for item in &matrix.items {
        for (plan, cell) in matrix.plans.iter().zip(&item.cells) {
            write([
                matrix.parent.document.id.as_str(),
                item.id,
                item.kind.word(),
                item.text.unwrap_or_default(),
                plan.plan.document.id.as_str(),
                plan.unit.unwrap_or_default(),
                cell.trace.name(),
                &cell.items.join(" "),
            ]);
        }
    }
}

/// The text of a cell that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    // Blanks before it do not keep every program from computing.
    let is_formula =
        cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
    match is_formula {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn nothing_is_taken_for_a_formula() {
        for cell in ["=1+1", "+84", "-5 %", "@a", " =1", "\t=1", "\r1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "100%", "Kế hoạch", "a=b", "homes-visited"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
