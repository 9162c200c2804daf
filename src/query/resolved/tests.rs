//! Whole plans: what tasks inherit, what references lead to, what a scenario brings into force.

use std::path::{Path, PathBuf};

use super::*;
use crate::workspace::discover;
use crate::yaml::FromText;

fn check(workspace: &Workspace, scenario: &str, expected: &str) {
    let plan = workspace.plans.iter().next().unwrap();
    let day = Date::from_text("2021-08-31").unwrap();
    let found = match resolve(workspace, plan, Some(scenario), day) {
        Ok(resolved) => {
            let in_force = resolved.in_force.unwrap();
            let tasks = in_force.tasks.iter().map(|task| {
                let mark = if task.inherited { "inherited" } else { "own" };
                format!(
                    "{} {} {mark}",
                    task.scenario.id.value, task.task.task.id.value
                )
            });
            tasks.collect::<Vec<_>>().join("; ")
        }
        Err(error) => error.to_string(),
    };
    assert_eq!(found, expected);
}

#[test]
fn tasks_take_lead_and_area_from_where_they_stand() {
    let text = "\
plan: p
title: T
issuer: u
areas: [{id: a, title: A, tasks: [{id: x, text: X, lead: v, tasks: [{id: y, text: Y}]}, {id: z, text: Z}]}]
assignments: [{unit: w, tasks: [{id: o, text: O, area: a}]}]
";
    let units = "units: [{id: u, name: Unit, short: U}, {id: v, name: V}, {id: w, name: W}]\n";
    let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", text), ("u.units.yaml", units)]);
    let plan = workspace.plans.find("p").unwrap();
    let day = Date::from_text("2021-08-31").unwrap();
    let resolved = resolve(&workspace, plan, None, day).unwrap();
    let mut lines = Vec::new();
    let mut describe = |task: &ResolvedTask<'_>| {
        let lead: Vec<_> = task.lead.iter().map(NamedRef::title).collect();
        lines.push(format!(
            "{} {} {:?} {:?} {}",
            task.reference,
            lead.join(","),
            task.lead_source,
            task.area,
            task.area_inherited
        ));
    };
    for task in &resolved.areas[0].tasks {
        describe(task);
        task.steps.iter().for_each(&mut describe);
    }
    resolved.assignments[0].tasks.iter().for_each(&mut describe);
    assert_eq!(
        lines,
        [
            "p#x V Own Some(\"a\") true",
            "p#y V Task Some(\"a\") true",
            "p#z U Issuer Some(\"a\") true",
            "p#o W Assignment Some(\"a\") false",
        ]
    );
}

#[test]
fn references_to_items_are_followed_into_other_plans() {
    let text = "\
plan: p
title: T
issuer: u
areas: [{id: a, title: A, tasks: [{id: x, text: X, serves: [q#t, q#none], needs: [m]}]}]
teams: [{id: m, name: Tổ}]
";
    let other = "\
plan: q
title: Q
issuer: u
objectives: [{id: o, text: O, targets: [{id: t, text: Đích, value: 100%}]}]
";
    let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", text), ("q.plan.yaml", other)]);
    let plan = workspace.plans.find("p").unwrap();
    let day = Date::from_text("2021-08-31").unwrap();
    let resolved = resolve(&workspace, plan, None, day).unwrap();
    let task = resolved.areas[0].tasks[0].task;
    let mut items = resolved.items(&task.serves);
    items.extend(resolved.items(&task.needs));
    let lines: Vec<_> = items
        .iter()
        .map(|item| format!("{} {:?} {:?}", item.reference, item.kind, item.text))
        .collect();
    assert_eq!(
        lines,
        [
            "q#t Some(Target) Some(\"Đích\")",
            "q#none None None",
            "p#m Some(Team) Some(\"Tổ\")",
        ]
    );
}

#[test]
fn a_scenario_brings_the_tasks_it_extends() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let discovery = discover(root, &[PathBuf::from("plans/binh-dinh-2021")]).unwrap();
    let (workspace, _) = Workspace::load(discovery, Vec::new());
    check(
        &workspace,
        "pa-3",
        "pa-1 duy-tri-bien-phap inherited; pa-1 van-dong-ung-ho inherited; \
         pa-1 nhan-rong-mo-hinh inherited; pa-1 giam-sat-ho-tro inherited; \
         pa-1 tham-gia-ban-van-dong inherited; pa-2 van-hanh-ban-van-dong inherited; \
         pa-2 phan-bo-tnv inherited; pa-3 huy-dong-luc-luong own; pa-3 lap-to-cong-tac own",
    );
    check(
        &workspace,
        "pa-4",
        "there is no scenario `pa-4`; did you mean `pa-1`, `pa-2` or `pa-3`?",
    );
}

#[test]
fn a_circle_of_scenarios_ends() {
    let text = "\
plan: p
title: T
issuer: u
scenarios:
  - {id: a, extends: b, tasks: [{id: x, text: X}]}
  - {id: b, extends: a, tasks: [{id: y, text: Y}]}
";
    let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", text)]);
    check(&workspace, "a", "b y inherited; a x own");
}
