//! Taking items out, and giving them other names: only where all that names them is known, and never out of what units
//! have reported.
//!
//! These tests need the program `git`.

mod common;
#[path = "common/county.rs"]
mod county;

use std::fs;

use common::{Folder, Output};
use county::{done, folder, git};

fn refused(folder: &Folder, arguments: &[&str]) -> Output {
    let before = git(folder, &["status", "--short"]);
    let output = folder.plan(arguments);
    assert_eq!(output.status, Some(2), "{}", output.text());
    assert_eq!(git(folder, &["status", "--short"]), before);
    output
}

#[track_caller]
fn check_said(output: &Output, told: &[&str]) {
    for told in told {
        assert!(output.stderr.contains(told), "{told}: {}", output.stderr);
    }
}

fn commit(folder: &Folder) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "x"]);
}

#[test]
fn a_rename_is_refused_while_a_file_cannot_be_read_whole() {
    for text in [
        "issuer: riverton\nplan: other\ntitle: T\n",
        "<<<<<<< ours\nreport: flood\n=======\n>>>>>>> theirs\n",
    ] {
        let folder = folder();
        folder.write("other.plan.yaml", text.as_bytes());
        commit(&folder);
        for command in [
            &["rename", "flood#visit", "call"][..],
            &["remove", "flood#warn", "--cascade"],
        ] {
            let output = refused(&folder, command);
            check_said(
                &output,
                &["`other.plan.yaml`", "`plan validate`", "`--force`"],
            );
        }
        let output = folder.plan(&["rename", "flood#visit", "call", "--force"]);
        assert_eq!(output.status, Some(0), "{}", output.text());
        check_said(&output, &["`other.plan.yaml`", "it was left out"]);
    }
}

#[test]
fn a_removal_that_is_refused_says_what_can_be_done() {
    let folder = folder();
    let needed = ["set", "flood#warn.needs", "[visit]", "--force"];
    done(&folder, &needed);
    commit(&folder);
    let output = refused(&folder, &["remove", "flood#visit"]);
    check_said(&output, &["`--cascade`", "nothing was written"]);
    assert!(!output.stderr.contains("did you mean"), "{}", output.stderr);
}

#[test]
fn what_is_taken_out_with_an_item_is_listed_place_by_place() {
    let folder = folder();
    done(
        &folder,
        &["set", "flood#warn.needs", "[visit, boats]", "--force"],
    );
    commit(&folder);
    let command = ["remove", "flood#visit", "--cascade"];
    let output = refused(&folder, &command);
    check_said(&output, &["a report names it", "riverton.report.yaml:"]);
    let said = done(&folder, &[&command[..], &["--force"]].concat());
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert!(
        lines[1].starts_with("  flood.plan.yaml:") && lines[1].ends_with("needs: [visit, boats]}")
    );
    assert!(
        lines[2].starts_with("  reports/riverton.report.yaml:"),
        "{said}"
    );
}

#[test]
fn an_item_takes_along_what_names_it_if_that_is_wanted() {
    let folder = folder();
    done(
        &folder,
        &["set", "flood#warn.needs", "[visit, boats]", "--force"],
    );
    git(&folder, &["commit", "--all", "--quiet", "--message", "x"]);
    let said = done(&folder, &["remove", "flood#visit", "--cascade", "--force"]);
    let first = said.lines().next();
    let told = "flood#visit: gone, and out of 2 places that named it or what stood in it";
    assert_eq!(first, Some(told));
    let changed = county::changed(&folder);
    assert!(changed.contains(&"-tasks: {visit: {state: doing, note: half of them}}".to_owned()));
    assert!(
        changed.iter().any(|line| line.ends_with("needs: [boats]}")),
        "{changed:?}"
    );
    let left = folder.plan(&["validate", "--only", "unknown-item"]);
    assert!(!left.stdout.contains("visit"), "{}", left.text());
    done(&folder, &["undo"]);
    assert_eq!(git(&folder, &["status", "--short"]), "");
}

#[test]
fn a_scenario_goes_with_the_whole_of_its_declarations() {
    let folder = folder();
    done(
        &folder,
        &[
            "activate",
            "flood",
            "alert",
            "--unit",
            "riverton",
            "--since",
            "2024-11-22",
        ],
    );
    commit(&folder);
    let command = ["remove", "flood#alert", "--cascade"];
    refused(&folder, &command);
    done(&folder, &[&command[..], &["--force"]].concat());
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains("since"), "{}: {text}", path.display());
        }
    }
}

#[test]
fn no_blank_lines_are_left_where_something_stood() {
    let text = "\
plan: p
title: T
issuer: riverton

areas:
  - id: one
    title: One

  - id: two
    title: Two

  - id: three
    title: Three

scenarios:
  - id: s
    title: S
";
    for (item, gone) in [
        ("one", "  - id: one\n    title: One\n\n"),
        ("two", "  - id: two\n    title: Two\n\n"),
        ("three", "  - id: three\n    title: Three\n\n"),
    ] {
        let folder = folder();
        folder.write("p.plan.yaml", text.as_bytes());
        commit(&folder);
        done(&folder, &["remove", &format!("p#{item}"), "--force"]);
        let left = fs::read_to_string(folder.path().join("p.plan.yaml")).unwrap();
        assert_eq!(left, text.replace(gone, ""));
        assert_eq!(done(&folder, &["fmt", "--check", "p.plan.yaml"]), "");
    }
}
