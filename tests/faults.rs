//! Writing, with a fault at each of its steps: a full disk, a disk that fails, half of the bytes, the end of the process.
//! Whatever happens, each file is the old one or the new one.
//!
//! The faults come from `tests/faults/faulty.c`, which needs a C compiler (`cc`) and Linux; without them these tests say
//! that they are left out.

#![cfg(target_os = "linux")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use common::Folder;

/// What can go wrong at a step.
const FAULTS: [&str; 5] = ["full", "error", "short", "kill", "after"];

/// So many steps no edit has.
const MOST_STEPS: usize = 200;

const UNITS: &str = "units: [{id: county, name: County}]\n";
const PLAN: &str = "plan: flood\ntitle: Flood response\nissuer: county\nareas:\n  - id: a\n    title: A\n    tasks: [{id: visit, text: Visit, lead: county}]\n";
const REPORT: &str = "report: flood\nunit: county\nas-of: 2024-10-31\ntasks: {visit: doing}\n";

/// The library that brings faults about, if it can be built. It is built once: a program that starts while it is written
/// would do without it.
fn library() -> Option<&'static Path> {
    static LIBRARY: OnceLock<Option<PathBuf>> = OnceLock::new();
    LIBRARY.get_or_init(build).as_deref()
}

#[expect(clippy::print_stderr, reason = "a test that is left out says so")]
fn build() -> Option<PathBuf> {
    let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faulty.so");
    let source = common::root().join("tests/faults/faulty.c");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .status();
    match built {
        Ok(status) => {
            assert!(status.success(), "tests/faults/faulty.c does not compile");
            Some(library)
        }
        Err(error) => {
            eprintln!("LEFT OUT: faults while writing: `cc` could not be started: {error}");
            None
        }
    }
}

/// The files of a folder with their texts, hidden ones too.
fn texts(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap();
                let name = name.to_string_lossy().into_owned();
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

struct Run {
    status: Option<i32>,
    said: String,
    /// Whether there was such a step.
    was_hit: bool,
    after: BTreeMap<String, String>,
}

fn run(library: &Path, arguments: &[&str], fault: &str, step: usize) -> (Folder, Run) {
    let folder = Folder::with(&[
        ("county.units.yaml", UNITS),
        ("flood.plan.yaml", PLAN),
        ("reports/county.report.yaml", REPORT),
    ]);
    let outside = tempfile::tempdir().unwrap();
    let mark = outside.path().join("hit");
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(arguments)
        .current_dir(folder.path())
        .env("LD_PRELOAD", library)
        .env("FAULT", fault)
        .env("FAULT_STEP", step.to_string())
        .env("FAULT_MARK", &mark)
        .env("FAULT_FOLDER", folder.path().canonicalize().unwrap())
        .env("XDG_STATE_HOME", outside.path().join("state"))
        .output()
        .unwrap();
    let run = Run {
        status: output.status.code(),
        said: String::from_utf8_lossy(&output.stderr).into_owned(),
        was_hit: mark.exists(),
        after: texts(&folder.path()),
    };
    (folder, run)
}

/// Runs an edit with each fault at each step.
#[track_caller]
fn check(arguments: &[&str]) {
    let Some(library) = library() else { return };
    let (_, whole) = run(library, arguments, "none", 0);
    assert_eq!(whole.status, Some(0), "{}", whole.said);
    let new = whole.after;
    let (_, untouched) = run(library, &["validate"], "none", 0);
    let old = untouched.after;
    assert_ne!(old, new);
    for fault in FAULTS {
        let mut step = 1;
        loop {
            let (folder, hit) = run(library, arguments, fault, step);
            let told = format!("{fault} at step {step}: {}", hit.said);
            if !hit.was_hit {
                assert_eq!(hit.after, new, "{told}");
                break;
            }
            let is_killed = hit.status.is_none();
            assert_eq!(is_killed, matches!(fault, "kill" | "after"), "{told}");
            for (name, text) in &hit.after {
                let is_left = name.rsplit('/').next().unwrap().starts_with(".plan-");
                // A process that is gone cannot clear up.
                let is_right = is_left && is_killed
                    || old.get(name) == Some(text)
                    || new.get(name) == Some(text);
                assert!(is_right, "{told}\n{name}:\n{text}");
            }
            assert!(
                old.keys().all(|name| hit.after.contains_key(name)),
                "{told}"
            );
            if !is_killed && hit.status != Some(0) {
                assert_eq!(hit.status, Some(2), "{told}");
                assert!(hit.said.contains("could not"), "{told}");
                assert_eq!(hit.after, old, "{told}");
            }
            // Whatever is there can be read and changed as ever.
            let again = folder.plan(&["set", "flood#visit.output", "list"]);
            if arguments[0] != "rename" {
                assert_eq!(again.status, Some(0), "{told}\n{}", again.text());
            }
            step += 1;
            assert!(step < MOST_STEPS, "no end of steps");
        }
        assert!(step > 4, "{fault} had only {step} steps");
    }
}

#[test]
fn a_file_is_the_old_one_or_the_new_one() {
    check(&["set", "flood.title", "Flood response of the county"]);
}

#[test]
fn a_new_file_is_whole_or_not_there() {
    check(&[
        "record",
        "flood",
        "--unit",
        "county",
        "--as-of",
        "2024-11-30",
        "--task",
        "visit=done",
    ]);
}

#[test]
fn of_several_files_each_is_the_old_one_or_the_new_one() {
    check(&["rename", "flood#visit", "call"]);
}

#[test]
fn an_export_is_whole_or_not_there() {
    check(&["export", "--output", "out.ndjson"]);
}

#[test]
fn an_export_of_several_files_is_all_there_or_not_at_all() {
    check(&[
        "export",
        "--format",
        "csv",
        "--table",
        "plans,tasks",
        "--output",
        "out",
    ]);
}
