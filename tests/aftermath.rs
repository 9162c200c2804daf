//! What is said and left behind when a change is written: warnings, what ends by it, commits that are refused, and how it
//! is taken back.
//!
//! These tests need the program `git`.

mod common;
#[path = "common/county.rs"]
mod county;

use std::fs;
use std::path::Path;

use county::{changed, done, folder, git};

#[cfg(unix)]
fn hook(folder: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;

    let path = folder.join(".git/hooks/pre-commit");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_hook_that_refuses_a_commit_is_heard_and_nothing_stays_staged() {
    let folder = folder();
    hook(
        &folder.path(),
        "#!/bin/sh\necho on standard output\necho on standard error >&2\nexit 1\n",
    );
    let record = ["record", "flood", "--unit", "millbridge", "--as-of"];
    let record = [&record[..], &["2024-10-31", "--task", "visit=done"]].concat();
    for (command, status) in [
        (
            &["set", "flood#visit.by", "2024-11-15"][..],
            " M flood.plan.yaml",
        ),
        (&record, "?? reports/millbridge.report.yaml"),
    ] {
        let output = folder.plan(&[command, &["--commit"]].concat());
        assert_eq!(output.status, Some(2), "{}", output.text());
        for told in [
            "on standard output",
            "on standard error",
            "neither committed nor staged",
        ] {
            assert!(output.stderr.contains(told), "{told}: {}", output.stderr);
        }
        let left = git(&folder, &["status", "--short"]);
        assert!(left.lines().any(|line| line == status), "{left}");
        assert_eq!(git(&folder, &["diff", "--cached", "--name-only"]), "");
    }
}

#[test]
fn a_change_that_is_taken_back_is_named() {
    let folder = folder();
    done(&folder, &["set", "flood#visit.by", "2024-11-15"]);
    assert_eq!(
        done(&folder, &["undo"]),
        "taken back:\n  flood#visit.by: 2024-10-31 → 2024-11-15\nflood.plan.yaml: as it was\n"
    );
    assert_eq!(changed(&folder), [""; 0]);
}

#[test]
fn warnings_that_a_change_brings_about_are_shown_and_no_others() {
    let folder = folder();
    let quiet = folder.plan(&["set", "flood#visit.by", "2024-11-15"]);
    assert_eq!(quiet.stderr, "", "{}", quiet.text());
    let late = folder.plan(&["set", "flood#visit.by", "2026-11-15"]);
    assert_eq!(late.status, Some(0));
    assert!(
        late.stderr.contains("[due-outside-period]"),
        "{}",
        late.text()
    );
    assert_eq!(late.stderr.lines().count(), 1, "{}", late.stderr);
}

#[test]
fn a_declaration_says_what_ends_by_it_and_what_is_in_force_with_it() {
    let folder = folder();
    let other = [
        "add",
        "scenario",
        "--to",
        "flood",
        "id=flooded",
        "title=Flood",
    ];
    done(
        &folder,
        &[
            &other[..],
            &["when={text: Streets are under water}", "--force"],
        ]
        .concat(),
    );
    let declare = |scenario: &'static str, day: &'static str| {
        let command = [
            "activate", "flood", scenario, "--unit", "riverton", "--as-of", day,
        ];
        done(&folder, &[&command[..], &["--since", day]].concat())
    };
    assert_eq!(
        declare("alert", "2024-11-22"),
        "\
riverton: alert in force since 2024-11-22 (flood)
  scenario: {in-force: alert, since: 2024-11-22}
one task is in force with it
"
    );
    let told = declare("flooded", "2024-11-24");
    assert!(
        told.ends_with("alert ends there\n0 tasks are in force with it\n"),
        "{told}"
    );
    let command = [
        "deactivate",
        "flood",
        "--unit",
        "riverton",
        "--as-of",
        "2024-11-30",
    ];
    let told = done(&folder, &[&command[..], &["--lang", "vi"]].concat());
    assert!(
        told.contains("không còn áp dụng phương án nào từ 2024-11-30"),
        "{told}"
    );
    assert!(
        told.ends_with("flooded kết thúc tại đơn vị này\n"),
        "{told}"
    );
}
