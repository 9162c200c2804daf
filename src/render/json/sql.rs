//! `plan sql --format json`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use crate::sql::{Answer, Value};

/// What a query in SQL answers.
#[derive(JsonSchema, Serialize)]
pub struct SqlOutput<'a> {
    version: u32,
    /// The names of the columns, as the query gives them.
    columns: &'a [String],
    /// The rows, each with a value for each column.
    rows: Vec<Vec<ValueJson<'a>>>,
}

/// A value: days as `2021-08-31`, yes and no as 1 and 0.
#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
pub(in crate::render) enum ValueJson<'a> {
    Nothing(()),
    Whole(i64),
    Number(f64),
    Text(&'a str),
}

impl<'a> SqlOutput<'a> {
    /// The output.
    #[must_use]
    pub fn new(answer: &'a Answer) -> Self {
        let rows = answer.rows.iter();
        Self {
            version: VERSION,
            columns: &answer.columns,
            rows: rows
                .map(|row| row.iter().map(ValueJson::from).collect())
                .collect(),
        }
    }
}

impl<'a> From<&'a Value> for ValueJson<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Nothing => Self::Nothing(()),
            Value::Whole(number) => Self::Whole(*number),
            Value::Number(number) => Self::Number(*number),
            Value::Text(text) => Self::Text(text),
        }
    }
}
