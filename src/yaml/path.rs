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
