//! Documents with one planted fault each: what is found in `examples/broken` is what the files say, at the places that
//! they say, and no other error.

mod common;

use std::collections::BTreeSet;
use std::fmt;
use std::fs;

use serde_json::Value;

use common::{plan, root};

/// The folder of the documents.
const FOLDER: &str = "examples/broken";

/// What a file's first lines begin with, if something is to be found in it.
const EXPECTATION: &str = "# expect: ";

/// Rules that no file of the folder shows, with the reason. Files over 16 MiB have the rule of deep nesting, which is
/// shown.
const NOT_PLANTED: [(&str, &str); 3] = [
    (
        "no-units",
        "the folder has a register, which the other files use",
    ),
    (
        "unknown-rule",
        "it stands in `workspace.yaml`, whose levels would bear on all files",
    ),
    ("unreadable-file", "git keeps no file that cannot be read"),
];

/// The groups whose rules are planted. Those of the others are shown by the examples on their pages.
const PLANTED_GROUPS: [&str; 4] = ["reading", "identity", "time", "population"];

/// A finding as far as it is compared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Expected {
    file: String,
    line: u64,
    column: u64,
    rule: String,
}

/// `no-period.plan.yaml:3:7 no-period`.
impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            rule,
        } = self;
        write!(f, "{file}:{line}:{column} {rule}")
    }
}

/// What the files say of themselves, in order.
fn expected() -> Vec<Expected> {
    // A file of no bytes cannot say it.
    let empty = (
        "empty-file.plan.yaml".to_owned(),
        "empty-file 1:1".to_owned(),
    );
    let mut said = vec![empty];
    for entry in fs::read_dir(root().join(FOLDER)).expect("the folder is there") {
        let entry = entry.expect("the folder can be listed");
        let file = entry.file_name().into_string().expect("names are ASCII");
        if file.ends_with(".yaml") {
            let bytes = fs::read(entry.path()).expect("the file can be read");
            let text = String::from_utf8_lossy(&bytes);
            let lines = text.trim_start_matches('\u{feff}').lines();
            let expectations = lines.map_while(|line| line.strip_prefix(EXPECTATION));
            said.extend(expectations.map(|expectation| (file.clone(), expectation.to_owned())));
        }
    }
    let mut expected: Vec<_> = said
        .into_iter()
        .map(|(file, said)| parse(file, &said))
        .collect();
    expected.sort_unstable();
    expected
}

/// Reads `RULE LINE:COLUMN`.
fn parse(file: String, said: &str) -> Expected {
    let read = || {
        let (rule, place) = said.split_once(' ')?;
        let (line, column) = place.split_once(':')?;
        Some((rule.to_owned(), line.parse().ok()?, column.parse().ok()?))
    };
    let Some((rule, line, column)) = read() else {
        panic!("{file}: `{said}` is not `RULE LINE:COLUMN`");
    };
    Expected {
        file,
        line,
        column,
        rule,
    }
}

/// What the program finds, in order: errors, and what is planted. That plans of a few lines lack much else is no news.
fn found(planted: &BTreeSet<&str>) -> Vec<Expected> {
    let output = plan(&["validate", FOLDER, "--format", "json"]);
    assert_eq!(output.status, Some(1), "{}", output.stderr);
    let verdict = output.json();
    let of_interest = |finding: &&Value| {
        text(finding, "level") == "error" || planted.contains(text(finding, "rule"))
    };
    let found = list(&verdict, "findings").iter().filter(of_interest);
    let mut found: Vec<_> = found.map(finding).collect();
    found.sort_unstable();
    found
}

fn finding(finding: &Value) -> Expected {
    let number = |key: &str| finding[key].as_u64().expect("places are numbers");
    let path = text(finding, "file");
    Expected {
        file: path.rsplit('/').next().unwrap_or(path).to_owned(),
        line: number("line"),
        column: number("column"),
        rule: text(finding, "rule").to_owned(),
    }
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().expect("a list stands there")
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().expect("a text stands there")
}

/// Those of `all` that are not in `known`, one a line; what stands in one of them twice has to stand there in both.
fn without(all: &[Expected], known: &[Expected]) -> String {
    let mut known = known.to_vec();
    let mut rest = String::new();
    for one in all {
        match known.iter().position(|known| known == one) {
            Some(index) => {
                known.swap_remove(index);
            }
            None => rest.push_str(&format!("{one}\n")),
        }
    }
    rest
}

/// The rules that the files speak of.
fn planted(expected: &[Expected]) -> BTreeSet<&str> {
    let rules = expected.iter().map(|expected| expected.rule.as_str());
    rules.collect()
}

#[test]
fn what_is_planted_is_found_and_nothing_else() {
    let expected = expected();
    let found = found(&planted(&expected));
    let missed = without(&expected, &found);
    let too_much = without(&found, &expected);
    assert!(
        missed.is_empty() && too_much.is_empty(),
        "planted and not found:\n{missed}\nfound and not planted:\n{too_much}"
    );
}

#[test]
fn every_rule_that_a_file_can_show_is_planted() {
    let explained = plan(&["explain", "--format", "json"]).json();
    let rules = list(&explained, "rules").iter();
    let rules = rules.filter(|rule| PLANTED_GROUPS.contains(&text(rule, "group")));
    let rules: BTreeSet<_> = rules.map(|rule| text(rule, "name")).collect();
    let expected = expected();
    let planted = planted(&expected);
    let unknown: Vec<_> = planted.difference(&rules).collect();
    assert!(unknown.is_empty(), "planted, and no rules: {unknown:?}");
    let not_planted: Vec<_> = rules.difference(&planted).copied().collect();
    let excused = NOT_PLANTED.map(|(rule, _)| rule);
    assert_eq!(
        not_planted, excused,
        "rules that are not planted, and those that need not be"
    );
}
