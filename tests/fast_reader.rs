//! What the fast reader of YAML accepts, it reads as the reader that knows all of YAML does: the same nodes at the same
//! bytes with the same texts. And what it declines, it declines for a reason that is known here.

#[path = "common/same_tree.rs"]
mod same_tree;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use plan::yaml::Declined;
use proptest::prelude::{Just, ProptestConfig, Strategy, prop, prop_oneof};
use proptest::sample::Index;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use crate::same_tree::check;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All YAML files below some folders.
fn files(folders: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders: Vec<_> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "yaml")
            {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The texts that are changed at random.
fn seeds() -> Vec<String> {
    let files = files(&["plans", "examples"]).into_iter();
    let texts = files.map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned());
    texts
        .chain(ACCEPTED.iter().map(|&text| text.to_owned()))
        .collect()
}

/// Every production with its corners.
const ACCEPTED: &[&str] = &[
    // Documents.
    "a: b\n",
    "a: b",
    "- a\n",
    "\u{feff}a: b\n",
    "# c\n---\n# c\na: b\n---\nc: d\n",
    "--- # c\na: b\n",
    "a: b\r\nc: d\r\n",
    // Mappings.
    "a:\nb:  \n\n# c\nc: # c\nd: ~\ne: null\n",
    "a:\n  b:\n    c: d\n  e: f\ng: h\n",
    "a:\n\n  # c\n  b: c\n",
    "\"a\": 'b'\n'c' : \"d\"\ne f : g\n",
    "\u{111}\u{1ebf}n: m\u{1ed9}t\n",
    // Lists.
    "a:\n- b\n- c\nd:\n  - e\n",
    "-\n- \n-\n  a\n- # c\n  b\n",
    "- - a\n  - b\n- c: d\n  e: f\n-   g: h\n    i: j\n",
    // Brackets.
    "a: []\nb: {}\nc: [d, -5, ~, 'e', \"f\", [g], {h: i}] # c\n",
    "a: {b: c, 'd': , e: ~, f: [g,], h: }\n",
    "a: [\n  b, # c\n\n  c\n  ]\n",
    "a: [b c, d:e, f#g, ?h, :i]\n",
    // Plain scalars.
    "a: b # c\nd: e#f\ng: h:i\nj: k  \n",
    "a: b\n  c\n\n\n  - d\ne: ?f\ng: -h\ni: b\r\n  c\r\n",
    "- a\n b\n- 265/KH-L\u{110}L\u{110}\n- 12:30\n",
    // Quoted scalars.
    "a: ''\nb: \"\"\nc: 'it''s'\nd: '''' # c\n",
    "a: \"b\\n\\u1ebf\\x41\\U0001F600\\\\\\\"\\/\\ \\0\\a\\b\\t\\v\\f\\r\\e\\N\\_\\L\\P\"\n",
    "a: 'b  \n\n  c'\nd: \"e\n  f\n\n\n  g\"\n",
    "a: \"b \\\n  c\\\n\n  \\ d \\  \n  e\"\n",
    "a: \"b\r\n  c\\\r\n  d\"\r\n",
    // Block scalars.
    "a: |\n  b\n   c\n\n  d\ne: f\n",
    "a: |-\n  b\n\n\nc: |+\n  d\n\n\ne: f\n",
    "a: >\n  b\n  c\n\n  d\n   e\n  f\n\n\n  g\n",
    "a: >-\r\n  b\r\n  c\r\nd: |\r\n  e\r\n",
    "a: |2-\n    b\n   c\nd: >+1 # c\n  e\n f\n\n",
    "a: |\n\n\n  b  \n# c\n",
    "- |\n a\n- >\n b\n c\n",
];

/// Why texts are declined, each with one.
const DECLINED: &[(&str, &str)] = &[
    ("a tab or control character", "a: b\tc\n"),
    ("a control character", "a: b\u{85}\n"),
    ("a carriage return alone", "a: b\rc: d\n"),
    ("a mark of byte order or a noncharacter", "a: b\u{feff}\n"),
    ("a comment without a blank before it", "a: [b,#c\n  d]\n"),
    ("text behind a value", "a: 'b' c\n"),
    ("text behind a document, or its end marked", "a: b\n...\n"),
    ("an empty document", "---\n---\na: b\n"),
    ("an indented document", "  a: b\n"),
    (
        "an indentation that fits no collection",
        "a:\n    b: c\n  d: e\n",
    ),
    ("a list on the line of its key", "a: - b\n"),
    ("a mapping on the line of its key", "a: b: c\n"),
    ("an empty item with a comment", "- # c\n- a\n"),
    ("a key without a colon", "a: b\nc\n"),
    ("an entry without a comma behind it", "a: [b\n  c]\n"),
    ("a mapping without braces in a list", "a: [b: c]\n"),
    ("a line within brackets that is not indented", "a: [\nb]\n"),
    ("an empty key", "a: {~: b}\n"),
    ("a colon without a blank behind it", "a: {\"b\":c}\n"),
    ("a key of several lines", "a:\n  \"b\n    c\": d\n"),
    ("a merge key", "a: {<<: b}\n"),
    (
        "a colon in a plain scalar of several lines",
        "a: b\n  c: d\n",
    ),
    ("the end of the text in place of a scalar", "a: [b,"),
    ("an indicator in place of a scalar", "a: *b\n"),
    ("a quote that is not closed", "a: \"b\n"),
    ("a line within quotes that is not indented", "a: 'b\nc'\n"),
    ("an unknown escape", "a: \"\\q\"\n"),
    ("an escape that names no character", "a: \"\\ud800\"\n"),
    (
        "a line of a block scalar that is not indented",
        "a:\n b: |\n     c\n   d\n",
    ),
    (
        "a blank line that is longer than the indentation",
        "a: |\n     \n  b\n",
    ),
    (
        "a line of blanks in a block scalar",
        "a: |\n  b\n    \n  c\n",
    ),
    ("a block scalar without a line end", "a: |\n  b"),
    ("an empty block scalar", "a: |\nb: c\n"),
];

