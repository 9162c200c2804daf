//! Letters to units in arrears, as users see them.

mod common;
#[path = "common/district.rs"]
mod district;

use common::{Folder, plan, plan_at_width};
use unicode_width::UnicodeWidthStr;

const FLOOD: &[&str] = &[
    "--lang=en",
    "--as-of=2024-12-10",
    "remind",
    "county-flood",
    "examples/flood",
];

/// The arguments with more at their end.
fn and<'a>(arguments: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [arguments, more].concat()
}

fn district(arguments: &[&str]) -> String {
    Folder::with(&district::FILES)
        .plan(&and(&["--as-of=2021-10-15", "remind"], arguments))
        .text()
}

#[test]
fn letters_of_flood() {
    insta::assert_snapshot!(plan(FLOOD).text());
}

#[test]
fn letters_of_flood_in_markdown() {
    let output = plan(&and(FLOOD, &["--unit=kingsholt", "--format=markdown"]));
    insta::assert_snapshot!(output.text());
}

#[test]
fn letters_of_flood_in_json() {
    let output = plan(&and(FLOOD, &["--format=json"]));
    insta::assert_snapshot!(output.text());
}

#[test]
fn letters_in_vietnamese() {
    insta::assert_snapshot!(district(&[]));
}

#[test]
fn letters_in_vietnamese_in_html() {
    insta::assert_snapshot!(district(&["--unit=ldld-ca-lang", "--format=html"]));
}

#[test]
fn a_letter_for_each_plan_and_unit_of_a_workspace() {
    let output = plan(&[
        "--lang=en",
        "--as-of=2024-12-10",
        "remind",
        "examples/flood",
        "--format=json",
    ]);
    let letters = output.json();
    let letters = letters["letters"].as_array().unwrap();
    let named: Vec<_> = letters
        .iter()
        .map(|letter| format!("{} {}", letter["plan"]["id"], letter["unit"]["id"]).replace('"', ""))
        .collect();
    assert_eq!(
        named,
        ["county-flood kingsholt", "county-flood netherwick",]
    );
}

#[test]
fn only_the_unit_that_was_named_and_those_below_it() {
    let letters = |unit| {
        let output = district(&["--unit", unit, "--format=json"]);
        let letters: serde_json::Value = serde_json::from_str(&output).unwrap();
        letters["letters"].as_array().unwrap().len()
    };
    assert_eq!(letters("LĐLĐ tỉnh"), 3);
    assert_eq!(letters("ldld-ca-lang"), 1);
    assert_eq!(letters("van-phong"), 0);
    let output = district(&["--unit=ldld-ca-lan"]);
    assert!(
        output.contains("ldld-ca-lang") && output.contains("--- status 2"),
        "{output}"
    );
}

#[test]
fn where_nobody_is_in_arrears_that_is_said() {
    insta::assert_snapshot!(district(&["--unit=van-phong"]), @"
    --- stderr
    Không có đơn vị nào còn nợ việc.
    ");
}

#[test]
fn nobody_is_reminded_of_a_draft_unless_it_is_named() {
    let folder = Folder::with(&district::FILES);
    let (name, text) = district::FILES[2];
    folder.write(
        name,
        text.replace("state: issued", "state: draft").as_bytes(),
    );
    let letters = |arguments: &[&str]| {
        folder
            .plan(&and(
                &["--as-of=2021-10-15", "remind", "--format=json"],
                arguments,
            ))
            .stdout
            .matches("answer_by")
            .count()
    };
    assert_eq!(letters(&[]), 0);
    assert_eq!(letters(&["bao-lu-2021"]), 3);
}

#[test]
fn the_day_for_the_answer_can_be_set() {
    let output = district(&["--unit=ldld-ca-lang", "--answer-by=2021-10-20"]);
    assert!(output.contains("chậm nhất là ngày 20/10/2021"), "{output}");
}

#[test]
fn an_answer_is_not_asked_for_before_the_day_of_the_letter() {
    let output = plan(&and(FLOOD, &["--answer-by=2024-12-09"]));
    insta::assert_snapshot!(output.text(), @"
    --- stderr
    error: nobody can answer by 2024-12-09, which is before 2024-12-10
      help: name a later day with --answer-by, or another day with --as-of
    --- status 2
    ");
}

#[test]
fn the_built_in_template_is_a_template() {
    for language in ["vi", "en"] {
        let folder = Folder::with(&district::FILES);
        let language = format!("--lang={language}");
        let template = folder.plan(&[&language, "remind", "--print-template"]);
        assert_eq!(template.status, Some(0));
        folder.write("own.md", template.stdout.as_bytes());
        let arguments = [&*language, "--as-of=2021-10-15", "remind"];
        assert_eq!(
            folder.plan(&and(&arguments, &["--template=own.md"])).text(),
            folder.plan(&arguments).text()
        );
    }
}

#[test]
fn a_template_of_the_user_writes_the_letters() {
    let folder = Folder::with(&district::FILES);
    folder.write(
        "short.md",
        "{{ unit.short }}: {{ count }}, {{ tasks[0].state | word }}\n".as_bytes(),
    );
    let output = folder.plan(&[
        "--as-of=2021-10-15",
        "remind",
        "--template=short.md",
        "--format=markdown",
    ]);
    insta::assert_snapshot!(output.text(), @"
    LĐLĐ huyện An Phú: 1, đang thực hiện

    ---

    LĐLĐ huyện Bình Sơn: 2, vướng mắc

    ---

    LĐLĐ huyện Cà Lăng: 6, chưa thực hiện
    ");
}

#[test]
fn a_broken_template_is_an_error_with_its_line() {
    let folder = Folder::with(&district::FILES);
    let fault = |template: &str| {
        folder.write("own.md", template.as_bytes());
        folder
            .plan(&["--as-of=2021-10-15", "remind", "--template=own.md"])
            .text()
    };
    insta::assert_snapshot!(fault("a\n{{ unit.nam }}\n"), @"
    --- stderr
    error: the template `own.md` cannot be used: line 2: there is no value `unit.nam`
      help: docs/templates.md says what templates can do; `--print-template` prints one that works
    --- status 2
    ");
    insta::assert_snapshot!(fault("{% for task in tasks %}\n{{ task.due | dat }}\n{% endfor %}"), @"
    --- stderr
    error: the template `own.md` cannot be used: line 2: unknown filter: filter dat is unknown
      help: docs/templates.md says what templates can do; `--print-template` prints one that works
    --- status 2
    ");
    insta::assert_snapshot!(fault("{% for task in tasks %}"), @"
    --- stderr
    error: the template `own.md` cannot be used: line 1: syntax error: unexpected end of input, expected end of block
      help: docs/templates.md says what templates can do; `--print-template` prints one that works
    --- status 2
    ");
    let output = folder.plan(&["remind", "--template=none.md"]).text();
    assert!(output.contains("could not read `none.md`"), "{output}");
}

#[test]
fn letters_fit_the_terminal() {
    for width in [60, 80, 100, 140] {
        let output = plan_at_width(width, FLOOD);
        for line in output.stdout.lines() {
            assert!(line.width() <= width.into(), "wider than {width}:\n{line}");
            assert_eq!(line, line.trim_end());
        }
    }
}
