//! `no-periodic-report`: a plan that hears of its progress neither again and again nor at the end.

use super::is_periodic_or_final;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, Reporting};
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan that hears of its progress neither again and again nor at the end.
pub(in crate::rules) static NO_PERIODIC_REPORT: Rule = Rule {
    name: "no-periodic-report",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("no_periodic_report.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let document = &plan.document;
    if !asks_for_something(document) || document.reporting.iter().any(gives_a_date) {
        return;
    }
    let id = &document.id;
    let message = message!("no-periodic-report.headline", plan = id.as_str());
    let mut finding = NO_PERIODIC_REPORT.finding(plan.at(id.span), message);
    for duty in &document.reporting {
        let label = message!("no-periodic-report.duty");
        finding = finding.related(plan.at(duty.id.span), label);
    }
    findings.push(finding.help(if document.reporting.is_empty() {
        message!("no-periodic-report.help")
    } else {
        message!("no-periodic-report.help-duty")
    }));
}

/// A plan that asks for nothing has nothing to hear of.
fn asks_for_something(plan: &Plan) -> bool {
    let has_tasks = plan.areas.iter().any(|area| !area.tasks.is_empty())
        || plan.scenarios.iter().any(|one| !one.tasks.is_empty())
        || plan.assignments.iter().any(|one| !one.tasks.is_empty());
    let mut objectives = plan.objectives.iter();
    has_tasks || objectives.any(|objective| !objective.targets.is_empty())
}

/// A date beside neither `every` nor `at` is the finding of another rule.
fn gives_a_date(duty: &Reporting) -> bool {
    is_periodic_or_final(duty) || duty.by.is_some() || duty.within.is_some()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{helps, marked};

    const TASKS: &str = "areas: [{id: a, title: A, tasks: [{id: t, text: T}]}]";

    fn reported(sections: &str) -> Vec<Vec<String>> {
        let text = format!("plan: p\ntitle: P\nissuer: u\n{sections}\n");
        marked("no-periodic-report", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn one_periodic_or_final_report_is_enough() {
        let with = |duties: &str| reported(&format!("{TASKS}\nreporting: [{duties}]"));
        assert_eq!(with(""), [["p"]]);
        assert_eq!(
            with("{id: r, from: u}, {id: s, from: u}"),
            [["p", "r", "s"]]
        );
        assert!(with("{id: r, from: u}, {id: s, from: u, every: day}").is_empty());
        assert!(with("{id: r, from: u, at: end}").is_empty());
        assert!(with("{id: r, from: u, by: 2021-12-31}").is_empty());
    }

    #[test]
    fn a_plan_that_asks_for_nothing_has_nothing_to_hear_of() {
        assert!(reported("areas: [{id: a, title: A}]").is_empty());
        assert_eq!(
            reported("objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 1}]}]"),
            [["p"]]
        );
        assert_eq!(
            reported("scenarios: [{id: s, tasks: [{id: t, text: T}]}]"),
            [["p"]]
        );
    }

    #[test]
    fn a_plan_that_breaks_off_may_have_one() {
        assert!(reported(&format!("{TASKS}\nreporting: [")).is_empty());
    }

    #[test]
    fn the_help_knows_whether_there_is_a_duty() {
        let help = |reporting: &str| {
            let text = format!("plan: p\ntitle: P\nissuer: u\n{TASKS}\nreporting: [{reporting}]\n");
            helps("no-periodic-report", &[("p.plan.yaml", &text)])
        };
        assert_eq!(
            help("{id: r, from: u}"),
            ["add `every: month`, or another cycle, or `at: end` to a reporting duty"]
        );
        assert!(help("")[0].starts_with("add a duty under `reporting`"));
    }
}