#[test]
fn every_production_is_read_as_the_authority_reads_it() {
    for text in ACCEPTED {
        assert_eq!(check(text), Ok(()), "{text:?}");
    }
}

#[test]
fn every_reason_to_decline_has_a_text() {
    for &(reason, text) in DECLINED {
        let declined = check(text).map_err(Declined::reason);
        assert_eq!(declined, Err(reason), "{text:?}");
    }
    for (reason, text) in [
        ("nested too deep", format!("a: {}", "[".repeat(65))),
        ("a long key", format!("{}: a\n", "k".repeat(1001))),
    ] {
        assert_eq!(check(&text).map_err(Declined::reason), Err(reason));
    }
    let known = DECLINED.iter().map(|&(reason, _)| reason);
    let known: BTreeSet<_> = known.chain(["nested too deep", "a long key"]).collect();
    let mut written = BTreeSet::new();
    let sources = fs::read_dir(root().join("src/yaml/profile")).unwrap();
    let sources: Vec<_> = sources
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    for source in &sources {
        let calls = source.split("Declined(").skip(1);
        let reasons =
            calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next());
        written.extend(reasons);
    }
    assert_eq!(written, known);
}

#[test]
fn the_plans_and_examples_are_plain_unless_they_are_broken() {
    for path in files(&["plans", "examples"]) {
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        let is_broken = path.starts_with(root().join("examples/broken"));
        let outcome = check(&text);
        assert!(
            outcome.is_ok() || is_broken,
            "{}: {outcome:?}",
            path.display()
        );
    }
}

#[test]
fn the_yaml_test_suite_is_read_right_or_declined() {
    let path = root().join("../shared/yaml/yaml-test-suite.json");
    let Ok(suite) = fs::read_to_string(&path) else {
        eprintln!("LEFT OUT: the YAML test suite is not beside the project, so it was not run");
        return;
    };
    let suite: Vec<serde_json::Value> = serde_json::from_str(&suite).unwrap();
    let mut accepted = 0;
    for case in &suite {
        if check(case["yaml"].as_str().unwrap()).is_ok() {
            assert_eq!(case["valid"], true, "{}", case["id"]);
            accepted += 1;
        }
    }
    assert!(accepted > 50, "{accepted} of {}", suite.len());
}

