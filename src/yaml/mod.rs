//! YAML as this project reads it: a flat tree in which every node knows its bytes, and typed values decoded from it.
//!
//! Reading goes in two steps. [`read`] turns a text into a [`Tree`] and reports what is not plain YAML; [`FromNode`]
//! turns nodes into values and reports what is not the expected shape. Both go on after a mistake, so that one run
//! shows all of them. What a plan is, this module does not know.
//!
//! The tree is filled by a front end. There are two: `profile` is fast, reads the plain majority of files and declines
//! the others; `granit` knows all of YAML and is the authority on syntax. What the former accepts is the same tree, node
//! by node, as the latter makes; `tests/fast_reader.rs` holds it to that.

mod collector;
mod comments;
mod decode;
mod duplicate_keys;
mod elsewhere;
mod granit;
mod path;
mod profile;
mod scalar;
pub mod schema;
mod screen;
mod syntax_error;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod tree;
mod value;
pub mod writing;

pub use comments::comments;
pub use decode::{BareScalar, Decoder, Key};
pub use elsewhere::{Elsewhere, elsewhere, is_another_number};
pub use path::{Path, Step, path_at};
pub use profile::{Declined, read as read_profile};
pub use scalar::{BadText, Entries, FromText, Spanned, Text};
pub use schema::{Schema, Schemas, schema_of};
pub use tree::{Document, Kind, Node, NodeId, Tree};
pub use value::{Scalar, Value};

/// Derives [`trait@FromNode`] from a declaration.
pub use plan_derive::FromNode;

use self::collector::Collector;
use self::duplicate_keys::reject_duplicate_keys;
use crate::diagnostic::Finding;
use crate::source::{FileId, SourceFile};

/// Deepest nesting of lists and mappings that is read.
pub const MAX_DEPTH: usize = 64;

/// Largest file that is read, in bytes (16 MiB).
pub const MAX_BYTES: u64 = 16 << 20;

/// A value that can be decoded from a node of the tree. Usually derived.
pub trait FromNode: Sized {
    /// Decodes the node. What is wrong with it is reported to the decoder; `None` if no value can be made of it.
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// What the value may look like, for editors and other validators.
    fn schema(schemas: &mut Schemas) -> Schema;

    /// The value that stands for a key that is not there; `None` if the key is needed.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads all documents of a file. The tree holds what could be understood; the findings say what could not.
#[must_use]
pub fn read(file: FileId, source: &SourceFile) -> (Tree<'_>, Vec<Finding>) {
    let Ok(tree) = read_profile(&source.text) else {
        return read_any(file, source);
    };
    let mut findings = Collector::default();
    reject_duplicate_keys(&tree, file, &mut findings);
    (tree, findings.finish())
}

/// The same by the front end that knows all of YAML, which [`read`] asks about files outside of the profile.
#[must_use]
pub fn read_any(file: FileId, source: &SourceFile) -> (Tree<'_>, Vec<Finding>) {
    let mut findings = Collector::default();
    let text = screen::screen(file, &source.text, &mut findings);
    let tree = granit::read(file, &source.text, &text, &mut findings);
    reject_duplicate_keys(&tree, file, &mut findings);
    (tree, findings.finish())
}
