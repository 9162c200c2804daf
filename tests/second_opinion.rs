//! Other readers of YAML agree with ours about what the files of this project say, and the YAML test suite agrees
//! about what is YAML.

mod common;

use std::fs;
use std::path::PathBuf;

use common::root;
use plan::source::{SourceFile, Sources};
use plan::yaml::{Kind, NodeId, Tree, read};
use serde::Deserialize;
use serde_yaml::{Deserializer, Value};

/// All YAML files below a folder of the project.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "yaml")
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether a node says what the other reader made of it. Numbers and truth values are texts to us.
fn agrees(tree: &Tree<'_>, node: NodeId, value: &Value) -> bool {
    match (tree.node(node).kind, value) {
        (Kind::Null, Value::Null) => true,
        (Kind::Sequence, Value::Sequence(values)) => {
            let items: Vec<_> = tree.items(node).collect();
            items.len() == values.len()
                && items
                    .iter()
                    .zip(values)
                    .all(|(&item, value)| agrees(tree, item, value))
        }
        (Kind::Mapping, Value::Mapping(values)) => {
            let entries: Vec<_> = tree.entries(node).collect();
            entries.len() == values.len()
                && entries
                    .iter()
                    .zip(values)
                    .all(|(&(key, entry), (name, value))| {
                        agrees(tree, key, name) && agrees(tree, entry, value)
                    })
        }
        (kind, Value::String(text)) => kind.is_scalar() && tree.text(node) == text,
        (Kind::Plain, Value::Bool(value)) => tree.text(node) == value.to_string(),
        (Kind::Plain, Value::Number(value)) => {
            let written = tree.text(node).replace('_', "");
            written
                .parse::<f64>()
                .is_ok_and(|number| Some(number) == value.as_f64())
        }
        _ => false,
    }
}

#[test]
fn serde_yaml_reads_the_same_from_our_plans_and_examples() {
    let files: Vec<_> = ["plans", "examples/flood"]
        .into_iter()
        .flat_map(files)
        .collect();
    assert!(files.len() > 15);
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("f", "f", text.clone()));
        let (tree, findings) = read(file, sources.file(file));
        assert!(findings.is_empty(), "{}: {findings:?}", path.display());
        let values: Vec<_> = Deserializer::from_str(&text)
            .map(|document| Value::deserialize(document).unwrap())
            .collect();
        assert_eq!(tree.documents().len(), values.len(), "{}", path.display());
        for (document, value) in tree.documents().iter().zip(&values) {
            assert!(agrees(&tree, document.root, value), "{}", path.display());
        }
    }
}

#[test]
fn the_yaml_test_suite_agrees_about_what_is_yaml() {
    let path = root().join("../shared/yaml/yaml-test-suite.json");
    let Ok(suite) = fs::read_to_string(&path) else {
        eprintln!("LEFT OUT: the YAML test suite is not beside the project, so it was not run");
        return;
    };
    let suite: Vec<serde_json::Value> = serde_json::from_str(&suite).unwrap();
    let mut wrong = Vec::new();
    for case in &suite {
        let mut sources = Sources::default();
        let text = case["yaml"].as_str().unwrap();
        let file = sources.add(SourceFile::new("f", "f", text));
        let (_, findings) = read(file, sources.file(file));
        // What we refuse on top of the standard says nothing about the standard.
        let refused = ["refused-construct", "duplicate-key", "control-character"];
        let broken = findings.iter().any(|finding| finding.rule == "syntax");
        let refuses = findings
            .iter()
            .any(|finding| refused.contains(&finding.rule));
        let valid = case["valid"].as_bool().unwrap();
        if broken == valid && !refuses {
            wrong.push(format!("{} (valid: {valid}): {findings:?}", case["id"]));
        }
    }
    assert!(suite.len() >= 400);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
