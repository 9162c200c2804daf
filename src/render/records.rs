//! The rows of a query by the names of their fields, as in the machine output: sorted, cut, counted, in columns of the
//! user's choice.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::json::QueryOutput;
use super::spreadsheet::spreadsheet_of;
use super::{Cell, Column, Page, Table};
use crate::query::Items;
use crate::words::{fold, nearest};

/// Rows with named fields.
#[derive(Clone, Debug)]
pub struct Records {
    fields: Vec<String>,
    rows: Vec<Map<String, Value>>,
}

/// No row has a field of that name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no field `{field}`")]
pub struct UnknownField {
    /// What was asked for.
    pub field: String,
    /// What may have been meant.
    pub near: Option<String>,
    /// What there is.
    pub known: Vec<String>,
}

impl Records {
    /// The rows of a query.
    ///
    /// # Panics
    ///
    /// Never: the machine output is an object with a list of objects.
    #[must_use]
    pub fn of(items: &Items) -> Self {
        let output = serde_json::to_value(QueryOutput::new(items)).unwrap_or_default();
        let rows = output["items"].as_array().cloned().unwrap_or_default();
        let rows = rows.into_iter().filter_map(|row| match row {
            Value::Object(fields) => Some(fields),
            _ => None,
        });
        let rows: Vec<_> = rows.collect();
        let keys = rows.first().map(|row| row.keys().cloned().collect());
        let mut fields: Vec<String> = keys.unwrap_or_default();
        let rank = |field: &str| FIRST.iter().position(|first| *first == field);
        fields.sort_by_key(|field| {
            let is_last = LAST.contains(&field.as_str());
            (is_last, rank(field).unwrap_or(FIRST.len()))
        });
        Self { fields, rows }
    }

    /// The places of the rows in the order of a field, the same ones in the order in which they are. A `-` before the
    /// field turns the order round; rows without a value stand at the end.
    ///
    /// # Errors
    ///
    /// If there is no such field.
    pub fn order(&self, field: &str) -> Result<Vec<usize>, UnknownField> {
        let (field, is_turned) = match field.strip_prefix('-') {
            Some(field) => (field, true),
            None => (field, false),
        };
        let field = self.known(field)?;
        let mut places: Vec<_> = (0..self.rows.len()).collect();
        places.sort_by(|&one, &other| {
            let (one, other) = (&self.rows[one][field], &self.rows[other][field]);
            let order = compared(one, other);
            let has_both = !one.is_null() && !other.is_null();
            if is_turned && has_both {
                order.reverse()
            } else {
                order
            }
        });
        Ok(places)
    }

    /// Only these fields, in this order.
    ///
    /// # Errors
    ///
    /// If there is no such field.
    pub fn select(&mut self, fields: &[String]) -> Result<(), UnknownField> {
        let known = fields
            .iter()
            .map(|field| self.known(field).map(str::to_owned));
        let known: Vec<_> = known.collect::<Result<_, _>>()?;
        self.fields = known;
        Ok(())
    }

    /// How many rows have each value of a field, the most frequent first.
    ///
    /// # Errors
    ///
    /// If there is no such field.
    pub fn counted(&self, field: &str) -> Result<Self, UnknownField> {
        let field = self.known(field)?;
        let mut groups: Vec<(Value, usize)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for row in &self.rows {
            // A list counts for each of its values.
            let values = match &row[field] {
                Value::Array(values) if !values.is_empty() => values.clone(),
                Value::Array(_) => vec![Value::Null],
                value => vec![value.clone()],
            };
            for value in values {
                let place = *places.entry(value.to_string()).or_insert_with(|| {
                    groups.push((value, 0));
                    groups.len() - 1
                });
                groups[place].1 += 1;
            }
        }
        groups.sort_by(|one, other| other.1.cmp(&one.1).then(compared(&one.0, &other.0)));
        let rows = groups.into_iter().map(|(value, count)| {
            let count = Value::from(count);
            Map::from_iter([(field.to_owned(), value), (COUNT.to_owned(), count)])
        });
        Ok(Self {
            fields: vec![field.to_owned(), COUNT.to_owned()],
            rows: rows.collect(),
        })
    }

    /// Sorts the rows by a field.
    ///
    /// # Errors
    ///
    /// If there is no such field.
    pub fn sort(&mut self, field: &str) -> Result<(), UnknownField> {
        let order = self.order(field)?;
        self.rows = order
            .into_iter()
            .map(|place| self.rows[place].clone())
            .collect();
        Ok(())
    }

    /// The first rows.
    pub fn limit(&mut self, number: usize) {
        self.rows.truncate(number);
    }

    /// As a table.
    #[must_use]
    pub fn table(&self, page: Page) -> String {
        let columns = self.fields.iter().map(|field| match field.as_str() {
            COUNT => Column::number(field.as_str()),
            "text" | "title" => Column::text(field.as_str()),
            _ => Column::word(field.as_str()),
        });
        let mut table = Table::new(columns);
        for row in self.cells() {
            table.row(row.into_iter().map(Cell::from));
        }
        table.render(page.width)
    }

    /// As a table for spreadsheets.
    #[must_use]
    pub fn spreadsheet(&self) -> String {
        spreadsheet_of(&self.fields, self.cells())
    }

    /// As JSON, a line for each row.
    #[must_use]
    pub fn lines(&self) -> String {
        let lines = self.rows.iter().map(|row| {
            let fields = self.fields.iter();
            let fields = fields.map(|field| (field.clone(), row[field].clone()));
            format!("{}\n", Value::Object(fields.collect()))
        });
        lines.collect()
    }

    fn cells(&self) -> impl Iterator<Item = Vec<String>> {
        let rows = self.rows.iter();
        rows.map(|row| self.fields.iter().map(|field| cell(&row[field])).collect())
    }

    fn known(&self, field: &str) -> Result<&str, UnknownField> {
        let known = self.fields.iter().find(|known| *known == field);
        known.map(String::as_str).ok_or_else(|| UnknownField {
            field: field.to_owned(),
            near: nearest(field, self.fields.iter().map(String::as_str)).map(str::to_owned),
            known: self.fields.clone(),
        })
    }
}

/// The fields that come first, in this order.
const FIRST: [&str; 4] = ["ref", "plan", "id", "text"];

/// The fields that come last.
const LAST: [&str; 2] = ["file", "line"];

/// The column of how many there are.
const COUNT: &str = "count";

/// A value in one cell: what it is called, if it is called something.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let values: Vec<_> = values.iter().map(cell).collect();
            values.join(", ")
        }
        Value::Object(fields) if fields.contains_key("all") => {
            format!("all: {}", cell(&fields["all"]))
        }
        Value::Object(fields) => {
            let named = ["text", "id", "name", "people"]
                .iter()
                .find_map(|key| fields.get(*key)?.as_str());
            match (named, fields.get("units")) {
                (Some(named), _) => named.to_owned(),
                (None, Some(units)) => cell(units),
                (None, None) => value.to_string(),
            }
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Numbers by size, all else by letters without case and accents; nothing at the end.
fn compared(one: &Value, other: &Value) -> Ordering {
    let by_size = || one.as_f64()?.partial_cmp(&other.as_f64()?);
    match (one.is_null(), other.is_null()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => by_size().unwrap_or_else(|| {
            let (one, other) = (cell(one), cell(other));
            fold(&one).cmp(&fold(&other)).then_with(|| one.cmp(&other))
        }),
    }
}
