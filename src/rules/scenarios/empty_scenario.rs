//! `empty-scenario`: a scenario in which nothing is to be done.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Plan;
use crate::rules::triggers::own_id;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::teams;

/// A scenario in which nothing is to be done.
pub(in crate::rules) static EMPTY_SCENARIO: Rule = Rule {
    name: "empty-scenario",
    group: Group::Scenarios,
    level: Level::Error,
    page: include_str!("empty_scenario.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let used = used_elsewhere(&plan.document);
    for scenario in &plan.document.scenarios {
        let id = &scenario.id;
        let goes_on = scenario.extends.is_some();
        if goes_on || !scenario.tasks.is_empty() || used.contains(id.as_str()) {
            continue;
        }
        let message = message!("empty-scenario.headline", scenario = id.as_str());
        findings.push(
            EMPTY_SCENARIO
                .finding(plan.at(id.span), message)
                .help(message!("empty-scenario.help")),
        );
    }
}

/// The scenarios for which a team stands ready, or a target counts.
fn used_elsewhere(plan: &Plan) -> HashSet<&str> {
    let targets = plan
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets);
    let targets = targets.filter_map(|target| target.scenario.as_ref());
    let teams = teams(&plan.teams).into_iter();
    let named = targets.chain(teams.filter_map(|team| team.scenario.as_ref()));
    named
        .filter_map(|id| own_id(plan.id.as_str(), id))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::marked;

    fn plan(rest: &str) -> Vec<Vec<String>> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{rest}\n");
        marked("empty-scenario", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn tasks_of_another_scenario_may_go_on() {
        assert_eq!(
            plan("scenarios: [{id: a, when: {text: t}}, {id: b, extends: a}]"),
            [["a"]]
        );
        assert_eq!(plan("scenarios: [{id: a, tasks: []}]"), [["a"]]);
        assert!(plan("scenarios: [{id: a, tasks: [{id: t, text: t}]}]").is_empty());
    }

    #[test]
    fn a_team_or_a_target_may_wait_for_it() {
        assert!(plan("scenarios: [{id: a}]\nteams: [{id: b, name: n, teams: [{id: c, name: n, scenario: a}]}]").is_empty());
        assert!(plan("scenarios: [{id: a}]\nobjectives: [{id: o, text: t, targets: [{id: c, text: t, value: 1, scenario: p#a}]}]").is_empty());
    }
}
