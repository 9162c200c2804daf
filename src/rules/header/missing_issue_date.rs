//! `missing-issue-date`: an issued plan without a day of issue.

use super::{because_issued, is_issued};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, Start};
use crate::rules::{Check, Group, PlanFacts, Rule};

/// An issued plan without a day of issue.
pub(in crate::rules) static MISSING_ISSUE_DATE: Rule = Rule {
    name: "missing-issue-date",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("missing_issue_date.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !is_issued(plan) {
        return;
    }
    // Without a day, a plan that starts with its issue has no start: that is another rule's finding.
    if plan.document.issued.is_some() || starts_with_issue(&plan.document) {
        return;
    }
    let id = &plan.document.id;
    let message = message!("missing-issue-date.headline", plan = id.as_str());
    let finding = MISSING_ISSUE_DATE
        .finding(plan.at(id.span), message)
        .help(message!("missing-issue-date.help"));
    findings.push(because_issued(finding, plan));
}

fn starts_with_issue(plan: &Plan) -> bool {
    let from = plan.period.as_ref().and_then(|period| period.from.as_ref());
    from.is_some_and(|from| from.value == Start::Issued)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::marked;

    fn plan(lines: &str) -> Vec<Vec<String>> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{lines}\n");
        marked("missing-issue-date", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn an_issued_plan_says_when() {
        assert_eq!(plan("state: amended"), [["p", "amended"]]);
        assert!(plan("state: issued\nissued: 2021-08-09").is_empty());
        assert!(plan("state: draft").is_empty());
    }

    #[test]
    fn one_mistake_is_one_finding() {
        assert!(plan("state: issued\nissued: 9/8/2021").is_empty());
        assert!(plan("state: issued\nperiod: {from: issued}").is_empty());
        assert_eq!(plan("state: issued\nperiod: {from: 2021-08-09}").len(), 1);
    }
}
