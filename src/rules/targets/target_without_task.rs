//! `target-without-task`: no task works towards a target.

use foldhash::HashSet;

use super::{once_for_plan, targets};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Measured, Plan, Target};
use crate::rules::{Check, Group, Rule};
use crate::workspace::{PlanRecord, Workspace, tasks};

/// No task works towards a target.
pub(in crate::rules) static TARGET_WITHOUT_TASK: Rule = Rule {
    name: "target-without-task",
    group: Group::Targets,
    level: Level::Warning,
    page: include_str!("target_without_task.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let served = served(workspace);
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        let id = plan.document.id.as_str();
        // A plan below may serve it in the part that was not read.
        if workspace.plans.children(id).any(|child| !child.complete) {
            continue;
        }
        let is_served = |item: &str| served.contains(&(id, item));
        let idle = targets(&plan.document).filter(|(objective, target)| {
            !is_served(target.id.as_str())
                && !is_served(objective.id.as_str())
                && !is_work_itself(&plan.document, target)
        });
        let idle: Vec<_> = idle.map(|(_, target)| target).collect();
        findings.extend(finding(plan, &idle));
    }
}

fn finding(plan: &PlanRecord, idle: &[&Target]) -> Option<Finding> {
    let finding = once_for_plan(
        &TARGET_WITHOUT_TASK,
        plan,
        idle,
        |count, names| match names {
            Some(targets) => message!("target-without-task.headline", count, targets),
            None => message!("target-without-task.headline-many", count),
        },
        &message!("target-without-task.other"),
    );
    finding.map(|finding| finding.help(message!("target-without-task.help")))
}

/// The targets and objectives that some task serves, each with its plan.
fn served(workspace: &Workspace) -> HashSet<(&str, &str)> {
    let mut served = HashSet::default();
    for plan in &workspace.plans {
        let own = plan.document.id.as_str();
        for placed in tasks(&plan.document) {
            for item in &placed.task.serves {
                let owner = item.plan.as_ref().map_or(own, |plan| plan.as_str());
                served.insert((owner, item.item.as_str()));
            }
        }
    }
    served
}

/// Whether the target says itself what is to be done: a task that is counted, or plans that the units owe.
fn is_work_itself(plan: &Plan, target: &Target) -> bool {
    match target.measured() {
        Measured::Tasks => target.task.is_some(),
        Measured::Plans => !plan.cascade.is_empty(),
        Measured::Reports => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn plan(target: &str, rest: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nobjectives: [{{id: o, text: t, targets: [{{id: a, text: t, value: 100%, {target}}}]}}]\n{rest}\n"
        )
    }

    fn idle(target: &str, rest: &str) -> usize {
        headlines(
            "target-without-task",
            &[("p.plan.yaml", &plan(target, rest))],
        )
        .len()
    }

    #[test]
    fn a_task_or_step_serves_the_target_or_its_objective() {
        assert_eq!(idle("", ""), 1);
        let serving = |item: &str| {
            format!(
                "areas: [{{id: x, title: X, tasks: [{{id: b, text: t, tasks: [{{id: c, text: t, serves: [{item}]}}]}}]}}]"
            )
        };
        for item in ["a", "o", "p#a"] {
            assert_eq!(idle("", &serving(item)), 0, "{item}");
        }
        assert_eq!(idle("", &serving("q#a")), 1);
    }

    #[test]
    fn a_task_that_is_counted_and_plans_that_are_owed_are_work() {
        assert_eq!(idle("measured: tasks, task: b", ""), 0);
        assert_eq!(idle("measured: plans", "cascade: [{id: d, units: u}]"), 0);
        assert_eq!(idle("measured: plans", ""), 1);
        assert_eq!(idle("", "cascade: [{id: d, units: u}]"), 1);
    }

    #[test]
    fn a_task_of_another_plan_may_serve_it() {
        let child = "plan: q\ntitle: t\nissuer: v\nbasis: [{role: parent, plan: p}]\nareas: [{id: x, title: X, tasks: [{id: b, text: t, serves: [p#a]}]}]\n";
        let text = plan("", "");
        let texts = |child| [("p.plan.yaml", &*text), ("q.plan.yaml", child)];
        assert!(headlines("target-without-task", &texts(child)).is_empty());
        let broken =
            "plan: q\ntitle: t\nissuer: v\nbasis: [{role: parent, plan: p}]\nareas: [{id: \"x";
        assert!(headlines("target-without-task", &texts(broken)).is_empty());
    }
}
