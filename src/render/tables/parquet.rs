//! A table as a Parquet file, for programs that compute with tables.

use std::sync::Arc;

use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;
use rust_decimal::prelude::ToPrimitive;

use crate::model::Date;
use crate::tables::{Cell, Column, Data, Sort, Table};

/// The values of a column that are there, and for each row whether one is.
struct Filled {
    values: Values,
    /// 1 for a row with a value, 0 for one without.
    levels: Vec<i16>,
}

enum Values {
    Texts(Vec<ByteArray>),
    Whole(Vec<i64>),
    Numbers(Vec<f64>),
    Days(Vec<i32>),
    Flags(Vec<bool>),
}

/// The bytes of the file. Numbers are double floats, as in JSON; days are dates; any value may be missing.
///
/// # Errors
///
/// If the rows are more than a file can hold.
pub fn table_parquet(table: &Table, data: &Data<'_>) -> Result<Vec<u8>, ParquetError> {
    let mut filled: Vec<_> = table.columns.iter().map(Filled::new).collect();
    table.for_each_row(data, |cells| {
        for (column, cell) in filled.iter_mut().zip(cells) {
            column.push(cell);
        }
    });
    let fields = table.columns.iter().map(field).collect::<Result<_, _>>()?;
    let schema = Type::group_type_builder(table.name)
        .with_fields(fields)
        .build()?;
    // Who reads the bytes again must not see when or where they were written.
    let properties = WriterProperties::builder()
        .set_created_by(concat!("plan ", env!("CARGO_PKG_VERSION")).to_owned())
        .build();
    let mut bytes = Vec::new();
    let mut file = SerializedFileWriter::new(&mut bytes, Arc::new(schema), Arc::new(properties))?;
    let mut rows = file.next_row_group()?;
    for column in &filled {
        if let Some(mut writer) = rows.next_column()? {
            column.write(&mut writer)?;
            writer.close()?;
        }
    }
    rows.close()?;
    file.close()?;
    Ok(bytes)
}

fn field(column: &Column) -> Result<Arc<Type>, ParquetError> {
    let (physical, logical) = match column.sort {
        Sort::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Sort::Whole => (Physical::INT64, None),
        Sort::Number | Sort::Share => (Physical::DOUBLE, None),
        Sort::Date => (Physical::INT32, Some(LogicalType::Date)),
        Sort::Flag => (Physical::BOOLEAN, None),
    };
    let field = Type::primitive_type_builder(column.name, physical)
        .with_logical_type(logical)
        .with_repetition(Repetition::OPTIONAL)
        .build()?;
    Ok(Arc::new(field))
}

impl Filled {
    fn new(column: &Column) -> Self {
        let values = match column.sort {
            Sort::Text => Values::Texts(Vec::new()),
            Sort::Whole => Values::Whole(Vec::new()),
            Sort::Number | Sort::Share => Values::Numbers(Vec::new()),
            Sort::Date => Values::Days(Vec::new()),
            Sort::Flag => Values::Flags(Vec::new()),
        };
        Self {
            values,
            levels: Vec::new(),
        }
    }

    fn push(&mut self, cell: &Cell<'_>) {
        let is_there = match (&mut self.values, cell) {
            (Values::Texts(values), Cell::Text(text)) => {
                values.push(ByteArray::from(text.as_bytes().to_vec()));
                true
            }
            (Values::Whole(values), Cell::Whole(number)) => {
                values.push(*number);
                true
            }
            (Values::Numbers(values), Cell::Number(number)) => {
                let near = number.to_f64();
                values.extend(near);
                near.is_some()
            }
            (Values::Days(values), Cell::Date(date)) => {
                values.push(days(*date));
                true
            }
            (Values::Flags(values), Cell::Flag(flag)) => {
                values.push(*flag);
                true
            }
            _ => false,
        };
        self.levels.push(i16::from(is_there));
    }

    fn write(&self, writer: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        let levels = Some(self.levels.as_slice());
        match &self.values {
            Values::Texts(values) => writer
                .typed::<ByteArrayType>()
                .write_batch(values, levels, None),
            Values::Whole(values) => writer
                .typed::<Int64Type>()
                .write_batch(values, levels, None),
            Values::Numbers(values) => writer
                .typed::<DoubleType>()
                .write_batch(values, levels, None),
            Values::Days(values) => writer
                .typed::<Int32Type>()
                .write_batch(values, levels, None),
            Values::Flags(values) => writer.typed::<BoolType>().write_batch(values, levels, None),
        }?;
        Ok(())
    }
}

/// Days since 1970-01-01.
fn days(date: Date) -> i32 {
    let first = Date::from_ymd(1970, 1, 1).expect("the first day of 1970 is one");
    i32::try_from(date.days_since(first)).expect("300 years have fewer days")
}
