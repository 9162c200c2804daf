//! The examples under `examples/ci`: they are well-formed, and every command in them runs.
//!
//! These tests need the programs `git` and `sh`.

mod common;

use std::fs;
use std::process::{Command, Output};

use common::{Folder, root};

const EXAMPLES: [&str; 5] = [
    "examples/ci/pre-commit",
    "examples/ci/pre-commit-config.yaml",
    "examples/ci/github.yaml",
    "examples/ci/gitlab-ci.yaml",
    ".pre-commit-hooks.yaml",
];

const GOOD: &str = "plan: p\ntitle: T\nissuer: u\nperiod: {from: 2021-01-01, to: 2021-02-01}\n";
const BAD: &str = "plan: p\ntitle: T\nissuer: u\nperiod: {from: 2021-02-01, to: 2021-01-01}\n";

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The commands of an example that run `plan`.
fn commands(path: &str) -> Vec<String> {
    let text = text(path);
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    let commands = lines.filter_map(|line| {
        line.find("plan validate -")
            .map(|start| line[start..].to_owned())
    });
    commands.collect()
}

/// Runs a line of shell in a folder in which `plan` is this program and `origin/main` is the first commit.
fn shell(folder: &Folder, line: &str) -> Output {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_plan"));
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{path}", program.parent().unwrap().display());
    Command::new("sh")
        .args(["-c", line])
        .current_dir(folder.path())
        .env("PATH", path)
        .env("GITHUB_BASE_REF", "main")
        .env("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")
        .output()
        .expect("these tests need the program `sh`, which could not be started")
}

/// A repository whose plan is changed to `text`, staged.
fn changed_to(text: &str) -> Folder {
    let folder = Folder::with(&[("p.plan.yaml", GOOD)]);
    let set_up = "git init --quiet --initial-branch=main && git add . && \
        git -c user.name=A -c user.email=a@example.org -c commit.gpgsign=false commit --quiet -m 'a state' && \
        git update-ref refs/remotes/origin/main HEAD";
    let output = shell(&folder, set_up);
    assert!(output.status.success(), "{output:?}");
    folder.write("p.plan.yaml", text.as_bytes());
    assert!(shell(&folder, "git add .").status.success());
    folder
}

#[test]
fn every_command_tells_a_good_change_from_a_bad_one() {
    for path in EXAMPLES {
        let commands = commands(path);
        assert!(!commands.is_empty(), "{path}");
        for command in commands {
            // A line that lets findings pass on purpose says so.
            let lets_pass = command.contains("|| test $? -eq 1");
            let good = shell(&changed_to(&GOOD.replace("title: T", "title: U")), &command);
            assert_eq!(good.status.code(), Some(0), "{path}: {command}: {good:?}");
            let bad = shell(&changed_to(BAD), &command);
            let expected = if lets_pass { 0 } else { 1 };
            assert_eq!(
                bad.status.code(),
                Some(expected),
                "{path}: {command}: {bad:?}"
            );
        }
    }
}

#[test]
fn the_examples_are_yaml() {
    for path in EXAMPLES.iter().filter(|path| path.ends_with(".yaml")) {
        let read: Result<serde_yaml::Value, _> = serde_yaml::from_str(&text(path));
        assert!(read.is_ok(), "{path}: {read:?}");
    }
}

#[test]
fn every_example_is_told_of() {
    let told = text("examples/ci/README.md");
    for entry in fs::read_dir(root().join("examples/ci")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            name == "README.md" || told.contains(&format!("`{name}`")),
            "{name}"
        );
    }
}
