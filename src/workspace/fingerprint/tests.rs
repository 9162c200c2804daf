//! What a fingerprint depends on, and what not.

use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_oneof};
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use unicode_normalization::UnicodeNormalization;

use super::{Fingerprint, Fingerprints, of_document, said};
use crate::workspace::Workspace;
use crate::yaml::testing::read_as;

const PLAN: &str = "
plan: p
title: Kế hoạch
issuer: a
basis: [{role: parent, plan: q, seen: 5f3a9c1e}]
areas:
  - id: x
    title: X
    tasks:
      - {id: t, text: Do it, by: 2024-06-01}
      - {id: u, text: 'null'}
";

fn of(text: &str) -> Fingerprint {
    read_as(text, |tree| of_document(tree, tree.documents()[0].root)).0
}

/// Whether the plan says the same with one text in place of another.
fn is_same(from: &str, to: &str) -> bool {
    assert!(PLAN.contains(from), "{from}");
    of(PLAN) == of(&PLAN.replacen(from, to, 1))
}

#[test]
fn the_way_of_writing_makes_no_difference() {
    for (from, to) in [
        ("issuer: a", "issuer: 'a'  # who"),
        ("issuer: a", "issuer: \"a\""),
        ("title: Kế hoạch\nissuer: a", "issuer: a\ntitle: Kế hoạch"),
        ("title: Kế hoạch", "title: |\n  Kế hoạch"),
        ("title: Kế hoạch", "title: >-\n  Kế\n  hoạch\n\n# c"),
        ("{id: u, text: 'null'}", "{text: 'null', id: u}"),
        ("{id: u, text: 'null'}", "id: u\n        text: 'null'"),
        ("issuer: a", "\n\nissuer:   a\r"),
    ] {
        assert!(is_same(from, to), "{to}");
    }
    let apart: String = PLAN.nfd().collect();
    assert_ne!(apart, PLAN);
    assert_eq!(of(PLAN), of(&apart));
}

#[test]
fn what_says_nothing_makes_no_difference() {
    for (from, to) in [
        ("issuer: a", "issuer: a\nx-note: {a: [1]}"),
        ("{id: u", "{x-n: 1, id: u"),
        ("issuer: a", "issuer: a\nplace:"),
        ("issuer: a", "issuer: a\nplace: ~"),
        // Having looked at the plan above again changes nothing in what this one promises.
        (", seen: 5f3a9c1e", ""),
        ("5f3a9c1e", "00000000"),
    ] {
        assert!(is_same(from, to), "{to}");
    }
}

#[test]
fn what_is_said_makes_a_difference() {
    for (from, to) in [
        ("issuer: a", "issuer: A"),
        ("2024-06-01", "2024-06-02"),
        ("text: 'null'", "text: null"),
        ("text: 'null'", "text: 'Null'"),
        ("issuer: a", "issuer: [a]"),
        ("issuer: a", "issuer: a\nseen: 5f3a9c1e"),
        ("issuer: a", "issuer: a\nplace: []"),
        ("Do it", "Do  it"),
        ("Kế", "Ke"),
    ] {
        assert!(!is_same(from, to), "{to}");
    }
    let turned = "plan: p\nareas: [{id: x, tasks: [{id: u, text: U}, {id: t, text: Do it}]}]";
    let straight = "plan: p\nareas: [{id: x, tasks: [{id: t, text: Do it}, {id: u, text: U}]}]";
    assert_ne!(of(turned), of(straight));
}

/// The bytes that `docs/format.md` shows, and their fingerprint.
#[test]
fn the_canonical_form_is_as_documented() {
    let text = "\
# A comment.
plan: dykes
title: 'Dykes: \"safe\"'
issuer: county
place:
x-note: mine
basis:
  - {role: parent, plan: national, seen: 5f3a9c1e}
areas:
  - id: walk
    title: |
      Walk
      and note
";
    let canonical = r#"{"areas":[{"id":"walk","title":"Walk\nand note"}],"basis":[{"plan":"national","role":"parent"}],"issuer":"county","plan":"dykes","title":"Dykes: \"safe\""}"#;
    let (bytes, _) = read_as(text, |tree| {
        let said = said(tree, tree.documents()[0].root, super::Place::Document);
        serde_json::to_string(&said).unwrap()
    });
    assert_eq!(bytes, canonical);
    assert_eq!(of(text).to_string(), "f6613d26");
}

#[test]
fn eight_digits_or_more_name_a_fingerprint() {
    let fingerprint = of(PLAN);
    let digits = fingerprint.digits();
    assert_eq!(digits.len(), 64);
    assert_eq!(digits[..8], fingerprint.to_string());
    for seen in [&digits[..8], &digits[..12], &digits, &digits.to_uppercase()] {
        assert!(fingerprint.is_written(seen), "{seen}");
    }
    let longer = format!("{digits}0");
    for seen in ["", &digits[..7], "00000000", &longer, "kế hoạch"] {
        assert!(!fingerprint.is_written(seen), "{seen}");
    }
}

#[test]
fn each_plan_of_a_stream_has_its_own() {
    let plan = |id: &str| format!("plan: {id}\ntitle: T\nissuer: a\n");
    let stream = format!(
        "units: [{{id: a, name: A}}]\n---\n{}---\n{}",
        plan("p"),
        plan("q")
    );
    let (workspace, _) = Workspace::from_texts(&[("a.yaml", &stream)]);
    let mut fingerprints = Fingerprints::new(&workspace);
    for id in ["p", "q"] {
        let record = workspace.plans.find(id).unwrap();
        assert_eq!(fingerprints.of(record), Some(of(&plan(id))));
    }
}

