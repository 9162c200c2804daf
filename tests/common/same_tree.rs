//! The promise of the fast reader of YAML: what it accepts, it reads as the reader that knows all of YAML does, and
//! nothing of the text is lost on the way.
//!
//! Tests hold it to texts that were thought of, the fuzz target `reader` to those that nobody thinks of.

use plan::source::{SourceFile, Sources};
use plan::yaml::{Declined, Kind, NodeId, Tree, read_any, read_profile};

/// Holds the fast reader to the authority, unless it declines the text.
///
/// # Errors
///
/// Says why the text was declined.
pub(crate) fn check(text: &str) -> Result<(), Declined> {
    let tree = read_profile(text)?;
    assert_eq!(Some(lines(&tree)), authority(text), "{text:?}");
    assert_eq!(lost(text, &tree), None, "{text:?}");
    Ok(())
}

/// What the authority makes of a text; `None` if it finds a fault in it, other than a key given twice.
pub(crate) fn authority(text: &str) -> Option<Vec<String>> {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("a", "a", text));
    let (tree, findings) = read_any(file, sources.file(file));
    let is_fine = findings
        .iter()
        .all(|finding| finding.rule == "duplicate-key");
    is_fine.then(|| lines(&tree))
}

/// A tree as lines: depth, kind, bytes, text.
fn lines(tree: &Tree<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for document in tree.documents() {
        lines.push(format!("complete: {}", document.complete));
        add_lines(tree, document.root, 0, &mut lines);
    }
    lines
}

fn add_lines(tree: &Tree<'_>, id: NodeId, depth: usize, lines: &mut Vec<String>) {
    let node = tree.node(id);
    let (kind, span, text) = (node.kind, node.span.range(), tree.text(id));
    lines.push(format!("{depth} {kind:?} {span:?} {text:?}"));
    let entries = tree.entries(id).flat_map(|(key, value)| [key, value]);
    for child in entries.chain(tree.items(id)) {
        add_lines(tree, child, depth + 1, lines);
    }
}

/// The first piece of the text that belongs to no node without children although it is no comment, no blank and no punctuation of
/// YAML.
fn lost<'s>(text: &'s str, tree: &Tree<'_>) -> Option<&'s str> {
    let leaves = tree
        .nodes()
        .filter(|(node, _)| !matches!(node.kind, Kind::Sequence | Kind::Mapping));
    let end = text.len()..text.len();
    let ranges = leaves.map(|(node, _)| node.span.range()).chain([end]);
    let mut behind = 0;
    for range in ranges {
        let between = &text[behind..range.start];
        if !between.split('\n').all(is_punctuation) {
            return Some(between);
        }
        behind = range.end;
    }
    None
}

/// Whether what stands of a line between two nodes says nothing: commas, brackets, dashes, the header of a block
/// scalar, a comment.
fn is_punctuation(line: &str) -> bool {
    let code = line.split('#').next().unwrap_or_default();
    code.chars().all(|character| {
        character.is_whitespace() || "-:,[]{}|>+123456789\u{feff}".contains(character)
    })
}
