//! `plan export`: what comes out is read by programs that have nothing to do with those that wrote it, and says what
//! `plan status` says.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use calcard::{Entry, Parser};
use common::{Folder, plan, root};
use serde_json::{Value, json};

const FLOOD: [&str; 3] = ["examples/flood", "--as-of", "2024-11-05"];

/// Exports the flood example into a folder of its own.
fn exported(arguments: &[&str]) -> Folder {
    let folder = Folder::with(&[]);
    let place = folder.path().join("out");
    let place = place.to_str().unwrap().to_owned();
    let output = plan(&[&["export"], &FLOOD[..], arguments, &["--output", &place]].concat());
    assert_eq!(output.status, Some(0), "{}", output.text());
    folder
}

/// The tables of the flood example, as the one JSON document has them.
fn tables() -> BTreeMap<String, Vec<BTreeMap<String, Value>>> {
    let output = plan(&[&["export", "--format", "json"], &FLOOD[..]].concat()).json();
    assert_eq!(output["version"], 1);
    serde_json::from_value(output["tables"].clone()).unwrap()
}

/// Holds a row to an object of `plan status`: what stands under each key stands in the column.
#[track_caller]
fn check(row: &BTreeMap<String, Value>, status: &Value, columns: &[(&str, &str)]) {
    for (column, key) in columns {
        assert_eq!(row[*column], status[*key], "{column}: {row:?}\n{status}");
    }
}

#[test]
fn every_number_is_that_of_the_status() {
    let tables = tables();
    let status = plan(&[&["status", "--format", "json"], &FLOOD[..]].concat()).json();
    let mut rows: BTreeMap<&str, std::slice::Iter<'_, _>> = BTreeMap::new();
    for (name, table) in &tables {
        rows.insert(name, table.iter());
    }
    let mut next = |table: &str| rows.get_mut(table).unwrap().next().expect("a row");
    let list = |value: &Value| value.as_array().unwrap().clone();
    let mut compared = 0;
    for of_plan in list(&status["plans"]) {
        for line in list(&of_plan["tasks"]["lines"]) {
            let same = [
                "ref",
                "unit",
                "area",
                "scenario",
                "state",
                "due",
                "overdue_days",
                "as_of",
            ];
            check(next("task_lines"), &line, &same.map(|name| (name, name)));
            compared += 1;
        }
        for target in list(&of_plan["targets"]) {
            let same = [
                "ref",
                "done",
                "of",
                "share",
                "answered",
                "expected",
                "verdict",
                "value",
                "as_of_from",
                "as_of_to",
            ];
            check(
                next("target_status"),
                &target,
                &same.map(|name| (name, name)),
            );
            for _ in list(&target["missing_units"]) {
                compared += 1;
            }
        }
        for quantity in list(&of_plan["quantities"]) {
            let same = [
                "ref",
                "kind",
                "sum",
                "min",
                "max",
                "answered",
                "expected",
                "verdict",
                "as_of_from",
                "as_of_to",
            ];
            let columns: Vec<_> = same
                .map(|name| (name, name))
                .into_iter()
                .chain([("measure", "unit")])
                .collect();
            check(next("quantity_status"), &quantity, &columns);
        }
        for duty in list(&of_plan["reporting"]) {
            for line in list(&duty["rows"]) {
                let row = next("report_status");
                assert_eq!(row["ref"], duty["ref"]);
                check(
                    row,
                    &line,
                    &["unit", "period", "due", "received", "state"].map(|name| (name, name)),
                );
            }
        }
        for duty in list(&of_plan["cascade"]) {
            for line in list(&duty["rows"]) {
                let row = next("cascade_status");
                assert_eq!(row["ref"], duty["ref"]);
                check(
                    row,
                    &line,
                    &[
                        ("unit", "unit"),
                        ("state", "state"),
                        ("own_plan", "plan"),
                        ("number", "number"),
                        ("issued", "date"),
                        ("lag_days", "lag_days"),
                        ("late", "late"),
                    ],
                );
            }
        }
        for row in list(&of_plan["scenarios"]["in_force"]) {
            check(
                next("scenario_status"),
                &row,
                &["scenario", "unit", "since", "decision"].map(|name| (name, name)),
            );
        }
    }
    assert!(compared > 20, "{compared}");
    let standing = [
        "task_lines",
        "target_status",
        "quantity_status",
        "report_status",
        "cascade_status",
        "scenario_status",
    ];
    for table in standing {
        assert_eq!(
            rows.get_mut(table).unwrap().next(),
            None,
            "{table} has more rows"
        );
    }
}

