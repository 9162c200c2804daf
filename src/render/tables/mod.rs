//! Tables as files, for other programs and for office programs. What the tables are is told in `crate::tables`.

mod json;
mod parquet;
mod separated;
mod sheet;
mod words;
mod workbook;

pub use self::json::{TablesOutput, tables_lines};
pub use self::parquet::table_parquet;
pub use self::separated::table_csv;
pub(super) use self::sheet::as_cell;
pub use self::workbook::tables_workbook;
