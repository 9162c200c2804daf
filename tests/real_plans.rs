//! Checks the plans that this project carries: faithful plans have no errors.

use std::fmt::Write as _;
use std::path::Path;

use plan::diagnostic::Level;
use plan::rules::check;
use plan::workspace::{Workspace, discover, tasks};

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

/// One bullet or paragraph of a source that states an action is one task.
#[test]
fn the_plans_are_complete() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let discovery = discover(root, &["plans".into()]).expect("one workspace");
    let (workspace, _) = Workspace::load(discovery, Vec::new());
    let counts = workspace.plans.iter().map(|record| {
        let plan = &record.document;
        let targets: usize = plan
            .objectives
            .iter()
            .map(|objective| objective.targets.len())
            .sum();
        let counts = [
            tasks(plan).len(),
            targets,
            plan.scenarios.len(),
            plan.basis.len(),
            plan.recipients.len(),
        ];
        (plan.id.as_str(), counts)
    });
    let expected = [
        ("binh-dinh-2021", [34, 4, 3, 8, 15]),
        ("ha-noi-22", [19, 0, 0, 1, 10]),
        ("lai-chau-265", [44, 1, 2, 4, 15]),
        ("lam-dong-y-te-08", [13, 1, 0, 1, 7]),
    ];
    assert_eq!(counts.collect::<Vec<_>>(), expected);
}

/// What is odd about the sources stays to be seen.
#[test]
fn the_oddities_of_the_plans_are_found() {
    let (_, findings) = checked("plans");
    insta::assert_snapshot!(findings);
}
