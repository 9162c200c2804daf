//! What files say, line by line, for programs that compare lines.

use similar::{DiffTag, TextDiff};

use super::lines::on_one_line;
use crate::history::Statements;

/// What a file says, a line for each field: `flood#visit.by: 2024-10-31`.
#[must_use]
pub fn statement_lines(statements: &Statements) -> String {
    let mut lines = String::new();
    for (subject, fields) in &statements.subjects {
        let document = &subject.document;
        let mut name = document
            .strip_prefix("plan ")
            .unwrap_or(document)
            .to_owned();
        if let Some((_, id)) = &subject.item {
            name.push_str(&format!("#{id}"));
        }
        for (field, value) in fields {
            lines.push_str(&format!("{name}.{field}: {}\n", on_one_line(value)));
        }
    }
    lines
}

/// What the two sides of a merge say, line by line, with markers where they differ.
#[must_use]
pub fn conflict_lines(ours: &str, theirs: &str) -> String {
    let difference = TextDiff::from_lines(ours, theirs);
    let mut lines = String::new();
    for part in difference.ops() {
        let ours = difference.old_slices()[part.old_range()].concat();
        if part.tag() == DiffTag::Equal {
            lines.push_str(&ours);
            continue;
        }
        let theirs = difference.new_slices()[part.new_range()].concat();
        lines.push_str(&format!(
            "<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"
        ));
    }
    lines
}
