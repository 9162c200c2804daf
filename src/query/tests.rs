//! Queries on small workspaces, and on the plans that come with the project.

use std::path::{Path, PathBuf};

use super::*;
use crate::workspace::discover;
use crate::yaml::FromText;

const UNITS: &str = "\
units:
  - id: tinh
    name: Liên đoàn Lao động tỉnh
    short: LĐLĐ tỉnh
    kind: top
    units:
      - {id: van-phong, name: Văn phòng, kind: organ}
      - {id: huyen-a, name: LĐLĐ huyện A, aliases: [Huyện A], kind: huyen}
      - {id: huyen-b, name: LĐLĐ huyện B, kind: huyen, to: 2021-06-30}
kinds: [{id: top, level: 2}, {id: huyen, name: Cấp huyện, level: 3}, {id: organ}]
";

const PLAN: &str = "\
plan: p
number: 1/KH
title: Ứng phó dịch bệnh
issuer: tinh
objectives:
  - id: o
    text: O
    targets:
      - {id: t1, text: Có kế hoạch, value: 100%, of: {all: huyen}}
      - {id: t2, text: Dùng Zalo, value: 100%, of: {people: cán bộ}, owner: van-phong, scenario: s2}
areas:
  - {id: a1, title: A, tasks: [{id: x1, text: Lập Ban chỉ đạo, lead: {all: huyen}, tasks: [{id: x1a, text: Họp}]}]}
  - {id: a2, title: B, tasks: [{id: x2, text: Tuyên truyền}]}
scenarios:
  - {id: s1, tasks: [{id: y1, text: Một, area: a1, with: [van-phong]}]}
  - {id: s2, extends: s1, tasks: [{id: y2, text: Hai, lead: huyen-b}]}
assignments: [{unit: van-phong, tasks: [{id: z1, text: Ba}]}]
recipients: [{to: van-phong, for: execution}, {to: {all: huyen}}, {to: {name: Sở Y tế}, for: report}]
";

fn workspace() -> Workspace {
    let other = "plan: q\ntitle: Khác\nissuer: huyen-a\nareas: [{id: a9, title: C, tasks: [{id: w, text: Bốn}]}]\n";
    let texts = [
        ("a.units.yaml", UNITS),
        ("p.plan.yaml", PLAN),
        ("q.plan.yaml", other),
    ];
    let (workspace, findings) = Workspace::from_texts(&texts);
    assert_eq!(findings, []);
    workspace
}

/// Filters as `name=value`, several with `;` between.
fn filter(filters: &str) -> Filter {
    let mut filter = Filter::default();
    for one in filters.split_terminator(';') {
        let (name, value) = one.split_once('=').unwrap();
        let values = match name {
            "plan" => &mut filter.plan,
            "unit" => &mut filter.unit,
            "scenario" => &mut filter.scenario,
            "area" => &mut filter.area,
            "text" => &mut filter.text,
            _ => panic!("{name}"),
        };
        values.push(value.to_owned());
    }
    filter
}

fn check(kind: Kind, filters: &str, expected: &str) {
    let day = Date::from_text("2021-08-31").unwrap();
    let found = match query(&workspace(), kind, &filter(filters), day) {
        Ok(items) => {
            let references = items.references().into_iter();
            let names = references.map(|reference| reference.unwrap_or("-").to_owned());
            names.collect::<Vec<_>>().join(" ")
        }
        Err(error) => error.to_string(),
    };
    assert_eq!(found, expected, "{kind} {filters}");
}

#[test]
fn rows_come_in_the_order_of_the_documents() {
    check(Kind::Plans, "", "p q");
    check(Kind::Tasks, "", "p#x1 p#x1a p#x2 p#y1 p#y2 p#z1 q#w");
    check(Kind::Targets, "", "p#t1 p#t2");
    check(Kind::Scenarios, "", "p#s1 p#s2");
    check(Kind::Recipients, "", "- - -");
    check(Kind::Units, "", "tinh van-phong huyen-a huyen-b");
}

#[test]
fn values_of_one_filter_add_up_and_filters_narrow_each_other() {
    check(Kind::Tasks, "area=a2;area=a9", "p#x2 q#w");
    check(
        Kind::Tasks,
        "area=a2;area=a9;plan=q",
        "there is no area `a2`; did you mean `a9`?",
    );
    check(Kind::Tasks, "area=a1;text=hop", "p#x1a");
    check(Kind::Tasks, "plan=p;plan=q;text=bon;text=hai", "p#y2 q#w");
}

#[test]
fn a_unit_finds_the_tasks_it_leads_or_takes_part_in() {
    // The lead of a step is that of its task; a task without a lead is the issuer's.
    check(Kind::Tasks, "unit=huyen-a", "p#x1 p#x1a q#w");
    check(Kind::Tasks, "unit=huyện a", "p#x1 p#x1a q#w");
    check(Kind::Tasks, "unit=ldld TINH", "p#x2 p#y1");
    check(Kind::Tasks, "unit=van phong", "p#y1 p#z1");
}

