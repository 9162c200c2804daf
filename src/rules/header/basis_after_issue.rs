//! `basis-after-issue`: a plan that rests on what came after it.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, PlanState, Reference};
use crate::rules::basis_reference::{called, parent_role};
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A plan that rests on what came after it.
pub(in crate::rules) static BASIS_AFTER_ISSUE: Rule = Rule {
    name: "basis-after-issue",
    group: Group::Header,
    level: Level::Error,
    page: include_str!("basis_after_issue.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in &workspace.plans {
        let Some(issued) = &plan.document.issued else {
            continue;
        };
        if may_have_been_amended(plan.document.state()) {
            continue;
        }
        for reference in &plan.document.basis {
            let Some(date) = reference
                .date
                .as_ref()
                .filter(|date| date.value > issued.value)
            else {
                continue;
            };
            if is_younger_parent(workspace, reference, issued.value) {
                continue;
            }
            let Some(called) = called(reference) else {
                continue;
            };
            let message = message!(
                "basis-after-issue.headline",
                name = called.name,
                date = date.value,
                issued = issued.value,
            );
            findings.push(
                BASIS_AFTER_ISSUE
                    .finding(plan.at(date.span), message)
                    .related(plan.at(issued.span), message!("basis-after-issue.issued"))
                    .help(message!("basis-after-issue.help")),
            );
        }
    }
}

/// Whether later documents may have come into the plan by an amendment. What was amended before it was closed says so
/// no more.
const fn may_have_been_amended(state: PlanState) -> bool {
    match state {
        PlanState::Amended | PlanState::Closed => true,
        PlanState::Draft | PlanState::Issued => false,
    }
}

/// Whether the parent plan itself, in its own file, is issued later: that is another rule's finding.
fn is_younger_parent(workspace: &Workspace, reference: &Reference, issued: Date) -> bool {
    let plan = reference
        .plan
        .as_ref()
        .filter(|_| parent_role(reference).is_some());
    let plan = plan.and_then(|plan| workspace.plans.find(plan));
    let day = plan.and_then(|plan| plan.document.issued());
    day.is_some_and(|day| day > issued)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const BASIS: &str = "basis: [{role: cited, number: 1/KH-A, date: 2021-08-09}, {role: parent, plan: q, date: 2021-08-10}]";

    fn texts(lines: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\nissued: 2021-08-09\n{lines}\n{BASIS}\n")
    }

    #[test]
    fn a_basis_is_there_on_the_day_of_issue() {
        let text = texts("");
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("basis-after-issue", &texts),
            ["`q` is dated 2021-08-10, after this plan of 2021-08-09"]
        );
        assert_eq!(
            marked("basis-after-issue", &texts),
            [["2021-08-10", "2021-08-09"]]
        );
    }

    #[test]
    fn an_amendment_may_bring_later_documents() {
        for state in ["state: amended", "state: closed"] {
            let text = texts(state);
            assert!(headlines("basis-after-issue", &[("p.plan.yaml", &text)]).is_empty());
        }
    }

    #[test]
    fn a_parent_that_is_issued_later_is_another_fault() {
        let parent = "plan: q\ntitle: t\nissuer: u\nissued: 2021-08-10\n";
        let text = texts("");
        let texts = [("p.plan.yaml", &*text), ("q.plan.yaml", parent)];
        assert!(headlines("basis-after-issue", &texts).is_empty());
    }
}
