//! How a text is written down.

pub(super) mod bad_allow;
pub(super) mod no_break_space;
pub(super) mod not_nfc;
pub(super) mod unused_allow;
pub(super) mod yaml_trap;

use crate::diagnostic::{Fix, Replacement};
use crate::model::Document;
use crate::source::{FileId, SourceFile, Span};
use crate::words::nfc;
use crate::yaml::{Decoder, FromNode, Kind, read};

/// The fix of a way of writing: every place of a file gets another text. It is safe if the file says the same
/// afterwards, or can be read only then.
fn respelling(file: FileId, source: &SourceFile, places: Vec<(Span, String)>) -> Fix {
    let mut text = String::with_capacity(source.text.len());
    let mut end = 0;
    for (span, spelling) in &places {
        text.push_str(&source.text[end..span.range().start]);
        text.push_str(spelling);
        end = span.range().end;
    }
    text.push_str(&source.text[end..]);
    let after = SourceFile::new(&*source.path, &*source.shown, text);
    let (before, after) = (said(file, source), said(file, &after));
    let replacements = places.into_iter().map(|(span, text)| Replacement {
        location: span.in_file(file),
        text,
    });
    Fix {
        safe: before.nodes == after.nodes || (before.faults > 0 && after.faults == 0),
        replacements: replacements.collect(),
    }
}

/// What a file says, without how its texts are spelt.
struct Said {
    /// The nodes with their texts.
    nodes: Vec<(Kind, String)>,
    /// How many faults reading has found.
    faults: usize,
}

fn said(file: FileId, source: &SourceFile) -> Said {
    let (tree, findings) = read(file, source);
    let mut faults = findings.len();
    for document in tree.documents() {
        let mut decoder = Decoder::new(file, &tree);
        let _ = Document::from_node(document.root, &mut decoder);
        faults += decoder.finish().0.len();
    }
    // A space more or less at a line's end is how a text is spelt, too.
    let spelt = |text: &str| {
        let words: Vec<_> = text.split_whitespace().map(nfc).collect();
        words.join(" ")
    };
    let nodes = tree.nodes().map(|(node, text)| (node.kind, spelt(text)));
    Said {
        nodes: nodes.collect(),
        faults,
    }
}
