//! The texts of a file, each with what it is said of.

use crate::history::{Said, Subject, visit};
use crate::source::{FileId, Location, SourceFile};
use crate::yaml::{NodeId, Tree, read};

/// A text, with what it is said of.
pub(super) struct Passage {
    pub(super) subject: Subject,
    pub(super) field: String,
    pub(super) location: Location,
    pub(super) text: String,
}

impl Passage {
    /// Whether the text is what the subject is known by.
    pub(super) fn is_name(&self) -> bool {
        ["title", "name", "text", "number", "id", "plan"].contains(&&*self.field)
    }
}

/// All texts of a file, in its order. Of a list each item is one.
pub(super) fn passages(file: FileId, source: &SourceFile) -> Vec<Passage> {
    let (tree, _) = read(file, source);
    let mut passages = Vec::new();
    visit(&tree, |subject, said| {
        let Said::Field(field, value) = said else {
            return;
        };
        each_scalar(&tree, value, &mut |scalar| {
            passages.push(Passage {
                subject: subject.clone(),
                field: field.clone(),
                location: tree.node(scalar).span.in_file(file),
                text: tree.text(scalar).to_owned(),
            });
        });
    });
    passages
}

fn each_scalar(tree: &Tree<'_>, node: NodeId, tell: &mut impl FnMut(NodeId)) {
    if tree.node(node).kind.is_scalar() {
        tell(node);
    }
    for (_, value) in tree.entries(node) {
        each_scalar(tree, value, tell);
    }
    for item in tree.items(node) {
        each_scalar(tree, item, tell);
    }
}
