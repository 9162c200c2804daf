use super::{PeriodicReport, Stretch, periodic_report};
use crate::model::Date;
use crate::workspace::Workspace;
use crate::yaml::FromText;

const UNITS: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town}]}]
---
plan: p
title: P
issuer: a
issued: 2024-04-01
";

fn day(text: &str) -> Date {
    Date::from_text(text).unwrap()
}

/// What `show` says about the report of May 2024 on a plan with these sections, as of a day.
fn with<T>(
    sections: &str,
    reports: &[&str],
    as_of: &str,
    unit: Option<&str>,
    show: impl FnOnce(&PeriodicReport<'_>) -> T,
) -> T {
    let yaml = format!("{UNITS}{sections}\n---\n{}", reports.join("\n---\n"));
    let yaml = yaml.trim_end().trim_end_matches("---");
    let (mut workspace, findings) = Workspace::from_texts(&[("w.yaml", yaml)]);
    assert!(findings.is_empty(), "{findings:?}");
    workspace.forget_reports_after(day(as_of));
    let plan = workspace.plans.find("p").unwrap();
    let stretch = Stretch::from_text("2024-05").unwrap();
    let unit = unit.map(|unit| workspace.register.find(unit).unwrap());
    show(&periodic_report(
        &workspace,
        plan,
        stretch,
        unit,
        day(as_of),
    ))
}

#[test]
fn the_figures_are_those_of_the_last_day_unless_that_is_still_to_come() {
    let day_on = |as_of| with("", &[], as_of, None, |report| report.day.to_string());
    assert_eq!(day_on("2024-06-10"), "2024-05-31");
    assert_eq!(day_on("2024-05-20"), "2024-05-20");
}

#[test]
fn a_change_needs_a_figure_before_and_now() {
    let sections = "
objectives: [{id: o, text: O, targets: [{id: s, text: S, value: 90%}, {id: n, text: N, value: 9 bags}, {id: m, text: M, value: 9 bags}]}]";
    let reports = [
        "{report: p, unit: a, as-of: 2024-04-30, targets: {n: 4 bags}}",
        "{report: p, unit: a, as-of: 2024-05-31, targets: {s: 1/2, n: 7 bags}}",
        "{report: p, unit: a, as-of: 2024-06-01, targets: {s: 2/2, n: 9 bags, m: 1 bags}}",
    ];
    with(sections, &reports, "2024-06-10", None, |report| {
        let share = &report.targets[0];
        assert!(share.now.is_some() && share.before.is_none() && share.change.is_none());
        let changes = report.quantities.iter().map(|quantity| quantity.change);
        assert_eq!(changes.collect::<Vec<_>>(), [Some(3.into()), None]);
    });
}

#[test]
fn a_share_changes_by_points() {
    let sections = "objectives: [{id: o, text: O, targets: [{id: s, text: S, value: 90%}]}]";
    let reports = [
        "{report: p, unit: a, as-of: 2024-04-30, targets: {s: 1/4}}",
        "{report: p, unit: a, as-of: 2024-05-31, targets: {s: 3/4}}",
    ];
    let change = with(sections, &reports, "2024-06-10", None, |report| {
        report.targets[0].change.unwrap().to_string()
    });
    assert_eq!(change, "0.50");
}

#[test]
fn a_task_is_newly_done_if_it_was_not_before_or_is_repeated() {
    let sections = "
assignments: [{unit: b, tasks: [{id: t, text: T}, {id: u, text: U}, {id: v, text: V, every: month}, {id: w, text: W}]}]";
    let reports = [
        "{report: p, unit: b, as-of: 2024-04-30, tasks: {t: done, u: doing, v: done}}",
        "{report: p, unit: b, as-of: 2024-05-31, tasks: {t: done, u: done, v: done, w: blocked}}",
    ];
    with(sections, &reports, "2024-06-10", None, |report| {
        let tasks = |lines: &[super::TaskUnit<'_>]| {
            lines
                .iter()
                .map(|line| line.task.to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(tasks(&report.newly_done), ["u", "v"]);
        assert_eq!(tasks(&report.under_way), ["w"]);
        let changes = report.tasks.iter().map(|task| task.change);
        assert_eq!(
            changes.collect::<Vec<_>>(),
            [Some(0), Some(1), Some(0), Some(0)]
        );
    });
}

#[test]
fn who_has_not_reported_is_judged_on_the_as_of_date() {
    let sections = "reporting: [{id: r, from: {all: town}, every: month, by: 10}]";
    let reports = [
        "{report: p, unit: b, as-of: 2024-04-30}",
        "{report: p, unit: b, as-of: 2024-05-31, received: 2024-06-08}",
    ];
    let rows = |as_of| {
        with(sections, &reports, as_of, None, |report| {
            let rows = report.not_reported.iter();
            let rows = rows.map(|row| format!("{} {} {}", row.unit, row.period, row.state.name()));
            rows.collect::<Vec<_>>()
        })
    };
    assert_eq!(rows("2024-06-09"), ["c 2024-05 open"]);
    assert_eq!(rows("2024-06-11"), ["c 2024-05 missing"]);
    assert!(rows("2024-05-20").is_empty());
}

#[test]
fn remarks_of_the_period_come_once_with_everybody_who_made_them() {
    let reports = [
        "{report: p, unit: b, as-of: 2024-04-30, obstacles: [before]}",
        "{report: p, unit: c, as-of: 2024-05-10, obstacles: [No boats, rain]}",
        "{report: p, unit: b, as-of: 2024-05-31, obstacles: [no boats, no boats]}",
        "{report: p, unit: b, as-of: 2024-06-01, obstacles: [after]}",
    ];
    let obstacles = |unit| {
        with("", &reports, "2024-06-10", unit, |report| {
            let obstacles = report.remarks.obstacles.iter();
            let obstacles =
                obstacles.map(|remark| format!("{}: {}", remark.text, remark.units.join(" ")));
            obstacles.collect::<Vec<_>>()
        })
    };
    assert_eq!(obstacles(None), ["No boats: c b", "rain: c"]);
    assert_eq!(obstacles(Some("b")), ["no boats: b"]);
}

#[test]
fn scenarios_begin_end_and_go_on() {
    let sections = "scenario-mode: parallel\nscenarios: [{id: x}, {id: y}, {id: z}]";
    let reports = [
        "{report: p, unit: a, as-of: 2024-04-30, scenario: [{in-force: x}, {in-force: y}]}",
        "{report: p, unit: a, as-of: 2024-05-31, scenario: [{in-force: y}, {in-force: z}]}",
    ];
    with(sections, &reports, "2024-06-10", None, |report| {
        let ids = |rows: &[crate::status::InForce<'_>]| {
            rows.iter()
                .map(|row| row.scenario.to_owned())
                .collect::<Vec<_>>()
        };
        let scenarios = &report.scenarios;
        assert_eq!(ids(&scenarios.begun), ["z"]);
        assert_eq!(ids(&scenarios.ended), ["x"]);
        assert_eq!(ids(&scenarios.going_on), ["y"]);
    });
}

#[test]
fn what_falls_due_next_is_what_is_still_open() {
    let sections = "
objectives: [{id: o, text: O, targets: [{id: s, text: S, value: 90%, by: 2024-06-30}]}]
assignments: [{unit: {all: town}, tasks: [{id: t, text: T, by: 2024-06-15}, {id: u, text: U, every: month}, {id: v, text: V, by: 2024-07-01}]}]
reporting: [{id: r, from: {all: town}, every: month, by: 10}]
cascade: [{id: k, units: {all: town}, by: 2024-06-01}]";
    let reports = [
        "{report: p, unit: b, as-of: 2024-05-31, received: 2024-05-31, tasks: {t: done, u: done}, own-plan: {date: 2024-05-01}}",
    ];
    with(sections, &reports, "2024-06-05", None, |report| {
        let items = report.next.items.iter().map(|item| {
            let period = item.period.as_deref().unwrap_or_default();
            format!(
                "{} {} {}{period}",
                item.due,
                item.reference,
                item.units.join(",")
            )
        });
        assert_eq!(
            items.collect::<Vec<_>>(),
            [
                "2024-06-01 p#k c",
                "2024-06-10 p#r c2024-05",
                "2024-06-15 p#t c",
                "2024-06-30 p#u c,b",
                "2024-06-30 p#s a",
            ]
        );
        assert_eq!(report.next.stretch.to_string(), "2024-06");
    });
}
