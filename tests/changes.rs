//! `plan validate --staged` and `--changed-since`: what a change brings about, in its files and elsewhere.
//!
//! These tests need the program `git`.

mod common;

use std::process::Command;

use common::{Folder, Output, plan_in};

const UNITS: &str = "units: [{id: u, name: U}, {id: v, name: V}]\n";
const WITHOUT_V: &str = "units: [{id: u, name: U}]\n";
/// Wrong from the beginning.
const OLD: &str = "plan: old\ntitle: T\nissuer: v\nperiod: {from: 2021-02-01, to: 2021-01-01}\n";
const GOOD: &str = "plan: new\ntitle: T\nissuer: u\nperiod: {from: 2021-01-01, to: 2021-02-01}\n";

/// A repository with these files committed.
fn repository(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::with(files);
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    commit(&folder);
    folder
}

fn commit(folder: &Folder) {
    git(folder, &["add", "--all"]);
    git(
        folder,
        &["commit", "--quiet", "--allow-empty", "--message", "a state"],
    );
}

fn git(folder: &Folder, arguments: &[&str]) {
    let status = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
        .args(arguments)
        .current_dir(folder.path())
        .status()
        .expect("these tests need the program `git`, which could not be started");
    assert!(status.success(), "git {arguments:?}");
}

fn validate(folder: &Folder, options: &[&str]) -> Output {
    let errors = ["validate", "--format", "json", "--min-level", "error"];
    plan_in(&folder.path(), &[&errors, options].concat())
}

/// File and rule of each finding.
fn found(output: &Output) -> Vec<String> {
    let verdict = output.json();
    let findings = verdict["findings"].as_array().unwrap().iter();
    let findings = findings.map(|finding| {
        let text = |key: &str| finding[key].as_str().unwrap();
        format!("{} {}", text("file"), text("rule"))
    });
    findings.collect()
}

#[test]
fn what_was_wrong_before_is_no_concern_of_a_commit() {
    let folder = repository(&[("a.units.yaml", UNITS), ("old.plan.yaml", OLD)]);
    folder.write("new.plan.yaml", GOOD.as_bytes());
    git(&folder, &["add", "."]);
    let output = validate(&folder, &["--staged"]);
    assert_eq!(found(&output), [""; 0]);
    assert_eq!(output.status, Some(0));
    assert_eq!(output.json()["summary"]["changed_files"], 1);
    assert_eq!(validate(&folder, &[]).status, Some(1));
}

#[test]
fn what_a_change_breaks_elsewhere_is_found() {
    let folder = repository(&[("a.units.yaml", UNITS), ("old.plan.yaml", OLD)]);
    folder.write("a.units.yaml", WITHOUT_V.as_bytes());
    assert_eq!(found(&validate(&folder, &["--staged"])), [""; 0]);
    let broken = ["old.plan.yaml unknown-unit"];
    assert_eq!(
        found(&validate(&folder, &["--changed-since", "HEAD"])),
        broken
    );
    git(&folder, &["add", "."]);
    let output = validate(&folder, &["--staged"]);
    assert_eq!(found(&output), broken);
    assert_eq!(output.status, Some(1));
}

#[test]
fn what_is_staged_counts_and_not_what_lies_in_the_folder() {
    let folder = repository(&[("a.units.yaml", UNITS)]);
    folder.write("p.plan.yaml", OLD.as_bytes());
    git(&folder, &["add", "."]);
    folder.write("p.plan.yaml", GOOD.as_bytes());
    let staged = ["p.plan.yaml ends-before-start"];
    assert_eq!(found(&validate(&folder, &["--staged"])), staged);
    assert_eq!(found(&validate(&folder, &[])), [""; 0]);
}

#[test]
fn a_deleted_file_breaks_those_that_need_it() {
    let folder = repository(&[
        ("a.units.yaml", UNITS),
        ("b.units.yaml", "units: [{id: w, name: W}]\n"),
        ("p.plan.yaml", &GOOD.replace("issuer: u", "issuer: w")),
    ]);
    git(&folder, &["rm", "--quiet", "b.units.yaml"]);
    let broken = ["p.plan.yaml unknown-unit"];
    assert_eq!(found(&validate(&folder, &["--staged"])), broken);
}

#[test]
fn a_branch_is_held_against_the_point_where_it_left() {
    let folder = repository(&[("a.units.yaml", UNITS), ("p.plan.yaml", GOOD)]);
    git(&folder, &["checkout", "--quiet", "-b", "work"]);
    folder.write("old.plan.yaml", OLD.as_bytes());
    commit(&folder);
    git(&folder, &["checkout", "--quiet", "main"]);
    folder.write(
        "p.plan.yaml",
        GOOD.replace("title: T", "title: U").as_bytes(),
    );
    commit(&folder);
    git(&folder, &["checkout", "--quiet", "work"]);
    let output = validate(&folder, &["--changed-since", "main"]);
    assert_eq!(found(&output), ["old.plan.yaml ends-before-start"]);
    assert_eq!(output.json()["summary"]["changed_files"], 1);
}

#[test]
fn before_the_first_commit_everything_is_new() {
    let folder = Folder::with(&[("a.units.yaml", UNITS), ("old.plan.yaml", OLD)]);
    git(&folder, &["init", "--quiet"]);
    git(&folder, &["add", "."]);
    let output = validate(&folder, &["--staged"]);
    assert_eq!(found(&output), ["old.plan.yaml ends-before-start"]);
}

