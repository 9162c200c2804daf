//! The tables in SQLite, and the queries that it answers.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::limits::Limit;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Statement};

use super::guard::Guard;
use super::statements::{piece_at, statements};
use super::{Fault, Value};
use crate::messages::message;
use crate::tables::{Cell, Column, Data, Sort, TABLES, Table};
use crate::words::fold;
use crate::yaml::MAX_BYTES;

/// What one query may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long it may run, the making of tables aside.
    pub time: Duration,
    /// How many bytes of memory tables and queries may take, and how many an answer.
    pub memory: u64,
}

/// The tables of a workspace.
#[derive(Debug)]
pub struct Database<'d> {
    data: &'d Data<'d>,
    limits: Limits,
    guard: Guard,
    connection: Connection,
    /// The columns that each table was filled with.
    filled: RefCell<BTreeMap<&'static str, BTreeSet<usize>>>,
}

/// What a query answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, each with a value for each column.
    pub rows: Vec<Vec<Value>>,
    /// How many more rows there are than were asked for.
    pub more: usize,
}

/// So many steps of SQLite pass between two looks at the clock: well below a hundredth of a second.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

/// No pattern of LIKE or GLOB is longer: matching takes as long as text and pattern multiplied, and SQLite does not look
/// at the clock meanwhile.
const LONGEST_PATTERN: i32 = 1_000;

/// No query is longer.
const LONGEST_QUERY: i32 = 1 << 20;

impl<'d> Database<'d> {
    /// The tables of the data, none of them filled yet.
    ///
    /// # Panics
    ///
    /// If memory does not suffice for empty tables.
    #[must_use]
    pub fn new(data: &'d Data<'d>, limits: Limits) -> Self {
        let database = open(data, limits);
        database.expect("empty tables take next to no memory, and their definitions are tested")
    }

    /// What the query in the text answers, with at most so many rows.
    ///
    /// # Errors
    ///
    /// If it is not exactly one query, is faulty, would do more than read, or takes too long or too much memory.
    pub fn ask(&self, text: &str, most: usize) -> Result<Answer, Fault> {
        let place = only_statement(text)?;
        self.guard.expect_query();
        let fault =
            |error: rusqlite::Error| Fault::of(error, text, place.clone(), &self.guard.state());
        let statement = &text[place.clone()];
        let prepared = self.connection.prepare(statement).map_err(fault)?;
        if !prepared.readonly() {
            let verb = piece_at(text, place.start);
            let fault = Fault::new(verb, message!("sql.only-reads"));
            return Err(fault.help(message!("sql.only-reads-help")));
        }
        if prepared.parameter_count() > 0 {
            return Err(Fault::new(place.clone(), message!("sql.parameters")));
        }
        let read = std::mem::take(&mut self.guard.state().read);
        self.guard.expect_own();
        for (table, columns) in read {
            self.fill(&table, &columns).map_err(fault)?;
        }
        self.guard.expect_query();
        self.guard.run_until(Instant::now() + self.limits.time);
        self.rows(prepared, most, &place, fault)
    }

    fn rows(
        &self,
        mut statement: Statement<'_>,
        most: usize,
        place: &Range<usize>,
        fault: impl Fn(rusqlite::Error) -> Fault,
    ) -> Result<Answer, Fault> {
        let columns: Vec<_> = statement.column_names().map(str::to_owned).collect();
        let mut answer = Answer {
            columns,
            ..Answer::default()
        };
        let mut size = 0;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(&fault)? {
            if answer.rows.len() == most {
                answer.more += 1;
                continue;
            }
            let values = (0..answer.columns.len()).map(|index| row.get_ref(index).map(Value::of));
            let values: Vec<_> = values.collect::<Result<_, _>>().map_err(&fault)?;
            size += values.iter().map(Value::size).sum::<usize>();
            if size as u64 > self.limits.memory {
                return Err(Fault::memory(place.clone()));
            }
            answer.rows.push(values);
        }
        Ok(answer)
    }

    /// Fills a table with the columns that are read, and with those that were read before.
    fn fill(&self, table: &str, read: &BTreeSet<String>) -> rusqlite::Result<()> {
        let Some(table) = Table::find(&table.to_ascii_lowercase()) else {
            // One of SQLite's own.
            return Ok(());
        };
        let mut filled = self.filled.borrow_mut();
        let before = filled.get(table.name);
        let columns = table.columns.iter().enumerate();
        let is_read = |column: &Column| {
            read.iter()
                .any(|read| read.eq_ignore_ascii_case(column.name))
        };
        let read = columns.filter(|(_, column)| is_read(column));
        let mut wanted: BTreeSet<_> = read.map(|(index, _)| index).collect();
        if let Some(before) = before {
            if wanted.is_subset(before) {
                return Ok(());
            }
            wanted.extend(before);
        }
        let transaction = self.connection.unchecked_transaction()?;
        if before.is_some() {
            transaction.execute(&format!("DELETE FROM {}", table.name), [])?;
        }
        insert(&transaction, table, &wanted, self.data)?;
        transaction.commit()?;
        filled.insert(table.name, wanted);
        Ok(())
    }
}