#[test]
fn lines_of_json_say_the_same_as_the_document() {
    let lines = plan(&[&["export", "--format", "ndjson"], &FLOOD[..]].concat());
    let mut found: BTreeMap<String, Vec<BTreeMap<String, Value>>> = BTreeMap::new();
    for line in lines.stdout.lines() {
        let mut row: BTreeMap<String, Value> = serde_json::from_str(line).unwrap();
        let table = row.remove("table").unwrap();
        found
            .entry(table.as_str().unwrap().to_owned())
            .or_default()
            .push(row);
    }
    let mut tables = tables();
    tables.retain(|_, rows| !rows.is_empty());
    assert_eq!(found, tables);
}

#[test]
fn csv_says_the_same_as_json() {
    let folder = exported(&["--format", "csv"]);
    for (name, rows) in tables() {
        let text = fs::read_to_string(folder.path().join(format!("out/{name}.csv"))).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let columns = reader.headers().unwrap().clone();
        let read: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read.len(), rows.len(), "{name}");
        for (read, row) in read.iter().zip(&rows) {
            for (column, cell) in columns.iter().zip(read) {
                let wanted = match &row[column] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    value => value.to_string(),
                };
                // An apostrophe keeps spreadsheets from computing.
                assert_eq!(
                    cell.strip_prefix('\'').unwrap_or(cell),
                    wanted,
                    "{name}.{column}"
                );
            }
        }
    }
}

#[test]
fn a_second_reader_of_parquet_finds_the_same() {
    let folder = exported(&["--format", "parquet"]);
    check_read_again(&folder, "read_parquet.py", "duckdb for python3");
}

#[test]
fn a_second_reader_of_sqlite_finds_the_same() {
    let folder = Folder::with(&[("out/readme", "")]);
    let out = folder.path().join("out/x.sqlite");
    let output = plan(
        &[
            &["export"],
            &FLOOD[..],
            &["--output", out.to_str().unwrap()],
        ]
        .concat(),
    );
    assert_eq!(output.status, Some(0), "{}", output.text());
    check_read_again(&folder, "read_sqlite.py", "python3");
}

/// Holds what a script finds in the folder to the tables.
fn check_read_again(folder: &Folder, script: &str, needs: &str) {
    let output = Command::new("python3")
        .arg(root().join("tests/exports").join(script))
        .arg(folder.path().join("out"))
        .output();
    let output = match output {
        Ok(output) if output.status.success() => output,
        other => {
            return left_out(
                &format!("reading again by {script}"),
                &format!("{other:?}"),
                needs,
            );
        }
    };
    let read: BTreeMap<String, Vec<BTreeMap<String, Value>>> =
        serde_json::from_slice(&output.stdout).unwrap();
    let tables = tables();
    assert_eq!(
        read.keys().collect::<Vec<_>>(),
        tables.keys().collect::<Vec<_>>()
    );
    // SQLite says 1 and 0 for yes and no.
    let number = |value: &Value| match value {
        Value::Bool(yes) => Some(f64::from(*yes)),
        value => value.as_f64(),
    };
    for (name, rows) in &tables {
        assert_eq!(read[name].len(), rows.len(), "{name}");
        for (read, row) in read[name].iter().zip(rows) {
            for (column, value) in row {
                let same = match (number(value), number(&read[column])) {
                    (Some(one), Some(other)) => (one - other).abs() == 0.0,
                    _ => *value == read[column],
                };
                assert!(same, "{name}.{column}: {value} is read as {}", read[column]);
            }
        }
    }
}

/// Says that a test is left out, unless it must not be: where the project is checked, everything is there.
#[expect(clippy::print_stderr, reason = "a test that is left out says so")]
fn left_out(what: &str, why: &str, needs: &str) {
    eprintln!("LEFT OUT: {what}, which needs {needs}: {why}");
    assert!(
        std::env::var_os("CI").is_none(),
        "{what}: {needs} is missing: {why}"
    );
}

/// The rows of a sheet by its titles.
fn sheet(
    workbook: &mut Xlsx<std::io::BufReader<fs::File>>,
    name: &str,
) -> Vec<BTreeMap<String, Data>> {
    let range = workbook
        .worksheet_range(name)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut rows = range.rows();
    let titles: Vec<_> = rows
        .next()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    rows.map(|row| titles.iter().cloned().zip(row.iter().cloned()).collect())
        .collect()
}

