//! `two-scenarios-in-force`: a report declares several scenarios of which only one can be in force.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Declaration, ScenarioMode};
use crate::rules::report_index::own_item;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A report declares several scenarios of which only one can be in force.
pub(in crate::rules) static TWO_SCENARIOS_IN_FORCE: Rule = Rule {
    name: "two-scenarios-in-force",
    group: Group::Reports,
    level: Level::Error,
    page: include_str!("two_scenarios_in_force.md"),
    check: Check::Workspace(check),
};

/// For a unit the nearest declaration counts (status definition 17), so that two scenarios are in force at one place
/// only if one declaration names both.
fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for report in &workspace.reports {
        let declared = report.document.scenario.iter();
        let declared = declared.flat_map(|declarations| &declarations.0);
        let mut scenarios = declared.filter_map(Declaration::scenario);
        let Some(first) = scenarios.next() else {
            continue;
        };
        let plan = report.document.plan.as_str();
        let Some(other) = scenarios.find(|other| own_item(plan, other) != own_item(plan, first))
        else {
            continue;
        };
        let Some(record) = workspace.plans.find(plan) else {
            continue;
        };
        let Some(mode) = &record.document.scenario_mode else {
            continue;
        };
        match mode.value {
            ScenarioMode::Escalating | ScenarioMode::Exclusive => {}
            ScenarioMode::Parallel => continue,
        }
        let message = message!(
            "two-scenarios-in-force.headline",
            first = first.as_str(),
            other = other.as_str(),
        );
        findings.push(
            TWO_SCENARIOS_IN_FORCE
                .finding(other.span.in_file(report.file), message)
                .related(
                    first.span.in_file(report.file),
                    message!("two-scenarios-in-force.first"),
                )
                .related(
                    record.at(mode.span),
                    message!("two-scenarios-in-force.mode"),
                )
                .help(message!("two-scenarios-in-force.help")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn texts(mode: &str, scenario: &str) -> [(&'static str, String); 2] {
        let plan = format!(
            "plan: p\ntitle: t\nissuer: u\n{mode}\nscenarios: [{{id: a, when: {{text: t}}}}, {{id: b, extends: a, when: {{text: t}}}}]\n"
        );
        let report = format!("report: p\nunit: u\nas-of: 2021-01-31\nscenario: {scenario}\n");
        [("p.plan.yaml", plan), ("r.report.yaml", report)]
    }

    fn check(mode: &str, scenario: &str) -> Vec<String> {
        let texts = texts(mode, scenario);
        headlines(
            "two-scenarios-in-force",
            &texts.each_ref().map(|(name, text)| (*name, &**text)),
        )
    }

    const BOTH: &str = "[{in-force: a}, {in-force: b}]";

    #[test]
    fn one_declaration_names_one_scenario() {
        let both = ["`a` and `b` are declared in force together"];
        assert_eq!(check("scenario-mode: escalating", BOTH), both);
        assert_eq!(check("scenario-mode: exclusive", BOTH), both);
        let texts = texts("scenario-mode: exclusive", BOTH);
        assert_eq!(
            marked(
                "two-scenarios-in-force",
                &texts.each_ref().map(|(name, text)| (*name, &**text))
            ),
            [["b", "a", "exclusive"]]
        );
    }

    #[test]
    fn parallel_scenarios_and_unknown_modes_exclude_nothing() {
        assert!(check("scenario-mode: parallel", BOTH).is_empty());
        assert!(check("", BOTH).is_empty());
    }

    #[test]
    fn a_scenario_that_is_named_twice_is_one() {
        let twice = "[{in-force: a}, {in-force: p#a}, {in-force: none}]";
        assert!(check("scenario-mode: exclusive", twice).is_empty());
    }
}