/// Puts the rows into a table, with values in those columns alone.
pub(super) fn insert(
    connection: &Connection,
    table: &Table,
    columns: &BTreeSet<usize>,
    data: &Data<'_>,
) -> rusqlite::Result<()> {
    let names: Vec<_> = columns
        .iter()
        .map(|&index| table.columns[index].name)
        .collect();
    let values = match names.as_slice() {
        [] => " DEFAULT VALUES".to_owned(),
        names => format!(
            "({}) VALUES ({})",
            names.join(", "),
            vec!["?"; names.len()].join(", ")
        ),
    };
    let mut statement = connection.prepare(&format!("INSERT INTO {}{values}", table.name))?;
    let mut put = |cells: &[Cell<'_>]| {
        for (place, &column) in columns.iter().enumerate() {
            match &cells[column] {
                Cell::Text(text) => {
                    let text = ValueRef::Text(text.as_bytes());
                    statement.raw_bind_parameter(place + 1, ToSqlOutput::Borrowed(text))?;
                }
                cell => statement.raw_bind_parameter(place + 1, value(cell))?,
            }
        }
        statement.raw_execute().map(|_| ())
    };
    let mut outcome = Ok(());
    let is_wanted = |column| columns.contains(&column);
    table.for_each_row_in(data, is_wanted, |cells| {
        if outcome.is_ok() {
            outcome = put(cells);
        }
    });
    outcome
}

/// The value of a cell in SQLite. What is whole is a whole number.
fn value(cell: &Cell<'_>) -> rusqlite::types::Value {
    use rusqlite::types::Value;
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Text(text) => Value::Text(text.clone().into_owned()),
        Cell::Whole(number) => Value::Integer(*number),
        Cell::Number(number) => {
            let number = number.normalize();
            let whole = i64::try_from(number).ok().filter(|_| number.is_integer());
            match whole {
                Some(whole) => Value::Integer(whole),
                None => Value::Real(number.to_string().parse().unwrap_or(f64::NAN)),
            }
        }
        Cell::Date(date) => Value::Text(date.to_string()),
        Cell::Flag(flag) => Value::Integer((*flag).into()),
    }
}

/// The one statement of a text.
fn only_statement(text: &str) -> Result<Range<usize>, Fault> {
    match statements(text).as_slice() {
        [] => Err(Fault::new(0..0, message!("sql.empty"))),
        [only] => Ok(only.clone()),
        [_, second, ..] => {
            let place = piece_at(text, second.start);
            Err(Fault::new(place, message!("sql.second")))
        }
    }
}

/// How a table is defined, with what it and its columns mean as comments.
#[must_use]
pub fn definition(table: &Table) -> String {
    let mut text = format!("CREATE TABLE {} ( -- {}\n", table.name, table.about);
    for (index, column) in table.columns.iter().enumerate() {
        let sort = match column.sort {
            Sort::Text | Sort::Date => "TEXT",
            Sort::Whole | Sort::Flag => "INTEGER",
            // Whole amounts stay whole numbers, shares are always fractions.
            Sort::Number => "NUMERIC",
            Sort::Share => "REAL",
        };
        let comma = if index + 1 < table.columns.len() {
            ","
        } else {
            ""
        };
        text.push_str(&format!(
            "  {} {sort}{comma} -- {}\n",
            column.name, column.about
        ));
    }
    text + ")"
}

fn open<'d>(data: &'d Data<'d>, limits: Limits) -> rusqlite::Result<Database<'d>> {
    let mut connection = Connection::open_in_memory()?;
    // A text in double quotes is a name and nothing else, so that a slip in it is noticed.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(&format!(
        "PRAGMA temp_store = MEMORY; PRAGMA hard_heap_limit = {}",
        limits.memory
    ))?;
    for table in TABLES {
        connection.execute_batch(&definition(table))?;
    }
    let longest = i32::try_from(MAX_BYTES).unwrap_or(i32::MAX);
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, longest)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, LONGEST_QUERY)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, LONGEST_PATTERN)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    add_functions(&connection, data)?;
    let guard = Guard::default();
    let judge = guard.clone();
    connection.authorizer(Some(move |context: rusqlite::hooks::AuthContext<'_>| {
        judge.judge(&context)
    }))?;
    let clock = guard.clone();
    connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(move || clock.is_over()))?;
    Ok(Database {
        data,
        limits,
        guard,
        connection,
        filled: RefCell::default(),
    })
}

/// `fold(text)`, without case and accents; `today()`, the day as of which things are looked at.
fn add_functions(connection: &Connection, data: &Data<'_>) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("fold", 1, flags, |context| {
        Ok(match context.get_raw(0) {
            ValueRef::Null => None,
            value => Some(fold(&Value::of(value).written())),
        })
    })?;
    let day = data.as_of().to_string();
    connection.create_scalar_function("today", 0, flags, move |_| Ok(day.clone()))
}
