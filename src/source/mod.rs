//! The files that were read: their text, their names, and the way from a byte to a line and a column.
//!
//! Everything above speaks of places as [`Location`]: a file and a range of bytes. Only who prints turns that into a
//! [`Position`].

mod file;
mod span;

pub use file::{FileId, Position, SourceFile, Sources};
pub use span::{Location, Span};
