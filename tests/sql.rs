//! `plan sql`: answers in every form, faults in their place, and nothing but reading.

mod common;

use std::fs;

use common::{Folder, Output, plan, root};
use plan::tables::{Sort, TABLES};
use serde_json::json;

/// Asks the flood example on a day.
fn ask(query: &str, arguments: &[&str]) -> Output {
    let flood = ["examples/flood", "--as-of", "2024-11-05"];
    plan(&[&["sql", query], &flood[..], arguments].concat())
}

#[test]
fn an_answer_comes_in_every_form() {
    let query = "SELECT unit_name AS who, overdue_days AS days, NULL AS none, '=1|2' AS text \
        FROM task_lines WHERE overdue_days > 0 ORDER BY 2";
    let forms = ["table", "json", "ndjson", "csv", "markdown"];
    let told = forms.map(|form| {
        let output = ask(query, &["--format", form]);
        assert_eq!(output.status, Some(0), "{}", output.text());
        format!("== {form}\n{}", output.stdout.replace('\u{feff}', "<BOM>"))
    });
    insta::assert_snapshot!(told.concat());
}

#[test]
fn figures_are_those_of_the_status() {
    let status = plan(&[
        "status",
        "examples/flood",
        "--as-of",
        "2024-11-30",
        "--format",
        "json",
    ]);
    let status = status.json();
    let mut targets = Vec::new();
    let mut lines = 0;
    for plan in status["plans"].as_array().unwrap() {
        lines += plan["tasks"]["lines"].as_array().unwrap().len();
        for target in plan["targets"].as_array().unwrap() {
            if !target["share"].is_null() {
                let keys = ["ref", "done", "of", "verdict"];
                let share = target["share"].as_f64();
                targets.push((json!(keys.map(|key| target[key].clone())), share));
            }
        }
    }
    assert!(!targets.is_empty() && lines > 0);
    let rows = |query: &str| {
        let arguments = ["sql", query, "examples/flood", "--as-of", "2024-11-30"];
        let output = plan(&[&arguments[..], &["--format", "json"]].concat());
        output.json()["rows"].as_array().unwrap().clone()
    };
    let shared = |columns: &str| {
        rows(&format!(
            "SELECT {columns} FROM target_status WHERE share IS NOT NULL"
        ))
    };
    let shares = shared("share").into_iter().map(|row| row[0].as_f64());
    let found: Vec<_> = shared("ref, done, of, verdict")
        .into_iter()
        .zip(shares)
        .collect();
    assert_eq!(found, targets);
    assert_eq!(rows("SELECT count(*) FROM task_lines"), [json!([lines])]);
}

#[test]
fn faults_are_shown_in_their_place() {
    let queries = [
        "SELECT titel FROM plans",
        "SELECT 'kế hoạch', x\nFROM planz",
        "SELECT * FORM tasks",
        "SELECT 1; SELECT 2",
        "DELETE FROM plans",
        "ATTACH 'other.db' AS other",
        "SELECT count(*) FROM tasks WHERE text LIKE ?",
        "examples",
        "",
    ];
    let told = queries.map(|query| {
        let output = ask(query, &[]);
        assert_eq!((output.status, &*output.stdout), (Some(2), ""), "{query}");
        format!("== {query}\n{}", output.stderr)
    });
    insta::assert_snapshot!(told.concat());
}

#[test]
fn a_query_that_does_not_end_is_given_up() {
    let endless = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r)";
    let late = ask(
        &format!("{endless} SELECT max(x) FROM r"),
        &["--timeout", "1"],
    );
    assert_eq!(late.status, Some(2));
    assert!(
        late.stderr.contains("takes longer than it may"),
        "{}",
        late.stderr
    );
    for query in [
        "SELECT x, printf('%.*c', 10000, 'x') FROM r",
        "SELECT count(*) FROM (SELECT DISTINCT x, printf('%.*c', 10000, 'x') FROM r)",
    ] {
        let large = ask(&format!("{endless} {query}"), &["--memory", "16"]);
        assert_eq!(large.status, Some(2));
        let told = &large.stderr;
        assert!(told.contains("takes more memory than it may"), "{told}");
    }
}

#[test]
fn a_query_is_read_from_files_and_standard_input() {
    let folder = Folder::with(&[(
        "q.sql",
        "-- How many?\nSELECT count(*) AS plans FROM plans;\n",
    )]);
    let file = folder.path().join("q.sql");
    let arguments = ["sql", "--file", file.to_str().unwrap(), "examples/flood"];
    let output = plan(&[&arguments[..], &["--format", "csv"]].concat());
    assert_eq!(output.stdout, "\u{feff}plans\n2\n", "{}", output.text());
    let missing = plan(&["sql", "--file", "no-such.sql", "examples/flood"]);
    assert_eq!(missing.status, Some(2));
    assert!(missing.stderr.contains("no-such.sql"));
}

