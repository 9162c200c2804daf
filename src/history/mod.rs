//! What changed between two states of a workspace, in meanings: plans and their items, reports and units, field by
//! field. Where a text stands in its file, and how it is written, is no meaning.
//!
//! [`statements`] takes a workspace apart into what it says; [`differences`] puts two of these beside each other. How
//! the states were come by, and how the difference is shown, this module does not know.

mod difference;
mod log;
mod renames;
mod statement;

pub use difference::{Difference, FieldChange, What, differences};
pub use log::Followed;
pub use statement::{Said, Statements, Subject, statements, statements_of, visit};
