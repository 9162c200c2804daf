//! A plan over time, as users see it. Every day of a trend is held against the status of that day.

mod common;
#[path = "common/district.rs"]
mod district;

use std::collections::BTreeMap;
use std::process::Command;

use common::{Folder, plan, plan_at_width};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

const FLOOD: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "trend",
    "county-flood",
    "examples/flood",
];
const DISTRICT: &[&str] = &["--as-of=2021-10-15", "trend", "bao-lu-2021"];

/// The arguments with more at their end.
fn and<'a>(arguments: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [arguments, more].concat()
}

fn district(arguments: &[&str]) -> String {
    Folder::with(&district::FILES)
        .plan(&and(DISTRICT, arguments))
        .text()
}

#[test]
fn trend_of_flood() {
    insta::assert_snapshot!(plan_at_width(80, FLOOD).text());
}

#[test]
fn trend_of_flood_on_a_wide_terminal() {
    insta::assert_snapshot!(plan_at_width(140, &and(FLOOD, &["--every=month"])).text());
}

#[test]
fn trend_of_flood_in_json() {
    let options = [
        "--from=2024-11-01",
        "--to=2024-11-30",
        "--every=month",
        "--format=json",
    ];
    insta::assert_snapshot!(plan(&and(FLOOD, &options)).text());
}

#[test]
fn trend_of_flood_in_csv() {
    insta::assert_snapshot!(plan(&and(FLOOD, &["--every=month", "--format=csv"])).text());
}

#[test]
fn trend_of_flood_as_a_picture() {
    insta::assert_snapshot!(plan(&and(FLOOD, &["--format=svg"])).text());
}

#[test]
fn trend_of_a_town() {
    insta::assert_snapshot!(
        plan_at_width(
            80,
            &and(FLOOD, &["--unit=Riverton Town Council", "--every=month"])
        )
        .text()
    );
}

#[test]
fn trend_in_vietnamese() {
    let folder = Folder::with(&district::FILES);
    let place = folder.path().to_str().unwrap().to_owned();
    let arguments = and(&["-C", &place], DISTRICT);
    insta::assert_snapshot!(plan_at_width(80, &arguments).text());
}

#[test]
fn trend_in_vietnamese_as_a_picture() {
    insta::assert_snapshot!(district(&["--every=month", "--format=svg"]));
}

/// What a point of a trend says, as the status of a plan says it.
fn status_as_point(folder: Option<&Folder>, paths: &[&str], unit: Option<&str>, point: &Value) {
    let day = point["date"].as_str().unwrap();
    let as_of = format!("--as-of={day}");
    let mut arguments = vec![&*as_of, "status", "--format=json"];
    arguments.extend(paths);
    let unit = unit.map(|unit| format!("--unit={unit}"));
    arguments.extend(unit.as_deref());
    let status = match folder {
        Some(folder) => folder.plan(&arguments).json(),
        None => plan(&arguments).json(),
    };
    let status = &status["plans"][0];
    assert_eq!(point["targets"], status["targets"], "{day}");
    let mut counts = status["tasks"].clone();
    counts.as_object_mut().unwrap().remove("lines");
    assert_eq!(point["tasks"], counts, "{day}");
    let mut quantities = status["quantities"].clone();
    let list = quantities.as_array_mut().unwrap();
    list.retain(|quantity| quantity["kind"] == "target");
    assert_eq!(point["quantities"], quantities, "{day}");
}

/// Compares each day of a trend with a status of its own; says how many days there were.
fn compared(folder: Option<&Folder>, trend: &[&str], paths: &[&str], unit: Option<&str>) -> usize {
    let option = unit.map(|unit| format!("--unit={unit}"));
    let mut arguments = and(trend, &["--format=json"]);
    arguments.extend(option.as_deref());
    let trend = match folder {
        Some(folder) => folder.plan(&arguments).json(),
        None => plan(&arguments).json(),
    };
    let points = trend["points"].as_array().unwrap();
    for point in points {
        status_as_point(folder, paths, unit, point);
    }
    assert_eq!(trend["to"], points.last().unwrap()["date"]);
    points.len()
}

#[test]
fn every_day_of_the_flood_is_the_status_of_that_day() {
    let paths = ["examples/flood", "--plan=county-flood"];
    assert_eq!(compared(None, FLOOD, &paths, None), 16);
    assert_eq!(compared(None, FLOOD, &paths, Some("riverton")), 16);
    let every_day = and(FLOOD, &["--every=day", "--from=2024-11-20"]);
    assert_eq!(compared(None, &every_day, &paths, None), 21);
}

