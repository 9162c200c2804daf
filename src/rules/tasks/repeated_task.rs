//! `repeated-task`: a task stands in a plan twice, word for word.

use foldhash::HashMap;

use super::has_deadline;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Task;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::PlacedTask;

/// A task stands in a plan twice, word for word.
pub(in crate::rules) static REPEATED_TASK: Rule = Rule {
    name: "repeated-task",
    group: Group::Tasks,
    level: Level::Info,
    page: include_str!("repeated_task.md"),
    check: Check::Plan(check),
};

/// How many tasks with the same words are remembered. Variants of one text are few; a long list of them is no plan.
const MOST_VARIANTS: usize = 64;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<_, Vec<&PlacedTask<'_>>> = HashMap::default();
    for placed in plan.tasks() {
        let Some(text) = &placed.task.text else {
            continue;
        };
        let words: Vec<_> = plan.of(text).folded().collect();
        if words.is_empty() {
            continue;
        }
        // A step is only held against its neighbours: other tasks may have a step of the same name.
        let parent = placed.parent.map(|parent| parent.id.as_str());
        let key = (words, parent);
        let earlier = seen.entry(key).or_default();
        match earlier.iter().find(|earlier| is_same(earlier, placed)) {
            Some(first) => {
                let task = placed.task.id.as_str();
                let other = first.task.id.as_str();
                findings.push(
                    REPEATED_TASK
                        .finding(
                            plan.at(placed.task.id.span),
                            message!("repeated-task.headline", task, other),
                        )
                        .related(plan.at(first.task.id.span), message!("repeated-task.first"))
                        .help(message!("repeated-task.help")),
                );
            }
            None if earlier.len() < MOST_VARIANTS => earlier.push(placed),
            None => {}
        }
    }
}

/// Whether two tasks with the same words are one. They are not if they have other leads, or if each has its own day,
/// condition, result or steps; of two scenarios `copied-task` speaks.
fn is_same(one: &PlacedTask<'_>, other: &PlacedTask<'_>) -> bool {
    let are_copies = match (one.scenario(), other.scenario()) {
        (Some(one), Some(other)) => !std::ptr::eq(one, other),
        (Some(_) | None, _) => false,
    };
    !are_copies && one.lead == other.lead && !differ(one.task, other.task)
}

fn differ(one: &Task, other: &Task) -> bool {
    fn both_but_other<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_some() && other.is_some() && one != other
    }
    fn due(task: &Task) -> Option<impl PartialEq> {
        has_deadline(task).then_some((&task.by, &task.within, &task.every))
    }
    both_but_other(due(one).as_ref(), due(other).as_ref())
        || both_but_other(one.r#if.as_ref(), other.r#if.as_ref())
        || both_but_other(one.output.as_ref(), other.output.as_ref())
        || one.tasks != other.tasks
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn check(sections: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{sections}\n");
        headlines("repeated-task", &[("p.plan.yaml", &text)])
    }

    fn area(one: &str, other: &str) -> Vec<String> {
        check(&format!(
            "areas: [{{id: x, title: X, tasks: [{{id: a, text: \"Họp giao ban.\"{one}}}]}}, {{id: y, title: Y, tasks: [{{id: b, text: họp  giao ban{other}}}]}}]"
        ))
    }

    #[test]
    fn the_same_words_are_seen_whatever_case_and_punctuation() {
        assert_eq!(area("", ""), ["the task `b` says the same as `a`"]);
        assert_eq!(area(", by: 2024-10-31", "").len(), 1);
    }

    #[test]
    fn other_leads_days_conditions_and_results_make_other_tasks() {
        assert!(area(", lead: u", ", lead: v").is_empty());
        assert!(area(", by: 2024-10-31", ", by: 2024-11-30").is_empty());
        assert!(area(", if: it rains", ", if: it snows").is_empty());
        assert!(area(", output: biên bản", ", output: báo cáo").is_empty());
        assert!(area("", ", tasks: [{id: s, text: S}]").is_empty());
    }

    #[test]
    fn steps_are_held_against_their_neighbours() {
        let task = |id: &str, steps: &str| format!("{{id: {id}, text: {id}, tasks: [{steps}]}}");
        let step = |id: &str| format!("{{id: {id}, text: Write the report}}");
        let apart = [task("a", &step("s")), task("b", &step("r"))].join(", ");
        assert!(check(&format!("assignments: [{{unit: u, tasks: [{apart}]}}]")).is_empty());
        let beside = task("a", &format!("{}, {}", step("s"), step("r")));
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nassignments: [{{unit: u, tasks: [{beside}]}}]\n"
        );
        assert_eq!(
            marked("repeated-task", &[("p.plan.yaml", &text)]),
            [["r", "s"]]
        );
    }

    #[test]
    fn scenarios_are_left_to_their_own_rule() {
        let scenario =
            |id: &str, task: &str| format!("{{id: {id}, tasks: [{{id: {task}, text: T}}]}}");
        let two = format!(
            "scenarios: [{}, {}]",
            scenario("s", "a"),
            scenario("r", "b")
        );
        assert!(check(&two).is_empty());
        let always = format!("areas: [{{id: x, title: X, tasks: [{{id: c, text: T}}]}}]\n{two}");
        assert_eq!(check(&always).len(), 2);
    }
}
