//! Tables as JSON: all in one document, or a line for each row.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::render::json::{VERSION, number};
use crate::tables::{Cell, Column, Data, Table};

/// All tables in one document.
#[derive(JsonSchema, Serialize)]
pub struct TablesOutput<'t> {
    version: u32,
    as_of: String,
    /// The rows of each table by its name.
    #[schemars(with = "BTreeMap<String, Vec<BTreeMap<String, Value>>>")]
    tables: Tables<'t>,
}

/// The rows of the tables, made while they are written.
struct Tables<'t> {
    tables: &'t [&'static Table],
    data: &'t Data<'t>,
}

/// The rows of one of them.
struct Rows<'t> {
    table: &'static Table,
    data: &'t Data<'t>,
}

/// A row by the names of its columns, in their order.
struct Row<'r> {
    table: Option<&'static str>,
    columns: &'r [Column],
    cells: &'r [Cell<'r>],
}

impl<'t> TablesOutput<'t> {
    /// The output of these tables.
    #[must_use]
    pub fn new(tables: &'t [&'static Table], data: &'t Data<'t>) -> Self {
        Self {
            version: VERSION,
            as_of: data.as_of().to_string(),
            tables: Tables { tables, data },
        }
    }
}

/// The rows of the tables, each as JSON on a line of its own, with the name of its table under `table`.
#[must_use]
pub fn tables_lines(tables: &[&'static Table], data: &Data<'_>) -> String {
    let mut lines = String::new();
    for table in tables {
        table.for_each_row(data, |cells| {
            let row = Row {
                table: Some(table.name),
                columns: table.columns,
                cells,
            };
            lines.push_str(&serde_json::to_string(&row).expect("rows have text keys"));
            lines.push('\n');
        });
    }
    lines
}

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.tables.len()))?;
        for &table in self.tables {
            let data = self.data;
            map.serialize_entry(table.name, &Rows { table, data })?;
        }
        map.end()
    }
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        let mut written = Ok(());
        self.table.for_each_row(self.data, |cells| {
            if written.is_ok() {
                written = list.serialize_element(&Row {
                    table: None,
                    columns: self.table.columns,
                    cells,
                });
            }
        });
        written?;
        list.end()
    }
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(table) = self.table {
            map.serialize_entry("table", table)?;
        }
        for (column, cell) in self.columns.iter().zip(self.cells) {
            map.serialize_entry(column.name, &value(cell))?;
        }
        map.end()
    }
}

fn value(cell: &Cell<'_>) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Text(text) => text.as_ref().into(),
        Cell::Whole(number) => (*number).into(),
        Cell::Number(exact) => number(*exact).into(),
        Cell::Date(date) => date.to_string().into(),
        Cell::Flag(flag) => (*flag).into(),
    }
}
