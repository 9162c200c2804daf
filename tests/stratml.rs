//! `plan export --format stratml`: documents of the published structure, with the numbers of `plan status`.
//!
//! These tests need `lxml` for python3, which holds the documents against `stratml/part2.xsd`.

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::{Folder, plan, root};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

/// What another program says of the documents in a folder; `None` if it is not there, which is told.
#[expect(clippy::print_stderr, reason = "a test that is left out says so")]
fn checked(folder: &Path) -> Option<Result<(), String>> {
    let output = Command::new("python3")
        .arg(root().join("tests/exports/validate_xml.py"))
        .arg(root().join("tests/stratml/part2.xsd"))
        .arg(folder)
        .output();
    let missing = match output {
        Ok(output) if output.status.success() => return Some(Ok(())),
        Ok(output) if output.status.code() == Some(1) => {
            return Some(Err(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    eprintln!("LEFT OUT: StratML is not checked, which needs lxml for python3: {missing}");
    assert!(
        std::env::var_os("CI").is_none(),
        "lxml is missing: {missing}"
    );
    None
}

/// Exports into a folder of its own.
fn exported(arguments: &[&str]) -> Folder {
    let folder = Folder::with(&[("out/readme", "")]);
    let out = folder.path().join("out");
    let export = ["export", "--format", "stratml", "--output"];
    let output = plan(&[&export[..], &[out.to_str().unwrap()], arguments].concat());
    assert_eq!(output.status, Some(0), "{}", output.text());
    folder
}

#[test]
fn every_plan_has_the_structure_of_the_standard() {
    for workspace in ["plans", "examples/flood"] {
        for language in ["en", "vi"] {
            let day = ["--as-of", "2024-12-10", "--lang", language];
            let folder = exported(&[&[workspace], &day[..]].concat());
            if let Some(verdict) = checked(&folder.path().join("out")) {
                assert_eq!(verdict, Ok(()), "{workspace}");
            }
        }
    }
}

#[test]
fn another_structure_is_refused() {
    let folder = exported(&["examples/flood"]);
    let file = folder.path().join("out/county-flood.stratml.xml");
    let text = fs::read_to_string(&file).unwrap();
    for (is, becomes) in [
        ("<Mission>", "<Value></Value><Mission>"),
        ("Type=\"Performance_", "Type=\"Other_"),
        ("<Identifier>_county-flood.own-plan<", "<Identifier>1 2<"),
        ("<NumberOfUnits>", "<NumberOfUnits>many"),
    ] {
        let other = text.replacen(is, becomes, 1);
        assert_ne!(other, text, "{is}");
        fs::write(&file, other).unwrap();
        if let Some(verdict) = checked(&folder.path().join("out")) {
            assert!(verdict.is_err(), "{becomes}");
        }
    }
}

/// The figures of an indicator.
#[derive(Debug, Default)]
struct Indicator {
    unit: String,
    target: Vec<f64>,
    actual: Vec<f64>,
}

/// The indicators of a document, each behind the name of its objective.
fn indicators(text: &str) -> Vec<(String, Indicator)> {
    let mut reader = Reader::from_str(text);
    let (mut path, mut name, mut found) = (Vec::new(), String::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let tag = start.name().as_ref().to_owned();
                if tag == "PerformanceIndicator" {
                    found.push((name.clone(), Indicator::default()));
                }
                path.push(tag);
            }
            Event::End(_) => drop(path.pop()),
            Event::Text(said) => {
                let said: &str = said.as_ref();
                let [.., outer, inner] = path.as_slice() else {
                    continue;
                };
                let last = found.last_mut();
                match (outer.as_str(), inner.as_str(), last) {
                    ("Objective", "Name", _) => name = said.to_owned(),
                    (_, "UnitOfMeasurement", Some((_, last))) => last.unit = said.to_owned(),
                    ("TargetResult", "NumberOfUnits", Some((_, last))) => {
                        last.target.push(said.parse().unwrap());
                    }
                    ("ActualResult", "NumberOfUnits", Some((_, last))) => {
                        last.actual.push(said.parse().unwrap());
                    }
                    _ => {}
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn every_number_is_that_of_the_status() {
    let day = ["--as-of", "2024-12-10"];
    let folder = exported(&[&["examples/flood"], &day[..]].concat());
    let status = ["status", "examples/flood", "--format", "json"];
    let status = plan(&[&status[..], &day].concat()).json();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let mut compared = 0;
    for of_plan in list(&status["plans"]) {
        let id = of_plan["id"].as_str().unwrap();
        let file = folder.path().join(format!("out/{id}.stratml.xml"));
        let found = indicators(&fs::read_to_string(file).unwrap());
        let mut check = |item: &Value, unit: &str, target: &[Option<f64>], actual: Option<f64>| {
            let name = item["ref"]
                .as_str()
                .unwrap()
                .split('#')
                .next_back()
                .unwrap();
            let of_item = found.iter().filter(|(known, _)| known == name);
            let [(_, indicator)] = of_item.collect::<Vec<_>>()[..] else {
                panic!("{name} has not one indicator");
            };
            assert_eq!(indicator.unit, unit, "{name}");
            let target: Vec<_> = target.iter().copied().flatten().collect();
            let actual: Vec<_> = actual.into_iter().collect();
            let near = |one: &[f64], other: &[f64]| {
                let mut pairs = one.iter().zip(other);
                one.len() == other.len() && pairs.all(|(one, other)| (one - other).abs() < 1e-9)
            };
            assert!(near(&indicator.target, &target), "{name}: {indicator:?}");
            assert!(near(&indicator.actual, &actual), "{name}: {indicator:?}");
            compared += 1;
        };
        let percent = |value: &Value| value.as_f64().map(|share| share * 100.0);
        for item in list(&of_plan["targets"]) {
            check(
                &item,
                "%",
                &[percent(&item["value"])],
                percent(&item["share"]),
            );
        }
        for item in list(&of_plan["quantities"]) {
            let bounds = ["min", "max"].map(|bound| item[bound].as_f64());
            check(
                &item,
                item["unit"].as_str().unwrap(),
                &bounds,
                item["sum"].as_f64(),
            );
        }
        for item in list(&of_plan["cascade"]) {
            check(
                &item,
                "unit",
                &[item["expected"].as_f64()],
                item["issued"].as_f64(),
            );
        }
        let lines = list(&of_plan["tasks"]["lines"]);
        let mut references: Vec<_> = lines.iter().map(|line| &line["ref"]).collect();
        references.dedup();
        for reference in references {
            let of_task = lines.iter().filter(|line| line["ref"] == *reference);
            let of_task: Vec<_> = of_task.collect();
            let done = of_task
                .iter()
                .filter(|line| line["state"] == "done")
                .count();
            check(
                of_task[0],
                "unit",
                &[Some(of_task.len() as f64)],
                Some(done as f64),
            );
        }
    }
    assert!(compared > 25, "{compared}");
}

const HOSTILE: &str = "\
plan: p
title: \"<T> & ]]> \\u0001\\u202e \\uFFFE e\\u0302\\u0301\"
issuer: u
areas:
  - id: a
    title: 'A'
    tasks: [{id: t, text: 'Call Jane Roe, 0900 000 000', lead: {name: 'Q & \"A\"'}}]
contacts: [{name: Jane Roe, title: Clerk, unit: u, phone: '0900 000 000'}]
";

#[test]
fn whatever_a_plan_says_the_document_is_well_formed() {
    let folder = Folder::with(&[
        ("u.units.yaml", "units: [{id: u, name: U}]\n"),
        ("p.plan.yaml", HOSTILE),
        ("empty.plan.yaml", "plan: '9'\ntitle: E\nissuer: u\n"),
    ]);
    let output = folder.plan(&["export", "--format", "stratml", "--output", "out"]);
    assert_eq!(output.status, Some(0), "{}", output.text());
    if let Some(verdict) = checked(&folder.path().join("out")) {
        assert_eq!(verdict, Ok(()));
    }
    let file = folder.path().join("out/p.stratml.xml");
    let text = fs::read_to_string(file).unwrap();
    for secret in ["Jane", "0900", "Clerk"] {
        assert!(!text.contains(secret), "{text}");
    }
    assert!(text.contains("<Name>&lt;T&gt; &amp; ]]&gt;"), "{text}");
    let whole = [
        "export",
        "--format",
        "stratml",
        "--with-contacts",
        "--plan",
        "p",
    ];
    let whole = folder.plan(&whole).stdout;
    assert!(
        whole.contains("Jane Roe, Clerk, U, 0900 000 000"),
        "{whole}"
    );
}