#[test]
fn every_day_of_other_plans_is_the_status_of_that_day() {
    let riverton = [
        "--as-of=2024-12-10",
        "trend",
        "riverton-flood",
        "examples/flood",
    ];
    let paths = ["examples/flood", "--plan=riverton-flood"];
    assert!(compared(None, &riverton, &paths, None) > 3);
    for id in [
        "ha-noi-22",
        "lai-chau-265",
        "binh-dinh-2021",
        "lam-dong-y-te-08",
    ] {
        let arguments = [
            "--as-of=2022-12-31",
            "trend",
            id,
            "plans",
            "--from=2021-07-01",
            "--every=half-year",
        ];
        let option = format!("--plan={id}");
        assert_eq!(compared(None, &arguments, &["plans", &option], None), 4);
    }
}

#[test]
fn every_day_of_the_province_is_the_status_of_that_day() {
    let folder = Folder::with(&district::FILES);
    let paths = ["--plan=bao-lu-2021"];
    assert_eq!(compared(Some(&folder), DISTRICT, &paths, None), 12);
    let unit = Some("ldld-an-phu");
    assert_eq!(compared(Some(&folder), DISTRICT, &paths, unit), 12);
}

#[test]
fn a_later_report_changes_no_earlier_day() {
    let folder = Folder::with(&district::FILES);
    let points = || {
        let json = folder.plan(&and(DISTRICT, &["--format=json"])).json();
        json["points"].as_array().unwrap().clone()
    };
    let before = points();
    folder.write(
        "reports/them.report.yaml",
        b"report: bao-lu-2021\nunit: ldld-ca-lang\nas-of: 2021-09-20\ntasks: {ra-soat: done}\n",
    );
    let after = points();
    for (before, after) in before.iter().zip(&after) {
        let is_later = after["date"].as_str().unwrap() >= "2021-09-20";
        assert_eq!(before == after, !is_later, "{}", after["date"]);
    }
}

#[test]
fn the_last_day_is_the_day_looked_at_or_an_earlier_one() {
    let json = |more: &[&str]| plan(&and(FLOOD, &and(more, &["--format=json"]))).json();
    let dates = |trend: &Value| {
        let points = trend["points"].as_array().unwrap().iter();
        let dates = points.map(|point| point["date"].as_str().unwrap().to_owned());
        dates.collect::<Vec<_>>().join(" ")
    };
    let month = json(&["--every=month"]);
    assert_eq!(
        dates(&month),
        "2024-09-01 2024-09-30 2024-10-31 2024-11-30 2024-12-10"
    );
    let to = json(&["--to=2024-10-31", "--every=quarter"]);
    assert_eq!(dates(&to), "2024-09-01 2024-09-30 2024-10-31");
    let one = json(&["--from=2024-12-10"]);
    assert_eq!(dates(&one), "2024-12-10");
}

