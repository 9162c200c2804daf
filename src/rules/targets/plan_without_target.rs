//! `plan-without-target`: a plan by which nothing can be measured.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan by which nothing can be measured.
pub(in crate::rules) static PLAN_WITHOUT_TARGET: Rule = Rule {
    name: "plan-without-target",
    group: Group::Targets,
    level: Level::Info,
    page: include_str!("plan_without_target.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let mut objectives = plan.document.objectives.iter();
    let has_targets = objectives.any(|objective| !objective.targets.is_empty());
    if has_targets || serves_another(plan) {
        return;
    }
    let id = &plan.document.id;
    let objective = plan.document.objectives.first();
    let place = objective.map_or(id.span, |objective| objective.id.span);
    let message = message!("plan-without-target.headline", plan = id.as_str());
    findings.push(
        PLAN_WITHOUT_TARGET
            .finding(plan.at(place), message)
            .help(message!("plan-without-target.help")),
    );
}

/// Whether a task serves an item of another plan, so that it is measured there.
fn serves_another(plan: &PlanFacts<'_>) -> bool {
    let own = plan.document.id.as_str();
    plan.tasks().iter().any(|placed| {
        let mut plans = placed
            .task
            .serves
            .iter()
            .filter_map(|item| item.plan.as_ref());
        plans.any(|plan| plan.as_str() != own)
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::marked;

    fn plan(rest: &str) -> Vec<Vec<String>> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{rest}\n");
        marked("plan-without-target", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn objectives_alone_measure_nothing() {
        assert_eq!(plan(""), [["p"]]);
        assert_eq!(plan("objectives: [{id: o, text: t}]"), [["o"]]);
        assert!(plan("objectives: [{id: n, text: t}, {id: o, text: t, targets: [{id: a, text: t, value: 1}]}]").is_empty());
    }

    #[test]
    fn a_plan_may_serve_the_targets_of_another() {
        let serving = |item| {
            plan(&format!(
                "areas: [{{id: x, title: X, tasks: [{{id: b, text: t, serves: [{item}]}}]}}]"
            ))
        };
        assert!(serving("q#a").is_empty());
        assert_eq!(serving("p#a"), [["p"]]);
    }
}
