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
mod proof;
mod side;
mod text;
mod two;

pub use self::marked::sides;
pub use self::proof::is_sound;

use std::collections::BTreeSet;

use self::align::Ordered;
use self::documents::{documents, name_single};
use self::line_ends::{Ends, Lines};
use self::outcome::{Outcome, Three, Versions, decided};
use self::proof::{Proof, has_same_name, proof};
use self::side::Side;
use self::text::Text;
use self::two::{Piece, Two, marked};
use crate::diagnostic::Finding;
use crate::source::{SourceFile, Sources};
use crate::yaml::{MAX_BYTES, Tree, read};

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
    let lines = [base, ours, theirs].map(Lines::of);
    let [base, ours, theirs] = lines.each_ref().map(|lines| lines.ends);
    let ends = Ends::merged((!is_new).then_some(base), ours, theirs);
    let mut sources = Sources::default();
    let files = lines.map(|lines| sources.add(SourceFile::new("", "", lines.text)));
    let [base, ours, theirs] = files.map(|file| read(file, sources.file(file)));
    let is_faulty = |(_, findings): &(Tree<'_>, Vec<Finding>)| !findings.is_empty();
    if !is_new && is_faulty(&base) || is_faulty(&ours) || is_faulty(&theirs) {
        return Err(ByLines::Unreadable);
    }
    let read = [(files[0], &base), (files[1], &ours), (files[2], &theirs)];
    let [base, ours, theirs] = read.map(|(file, (tree, _))| Side {
        text: &sources.file(file).text,
        tree,
    });
    merged(
        &Three {
            base: (!is_new).then_some(&base),
            ours: &ours,
            theirs: &theirs,
        },
        ends,
    )
}

/// Merges texts that can be read.
fn merged(sides: &Three<&Side<'_>>, ends: Ends) -> Result<Merged, ByLines> {
    let all = versions(sides).ok_or(ByLines::NotDocuments)?;
    let mut all = [&all.base, &all.ours, &all.theirs].into_iter();
    if all.any(|documents| has_same_name(documents)) {
        return Err(ByLines::SameName);
    }
    let mut contested = BTreeSet::new();
    // The second time with what both have added in different places.
    for _ in 0..2 {
        let versions = versions(sides).ok_or(ByLines::NotDocuments)?;
        let outcomes = decided(versions, Ordered::Yes, &contested).ok_or(ByLines::Renamed)?;
        let pieces = put_together(&outcomes, &contested).ok_or(ByLines::Unlike)?;
        match proof(&pieces, ends, &outcomes, &contested) {
            Proof::Holds => return Ok(Merged { pieces, ends }),
            Proof::Fails => return Err(ByLines::Unlike),
            Proof::Twice(ids) => contested = ids,
        }
    }
    Err(ByLines::Unlike)
}

/// The documents of all versions; `None` if one of them has none, or others than those of plans.
fn versions<'t>(sides: &Three<&'t Side<'t>>) -> Option<Versions<'t>> {
    let read = |side| documents(side).filter(|documents| !documents.is_empty());
    let mut versions = Versions {
        base: sides.base.map_or_else(|| Some(Vec::new()), read)?,
        ours: read(sides.ours)?,
        theirs: read(sides.theirs)?,
    };
    name_single(&mut versions);
    Some(versions)
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
