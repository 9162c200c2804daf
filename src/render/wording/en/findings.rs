//! The words of lists of findings in English.

use crate::diagnostic::Level;
use crate::render::wording::findings::FindingWords;

pub(in crate::render::wording) const FINDINGS: FindingWords = FindingWords {
    checklist: "Findings",
    columns: [
        "No.",
        "Document",
        "Level",
        "What is wrong",
        "What to do",
        "File",
        "Line",
        "Rule",
    ],
    level_name: |level| match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "info",
    },
    note: "note",
    help: "help",
    of_level: |level, number| match level {
        Level::Error => format!("Has to be mended ({number})"),
        Level::Warning => format!("Should be looked at ({number})"),
        Level::Info => format!("Good to know ({number})"),
    },
    in_line: |line, fault| format!("Line {line}: {fault}"),
    other_documents: "Units and settings",
    report_of: |unit, as_of| match as_of {
        Some(as_of) => format!("Report of {unit} as of {as_of}"),
        None => format!("Report of {unit}"),
    },
    quotation_marks: ('“', '”'),
};
