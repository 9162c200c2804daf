//! `plan scenario`: which scenario is in force where, which one is called for and why, and scenarios compared.

mod common;

use common::{Folder, plan, plan_at_width};
use unicode_width::UnicodeWidthStr;

const FLOOD: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "scenario",
    "county-flood",
    "examples/flood",
];
const FLOOD_FOR_WARDENS: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "scenario",
    "county-flood",
    "examples/flood",
    "--unit=Quay Wardens",
];
const BINH_DINH: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "scenario",
    "binh-dinh-2021",
    "plans",
];
const LAI_CHAU: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "scenario",
    "lai-chau-265",
    "plans",
];
const COMPARE_BINH_DINH: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "scenario",
    "compare",
    "binh-dinh-2021",
    "pa-1",
    "pa-2",
];
const COMPARE_ALL_OF_BINH_DINH: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "scenario",
    "compare",
    "binh-dinh-2021",
    "pa-1",
    "pa-2",
    "pa-3",
];
const COMPARE_LAI_CHAU: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "scenario",
    "compare",
    "lai-chau-265",
    "th-1",
    "th-2",
];
const COMPARE_FLOOD: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "-C",
    "examples/flood",
    "scenario",
    "compare",
    "county-flood",
    "flood",
    "alert",
];

/// Scenarios in parallel, of which one has come to its end; a town that opted out, and one that nobody spoke for.
const PARALLEL: &str = "
plan: cold
title: Cold winter
issuer: county
issued: 2024-11-01
period: {from: 2024-11-01, to: 2025-03-31}
indicators:
  - {id: frost-nights, name: Nights of frost, unit: nights}
  - {id: power-cut, name: The power is off}
  - {id: snow-depth, name: Depth of snow, unit: cm}
scenario-mode: parallel
scenarios:
  - id: frost
    title: Hard frost
    when: {any: [{frost-nights: '>=3'}, {frost-nights: 1..2, power-cut: true}]}
    ends: {any: [{frost-nights: 0}]}
    tasks: [{id: open-halls, text: Open the halls, lead: {all: town}, within: 1d}]
  - id: deep-frost
    title: Deep frost
    extends: frost
    when: {text: The cold endangers life}
    tasks: [{id: visit, text: Visit the elderly, lead: {all: town}, every: day}]
  - id: snow
    title: Snow
    when: {any: [{snow-depth: '>10'}]}
    tasks: [{id: clear, text: Clear the roads, lead: {all: town}, within: 2d}]
";

const PARALLEL_UNITS: &str = "
units:
  - id: region
    name: The region
    units:
      - id: county
        name: The county
        units:
          - {id: north, name: Northtown, kind: town, units: [{id: farms, name: The farms}]}
          - {id: south, name: Southtown, kind: town}
          - {id: east, name: Easttown, kind: town}
  - {id: railway, name: The railway}
kinds: [{id: town, name: Town}]
";

const PARALLEL_REPORTS: &str = "
report: cold
unit: north
as-of: 2024-12-01
scenario: {in-force: frost, since: 2024-11-30, decision: 3/N, by: region}
situation: {frost-nights: 4, power-cut: false}
---
report: cold
unit: south
as-of: 2024-12-01
scenario: [{in-force: frost}, {in-force: snow, decision: 9/S}]
---
report: cold
unit: north
as-of: 2024-12-05
scenario: {in-force: deep-frost, decision: 4/N}
situation: {frost-nights: 2, power-cut: true}
---
report: cold
unit: south
as-of: 2024-12-08
scenario: {in-force: none, since: 2024-12-07, decision: 11/S}
---
report: cold
unit: farms
as-of: 2024-12-08
scenario: [{in-force: frost, since: 2024-12-08}]
situation: {frost-nights: 0}
---
report: cold
unit: railway
as-of: 2024-12-09
scenario: [{in-force: frost}, {in-force: snow}]
";