#[test]
fn only_the_plans_that_are_named_are_asked() {
    let query = "SELECT plan FROM plans";
    let named = ask(query, &["--plan", "riverton-flood", "--format", "ndjson"]);
    assert_eq!(named.stdout, "{\"plan\":\"riverton-flood\"}\n");
    let unknown = ask(query, &["--plan", "riverton-fload"]);
    assert_eq!(unknown.status, Some(2));
    assert!(
        unknown.stderr.contains("riverton-flood"),
        "{}",
        unknown.stderr
    );
}

#[test]
fn contacts_are_told_only_when_that_is_asked_for() {
    let query = "SELECT count(*), count(name), count(phone) FROM contacts";
    let counted = |arguments: &[&str]| {
        let all = [&["sql", query, "plans", "--format", "json"], arguments].concat();
        let output = plan(&all).json();
        output["rows"][0].clone()
    };
    let (masked, told) = (counted(&[]), counted(&["--with-contacts"]));
    assert_eq!(masked[0], told[0]);
    assert_eq!((&masked[1], &masked[2]), (&json!(0), &json!(0)));
    assert!(told[1].as_u64() > Some(0), "{told}");
}

/// The page up to the tables is written by hand, the tables are those of the program.
#[test]
fn the_page_tells_of_all_tables_and_its_queries_work() {
    let path = root().join("docs/sql.md");
    let written = fs::read_to_string(&path).unwrap();
    let head = written.split("## Tables\n").next().unwrap();
    let page = format!("{head}## Tables\n{}", tables());
    if std::env::var_os("README_UPDATE").is_some() {
        fs::write(&path, &page).unwrap();
    } else {
        let hint = "`README_UPDATE=1 cargo test --test sql` writes it";
        assert_eq!(written, page, "{hint}");
    }
    let queries: Vec<_> = head.split("```sql\n").skip(1).collect();
    assert_eq!(queries.len(), 6);
    for query in &queries[..5] {
        let query = query.split("```").next().unwrap();
        let output = ask(query, &["--format", "json"]);
        assert_eq!(output.status, Some(0), "{query}\n{}", output.stderr);
        let rows = output.json()["rows"].as_array().unwrap().len();
        assert!(rows > 0, "{query} finds nothing");
    }
}

fn tables() -> String {
    let mut text = String::new();
    for table in TABLES {
        text.push_str(&format!(
            "\n### {}\n\nA row is {}.\n\n| column | values | meaning |\n|---|---|---|\n",
            table.name, table.about
        ));
        for column in table.columns {
            let sort = match column.sort {
                Sort::Text => "text",
                Sort::Whole => "whole number",
                Sort::Number => "number",
                Sort::Share => "share",
                Sort::Date => "day",
                Sort::Flag => "0 or 1",
            };
            let about = column.about.replace('|', "\\|");
            text.push_str(&format!("| `{}` | {sort} | {about} |\n", column.name));
        }
    }
    text
}

const SETTINGS: &str = "workspace: river\n";
const UNITS: &str = "units: [{id: town, name: Town, kind: town}]\nkinds: [{id: town}]\n";
const PLAN: &str = "\
plan: flood
title: Flood preparedness
issuer: town
issued: 2024-11-01
period: {from: 2024-11-04, to: 2025-03-31}
areas:
  - id: pumps
    title: Pumps
    tasks:
      - {id: check-pumps, text: Check the pumps, lead: town, by: 2024-12-01}
      - {id: sandbags, text: Fill the sandbags, lead: town, by: 2024-12-02}
";
/// The check of the page.
fn sunday() -> String {
    let page = fs::read_to_string(root().join("docs/sql.md")).unwrap();
    let last = page.split("```sql\n").last().unwrap();
    last.split("```").next().unwrap().to_owned()
}

#[test]
fn a_workspace_checks_itself() {
    let sunday = sunday();
    let files = [
        ("workspace.yaml", SETTINGS),
        ("town.units.yaml", UNITS),
        ("town.plan.yaml", PLAN),
        ("checks/sunday.sql", &sunday),
        ("checks/broken.sql", "SELECT title AS message\nFROM planz\n"),
        ("checks/notes.txt", "no check"),
    ];
    let folder = Folder::with(&files);
    let output = folder.plan(&["validate", "--only", "own-check", "--only", "broken-check"]);
    assert_eq!(output.status, Some(1));
    insta::assert_snapshot!(output.text());
    let other = folder.plan(&["sql", "SELECT count(*) FROM tasks", "--format", "csv"]);
    assert_eq!(other.stdout, "\u{feff}count(*)\n2\n");
    assert!(!other.stderr.contains("sql"), "{}", other.stderr);
}
