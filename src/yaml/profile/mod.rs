//! The fast front end: reads the plain majority of files in one pass, and declines all others.
//!
//! It knows the part of YAML that plans are written in, its *profile*:
//!
//! - block lists and mappings, whose root begins in the first column;
//! - flow lists and mappings, on one line or on lines that are indented;
//! - scalars: plain, in single or double quotes, literal (`|`) and folded (`>`);
//! - comments, `---` between documents, a byte order mark in front, Windows line ends.
//!
//! It never judges. Whatever it meets that is outside of the profile, or wrong, or merely strange, it [declines](Declined),
//! and the front end that knows all of YAML reads the file from its first byte. So a fault is worded in one place only,
//! and this reader may be as narrow as it likes, but what it accepts has to be the same tree, node by node.
//! `tests/fast_reader.rs` holds it to that.
//!
//! One function reads one production of the grammar, and leaves the cursor behind what it read:
//!
//! | file           | reads                                            |
//! |----------------|--------------------------------------------------|
//! | `screening`    | the whole text, for characters that it may not hold |
//! | `cursor`       | blanks, comments, line ends                      |
//! | `block`        | documents, lists and mappings by indentation     |
//! | `flow`         | lists and mappings in brackets                   |
//! | `scalar`       | plain scalars, and what makes a scalar a key     |
//! | `quoted`       | scalars in quotes                                |
//! | `escape`       | what stands behind a backslash                   |
//! | `block_scalar` | the lines below `|` and `>`                      |
//!
//! What is called *indent* everywhere is the column of the collection around a node: every further line of the node has
//! to begin to the right of it. Columns are bytes from 0; in front of a node there are only blanks, dashes and keys, of
//! which just the blanks and dashes of its own line count.

mod block;
mod block_scalar;
mod cursor;
mod escape;
mod flow;
mod quoted;
mod scalar;
mod screening;

use self::cursor::Cursor;
use super::MAX_DEPTH;
use super::tree::{Kind, Tree, TreeBuilder};
use crate::source::Span;

/// Why a text is not read here: the part of YAML, or the fault, that stopped the reader. For tests and profiles; nobody
/// is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declined(&'static str);

impl Declined {
    /// The reason, as a noun: `an empty document`.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.0
    }
}

/// What reading a production gives.
type Read<T = ()> = Result<T, Declined>;

/// Reads all documents of a text.
///
/// # Errors
///
/// Declines a text outside of the profile.
pub fn read(text: &str) -> Result<Tree<'_>, Declined> {
    screening::screen(text)?;
    let mut reader = Reader {
        cursor: Cursor::new(text),
        builder: TreeBuilder::new(text),
    };
    reader.documents()?;
    Ok(reader.builder.finish())
}

/// A text on its way into a tree.
struct Reader<'s> {
    cursor: Cursor<'s>,
    builder: TreeBuilder<'s>,
}

impl Reader<'_> {
    /// Opens a collection that begins at the cursor, or with the key that was read last.
    fn open(&mut self, kind: Kind, start: usize) -> Read {
        if self.builder.depth() == MAX_DEPTH {
            return Err(Declined("nested too deep"));
        }
        self.builder.open(kind, Span::new(start, start));
        Ok(())
    }
}
