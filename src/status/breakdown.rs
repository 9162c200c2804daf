//! A status in parts: by unit, by content area, by scenario or by target (93).

use std::collections::BTreeSet;

use super::facts::Facts;
use super::reports::Reports;
use super::task_counts::TaskCounts;
use super::tasks::{TaskLine, Waiting};
use super::trees::Trees;
use super::view::View;
use super::{PlanStatus, of_plan};
use crate::model::{Date, ItemRef, Plan, Target};
use crate::workspace::{PlanRecord, UnitId, Workspace, tasks};

/// What the parts of a status go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By unit: the one on top by itself, and each directly below it with all that stand below that.
    Unit,
    /// By content area.
    Area,
    /// By scenario.
    Scenario,
    /// By target, quantity targets included.
    Target,
}

/// A status in parts, in the order of the plan or of the units.
#[derive(Debug)]
pub enum Breakdown<'w> {
    /// By unit, each part a status from the view of that unit. Units without anything to tell are left out.
    Units(Vec<PlanStatus<'w>>),
    /// By area. Tasks outside of areas make the last part.
    Areas(Vec<Part<'w>>),
    /// By scenario. Tasks outside of scenarios, which are always in force, make the first part.
    Scenarios(Vec<Part<'w>>),
    /// By target: the tasks that serve it or its objective. A task that serves several counts with each. Tasks that
    /// serve none make the last part.
    Targets(Vec<Part<'w>>),
}

/// The tasks of an area, a scenario or a target.
#[derive(Clone, Copy, Debug)]
pub struct Part<'w> {
    /// The id of the area, scenario or target; `None` for the tasks outside of all.
    pub id: Option<&'w str>,
    /// Its task lines.
    pub tasks: TaskCounts,
}

/// The parts of a plan's status.
#[must_use]
pub fn breakdown<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    status: &PlanStatus<'w>,
    as_of: Date,
    by: By,
) -> Breakdown<'w> {
    match by {
        By::Unit => Breakdown::Units(by_unit(workspace, plan, status, as_of)),
        By::Area => Breakdown::Areas(by_area(&plan.document, status)),
        By::Scenario => Breakdown::Scenarios(by_scenario(&plan.document, status)),
        By::Target => Breakdown::Targets(by_target(&plan.document, status)),
    }
}

fn by_unit<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    status: &PlanStatus<'w>,
    as_of: Date,
) -> Vec<PlanStatus<'w>> {
    let register = &workspace.register;
    let top = status.unit.or(status.issuer);
    let top = top.and_then(|top| register.find(top));
    let reports = Reports::until(workspace, as_of);
    let trees = Trees::new(register);
    let facts = Facts::gather(workspace, plan, as_of, &reports, &trees);
    let mut views = Vec::new();
    if let Some(top) = top {
        views.push(View::only(top, &facts.units));
        let children = facts.units.children(top).iter();
        views.extend(children.map(|&child| View::from(child, &facts.units)));
    }
    // Units that stand apart may lead tasks, report and owe plans too. The view of a unit has none of them.
    if status.unit.is_none() {
        let mut others = units_of(&facts, status);
        others.retain(|&unit| !views.iter().any(|view| view.holds(unit)));
        let others = others.into_iter();
        views.extend(others.map(|unit| View::only(unit, &facts.units)));
    }
    let parts = views.iter().map(|view| of_plan(&facts, view));
    parts.filter(has_something).collect()
}

/// The units of a plan that lead a task, whether or not its scenario is in force, or have a row of a duty.
fn units_of(facts: &Facts<'_, '_>, status: &PlanStatus<'_>) -> BTreeSet<UnitId> {
    let tasks = tasks(&facts.plan.document).into_iter();
    let leading = tasks.flat_map(|placed| facts.units.resolve_or_issuer(placed.lead));
    let reports = status.reporting.iter().flat_map(|duty| &duty.rows);
    let plans = status.cascade.iter().flat_map(|duty| &duty.rows);
    let with_rows = reports
        .map(|row| row.unit)
        .chain(plans.map(|row| row.unit))
        .filter_map(|id| facts.workspace.register.find(id));
    leading.chain(with_rows).collect()
}

