//! What falls due and what units have to do, as users see it. Calendar files have a test program of their own.

mod common;

use common::{Folder, plan, plan_at_width};
use unicode_width::UnicodeWidthStr;

const FLOOD: &[&str] = &["--lang=en", "--as-of=2024-12-10"];
const PLANS: &[&str] = &["--lang=vi", "--as-of=2021-09-05"];

/// A province with six districts, a plan with every sort of matter, and two reports.
const PROVINCE: &str = "
units:
  - id: tinh
    name: Liên đoàn Lao động tỉnh
    short: LĐLĐ tỉnh
    kind: tinh
    units:
      - {id: van-phong, name: Văn phòng, kind: ban}
      - {id: bac, name: LĐLĐ huyện Bắc, kind: huyen, units: [{id: cdcs-bac, name: CĐCS Trường Tiểu học Bắc, kind: cdcs}]}
      - {id: nam, name: LĐLĐ huyện Nam, kind: huyen}
      - {id: dong, name: LĐLĐ huyện Đông, kind: huyen}
      - {id: tay, name: LĐLĐ huyện Tây, kind: huyen}
      - {id: trung, name: LĐLĐ thị xã Trung, kind: huyen}
kinds:
  - {id: tinh, name: LĐLĐ tỉnh, level: 2}
  - {id: huyen, name: LĐLĐ cấp huyện, level: 3}
  - {id: cdcs, name: Công đoàn cơ sở, level: 4}
  - {id: ban, name: Ban tham mưu}
---
plan: tinh-09
title: Phòng, chống dịch trong các cấp công đoàn
issuer: tinh
issued: 2021-08-09
period: {from: issued, to: 2021-12-31, phases: [{id: cao-diem, name: Cao điểm, to: 2021-09-15}]}
objectives:
  - id: muc-tieu
    text: Không để dịch lây lan tại nơi làm việc
    targets:
      - {id: co-ke-hoach, text: 100% LĐLĐ cấp huyện có kế hoạch riêng, value: 100%, of: {all: huyen}, measured: plans, owner: van-phong, by: 2021-09-10}
areas:
  - id: chi-dao
    title: Chỉ đạo
    tasks:
      - {id: to-covid, text: Thành lập Tổ an toàn Covid-19 tại nơi làm việc, lead: {all: huyen}, by: 2021-08-31}
      - {id: giao-ban, text: Giao ban tình hình phòng dịch, lead: {all: huyen}, every: week}
      - {id: ho-so, text: 'Lập hồ sơ hỗ trợ; gửi Văn phòng, kèm danh sách', lead: van-phong, by: 2021-09-06}
      - {id: truc, text: Trực đường dây nóng, lead: van-phong}
scenarios:
  - {id: th-1, title: Có ca nhiễm, when: {text: Có ca nhiễm tại nơi làm việc}, tasks: [{id: xet-nghiem, text: Phối hợp xét nghiệm đoàn viên, lead: {all: huyen}, within: 5d}]}
reporting:
  - {id: bc-thang, text: Báo cáo tháng, from: {all: huyen}, to: tinh, every: month, by: 5}
cascade: [{id: kh-huyen, text: Ban hành kế hoạch của huyện, units: {all: huyen}, by: 2021-08-20}]
---
{report: tinh-09, unit: bac, as-of: 2021-08-31, own-plan: {number: 12/KH-LĐLĐ}, scenario: {in-force: th-1, since: 2021-09-02, decision: 15/QĐ-LĐLĐ}, tasks: {to-covid: done, giao-ban: done}}
---
{report: tinh-09, unit: nam, as-of: 2021-09-03, tasks: {to-covid: {state: blocked, note: chưa có kinh phí}, giao-ban: done}}
";

fn province() -> Folder {
    Folder::with(&[("tinh.plan.yaml", PROVINCE)])
}

fn arguments<'a>(common: &[&'a str], rest: &[&'a str]) -> Vec<&'a str> {
    [common, rest].concat()
}

/// All pages of this program's commands on plans of the project.
fn pages() -> Vec<Vec<&'static str>> {
    let flood = "examples/flood";
    let quy_nhon = "--unit=ldld-quy-nhon-binh-dinh";
    vec![
        arguments(FLOOD, &["today", flood]),
        arguments(FLOOD, &["today", flood, "--unit=kingsholt"]),
        arguments(FLOOD, &["today", flood, "--unit=riverton"]),
        arguments(FLOOD, &["due", flood, "--within=17w"]),
        arguments(PLANS, &["today", "plans"]),
        arguments(PLANS, &["today", "plans", quy_nhon]),
        arguments(PLANS, &["due", "plans"]),
    ]
}

