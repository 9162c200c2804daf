//! The texts of the real plans and the example, and what tests do with them by chance.

#![allow(dead_code, reason = "each test program uses its own part of this")]

use std::fs;
use std::path::Path as File;

use plan::source::{SourceFile, Sources};
use plan::yaml::{Kind, NodeId, Path, Tree, read};

/// Numbers that look like chance and are the same in every run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).expect("31 bits fit");
        high % bound.max(1)
    }

    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

pub(crate) fn with_tree<T>(text: &str, view: impl FnOnce(&Tree<'_>) -> T) -> T {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("", "", text));
    let (tree, findings) = read(file, sources.file(file));
    assert!(findings.is_empty(), "{findings:?}");
    view(&tree)
}

/// All places of a document with what kind of node stands there.
pub(crate) fn places(tree: &Tree<'_>, node: NodeId, path: Path, found: &mut Vec<(Path, Kind)>) {
    for (key, value) in tree.entries(node) {
        places(tree, value, path.key(tree.text(key)), found);
    }
    for (position, item) in tree.items(node).enumerate() {
        places(tree, item, path.item(position), found);
    }
    if !path.0.is_empty() {
        found.push((path, tree.node(node).kind));
    }
}

pub(crate) fn texts() -> Vec<String> {
    let mut folders = vec![
        crate::common::root().join("plans"),
        crate::common::root().join("examples/flood"),
    ];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension() == Some(File::new("yaml").as_os_str()) {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    texts
}
