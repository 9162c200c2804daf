//! `plan validate` with options that say which findings are asked for, and comments that allow some.

mod common;

use common::{Folder, Output, plan_in};

/// An error (the phase), an info (the open end) and a fault of reading (the key).
const PLAN: &str = "\
plan: p
title: t
issuer: u
period: {from: 2021-03-01, phases: [{id: a, from: 2021-05-01, to: 2021-04-01}]}
bogus: 1
";

fn validate(text: &str, options: &[&str]) -> Output {
    let folder = Folder::with(&[("p.plan.yaml", text)]);
    let arguments = [&["validate", "--format", "json"], options].concat();
    plan_in(&folder.path(), &arguments)
}

/// The rules of the findings with their levels; of those that this file is about.
fn found(output: &Output) -> Vec<String> {
    let verdict = output.json();
    let findings = verdict["findings"].as_array().unwrap();
    let findings = findings.iter().map(|finding| {
        let text = |key: &str| finding[key].as_str().unwrap();
        format!("{} {}", text("level"), text("rule"))
    });
    let watched = ["ends-before-start", "open-ended-period", "unknown-key"];
    let watched = |finding: &String| watched.iter().any(|rule| finding.ends_with(rule));
    findings.filter(watched).collect()
}

#[test]
fn rules_are_allowed_denied_and_asked_for() {
    let output = validate(PLAN, &["--allow", "open-ended-period,ends-before-start"]);
    assert_eq!(found(&output), ["error unknown-key"]);
    let output = validate(
        PLAN,
        &["--deny", "open-ended-period", "--min-level", "error"],
    );
    let expected = [
        "error open-ended-period",
        "error ends-before-start",
        "error unknown-key",
    ];
    assert_eq!(found(&output), expected);
    let output = validate(PLAN, &["--only", "open-ended-period"]);
    assert_eq!(
        found(&output),
        ["info open-ended-period", "error unknown-key"]
    );
}

#[test]
fn the_exit_status_is_that_of_what_is_reported() {
    let good = PLAN.replace("bogus: 1\n", "");
    assert_eq!(validate(&good, &[]).status, Some(1));
    assert_eq!(
        validate(&good, &["--allow", "ends-before-start"]).status,
        Some(0)
    );
    let quiet = ["--only", "open-ended-period"];
    assert_eq!(validate(&good, &quiet).status, Some(0));
    let strict = ["--only", "open-ended-period", "--deny", "open-ended-period"];
    assert_eq!(validate(&good, &strict).status, Some(1));
    let warning = "plan: p\ntitle: t\nissuer: u\n";
    let only = ["--only", "no-period"];
    assert_eq!(validate(warning, &only).status, Some(0));
    let only = ["--only", "no-period", "--deny-warnings"];
    assert_eq!(validate(warning, &only).status, Some(1));
}

#[test]
fn a_comment_allows_a_finding_and_is_counted() {
    let text = PLAN.replace(
        "period:",
        "# plan: allow ends-before-start because the source says so\nperiod:",
    );
    let output = validate(&text, &[]);
    assert_eq!(
        found(&output),
        ["info open-ended-period", "error unknown-key"]
    );
    assert_eq!(output.json()["summary"]["allowed"], 1);
}

#[test]
fn rules_that_are_unknown_and_options_at_odds_are_refused() {
    for (options, message) in [
        (&["--only", "no-perod"][..], "did you mean `no-period`?"),
        (&["--allow", "bad-date"], "`bad-date` cannot be allowed"),
        (
            &["--allow", "no-period", "--deny", "no-period"],
            "`no-period` is named by `--allow` and by `--deny`",
        ),
        (
            &["--min-level", "error", "--deny-warnings"],
            "leaves out the warnings that `--deny-warnings` counts",
        ),
    ] {
        let output = validate(PLAN, options);
        assert_eq!(output.status, Some(2), "{options:?}");
        assert!(output.stderr.contains(message), "{}", output.stderr);
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_verdict_names_the_program_and_the_rule_book() {
    let checked_by = &validate(PLAN, &[]).json()["checked_by"];
    assert_eq!(checked_by["plan"], env!("CARGO_PKG_VERSION"));
    assert_eq!(checked_by["rule_book"].as_str().unwrap().len(), 8);
    let folder = Folder::with(&[("p.plan.yaml", PLAN)]);
    let page = plan_in(&folder.path(), &["validate"]).stdout;
    let last = page.lines().last().unwrap();
    assert!(last.starts_with("checked by plan "), "{last}");
    assert!(last.contains(checked_by["rule_book"].as_str().unwrap()));
}
