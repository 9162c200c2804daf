//! `task-without-deadline`: nothing says by when a task is to be done.

use super::{Extent, Lacking, has_deadline, whole_tasks};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Nothing says by when a task is to be done.
pub(in crate::rules) static TASK_WITHOUT_DEADLINE: Rule = Rule {
    name: "task-without-deadline",
    group: Group::Tasks,
    level: Level::Info,
    page: include_str!("task_without_deadline.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let lacking = Lacking::among(whole_tasks(&plan.document), has_deadline);
    let Some(extent) = lacking.extent() else {
        return;
    };
    let (first, message) = match extent {
        Extent::One(first) => {
            let task = first.id.as_str();
            (first, message!("task-without-deadline.headline", task))
        }
        Extent::Many(first, count) => {
            let of = lacking.of;
            (
                first,
                message!("task-without-deadline.headline-many", count, of),
            )
        }
        Extent::All(first, count) => (first, message!("task-without-deadline.headline-all", count)),
    };
    let finding = TASK_WITHOUT_DEADLINE.finding(plan.at(first.id.span), message);
    let finding = lacking.name_others(finding);
    findings.push(finding.help(message!("task-without-deadline.help")));
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Finding;
    use crate::rules::PlanFacts;
    use crate::rules::testing::headlines;
    use crate::workspace::Workspace;

    fn text(tasks: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\nassignments: [{{unit: u, tasks: [{tasks}]}}]\n")
    }

    fn plan(tasks: &str) -> Vec<String> {
        headlines("task-without-deadline", &[("p.plan.yaml", &text(tasks))])
    }

    #[test]
    fn every_way_to_say_when_counts() {
        for due in ["by: 2024-10-31", "within: 2d", "every: week"] {
            assert!(
                plan(&format!("{{id: a, text: A, {due}}}")).is_empty(),
                "{due}"
            );
        }
        assert_eq!(
            plan("{id: a, text: A}, {id: b, text: B}"),
            ["none of the 2 tasks has a deadline"]
        );
    }

    #[test]
    fn steps_are_due_with_their_task_or_each_on_its_own() {
        assert!(plan("{id: a, text: A, by: 2024-10-31, tasks: [{id: b, text: B}]}").is_empty());
        assert_eq!(
            plan("{id: a, text: A, tasks: [{id: b, text: B, by: 2024-10-31}, {id: c, text: C}]}"),
            ["the task `c` has no deadline"]
        );
    }

    #[test]
    fn a_long_list_of_others_is_cut() {
        let tasks = |count: usize| {
            let tasks = (0..count).map(|number| format!("{{id: t{number}, text: T}}"));
            tasks.collect::<Vec<_>>().join(", ")
        };
        let notes = |count: usize| {
            let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", &text(&tasks(count)))]);
            let mut findings: Vec<Finding> = Vec::new();
            let plan = workspace.plans.find("p").unwrap();
            super::check(&PlanFacts::new(&workspace, plan), &mut findings);
            let notes = findings[0].notes.iter();
            notes.map(ToString::to_string).collect::<Vec<_>>()
        };
        assert!(notes(1).is_empty());
        assert_eq!(notes(2), ["further tasks: `t1`"]);
        assert_eq!(notes(3), ["further tasks: `t1` and `t2`"]);
        assert_eq!(
            notes(9),
            ["further tasks: `t1`, `t2`, `t3`, `t4`, `t5` and `t6`, and 2 more"]
        );
    }
}
