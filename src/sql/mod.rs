//! The tables of a workspace asked in SQL: SQLite in memory, which reads and never writes.
//!
//! A table is filled when a statement first reads it, and only with the columns that are read, so that a question costs
//! what it asks for. Queries come from people and from repositories: they see no file, change nothing, and end when
//! their time or memory does.

mod database;
mod fault;
mod file;
mod guard;
mod statements;
mod value;

pub use database::{Answer, Database, Limits, definition};
pub use fault::Fault;
pub use file::database_file;
pub use statements::{is_ended, statements};
pub use value::Value;

#[cfg(test)]
mod tests;
