//! A second calculation of status, slow and obvious, beside that of the program. It is written from the definitions in
//! `docs/status.md` alone, whose numbers it names, and shares no code with `src/status`: day by day and unit by unit,
//! nothing remembered. Both read the same YAML and have to agree in every field.
//!
//! - `model`, `yaml`, `written`, `days`: documents, their text, what short texts mean, the calendar;
//! - `world`, `units`, `reports`, `scenarios`, `tasks`, `figures`, `targets`, `duties`: the calculation;
//! - `views`, `parts`: of whom it tells, and the same in parts;
//! - `engine`, `outcome`: the program's side, and the comparison;
//! - `random`, `by_hand`: workspaces to compare on.

mod by_hand;
#[path = "../common/mod.rs"]
mod common;
mod days;
mod duties;
mod engine;
mod figures;
mod model;
mod outcome;
mod parts;
mod random;
mod reports;
mod scenarios;
mod targets;
mod tasks;
mod units;
mod views;
mod world;
mod written;
mod yaml;

use std::{env, fs};

use proptest::prelude::*;
use proptest::test_runner::Config;

use common::root;
use model::Day;
use world::Told;

/// Where the two sides differ about these files; empty if they agree. Besides the plans as a whole they tell of the
/// view of the unit with that number, and of both in parts.
fn differences(files: &[(String, String)], as_of: Day, unit: usize) -> String {
    let (unit, mut engine) = engine::told(files, as_of, unit);
    let read = yaml::read(files);
    let mut reference = world::outcomes(&read, as_of, &unit);
    assert_eq!(engine.len(), reference.len());
    let has_register = files
        .iter()
        .any(|(_, text)| text.lines().any(|line| line.starts_with("units:")));
    let pairs = reference.iter_mut().zip(&mut engine);
    let differences = pairs.map(|(reference, engine)| {
        if !has_register {
            reference.sort_units();
            engine.sort_units();
        }
        Told::differences(reference, engine)
    });
    differences.collect()
}

/// As many cases as fit into a few seconds, or what `PROPTEST_CASES` says.
fn config() -> Config {
    let asked = Config::default();
    let cases = match env::var_os("PROPTEST_CASES") {
        Some(_) => asked.cases,
        None => 400,
    };
    Config {
        cases,
        failure_persistence: None,
        ..asked
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_engine_and_the_reference_agree_on_random_workspaces(question in random::questions()) {
        let differences = differences(&question.files, question.as_of, question.unit);
        prop_assert!(differences.is_empty(), "\n{differences}");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_standings_of_many_days_are_those_of_each_day(question in random::questions()) {
        let differences = engine::standings_that_differ(&question.files, question.as_of, question.unit);
        prop_assert!(differences.is_empty(), "\n{differences}");
    }
}

/// The files of a folder of the project.
fn folder(name: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(name)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "yaml")
            {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root()).unwrap().to_str().unwrap();
                found.push((path.to_owned(), text));
            }
        }
    }
    found
}

/// Compares on every so many days of some time.
fn check_folder(name: &str, [first, last]: [&str; 2], step: i64) {
    let files = folder(name);
    let [mut as_of, last] = [first, last].map(|day| Day(day.parse().unwrap()));
    let mut unit = 0;
    while as_of <= last {
        let differences = differences(&files, as_of, unit);
        assert!(differences.is_empty(), "as of {as_of}\n{differences}");
        as_of = days::plus_days(as_of, step);
        // Another unit on each day.
        unit += 1;
    }
}

#[test]
fn they_agree_on_the_flood() {
    check_folder("examples/flood", ["2024-08-17", "2025-06-01"], 3);
}

#[test]
fn they_agree_on_the_real_plans() {
    check_folder("plans", ["2021-06-30", "2025-12-31"], 365);
}