#[test]
fn a_second_reader_of_workbooks_finds_the_numbers_of_the_status() {
    let folder = exported(&["--format", "xlsx"]);
    let path = folder.path().join("out");
    let renamed = folder.path().join("out.xlsx");
    fs::rename(path, &renamed).unwrap();
    let mut workbook: Xlsx<_> = open_workbook(&renamed).unwrap();
    let names = workbook.sheet_names();
    assert_eq!(names[..3], ["Overview", "Targets (shares)", "Amounts"]);
    assert!(!names.contains(&"Contacts".to_owned()) || names.len() > 10);
    let tables = tables();
    let number = |cell: &Data| match cell {
        Data::Float(number) => json!(number),
        Data::Int(number) => json!(*number as f64),
        _ => Value::Null,
    };
    let float = |value: &Value| value.as_f64().map_or(Value::Null, |number| json!(number));
    for (table, name, columns) in [
        (
            "target_status",
            "Targets (shares)",
            vec![
                ("Asked", "value"),
                ("Done", "done"),
                ("Of", "of"),
                ("Share", "share"),
                ("Answered", "answered"),
                ("Expected", "expected"),
            ],
        ),
        (
            "quantity_status",
            "Amounts",
            vec![
                ("Sum", "sum"),
                ("At least", "min"),
                ("At most", "max"),
                ("Answered", "answered"),
                ("Expected", "expected"),
            ],
        ),
        (
            "task_lines",
            "Tasks by unit",
            vec![("Days late", "overdue_days")],
        ),
    ] {
        let read = sheet(&mut workbook, name);
        assert_eq!(read.len(), tables[table].len(), "{name}");
        for (read, row) in read.iter().zip(&tables[table]) {
            for (title, column) in &columns {
                assert_eq!(
                    number(&read[*title]),
                    float(&row[*column]),
                    "{name}: {title}"
                );
            }
        }
    }
    // Days are days.
    let due = sheet(&mut workbook, "Tasks by unit")[0]["Due"].clone();
    let Data::DateTime(day) = due else {
        panic!("{due:?}")
    };
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    assert_eq!(tables["task_lines"][0]["due"], json!(day));
}

#[test]
fn a_calendar_program_reads_what_falls_due() {
    let output = plan(&[&["export", "--format", "ics"], &FLOOD[..]].concat());
    assert_eq!(output.status, Some(0), "{}", output.text());
    let mut parser = Parser::new(&output.stdout);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("{}", output.stdout)
    };
    assert!(
        calendar.components.len() > 10,
        "{}",
        calendar.components.len()
    );
    assert!(matches!(parser.entry(), Entry::Eof));
}

/// A plan with a contact whose name and number stand everywhere.
fn with_secrets() -> Folder {
    let plan = "plan: p\nnumber: =1+1\ntitle: Call Jane Roe, 0900 000 001\nissuer: a\nissued: 2024-01-01\nareas: [{id: x, title: X, tasks: [{id: t, text: '-1 to Jane Roe', by: 2099-01-01}]}]\ncontacts: [{name: Jane Roe, title: Clerk, phone: 0900 000 001}]\n";
    Folder::with(&[
        ("a.units.yaml", "units: [{id: a, name: A}]\n"),
        ("p.plan.yaml", plan),
    ])
}

#[test]
fn persons_are_masked_in_every_form_unless_asked_for() {
    let folder = with_secrets();
    for format in [
        "json", "ndjson", "ics", "csv", "parquet", "xlsx", "sqlite", "markdown", "stratml",
    ] {
        let text = |more: &[&str]| {
            let _ = fs::remove_dir_all(folder.path().join("out"));
            let arguments = [&["export", "--format", format, "--output", "out/x"], more].concat();
            let output = folder.plan(&arguments);
            assert_eq!(output.status, Some(0), "{}", output.text());
            read_all(&folder.path().join("out"))
        };
        let masked = text(&[]);
        for secret in ["Jane", "0900", "Clerk"] {
            assert!(!masked.contains(secret), "{format}: {secret}");
        }
        assert!(text(&["--with-contacts"]).contains("Jane Roe"), "{format}");
    }
}

/// All texts of the files in a folder; those of workbooks as a second reader finds them.
fn read_all(folder: &Path) -> String {
    let mut texts = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.push_str(&read_all(&path));
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        if bytes.starts_with(b"PK") {
            let mut workbook: Xlsx<_> = open_workbook(&path).unwrap();
            for name in workbook.sheet_names() {
                for row in workbook.worksheet_range(&name).unwrap().rows() {
                    texts.extend(row.iter().map(|cell| format!("{cell}\n")));
                }
            }
        }
        texts.push_str(&String::from_utf8_lossy(&bytes));
    }
    texts
}

