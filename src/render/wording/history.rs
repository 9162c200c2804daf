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
    /// In what something stands, behind its name.
    pub(in crate::render) within: fn(holder: &str) -> String,
    /// How many days later a day is; earlier, if negative.
    pub(in crate::render) moved: fn(days: i64) -> String,
    pub(in crate::render) lowered: &'static str,
    pub(in crate::render) raised: &'static str,
    /// The heading of a draft that amends a plan.
    pub(in crate::render) amendment:
        fn(number: &str, issued: Option<&str>, title: Option<&str>) -> String,
    /// The heading of one that is new.
    pub(in crate::render) new_plan:
        fn(number: &str, issued: Option<&str>, title: Option<&str>) -> String,
    /// What is said of it.
    pub(in crate::render) new_as_a_whole: &'static str,
    /// All units of a kind.
    pub(in crate::render) all_of: fn(kind: &str) -> String,
    pub(in crate::render) whole_plan: &'static str,
    pub(in crate::render) is_added: fn(name: &str, within: Option<&str>, fields: &str) -> String,
    pub(in crate::render) is_removed: fn(name: &str) -> String,
    pub(in crate::render) is_changed:
        fn(name: &str, field: &str, before: Option<&str>, after: Option<&str>) -> String,
    /// The name of a field, if it has one beside its key.
    pub(in crate::render) field: fn(key: &str) -> Option<&'static str>,
}
