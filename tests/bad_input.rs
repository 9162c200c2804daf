//! What goes wrong on the way to a plan: each ends in one clear finding or error with its place, and the other files
//! are still read.

mod common;

use common::{Folder, Output, plan_in, plan_with_input};
use serde_json::Value;

const REGISTER: &str = "units: [{id: u, name: U, kind: k}]\nkinds: [{id: k, name: K, level: 1}]\n";
const PLAN: &str = "plan: p\ntitle: T\nissuer: u\nperiod: {from: 2021-01-01, to: 2021-12-31}\n";

/// Good files with others beside them.
fn beside(others: &[(&str, &str)]) -> Folder {
    let good = [("good.units.yaml", REGISTER), ("good.plan.yaml", PLAN)];
    Folder::with(&[&good, others].concat())
}

/// The findings as `file:line:column rule`.
fn places(output: &Output) -> Vec<String> {
    let verdict = output.json();
    let findings = verdict["findings"].as_array().unwrap();
    let text = |finding: &Value, key: &str| finding[key].to_string().trim_matches('"').to_owned();
    let place = |finding| {
        let [file, line, column, rule] =
            ["file", "line", "column", "rule"].map(|key| text(finding, key));
        format!("{file}:{line}:{column} {rule}")
    };
    findings.iter().map(place).collect()
}

fn check(folder: &Folder, expected: &[&str]) {
    let output = folder.plan(&["validate", "--format", "json"]);
    assert_eq!(places(&output), expected);
    let plans = folder
        .plan(&["query", "plans", "--plan", "p", "--format", "json"])
        .json();
    assert_eq!(
        plans["items"].as_array().unwrap().len(),
        1,
        "the good plan is still read"
    );
}

#[test]
fn good_files_have_no_finding() {
    check(&beside(&[]), &[]);
}

#[test]
fn a_missing_path_is_named() {
    let folder = beside(&[]);
    let alone = folder.plan(&["validate", "missing.plan.yaml"]);
    assert_eq!(
        alone.text(),
        "--- stderr\nerror: could not read `missing.plan.yaml`: there is no such file or folder\n--- status 2\n"
    );
    let beside = folder.plan(&["validate", "--format", "json", ".", "missing.plan.yaml"]);
    assert_eq!(places(&beside), ["missing.plan.yaml:1:1 unreadable-file"]);
    assert_eq!(beside.status, Some(1));
}

#[test]
fn a_file_whose_name_ends_nearly_like_a_document_s_is_named() {
    let report = ("p.reports.yaml", "report: p\nunit: u\nas-of: 2021-08-01\n");
    let output = beside(&[report]).plan(&["validate"]);
    assert_eq!(
        output.stderr,
        "note: `p.reports.yaml` is not read, as its name does not end in `.report.yaml`\n"
    );
    let alone = Folder::with(&[report]).plan(&["validate"]);
    assert_eq!(
        alone.text(),
        "--- stderr\nerror: there are no plan files in this folder\n  help: `p.reports.yaml` is not read, as its \
         name does not end in `.report.yaml`\n--- status 2\n"
    );
    let many: Vec<_> = (0..5)
        .map(|number| format!("{number}.plans.yaml"))
        .collect();
    let many: Vec<_> = many.iter().map(|name| (name.as_str(), "")).collect();
    let said = beside(&many).plan(&["validate"]).stderr;
    assert!(
        said.ends_with("note: 2 more files are not read for the same reason\n"),
        "{said}"
    );
}

#[test]
fn a_folder_without_plans_is_named() {
    let folder = Folder::with(&[("notes.txt", "nothing"), ("other.yaml", "a: b")]);
    for command in [
        &["validate"][..],
        &["status"],
        &["query", "plans"],
        &["show", "p"],
    ] {
        let output = folder.plan(command);
        assert_eq!(
            output.text(),
            "--- stderr\nerror: there are no plan files in this folder\n  help: plan files are called \
             `*.plan.yaml`, `*.units.yaml` or `*.report.yaml`\n--- status 2\n"
        );
    }
}

