//! `no-way-down`: nothing says when scenarios end.

use super::is_empty;
use crate::diagnostic::{Finding, Level};
use crate::messages::{and_list, message};
use crate::model::Scenario;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Nothing says when scenarios end.
pub(in crate::rules) static NO_WAY_DOWN: Rule = Rule {
    name: "no-way-down",
    group: Group::Scenarios,
    level: Level::Info,
    page: include_str!("no_way_down.md"),
    check: Check::Plan(check),
};

/// How many scenarios are named.
const MOST_NAMED: usize = 5;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let scenarios = plan.document.scenarios.iter();
    let endless: Vec<_> = scenarios.filter(|scenario| is_endless(scenario)).collect();
    let Some((first, others)) = endless.split_first() else {
        return;
    };
    let count = endless.len();
    let named = &endless[..count.min(MOST_NAMED)];
    let named: Vec<_> = named.iter().map(|scenario| scenario.id.as_str()).collect();
    let message = if count > MOST_NAMED {
        message!("no-way-down.headline-many", count)
    } else {
        message!("no-way-down.headline", count, scenarios = and_list(&named))
    };
    let mut finding = NO_WAY_DOWN.finding(plan.at(first.id.span), message);
    for scenario in others.iter().take(MOST_NAMED - 1) {
        let label = message!("no-way-down.other");
        finding = finding.related(plan.at(scenario.id.span), label);
    }
    findings.push(finding.help(message!("no-way-down.help")));
}

fn is_endless(scenario: &Scenario) -> bool {
    scenario.ends.as_ref().is_none_or(is_empty)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn plan(scenarios: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\nscenarios: [{scenarios}]\n");
        headlines("no-way-down", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn a_plan_is_reported_once() {
        assert_eq!(
            plan(
                "{id: a, when: {any: [{i: 1}]}}, {id: b, ends: {}}, {id: c, ends: {text: t}}, {id: d, ends: {any: [{i: 0}]}}"
            ),
            ["nothing says when the scenarios `a` and `b` end"]
        );
        assert_eq!(plan("{id: a}"), ["nothing says when the scenario `a` ends"]);
        let many: Vec<_> = (0..9).map(|index| format!("{{id: s{index}}}")).collect();
        assert_eq!(
            plan(&many.join(", ")),
            ["nothing says when 9 scenarios of this plan end"]
        );
        assert!(plan("").is_empty());
    }
}
