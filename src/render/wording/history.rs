//! The words of differences between two states.

/// Words of `plan diff`.
pub(in crate::render) struct HistoryWords {
    /// There is no difference.
    pub(in crate::render) nothing: &'static str,
    /// Stands for a value that is not there.
    pub(in crate::render) no_value: &'static str,
    pub(in crate::render) added: &'static str,
    pub(in crate::render) removed: &'static str,
    pub(in crate::render) report_of: fn(unit: &str, plan: &str, day: &str) -> String,
    pub(in crate::render) units: &'static str,
    pub(in crate::render) settings: &'static str,
}
