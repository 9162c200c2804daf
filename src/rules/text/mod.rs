//! How a text is written down.

pub(super) mod bad_allow;
pub(super) mod no_break_space;
pub(super) mod not_nfc;
pub(super) mod unused_allow;
pub(super) mod yaml_trap;

use crate::diagnostic::{Fix, Replacement};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::words::nfc;
use crate::yaml::{Kind, read};

/// The fix of a way of writing: every place of a file gets another text. It is safe if the file says the same
/// afterwards: a space before `#`, say, makes a comment of what was text.
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
    let (before, after) = (said(source), said(&after));
    let replacements = places.into_iter().map(|(span, text)| Replacement {
        location: span.in_file(file),
        text,
    });
    Fix {
        safe: before == after,
        replacements: replacements.collect(),
    }
}

/// What a file says, without how its texts are spelt: its nodes with their texts.
fn said(source: &SourceFile) -> Vec<(Kind, String)> {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new(
        &*source.path,
        &*source.shown,
        &*source.text,
    ));
    let (tree, _) = read(file, sources.file(file));
    // A space more or less at a line's end is how a text is spelt, too.
    let spelt = |text: &str| {
        let words: Vec<_> = text.split_whitespace().map(nfc).collect();
        words.join(" ")
    };
    let nodes = tree.nodes().map(|(node, text)| (node.kind, spelt(text)));
    nodes.collect()
}
