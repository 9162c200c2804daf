//! `plan git-setup`: what it writes, and what git makes of it.
//!
//! These tests need the program `git`.

mod common;

use std::fs;

use common::Folder;
use common::git::{commit, git};

const PLAN: &str = "\
plan: flood
title: Flood response
areas:
  - id: readiness
    title: Readiness
    tasks:
      - {id: visit, text: Visit the homes, by: 2024-10-31}
";

fn repository() -> Folder {
    let folder = Folder::with(&[
        ("workspace.yaml", "workspace: W\n"),
        ("flood.plan.yaml", PLAN),
    ]);
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    folder
}

const ATTRIBUTES: &str = "\
*.plan.yaml merge=plan diff=plan
*.plan.yml merge=plan diff=plan
*.units.yaml merge=plan diff=plan
*.units.yml merge=plan diff=plan
*.report.yaml merge=plan diff=plan
*.report.yml merge=plan diff=plan
workspace.yaml merge=plan diff=plan
workspace.yml merge=plan diff=plan
";

#[test]
fn git_is_set_up_once_and_back_again() {
    let folder = repository();
    let attributes = folder.path().join(".gitattributes");
    let settings = || fs::read_to_string(folder.path().join(".git/config")).unwrap();
    let before = settings();
    let shown = folder.plan(&["git-setup", "--dry-run"]);
    assert!(!attributes.exists());
    assert_eq!(settings(), before);
    let written = folder.plan(&["git-setup"]);
    insta::assert_snapshot!(written.stdout);
    assert_eq!(shown.stdout, written.stdout);
    assert_eq!(shown.stderr, "nothing was written\n");
    assert_eq!(fs::read_to_string(&attributes).unwrap(), ATTRIBUTES);
    let again = folder.plan(&["git-setup"]);
    assert_eq!(again.text(), "--- stderr\nnothing changes\n");
    let removed = folder.plan(&["git-setup", "--remove"]);
    insta::assert_snapshot!(removed.text());
    assert!(!attributes.exists());
    assert_eq!(settings().trim(), before.trim());
}

#[test]
fn attributes_of_others_stay() {
    let folder = repository();
    let own = "*.yaml text eol=crlf\r\n*.sh eol=lf";
    folder.write(".gitattributes", own.as_bytes());
    assert_eq!(folder.plan(&["git-setup"]).status, Some(0));
    let text = || fs::read_to_string(folder.path().join(".gitattributes")).unwrap();
    assert_eq!(
        text(),
        format!("{own}\r\n{}", ATTRIBUTES.replace('\n', "\r\n"))
    );
    assert_eq!(folder.plan(&["git-setup", "--remove"]).status, Some(0));
    assert_eq!(text(), format!("{own}\r\n"));
}

#[test]
fn settings_that_say_something_else_are_replaced_only_by_force() {
    let folder = repository();
    folder.write(".gitattributes", b"*.yaml merge=union\n");
    let refused = folder.plan(&["git-setup"]);
    insta::assert_snapshot!(refused.text());
    assert_eq!(folder.plan(&["git-setup", "--force"]).status, Some(0));
    let merged = git(
        &folder,
        &["check-attr", "merge", "flood.plan.yaml", "other.yaml"],
    );
    assert_eq!(
        merged,
        "flood.plan.yaml: merge: plan\nother.yaml: merge: union\n"
    );
    git(&folder, &["config", "merge.plan.driver", "other %A"]);
    let refused = folder.plan(&["git-setup"]);
    insta::assert_snapshot!(refused.text());
    let kept = folder.plan(&["git-setup", "--remove"]);
    assert_eq!(
        kept.stderr,
        "note: `merge.plan.driver` is `other %A` and stays\n"
    );
    assert_eq!(git(&folder, &["config", "merge.plan.driver"]), "other %A\n");
}

#[test]
fn git_setup_needs_a_repository() {
    let folder = Folder::with(&[("flood.plan.yaml", PLAN)]);
    let refused = folder.plan(&["git-setup"]);
    assert_eq!(refused.status, Some(2));
    assert!(
        refused.stderr.contains("is in no git repository"),
        "{}",
        refused.stderr
    );
}

#[test]
fn git_shows_differences_by_fields() {
    let folder = repository();
    git(&folder, &["config", "user.name", "A"]);
    git(&folder, &["config", "user.email", "a@example.org"]);
    assert_eq!(folder.plan(&["git-setup"]).status, Some(0));
    commit(&folder, "flood.plan.yaml", PLAN);
    let change = PLAN.replace("by: 2024-10-31", "by: \"2024-11-15\"");
    let change = change.replace("title: Flood response", "title: 'Flood response'");
    folder.write("flood.plan.yaml", change.as_bytes());
    let difference = git(&folder, &["diff", "--unified=0", "--no-color"]);
    let changed = difference
        .lines()
        .skip(4)
        .filter(|line| !line.starts_with("@@"));
    assert_eq!(
        changed.collect::<Vec<_>>(),
        ["-flood#visit.by: 2024-10-31", "+flood#visit.by: 2024-11-15"]
    );
    // So are conflicts,
    let conflict = PLAN.replace(
        "title: Flood response\n",
        "<<<<<<< ours\ntitle: Flood\n=======\ntitle: \"Floods\"\n>>>>>>> theirs\n",
    );
    folder.write("conflict.plan.yaml", conflict.as_bytes());
    insta::assert_snapshot!(folder.plan(&["textconv", "conflict.plan.yaml"]).text());
    // and what cannot be read in full is shown as it is.
    folder.write("broken.plan.yaml", b"plan: [a\n");
    assert_eq!(
        folder.plan(&["textconv", "broken.plan.yaml"]).stdout,
        "plan: [a\n"
    );
}
