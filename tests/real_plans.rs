//! Checks the plans that this project carries: faithful plans have no errors.

use std::fmt::Write as _;
use std::path::Path;

use plan::diagnostic::Level;
use plan::rules::check;
use plan::workspace::{Workspace, discover};

/// All findings over a folder, one a line, and how many of them are errors.
fn checked(folder: &str) -> (usize, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let discovery = discover(root, &[folder.into()]).expect("one workspace");
    let (workspace, reading) = Workspace::load(discovery, Vec::new());
    assert!(!workspace.plans.is_empty(), "{folder} holds no plan");
    let findings = check(&workspace, reading);
    let mut text = String::new();
    for finding in &findings {
        let place = finding.primary.location;
        let file = &workspace.sources.file(place.file).shown;
        let line = workspace.sources.start(place).line;
        let (level, rule, message) = (finding.level, finding.rule, &finding.message);
        writeln!(text, "{file}:{line}: {level} [{rule}] {message}").expect("text can be written");
    }
    let errors = findings
        .iter()
        .filter(|finding| finding.level == Level::Error);
    (errors.count(), text)
}

#[test]
fn the_plans_have_no_errors() {
    let (errors, findings) = checked("plans");
    println!("{findings}");
    assert_eq!(errors, 0, "\n{findings}");
}

#[test]
fn the_flood_example_has_no_errors() {
    let (errors, findings) = checked("examples/flood");
    println!("{findings}");
    assert_eq!(errors, 0, "\n{findings}");
}
