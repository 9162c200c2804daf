//! `task-without-output`: nothing says what is there once a task is done.

use super::{Extent, Lacking, whole_tasks};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Nothing says what is there once a task is done.
pub(in crate::rules) static TASK_WITHOUT_OUTPUT: Rule = Rule {
    name: "task-without-output",
    group: Group::Tasks,
    level: Level::Info,
    page: include_str!("task_without_output.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let lacking = Lacking::among(whole_tasks(&plan.document), |task| task.output.is_some());
    let Some(extent) = lacking.extent() else {
        return;
    };
    let (first, message) = match extent {
        Extent::One(first) => {
            let task = first.id.as_str();
            (first, message!("task-without-output.headline", task))
        }
        Extent::Many(first, count) => {
            let of = lacking.of;
            (
                first,
                message!("task-without-output.headline-many", count, of),
            )
        }
        Extent::All(first, count) => (first, message!("task-without-output.headline-all", count)),
    };
    let finding = TASK_WITHOUT_OUTPUT.finding(plan.at(first.id.span), message);
    let finding = lacking.name_others(finding);
    findings.push(finding.help(message!("task-without-output.help")));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn plan(tasks: &str) -> Vec<String> {
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nareas: [{{id: x, title: X, tasks: [{tasks}]}}]\n"
        );
        headlines("task-without-output", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn tasks_without_an_output_are_counted() {
        assert_eq!(
            plan("{id: a, text: A}, {id: b, text: B, output: o}, {id: c, text: C}"),
            ["2 of 3 tasks have no output"]
        );
    }

    #[test]
    fn steps_share_the_output_of_their_task_or_have_their_own() {
        assert!(plan("{id: a, text: A, output: o, tasks: [{id: b, text: B}]}").is_empty());
        assert!(plan("{id: a, text: A, tasks: [{id: b, text: B, output: o}]}").is_empty());
    }
}
