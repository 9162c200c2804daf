//! Holds a merged text against what it should say.

use std::collections::BTreeSet;

use super::line_ends::{Ends, Lines};
use super::meaning::{Preferred, meanings};
use super::outcome::Outcome;
use super::side::{At, Part, Side};
use super::two::{Piece, text_of};
use crate::source::{SourceFile, Sources};
use crate::yaml::{Tree, Value, read};

/// Whether a merged text says what it should.
pub(super) enum Proof {
    Holds,
    Fails,
    /// It does, and these ids stand in it twice.
    Twice(BTreeSet<String>),
}

/// Reads a merged text again, and compares what it says with what the versions mean together.
pub(super) fn proof(
    pieces: &[Piece],
    ends: Ends,
    outcomes: &[Outcome<'_>],
    contested: &BTreeSet<String>,
) -> Proof {
    let mut ids = BTreeSet::new();
    for preferred in [Preferred::Ours, Preferred::Theirs] {
        let text = match preferred {
            Preferred::Ours => text_of(pieces, |two| &two.ours),
            Preferred::Theirs => text_of(pieces, |two| &two.theirs),
        };
        let meant = meanings(outcomes, contested, preferred);
        let found = with_tree(&ends.put(&text), |side| {
            let documents = side.tree.documents().iter();
            let documents = documents.map(|document| At {
                side,
                node: document.root,
            });
            let read = documents.map(|root| (root.value(), twice(root)));
            read.unzip::<Value, BTreeSet<String>, Vec<_>, Vec<_>>()
        });
        match found {
            Some((said, twice)) if said == meant => ids.extend(twice.into_iter().flatten()),
            Some(_) | None => return Proof::Fails,
        }
    }
    if ids.is_empty() {
        Proof::Holds
    } else {
        Proof::Twice(ids)
    }
}

/// What a view sees in a text, if that can be read without faults.
fn with_tree<T>(text: &str, view: impl FnOnce(&Side<'_>) -> T) -> Option<T> {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("", "", text));
    let source = sources.file(file);
    let (tree, findings): (Tree<'_>, _) = read(file, source);
    let side = Side {
        text: &source.text,
        tree: &tree,
    };
    findings.is_empty().then(|| view(&side))
}

/// Whether two documents, or two items of one, have the same name.
pub(super) fn has_same_name(documents: &[Part<'_>]) -> bool {
    let mut seen = BTreeSet::new();
    let mut parts = documents.iter();
    parts.any(|part| !seen.insert(&part.key) || !twice(part.value).is_empty())
}

/// The ids that more than one item of a document has.
fn twice(root: At<'_>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut twice = BTreeSet::new();
    let mut open = vec![root];
    while let Some(at) = open.pop() {
        let items = at.items().filter_map(|item| item.word("id"));
        for id in items {
            if !seen.insert(id) {
                twice.insert(id.to_owned());
            }
        }
        open.extend(at.inner());
    }
    twice
}

/// Whether a text can be read without faults and has no two items of one name in a document. Of lines that were merged it
/// may not be true even if it is of both sides.
#[must_use]
pub fn is_sound(text: &str) -> bool {
    let Lines { text, .. } = Lines::of(text);
    let is_sound = with_tree(&text, |side| {
        let documents = side.tree.documents().iter();
        let parts = documents.map(|document| document.root);
        let mut roots = parts.map(|node| At { side, node });
        roots.all(|root| twice(root).is_empty())
    });
    is_sound == Some(true)
}
