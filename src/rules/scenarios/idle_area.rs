//! `idle-area`: a scenario has no task in an area in which another scenario has some.

use std::collections::BTreeSet;

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::{and_list, message};
use crate::model::{Area, ScenarioMode, Task};
use crate::rules::extensions::Extensions;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A scenario has no task in an area in which another scenario has some.
pub(in crate::rules) static IDLE_AREA: Rule = Rule {
    name: "idle-area",
    group: Group::Scenarios,
    level: Level::Warning,
    page: include_str!("idle_area.md"),
    check: Check::Plan(check),
};

/// More scenarios than any office writes.
const MOST_SCENARIOS: usize = 500;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let mode = plan.document.scenario_mode.as_ref().map(|mode| mode.value);
    let scenarios = plan.document.scenarios.len();
    // Scenarios in parallel answer different dangers.
    if mode != Some(ScenarioMode::Parallel) && (2..=MOST_SCENARIOS).contains(&scenarios) {
        check_plan(plan, mode == Some(ScenarioMode::Escalating), findings);
    }
}

fn check_plan(plan: &PlanFacts<'_>, escalates: bool, findings: &mut Vec<Finding>) {
    let extensions = Extensions::new(&plan.document);
    let work = Work::of(plan, &extensions);
    for (position, scenario) in plan.document.scenarios.iter().enumerate() {
        let mut own = extensions.of(position);
        own.insert(position);
        if !own.is_disjoint(&work.unsorted) || own.is_disjoint(&work.sorted) {
            continue;
        }
        let is_idle = |area: &&Area| {
            let users = work.users.get(area.id.as_str());
            users.is_some_and(|users| {
                // A milder scenario may do with less.
                let is_expected = !escalates || users.first() < Some(&position);
                is_expected && users.is_disjoint(&own)
            })
        };
        let idle: Vec<_> = plan.document.areas.iter().filter(is_idle).collect();
        let Some(first) = idle.first() else {
            continue;
        };
        let names: Vec<_> = idle.iter().map(|area| area.id.as_str()).collect();
        let message = message!(
            "idle-area.headline",
            scenario = scenario.id.as_str(),
            count = names.len(),
            areas = and_list(&names),
        );
        let mut finding = IDLE_AREA
            .finding(plan.at(scenario.id.span), message)
            .related(plan.at(first.id.span), message!("idle-area.area"));
        if let Some(task) = work.first_task.get(first.id.as_str()) {
            finding = finding.related(plan.at(task.id.span), message!("idle-area.task"));
        }
        findings.push(finding.help(message!("idle-area.help")));
    }
}

/// Which scenario works in which area.
#[derive(Default)]
struct Work<'p> {
    /// For each area that has no task outside of scenarios: the scenarios with a task in it.
    users: HashMap<&'p str, BTreeSet<usize>>,
    /// The scenarios with a task in some area.
    sorted: BTreeSet<usize>,
    /// The scenarios with a task that names no area: nobody knows where it belongs.
    unsorted: BTreeSet<usize>,
    /// For each area the first task of a scenario in it.
    first_task: HashMap<&'p str, &'p Task>,
}

impl<'p> Work<'p> {
    fn of(plan: &'p PlanFacts<'_>, extensions: &Extensions<'p>) -> Self {
        let mut work = Self::default();
        let mut always = BTreeSet::new();
        for placed in plan.tasks() {
            let Some(scenario) = placed.scenario() else {
                always.extend(placed.area);
                continue;
            };
            let Some(position) = extensions.position(scenario.id.as_str()) else {
                continue;
            };
            match placed.area {
                Some(area) => {
                    work.users.entry(area).or_default().insert(position);
                    work.sorted.insert(position);
                    work.first_task.entry(area).or_insert(placed.task);
                }
                None => {
                    work.unsorted.insert(position);
                }
            }
        }
        for area in always {
            work.users.remove(area);
        }
        work
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(mode: &str, rest: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nareas: [{{id: x, title: X}}, {{id: y, title: Y}}, {{id: z, title: Z}}]\n{mode}\n{rest}\n"
        )
    }

    const TWO: &str = "scenarios: [{id: a, tasks: [{id: ax, text: t, area: x}, {id: ay, text: t, area: y}]}, {id: b, tasks: [{id: bx, text: t, area: x}]}]";

    fn idle(mode: &str, rest: &str) -> Vec<String> {
        headlines("idle-area", &[("p.plan.yaml", &plan(mode, rest))])
    }

    #[test]
    fn the_scenario_the_area_and_a_task_elsewhere_are_marked() {
        let text = plan("", TWO);
        assert_eq!(
            marked("idle-area", &[("p.plan.yaml", &text)]),
            [["b", "y", "ay"]]
        );
        assert_eq!(
            idle("scenario-mode: exclusive", TWO),
            ["the scenario `b` has no task in the area `y`"]
        );
        assert!(idle("scenario-mode: parallel", TWO).is_empty());
    }

    #[test]
    fn a_milder_scenario_may_do_with_less() {
        assert_eq!(idle("scenario-mode: escalating", TWO).len(), 1);
        let turned = TWO.replace("{id: a,", "{id: c,").replace(
            "[{id: c,",
            "[{id: b, tasks: [{id: bx, text: t, area: x}]}, {id: c,",
        );
        let turned = turned.replace(", {id: b, tasks: [{id: bx, text: t, area: x}]}]", "]");
        assert!(idle("scenario-mode: escalating", &turned).is_empty());
        assert_eq!(idle("", &turned).len(), 1);
    }

    #[test]
    fn tasks_that_go_on_count() {
        assert!(idle("", &TWO.replace("{id: b,", "{id: b, extends: a,")).is_empty());
        let always = "assignments: [{unit: u, tasks: [{id: r, text: t, area: y}]}]";
        assert!(idle("", &format!("{TWO}\n{always}")).is_empty());
    }

    #[test]
    fn a_task_without_an_area_may_belong_to_any() {
        assert!(idle("", &TWO.replace("text: t, area: x}]}]", "text: t}]}]")).is_empty());
        assert!(
            idle(
                "",
                "scenarios: [{id: a, tasks: [{id: ax, text: t, area: x}]}, {id: b}]"
            )
            .is_empty()
        );
    }
}