fn parallel() -> Folder {
    Folder::with(&[
        ("cold.plan.yaml", PARALLEL),
        ("all.units.yaml", PARALLEL_UNITS),
        ("all.report.yaml", PARALLEL_REPORTS),
    ])
}

fn in_parallel(arguments: &[&str]) -> String {
    let fixed = ["--lang=en", "--as-of=2024-12-10", "scenario"];
    let arguments: Vec<_> = fixed.iter().chain(arguments).copied().collect();
    parallel().plan(&arguments).text()
}

#[test]
fn flood() {
    insta::assert_snapshot!(plan_at_width(80, FLOOD).text());
}

#[test]
fn flood_from_the_view_of_a_unit() {
    insta::assert_snapshot!(plan_at_width(80, FLOOD_FOR_WARDENS).text());
}

#[test]
fn binh_dinh_without_figures() {
    insta::assert_snapshot!(plan_at_width(80, BINH_DINH).text());
}

#[test]
fn lai_chau_where_a_person_decides() {
    insta::assert_snapshot!(plan(LAI_CHAU).text());
}

#[test]
fn parallel_scenarios() {
    insta::assert_snapshot!(in_parallel(&["cold"]));
}

#[test]
fn parallel_scenarios_in_vietnamese() {
    let output = parallel().plan(&["--lang=vi", "--as-of=2024-12-10", "scenario", "cold"]);
    insta::assert_snapshot!(output.text());
}

#[test]
fn parallel_scenarios_from_the_view_of_units() {
    for unit in ["farms", "south", "east", "railway"] {
        insta::assert_snapshot!(
            format!("parallel_{unit}"),
            in_parallel(&["cold", "--unit", unit])
        );
    }
}

/// The sentences on top of the page, in both languages, if the issuer reports this.
fn sentences(report: &str) -> String {
    let folder = Folder::with(&[
        ("cold.plan.yaml", PARALLEL),
        ("all.units.yaml", PARALLEL_UNITS),
        (
            "county.report.yaml",
            &format!("report: cold\nunit: county\nas-of: 2024-12-01\n{report}\n"),
        ),
    ]);
    let of = |language| {
        let arguments = ["--lang", language, "--as-of=2024-12-10", "scenario", "cold"];
        let page = folder.plan(&arguments).text();
        let mut parts = page.split("\n\n");
        parts.nth(1).unwrap().replace('\n', " ")
    };
    format!("{}\n{}", of("en"), of("vi"))
}

