//! Keys that a mapping gives twice.

use foldhash::HashMap;

use super::collector::Collector;
use super::tree::{NodeId, Tree};
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::source::{FileId, Location};

/// Up to so many keys, comparing each with those before it is faster than any table.
const FEW: usize = 24;

/// Reports keys that a mapping gives twice. The first one counts.
pub(super) fn reject_duplicate_keys(tree: &Tree<'_>, file: FileId, findings: &mut Collector) {
    // Roots and nodes are both in the order of the text, so one look ahead tells the roots apart.
    let roots = tree.documents().iter().map(|document| document.root);
    let mut roots = roots.peekable();
    let mut keys = Vec::new();
    for id in tree.ids() {
        keys.clear();
        keys.extend(tree.entries(id).map(|(key, _)| key));
        keys.retain(|&key| tree.node(key).kind.is_scalar());
        let is_root = roots.next_if_eq(&id).is_some();
        if is_root && reject_missing_separator(tree, &keys, file, findings) {
            continue;
        }
        for (first, again) in pairs(tree, &keys) {
            let message = message!("duplicate-key.headline", key = tree.text(again));
            let finding = Finding::error("duplicate-key", place(tree, again, file), message)
                .related(place(tree, first, file), message!("duplicate-key.first"))
                .help(message!("duplicate-key.help"));
            findings.push(finding);
        }
    }
}

/// Each key that was there before, with the first of its name.
fn pairs(tree: &Tree<'_>, keys: &[NodeId]) -> Vec<(NodeId, NodeId)> {
    let mut pairs = Vec::new();
    if keys.len() <= FEW {
        for (index, &key) in keys.iter().enumerate() {
            let mut before = keys[..index].iter();
            let first = before.find(|&&first| tree.text(first) == tree.text(key));
            pairs.extend(first.map(|&first| (first, key)));
        }
    } else {
        let mut seen = HashMap::default();
        for &key in keys {
            let first = *seen.entry(tree.text(key)).or_insert(key);
            pairs.extend((first != key).then_some((first, key)));
        }
    }
    pairs
}

/// Reports a document that gives its first key again: a second document begins there, and its separator is missing.
fn reject_missing_separator(
    tree: &Tree<'_>,
    keys: &[NodeId],
    file: FileId,
    findings: &mut Collector,
) -> bool {
    let Some((&first, further)) = keys.split_first() else {
        return false;
    };
    let text = tree.text(first);
    let Some(&again) = further.iter().find(|&&key| tree.text(key) == text) else {
        return false;
    };
    let message = message!("duplicate-key.headline-document", key = text);
    findings.push(
        Finding::error("duplicate-key", place(tree, again, file), message)
            .related(
                place(tree, first, file),
                message!("duplicate-key.first-document"),
            )
            .help(message!("duplicate-key.help-document")),
    );
    true
}

fn place(tree: &Tree<'_>, key: NodeId, file: FileId) -> Location {
    tree.node(key).span.in_file(file)
}

#[cfg(test)]
mod tests {
    use super::FEW;
    use crate::yaml::testing::reading_faults;

    #[test]
    fn a_key_given_twice_is_reported_in_its_own_mapping() {
        assert_eq!(
            reading_faults("a: {x: 1, 'x': 2}\nb: {x: 1}\nA: 1\n"),
            ["duplicate-key at `'x'`: key `x` is given twice"]
        );
    }

    #[test]
    fn a_key_given_twice_is_found_among_many() {
        let keys: String = (0..FEW).map(|number| format!("k{number}: 1\n")).collect();
        assert_eq!(
            reading_faults(&format!("a:\n  b: 1\n{keys}k7: 2\n")),
            ["duplicate-key at `k7`: key `k7` is given twice"]
        );
    }
}
