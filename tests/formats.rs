//! The forms in which `plan validate` writes findings, each read back by another program's reader.

mod common;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use common::{Folder, Output, plan, plan_in};
use quick_xml::events::Event;
use serde_json::Value;

/// A name with everything that has to be escaped somewhere.
const NAME: &str = "kế hoạch, 100%: <a&b>.plan.yaml";

const PLAN: &str = "\
plan: riverton-flood
number: 12/KH
title: Phòng, chống <lụt> & bão
issuer: riverton
period: {from: 2021-03-01, to: 2021-02-01}
titel: x
";

const OTHERS: [(&str, &str); 2] = [
    (
        "a.units.yaml",
        "units: [{id: riverton, name: Xã Riverton, kind: xa}]\nkinds: [{id: xa}]\n",
    ),
    (
        "r.report.yaml",
        "report: riverton-flood\nunit: riverton\nas-of: 2021-08-31\nreceivd: 2021-09-01\n",
    ),
];

/// Only what could not be read, and one rule: other rules may come and go.
const ONLY: [&str; 2] = ["--only", "ends-before-start"];

fn folder() -> Folder {
    let folder = Folder::with(&OTHERS);
    folder.write(NAME, PLAN.as_bytes());
    folder
}

fn validate(format: &str, options: &[&str]) -> Output {
    let arguments = [&["validate", "--format", format], &ONLY[..], options].concat();
    plan_in(&folder().path(), &arguments)
}

#[test]
fn short_findings_are_lines_that_editors_understand() {
    let output = validate("short", &[]);
    let lines: Vec<_> = output.stdout.lines().collect();
    assert_eq!(
        lines,
        [
            "kế hoạch, 100%: <a&b>.plan.yaml:5:32: error: the plan ends on 2021-02-01, before it starts on 2021-03-01 [ends-before-start]",
            "kế hoạch, 100%: <a&b>.plan.yaml:6:1: error: unknown key `titel` [unknown-key]",
            "r.report.yaml:4:1: error: unknown key `receivd` [unknown-key]",
        ]
    );
    assert!(
        output
            .stderr
            .starts_with("3 files, 3 documents: 3 errors\n"),
        "{}",
        output.stderr
    );
    assert_eq!(output.status, Some(1));
}

#[test]
fn commands_of_a_workflow_escape_what_would_end_them() {
    let output = validate("github", &[]);
    assert_eq!(
        output.stdout.lines().next().unwrap(),
        "::error file=kế hoạch%2C 100%25%3A <a&b>.plan.yaml,line=5,endLine=5,col=32,endColumn=42,\
         title=ends-before-start::the plan ends on 2021-02-01, before it starts on 2021-03-01\
         %0Acorrect one of the two dates"
    );
    assert_eq!(output.stdout.lines().count(), 3);
}

#[test]
fn services_are_told_the_path_in_the_repository() {
    let folder = Folder::with(&[(".git/HEAD", ""), ("offices/plans/a.plan.yaml", PLAN)]);
    for (format, file) in [
        ("github", "file=offices/plans/a.plan.yaml,"),
        ("sarif", "\"uri\": \"offices/plans/a.plan.yaml\""),
    ] {
        let arguments = ["validate", "--format", format];
        let output = plan_in(&folder.path().join("offices/plans"), &arguments);
        assert!(output.stdout.contains(file), "{}", output.stdout);
    }
}

#[test]
fn a_line_that_nobody_can_read_is_named_and_not_shown() {
    let tasks =
        (0..500).map(|task| format!("{{id: t{task}, text: {}, serves: [x]}}", "T".repeat(40)));
    let tasks = tasks.collect::<Vec<_>>().join(", ");
    let text =
        format!("plan: p\ntitle: T\nissuer: u\nareas: [{{id: a, title: A, tasks: [{tasks}]}}]\n");
    let folder = Folder::with(&[("a.plan.yaml", &*text)]);
    let output = folder.plan(&["validate", "--only", "unknown-item"]);
    let first: Vec<_> = output.stdout.lines().take(3).collect();
    assert_eq!(
        first,
        [
            "error[unknown-item]: `x` is not a target or an objective of the plan `p`",
            "--> a.plan.yaml:4:101",
            " = help: name a target or an objective of that plan, or add it there",
        ]
    );
}

