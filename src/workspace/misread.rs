//! What of a document was not understood: reported, and left out. It is not missing, whatever rules look for it.

use crate::diagnostic::Finding;
use crate::source::Span;
use crate::yaml::{Kind, NodeId, Tree};

/// A key whose value was not understood, wholly or in part.
#[derive(Debug)]
pub struct Misread {
    /// The mapping in which it stands.
    pub mapping: Span,
    /// The key. One that does not exist but is near another counts as that one.
    pub key: Box<str>,
    /// Whether the fault lies in the key or its value themselves, and not in an entry further in.
    pub is_own: bool,
}

impl Misread {
    /// Whether it is one of these keys, in a mapping that holds this place.
    #[must_use]
    pub fn is_around(&self, place: Span, keys: &[&str]) -> bool {
        self.mapping.contains(place) && keys.contains(&&*self.key)
    }
}

/// The keys of a document in which faults of its file lie, on all levels.
pub(super) fn misread(tree: &Tree<'_>, root: NodeId, faults: &[&[Finding]]) -> Vec<Misread> {
    let document = tree.node(root).span;
    let faults = faults.iter().copied().flatten();
    let mut faults: Vec<_> = faults
        .map(|fault| (fault.primary.location.span, fault))
        .filter(|(place, _)| document.contains(*place))
        .collect();
    if faults.is_empty() {
        return Vec::new();
    }
    faults.sort_by_key(|&(place, _)| place);
    let mut search = Search {
        tree,
        faults,
        misread: Vec::new(),
    };
    search.walk(root);
    search.misread
}

struct Search<'t> {
    tree: &'t Tree<'t>,
    /// In the order of their places.
    faults: Vec<(Span, &'t Finding)>,
    misread: Vec<Misread>,
}

impl<'t> Search<'t> {
    /// Whether a key was found below the node.
    fn walk(&mut self, node: NodeId) -> bool {
        let tree = self.tree;
        let before = self.misread.len();
        match tree.node(node).kind {
            Kind::Sequence => {
                for item in tree.items(node) {
                    if self.fault_in(tree.node(item).span).is_some() {
                        self.walk(item);
                    }
                }
            }
            Kind::Mapping => {
                for (key, value) in tree.entries(node) {
                    self.look_at(tree.node(node).span, key, value);
                }
            }
            _ => {}
        }
        self.misread.len() > before
    }

    fn look_at(&mut self, mapping: Span, key: NodeId, value: NodeId) {
        let tree = self.tree;
        let of_key = self.fault_in(tree.node(key).span);
        let of_value = self.fault_in(tree.node(value).span);
        if of_key.is_none() && of_value.is_none() {
            return;
        }
        let is_deeper = of_value.is_some() && self.walk(value);
        let meant = of_key.and_then(meant_key);
        self.misread.push(Misread {
            mapping,
            key: meant.unwrap_or_else(|| tree.text(key)).into(),
            is_own: of_key.is_some() || !is_deeper,
        });
    }

    /// The first fault that lies in these bytes.
    fn fault_in(&self, span: Span) -> Option<&'t Finding> {
        let faults = &self.faults;
        let first = faults.partition_point(|(place, _)| place.start < span.start);
        let faults = faults[first..].iter();
        let mut faults = faults.take_while(|(place, _)| place.start <= span.end);
        let found = faults.find(|(place, _)| span.contains(*place));
        found.map(|&(_, fault)| fault)
    }
}

/// The key that is proposed in the place of one that does not exist.
fn meant_key(fault: &Finding) -> Option<&str> {
    let fix = fault.fix.as_ref().filter(|_| fault.rule == "unknown-key")?;
    Some(&fix.replacements.first()?.text)
}
