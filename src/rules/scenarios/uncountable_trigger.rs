//! `uncountable-trigger`: a scenario begins with words of which nobody can say when they are true.

use super::is_countable;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::targets::DECISIONS;

/// A scenario begins with words of which nobody can say when they are true.
pub(in crate::rules) static UNCOUNTABLE_TRIGGER: Rule = Rule {
    name: "uncountable-trigger",
    group: Group::Scenarios,
    level: Level::Warning,
    page: include_str!("uncountable_trigger.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if plan.complete {
        for scenario in &plan.document.scenarios {
            let when = scenario.when.as_ref().filter(|when| !is_countable(when));
            let Some(text) = when.and_then(|when| when.text.as_ref()) else {
                continue;
            };
            // Where somebody decides, there is a day on which that was done.
            if plan.of(text).find(&DECISIONS).next().is_some() {
                continue;
            }
            let id = scenario.id.as_str();
            let message = message!("uncountable-trigger.headline", scenario = id);
            let finding = UNCOUNTABLE_TRIGGER.finding(plan.at(text.span), message);
            findings.push(if plan.document.indicators.is_empty() {
                finding.help(message!("uncountable-trigger.help-declare"))
            } else {
                finding.help(message!("uncountable-trigger.help"))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{helps, marked};

    fn plan(when: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nscenarios: [{{id: s, when: {when}, tasks: [{{id: a, text: t}}]}}]\n"
        )
    }

    fn words(text: &str) -> Vec<Vec<String>> {
        marked(
            "uncountable-trigger",
            &[("p.plan.yaml", &plan(&format!("{{text: {text}}}")))],
        )
    }

    #[test]
    fn words_alone_cannot_be_counted() {
        assert_eq!(
            words("Dịch diễn biến phức tạp"),
            [["Dịch diễn biến phức tạp"]]
        );
        assert_eq!(words("The river is high").len(), 1);
        for when in ["{any: [{i: 1}]}", "{text: t, any: [{i: 1}]}", "{}"] {
            assert!(marked("uncountable-trigger", &[("p.plan.yaml", &plan(when))]).is_empty());
        }
        assert_eq!(
            marked(
                "uncountable-trigger",
                &[("p.plan.yaml", &plan("{text: t, any: [{}]}"))]
            ),
            [["t"]]
        );
    }

    #[test]
    fn a_decision_has_a_day() {
        assert!(words("Chủ tịch UBND tỉnh công bố dịch").is_empty());
        assert!(words("Theo Quyết định của Trưởng Ban Chỉ đạo").is_empty());
        assert!(words("The county declares an emergency").is_empty());
        assert_eq!(words("Nhiều huyện giãn cách theo Chỉ thị 16").len(), 1);
    }

    #[test]
    fn a_plan_without_indicators_is_told_to_declare_one() {
        let text = plan("{text: t}");
        assert!(
            helps("uncountable-trigger", &[("p.plan.yaml", &text)])[0].contains("`indicators`")
        );
    }
}
