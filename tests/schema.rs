//! The schemas of `plan schema` against documents and output: a second reader of YAML, a checker of JSON Schemas, and
//! our own verdict have to agree.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use common::{plan, root};
use jsonschema::Validator;
use plan::rules;
use serde::Deserialize;
use serde_json::Value;

/// Rules about keys, types and values: what a schema can see.
const SHAPE: [&str; 8] = [
    "bad-date",
    "bad-id",
    "bad-quantity",
    "conflicting-keys",
    "missing-key",
    "unknown-document",
    "unknown-key",
    "wrong-type",
];

fn validator(name: &str) -> Validator {
    let schema = plan(&["schema", name]).json();
    assert!(jsonschema::meta::is_valid(&schema), "{name}");
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&schema).unwrap()
}

/// What is wrong with a file as the schema sees it. A text that the other reader cannot read is refused as well.
fn faults(validator: &Validator, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for document in serde_yaml::Deserializer::from_str(text) {
        match Value::deserialize(document) {
            // Between two `---` there may be nothing.
            Ok(Value::Null) => {}
            Ok(value) => {
                let found = validator.iter_errors(&value);
                faults.extend(found.map(|fault| format!("{} at {}", fault, fault.instance_path())));
            }
            Err(error) => {
                faults.push(error.to_string());
                break;
            }
        }
    }
    faults
}

/// The documents below a folder.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if !["broken", "ci"].contains(&name) {
                found.extend(documents(&path));
            }
        } else if name.ends_with(".yaml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_good_document_keeps_to_the_schema() {
    let validator = validator("document");
    let folders = ["plans", "examples"].map(|folder| documents(&root().join(folder)));
    let files = folders.concat();
    assert!(files.len() > 12, "{files:?}");
    for file in files {
        let faults = faults(&validator, &fs::read_to_string(&file).unwrap());
        assert!(faults.is_empty(), "{}: {faults:#?}", file.display());
    }
}

#[test]
fn every_fault_of_shape_is_refused() {
    let validator = validator("document");
    let mut refused = BTreeSet::new();
    for entry in fs::read_dir(root().join("examples/broken")).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let mut expected = text
            .lines()
            .filter_map(|line| line.strip_prefix("# expect: "));
        let rule = expected.find_map(|line| {
            let rule = line.split(' ').next().unwrap();
            SHAPE.into_iter().find(|shape| *shape == rule)
        });
        if let Some(rule) = rule {
            assert!(!faults(&validator, &text).is_empty(), "{}", path.display());
            refused.insert(rule);
        }
    }
    assert_eq!(refused.into_iter().collect::<Vec<_>>(), SHAPE);
}

/// The YAML blocks in a section of a rule's page.
fn blocks<'p>(page: &'p str, title: &str) -> Vec<&'p str> {
    let section = page
        .split(&format!("\n## {title}\n"))
        .nth(1)
        .unwrap_or_default();
    let section = section.split("\n## ").next().unwrap_or_default();
    let blocks = section.split("```yaml file=").skip(1);
    blocks
        .map(|block| {
            block
                .split_once('\n')
                .unwrap()
                .1
                .split("```")
                .next()
                .unwrap()
        })
        .collect()
}

#[test]
fn the_examples_of_the_rule_book_are_seen_alike() {
    let validator = validator("document");
    for rule in rules::all() {
        for title in ["Put right", "Not reported"] {
            for block in blocks(rule.page, title) {
                let faults = faults(&validator, block);
                assert!(faults.is_empty(), "{}: {faults:#?}\n{block}", rule.name);
            }
        }
        let examples = blocks(rule.page, "Example");
        let refused = examples
            .iter()
            .any(|block| !faults(&validator, block).is_empty());
        // The order of keys, by which a document is known, is nothing to a schema.
        if SHAPE.contains(&rule.name) && rule.name != "unknown-document" {
            assert!(refused, "{}", rule.name);
        } else if rule.group != rules::Group::Reading {
            assert!(!refused, "{}", rule.name);
        }
    }
}

#[test]
fn each_kind_of_document_has_a_schema_of_its_own() {
    let text = "units: [{id: u, name: U}]";
    assert_eq!(faults(&validator("units"), text), [""; 0]);
    for other in ["plan", "report", "workspace"] {
        assert!(!faults(&validator(other), text).is_empty(), "{other}");
    }
}

#[test]
fn output_keeps_to_its_schema() {
    const FLOOD: [&str; 4] = ["examples/flood", "--as-of", "2024-12-10", "--format=json"];
    const PLANS: [&str; 4] = ["plans", "--as-of", "2021-10-15", "--format=json"];
    let plan_flood = ["--plan", "county-flood"];
    let commands: &[(&str, &[&str], &[&str])] = &[
        ("validate", &["validate"], &[]),
        ("status", &["status"], &[]),
        ("status", &["status", "--by", "unit"], &[]),
        ("status", &["status", "--by", "target"], &plan_flood),
        ("today", &["today"], &[]),
        ("due", &["due"], &[]),
        ("cascade", &["cascade"], &[]),
        ("remind", &["remind"], &[]),
        ("query", &["query", "plans"], &[]),
        ("query", &["query", "units"], &[]),
        ("query", &["query", "tasks"], &[]),
        ("query", &["query", "targets"], &[]),
        ("query", &["query", "scenarios"], &[]),
        ("query", &["query", "references"], &[]),
        ("query", &["query", "recipients"], &[]),
    ];
    for (name, command, options) in commands {
        let validator = validator(&format!("output.{name}"));
        for place in [FLOOD, PLANS] {
            if place == PLANS && !options.is_empty() {
                continue;
            }
            check(&validator, &[command, &place[..], options].concat());
        }
    }
    let as_of = [
        "--as-of",
        "2024-12-10",
        "--format=json",
        "-C",
        "examples/flood",
    ];
    let alone: &[(&str, &[&str])] = &[
        ("show", &["show", "county-flood"]),
        ("scenario", &["scenario", "county-flood"]),
        (
            "scenario-compare",
            &["scenario", "compare", "county-flood", "alert", "flood"],
        ),
        ("report", &["report", "county-flood", "--period", "2024-11"]),
        ("trend", &["trend", "county-flood"]),
        ("explain", &["explain"]),
        ("explain", &["explain", "cycle"]),
        ("schema", &["schema"]),
    ];
    for (name, command) in alone {
        check(
            &validator(&format!("output.{name}")),
            &[command, &as_of[..]].concat(),
        );
    }
    let broken = ["validate", "examples/broken", "--format=json"];
    check(&validator("output.validate"), &broken);
}

fn check(validator: &Validator, arguments: &[&str]) {
    let output = plan(arguments);
    assert_ne!(output.status, Some(2), "{arguments:?}: {}", output.stderr);
    let value = output.json();
    let faults: Vec<_> = validator
        .iter_errors(&value)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{arguments:?}: {faults:#?}");
}

#[test]
fn every_schema_can_be_had_and_is_one() {
    let list = plan(&["schema", "--format", "json"]).json();
    let names = list["schemas"].as_array().unwrap();
    assert!(names.len() > 15);
    for name in names {
        validator(name["name"].as_str().unwrap());
    }
    let output = plan(&["schema", "plna"]);
    assert_eq!(output.status, Some(2));
    assert!(
        output.stderr.contains("did you mean `plan`?"),
        "{}",
        output.stderr
    );
}
