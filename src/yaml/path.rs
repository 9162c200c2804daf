//! The place of a span in its document, in words such as `scenarios[1].tasks[0].lead`.

use super::tree::{Kind, NodeId, Tree};
use crate::source::Span;

/// The path to the smallest node that holds the span, or to the entry whose key it is. Empty for the document itself
/// and for places outside of every document.
#[must_use]
pub fn path_at(tree: &Tree<'_>, span: Span) -> String {
    let holds = |id: NodeId| tree.node(id).span.contains(span);
    let mut documents = tree.documents().iter().map(|document| document.root);
    let mut path = String::new();
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
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(tree.text(key));
                node = value;
            }
            Kind::Sequence => {
                let mut items = tree.items(node).enumerate();
                let Some((index, item)) = items.find(|&(_, item)| holds(item)) else {
                    return path;
                };
                path.push_str(&format!("[{index}]"));
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
        read_as(text, |tree| path_at(tree, span)).0
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
