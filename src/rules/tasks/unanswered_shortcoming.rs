//! `unanswered-shortcoming`: no task mends a shortcoming that the plan names.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, Rule};
use crate::workspace::{Workspace, tasks};

/// No task mends a shortcoming that the plan names.
pub(in crate::rules) static UNANSWERED_SHORTCOMING: Rule = Rule {
    name: "unanswered-shortcoming",
    group: Group::Tasks,
    level: Level::Warning,
    page: include_str!("unanswered_shortcoming.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let answered = answered(workspace);
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        let id = plan.document.id.as_str();
        for shortcoming in &plan.document.shortcomings {
            let name = shortcoming.id.as_str();
            if answered.contains(&(id, name)) {
                continue;
            }
            let message = message!("unanswered-shortcoming.headline", shortcoming = name);
            findings.push(
                UNANSWERED_SHORTCOMING
                    .finding(plan.at(shortcoming.id.span), message)
                    .help(message!("unanswered-shortcoming.help", shortcoming = name)),
            );
        }
    }
}

/// The shortcomings, each with its plan, that tasks of any plan answer: a plan below may mend what this one names.
fn answered(workspace: &Workspace) -> HashSet<(&str, &str)> {
    let mut answered = HashSet::default();
    for plan in &workspace.plans {
        let own = plan.document.id.as_str();
        for placed in tasks(&plan.document) {
            let answers = placed.task.answers.iter();
            answered.extend(answers.map(|answer| {
                let plan = answer.plan.as_ref().map_or(own, |plan| plan.as_str());
                (plan, answer.item.as_str())
            }));
        }
    }
    answered
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const PLAN: &str = "plan: p\ntitle: t\nissuer: u\nshortcomings: [{id: slow, text: S}, {id: late, text: L}, {id: blind, text: B}]
areas: [{id: x, title: X, tasks: [{id: a, text: A, answers: [p#slow], tasks: [{id: b, text: B, answers: [late]}]}]}]\n";

    #[test]
    fn tasks_and_steps_answer() {
        let texts = [("p.plan.yaml", PLAN)];
        assert_eq!(
            headlines("unanswered-shortcoming", &texts),
            ["no task answers the shortcoming `blind`"]
        );
        assert_eq!(marked("unanswered-shortcoming", &texts), [["blind"]]);
    }

    #[test]
    fn a_plan_below_may_answer() {
        let below = "plan: q\ntitle: t\nissuer: v\nassignments: [{unit: v, tasks: [{id: c, text: C, answers: [p#blind]}]}]\n";
        let texts = [("p.plan.yaml", PLAN), ("q.plan.yaml", below)];
        assert!(headlines("unanswered-shortcoming", &texts).is_empty());
    }
}
