//! A text with changes made in it, each of them proved: the new text is read again, and must say what was intended and
//! nothing else.

use super::change::Change;
use super::splice::{Splice, splice};
use crate::source::{SourceFile, Sources};
use crate::yaml::{Tree, Value, read, writing};

/// Why a change was not made.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The file has faults of its own.
    #[error("the file cannot be read without faults")]
    Unreadable,
    /// There is no such place, or it is of another kind.
    #[error("there is no place `{0}` for it")]
    NoPlace(String),
    /// The text around the place is written in a way that leaves no room for the change.
    #[error("`{0}` is written in a way that only a person can change")]
    ByHand(String),
}

/// The text with the changes in it, one after the other.
///
/// # Errors
///
/// If the text is not plain YAML, if a change has no place in it, or if the text would not say what was intended.
pub fn edited(text: &str, changes: &[Change]) -> Result<String, EditError> {
    let mut text = text.to_owned();
    for change in changes {
        text = with_change(&text, change)?;
    }
    Ok(text)
}

fn with_change(text: &str, change: &Change) -> Result<String, EditError> {
    let place = || change.path.to_string();
    let (before, spliced) = with_tree(text, |tree| {
        let before = values(tree);
        let document = tree.documents().get(change.document);
        let spliced = document
            .and_then(|document| splice(text, tree, document.root, &change.path.0, &change.action));
        (before, spliced)
    })
    .ok_or(EditError::Unreadable)?;
    let mut intended = before;
    let document = intended.get_mut(change.document);
    let document = document.ok_or_else(|| EditError::NoPlace(place()))?;
    *document = change
        .intended(document.clone())
        .ok_or_else(|| EditError::NoPlace(place()))?;
    let spliced = spliced.ok_or_else(|| EditError::ByHand(place()))?;
    let text = put(text, &spliced);
    match with_tree(&text, values) {
        Some(after) if after == intended => Ok(text),
        Some(_) | None => Err(EditError::ByHand(place())),
    }
}

/// A text with one document more at its end.
///
/// # Errors
///
/// If the text is not plain YAML, or would not be with the document.
pub(super) fn with_document(text: &str, document: &Value) -> Result<String, EditError> {
    let mut intended = with_tree(text, values).ok_or(EditError::Unreadable)?;
    intended.push(document.clone());
    let line_end = if ends_like_windows(text) {
        "\r\n"
    } else {
        "\n"
    };
    let mut new = text.to_owned();
    let is_empty = intended.len() == 1;
    if !text.is_empty() && !text.ends_with('\n') {
        new.push_str(line_end);
    }
    if !is_empty {
        new.push_str(&format!("---{line_end}"));
    }
    let lines = writing::document(document).replace('\n', line_end);
    new.push_str(&lines);
    match with_tree(&new, values) {
        Some(after) if after == intended => Ok(new),
        Some(_) | None => Err(EditError::ByHand("end".to_owned())),
    }
}

/// The text with the splice in it, whose line breaks become those of the text.
fn put(text: &str, Splice { range, text: new }: &Splice) -> String {
    let new = if ends_like_windows(text) {
        new.replace('\n', "\r\n")
    } else {
        new.clone()
    };
    [&text[..range.start], &new, &text[range.end..]].concat()
}

pub(super) fn ends_like_windows(text: &str) -> bool {
    let first = text.find('\n');
    first.is_some_and(|at| text[..at].ends_with('\r'))
}

/// What the documents of a file say.
pub(super) fn values(tree: &Tree<'_>) -> Vec<Value> {
    let documents = tree.documents().iter();
    documents
        .map(|document| Value::of(tree, document.root))
        .collect()
}

/// What a view sees in the tree of a text, if that is plain YAML.
pub(super) fn with_tree<T>(text: &str, view: impl FnOnce(&Tree<'_>) -> T) -> Option<T> {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("", "", text));
    let (tree, findings) = read(file, sources.file(file));
    findings.is_empty().then(|| view(&tree))
}