#[test]
fn flood_today() {
    insta::assert_snapshot!(
        plan_at_width(80, &arguments(FLOOD, &["today", "examples/flood"])).text()
    );
}

#[test]
fn flood_today_of_one_unit() {
    for width in [80, 140] {
        let arguments = arguments(
            FLOOD,
            &["today", "examples/flood", "--unit=Kingsholt Town Council"],
        );
        let name = format!("flood_today_of_one_unit_{width}");
        insta::assert_snapshot!(name, plan_at_width(width, &arguments).text());
    }
}

#[test]
fn flood_due() {
    for width in [80, 140] {
        let arguments = arguments(FLOOD, &["due", "examples/flood", "--within=17w"]);
        let name = format!("flood_due_{width}");
        insta::assert_snapshot!(name, plan_at_width(width, &arguments).text());
    }
}

#[test]
fn plans_today_of_one_unit() {
    for width in [80, 140] {
        let unit = "--unit=ldld-quy-nhon-binh-dinh";
        let arguments = arguments(PLANS, &["today", "plans", unit]);
        let name = format!("plans_today_of_one_unit_{width}");
        insta::assert_snapshot!(name, plan_at_width(width, &arguments).text());
    }
}

#[test]
fn plans_today() {
    insta::assert_snapshot!(plan_at_width(80, &arguments(PLANS, &["today", "plans"])).text());
}

#[test]
fn nothing_of_the_plans_has_a_day() {
    insta::assert_snapshot!(plan(&arguments(PLANS, &["due", "plans"])).text(), @r"
Việc đến hạn từ 2021-09-05 đến 2021-09-19

Không có việc nào đến hạn hoặc quá hạn.
--- stderr
note: 1 plan is a draft, closed or issued later, and left out; name one to see it, such as ha-noi-22
");
}

#[test]
fn a_province_in_vietnamese() {
    let province = province();
    for (name, rest) in [
        ("province_today", &["today"][..]),
        (
            "province_today_of_a_district",
            &["today", "--unit=ldld huyen bac"],
        ),
        ("province_due", &["due"]),
        ("province_due_of_a_district", &["due", "--unit=nam"]),
    ] {
        insta::assert_snapshot!(name, province.plan(&arguments(PLANS, rest)).text());
    }
}

#[test]
fn a_unit_that_nobody_knows_is_an_error() {
    let flood = "examples/flood";
    for command in ["today", "due"] {
        let output = plan(&[command, flood, "--unit=kingsholdt"]);
        assert_eq!(
            output.text(),
            "--- stderr\nerror: there is no unit `kingsholdt`; did you mean `kingsholt`?\n--- status 2\n"
        );
    }
}

#[test]
fn a_plan_that_is_no_more_asks_nothing_unless_it_is_named() {
    let folder = Folder::with(&[(
        "p.plan.yaml",
        "{plan: p, title: P, issuer: a, state: closed, assignments: [{unit: a, tasks: [{id: t, text: T, by: 2024-01-01}]}]}",
    )]);
    let lines = |arguments: &[&str]| {
        let output = folder.plan(&[&["--as-of=2024-06-30", "due"], arguments].concat());
        output
            .stdout
            .lines()
            .filter(|line| line.contains('•'))
            .count()
    };
    assert_eq!(lines(&[]), 0);
    assert_eq!(lines(&["--plan=p"]), 1);
}

#[test]
fn machines_get_every_number_of_the_pages() {
    let province = province();
    let today = province
        .plan(&arguments(PLANS, &["today", "--unit=bac", "--format=json"]))
        .json();
    insta::assert_snapshot!("json_today", serde_json::to_string_pretty(&today).unwrap());
    let due = province
        .plan(&arguments(PLANS, &["due", "--within=3d", "--format=json"]))
        .json();
    insta::assert_snapshot!("json_due", serde_json::to_string_pretty(&due).unwrap());
}

/// No line is wider than the terminal unless it cannot be broken, and none has blanks at its end.
#[test]
fn pages_fit_the_terminal() {
    for width in [60, 80, 100, 140] {
        for page in pages() {
            let output = plan_at_width(width, &page);
            assert_eq!(output.status, Some(0), "{}", output.text());
            for line in output.stdout.lines() {
                let fits = line.width() <= width.into() || !line.trim_start().contains(' ');
                assert!(fits, "wider than {width} in {page:?}:\n{line}");
                assert_eq!(line, line.trim_end(), "blanks at the end in {page:?}");
            }
        }
    }
}
