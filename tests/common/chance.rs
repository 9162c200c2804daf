//! Changes at places and with values that chance chooses, the same in every run.

use std::fs;
use std::path::Path as File;

use plan::source::{SourceFile, Sources};
use plan::yaml::{Kind, NodeId, Path, Tree, read};

/// Values that are hard to write: each in a way of its own.
pub(crate) const VALUES: &[&str] = &[
    "done",
    "2021-08-20",
    "30..40 người",
    "Kế hoạch: “phòng, chống” lũ #2",
    "a, [b] {c}",
    "- dấu gạch",
    "'nháy'",
    "\"kép\" \\",
    "",
    "null",
    "một\nhai",
    " có dấu cách ",
    "? a",
    "ke\u{302}\u{301} hoa\u{323}ch",
    "@a",
    "x:y",
    "100%",
];

/// Numbers that look like chance and are the same in every run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below another.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).expect("31 bits fit");
        high % bound.max(1)
    }

    /// One of several things.
    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What a view sees in the tree of a text without faults.
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

/// The real plans and the example.
pub(crate) fn texts() -> Vec<String> {
    let mut folders = vec![
        super::root().join("plans"),
        super::root().join("examples/flood"),
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

/// What follows `#` outside of scalars, in the order of the text.
pub(crate) fn comments(text: &str) -> Vec<String> {
    let scalars = with_tree(text, |tree| {
        let scalars = tree.scalars().map(|node| node.span.range());
        scalars.collect::<Vec<_>>()
    });
    let is_in_scalar = |at: usize| {
        let next = scalars.partition_point(|scalar| scalar.end <= at);
        scalars.get(next).is_some_and(|scalar| scalar.contains(&at))
    };
    let mut found = Vec::new();
    let mut behind = 0;
    for (at, _) in text.match_indices('#') {
        let begins = at == 0 || text[..at].ends_with([' ', '\n', '\t']);
        if begins && at >= behind && !is_in_scalar(at) {
            let line = text[at..].lines().next().unwrap_or_default();
            behind = at + line.len();
            found.push(line.trim_end().to_owned());
        }
    }
    found
}