#[test]
fn times_that_cannot_be_looked_at_are_refused() {
    let error = |more: &[&str]| {
        let output = plan(&and(FLOOD, more));
        assert_eq!((output.status, &*output.stdout), (Some(2), ""), "{more:?}");
        output.stderr
    };
    insta::assert_snapshot!(
        [
            error(&["--to=2024-12-11"]),
            error(&["--from=2024-11-02", "--to=2024-11-01"]),
            error(&["--to=2024-08-31"]),
            error(&["--from=1950-01-01", "--every=day"]),
            error(&["--unit=atlantis"]),
        ]
        .concat()
    );
    let folder = Folder::with(&[("p.plan.yaml", "{plan: p, title: P, issuer: a}\n")]);
    let output = folder.plan(&["--as-of=2024-12-10", "trend", "p"]);
    assert_eq!(output.status, Some(2));
    assert!(
        output.stderr.contains("`p` has no first day and no report"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_plan_without_a_first_day_begins_with_its_first_report() {
    let folder = Folder::with(&[(
        "p.plan.yaml",
        "{plan: p, title: P, issuer: a, assignments: [{unit: a, tasks: [{id: t, text: T}]}]}
---
{report: p, unit: a, as-of: 2024-12-08, tasks: {t: done}}
---
{report: other, unit: a, as-of: 2024-12-01}
",
    )]);
    let output = folder.plan(&["--as-of=2024-12-10", "trend", "p", "--format=json"]);
    assert_eq!(output.json()["from"], "2024-12-08");
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let folder = Folder::with(&district::FILES);
    let place = folder.path().to_str().unwrap().to_owned();
    for width in [80, 100, 140] {
        for arguments in [
            FLOOD.to_vec(),
            and(FLOOD, &["--every=day"]),
            and(&["-C", &place], DISTRICT),
        ] {
            let output = plan_at_width(width, &arguments).stdout;
            for line in output.lines() {
                assert!(line.width() <= width.into(), "{width}: {line}");
            }
        }
    }
}

/// The text of an element, and its attributes.
type Element = (String, BTreeMap<String, String>);

/// The elements of a picture by their names. It must be well-formed.
fn elements(svg: &str) -> BTreeMap<String, Vec<Element>> {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut found: BTreeMap<String, Vec<Element>> = BTreeMap::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    loop {
        let event = reader.read_event().unwrap();
        match event {
            Event::Start(ref element) | Event::Empty(ref element) => {
                let name = element.name().as_ref().to_owned();
                let attributes = element.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let key = attribute.key.as_ref().to_owned();
                    (key, attribute.value.into_owned())
                });
                let of_name = found.entry(name.clone()).or_default();
                of_name.push((String::new(), attributes.collect()));
                if matches!(event, Event::Start(_)) {
                    open.push((name, of_name.len() - 1));
                }
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Text(text) => {
                if let Some((name, place)) = open.last() {
                    found.get_mut(name).unwrap()[*place].0.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let (name, place) = open.last().unwrap();
                let letter = match &*reference {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("{other}"),
                };
                found.get_mut(name).unwrap()[*place].0.push_str(letter);
            }
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(open.is_empty());
    found
}

#[test]
fn the_picture_says_in_words_what_it_shows() {
    let svg = plan(&and(FLOOD, &["--format=svg"])).stdout;
    let elements = elements(&svg);
    let (_, root) = &elements["svg"][0];
    assert_eq!(root["role"], "img");
    assert_eq!(root["lang"], "en");
    let ids: Vec<_> = ["title", "desc"]
        .map(|name| elements[name][0].1["id"].clone())
        .to_vec();
    assert_eq!(root["aria-labelledby"], ids.join(" "));
    let description = &elements["desc"][0].0;
    for line in [
        "tasks done 0% → 61.7%",
        "homes-visited – → 81.3% (asked: 90%)",
    ] {
        assert!(description.contains(line), "{description}");
    }
    // The ground comes first and is as large as the picture.
    let (_, ground) = &elements["rect"][0];
    assert_eq!(ground["fill"], "#ffffff");
    assert_eq!(
        (&ground["width"], &ground["height"]),
        (&root["width"], &root["height"])
    );
}

#[test]
fn lines_of_the_picture_stay_inside_of_it() {
    for options in [
        &["--format=svg"][..],
        &["--format=svg", "--every=day"],
        &["--format=svg", "--from=2024-12-10"],
    ] {
        let elements = elements(&plan(&and(FLOOD, options)).stdout);
        let (_, root) = &elements["svg"][0];
        let size = |name: &str| root[name].parse::<f64>().unwrap();
        for name in ["text", "circle"] {
            for (text, attributes) in &elements[name] {
                let place = |keys: [&str; 2]| {
                    let value = keys.iter().find_map(|key| attributes.get(*key));
                    value.unwrap().parse::<f64>().unwrap()
                };
                let (x, y) = (place(["x", "cx"]), place(["y", "cy"]));
                assert!((0.0..=size("width")).contains(&x), "{x} {text}");
                assert!((0.0..=size("height")).contains(&y), "{y} {text}");
            }
        }
    }
}

#[test]
fn texts_of_a_plan_are_no_markup_and_no_formula() {
    let folder = Folder::with(&[(
        "p.plan.yaml",
        r#"
plan: p
title: "</title><script>alert(1)</script> & Kế hoạch \u0007 “22”"
issuer: a
issued: 2024-12-01
objectives:
  - id: o
    text: O
    targets: [{id: t, text: "=1+1 <b>", value: '>= 10 bags & <i>'}]
---
{report: p, unit: a, as-of: 2024-12-05, targets: {t: 4 bags & <i>}}
"#,
    )]);
    let trend = |format| {
        let output = folder.plan(&["--as-of=2024-12-06", "trend", "p", "--format", format]);
        assert_ne!(output.status, Some(2), "{}", output.text());
        output.stdout
    };
    let svg = trend("svg");
    let elements = elements(&svg);
    assert!(!elements.contains_key("script") && !elements.contains_key("b"));
    let title = &elements["title"][0].0;
    assert!(
        title.contains("</title><script>") && title.contains("& Kế hoạch"),
        "{title}"
    );
    assert!(!svg.contains('\u{7}'));
    let csv = trend("csv");
    assert!(csv.contains(",'=1+1 <b>\n"), "{csv}");
}

#[test]
fn amounts_of_a_whole_plan_are_no_share_for_a_part_of_it() {
    let csv = |more: &[&str]| {
        let output = plan(&and(FLOOD, &and(&["--format=csv"], more))).stdout;
        let line = output
            .lines()
            .find(|line| line.starts_with("2024-12-10,county-flood#sandbags"));
        line.unwrap().to_owned()
    };
    assert!(csv(&[]).contains(",17500,,0.875,"));
    assert!(csv(&["--unit=riverton"]).contains(",9000,,,"));
    // It is no line of the chart, as there is nothing to be a share of.
    let svg = plan(&and(FLOOD, &["--format=svg", "--unit=riverton"])).stdout;
    assert!(!svg.contains("sandbags"), "{svg}");
}

#[test]
fn the_trend_of_past_files_is_told_from_git() {
    let folder = Folder::with(&district::FILES);
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        let command = command.args(arguments).current_dir(folder.path());
        let output = command
            .output()
            .expect("this test needs the program `git`, which could not be started");
        assert!(output.status.success(), "{output:?}");
    };
    git(&["init", "--quiet", "--initial-branch=main"]);
    git(&["config", "user.name", "A"]);
    git(&["config", "user.email", "a@example.org"]);
    git(&["config", "core.autocrlf", "false"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "begin"]);
    let before = folder.plan(DISTRICT).text();
    std::fs::remove_file(folder.path().join("reports/tat-ca.report.yaml")).unwrap();
    assert_ne!(folder.plan(DISTRICT).text(), before);
    assert_eq!(folder.plan(&and(DISTRICT, &["--at=HEAD"])).text(), before);
}

#[test]
fn many_targets_stand_in_several_tables_and_far_above_what_was_asked_is_the_upper_edge() {
    let ids: Vec<_> = (1..=30)
        .map(|number| format!("target-{number:02}"))
        .collect();
    let targets = ids
        .iter()
        .map(|id| format!("{{id: {id}, text: T, value: '>= 10 bags'}}"));
    let targets = targets.collect::<Vec<_>>().join(", ");
    let figures: Vec<_> = ids.iter().map(|id| format!("{id}: 95 bags")).collect();
    let text = format!(
        "{{plan: p, title: P, issuer: a, issued: 2024-12-01, objectives: [{{id: o, text: O, targets: [{targets}]}}]}}
---
{{report: p, unit: a, as-of: 2024-12-05, targets: {{{}}}}}
",
        figures.join(", ")
    );
    let folder = Folder::with(&[("p.plan.yaml", &text)]);
    let place = folder.path().to_str().unwrap().to_owned();
    let trend = ["-C", &place, "--as-of=2024-12-06", "trend", "p"];
    let page = plan_at_width(80, &trend).stdout;
    for id in &ids {
        // In the chart, in words, and over its figures.
        assert_eq!(page.matches(id.as_str()).count(), 3, "{id}\n{page}");
    }
    assert!(page.lines().all(|line| line.width() <= 80), "{page}");
    assert_eq!(page.matches("2024-12-05  ").count(), 6, "{page}");
    let svg = elements(&plan(&and(&trend, &["--format=svg"])).stdout);
    let percents = svg["text"].iter().map(|(text, _)| text.as_str());
    let percents: Vec<_> = percents.filter(|text| text.ends_with('%')).collect();
    assert_eq!(percents.first(), Some(&"0%"));
    assert_eq!(percents.last(), Some(&"200%"));
    let looks = svg["path"].iter().map(|(_, attributes)| {
        let of = |key: &str| attributes.get(key).cloned().unwrap_or_default();
        (of("stroke"), of("stroke-dasharray"))
    });
    let looks: std::collections::BTreeSet<_> = looks.collect();
    assert!(looks.len() > 20, "{looks:?}");
}