fn has_something(part: &PlanStatus<'_>) -> bool {
    let counts = part.tasks.counts;
    counts.total + counts.standby > 0
        || !part.targets.is_empty()
        || !part.quantities.is_empty()
        || !part.reporting.is_empty()
        || !part.cascade.is_empty()
}

fn by_area<'w>(plan: &'w Plan, status: &PlanStatus<'w>) -> Vec<Part<'w>> {
    let areas: Vec<_> = plan.areas.iter().map(|area| area.id.as_str()).collect();
    // An area that the plan does not have is none.
    let known = |area: Option<&'w str>| area.filter(|area| areas.contains(area));
    let ids = areas.iter().copied().map(Some).chain([None]);
    let parts = ids.map(|id| Part {
        id,
        tasks: count(
            status,
            |line| known(line.area) == id,
            |waiting| known(waiting.area) == id,
        ),
    });
    parts.filter(Part::has_something).collect()
}

fn by_scenario<'w>(plan: &'w Plan, status: &PlanStatus<'w>) -> Vec<Part<'w>> {
    let scenarios = plan.scenarios.iter();
    let scenarios = scenarios.map(|scenario| Some(scenario.id.as_str()));
    let parts = std::iter::once(None).chain(scenarios).map(|id| Part {
        id,
        tasks: count(
            status,
            |line| line.scenario == id,
            |waiting| Some(waiting.scenario) == id,
        ),
    });
    parts.filter(Part::has_something).collect()
}

fn by_target<'w>(plan: &'w Plan, status: &PlanStatus<'w>) -> Vec<Part<'w>> {
    let mut serving_any = BTreeSet::new();
    let mut parts = Vec::new();
    for objective in &plan.objectives {
        for target in &objective.targets {
            let serving = serving(plan, objective.id.as_str(), target);
            parts.push(Part {
                id: Some(target.id.as_str()),
                tasks: count_of(status, |task| serving.contains(task)),
            });
            serving_any.extend(serving);
        }
    }
    let others = Part {
        id: None,
        tasks: count_of(status, |task| !serving_any.contains(task)),
    };
    parts.extend(Some(others).filter(Part::has_something));
    parts
}

/// The ids of the tasks that serve a target, or the objective that it belongs to.
fn serving<'w>(plan: &'w Plan, objective: &str, target: &Target) -> BTreeSet<&'w str> {
    let is_here = |reference: &ItemRef| {
        let plan_named = reference.plan.as_deref();
        plan_named.is_none_or(|named| named == plan.id.as_str())
    };
    let serves = |reference: &ItemRef| {
        is_here(reference) && [objective, target.id.as_str()].contains(&reference.item.as_str())
    };
    let tasks = tasks(plan).into_iter().map(|placed| placed.task);
    let serving = tasks.filter(|task| task.serves.iter().any(|reference| serves(&reference.value)));
    serving.map(|task| task.id.as_str()).collect()
}

