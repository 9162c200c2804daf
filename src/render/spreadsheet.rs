//! Tables for spreadsheets.
//!
//! The text begins with a byte order mark: without one Excel takes UTF-8 for the code page of the machine, and
//! Vietnamese becomes unreadable. Whoever works with programs has JSON.

use csv::Writer;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table, with a line for the names of the columns even if there is nothing else.
pub(super) fn spreadsheet<const COLUMNS: usize>(
    columns: [&str; COLUMNS],
    rows: impl IntoIterator<Item = [String; COLUMNS]>,
) -> String {
    let rows = rows.into_iter().map(Vec::from);
    spreadsheet_of(&columns, rows)
}

/// The same of columns that are known only when the program runs. Each row has as many cells as there are columns.
pub(super) fn spreadsheet_of<C: AsRef<[u8]>>(
    columns: &[C],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> String {
    let taken = "all rows have the same number of cells, and memory takes them";
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(columns).expect(taken);
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        writer.write_record(cells.collect::<Vec<_>>()).expect(taken);
    }
    let bytes = writer.into_inner().expect("memory takes what is left");
    let text = String::from_utf8(bytes).expect("cells of UTF-8 make a text of UTF-8");
    format!("{BYTE_ORDER_MARK}{text}")
}

/// The text of a cell that no spreadsheet takes for a formula. A number is none, below zero either.
fn harmless(cell: &str) -> String {
    // Blanks before it do not keep every program from computing.
    let is_formula =
        cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
    match is_formula && !is_number(cell) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// Whether it is nothing but a number as programs write it, such as `-0.5`.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    !digits.is_empty()
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn nothing_is_taken_for_a_formula() {
        for cell in [
            "=1+1", "+84", "-5 %", "@a", " =1", "\t=1", "\r1", "-", "-1-1",
        ] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "100%", "Kế hoạch", "a=b", "homes-visited", "-5", "-0.5"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