#[test]
fn no_spreadsheet_computes_what_a_plan_says() {
    let folder = with_secrets();
    let output = folder.plan(&[
        "export",
        "--format",
        "csv",
        "--table",
        "plans,tasks",
        "--output",
        "out",
    ]);
    assert_eq!(output.status, Some(0), "{}", output.text());
    let text = read_all(&folder.path().join("out"));
    assert!(
        text.contains(",'=1+1,") && text.contains("'-1 to"),
        "{text}"
    );
    let output = folder.plan(&["export", "--output", "out.xlsx"]);
    assert_eq!(output.status, Some(0), "{}", output.text());
    let mut workbook: Xlsx<_> = open_workbook(folder.path().join("out.xlsx")).unwrap();
    let rows = sheet(&mut workbook, "Plans");
    assert_eq!(rows[0]["Number"], Data::String("=1+1".to_owned()));
    assert!(workbook.worksheet_formula("Plans").unwrap().is_empty());
}

#[test]
fn a_file_that_was_not_exported_is_not_written_over() {
    let folder = with_secrets();
    folder.write("mine.json", b"of mine");
    let refused = folder.plan(&["export", "--output", "mine.json"]);
    assert_eq!(refused.status, Some(2), "{}", refused.text());
    assert!(refused.stderr.contains("--force"), "{}", refused.stderr);
    assert_eq!(
        fs::read(folder.path().join("mine.json")).unwrap(),
        b"of mine"
    );
    let forced = ["export", "--output", "mine.json", "--force"];
    assert_eq!(folder.plan(&forced).status, Some(0));
    // Now it is an export's, until somebody changes it.
    let again = ["export", "--output", "mine.json", "--as-of", "2024-06-30"];
    assert_eq!(folder.plan(&again).status, Some(0));
    folder.write("mine.json", b"changed");
    assert_eq!(folder.plan(&again).status, Some(2));
}

#[test]
fn what_cannot_be_exported_is_told_with_a_way_out() {
    let folder = with_secrets();
    folder.write("file", b"");
    for (arguments, told) in [
        (&["--format", "csv"][..], "name a folder"),
        (&[], "`csv`, `xlsx`"),
        (&["--output", "x.doc"], "the ending of `x.doc`"),
        (
            &["--format", "csv", "--table", "taskz"],
            "did you mean `tasks`",
        ),
        (
            &["--format", "csv", "--output", "file"],
            "`file` is one file",
        ),
        (&["--format", "ics", "--table", "tasks"], "have no tables"),
        (&["--format", "json", "--plan", "q"], "there is no plan `q`"),
        (&["--output", "many.csv"], "`many.csv` is one file"),
        (
            &["--format", "json", "--output", "p.plan.yaml", "--force"],
            "is one of the files that were read",
        ),
    ] {
        let output = folder.plan(&[&["export"], arguments].concat());
        assert_eq!(output.status, Some(2), "{}", output.text());
        assert!(output.stderr.contains(told), "{told}: {}", output.stderr);
    }
}

#[test]
fn the_same_plans_make_the_same_bytes() {
    for format in ["xlsx", "parquet", "csv", "sqlite", "ics"] {
        let [one, two] = [0, 1].map(|_| {
            let folder = exported(
                &["--format", format, "--table", "plans"][..if format == "ics" { 2 } else { 4 }],
            );
            fs::read(folder.path().join("out")).unwrap()
        });
        assert_eq!(one, two, "{format}");
    }
}

#[test]
fn what_could_not_be_read_whole_is_exported_only_by_force() {
    let folder = Folder::with(&[
        (
            "a.units.yaml",
            "<<<<<<< ours\nunits: [{id: a, name: A}]\n=======\n",
        ),
        ("p.plan.yaml", "plan: p\ntitle: P\nissuer: a\n"),
    ]);
    let export = ["export", "--output", "out.xlsx"];
    let refused = folder.plan(&export);
    assert_eq!(refused.status, Some(2), "{}", refused.text());
    assert!(
        refused
            .stderr
            .contains("`a.units.yaml` could not be read whole")
    );
    assert!(!folder.path().join("out.xlsx").exists());
    let forced = folder.plan(&[&export[..], &["--force"]].concat());
    assert_eq!(forced.status, Some(1), "{}", forced.text());
    assert!(!forced.stderr.contains("no register"), "{}", forced.stderr);
    let found = folder.plan(&["validate"]);
    assert!(
        found.stdout.contains("git has left two versions here"),
        "{}",
        found.stdout
    );
}
