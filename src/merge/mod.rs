//! Brings two versions of a file together that were made from a third: by documents, items and keys, and not by lines.
//!
//! What only one side changed is taken from it, byte for byte; what both added stands there, ours first; where both
//! changed the same, each says it in conflict markers. A merged text is read again and compared with what the three
//! versions mean together, which is worked out without their texts; a text that does not say that is not given out, and
//! the caller merges lines as git does.

mod align;
mod documents;
mod line_ends;
mod marked;
mod meaning;
mod outcome;
mod side;
mod text;
mod two;

use std::collections::BTreeSet;

pub use self::marked::sides;

use self::align::Ordered;
use self::documents::{documents, name_single};
use self::line_ends::{Ends, Lines};
use self::meaning::{Preferred, meanings};
use self::outcome::{Outcome, Versions, decided};
use self::side::{At, Part, Side};
use self::text::Text;
use self::two::{Piece, Two, marked, text_of};
use crate::source::{SourceFile, Sources};
use crate::yaml::{MAX_BYTES, Tree, Value, read};

/// A merged file.
#[derive(Debug)]
pub struct Merged {
    pieces: Vec<Piece>,
    ends: Ends,
}

/// Why a file can only be merged by lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ByLines {
    /// One of the versions has faults of its own.
    #[error("one of its versions cannot be read without faults")]
    Unreadable,
    /// It is no document of a plan.
    #[error("it does not hold plans, units or reports alone")]
    NotDocuments,
    /// Something has the same name twice.
    #[error("one of its versions has two documents or items of one name")]
    SameName,
    /// Nobody can tell which document has become which.
    #[error("both sides have renamed or moved its documents")]
    Renamed,
    /// The versions are written in ways that do not fit together.
    #[error("its versions are written too differently")]
    Unlike,
}

impl Merged {
    fn whole(text: &str) -> Self {
        let Lines { text, ends } = Lines::of(text);
        let two = Two::both(text);
        let place = two::Place::default();
        Self {
            pieces: vec![Piece { two, place }],
            ends,
        }
    }

    /// The places that both sides changed differently, such as `flood#visit.by`.
    #[must_use]
    pub fn conflicts(&self) -> Vec<String> {
        let open = self.pieces.iter().filter(|piece| !piece.two.is_agreed());
        open.map(|piece| piece.place.to_string()).collect()
    }

    /// The text, with conflict markers of that many signs.
    #[must_use]
    pub fn text(&self, marker_size: usize) -> String {
        self.ends.put(&marked(&self.pieces, marker_size))
    }
}

/// Brings two versions of a file together. An empty base is that of a file that both sides have added.
///
/// # Errors
///
/// If the file can only be merged by lines.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Result<Merged, ByLines> {
    if ours == theirs || base == theirs {
        return Ok(Merged::whole(ours));
    }
    if base == ours {
        return Ok(Merged::whole(theirs));
    }
    if [base, ours, theirs]
        .iter()
        .any(|text| text.len() as u64 > MAX_BYTES)
    {
        return Err(ByLines::Unreadable);
    }
    let is_new = base.trim().is_empty();
    let [base, ours, theirs] = [base, ours, theirs].map(Lines::of);
    let ends = Ends::merged((!is_new).then_some(base.ends), ours.ends, theirs.ends);
    let mut sources = Sources::default();
    let files = [&base, &ours, &theirs].map(|lines| {
        let source = SourceFile::new("", "", lines.text.clone());
        sources.add(source)
    });
    let [base, ours, theirs] = files.map(|file| {
        let source = sources.file(file);
        (source, read(file, source))
    });
    let sides = [&base, &ours, &theirs].map(|(source, (tree, _))| Side {
        text: &source.text,
        tree,
    });
    let is_faulty = |(_, (_, findings)): &(_, (_, Vec<_>))| !findings.is_empty();
    if !is_new && is_faulty(&base) || is_faulty(&ours) || is_faulty(&theirs) {
        return Err(ByLines::Unreadable);
    }
    let read_documents = |side| documents(side).filter(|documents| !documents.is_empty());
    let versions = || {
        let mut versions = Versions {
            base: if is_new {
                Vec::new()
            } else {
                read_documents(&sides[0])?
            },
            ours: read_documents(&sides[1])?,
            theirs: read_documents(&sides[2])?,
        };
        name_single(&mut versions);
        Some(versions)
    };
    let all = versions().ok_or(ByLines::NotDocuments)?;
    if [&all.base, &all.ours, &all.theirs]
        .into_iter()
        .any(|parts| has_same_name(parts))
    {
        return Err(ByLines::SameName);
    }
    let mut contested = BTreeSet::new();
    // The second time with what both have added in different places.
    for _ in 0..2 {
        let versions = versions().ok_or(ByLines::NotDocuments)?;
        let outcomes = decided(versions, Ordered::Yes, &contested).ok_or(ByLines::Renamed)?;
        let pieces = put_together(&outcomes, &contested).ok_or(ByLines::Unlike)?;
        let merged = Merged { pieces, ends };
        match merged.proved(&outcomes, &contested) {
            Proof::Holds => return Ok(merged),
            Proof::Fails => return Err(ByLines::Unlike),
            Proof::Twice(ids) => contested = ids,
        }
    }
    Err(ByLines::Unlike)
}

/// Whether a text can be read without faults and has no two items of one name in a document.
/// Of lines that were merged that can be untrue even if it is true of both sides.
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

fn put_together(outcomes: &[Outcome<'_>], contested: &BTreeSet<String>) -> Option<Vec<Piece>> {
    let mut text = Text {
        contested,
        pieces: Vec::new(),
    };
    for (position, outcome) in outcomes.iter().enumerate() {
        text.document(outcome, position == 0)?;
    }
    Some(text.pieces)
}

/// Whether a merged text says what it should.
enum Proof {
    Holds,
    Fails,
    /// It does, and these ids stand in it twice.
    Twice(BTreeSet<String>),
}

impl Merged {
    fn proved(&self, outcomes: &[Outcome<'_>], contested: &BTreeSet<String>) -> Proof {
        let mut ids = BTreeSet::new();
        for preferred in [Preferred::Ours, Preferred::Theirs] {
            let text = match preferred {
                Preferred::Ours => text_of(&self.pieces, |two| &two.ours),
                Preferred::Theirs => text_of(&self.pieces, |two| &two.theirs),
            };
            let meant = meanings(outcomes, contested, preferred);
            let found = with_tree(&self.ends.put(&text), |side| {
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
fn has_same_name(documents: &[Part<'_>]) -> bool {
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
