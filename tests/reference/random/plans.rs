//! Random plans.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use super::units::{ids, references};
use super::{days, sometimes, word};
use crate::model::{
    Area, Assignment, Basis, Cascade, Day, Indicator, Objective, Period, Plan, Population,
    References, Reporting, Resource, Scenario, Target, Task, Team, Trigger, Written,
};

const CYCLES: &[&str] = &[
    "day",
    "week",
    "week",
    "month",
    "month",
    "quarter",
    "half-year",
    "year",
];
const STATES: &[&str] = &["draft", "issued", "amended", "closed"];

/// Items by what they are; the numbers are given in the order of the plan.
pub(super) const TARGETS: &[&str] = &["t0", "t1", "t2", "t3"];
pub(super) const TASKS: &[&str] = &["k0", "k1", "k2", "k3", "k4", "k5"];
pub(super) const RESOURCES: &[&str] = &["r0", "r1"];
pub(super) const TEAMS: &[&str] = &["m0", "m1"];
pub(super) const SCENARIOS: &[&str] = &["s0", "s1", "s2"];
pub(super) const INDICATORS: &[&str] = &["level", "dry"];

/// The plan `p` with everything in it.
pub(super) fn plans(first: Day) -> impl Strategy<Value = Plan> {
    let issuers = prop_oneof![6 => Just("a".to_owned()), 1 => word(&["b", "c"])];
    let head = (
        issuers,
        sometimes(85, days(first)),
        sometimes(30, word(STATES)),
        sometimes(70, periods(first)),
        sometimes(50, word(&["escalating", "exclusive", "parallel"])),
    );
    let objective = prop::collection::vec(target(first), 0..=TARGETS.len());
    let areas = prop::collection::vec(task(first), 0..4);
    let scenarios = (
        prop::collection::vec(scenario(first), 0..=SCENARIOS.len()),
        any::<bool>(),
    );
    let assignments = (references(), prop::collection::vec(task(first), 0..2));
    let sums = (
        prop::collection::vec(resource(), 0..=1),
        prop::collection::vec(team(), 0..=1),
    );
    let duties = (
        prop::collection::vec(reporting(first), 0..3),
        prop::collection::vec(cascade(first), 0..2),
    );
    let plan = (head, objective, areas, scenarios, assignments, sums, duties);
    plan.prop_map(
        |(head, targets, tasks, (scenarios, upward), assignment, sums, duties)| {
            let (issuer, issued, state, period, scenario_mode) = head;
            let mut plan = Plan {
                plan: "p".to_owned(),
                title: "P".to_owned(),
                issuer,
                issued,
                state,
                period,
                scenario_mode,
                objectives: split_objectives(targets),
                areas: areas_of(tasks),
                indicators: INDICATORS.iter().map(|id| indicator(id)).collect(),
                scenarios,
                assignments: assignments_of(assignment.0, assignment.1),
                resources: sums.0,
                teams: sums.1,
                reporting: duties.0,
                cascade: duties.1,
                ..Plan::default()
            };
            name_items(&mut plan, upward);
            plan
        },
    )
}

/// A plan of its own that a unit has, perhaps below `p`.
pub(super) fn own_plans(first: Day) -> impl Strategy<Value = Plan> {
    let parents = prop_oneof![5 => Just("p".to_owned()), 1 => word(&["c0", "q1"])];
    let roles = prop_oneof![6 => Just("parent".to_owned()), 1 => word(&["basis", "sibling"])];
    let plan = (
        ids(),
        sometimes(70, days(first)),
        sometimes(50, word(STATES)),
        sometimes(90, (parents, roles)),
        sometimes(50, select(&[7_u8, 8][..])),
    );
    plan.prop_map(|(issuer, issued, state, basis, number)| Plan {
        title: "Own".to_owned(),
        issuer,
        issued,
        state,
        basis: basis
            .map(|(plan, role)| Basis {
                role,
                plan: Some(plan),
            })
            .into_iter()
            .collect(),
        number: number.map(|number| Written(format!("{number}/PL"))),
        ..Plan::default()
    })
}

fn periods(first: Day) -> impl Strategy<Value = Period> {
    let from = prop_oneof![
        3 => days(first).prop_map(|day| day.to_string()),
        1 => Just("issued".to_owned()),
    ];
    (sometimes(70, from), sometimes(50, days(first))).prop_map(|(from, to)| Period {
        from,
        to,
        until: None,
    })
}

fn target(first: Day) -> impl Strategy<Value = Target> {
    let people = Just(Population::People {
        people: "homes".to_owned(),
    });
    let of = prop_oneof![3 => references().prop_map(Population::Units), 1 => people];
    let value = word(&[
        "50%",
        "100%",
        ">= 97.5%",
        "<= 40%",
        "0%",
        "10 bags",
        "5..15 bags",
        ">= 2 nghìn bags",
        "<= 12 bags",
        "0 bags",
        "12",
        "1..2 nghìn",
        "2.5 bags",
    ]);
    let target = (
        value,
        sometimes(75, of),
        sometimes(60, word(&["plans", "tasks", "tasks", "reports"])),
        sometimes(90, word(&["k0", "k1", "p#k2", "c0#k0"])),
        sometimes(40, days(first)),
        sometimes(25, word(SCENARIOS)),
    );
    target.prop_map(|(value, of, measured, task, by, scenario)| Target {
        text: "T".to_owned(),
        value: Some(Written(value)),
        of,
        task: task.filter(|_| measured.as_deref() == Some("tasks")),
        measured,
        by,
        scenario,
        ..Target::default()
    })
}

