//! A county with two towns, its plan and a report, under git.

#![allow(dead_code, reason = "each test program uses its own part of this")]

use std::process::Command;

use crate::common::Folder;

pub(crate) const UNITS: &str = "units: [{id: county, name: County, kind: county, units: [{id: riverton, name: Riverton, kind: town}, {id: millbridge, name: Millbridge, kind: town}]}]\nkinds: [{id: county, level: 1}, {id: town, level: 2}]\n";

pub(crate) const PLAN: &str = "\
# The plan of the county.
plan: flood
title: Flood response   # as adopted
issuer: county
issued: 2024-08-19
state: issued
period: {from: 2024-09-01, to: 2025-03-31}
scenario-mode: escalating
scenarios:
  - id: alert
    title: Alert
    when: {text: The river rises}
    ends: {text: The river falls}
    tasks:
      - {id: warn, text: Warn the streets, lead: {all: town}}
areas:
  - id: readiness
    title: Readiness
    tasks:
      # Every autumn.
      - id: visit
        text: Visit the homes
        lead: {all: town}
        by: 2024-10-31
objectives:
  - id: ready
    text: The valley is ready
    targets:
      - {id: homes, text: Homes are visited, value: 90%, of: {people: homes, count: 650, as-of: 2024-06-30}}
";

pub(crate) const REPORT: &str = "\
report: flood
unit: riverton
as-of: 2024-10-31
tasks: {visit: {state: doing, note: half of them}}
targets: {homes: 100/400}
";

pub(crate) fn folder() -> Folder {
    let folder = Folder::with(&[
        ("county.units.yaml", UNITS),
        ("flood.plan.yaml", PLAN),
        ("reports/riverton.report.yaml", REPORT),
    ]);
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    git(&folder, &["config", "user.name", "A"]);
    git(&folder, &["config", "user.email", "a@example.org"]);
    git(&folder, &["config", "core.autocrlf", "false"]);
    git(&folder, &["add", "--all"]);
    git(&folder, &["commit", "--quiet", "--message", "begin"]);
    folder
}

pub(crate) fn git(folder: &Folder, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .expect("these tests need the program `git`, which could not be started");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// The lines that differ from what was committed, with their sign.
pub(crate) fn changed(folder: &Folder) -> Vec<String> {
    git(folder, &["add", "--all", "--intent-to-add"]);
    let difference = git(folder, &["diff", "--unified=0", "--no-color"]);
    let lines = difference.lines();
    let lines = lines.filter(|line| {
        line.starts_with(['+', '-']) && !line.starts_with("+++") && !line.starts_with("---")
    });
    lines.map(str::to_owned).collect()
}

#[track_caller]
pub(crate) fn done(folder: &Folder, arguments: &[&str]) -> String {
    let output = folder.plan(arguments);
    assert_eq!(output.status, Some(0), "{}", output.text());
    output.stdout
}
