//! What holds for the tree of any text.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::{ProptestConfig, Strategy, prop};
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::testing::read_as;
use super::{NodeId, Tree, path_at};
use crate::source::Span;

/// Reads a text and holds every node to what a node promises.
fn check(text: &str) {
    let (_, findings) = read_as(text, |tree| {
        for document in tree.documents() {
            check_node(text, tree, document.root, tree.node(document.root).span);
        }
    });
    for finding in findings {
        let span = finding.primary.location.span;
        assert!(text.get(span.range()).is_some(), "{finding:?} in {text:?}");
    }
}

fn check_node(text: &str, tree: &Tree<'_>, node: NodeId, parent: Span) {
    let span = tree.node(node).span;
    assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    assert!(parent.contains(span), "{span:?} in {parent:?} in {text:?}");
    let _ = path_at(tree, span);
    let entries = tree.entries(node).flat_map(|(key, value)| [key, value]);
    for child in entries.chain(tree.items(node)) {
        check_node(text, tree, child, span);
    }
}

/// Texts of the pieces that YAML is made of.
fn yamlish() -> impl Strategy<Value = String> {
    let pieces = [
        "a", "b", "ế", "e\u{301}", "1", " ", "  ", "    ", "\n", "\n  ", "\r\n", "\r", "\t", ": ",
        ":", "- ", "-", "? ", "[", "]", "{", "}", ", ", "#", " # ", "'", "\"", "\\", "|", ">",
        "|-\n", ">+\n  ", "&x ", "*x", "!t ", "<<: ", "%", "---\n", "...\n", "@", "`", "\0",
        "\u{feff}", "\u{85}", "\u{a0}", "\u{2028}", "~", "null", "😀",
    ];
    let pieces = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40);
    pieces.prop_map(|pieces| pieces.concat())
}

/// The same cases in every run; `PROPTEST_CASES` asks for more of them.
#[test]
fn any_text_is_read_into_nodes_that_lie_within_each_other() {
    let config = ProptestConfig {
        cases: ProptestConfig::default().cases.max(2_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let result = runner.run(&yamlish(), |text| {
        check(&text);
        Ok(())
    });
    assert!(result.is_ok(), "{result:?}");
}

#[test]
fn a_list_behind_a_key_without_a_name_stands_within_its_mapping() {
    check("- : - a\n");
}

#[test]
fn a_refused_character_is_never_cut_in_two() {
    check("|1\r\n\u{feff}😀\n   # 1[\"- b]\u{feff}\r\n&x 😀!t ---\n- \u{feff}[ >\t");
}

#[test]
fn files_that_break_off_anywhere_are_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    add_files(&root.join("plans"), &mut files);
    add_files(&root.join("examples"), &mut files);
    assert!(files.len() > 10);
    for file in files {
        let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
        for end in (0..text.len()).step_by(97) {
            check(&text[..text.floor_char_boundary(end)]);
        }
        check(&text);
    }
}

/// All YAML files below a folder.
fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_files(&path, files);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            files.push(path);
        }
    }
}