#[test]
fn a_workspace_below_the_root_of_the_repository_is_read_alone() {
    let folder = repository(&[
        ("one/workspace.yaml", "workspace: one\n"),
        ("one/a.units.yaml", UNITS),
        ("one/plans/p.plan.yaml", GOOD),
        ("two/workspace.yaml", "workspace: two\n"),
        ("two/old.plan.yaml", OLD),
    ]);
    folder.write("one/plans/old.plan.yaml", OLD.as_bytes());
    folder.write(
        "two/old.plan.yaml",
        OLD.replace("title: T", "title: U").as_bytes(),
    );
    git(&folder, &["add", "."]);
    let expected = ["one/plans/old.plan.yaml ends-before-start"];
    let output = validate(&folder, &["--staged", "one/plans"]);
    assert_eq!(found(&output), expected);
    let expected = ["plans/old.plan.yaml ends-before-start"];
    assert_eq!(
        found(&validate(&folder, &["-C", "one", "--staged"])),
        expected
    );
}

#[test]
fn what_git_cannot_answer_is_said_with_what_to_do() {
    let outside = Folder::with(&[("p.plan.yaml", GOOD)]);
    let output = validate(&outside, &["--staged"]);
    assert_eq!(output.status, Some(2));
    assert!(
        output.stderr.contains("is in no git repository"),
        "{}",
        output.stderr
    );
    let folder = repository(&[("p.plan.yaml", GOOD)]);
    let output = validate(&folder, &["--changed-since", "no-such"]);
    assert_eq!(output.status, Some(2));
    assert!(output.stderr.contains("git knows no revision `no-such`"));
    let both = validate(&folder, &["--staged", "--changed-since", "HEAD"]);
    assert_eq!(both.status, Some(2));
}

#[test]
fn a_merge_with_conflicts_is_not_judged() {
    let folder = repository(&[("p.plan.yaml", GOOD)]);
    git(&folder, &["checkout", "--quiet", "-b", "work"]);
    folder.write(
        "p.plan.yaml",
        GOOD.replace("title: T", "title: A").as_bytes(),
    );
    commit(&folder);
    git(&folder, &["checkout", "--quiet", "main"]);
    folder.write(
        "p.plan.yaml",
        GOOD.replace("title: T", "title: B").as_bytes(),
    );
    commit(&folder);
    let merge = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args(["merge", "--quiet", "work"])
        .current_dir(folder.path())
        .output();
    assert!(
        !merge
            .expect("these tests need the program `git`")
            .status
            .success()
    );
    let output = validate(&folder, &["--staged"]);
    assert_eq!(output.status, Some(2));
    assert!(
        output.stderr.contains("`p.plan.yaml` has conflicts"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_hook_in_a_linked_working_tree_sees_the_staged_files() {
    let folder = repository(&[
        ("sub/workspace.yaml", "workspace: w\n"),
        ("sub/u.units.yaml", UNITS),
    ]);
    git(&folder, &["worktree", "add", "--quiet", "../linked-tree"]);
    let linked = folder.path().join("../linked-tree");
    std::fs::write(
        linked.join("sub/old.plan.yaml"),
        OLD.replace("issuer: v", "issuer: w"),
    )
    .unwrap();
    let git_dir = folder.path().join(".git/worktrees/linked-tree");
    let status = Command::new("git")
        .args(["add", "--all"])
        .current_dir(&linked)
        .status();
    assert!(status.unwrap().success());
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(["validate", "--staged", "--min-level", "error", "sub"])
        .current_dir(&linked)
        .env("GIT_DIR", git_dir)
        .output()
        .unwrap();
    std::fs::remove_dir_all(&linked).unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

#[test]
fn a_named_file_that_is_not_staged_is_refused() {
    let folder = repository(&[("u.units.yaml", UNITS)]);
    let output = validate(&folder, &["--staged", "nosuch.plan.yaml"]);
    assert_eq!(output.status, Some(2));
    assert!(
        output
            .stderr
            .contains("git has no file `nosuch.plan.yaml` in its index"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_named_file_is_read_whatever_it_is_called() {
    let folder = repository(&[("u.units.yaml", UNITS)]);
    folder.write("notes.yaml", OLD.as_bytes());
    git(&folder, &["add", "--all"]);
    let output = validate(&folder, &["--staged", "notes.yaml"]);
    assert!(
        found(&output).contains(&"notes.yaml ends-before-start".to_owned()),
        "{output:?}"
    );
}

#[test]
fn a_folder_whose_workspaces_stand_below_is_refused() {
    let folder = repository(&[
        ("sub/workspace.yaml", "workspace: w\n"),
        ("sub/u.units.yaml", UNITS),
    ]);
    let output = validate(&folder, &["--staged"]);
    assert_eq!(output.status, Some(2));
    assert!(
        output.stderr.contains("there are workspaces below"),
        "{}",
        output.stderr
    );
}

#[test]
fn an_error_that_the_settings_make_of_a_remark_is_new() {
    let folder = repository(&[
        (
            "workspace.yaml",
            "workspace: w\nrules: {ends-before-start: warning}\n",
        ),
        ("u.units.yaml", UNITS),
        ("old.plan.yaml", OLD),
    ]);
    folder.write(
        "workspace.yaml",
        b"workspace: w\nrules: {ends-before-start: error}\n",
    );
    git(&folder, &["add", "--all"]);
    assert_eq!(
        found(&validate(&folder, &["--staged"])),
        ["old.plan.yaml ends-before-start"]
    );
}
