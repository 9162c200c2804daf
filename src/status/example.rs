//! The flood example as of 10 December 2024, against figures that were worked out by hand.

use std::path::{Path, PathBuf};

use super::fixture::date;
use super::{PlanStatus, RowState, plan_status};
use crate::model::TaskState;
use crate::workspace::{Workspace, discover};

/// What `show` says about the status of the county's plan.
fn with_county<T>(show: impl FnOnce(&PlanStatus<'_>) -> T) -> T {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let discovery = discover(root, &[PathBuf::from("examples/flood")]).unwrap();
    let (workspace, findings) = Workspace::load(discovery, Vec::new());
    assert_eq!(findings, []);
    let plan = workspace.plans.find("county-flood").unwrap();
    show(&plan_status(&workspace, plan, date("2024-12-10")))
}

#[test]
fn the_targets_of_the_flood_plan_are_as_counted_by_hand() {
    let targets = with_county(|plan| {
        let targets = plan.targets.iter().map(|target| {
            let (done, of) = (target.done.unwrap(), target.of.unwrap());
            let (answered, expected) = (target.answered, target.expected);
            let verdict = target.verdict.name();
            format!(
                "{} {done}/{of} answered {answered}/{expected} {verdict}",
                target.reference
            )
        });
        targets.collect::<Vec<_>>()
    });
    assert_eq!(
        targets,
        [
            "county-flood#town-plans 3/4 answered 4/4 missed",
            "county-flood#sirens-tested 4/4 answered 4/4 met",
            "county-flood#homes-visited 813/1000 answered 4/4 not-met",
        ]
    );
}

#[test]
fn the_quantities_of_the_flood_plan_are_as_counted_by_hand() {
    let quantities = with_county(|plan| {
        let quantities = plan.quantities.iter().map(|quantity| {
            let [min, max] = [quantity.min, quantity.max]
                .map(|bound| bound.map_or("-".to_owned(), |bound| bound.to_string()));
            let (answered, expected) = (quantity.answered, quantity.expected);
            let id = quantity.reference.trim_start_matches("county-flood#");
            let (kind, verdict) = (quantity.kind.name(), quantity.verdict.name());
            format!(
                "{kind} {id} {} of {min}..{max} {} answered {answered}/{expected} {verdict}",
                quantity.sum.unwrap(),
                quantity.unit.unwrap()
            )
        });
        quantities.collect::<Vec<_>>()
    });
    assert_eq!(
        quantities,
        [
            "target sandbags 17500 of 20000..- sandbags answered 3/4 incomplete",
            "resource flood-money 95000 of 120000..- GBP answered 1/1 not-met",
            "resource sandbag-money 45000 of 45000..- GBP answered 1/1 met",
            "resource pump-money 50000 of 75000..- GBP answered 1/1 not-met",
            "team rescue-crews 42 of 40..60 people answered 1/1 met",
            "team boat-crew 16 of 10..20 people answered 2/2 met",
            "team shelter-crew 26 of 30..40 people answered 2/4 incomplete",
        ]
    );
}

#[test]
fn the_tasks_of_the_flood_plan_are_as_counted_by_hand() {
    let (counts, mut overdue) = with_county(|plan| {
        let tasks = &plan.tasks;
        let counts = [
            tasks.counts.total,
            tasks.counts.done,
            tasks.counts.doing,
            tasks.counts.todo,
            tasks.counts.blocked,
            tasks.counts.dropped,
            tasks.counts.standby,
            tasks.counts.overdue,
        ];
        let overdue = tasks.lines.iter().filter(|line| line.overdue_days > 0);
        let overdue = overdue.map(|line| {
            let blocked = if line.state == TaskState::Blocked {
                " blocked"
            } else {
                ""
            };
            format!(
                "{} {} {} days{blocked}",
                line.task, line.unit, line.overdue_days
            )
        });
        (counts, overdue.collect::<Vec<_>>())
    });
    assert_eq!(counts, [34, 21, 5, 7, 1, 0, 8, 6]);
    overdue.sort();
    assert_eq!(
        overdue,
        [
            "check-shelter kingsholt 10 days",
            "crews-on-call kingsholt 16 days",
            "crews-on-call netherwick 16 days blocked",
            "fill-sandbags kingsholt 25 days",
            "own-plan kingsholt 71 days",
            "warn-streets kingsholt 17 days",
        ]
    );
}

#[test]
fn the_reports_and_plans_owed_in_the_flood_are_as_counted_by_hand() {
    with_county(|plan| {
        let monthly = &plan.reporting[0];
        assert_eq!(monthly.reference, "county-flood#monthly-report");
        assert_eq!(
            [
                monthly.expected,
                monthly.on_time,
                monthly.late,
                monthly.missing
            ],
            [12, 10, 1, 1]
        );
        let missing = monthly
            .rows
            .iter()
            .find(|row| row.state == RowState::Missing);
        let missing = missing.map(|row| (row.unit, row.period.as_str()));
        assert_eq!(missing, Some(("kingsholt", "2024-11")));
        assert!(plan.reporting[1].rows.is_empty(), "the plan has not ended");

        let cascade = &plan.cascade[0];
        assert_eq!(cascade.reference, "county-flood#plans-due");
        assert_eq!(
            [
                cascade.expected,
                cascade.issued,
                cascade.draft,
                cascade.none,
                cascade.late
            ],
            [4, 3, 0, 1, 2]
        );
        let mut lags: Vec<_> = cascade.rows.iter().filter_map(|row| row.lag_days).collect();
        lags.sort_unstable();
        assert_eq!(lags, [24, 37, 56]);
    });
}

#[test]
fn the_scenarios_of_the_flood_are_as_read_by_hand() {
    with_county(|plan| {
        let scenarios = &plan.scenarios;
        let in_force = scenarios.in_force.iter();
        let in_force: Vec<_> = in_force
            .map(|row| format!("{} {} {}", row.scenario, row.unit, row.since))
            .collect();
        assert_eq!(
            in_force,
            ["alert wendshire 2024-11-22", "flood riverton 2024-11-24"]
        );
        let indicated = scenarios.indicated.unwrap();
        assert_eq!(
            (indicated.scenario, indicated.since),
            ("flood", date("2024-11-25"))
        );
        assert!(scenarios.drift);
    });
}
