//! Places in a document, by keys and positions: `scenarios[1].tasks[0].lead`.

use std::fmt;

use super::tree::{Kind, NodeId, Tree};
use crate::source::Span;

/// A place in a document, from its root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(pub Vec<Step>);

/// A step inwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list, counted from 0.
    Item(usize),
}

impl Path {
    /// The place of a key within this one.
    #[must_use]
    pub fn key(&self, key: impl Into<String>) -> Self {
        self.with(Step::Key(key.into()))
    }

    /// The place of an item within this one.
    #[must_use]
    pub fn item(&self, position: usize) -> Self {
        self.with(Step::Item(position))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => write!(formatter, "{key}")?,
                Step::Key(key) => write!(formatter, ".{key}")?,
                Step::Item(item) => write!(formatter, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// The path to the smallest node that holds the span, or to the entry whose key it is. Empty for the document itself
/// and for places outside of every document.
#[must_use]
pub fn path_at(tree: &Tree<'_>, span: Span) -> Path {
    let holds = |id: NodeId| tree.node(id).span.contains(span);
    let mut documents = tree.documents().iter().map(|document| document.root);
    let mut path = Path::default();
    let Some(mut node) = documents.find(|&root| holds(root)) else {
        return path;
    };
    loop {
        match tree.node(node).kind {
            Kind::Mapping => {
                let mut entries = tree.entries(node);
                let Some((key, value)) = entries.find(|&(key, value)| holds(key) || holds(value))
                else {
                    return path;
                };
                path.0.push(Step::Key(tree.text(key).to_owned()));
                node = value;
            }
            Kind::Sequence => {
                let mut items = tree.items(node).enumerate();
                let Some((index, item)) = items.find(|&(_, item)| holds(item)) else {
                    return path;
                };
                path.0.push(Step::Item(index));
                node = item;
            }
            _ => return path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::path_at;
    use crate::source::Span;
    use crate::yaml::testing::read_as;

    /// The path of the first place where a text stands.
    fn path(text: &str, place: &str) -> String {
        let start = text.find(place).unwrap();
        let span = Span::new(start, start + place.len());
        read_as(text, |tree| path_at(tree, span)).0.to_string()
    }

    #[test]
    fn a_place_is_named_by_keys_and_positions() {
        let text = "a: 1\nareas:\n  - id: x\n    tasks: [{lead: b}, {lead: [c, z]}]\n";
        assert_eq!(path(text, "b"), "areas[0].tasks[0].lead");
        assert_eq!(path(text, "z"), "areas[0].tasks[1].lead[1]");
        assert_eq!(path(text, "id"), "areas[0].id");
        assert_eq!(path(text, "[c, z]"), "areas[0].tasks[1].lead");
        assert_eq!(path(text, "{lead: b}, "), "areas[0].tasks");
    }

    #[test]
    fn a_place_over_several_entries_is_their_mapping() {
        assert_eq!(path("a: 1\nb: 2\n", "1\nb"), "");
        assert_eq!(path("a: 1\n# note\n", "note"), "");
    }

    #[test]
    fn each_document_counts_for_itself() {
        assert_eq!(path("a: [1]\n---\na: [2, 3]\n", "3"), "a[1]");
    }
}