#[test]
fn the_sentences_say_whether_what_is_called_for_is_in_force() {
    let figures = "situation: {frost-nights: 5, power-cut: false, snow-depth: 0}";
    insta::assert_snapshot!(sentences(figures), @r"
    Since 2024-12-01 the figures call for frost; The county has declared no scenario.
    Từ ngày 2024-12-01 số liệu cho thấy cần áp dụng frost; The county chưa công bố áp dụng phương án nào.
    ");
    let other = "scenario: [{in-force: deep-frost}, {in-force: snow}]";
    insta::assert_snapshot!(sentences(&format!("{figures}\n{other}")), @r"
    Since 2024-12-01 the figures call for frost; The county has declared deep-frost and snow.
    Từ ngày 2024-12-01 số liệu cho thấy cần áp dụng frost; The county đang áp dụng deep-frost và snow.
    ");
    insta::assert_snapshot!(sentences(&format!("{figures}\nscenario: frost")), @r"
    Since 2024-12-01 the figures call for frost, which The county has put in force.
    Từ ngày 2024-12-01 số liệu cho thấy cần áp dụng frost; The county đã công bố áp dụng.
    ");
}

#[test]
fn compare_binh_dinh() {
    insta::assert_snapshot!(plan_at_width(80, COMPARE_BINH_DINH).text());
}

#[test]
fn compare_binh_dinh_on_a_wide_terminal() {
    insta::assert_snapshot!(plan_at_width(140, COMPARE_ALL_OF_BINH_DINH).text());
}

#[test]
fn compare_lai_chau() {
    insta::assert_snapshot!(plan(COMPARE_LAI_CHAU).text());
}

#[test]
fn compare_flood() {
    insta::assert_snapshot!(plan_at_width(80, COMPARE_FLOOD).text());
}

#[test]
fn the_json_of_parallel_scenarios() {
    insta::assert_snapshot!(in_parallel(&["cold", "--format=json"]));
}

#[test]
fn the_json_of_one_unit() {
    let output = parallel().plan(&[
        "--as-of=2024-12-10",
        "scenario",
        "cold",
        "--unit=farms",
        "--format=json",
    ]);
    let json = output.json();
    insta::assert_snapshot!(serde_json::to_string(&json["unit"]).unwrap(), @r#"{"declared_by":"farms","declared_on":"2024-12-08","in_force":[{"scenario":"frost","since":"2024-12-08","through":null}],"unit":"farms","valid":true}"#);
    assert_eq!(json["undeclared"], serde_json::Value::Null);
    let history = json["history"].as_array().unwrap().iter();
    let units = history.map(|row| row["unit"].as_str().unwrap());
    assert_eq!(
        units.collect::<Vec<_>>(),
        ["farms", "farms", "north", "north", "north"]
    );
}

#[test]
fn the_json_of_a_comparison() {
    insta::assert_snapshot!(in_parallel(&[
        "compare",
        "cold",
        "frost",
        "deep-frost",
        "--format=json"
    ]));
}

#[test]
fn a_plan_without_scenarios_says_so() {
    let output = plan(&["--lang=vi", "--as-of=2021-10-15", "scenario", "ha-noi-22"]);
    assert!(output.stdout.ends_with("\nKế hoạch không có phương án.\n"));
}

#[test]
fn what_cannot_be_shown_is_said() {
    insta::assert_snapshot!(in_parallel(&["colt"]), @r"
    --- stderr
    error: there is no plan `colt`; did you mean `cold`?
    --- status 2
    ");
    insta::assert_snapshot!(in_parallel(&["cold", "--unit=Northtwn"]), @r"
    --- stderr
    error: there is no unit `Northtwn`; did you mean `north`?
    --- status 2
    ");
    insta::assert_snapshot!(in_parallel(&["compare", "cold", "frost", "snwo"]), @r"
    --- stderr
    error: there is no scenario `snwo`; did you mean `snow`?
    --- status 2
    ");
    insta::assert_snapshot!(in_parallel(&["compare", "cold", "frost", "cold#frost"]), @r"
    --- stderr
    error: `frost` cannot be compared with itself
      help: name another scenario of the plan
    --- status 2
    ");
    assert!(in_parallel(&["compare", "cold", "frost"]).ends_with("--- status 2\n"));
    assert!(in_parallel(&[]).ends_with("--- status 2\n"));
}

/// No line is wider than the terminal unless it cannot be broken, and none has blanks at its end.
#[test]
fn pages_fit_the_terminal() {
    let pages = [
        FLOOD,
        FLOOD_FOR_WARDENS,
        BINH_DINH,
        LAI_CHAU,
        COMPARE_BINH_DINH,
        COMPARE_ALL_OF_BINH_DINH,
        COMPARE_LAI_CHAU,
        COMPARE_FLOOD,
    ];
    for width in [60, 80, 100, 140] {
        for command in pages {
            let output = plan_at_width(width, command);
            assert_eq!(output.status, Some(0), "{}", output.text());
            for line in output.stdout.lines() {
                let fits = line.width() <= width.into() || !line.trim_start().contains(' ');
                assert!(fits, "wider than {width} in {command:?}:\n{line}");
                assert_eq!(line, line.trim_end(), "blanks at the end in {command:?}");
            }
        }
    }
}
