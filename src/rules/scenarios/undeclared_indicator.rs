//! `undeclared-indicator`: a condition asks about an indicator that the plan does not declare.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, Trigger};
use crate::rules::suggestions::Suggestions;
use crate::rules::triggers::own_id;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::yaml::{Spanned, Text};

/// A condition asks about an indicator that the plan does not declare.
pub(in crate::rules) static UNDECLARED_INDICATOR: Rule = Rule {
    name: "undeclared-indicator",
    group: Group::Scenarios,
    level: Level::Error,
    page: include_str!("undeclared_indicator.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let mut suggestions = Suggestions::new();
    let id = plan.document.id.as_str();
    let declared = plan.document.indicators.iter();
    let declared: Vec<_> = declared.map(|indicator| indicator.id.as_str()).collect();
    let known: HashSet<_> = declared.iter().copied().collect();
    for key in used(&plan.document) {
        let own = own_id(id, key);
        if own.is_some_and(|own| known.contains(own)) {
            continue;
        }
        let message = message!("undeclared-indicator.headline", indicator = key.as_str());
        let finding = UNDECLARED_INDICATOR.finding(plan.at(key.span), message);
        let name = own.unwrap_or(key);
        findings.push(match suggestions.nearest(name, &declared) {
            Some(near) => finding
                .help(message!("help.nearest", near))
                .replace_with(near, false),
            None => finding.help(message!("undeclared-indicator.help")),
        });
    }
}

/// The indicators that conditions name.
fn used(plan: &Plan) -> impl Iterator<Item = &Spanned<Text>> {
    let triggers = plan.scenarios.iter().flat_map(|scenario| {
        let triggers: [Option<&Trigger>; 2] = [scenario.when.as_ref(), scenario.ends.as_ref()];
        triggers.into_iter().flatten()
    });
    let cases = triggers.flat_map(|trigger| &trigger.any);
    cases.flat_map(|case| case.iter().map(|(key, _)| key))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    fn plan(rest: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\n{rest}\n")
    }

    #[test]
    fn both_triggers_are_looked_at_and_only_this_rule_speaks() {
        let text = plan(
            "indicators: [{id: homes, name: n}]\nscenarios: [{id: s, when: {any: [{homes: 1, hoems: 2}]}, ends: {any: [{river: 0}]}, tasks: [{id: t, text: t}]}]",
        );
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            marked("undeclared-indicator", &texts),
            [["hoems"], ["river"]]
        );
        assert_eq!(
            helps("undeclared-indicator", &texts)[0],
            "did you mean `homes`?"
        );
        assert!(headlines("unknown-item", &texts).is_empty());
    }

    #[test]
    fn an_indicator_may_be_named_in_full_but_not_be_another_plans() {
        let text = plan(
            "indicators: [{id: homes, name: n}]\nscenarios: [{id: s, when: {any: [{p#homes: 1}, {q#homes: 1}]}}]",
        );
        assert_eq!(
            marked("undeclared-indicator", &[("p.plan.yaml", &text)]),
            [["q#homes"]]
        );
    }

    #[test]
    fn a_plan_that_breaks_off_may_declare_it_later() {
        let text = plan("scenarios: [{id: s, when: {any: [{homes: 1}]}}]\nindicators: [{id: \"h");
        assert!(headlines("undeclared-indicator", &[("p.plan.yaml", &text)]).is_empty());
    }
}
