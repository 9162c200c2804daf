use super::arrears;
use crate::model::Date;
use crate::status::plan_status;
use crate::workspace::Workspace;
use crate::yaml::FromText;

const UNITS: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town, units: [{id: c, name: C, kind: town}]}, {id: d, name: D, kind: town}]}]
---
";

/// `b: task t +29, report 2024-05, figure s` for each unit in arrears on 30 June.
fn check(plan: &str, reports: &[&str], expected: &[&str]) {
    let yaml = format!(
        "{UNITS}plan: p\ntitle: P\nissuer: a\nissued: 2024-05-01\n{plan}\n---\n{}",
        reports.join("\n---\n")
    );
    let yaml = yaml.trim_end().trim_end_matches("---");
    let (workspace, findings) = Workspace::from_texts(&[("w.yaml", yaml)]);
    assert!(findings.is_empty(), "{findings:?}");
    let day = Date::from_text("2024-06-30").unwrap();
    let plan = workspace.plans.find("p").unwrap();
    let status = plan_status(&workspace, plan, day);
    let found: Vec<_> = arrears(&workspace, plan, &status, day)
        .iter()
        .map(|arrears| {
            let tasks = arrears
                .tasks
                .iter()
                .map(|task| format!("task {} +{}", task.text.unwrap(), task.days));
            let reports = arrears
                .reports
                .iter()
                .map(|report| format!("report {} +{}", report.period, report.days));
            let plans = arrears.own_plans.iter();
            let plans = plans.map(|plan| format!("plan {} +{}", plan.state.name(), plan.days));
            let figures = arrears.figures.iter();
            let figures = figures.map(|figure| format!("figure {}", figure.text.unwrap()));
            let all: Vec<_> = tasks.chain(reports).chain(plans).chain(figures).collect();
            let unit = &workspace.register.unit(arrears.unit).id;
            format!("{unit}: {}", all.join(", "))
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn units_in_arrears_come_in_the_order_of_the_tree() {
    check(
        "assignments: [{unit: [d, c, b], tasks: [{id: t, text: T, by: 2024-06-01}]}]",
        &["{report: p, unit: b, as-of: 2024-06-10, tasks: {t: done}}"],
        &["c: task T +29", "d: task T +29"],
    );
}

#[test]
fn only_what_is_past_its_day_is_owed() {
    check(
        "
assignments: [{unit: b, tasks: [{id: t, text: T, by: 2024-06-30}, {id: u, text: U}]}]
reporting: [{id: r, from: b, every: month, by: 10}]
cascade: [{id: k, units: b, by: 2024-06-30}, {id: l, units: b}]",
        &["{report: p, unit: b, as-of: 2024-05-31}"],
        &[],
    );
}

#[test]
fn reports_and_plans_are_owed_until_they_come() {
    check(
        "
reporting: [{id: r, from: {all: town}, every: month, by: 10}]
cascade: [{id: k, units: {all: town}, by: 2024-06-20}]",
        &[
            "{report: p, unit: b, as-of: 2024-05-31, received: 2024-06-29, own-plan: {date: 2024-06-25}}",
            "{plan: q, title: Q, issuer: c, basis: [{role: parent, plan: p}]}",
        ],
        &[
            "c: report 2024-05 +20, plan draft +10",
            "d: report 2024-05 +20, plan none +10",
        ],
    );
}

#[test]
fn figures_are_owed_while_the_item_is_not_complete() {
    check(
        "
period: {to: 2024-06-29}
objectives: [{id: o, text: O, targets: [{id: s, text: S, value: 90%, of: [b, d]}, {id: n, text: N, value: 3 bags, of: [b], by: 2024-05-31}]}]
teams: [{id: z, name: Z, from: [d]}]",
        &["{report: p, unit: b, as-of: 2024-06-01, targets: {s: 1/2, n: 1 bags}}"],
        &["d: figure S, figure Z"],
    );
}

#[test]
fn a_figure_is_owed_once_a_report_that_carries_it_was_due() {
    let plan = |from: &str| {
        format!(
            "
period: {{from: {from}}}
teams: [{{id: z, name: Z, from: [d]}}]
reporting: [{{id: r, from: [d], every: month, by: 10, carries: [z]}}]"
        )
    };
    // The report for June is due in July.
    check(&plan("2024-06-01"), &[], &[]);
    // That for May has come, and says nothing of the team.
    let may = "{report: p, unit: d, as-of: 2024-05-31}";
    check(&plan("2024-05-01"), &[may], &["d: figure Z"]);
}

#[test]
fn a_target_that_is_measured_by_tasks_asks_for_no_figure() {
    check(
        "
objectives: [{id: o, text: O, targets: [{id: s, text: S, value: 100%, of: [b], measured: tasks, task: t, by: 2024-06-01}]}]
assignments: [{unit: b, tasks: [{id: t, text: T, by: 2024-06-01}]}]",
        &[],
        &["b: task T +29"],
    );
}

#[test]
fn the_issuer_reminds_nobody_but_others() {
    check(
        "
assignments: [{unit: [a, b], tasks: [{id: t, text: T, by: 2024-06-01}]}]
resources: [{id: m, text: M}]",
        &[],
        &["b: task T +29"],
    );
}

#[test]
fn figures_that_come_with_a_report_are_not_counted_besides() {
    let yaml = format!(
        "{UNITS}plan: p\ntitle: P\nissuer: a\nissued: 2024-05-01\nreporting: [{{id: r, from: [b, d], every: month, carries: [z]}}]\nteams: [{{id: z, name: Z, from: [b, d]}}]"
    );
    let (workspace, _) = Workspace::from_texts(&[("w.yaml", &yaml)]);
    let day = Date::from_text("2024-06-30").unwrap();
    let plan = workspace.plans.find("p").unwrap();
    let status = plan_status(&workspace, plan, day);
    let counts: Vec<_> = arrears(&workspace, plan, &status, day)
        .iter()
        .map(|arrears| (arrears.figures.len(), arrears.count()))
        .collect();
    assert_eq!(counts, [(1, 1), (1, 1)]);
}

#[test]
fn a_unit_that_is_no_longer_valid_gets_no_letter() {
    let check = |to: &str| {
        let yaml = format!(
            "units: [{{id: a, name: A, units: [{{id: b, name: B, to: {to}}}]}}]\n---\nplan: p\ntitle: P\nissuer: a\nissued: 2024-05-01\nreporting: [{{id: r, from: b, every: month, by: 10}}]"
        );
        let (workspace, _) = Workspace::from_texts(&[("w.yaml", &yaml)]);
        let day = Date::from_text("2024-06-30").unwrap();
        let plan = workspace.plans.find("p").unwrap();
        let status = plan_status(&workspace, plan, day);
        arrears(&workspace, plan, &status, day).len()
    };
    assert_eq!(check("2024-06-30"), 1);
    assert_eq!(check("2024-06-29"), 0);
}