#[test]
fn a_unit_of_the_past_is_in_no_class_but_keeps_what_names_it() {
    check(Kind::Tasks, "unit=huyen-b", "p#y2");
    check(Kind::Recipients, "unit=huyen-b", "");
}

#[test]
fn a_unit_narrows_other_kinds_too() {
    check(Kind::Targets, "unit=huyen-a", "p#t1");
    check(Kind::Targets, "unit=van-phong", "p#t2");
    check(Kind::Recipients, "unit=huyen-a", "-");
    check(Kind::Plans, "unit=tinh", "p");
    check(Kind::Units, "unit=tinh;text=huyen", "huyen-a huyen-b");
    check(
        Kind::Units,
        "unit=huyen-a;unit=van-phong",
        "van-phong huyen-a",
    );
}

#[test]
fn a_scenario_finds_what_is_in_force_under_it() {
    check(Kind::Tasks, "scenario=s1", "p#y1");
    check(Kind::Tasks, "scenario=p#s2", "p#y1 p#y2");
    check(Kind::Targets, "scenario=s2", "p#t2");
    check(Kind::Targets, "scenario=s1", "");
}

#[test]
fn texts_compare_without_case_and_accents() {
    check(Kind::Plans, "text=ung pho", "p");
    check(Kind::Plans, "text=1/kh", "p");
    check(Kind::Recipients, "text=so y te", "-");
    check(Kind::Recipients, "text=cap huyen", "-");
    check(Kind::Units, "text=van phong", "van-phong");
}

#[test]
fn an_unknown_value_is_an_error() {
    check(
        Kind::Plans,
        "plan=pp",
        "there is no plan `pp`; did you mean `p` or `q`?",
    );
    check(
        Kind::Tasks,
        "unit=huyen c",
        "there is no unit `huyen c`; did you mean `Huyện A`, `huyen-a` or `huyen-b`?",
    );
    check(
        Kind::Tasks,
        "scenario=p#s3",
        "there is no scenario `p#s3`; did you mean `p#s1` or `p#s2`?",
    );
}

#[test]
fn a_filter_without_meaning_is_an_error() {
    check(
        Kind::Units,
        "area=a1",
        "units cannot be filtered by area; `tasks` can",
    );
    check(
        Kind::References,
        "unit=tinh",
        "references cannot be filtered by unit; `plans`, `units`, `tasks`, `targets`, `recipients`, `duties`, `reports` and `figures` can",
    );
}

#[test]
fn only_what_was_chosen_is_listed() {
    let chosen = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/flood");
    let discovery = discover(&chosen, &[PathBuf::from("riverton-flood.plan.yaml")]).unwrap();
    let (workspace, _) = Workspace::load(discovery, Vec::new());
    let day = Date::from_text("2024-12-31").unwrap();
    let found = |kind, filters| query(&workspace, kind, &filter(filters), day).unwrap();
    assert_eq!(
        found(Kind::Plans, "").references(),
        [Some("riverton-flood")]
    );
    assert!(found(Kind::Plans, "plan=county-flood").is_empty());
    // No register was chosen, so the one that the plan rests on is meant.
    assert!(found(Kind::Units, "").len() > 1);
}

#[test]
fn the_published_plans_have_as_much_in_them_as_their_sources() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let discovery = discover(root, &[PathBuf::from("plans")]).unwrap();
    let (workspace, _) = Workspace::load(discovery, Vec::new());
    let day = Date::from_text("2021-09-30").unwrap();
    let filter = Filter::default();
    let Ok(Items::Plans(rows)) = query(&workspace, Kind::Plans, &filter, day) else {
        panic!("plans are listed as plans");
    };
    let lines = rows.iter().map(|row| {
        let counts = row.fields.counts;
        format!(
            "{}: {} tasks, {} targets, {} scenarios, {} references, {} recipients",
            row.id.as_ref().unwrap(),
            counts.tasks,
            counts.targets,
            counts.scenarios,
            counts.references,
            counts.recipients
        )
    });
    let lines: Vec<_> = lines.collect();
    assert_eq!(
        lines,
        [
            "binh-dinh-2021: 34 tasks, 4 targets, 3 scenarios, 8 references, 15 recipients",
            "ha-noi-22: 19 tasks, 0 targets, 0 scenarios, 1 references, 10 recipients",
            "lai-chau-265: 44 tasks, 1 targets, 2 scenarios, 4 references, 15 recipients",
            "lam-dong-y-te-08: 13 tasks, 1 targets, 0 scenarios, 1 references, 7 recipients",
        ]
    );
    let count = |kind, plan: &str| {
        let filter = Filter {
            plan: vec![plan.to_owned()],
            ..Filter::default()
        };
        query(&workspace, kind, &filter, day).unwrap().len()
    };
    assert_eq!(count(Kind::Tasks, "binh-dinh-2021"), 34);
    assert_eq!(count(Kind::References, "lai-chau-265"), 4);
    assert_eq!(count(Kind::Targets, "ha-noi-22"), 0);
    assert_eq!(count(Kind::Recipients, "binh-dinh-2021"), 15);
}