fn task(first: Day) -> impl Strategy<Value = Task> {
    #[derive(Clone, Debug)]
    enum When {
        By(Day),
        Within(String),
        Every(String),
        Whenever,
    }
    let when = || {
        prop_oneof![
            2 => days(first).prop_map(When::By),
            2 => word(&["0d", "1d", "10d", "2w"]).prop_map(When::Within),
            4 => word(CYCLES).prop_map(When::Every),
            1 => Just(When::Whenever),
        ]
    };
    let single = move || {
        let area = sometimes(20, word(&["area-0", "area-1"]));
        let served = prop_oneof![
            4 => word(TARGETS),
            2 => word(&["o0", "o1"]),
            1 => word(&["p#t0", "p#o1", "c0#t0"]),
        ];
        let serves = prop_oneof![
            2 => Just(Vec::new()),
            1 => prop::collection::vec(served, 1..3),
        ];
        let task = (when(), sometimes(65, references()), area, serves);
        task.prop_map(|(when, lead, area, serves)| {
            let mut task = Task {
                text: "K".to_owned(),
                lead,
                area,
                serves,
                ..Task::default()
            };
            match when {
                When::By(day) => task.by = Some(day),
                When::Within(within) => task.within = Some(within),
                When::Every(cycle) => task.every = Some(cycle),
                When::Whenever => {}
            }
            task
        })
    };
    let inner = (single(), prop::collection::vec(single(), 0..2));
    let inner = inner.prop_map(|(task, tasks)| Task { tasks, ..task });
    let steps = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(inner, 1..2)];
    (single(), steps).prop_map(|(task, tasks)| Task { tasks, ..task })
}

fn scenario(first: Day) -> impl Strategy<Value = Scenario> {
    let when = sometimes(80, trigger());
    let extends = sometimes(50, 0_usize..SCENARIOS.len());
    let tasks = prop::collection::vec(task(first), 0..3);
    let scenario = (when, sometimes(20, trigger()), extends, tasks);
    scenario.prop_map(|(when, ends, extends, tasks)| Scenario {
        when,
        ends,
        extends: extends.map(|extends| SCENARIOS[extends].to_owned()),
        tasks,
        ..Scenario::default()
    })
}

fn trigger() -> impl Strategy<Value = Trigger> {
    let condition = word(&[
        "2", "1..3", ">1", ">=2", "<1", "<=1", "true", "false", "0", "2.5",
    ]);
    let case = prop::collection::btree_map(word(INDICATORS), condition.prop_map(Written), 1..3);
    prop::collection::vec(case, 0..3).prop_map(|any: Vec<BTreeMap<_, _>>| Trigger {
        text: Some("When".to_owned()),
        any,
    })
}

fn resource() -> impl Strategy<Value = Resource> {
    let single = || {
        let amount = word(&[
            "10 kg",
            "5..8 nghìn kg",
            "<= 5 GBP",
            "0 kg",
            "7",
            "800..1_200",
        ]);
        sometimes(80, amount).prop_map(|amount| Resource {
            text: "R".to_owned(),
            amount: amount.map(Written),
            ..Resource::default()
        })
    };
    (single(), prop::collection::vec(single(), 0..=1))
        .prop_map(|(whole, parts)| Resource { parts, ..whole })
}

fn team() -> impl Strategy<Value = Team> {
    let single = || {
        let size = word(&["3..5 people", "4", ">= 2 people", "0 people"]);
        let team = (
            sometimes(80, size),
            sometimes(60, references()),
            sometimes(30, word(SCENARIOS)),
        );
        team.prop_map(|(size, from, scenario)| Team {
            name: "M".to_owned(),
            size: size.map(Written),
            from,
            scenario,
            ..Team::default()
        })
    };
    (single(), prop::collection::vec(single(), 0..=1))
        .prop_map(|(whole, teams)| Team { teams, ..whole })
}

