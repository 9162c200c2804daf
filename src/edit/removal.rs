//! An item goes, and if wanted with it all that refers to it.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Action, Change};
use super::mentions::{Mention, mentions};
use crate::source::{FileId, Location, Span};
use crate::workspace::{PlanRecord, Workspace, items};
use crate::yaml::{NodeId, Path, Tree, read};

/// What goes with an item.
#[derive(Debug, Default)]
pub struct Removal {
    /// The changes of each file, in the order in which they are made.
    pub changes: BTreeMap<FileId, Vec<Change>>,
    /// Where something else names the item, or what stands in it.
    pub named: Vec<Location>,
    /// Those of them that stand in reports.
    pub reported: Vec<Location>,
}

/// Takes an item out of its plan, with all that stands in it. With `cascade` its name also goes from wherever something
/// refers to it, or to what stands in it: of a list the one entry, and what would be left empty goes too.
///
/// `id` is where the item gives itself its id.
#[must_use]
pub fn removal(workspace: &Workspace, plan: &PlanRecord, id: Span, cascade: bool) -> Removal {
    let own = with_tree(workspace, plan.file, |tree| {
        let holder = holder(tree, id)?;
        Some((holder, tree.node(holder).span))
    });
    let Some((own, within)) = own else {
        return Removal::default();
    };
    let mut removal = Removal::default();
    let mut gone = BTreeMap::from([(plan.file, BTreeSet::from([own]))]);
    if cascade {
        for mention in mentions_of_part(workspace, plan, within) {
            let place = mention.span.in_file(mention.file);
            removal.named.push(place);
            if mention.is_reported {
                removal.reported.push(place);
            }
            let node = with_tree(workspace, mention.file, |tree| {
                named_node(tree, mention.span)
            });
            gone.entry(mention.file).or_default().extend(node);
        }
    }
    let changes = gone.into_iter().map(|(file, gone)| {
        let changes = with_tree(workspace, file, |tree| changes(tree, &gone));
        (file, changes)
    });
    removal.changes = changes.collect();
    removal
}

/// Where something else names one of the items that a part of the plan holds.
fn mentions_of_part(workspace: &Workspace, plan: &PlanRecord, part: Span) -> Vec<Mention> {
    let id = plan.document.id.as_str();
    let inner = items(&plan.document).into_iter();
    let inner = inner.filter(|item| part.contains(item.id.span));
    let named = inner.flat_map(|item| mentions(workspace, id, Some(item.id.as_str())));
    let named = named.filter(|mention| mention.file != plan.file || !part.contains(mention.span));
    named.collect()
}

fn with_tree<T>(workspace: &Workspace, file: FileId, view: impl FnOnce(&Tree<'_>) -> T) -> T {
    let (tree, _) = read(file, workspace.sources.file(file));
    view(&tree)
}

/// The mapping that gives itself this id.
fn holder(tree: &Tree<'_>, id: Span) -> Option<NodeId> {
    let mut nodes = tree
        .documents()
        .iter()
        .map(|document| document.root)
        .collect::<Vec<_>>();
    while let Some(node) = nodes.pop() {
        let mut entries = tree.entries(node);
        if entries.any(|(_, value)| tree.node(value).span == id) {
            return Some(node);
        }
        nodes.extend(children(tree, node));
    }
    None
}

/// Keys without which nothing is left of what they stand in.
const NEEDED: [&str; 1] = ["in-force"];

/// The scalar at a place, or what belongs to the key there; with it goes what says nothing without it.
fn named_node(tree: &Tree<'_>, place: Span) -> Option<NodeId> {
    let mut nodes = tree
        .documents()
        .iter()
        .map(|document| document.root)
        .collect::<Vec<_>>();
    while let Some(node) = nodes.pop() {
        if tree.node(node).span == place && tree.node(node).kind.is_scalar() {
            return Some(node);
        }
        let mut entries = tree.entries(node);
        if let Some((_, value)) = entries.find(|&(key, _)| tree.node(key).span == place) {
            return Some(value);
        }
        let mut entries = tree.entries(node);
        let is_needed = |key: NodeId| NEEDED.contains(&tree.text(key));
        if entries.any(|(key, value)| is_needed(key) && tree.node(value).span == place) {
            return Some(node);
        }
        nodes.extend(children(tree, node));
    }
    None
}

fn children(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let values = tree.entries(node).map(|(_, value)| value);
    values.chain(tree.items(node)).collect()
}

/// The changes by which nodes go, from the end of the file, so that what is still to go stays where it is.
fn changes(tree: &Tree<'_>, gone: &BTreeSet<NodeId>) -> Vec<Change> {
    let mut changes = Vec::new();
    for (document, root) in tree.documents().iter().enumerate() {
        let mut paths = Vec::new();
        find(tree, root.root, &Path::default(), gone, &mut paths);
        changes.extend(paths.into_iter().map(|path| Change {
            document,
            path,
            action: Action::Remove,
        }));
    }
    changes.reverse();
    changes
}

/// Adds the paths of what goes from a node, and says whether the node goes itself: because it is to, or because nothing
/// is left in it.
fn find(
    tree: &Tree<'_>,
    node: NodeId,
    place: &Path,
    gone: &BTreeSet<NodeId>,
    paths: &mut Vec<Path>,
) -> bool {
    if gone.contains(&node) {
        return true;
    }
    let before = paths.len();
    let (mut all, mut goes) = (0, 0);
    let entries = tree
        .entries(node)
        .map(|(key, value)| (place.key(tree.text(key)), value));
    let items = tree.items(node).enumerate();
    let items = items.map(|(position, item)| (place.item(position), item));
    for (path, child) in entries.chain(items) {
        all += 1;
        if find(tree, child, &path, gone, paths) {
            paths.push(path);
            goes += 1;
        }
    }
    let is_emptied = all > 0 && goes == all;
    if is_emptied {
        paths.truncate(before);
    }
    is_emptied
}
