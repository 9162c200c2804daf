//! The tables as a database for others.

use rusqlite::{Connection, MAIN_DB};

use super::database::{definition, insert};
use crate::tables::{Data, Table};

/// The bytes of a file of SQLite that holds these tables.
///
/// # Errors
///
/// If memory does not suffice.
pub fn database_file(tables: &[&Table], data: &Data<'_>) -> rusqlite::Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    let transaction = connection.transaction()?;
    for table in tables {
        transaction.execute_batch(&definition(table))?;
        insert(
            &transaction,
            table,
            &(0..table.columns.len()).collect(),
            data,
        )?;
    }
    transaction.commit()?;
    Ok(connection.serialize(MAIN_DB)?.to_vec())
}
