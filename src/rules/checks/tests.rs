//! Checks on a small workspace.

use super::*;
use crate::rules::{find, judge};

const PLAN: &str = "\
plan: p
title: T
issuer: u
# plan: allow own-check because it is short
period: {from: 2024-01-01, to: 2024-12-31}
areas:
  - id: area
    title: A
    tasks:
      - {id: one, text: One, lead: u}
      - {id: two, text: Two, lead: u}
";

/// What checks find of the plan, each as `file:line level rule: headline [help]`.
fn said_with(checks: &[(&str, &str)], settings: &str, selection: &Selection) -> Vec<String> {
    let mut texts = vec![
        ("p.plan.yaml", PLAN),
        ("u.units.yaml", "units: [{id: u, name: U}]\n"),
        ("workspace.yaml", settings),
    ];
    texts.extend(checks);
    let (mut workspace, mut findings) = Workspace::from_texts(&texts);
    findings.append(&mut workspace.read_checks());
    let day = Date::from_ymd(2024, 4, 1).unwrap();
    findings.append(&mut own_checks(&mut workspace, day, selection));
    let findings = judge(&workspace, findings, selection).findings;
    let ours = ["own-check", "broken-check", "unused-allow", "bad-encoding"];
    let ours = findings
        .iter()
        .filter(|finding| ours.contains(&finding.rule));
    let said = ours.map(|finding| {
        let place = finding.primary.location;
        let helps: String = finding
            .helps
            .iter()
            .map(|help| format!(" [{help}]"))
            .collect();
        format!(
            "{}:{} {:?} {}: {}{helps}",
            workspace.sources.file(place.file).path,
            workspace.sources.start(place).line,
            finding.level,
            finding.rule,
            finding.message
        )
    });
    said.collect()
}

const UNUSED: &str = "p.plan.yaml:4 Warning unused-allow: no finding of `own-check` is here to be allowed \
    [remove the comment, or put it above the line of the finding]";

fn said(check: &str) -> Vec<String> {
    let mut said = said_with(
        &[("checks/a-check.sql", check)],
        "workspace: w\n",
        &Selection::default(),
    );
    said.retain(|said| !said.contains("unused-allow"));
    said
}

#[test]
fn each_row_is_a_finding_at_the_place_that_it_names() {
    assert_eq!(
        said("-- Tasks.\nSELECT file, line, 'task ' || id AS message, 'ask' AS help FROM tasks;\n"),
        [
            "p.plan.yaml:10 Error own-check: task one [ask]",
            "p.plan.yaml:11 Error own-check: task two [ask]"
        ]
    );
    let elsewhere =
        "-- Tasks.\n\nSELECT 'no.yaml' AS file, id AS Message, 'info' AS level FROM tasks";
    assert_eq!(
        said(elsewhere),
        [
            "checks/a-check.sql:3 Info own-check: one",
            "checks/a-check.sql:3 Info own-check: two"
        ]
    );
    assert_eq!(
        said("SELECT file, 99 AS line, 'x' AS message FROM plans"),
        ["checks/a-check.sql:1 Error own-check: x"]
    );
    assert_eq!(
        said("SELECT id AS message FROM tasks WHERE by < today()"),
        [""; 0]
    );
}

#[test]
fn a_check_that_cannot_be_run_is_a_finding_in_its_file() {
    let broken = |check: &str| said(check).join("\n");
    assert_eq!(
        broken("SELECT\n  titel AS message FROM plans"),
        "checks/a-check.sql:2 Error broken-check: there is no column `titel` [did you mean `title`?]"
    );
    assert!(broken("SELECT id FROM tasks").contains("the check has no column `message`"));
    assert!(
        broken("SELECT id AS message, 'bad' AS level FROM tasks").contains("`bad` is no level")
    );
    assert!(broken("DELETE FROM tasks").contains("a query only reads"));
    assert!(broken("-- later\n").contains("there is no query"));
}

#[test]
fn a_check_that_finds_too_much_tells_how_much_more() {
    let many = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 1200) \
        SELECT 'n ' || x AS message, 'warning' AS level FROM r";
    let said = said(many);
    assert_eq!(said.len(), MOST);
    let more = "checks/a-check.sql:1 Warning own-check: the check `a-check` finds 201 things more";
    assert!(said.iter().any(|said| said == more), "{:?}", said.first());
}

#[test]
fn comments_and_settings_count_as_for_any_rule() {
    let period = "SELECT file, 5 AS line, 'a year' AS message FROM plans";
    let checks = [("checks/a.sql", period)];
    let all = Selection::default();
    assert_eq!(said_with(&checks, "workspace: w\n", &all), [""; 0]);
    assert_eq!(said_with(&[], "workspace: w\n", &all), [UNUSED]);
    let tasks = [("checks/a.sql", "SELECT id AS message FROM tasks LIMIT 1")];
    let off = "workspace: w\nrules: {own-check: off, unused-allow: off}\n";
    assert_eq!(said_with(&tasks, off, &all), [""; 0]);
    let info = "workspace: w\nrules: {own-check: info, unused-allow: off}\n";
    assert_eq!(
        said_with(&tasks, info, &all),
        ["checks/a.sql:1 Info own-check: one"]
    );
    let only = Selection {
        only: vec![find("broken-check").unwrap()],
        ..Selection::default()
    };
    assert_eq!(said_with(&tasks, "workspace: w\n", &only), [""; 0]);
}
