//! The report on a period, as users see it.

mod common;
#[path = "common/district.rs"]
mod district;

use common::{Folder, plan, plan_at_width};
use unicode_width::UnicodeWidthStr;

const FLOOD: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "report",
    "county-flood",
    "examples/flood",
    "--period=2024-11",
];
const DISTRICT: &[&str] = &[
    "--as-of=2021-10-15",
    "report",
    "bao-lu-2021",
    "--period=2021-09",
];

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
fn report_of_flood() {
    insta::assert_snapshot!(plan(FLOOD).text());
}

#[test]
fn report_of_flood_in_markdown() {
    insta::assert_snapshot!(plan(&and(FLOOD, &["--format=markdown"])).text());
}

#[test]
fn report_of_flood_in_json() {
    insta::assert_snapshot!(plan(&and(FLOOD, &["--format=json"])).text());
}

#[test]
fn report_of_a_town() {
    insta::assert_snapshot!(plan(&and(FLOOD, &["--unit=Riverton Town Council"])).text());
}

#[test]
fn report_in_vietnamese() {
    insta::assert_snapshot!(district(&[]));
}

#[test]
fn report_in_vietnamese_in_html() {
    insta::assert_snapshot!(district(&["--format=html"]));
}

#[test]
fn report_of_a_district() {
    insta::assert_snapshot!(district(&["--unit=LĐLĐ huyện An Phú"]));
}

#[test]
fn a_unit_reports_only_what_is_its_own() {
    let report = district(&["--unit=ldld-an-phu", "--format=json"]);
    assert!(
        !report.contains("binh-son") && !report.contains("ca-lang"),
        "{report}"
    );
}

#[test]
fn telephone_numbers_are_in_no_form_of_a_report() {
    for format in ["text", "markdown", "html", "json"] {
        let report = district(&["--format", format]);
        assert!(report.contains("trực ban qua số •••"), "{report}");
        assert!(!report.contains("0912"), "{report}");
    }
}

#[test]
fn reports_of_later_days_do_not_count() {
    let folder = Folder::with(&district::FILES);
    let report = folder.plan(&[
        "--as-of=2021-09-15",
        "report",
        "bao-lu-2021",
        "--period=2021-09",
        "--format=json",
    ]);
    let report = report.json();
    assert_eq!(report["figures_as_of"], "2021-09-15");
    assert_eq!(report["tasks"]["now"]["done"], 0);
    assert_eq!(report["obstacles"].as_array().unwrap().len(), 0);
}

#[test]
fn a_period_has_one_of_the_forms_that_there_are() {
    let fault = |period: &str| {
        plan(&[
            "report",
            "county-flood",
            "examples/flood",
            "--period",
            period,
        ])
        .text()
    };
    insta::assert_snapshot!(fault("11/2024"), @"
    --- stderr
    error: invalid value '11/2024' for '--period <PERIOD>': `11/2024` is not a period; write a month 2021-09, a quarter 2021-Q3, a half-year 2021-H1, a year 2021, a week 2021-W35, a day 2021-09-30, or two days 2021-09-01..2021-09-30

    For more information, try '--help'.
    --- status 2
    ");
    insta::assert_snapshot!(fault("2024-12-01..2024-11-01"), @"
    --- stderr
    error: invalid value '2024-12-01..2024-11-01' for '--period <PERIOD>': `2024-12-01..2024-11-01` ends before it begins; write the earlier day first

    For more information, try '--help'.
    --- status 2
    ");
    let later = plan(&[
        "--as-of=2024-10-01",
        "report",
        "county-flood",
        "examples/flood",
        "--period=2024-11",
    ]);
    insta::assert_snapshot!(later.text(), @"
    --- stderr
    error: `2024-11` begins on 2024-11-01, after 2024-10-01
      help: name a period that has begun, or another day with --as-of
    --- status 2
    ");
}

#[test]
fn a_period_before_the_plan_is_refused() {
    let earlier = plan(&[
        "--as-of=2024-12-10",
        "report",
        "county-flood",
        "examples/flood",
        "--period=2019",
    ]);
    assert_eq!(earlier.status, Some(2));
    let text = earlier.text();
    assert!(
        text.contains("`2019` ends on 2019-12-31, before the plan"),
        "{text}"
    );
}

#[test]
fn every_form_of_a_period_makes_a_report() {
    for period in [
        "2024-11",
        "2024-Q4",
        "2024-H2",
        "2024",
        "2024-W47",
        "2024-11-25",
        "2024-11-01..2024-11-15",
    ] {
        for language in ["vi", "en"] {
            let output = plan(&[
                "--lang",
                language,
                "--as-of=2024-12-10",
                "report",
                "county-flood",
                "examples/flood",
                "--period",
                period,
            ]);
            assert_eq!(output.status, Some(0), "{}", output.text());
        }
    }
}

#[test]
fn the_built_in_template_is_a_template() {
    for language in ["--lang=vi", "--lang=en"] {
        let folder = Folder::with(&district::FILES);
        let template = folder.plan(&[language, "report", "--print-template"]);
        folder.write("own.md", template.stdout.as_bytes());
        let arguments = and(&[language], DISTRICT);
        assert_eq!(
            folder.plan(&and(&arguments, &["--template=own.md"])).text(),
            folder.plan(&arguments).text()
        );
    }
}

#[test]
fn reports_fit_the_terminal() {
    for width in [60, 80, 100, 140] {
        for arguments in [FLOOD, &and(FLOOD, &["--lang=vi"])[1..]] {
            let output = plan_at_width(width, arguments);
            for line in output.stdout.lines() {
                let fits = line.width() <= width.into() || !line.trim_start().contains(' ');
                assert!(fits, "wider than {width}:\n{line}");
                assert_eq!(line, line.trim_end());
            }
        }
    }
}
