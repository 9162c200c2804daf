//! The pages and tables as users see them.

mod common;

use common::{plan, plan_at_width};
use unicode_width::UnicodeWidthStr;

/// Units are named as on a day, so every command is told which.
const STATUS_OF_LAI_CHAU: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "status",
    "plans",
    "--plan=lai-chau-265",
];
const STATUS_OF_RIVERTON: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "status",
    "examples/flood",
    "--plan=county-flood",
    "--unit=riverton",
];
const STATUS_OF_PLANS: &[&str] = &["--lang=vi", "--as-of=2021-10-15", "status", "plans"];
const STATUS_OF_FLOOD: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "status",
    "examples/flood",
    "--plan=county-flood",
];
const STATUS_OF_THE_VALLEY: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "status",
    "examples/flood",
];
const BY: [&str; 4] = ["unit", "area", "scenario", "target"];
const SHOW_LAI_CHAU: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "show",
    "lai-chau-265",
    "plans",
];
const SHOW_BINH_DINH_UNDER_SCENARIO: &[&str] = &[
    "--lang=vi",
    "--as-of=2021-10-15",
    "show",
    "binh-dinh-2021",
    "--scenario=pa-3",
    "plans",
];
const SHOW_FLOOD: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "show",
    "county-flood",
    "examples/flood",
];
const EXPLAIN: &[&str] = &["--lang=en", "explain"];
const EXPLAIN_UNKNOWN_UNIT: &[&str] = &["--lang=en", "explain", "unknown-unit"];

const KINDS: [&str; 7] = [
    "plans",
    "units",
    "tasks",
    "targets",
    "scenarios",
    "references",
    "recipients",
];

fn query<'k>(language: &'k str, kind: &'k str, path: &'k str) -> [&'k str; 6] {
    [
        "--lang",
        language,
        "--as-of=2024-12-10",
        "query",
        kind,
        path,
    ]
}

fn status_by<'a>(command: &[&'a str], by: &'a str) -> Vec<&'a str> {
    [command, &["--by", by]].concat()
}

#[test]
fn status_of_plans() {
    insta::assert_snapshot!(plan(STATUS_OF_PLANS).text());
}

#[test]
fn status_of_plans_on_a_narrow_terminal() {
    insta::assert_snapshot!(plan_at_width(80, STATUS_OF_PLANS).text());
}

#[test]
fn status_of_flood() {
    insta::assert_snapshot!(plan(STATUS_OF_FLOOD).text());
}

#[test]
fn status_of_several_plans_together() {
    insta::assert_snapshot!(plan(STATUS_OF_THE_VALLEY).text());
}

#[test]
fn status_of_a_plan_in_vietnamese() {
    insta::assert_snapshot!(plan_at_width(140, STATUS_OF_LAI_CHAU).text());
}

#[test]
fn status_from_the_view_of_a_unit() {
    insta::assert_snapshot!(plan(STATUS_OF_RIVERTON).text());
}

#[test]
fn status_in_parts() {
    for by in BY {
        let name = format!("status_by_{by}");
        insta::assert_snapshot!(name, plan(&status_by(STATUS_OF_FLOOD, by)).text());
    }
}

#[test]
fn show_lai_chau() {
    insta::assert_snapshot!(plan(SHOW_LAI_CHAU).text());
}

#[test]
fn show_binh_dinh_under_a_scenario() {
    insta::assert_snapshot!(plan(SHOW_BINH_DINH_UNDER_SCENARIO).text());
}

#[test]
fn show_flood() {
    insta::assert_snapshot!(plan(SHOW_FLOOD).text());
}

#[test]
fn queries() {
    for kind in KINDS {
        let name = format!("query_{kind}");
        insta::assert_snapshot!(name, plan(&query("en", kind, "examples/flood")).text());
    }
}

#[test]
fn explain_list() {
    insta::assert_snapshot!(plan(EXPLAIN).text());
}

#[test]
fn explain_unknown_unit() {
    insta::assert_snapshot!(plan(EXPLAIN_UNKNOWN_UNIT).text());
}

/// No line is wider than the terminal unless it cannot be broken, and none has blanks at its end.
#[test]
fn pages_fit_the_terminal() {
    let pages = [
        STATUS_OF_PLANS,
        STATUS_OF_LAI_CHAU,
        STATUS_OF_FLOOD,
        STATUS_OF_THE_VALLEY,
        STATUS_OF_RIVERTON,
        SHOW_LAI_CHAU,
        SHOW_BINH_DINH_UNDER_SCENARIO,
        SHOW_FLOOD,
        EXPLAIN,
        EXPLAIN_UNKNOWN_UNIT,
    ];
    let mut commands: Vec<Vec<&str>> = pages.iter().map(|page| page.to_vec()).collect();
    for by in BY {
        commands.push(status_by(STATUS_OF_FLOOD, by));
        commands.push(status_by(STATUS_OF_LAI_CHAU, by));
    }
    for kind in KINDS {
        commands.push(query("en", kind, "examples/flood").to_vec());
        commands.push(query("vi", kind, "plans").to_vec());
    }
    for width in [60, 80, 100, 140] {
        for command in &commands {
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