fn reporting(first: Day) -> impl Strategy<Value = Reporting> {
    #[derive(Clone, Debug)]
    enum Due {
        By(String),
        Within(String),
        Open,
    }
    let due = |by: BoxedStrategy<String>| {
        prop_oneof![
            3 => by.prop_map(Due::By),
            2 => word(&["0d", "1d", "10d", "2w"]).prop_map(Due::Within),
            1 => Just(Due::Open),
        ]
    };
    let by_number = word(&["1", "2", "5", "10", "29", "30", "31", "45", "184", "15:00"]);
    let by_date = prop_oneof![
        4 => days(first).prop_map(|day| day.to_string()),
        1 => Just("15:00".to_owned()),
    ];
    let cycle = (word(CYCLES), due(by_number.boxed()));
    let cycle = cycle.prop_map(|(cycle, due)| (Some(cycle), None, due));
    let end = due(by_date.boxed()).prop_map(|due| (None, Some("end".to_owned()), due));
    let carried = prop_oneof![
        6 => word(TARGETS),
        2 => word(RESOURCES),
        2 => word(TEAMS),
        1 => word(&["p#t0", "p#r0", "q#t0", "k0"]),
    ];
    let carries = prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::collection::vec(carried, 1..3),
    ];
    (prop_oneof![3 => cycle, 1 => end], references(), carries).prop_map(
        |((every, at, due), from, carries)| {
            let (by, within) = match due {
                Due::By(by) => (Some(Written(by)), None),
                Due::Within(within) => (None, Some(within)),
                Due::Open => (None, None),
            };
            Reporting {
                id: String::new(),
                from: Some(from),
                every,
                at,
                by,
                within,
                carries,
            }
        },
    )
}

fn cascade(first: Day) -> impl Strategy<Value = Cascade> {
    (references(), sometimes(70, days(first))).prop_map(|(units, by)| Cascade {
        id: String::new(),
        units: Some(units),
        by,
    })
}

fn indicator(id: &str) -> Indicator {
    Indicator {
        id: id.to_owned(),
        name: id.to_owned(),
    }
}

/// Two objectives, so that the order of the plan is more than that of one list.
fn split_objectives(mut targets: Vec<Target>) -> Vec<Objective> {
    let second = targets.split_off(targets.len().min(2));
    let objective = |(number, targets): (usize, Vec<Target>)| Objective {
        id: format!("o{number}"),
        text: "O".to_owned(),
        targets,
    };
    let lists = [targets, second].into_iter().enumerate();
    let lists = lists.filter(|(_, targets)| !targets.is_empty());
    lists.map(objective).collect()
}

fn areas_of(mut tasks: Vec<Task>) -> Vec<Area> {
    let second = tasks.split_off(tasks.len().min(1));
    let area = |(number, tasks): (usize, Vec<Task>)| Area {
        id: format!("area-{number}"),
        title: "Area".to_owned(),
        tasks,
    };
    let lists = [tasks, second].into_iter().enumerate();
    let lists = lists.filter(|(_, tasks)| !tasks.is_empty());
    lists.map(area).collect()
}

fn assignments_of(unit: References, tasks: Vec<Task>) -> Vec<Assignment> {
    let unit = Some(unit);
    let assignment = Some(Assignment { unit, tasks });
    let assignment = assignment.filter(|assignment| !assignment.tasks.is_empty());
    assignment.into_iter().collect()
}

/// Gives every item its id, by its place in the plan. `upward` says whether scenarios extend those before or those
/// after them; either way there is no circle.
fn name_items(plan: &mut Plan, upward: bool) {
    let targets = plan.objectives.iter_mut().flat_map(|it| &mut it.targets);
    for (number, target) in targets.enumerate() {
        target.id = format!("t{number}");
    }
    let mut next = 0;
    for area in &mut plan.areas {
        name_tasks(&mut area.tasks, &mut next);
    }
    let count = plan.scenarios.len();
    for (number, scenario) in plan.scenarios.iter_mut().enumerate() {
        scenario.id = SCENARIOS[number].to_owned();
        name_tasks(&mut scenario.tasks, &mut next);
        let extended = scenario.extends.take();
        let extended = extended.and_then(|id| SCENARIOS.iter().position(|known| **known == id));
        let is_allowed = |extended: &usize| {
            let goes_up = *extended > number;
            *extended < count && *extended != number && goes_up == upward
        };
        let extended = extended.filter(is_allowed);
        scenario.extends = extended.map(|extended| SCENARIOS[extended].to_owned());
    }
    for assignment in &mut plan.assignments {
        name_tasks(&mut assignment.tasks, &mut next);
    }
    let mut next = 0;
    for resource in &mut plan.resources {
        name_next(&mut resource.id, "r", &mut next);
        for part in &mut resource.parts {
            name_next(&mut part.id, "r", &mut next);
        }
    }
    let mut next = 0;
    for team in &mut plan.teams {
        name_next(&mut team.id, "m", &mut next);
        for part in &mut team.teams {
            name_next(&mut part.id, "m", &mut next);
        }
    }
    for (number, duty) in plan.reporting.iter_mut().enumerate() {
        duty.id = format!("d{number}");
    }
    for (number, duty) in plan.cascade.iter_mut().enumerate() {
        duty.id = format!("e{number}");
    }
}

fn name_tasks(tasks: &mut [Task], next: &mut usize) {
    for task in tasks {
        name_next(&mut task.id, "k", next);
        name_tasks(&mut task.tasks, next);
    }
}

fn name_next(id: &mut String, letter: &str, next: &mut usize) {
    *id = format!("{letter}{next}");
    *next += 1;
}
