//! `missing-number`: an issued plan without a number.

use super::{because_issued, is_issued};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// An issued plan without a number.
pub(in crate::rules) static MISSING_NUMBER: Rule = Rule {
    name: "missing-number",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("missing_number.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !is_issued(plan) {
        return;
    }
    if plan.document.number.is_some() {
        return;
    }
    let id = &plan.document.id;
    let message = message!("missing-number.headline", plan = id.as_str());
    let finding = MISSING_NUMBER
        .finding(plan.at(id.span), message)
        .help(message!("missing-number.help"));
    findings.push(because_issued(finding, plan));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(lines: &str) -> Vec<Vec<String>> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{lines}\n");
        marked("missing-number", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn an_issued_plan_has_a_number_and_a_draft_need_not() {
        assert_eq!(plan("state: issued"), [["p", "issued"]]);
        assert_eq!(plan("state: closed"), [["p", "closed"]]);
        assert_eq!(plan("issued: 2021-08-09"), [["p", "2021-08-09"]]);
        assert!(plan("state: draft\nissued: 2021-08-09").is_empty());
        assert!(plan("").is_empty());
    }

    #[test]
    fn what_was_not_understood_is_not_missing() {
        assert!(plan("state: issued\nnumber: [265]").is_empty());
        assert_eq!(plan("state: issued\nnumber:").len(), 1);
        let broken = "plan: p\ntitle: t\nstate: issued\nissuer: \"u\n";
        assert!(headlines("missing-number", &[("p.plan.yaml", broken)]).is_empty());
    }
}
