//! The words of lists of findings.

use crate::diagnostic::Level;
use crate::model::Date;

/// Words of `plan validate`.
pub(in crate::render) struct FindingWords {
    /// The name of the list that is worked through.
    pub(in crate::render) checklist: &'static str,
    /// The titles of its columns: number, document, level, fault, remedy, file, line, rule.
    pub(in crate::render) columns: [&'static str; 8],
    pub(in crate::render) level_name: fn(Level) -> &'static str,
    /// What stands before a fact about a finding.
    pub(in crate::render) note: &'static str,
    /// What stands before the advice on a finding.
    pub(in crate::render) help: &'static str,
    /// The title of the findings of one level, with their number.
    pub(in crate::render) of_level: fn(Level, usize) -> String,
    pub(in crate::render) in_line: fn(usize, fault: &str) -> String,
    /// Documents that are neither plans nor reports.
    pub(in crate::render) other_documents: &'static str,
    pub(in crate::render) report_of: fn(unit: &str, as_of: Option<Date>) -> String,
    /// What stands around the user's own words.
    pub(in crate::render) quotation_marks: (char, char),
}