fn count<'w>(
    status: &PlanStatus<'w>,
    has_line: impl Fn(&TaskLine<'w>) -> bool,
    has_waiting: impl Fn(&Waiting<'w>) -> bool,
) -> TaskCounts {
    let lines = status.tasks.lines.iter().filter(|line| has_line(line));
    let waiting = status.tasks.waiting.iter();
    TaskCounts::of(lines, waiting.filter(|waiting| has_waiting(waiting)))
}

fn count_of(status: &PlanStatus<'_>, has_task: impl Fn(&str) -> bool) -> TaskCounts {
    count(
        status,
        |line| has_task(line.task),
        |waiting| has_task(waiting.task),
    )
}

impl Part<'_> {
    fn has_something(&self) -> bool {
        self.tasks.total + self.tasks.standby > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::fixture::{date, read};
    use crate::status::plan_status;

    const PLAN: &str = "
units:
  - id: county
    name: County
    units:
      - {id: north, name: North, kind: district, units: [{id: n1, name: N1, kind: commune}]}
      - {id: south, name: South, kind: district}
  - {id: apart, name: Apart}
---
plan: p
title: P
issuer: county
objectives: [{id: o, text: O, targets: [{id: t1, text: T, value: 100%, of: {all: commune}}, {id: t2, text: T, value: 3}]}]
areas:
  - {id: x, title: X, tasks: [{id: a1, text: A, serves: [t1]}, {id: a2, text: A, lead: apart, serves: [o]}]}
scenarios: [{id: s, tasks: [{id: s1, text: S, lead: {all: district}, area: x}]}]
assignments: [{unit: n1, tasks: [{id: b1, text: B, by: 2024-06-01}]}]
---
{report: p, unit: n1, as-of: 2024-06-02, targets: {t1: 1/2}}
---
{report: p, unit: north, as-of: 2024-06-02, scenario: s}
";

    /// The parts, each with `total/overdue/standby` and its share targets.
    fn parts(by: By) -> Vec<String> {
        parts_of(PLAN, by)
    }

    fn parts_of(plan: &str, by: By) -> Vec<String> {
        let workspace = read(plan);
        let plan = workspace.plans.find("p").unwrap();
        let as_of = date("2024-06-30");
        let status = plan_status(&workspace, plan, as_of);
        let counts =
            |counts: TaskCounts| format!("{}/{}/{}", counts.total, counts.overdue, counts.standby);
        match breakdown(&workspace, plan, &status, as_of, by) {
            Breakdown::Units(units) => {
                let line = |unit: &PlanStatus<'_>| {
                    let targets = unit.targets.iter();
                    let done: Vec<_> = targets.filter_map(|target| target.done).collect();
                    format!(
                        "{} {} {done:?}",
                        unit.unit.unwrap(),
                        counts(unit.tasks.counts)
                    )
                };
                units.iter().map(line).collect()
            }
            Breakdown::Areas(parts) | Breakdown::Scenarios(parts) | Breakdown::Targets(parts) => {
                let line =
                    |part: &Part<'_>| format!("{} {}", part.id.unwrap_or("-"), counts(part.tasks));
                parts.iter().map(line).collect()
            }
        }
    }

    #[test]
    fn by_unit_the_top_stands_alone_and_those_below_with_all_of_theirs() {
        assert_eq!(
            parts(By::Unit),
            [
                "county 1/0/0 []",
                "north 2/1/0 [1]",
                "south 0/0/1 []",
                "apart 1/0/0 []"
            ]
        );
    }

    #[test]
    fn by_area_tasks_outside_come_last() {
        assert_eq!(parts(By::Area), ["x 3/0/1", "- 1/1/0"]);
    }

    #[test]
    fn a_unit_apart_whose_tasks_all_wait_has_a_part() {
        let plan = PLAN
            .replace("lead: {all: district}", "lead: [south, beyond]")
            .replace(
                "  - {id: apart, name: Apart}",
                "  - {id: beyond, name: Beyond}\n  - {id: apart, name: Apart}",
            );
        assert_eq!(
            parts_of(&plan, By::Unit),
            [
                "county 1/0/0 []",
                "north 1/1/0 [1]",
                "south 0/0/1 []",
                "beyond 0/0/1 []",
                "apart 1/0/0 []"
            ]
        );
    }

    #[test]
    fn units_apart_have_a_part_although_the_issuer_is_not_known() {
        let plan = PLAN.replace("issuer: county", "issuer: nobody");
        assert_eq!(parts_of(&plan, By::Unit), ["n1 1/1/0 []", "apart 1/0/0 []"]);
    }

    #[test]
    fn a_task_of_an_area_that_the_plan_does_not_have_stands_outside_of_areas() {
        let plan = PLAN.replace("area: x", "area: y");
        assert_eq!(parts_of(&plan, By::Area), ["x 2/0/0", "- 2/1/1"]);
    }

    #[test]
    fn by_scenario_tasks_always_in_force_come_first() {
        assert_eq!(parts(By::Scenario), ["- 3/1/0", "s 1/0/1"]);
    }

    #[test]
    fn by_target_a_task_counts_with_each_that_it_serves() {
        assert_eq!(parts(By::Target), ["t1 2/0/0", "t2 1/0/0", "- 2/1/1"]);
    }
}