#[test]
fn a_cell_holds_as_much_as_it_can() {
    let text = format!(
        "plan: p\ntitle: T\nissuer: u\nstate: {}\n",
        "ế".repeat(40_000)
    );
    let folder = Folder::with(&[("a.plan.yaml", &*text)]);
    let arguments = ["validate", "--format", "xlsx", "-o", "findings.xlsx"];
    let output = folder.plan(&arguments);
    assert_eq!(output.status, Some(1), "{}", output.stderr);
    let path = folder.path().join("findings.xlsx");
    let mut book: Xlsx<_> = open_workbook(&path).expect("another program reads it");
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cells = sheet.used_cells().filter_map(|(_, _, cell)| match cell {
        Data::String(text) => Some(text.chars().count()),
        _ => None,
    });
    assert_eq!(cells.max(), Some(32_767));
}

#[test]
fn a_hyphen_is_standard_output() {
    let folder = folder();
    let output = folder.plan(&["validate", "--format", "short", "-o", "-"]);
    assert_eq!(
        output.stdout,
        folder.plan(&["validate", "--format", "short"]).stdout
    );
    assert!(!folder.path().join("-").exists());
}

#[test]
fn test_results_are_well_formed_and_count_what_they_list() {
    let output = validate("junit", &[]);
    let mut reader = quick_xml::Reader::from_str(&output.stdout);
    let (mut suites, mut cases, mut failures) = (Vec::new(), 0, 0);
    let mut counted = Vec::new();
    loop {
        let event = reader.read_event().expect("the document is well-formed");
        let (Event::Start(element) | Event::Empty(element)) = &event else {
            if event == Event::Eof {
                break;
            }
            continue;
        };
        let attribute = |name: &str| {
            let found = element.try_get_attribute(name).unwrap().unwrap();
            found
                .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                .unwrap()
                .into_owned()
        };
        match element.name().as_ref() {
            "testsuites" => {
                counted = vec![attribute("tests"), attribute("failures")];
            }
            "testsuite" => suites.push(attribute("name")),
            "testcase" => cases += 1,
            "failure" => failures += 1,
            _ => {}
        }
    }
    assert_eq!(suites, ["a.units.yaml", NAME, "r.report.yaml"]);
    assert_eq!(counted, [cases.to_string(), failures.to_string()]);
    assert_eq!((cases, failures), (4, 3));
}

/// The published schema of the format, from the package of another implementation.
fn sarif_schema() -> Value {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .current_dir(common::root())
        .output()
        .expect("cargo is there when tests run");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("cargo writes JSON");
    let mut packages = metadata["packages"].as_array().unwrap().iter();
    let package = packages.find(|package| package["name"] == "serde-sarif");
    let manifest = package.expect("the package is a dependency of the tests")["manifest_path"]
        .as_str()
        .unwrap();
    let schema = PathBuf::from(manifest)
        .with_file_name("src")
        .join("schema.json");
    let text = fs::read_to_string(schema).expect("the package has the schema");
    // Patterns of the schema have a stray bracket, which strict readers of patterns refuse.
    let text = text.replace("{2}]?$", "{2}$");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_sarif_log_keeps_to_its_schema() {
    let schema = sarif_schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let broken = plan(&["validate", "examples/broken", "--format", "sarif"]);
    for output in [
        validate("sarif", &[]),
        validate("sarif", &["--lang", "vi"]),
        broken,
    ] {
        let log = output.json();
        let faults: Vec<_> = validator
            .iter_errors(&log)
            .map(|fault| fault.to_string())
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(!log["runs"][0]["results"].as_array().unwrap().is_empty());
        let typed: Result<serde_sarif::sarif::Sarif, _> = serde_json::from_value(log);
        typed.expect("another implementation reads it");
    }
    // The check can fail.
    assert!(!validator.is_valid(&serde_json::json!({"version": "2.1.0", "runs": [{}]})));
}

#[test]
fn a_sarif_log_names_files_rules_and_fixes() {
    let log = validate("sarif", &[]).json();
    let run = &log["runs"][0];
    let result = &run["results"][1];
    let place = &result["locations"][0]["physicalLocation"];
    let uri = place["artifactLocation"]["uri"].as_str().unwrap();
    assert_eq!(
        uri,
        "k%E1%BA%BF%20ho%E1%BA%A1ch%2C%20100%25%3A%20%3Ca%26b%3E.plan.yaml"
    );
    assert_eq!(place["region"]["startLine"], 6);
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "unknown-key");
    let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "title");
}

