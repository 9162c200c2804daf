//! `undeclared-scenario-mode`: a plan has several scenarios and does not say how they relate.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Plan;
use crate::rules::triggers::own_id;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan has several scenarios and does not say how they relate.
pub(in crate::rules) static UNDECLARED_SCENARIO_MODE: Rule = Rule {
    name: "undeclared-scenario-mode",
    group: Group::Scenarios,
    level: Level::Warning,
    page: include_str!("undeclared_scenario_mode.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let scenarios = &plan.document.scenarios;
    let [_, second, ..] = scenarios.as_slice() else {
        return;
    };
    if plan.document.scenario_mode.is_some() {
        return;
    }
    let id = &plan.document.id;
    let count = scenarios.len();
    let message = message!(
        "undeclared-scenario-mode.headline",
        plan = id.as_str(),
        count
    );
    let label = message!("undeclared-scenario-mode.second");
    let finding = UNDECLARED_SCENARIO_MODE
        .finding(plan.at(id.span), message)
        .related(plan.at(second.id.span), label);
    findings.push(if is_chain(&plan.document) {
        finding.help(message!("undeclared-scenario-mode.help-chain"))
    } else {
        finding.help(message!("undeclared-scenario-mode.help"))
    });
}

/// Whether each scenario extends the one before it.
fn is_chain(plan: &Plan) -> bool {
    let mut pairs = plan.scenarios.windows(2);
    pairs.all(|pair| {
        let extended = pair[1].extends.as_ref();
        let extended = extended.and_then(|id| own_id(plan.id.as_str(), id));
        extended == Some(pair[0].id.as_str())
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    fn plan(rest: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\n{rest}\n")
    }

    #[test]
    fn one_scenario_needs_no_mode_and_two_do() {
        let of = |rest| marked("undeclared-scenario-mode", &[("p.plan.yaml", &plan(rest))]);
        assert!(of("").is_empty());
        assert!(of("scenarios: [{id: a}]").is_empty());
        assert_eq!(of("scenarios: [{id: a}, {id: b}, {id: c}]"), [["p", "b"]]);
        assert!(of("scenario-mode: parallel\nscenarios: [{id: a}, {id: b}]").is_empty());
    }

    #[test]
    fn scenarios_that_extend_each_other_are_probably_escalating() {
        let of = |rest| helps("undeclared-scenario-mode", &[("p.plan.yaml", &plan(rest))]);
        assert!(
            of("scenarios: [{id: a}, {id: b, extends: a}]")[0]
                .starts_with("add `scenario-mode: escalating`")
        );
        assert!(of("scenarios: [{id: a}, {id: b}]")[0].contains("`parallel`"));
    }

    #[test]
    fn a_plan_that_breaks_off_may_say_it_later() {
        let text = plan("scenarios: [{id: a}, {id: b}]\nscenario-mode: \"e");
        assert!(headlines("undeclared-scenario-mode", &[("p.plan.yaml", &text)]).is_empty());
    }
}
