//! `plan cascade` as users see it: trees of plans, links to the plans above, what is taken up.

mod common;

use common::{Folder, Output, plan, plan_at_width};
use unicode_width::UnicodeWidthStr;

const UNITS: &str = "
units:
  - id: ldld-tinh
    name: Liên đoàn Lao động tỉnh Yên Sơn
    short: LĐLĐ tỉnh Yên Sơn
    kind: tinh
    units:
      - {id: van-phong, name: Văn phòng, kind: ban}
      - id: ldld-bac-ha
        name: Liên đoàn Lao động huyện Bắc Hà
        short: LĐLĐ huyện Bắc Hà
        kind: huyen
        units:
          - {id: cd-xa-tan-lap, name: Công đoàn xã Tân Lập, kind: xa}
          - {id: cd-xa-suoi-ngoc, name: Công đoàn xã Suối Ngọc, kind: xa}
          - {id: cd-thi-tran, name: Công đoàn cơ quan Đảng ủy - Ủy ban nhân dân thị trấn Bắc Hà, kind: xa}
      - {id: ldld-nam-son, name: Liên đoàn Lao động huyện Nam Sơn, short: LĐLĐ huyện Nam Sơn, kind: huyen}
      - {id: ldld-dong-trieu, name: Liên đoàn Lao động thị xã Đông Triều, short: LĐLĐ thị xã Đông Triều, kind: huyen}
      - {id: ldld-tay-giang, name: Liên đoàn Lao động huyện Tây Giang, short: LĐLĐ huyện Tây Giang, kind: huyen}
kinds:
  - {id: tinh, name: LĐLĐ tỉnh, level: 1}
  - {id: huyen, name: LĐLĐ cấp huyện, level: 2}
  - {id: xa, name: Công đoàn cấp xã, level: 3}
  - {id: ban, name: Ban}
";

const PROVINCE: &str = "
plan: tinh-09
number: 09/KH-LĐLĐ
title: Chăm lo đoàn viên, người lao động bị ảnh hưởng bởi bão lũ năm 2024
state: issued
issuer: ldld-tinh
issued: 2024-06-03
period: {from: issued, to: 2024-12-31}
objectives:
  - id: cham-lo
    text: Không để đoàn viên nào bị bỏ lại phía sau
    targets:
      - {id: co-ke-hoach, text: 100% LĐLĐ cấp huyện có kế hoạch riêng, value: 100%, of: {all: huyen}, measured: plans}
      - {id: tham-hoi, text: 90% đoàn viên bị thiệt hại được thăm hỏi, value: 90%, of: {people: đoàn viên bị thiệt hại}}
areas:
  - id: noi-dung
    title: Nội dung
    tasks:
      - {id: ra-soat, text: 'Rà soát, lập danh sách đoàn viên bị thiệt hại', lead: {all: huyen}, by: 2024-06-30}
      - {id: van-dong, text: 'Vận động ủng hộ Quỹ \"Mái ấm\"', lead: van-phong, with: [ldld-bac-ha], by: 2024-09-30}
      - {id: bao-cao, text: '- Tổng hợp, báo cáo Thường trực Tỉnh ủy', lead: van-phong, by: 2024-12-15}
cascade: [{id: kh-huyen, units: {all: huyen}, by: 2024-06-20}]
";