#[test]
fn the_checklist_is_made_of_sentences() {
    insta::assert_snapshot!(checklist("en"), @r"
    12/KH: Phòng, chống <lụt> & bão
    kế hoạch, 100%: <a&b>.plan.yaml

    Has to be mended (2)
      ☐ Line 5: The plan ends on 2021-02-01, before it starts on 2021-03-01.
        Correct one of the two dates.
      ☐ Line 6: Unknown key “titel”.
        Did you mean “title”?

    Report of Xã Riverton as of 2021-08-31
    r.report.yaml

    Has to be mended (1)
      ☐ Line 4: Unknown key “receivd”.
        Did you mean “received”?

    3 files, 3 documents: 3 errors
    ");
    assert!(checklist("vi").contains("Báo cáo của Xã Riverton, số liệu đến ngày 2021-08-31"));
}

fn checklist(language: &str) -> String {
    let page = validate("checklist", &["--lang", language]).stdout;
    let (page, _) = page.trim_end().rsplit_once('\n').unwrap();
    page.to_owned()
}

#[test]
fn the_workbook_has_a_row_for_each_finding() {
    let folder = folder();
    let options = ["validate", "--format", "xlsx", "-o", "findings.xlsx"];
    let output = plan_in(&folder.path(), &[&options[..], &ONLY].concat());
    assert_eq!(output.status, Some(1), "{}", output.stderr);
    assert!(output.stderr.contains("3 errors"), "{}", output.stderr);
    let path = folder.path().join("findings.xlsx");
    let mut book: Xlsx<_> = open_workbook(&path).expect("another program reads it");
    let sheet = book.worksheet_range("Findings").unwrap();
    let rows: Vec<_> = sheet.rows().collect();
    assert_eq!(rows.len(), 4);
    let text = |row: usize, column: usize| rows[row][column].to_string();
    assert_eq!(text(0, 3), "What is wrong");
    assert_eq!(text(2, 1), "12/KH: Phòng, chống <lụt> & bão");
    assert_eq!(text(2, 3), "Unknown key “titel”.");
    assert_eq!(rows[2][6], Data::Float(6.0));
    let first = fs::read(&path).unwrap();
    plan_in(&folder.path(), &[&options[..], &ONLY].concat());
    assert!(
        first == fs::read(&path).unwrap(),
        "the same findings are the same bytes"
    );
}

#[test]
fn a_file_gets_the_findings_without_paint() {
    let folder = folder();
    let options = ["validate", "--color", "always", "--output", "out.txt"];
    let output = plan_in(&folder.path(), &options);
    assert!(output.stdout.is_empty());
    let text = fs::read_to_string(folder.path().join("out.txt")).unwrap();
    assert!(text.contains("unknown key `titel`") && !text.contains('\u{1b}'));
    let output = plan_in(
        &folder.path(),
        &["validate", "--output", "no/such/folder/x"],
    );
    assert_eq!(output.status, Some(2));
    assert!(
        output.stderr.contains("could not write `no/such/folder/x`"),
        "{}",
        output.stderr
    );
}
