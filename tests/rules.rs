//! Runs the examples on the rules' pages, as `src/rules/README.md` describes them.

mod common;

use common::rule_page::{files, section};
use plan::diagnostic::{Finding, Level};
use plan::model::Date;
use plan::rules::{Check, Rule, Selection, all, check, find, own_checks};
use plan::workspace::Workspace;

/// Rules whose faults cannot be shown as text in a page. Tests beside the code cover them.
const WITHOUT_EXAMPLE: [&str; 4] = [
    "bad-encoding",
    "control-character",
    "empty-file",
    "unreadable-file",
];

/// The sections of every page, in order. `Not reported` may stand before the last one.
const SECTIONS: [&str; 5] = [
    "What it reports",
    "Why it matters",
    "Example",
    "Put right",
    "When to allow it",
];

/// What the rule book says about the files of a section.
fn findings(rule: &Rule, title: &str) -> Vec<Finding> {
    let section = section(rule.page, title).unwrap_or_default();
    let (mut workspace, mut reading) = Workspace::from_texts(&files(section));
    let day = Date::from_ymd(2024, 11, 4).unwrap();
    reading.append(&mut workspace.read_checks());
    reading.append(&mut own_checks(&mut workspace, day, &Selection::default()));
    check(&workspace, reading)
}

fn of_rule(rule: &Rule, findings: &[Finding]) -> usize {
    findings
        .iter()
        .filter(|finding| finding.rule == rule.name)
        .count()
}

fn other_errors<'f>(rule: &Rule, findings: &'f [Finding]) -> Vec<&'f Finding> {
    let errors = findings
        .iter()
        .filter(|finding| finding.level == Level::Error);
    errors.filter(|finding| finding.rule != rule.name).collect()
}

#[test]
fn every_page_has_its_sections_in_order() {
    for rule in all() {
        let titles = rule
            .page
            .lines()
            .filter_map(|line| line.strip_prefix("## "));
        let titles: Vec<_> = titles.filter(|title| *title != "Not reported").collect();
        assert_eq!(titles, SECTIONS, "{}", rule.name);
    }
}

#[test]
fn every_example_is_reported() {
    for rule in all() {
        let example = section(rule.page, "Example").unwrap_or_default();
        let has_example = !files(example).is_empty();
        let excused = WITHOUT_EXAMPLE.contains(&rule.name);
        assert_ne!(has_example, excused, "{}", rule.name);
        if has_example {
            let findings = findings(rule, "Example");
            assert!(of_rule(rule, &findings) > 0, "{}: {findings:#?}", rule.name);
            let others = other_errors(rule, &findings);
            assert!(others.is_empty(), "{}: {others:#?}", rule.name);
        }
    }
}

#[test]
fn what_was_put_right_and_what_is_near_are_not_reported() {
    for rule in all() {
        for title in ["Put right", "Not reported"] {
            let findings = findings(rule, title);
            assert_eq!(of_rule(rule, &findings), 0, "{}: {findings:#?}", rule.name);
            let others = other_errors(rule, &findings);
            assert!(others.is_empty(), "{}: {others:#?}", rule.name);
        }
    }
}

#[test]
fn every_finding_of_a_check_says_what_to_do() {
    for rule in all() {
        for finding in findings(rule, "Example") {
            let ends_badly = finding.message.to_string().ends_with(['.', '!']);
            assert!(!ends_badly, "{}", finding.message);
            let rule = find(finding.rule).expect("findings are of known rules");
            if matches!(rule.check, Check::Workspace(_) | Check::Plan(_)) {
                assert!(!finding.helps.is_empty(), "{}", finding.message);
            }
        }
    }
}