#[test]
fn a_folder_with_the_name_of_a_plan_is_named() {
    check(
        &beside(&[("folder.plan.yaml/readme.txt", "")]),
        &["folder.plan.yaml:1:1 unreadable-file"],
    );
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_named() {
    let folder = beside(&[]);
    std::os::unix::fs::symlink("nowhere", folder.path().join("gone.plan.yaml")).unwrap();
    check(&folder, &["gone.plan.yaml:1:1 unreadable-file"]);
}

#[test]
fn empty_files_are_named() {
    let others = [
        ("comment.plan.yaml", "# nothing\n"),
        ("nothing.plan.yaml", ""),
    ];
    check(
        &beside(&others),
        &[
            "comment.plan.yaml:1:1 empty-file",
            "nothing.plan.yaml:1:1 empty-file",
        ],
    );
}

#[test]
fn windows_files_have_their_places() {
    let text = "\u{feff}plan: w\r\ntitle: T\r\nissuer: v\r\nperiod: {from: 2021-01-01, to: 2021-12-31}\r\n";
    check(
        &beside(&[("windows.plan.yaml", text)]),
        &["windows.plan.yaml:3:9 unknown-unit"],
    );
}

#[test]
fn a_report_for_an_unknown_plan_is_named() {
    let report = "report: nope\nunit: u\nas-of: 2021-02-01\n";
    check(
        &beside(&[("r.report.yaml", report)]),
        &["r.report.yaml:1:9 unknown-plan"],
    );
}

#[test]
fn a_unit_under_itself_is_named() {
    let register = "units: [{id: self, name: S, kind: k, parent: self}]\n";
    let folder = beside(&[("self.units.yaml", register)]);
    check(&folder, &["self.units.yaml:1:46 cycle"]);
    let status = folder.plan(&["status", "--as-of", "2021-06-01"]);
    assert_eq!(status.status, Some(0), "{}", status.text());
}

#[test]
fn a_broken_document_leaves_the_others_of_its_stream() {
    let stream = "report: p\nunit: [u\n---\nreport: p\nunit: v\nas-of: 2021-02-01\n";
    let folder = beside(&[("r.report.yaml", stream)]);
    check(
        &folder,
        &["r.report.yaml:2:7 syntax", "r.report.yaml:5:7 unknown-unit"],
    );
}

#[test]
fn standard_input_is_a_file_like_others() {
    let folder = Folder::with(&[]);
    let text = format!("{REGISTER}---\n{PLAN}");
    let output = plan_with_input(
        &folder.path(),
        &["validate", "-", "--format", "json"],
        text.as_bytes(),
    );
    assert_eq!(places(&output), Vec::<String>::new());
    let output = plan_with_input(
        &folder.path(),
        &["validate", "-", "--format", "json"],
        b"plan: [",
    );
    assert_eq!(output.status, Some(1));
    assert!(places(&output)[0].starts_with("<stdin>:1:"));
}

#[test]
fn any_name_will_do_for_a_file_that_is_named() {
    let folder = Folder::with(&[("notes", PLAN), ("who.txt", REGISTER)]);
    let output = folder.plan(&["validate", "notes", "who.txt", "--format", "json"]);
    assert_eq!(places(&output), Vec::<String>::new());
}

#[test]
fn ignored_excluded_and_nested_files_are_left_out() {
    let folder = beside(&[
        (".gitignore", "drafts/\n"),
        ("drafts/bad.plan.yaml", "bad"),
        ("old/bad.plan.yaml", "bad"),
        (".hidden/bad.plan.yaml", "bad"),
        ("workspace.yaml", "workspace: W\nexclude: [old/**]\n"),
        ("other/workspace.yaml", "workspace: O\n"),
        ("other/bad.plan.yaml", "bad"),
    ]);
    check(&folder, &[]);
    let named = folder.plan(&["validate", "old/bad.plan.yaml", "--format", "json"]);
    assert_eq!(places(&named), ["old/bad.plan.yaml:1:1 wrong-type"]);
    let inside = plan_in(
        &folder.path().join("other"),
        &["validate", "--format", "json"],
    );
    assert_eq!(places(&inside), ["bad.plan.yaml:1:1 wrong-type"]);
}

#[test]
fn a_named_part_of_a_workspace_is_checked_with_the_whole() {
    let folder = beside(&[
        ("workspace.yaml", "workspace: W\n"),
        ("part/a.plan.yaml", &PLAN.replace("plan: p", "plan: a")),
        (
            "part/b.plan.yaml",
            &PLAN
                .replace("plan: p", "plan: b")
                .replace("issuer: u", "issuer: v"),
        ),
        (
            "c.plan.yaml",
            &PLAN
                .replace("plan: p", "plan: c")
                .replace("issuer: u", "issuer: v"),
        ),
    ]);
    let output = folder.plan(&["validate", "part", "--format", "json"]);
    assert_eq!(places(&output), ["part/b.plan.yaml:3:9 unknown-unit"]);
}

#[test]
fn nothing_is_written_anywhere() {
    let folder = beside(&[("bad.plan.yaml", "plan: [")]);
    let listing = || {
        let entries = std::fs::read_dir(folder.path()).unwrap().map(|entry| {
            let entry = entry.unwrap();
            let modified = entry.metadata().unwrap().modified().unwrap();
            (
                entry.file_name(),
                std::fs::read(entry.path()).unwrap(),
                modified,
            )
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort();
        entries
    };
    let before = listing();
    folder.plan(&["validate"]);
    folder.plan(&["status"]);
    assert_eq!(listing(), before);
}

#[test]
fn wrong_arguments_end_with_status_2_and_a_hint() {
    let folder = beside(&[]);
    let errors = [
        (&["show", "q"][..], "there is no plan `q`"),
        (&["query", "tasks", "--unit", "w"], "there is no unit `w`"),
        (
            &["query", "units", "--scenario", "s"],
            "cannot be filtered by scenario",
        ),
        (&["status", "--as-of", "9/8/2021"], "write `2021-08-09`"),
        (&["explain", "unknown-unt"], "did you mean `unknown-unit`?"),
        (&["-C", "nowhere", "validate"], "`nowhere` is not a folder"),
    ];
    for (arguments, expected) in errors {
        let output = folder.plan(arguments);
        assert_eq!(
            (output.status, output.stdout.as_str()),
            (Some(2), ""),
            "{arguments:?}"
        );
        assert!(
            output.stderr.contains(expected),
            "{arguments:?}: {}",
            output.stderr
        );
    }
}

#[test]
fn a_plan_is_found_in_a_workspace_below() {
    let folder = Folder::with(&[
        ("below/workspace.yaml", "workspace: W\n"),
        ("below/good.units.yaml", REGISTER),
        ("below/good.plan.yaml", PLAN),
    ]);
    for command in [
        &["show", "p"][..],
        &["status", "--plan", "p"],
        &["query", "tasks", "--plan", "p"],
    ] {
        let output = folder.plan(command);
        assert_eq!(output.status, Some(0), "{}", output.text());
    }
    let nothing = folder.plan(&["status"]);
    assert!(
        nothing
            .stderr
            .contains("there are workspaces below; name one: `below`"),
        "{}",
        nothing.text()
    );
}