#[test]
fn a_plan_that_breaks_off_has_none() {
    let (workspace, _) = Workspace::from_texts(&[("a.plan.yaml", "plan: p\ntitle: [\n")]);
    let plan = workspace.plans.find("p").unwrap();
    assert_eq!(Fingerprints::new(&workspace).of(plan), None);
}

/// A document without its way of writing.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Text(String),
    List(Vec<Value>),
    Mapping(Vec<(String, Value)>),
}

fn value() -> impl Strategy<Value = Value> {
    let words = [
        "a",
        "no",
        "08",
        "x y",
        "Kế hoạch",
        "true",
        "a: b",
        "it's",
        "1.0",
    ];
    let text = prop::sample::select(words.to_vec()).prop_map(|word| Value::Text(word.to_owned()));
    text.prop_recursive(3, 24, 4, |inner| {
        let keys = prop::sample::subsequence(vec!["a", "b", "c-d", "ế"], 1..4);
        let mapping = (keys, prop::collection::vec(inner.clone(), 3)).prop_map(|(keys, values)| {
            let keys = keys.into_iter().map(str::to_owned);
            Value::Mapping(keys.zip(values).collect())
        });
        prop_oneof![
            prop::collection::vec(inner, 1..4).prop_map(Value::List),
            mapping
        ]
    })
}

/// Writes a value; the choices say how, one after the other.
fn write(value: &Value, depth: usize, choices: &mut impl Iterator<Item = u8>, text: &mut String) {
    let choice = choices.next().unwrap_or(0);
    let margin = "  ".repeat(depth);
    match value {
        Value::Text(word) => text.push_str(&match choice % 3 {
            0 if !word.contains([':', '\'']) => word.clone(),
            1 => format!("'{}'", word.replace('\'', "''")),
            _ => format!("\"{word}\""),
        }),
        Value::List(items) if choice.is_multiple_of(2) => {
            for item in items {
                text.push_str(&format!("\n{margin}-  "));
                write(item, depth + 1, choices, text);
            }
        }
        Value::List(items) => {
            text.push('[');
            for item in items {
                write_flow(item, choices, text);
                text.push_str(", ");
            }
            text.push(']');
        }
        Value::Mapping(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            let turn = usize::from(choice) % entries.len();
            entries.rotate_left(turn);
            for (key, value) in entries {
                text.push_str(&format!("\n{margin}# remark\n{margin}{key}: "));
                write(value, depth + 1, choices, text);
                if choice.is_multiple_of(5) {
                    text.push_str(&format!("\n{margin}x-own-{key}: [1]"));
                }
            }
        }
    }
}

/// Writes a value inside of brackets.
fn write_flow(value: &Value, choices: &mut impl Iterator<Item = u8>, text: &mut String) {
    match value {
        Value::Text(_) => write(value, 0, choices, text),
        Value::List(items) => {
            text.push('[');
            for item in items {
                write_flow(item, choices, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Mapping(entries) => {
            text.push('{');
            for (key, value) in entries {
                text.push_str(&format!("{key}: "));
                write_flow(value, choices, text);
                text.push(',');
            }
            text.push('}');
        }
    }
}

fn written(value: &Value, choices: &[u8]) -> String {
    let mut text = "plan: p\nvalue: ".to_owned();
    write(value, 1, &mut choices.iter().copied(), &mut text);
    text.push('\n');
    text
}

/// The value with one of its texts, the `n`-th, made another one.
fn changed(value: &Value, n: &mut usize) -> Value {
    match value {
        Value::Text(word) => {
            let hit = *n == 0;
            *n = n.wrapping_sub(1);
            Value::Text(if hit {
                format!("{word}z")
            } else {
                word.clone()
            })
        }
        Value::List(items) => Value::List(items.iter().map(|item| changed(item, n)).collect()),
        Value::Mapping(entries) => {
            let entries = entries.iter();
            Value::Mapping(
                entries
                    .map(|(key, value)| (key.clone(), changed(value, n)))
                    .collect(),
            )
        }
    }
}

fn texts(value: &Value) -> usize {
    match value {
        Value::Text(_) => 1,
        Value::List(items) => items.iter().map(texts).sum(),
        Value::Mapping(entries) => entries.iter().map(|(_, value)| texts(value)).sum(),
    }
}

/// The same cases in every run; `PROPTEST_CASES` asks for more of them.
#[test]
fn values_decide_and_the_way_of_writing_does_not() {
    let config = ProptestConfig {
        cases: ProptestConfig::default().cases.max(400),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let choices = || prop::collection::vec(any::<u8>(), 40);
    let cases = (value(), choices(), choices(), any::<prop::sample::Index>());
    let result = TestRunner::new_with_rng(config, rng).run(&cases, |(value, one, two, at)| {
        let [one, other] = [one, two].map(|choices| written(&value, &choices));
        assert_eq!(of(&one), of(&other), "{one}\n{other}");
        let change = changed(&value, &mut at.index(texts(&value)));
        assert_ne!(of(&one), of(&written(&change, &[])), "{one}\n{change:?}");
        Ok(())
    });
    result.unwrap();
}