/// A change that a slip of the hand makes, or a hostile mind. Each names a line.
#[derive(Clone, Debug)]
enum Slip {
    Remove,
    Double,
    Indent(usize),
    Outdent(usize),
    SwapWith(Index),
    Insert(Index, &'static str),
    Delete(Index),
    /// Lines in front, indented as the line is.
    Put(&'static str),
    /// A line of blanks.
    Blank(usize),
    EndWithBlanks(usize),
    /// All lines.
    EndAsOnWindows,
}

const PIECES: &[&str] = &[
    ":", ": ", " #", "#", "-", "- ", "\"", "'", "[", "]", "{", "}", ",", "|", ">", "|-", ">+",
    "|2", "&a ", "*a", "!!str ", "? ", "%", "@", "`", "~", "\\n", "\\", "\\x41", "''", "---",
    "...", "  ", " ", "<<: ", "null", "k: v", "[a, b]", "{a: b}", "{a: , b}", "\r", "ế", "é", "[]",
    "{}", "- - ", "\\u1ebf", " \\", "[\n", "{\n", "\n\n", "\n   ", " :", ":-", "a:b", "#x", " # c",
    "\t", "\u{a0}", "\u{85}", "\u{2028}", "\u{feff}", "?", "-1", "null:", "~: ", "\n---\n",
    "\n...\n", "\"a\": ", "'a': ", "\n- ",
];

const BLOCKS: &[&str] = &[
    "# c",
    "k: |\n  a\n   b\n\n  c",
    "k: >-\n    a\n    b\n\n     c\n    d",
    "k: \"a\n  b\n\n  c\\\n   d\"",
    "k: 'a\n  b'",
    "k: a\n  b\n\n  c",
    "k: [a,\n  b, {c: d}]",
    "k:\n- a\n- b",
    "k:\n  - - a\n    - b",
    "k: >\n\n  a\n\n\n  b\n",
    "k: |+\n  a\n\n",
    "k: |1\n  a",
    "- x",
    "k:\n  - |\n    a\n  - >-\n    b\n    c",
    "\"k\": 'v'",
    "k: \"\\u1ebf \\\n  x\"",
    "k: |\n\n\n  a\n  \n   \n  b\n\n\n",
    "- k: a\n  l: b",
    "k: >\n   a\n  b",
    "? a\n: b",
    "k: >+\n  a\n    b\n  c\n\n\n",
];

fn slip() -> impl Strategy<Value = Slip> {
    let index = || proptest::arbitrary::any::<Index>();
    prop_oneof![
        1 => Just(Slip::Remove),
        1 => Just(Slip::Double),
        1 => (1..4usize).prop_map(Slip::Indent),
        1 => (1..3usize).prop_map(Slip::Outdent),
        1 => index().prop_map(Slip::SwapWith),
        5 => (index(), prop::sample::select(PIECES)).prop_map(|(at, piece)| Slip::Insert(at, piece)),
        1 => index().prop_map(Slip::Delete),
        2 => prop::sample::select(BLOCKS).prop_map(Slip::Put),
        1 => (0..12usize).prop_map(Slip::Blank),
        1 => (0..3usize).prop_map(Slip::EndWithBlanks),
        1 => Just(Slip::EndAsOnWindows),
    ]
}

impl Slip {
    /// Makes the change at a line.
    fn make(&self, lines: &mut Vec<String>, at: usize) {
        let line = &mut lines[at];
        let indent = line.len() - line.trim_start_matches(' ').len();
        let offset = |line: &str, index: &Index| {
            let offsets: Vec<_> = line.char_indices().map(|(offset, _)| offset).collect();
            (!offsets.is_empty()).then(|| offsets[index.index(offsets.len())])
        };
        match self {
            Self::Remove => drop(lines.remove(at)),
            Self::Double => lines.insert(at, lines[at].clone()),
            Self::Indent(blanks) => line.insert_str(0, &" ".repeat(*blanks)),
            Self::Outdent(blanks) => drop(line.drain(..indent.min(*blanks))),
            Self::SwapWith(other) => {
                let other = other.index(lines.len());
                lines.swap(at, other);
            }
            Self::Insert(index, piece) => {
                let offset = offset(line, index).unwrap_or(0);
                line.insert_str(offset, piece);
            }
            Self::Delete(index) => {
                if let Some(offset) = offset(line, index) {
                    line.remove(offset);
                }
            }
            Self::Put(block) => {
                let indented = block.split('\n').map(|line| " ".repeat(indent) + line);
                lines.splice(at..at, indented);
            }
            Self::Blank(blanks) => lines.insert(at, " ".repeat(*blanks)),
            Self::EndWithBlanks(blanks) => {
                *line = line.trim_end().to_owned() + &" ".repeat(*blanks);
            }
            Self::EndAsOnWindows => lines.iter_mut().for_each(|line| line.push('\r')),
        }
    }
}

/// Some lines of a text, moved to the left as far as they go.
fn part_of(text: &str, first: &Index, number: usize) -> Vec<String> {
    let lines: Vec<_> = text.split('\n').collect();
    let first = first.index(lines.len());
    let lines = &lines[first..lines.len().min(first + number)];
    let written = lines.iter().filter(|line| !line.trim().is_empty());
    let indents = written.map(|line| line.len() - line.trim_start_matches(' ').len());
    let least = indents.min().unwrap_or(0);
    lines
        .iter()
        .map(|line| line.get(least..).unwrap_or_default().to_owned())
        .collect()
}

/// Texts that are nearly plain: parts of plans with a few slips in them.
fn slipped() -> impl Strategy<Value = String> {
    let index = || proptest::arbitrary::any::<Index>();
    let slips = prop::collection::vec((index(), slip()), 0..4);
    let part = (prop::sample::select(seeds()), index(), 1..30usize);
    (part, slips).prop_map(|((text, first, number), slips)| {
        let mut lines = part_of(&text, &first, number);
        for (at, slip) in slips {
            if !lines.is_empty() {
                let at = at.index(lines.len());
                slip.make(&mut lines, at);
            }
        }
        lines.join("\n")
    })
}

/// The same cases in every run; `PROPTEST_CASES` asks for more of them.
#[test]
fn texts_with_slips_are_read_right_or_declined() {
    let config = ProptestConfig {
        cases: ProptestConfig::default().cases.max(10_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let cases = config.cases;
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let accepted = std::cell::Cell::new(0);
    let result = TestRunner::new_with_rng(config, rng).run(&slipped(), |text| {
        accepted.set(accepted.get() + u32::from(check(&text).is_ok()));
        Ok(())
    });
    assert!(result.is_ok(), "{result:?}");
    assert!(accepted.get() > cases / 4, "{} of {cases}", accepted.get());
}
