//! The words of exported workbooks and documents.

/// The words, in one language.
pub(in crate::render) struct ExportWords {
    pub(in crate::render) overview: &'static str,
    pub(in crate::render) headline: &'static str,
    pub(in crate::render) all_tasks: &'static str,
    pub(in crate::render) tasks_done: &'static str,
    pub(in crate::render) tasks_overdue: &'static str,
    pub(in crate::render) targets: &'static str,
    pub(in crate::render) targets_met: &'static str,
    pub(in crate::render) yes: &'static str,
    pub(in crate::render) no: &'static str,
    pub(in crate::render) by_plans: &'static str,
    pub(in crate::render) by_tasks: &'static str,
    pub(in crate::render) by_reports: &'static str,
    pub(in crate::render) of_itself: &'static str,
    pub(in crate::render) of_subtree: &'static str,
    pub(in crate::render) indicator: &'static str,
    /// How much it was before the plan.
    pub(in crate::render) before: &'static str,
    pub(in crate::render) at_least: &'static str,
    pub(in crate::render) at_most: &'static str,
    /// What scenarios are judged by.
    pub(in crate::render) indicators: &'static str,
    /// How spreadsheets show days.
    pub(in crate::render) date_format: &'static str,
    /// What the sheet of a table is called.
    pub(in crate::render) sheet: fn(table: &str) -> Option<&'static str>,
    /// The title of a column.
    pub(in crate::render) column: fn(table: &str, name: &str) -> Option<&'static str>,
}
