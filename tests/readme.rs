//! The README shows what the program prints today. `README_UPDATE=1 cargo test --test readme` writes it anew.

mod common;

use std::fs;

use common::{Folder, plan_at_width, root};

/// How wide the output in the README is.
const WIDTH: u16 = 80;

/// The README with every output replaced by what its command prints.
fn with_outputs(readme: &str) -> String {
    let mut written = String::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        written.push_str(line);
        written.push('\n');
        let Some(arguments) = marked(line, "output") else {
            continue;
        };
        assert_eq!(lines.next(), Some("```"), "a block follows `{line}`");
        let arguments: Vec<_> = arguments.split(' ').collect();
        let output = plan_at_width(WIDTH, &arguments);
        let text = output.stdout.trim_end();
        assert_ne!(text, "", "{}", output.stderr);
        written.push_str(&format!("```\n{text}\n```\n"));
        assert!(
            lines.any(|line| line == "```"),
            "the block after `{line}` ends"
        );
    }
    written
}

/// The text of a comment such as `<!-- output: status plans -->`.
fn marked<'l>(line: &'l str, mark: &str) -> Option<&'l str> {
    line.strip_prefix(&format!("<!-- {mark}: "))?
        .strip_suffix(" -->")
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let current = with_outputs(&readme);
    if std::env::var_os("README_UPDATE").is_some() {
        fs::write(&path, current).unwrap();
        return;
    }
    for (shown, printed) in readme.lines().zip(current.lines()) {
        assert_eq!(
            shown, printed,
            "README.md is not up to date; see tests/readme.rs"
        );
    }
    assert_eq!(readme, current);
}

#[test]
fn the_first_plan_of_the_readme_has_no_fault() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme
        .split_once("<!-- document: first.plan.yaml -->\n```yaml\n")
        .unwrap();
    let (document, _) = rest.split_once("```").unwrap();
    let units = "units: [{id: county, name: The county, kind: county}]\nkinds: [{id: county, name: County, level: 1}]\n";
    let folder = Folder::with(&[("first.plan.yaml", document), ("all.units.yaml", units)]);
    let output = folder.plan(&["validate", "--min-level", "error"]);
    let first = output.stdout.lines().next();
    assert_eq!(first, Some("2 files, 2 documents: no findings"));
}
