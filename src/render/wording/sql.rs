//! The words of the tables for SQL.

/// Words of `plan sql`.
pub(in crate::render) struct SqlWords {
    pub(in crate::render) column: &'static str,
    pub(in crate::render) sort: &'static str,
    pub(in crate::render) meaning: &'static str,
}