const DISTRICT: &str = "
plan: bac-ha-15
number: 15/KH-LĐLĐ
title: Kế hoạch của huyện Bắc Hà
issuer: ldld-bac-ha
issued: 2024-06-14
basis: [{role: parent, plan: tinh-09, seen: 'SEEN'}]
areas:
  - id: noi-dung
    title: Nội dung
    tasks:
      - {id: lap-danh-sach, text: Lập danh sách, lead: {all: xa}, serves: [tinh-09#ra-soat, tinh-09#tham-hoi]}
cascade: [{id: kh-xa, units: {all: xa}, by: 2024-07-15}]
";

const OTHERS: &str = "
plan: nam-son-08
number: 08/KH-LĐLĐ
title: Kế hoạch của huyện Nam Sơn
issuer: ldld-nam-son
state: amended
issued: 2024-06-28
basis: [{role: parent, plan: tinh-09, seen: 0a1b2c3d}]
areas:
  - {id: noi-dung, title: Nội dung, tasks: [{id: tham, text: Thăm hỏi, serves: [tinh-09#tham-hoi]}]}
---
plan: dong-trieu-du-thao
title: Kế hoạch của thị xã Đông Triều
issuer: ldld-dong-trieu
state: draft
basis: [{role: parent, plan: tinh-09}]
---
plan: tan-lap-03
number: 03/KH-CĐ
title: Kế hoạch của xã Tân Lập
issuer: cd-xa-tan-lap
issued: 2024-07-02
basis: [{role: parent, plan: bac-ha-15}]
";

const REPORTS: &str = "
report: bac-ha-15
unit: cd-xa-suoi-ngoc
as-of: 2024-07-31
own-plan: {number: 05/KH-CĐ, date: 2024-07-20}
";

/// A province with four districts, and three communes in one of them.
fn province() -> Folder {
    let folder = Folder::with(&[
        ("don-vi.units.yaml", UNITS),
        ("tinh.plan.yaml", PROVINCE),
        ("khac.plan.yaml", OTHERS),
        ("xa.report.yaml", REPORTS),
    ]);
    // One district has looked at the plan of the province as it is.
    let json = json(&folder, &["tinh-09", "."]);
    let fingerprint = json["plans"][0]["fingerprint"].as_str().unwrap();
    let district = DISTRICT.replace("SEEN", &fingerprint.to_uppercase());
    folder.write("bac-ha.plan.yaml", district.as_bytes());
    folder
}

fn json(folder: &Folder, arguments: &[&str]) -> serde_json::Value {
    let output = cascade(folder, 100, &[&["--format=json"], arguments].concat());
    assert_eq!(output.status, Some(0), "{}", output.text());
    output.json()
}

fn cascade(folder: &Folder, width: u16, arguments: &[&str]) -> Output {
    let path = folder.path();
    let path = path.to_str().unwrap();
    let start = ["-C", path, "--as-of=2024-08-31", "cascade"];
    plan_at_width(width, &[&start, arguments].concat())
}

/// A top office with that many units below it, of which every fifth has a plan; its plan has that many tasks.
fn wide(units: usize, tasks: usize) -> Folder {
    let number = |count: usize| 1..=count;
    let register: String = number(units)
        .map(|unit| {
            format!("  - {{id: unit-{unit}, name: Unit {unit}, kind: town, parent: top}}\n")
        })
        .collect();
    let register = format!("units:\n  - {{id: top, name: Top}}\n{register}");
    let tasks: String = number(tasks)
        .map(|task| {
            format!("      - {{id: task-{task}, text: Task {task}, lead: {{all: town}}}}\n")
        })
        .collect();
    let top = format!(
        "plan: top-plan\ntitle: The plan at the top\nissuer: top\nissued: 2024-06-01\nareas:\n  - id: area\n    title: A\n    tasks:\n{tasks}cascade: [{{id: plans, units: {{all: town}}}}]\n"
    );
    let plans = number(units).filter(|unit| unit % 5 == 0).map(|unit| {
        format!("plan: plan-{unit}\ntitle: P\nissuer: unit-{unit}\nissued: 2024-07-01\nbasis: [{{role: parent, plan: top-plan}}]\n---\n")
    });
    let plans: String = plans.collect();
    Folder::with(&[
        ("all.units.yaml", &register),
        ("top.plan.yaml", &top),
        ("units.plan.yaml", plans.trim_end_matches("---\n")),
    ])
}

#[test]
fn province_in_vietnamese_on_a_narrow_terminal() {
    insta::assert_snapshot!(cascade(&province(), 80, &["--lang=vi"]).text());
}

#[test]
fn province_in_english_on_a_wide_terminal() {
    insta::assert_snapshot!(cascade(&province(), 140, &["--lang=en"]).text());
}

#[test]
fn province_in_vietnamese_on_a_wide_terminal() {
    insta::assert_snapshot!(cascade(&province(), 140, &["--lang=vi", "tinh-09"]).text());
}

#[test]
fn flood() {
    let arguments = [
        "--lang=en",
        "--as-of=2024-12-10",
        "cascade",
        "examples/flood",
    ];
    insta::assert_snapshot!(plan_at_width(80, &arguments).text());
}

#[test]
fn the_branch_of_a_unit() {
    let folder = province();
    let arguments = ["--lang=vi", "--unit", "liên đoàn lao động huyện bắc hà"];
    insta::assert_snapshot!(cascade(&folder, 80, &arguments).text());
    let nobody = cascade(&folder, 80, &["--lang=vi", "--unit=van-phong"]);
    assert_eq!(nobody.text(), "Không tìm thấy.\n");
}

#[test]
fn many_units_are_shortened_and_shown_on_demand() {
    let folder = wide(100, 15);
    insta::assert_snapshot!(cascade(&folder, 80, &["--lang=en"]).text());
    let all = cascade(&folder, 80, &["--lang=en", "--all"]).stdout;
    assert!(all.contains("Unit 99 ") && !all.contains("more"), "{all}");
    assert_eq!(all.matches("not issued").count(), 80);
}

#[test]
fn json_of_the_province() {
    insta::assert_snapshot!(cascade(&province(), 80, &["--format=json"]).text());
}

#[test]
fn csv_of_the_province() {
    let output = cascade(&province(), 80, &["--format=csv"]);
    insta::assert_snapshot!(output.text().replace('\u{feff}', "<BOM>"));
}

#[test]
fn csv_without_plans_below_has_its_head() {
    let folder = Folder::with(&[("a.plan.yaml", "plan: p\ntitle: P\nissuer: a\n")]);
    assert_eq!(
        cascade(&folder, 80, &["--format=csv"]).stdout,
        "\u{feff}parent,item,kind,text,child,unit,state,child_items\n"
    );
}

/// Every step of the way that the page describes: what was fresh turns stale, and writing down what the page says makes
/// it fresh again.
#[test]
fn a_link_turns_stale_when_the_plan_above_changes_and_fresh_when_it_was_seen() {
    let folder = province();
    let state = |folder: &Folder| {
        let json = json(folder, &["bac-ha-15", "."]);
        let link = &json["links"][0];
        let text = |key: &str| link[key].as_str().unwrap().to_owned();
        (text("state"), text("fingerprint"))
    };
    assert_eq!(state(&folder).0, "fresh");
    let rewritten = format!(
        "# A remark\n{}",
        PROVINCE.replace("issued: 2024-06-03", "issued:   '2024-06-03'")
    );
    folder.write("tinh.plan.yaml", rewritten.as_bytes());
    assert_eq!(state(&folder).0, "fresh");
    let changed = PROVINCE.replace("value: 90%", "value: 95%");
    folder.write("tinh.plan.yaml", changed.as_bytes());
    let (stale, fingerprint) = state(&folder);
    assert_eq!(stale, "stale");
    let reviewed = DISTRICT.replace("SEEN", &fingerprint);
    folder.write("bac-ha.plan.yaml", reviewed.as_bytes());
    assert_eq!(state(&folder).0, "fresh");
}

#[test]
fn plans_in_a_circle_are_shown_once() {
    let plan = |id: &str, parent: &str| {
        format!(
            "plan: {id}\ntitle: Plan {id}\nissuer: unit-{id}\nissued: 2024-06-01\nbasis: [{{role: parent, plan: {parent}}}]\n"
        )
    };
    let (first, second) = (plan("first", "second"), plan("second", "first"));
    let folder = Folder::with(&[("a.plan.yaml", &first), ("b.plan.yaml", &second)]);
    insta::assert_snapshot!(cascade(&folder, 80, &["--lang=en"]).text());
}

#[test]
fn the_first_name_is_a_path_or_a_plan() {
    let folder = province();
    let roots = |arguments: &[&str]| {
        let json = json(&folder, arguments);
        let plans = json["plans"].as_array().unwrap().iter();
        let roots = plans.filter(|plan| plan["depth"] == 0);
        let roots: Vec<_> = roots
            .map(|plan| plan["plan"].as_str().unwrap().to_owned())
            .collect();
        roots.join(" ")
    };
    folder.write("bac-ha-15/x.plan.yaml", b"plan: x\ntitle: X\nissuer: x\n");
    assert_eq!(roots(&["bac-ha-15"]), "x");
    assert_eq!(roots(&["bac-ha-15", "."]), "bac-ha-15");
    assert_eq!(roots(&["tinh-09"]), "tinh-09");
    assert_eq!(
        roots(&["khac.plan.yaml", "don-vi.units.yaml"]),
        "nam-son-08 dong-trieu-du-thao tan-lap-03"
    );
}

#[test]
fn what_is_not_known_is_an_error() {
    let folder = province();
    let error = |arguments: &[&str]| cascade(&folder, 80, arguments).text();
    assert_eq!(
        error(&["tinh-9"]),
        "--- stderr\nerror: there is no plan `tinh-9`; did you mean `tinh-09`?\n--- status 2\n"
    );
    assert_eq!(
        error(&["--unit=ldld-bac-h"]),
        "--- stderr\nerror: there is no unit `ldld-bac-h`; did you mean `ldld-bac-ha`?\n--- status 2\n"
    );
}

#[test]
fn a_plan_above_that_breaks_off_has_no_fingerprint() {
    let folder = province();
    folder.write(
        "tinh.plan.yaml",
        format!("{PROVINCE}contacts: [").as_bytes(),
    );
    let output = cascade(&folder, 80, &["bac-ha-15", ".", "--lang=en"]);
    insta::assert_snapshot!(output.text());
}

/// No line is wider than the terminal unless it cannot be broken, and none has blanks at its end.
#[test]
fn pages_fit_the_terminal() {
    let (province, wide) = (province(), wide(23, 4));
    for width in [60, 80, 100, 140] {
        for language in ["--lang=vi", "--lang=en"] {
            let flood = ["--as-of=2024-12-10", language, "cascade", "examples/flood"];
            let outputs = [
                cascade(&province, width, &[language]),
                cascade(&wide, width, &[language, "--all"]),
                plan_at_width(width, &flood),
            ];
            for output in outputs {
                assert_eq!(output.status, Some(0), "{}", output.text());
                for line in output.stdout.lines() {
                    let fits = line.width() <= width.into() || !line.trim_start().contains(' ');
                    assert!(fits, "wider than {width}:\n{line}\n{}", output.stdout);
                    assert_eq!(line, line.trim_end(), "blanks at the end");
                }
            }
        }
    }
}

#[test]
fn colour_says_nothing_that_words_do_not() {
    let arguments = [
        "--lang=en",
        "--as-of=2024-12-10",
        "--color=always",
        "cascade",
        "examples/flood",
    ];
    let painted = plan(&arguments).stdout;
    assert!(painted.contains("\u{1b}["));
    let plain = anstream::adapter::strip_str(&painted).to_string();
    assert_eq!(
        plain,
        plan(&[&arguments[..2], &arguments[3..]].concat()).stdout
    );
}

#[test]
fn long_texts_of_items_are_shortened_to_two_lines() {
    let text = "Rà soát, lập danh sách và thăm hỏi ".repeat(8);
    let long = PROVINCE.replace("Rà soát, lập danh sách đoàn viên bị thiệt hại", &text);
    let folder = province();
    folder.write("tinh.plan.yaml", long.as_bytes());
    let lines = |arguments: &[&str]| {
        let page = cascade(&folder, 80, arguments).stdout;
        let (_, from) = page.split_once("    ra-soat ").unwrap();
        let (item, _) = from.split_once("    van-dong ").unwrap();
        (item.trim_end().lines().count(), item.contains('…'))
    };
    assert_eq!(lines(&["--lang=vi"]), (2, true));
    assert_eq!(lines(&["--lang=vi", "--all"]), (6, false));
}
