//! Fingerprints: a short name for what a plan says, so that a plan below can write down which state of it was looked
//! at (`seen`).
//!
//! Responsible for the canonical form of a document, which `docs/format.md` describes so that others can compute it
//! too. What follows from a fingerprint that has changed is for others to say.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{PlanRecord, Workspace};
use crate::source::FileId;
use crate::words::nfc;
use crate::yaml::{Kind, NodeId, Tree, read};

/// What a document says, in 32 bytes: comments, quotes, indentation and the order of keys make no difference to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint([u8; 32]);

/// As many digits are written, and as many a written one has at least.
const WRITTEN_DIGITS: usize = 8;

impl Fingerprint {
    /// Whether this is the fingerprint that is written so: with its first digits, eight or more, small or capital.
    #[must_use]
    pub fn is_written(&self, seen: &str) -> bool {
        let digits = self.digits();
        let begins_so = digits.get(..seen.len());
        seen.len() >= WRITTEN_DIGITS
            && begins_so.is_some_and(|begin| begin.eq_ignore_ascii_case(seen))
    }

    /// All 64 hexadecimal digits.
    fn digits(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The first eight hexadecimal digits, as they are written into a plan.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.digits()[..WRITTEN_DIGITS])
    }
}

/// The fingerprints of the plans of a workspace. The texts are read again for them, each file once and only when one
/// of its plans is asked for.
#[derive(Debug)]
pub struct Fingerprints<'w> {
    workspace: &'w Workspace,
    /// For each file that was read its documents, in the order of the stream.
    files: BTreeMap<FileId, Vec<Fingerprint>>,
}

impl<'w> Fingerprints<'w> {
    /// None so far.
    #[must_use]
    pub fn new(workspace: &'w Workspace) -> Self {
        Self {
            workspace,
            files: BTreeMap::new(),
        }
    }

    /// The fingerprint of a plan's document. `None` if it breaks off at a syntax error: nobody knows what else it
    /// says.
    pub fn of(&mut self, plan: &PlanRecord) -> Option<Fingerprint> {
        let file = plan.file;
        let documents = self.files.entry(file).or_insert_with(|| {
            let (tree, _) = read(file, self.workspace.sources.file(file));
            let documents = tree.documents().iter();
            documents
                .map(|part| of_document(&tree, part.root))
                .collect()
        });
        documents
            .get(plan.position)
            .copied()
            .filter(|_| plan.complete)
    }
}

fn of_document(tree: &Tree<'_>, root: NodeId) -> Fingerprint {
    let canonical = serde_json::to_vec(&said(tree, root, Place::Document))
        .expect("keys are texts, and nothing else can fail");
    Fingerprint(Sha256::digest(canonical).into())
}

/// What a node says, in the shape of JSON: mappings by key, lists, texts; nothing is `null`.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Said<'t> {
    Nothing,
    Text(Cow<'t, str>),
    List(Vec<Said<'t>>),
    Mapping(BTreeMap<Cow<'t, str>, Said<'t>>),
}

/// Where a node stands, as far as it decides which keys count.
#[derive(Clone, Copy)]
enum Place {
    Document,
    Basis,
    Elsewhere,
}

impl Place {
    fn below(self, key: &str) -> Self {
        match self {
            Self::Document if key == "basis" => Self::Basis,
            Self::Document | Self::Basis | Self::Elsewhere => Self::Elsewhere,
        }
    }

    /// Keys that begin with `x-` say nothing. What the authors last saw of the plans above is no part of what their
    /// own plan promises; if it counted, one review would make every link below stale.
    fn counts(self, key: &str) -> bool {
        let is_seen = matches!(self, Self::Basis) && key == "seen";
        !key.starts_with("x-") && !is_seen
    }
}

fn said<'t>(tree: &'t Tree<'_>, node: NodeId, place: Place) -> Said<'t> {
    match tree.node(node).kind {
        Kind::Null | Kind::Refused => Said::Nothing,
        Kind::Plain | Kind::SingleQuoted | Kind::DoubleQuoted | Kind::Literal | Kind::Folded => {
            Said::Text(text(tree, node))
        }
        Kind::Sequence => {
            let items = tree.items(node).map(|item| said(tree, item, place));
            Said::List(items.collect())
        }
        Kind::Mapping => {
            let mut entries = BTreeMap::new();
            for (key, value) in tree.entries(node) {
                let key = text(tree, key);
                let value = said(tree, value, place.below(&key));
                // An empty value says as much as no key, and of a key given twice the first counts.
                if place.counts(&key) && value != Said::Nothing {
                    entries.entry(key).or_insert(value);
                }
            }
            Said::Mapping(entries)
        }
    }
}

/// A text in NFC. The line break at the end of a block is a matter of style, so blanks at the ends do not count.
fn text<'t>(tree: &'t Tree<'_>, node: NodeId) -> Cow<'t, str> {
    nfc(tree.text(node).trim_matches([' ', '\t', '\n', '\r']))
}

#[cfg(test)]
mod tests;
