//! `scenario-without-trigger`: nothing says when a scenario begins.

use super::is_empty;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Nothing says when a scenario begins.
pub(in crate::rules) static SCENARIO_WITHOUT_TRIGGER: Rule = Rule {
    name: "scenario-without-trigger",
    group: Group::Scenarios,
    level: Level::Error,
    page: include_str!("scenario_without_trigger.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    for scenario in &plan.document.scenarios {
        if scenario.when.as_ref().is_some_and(|when| !is_empty(when)) {
            continue;
        }
        let id = &scenario.id;
        let message = message!("scenario-without-trigger.headline", scenario = id.as_str());
        findings.push(
            SCENARIO_WITHOUT_TRIGGER
                .finding(plan.at(id.span), message)
                .help(message!("scenario-without-trigger.help")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn scenario(when: &str) -> Vec<Vec<String>> {
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nscenarios:\n  - {{id: s, {when} tasks: [{{id: a, text: t}}]}}\n"
        );
        marked("scenario-without-trigger", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn words_or_figures_are_enough() {
        assert!(scenario("when: {text: W},").is_empty());
        assert!(scenario("when: {any: [{i: 1}]},").is_empty());
        assert_eq!(scenario(""), [["s"]]);
        assert_eq!(scenario("when: {},"), [["s"]]);
        assert_eq!(scenario("ends: {text: E},"), [["s"]]);
    }

    #[test]
    fn a_plan_that_breaks_off_may_have_one() {
        let text = "plan: p\ntitle: t\nissuer: u\nscenarios:\n  - id: s\n    title: \"t\n";
        assert!(headlines("scenario-without-trigger", &[("p.plan.yaml", text)]).is_empty());
    }
}
