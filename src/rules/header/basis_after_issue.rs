//! `basis-after-issue`: a plan that rests on what came after it.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Reference, Role};
use crate::rules::basis_reference::{called, parent_role};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::{Location, Span};
use crate::workspace::Workspace;

/// A plan that rests on what came after it.
pub(in crate::rules) static BASIS_AFTER_ISSUE: Rule = Rule {
    name: "basis-after-issue",
    group: Group::Header,
    level: Level::Error,
    page: include_str!("basis_after_issue.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let Some(issued) = &plan.document.issued else {
        return;
    };
    if plan.document.state().may_have_been_amended() {
        return;
    }
    for reference in &plan.document.basis {
        let dated = dated(plan.workspace, reference).filter(|dated| dated.day > issued.value);
        let (Some(dated), Some(called)) = (dated, called(reference)) else {
            continue;
        };
        if is_younger_parent(plan.workspace, reference, issued.value) {
            continue;
        }
        let message = message!(
            "basis-after-issue.headline",
            name = called.name,
            date = dated.day,
            issued = issued.value,
        );
        let finding = BASIS_AFTER_ISSUE
            .finding(plan.at(dated.place), message)
            .related(plan.at(issued.span), message!("basis-after-issue.issued"));
        let finding = match dated.own {
            Some(own) => finding.related(own, message!("basis-after-issue.own")),
            None => finding,
        };
        findings.push(finding.help(message!("basis-after-issue.help")));
    }
}

/// The day of a document of the basis.
struct Dated {
    day: Date,
    /// What names the day, or the plan of which it is the day.
    place: Span,
    /// Where a plan of the workspace says it itself.
    own: Option<Location>,
}

/// The day that the reference says, else that on which the plan which it names was issued. What only stands beside a
/// plan may be younger.
fn dated(workspace: &Workspace, reference: &Reference) -> Option<Dated> {
    if let Some(date) = &reference.date {
        return Some(Dated {
            day: date.value,
            place: date.span,
            own: None,
        });
    }
    match reference.role.as_ref()?.value {
        Role::Sibling => return None,
        Role::Parent | Role::Basis | Role::Cited => {}
    }
    let named = reference.plan.as_ref()?;
    let plan = workspace.plans.find(named)?;
    let issued = plan.document.issued.as_ref()?;
    Some(Dated {
        day: issued.value,
        place: named.span,
        own: Some(plan.at(issued.span)),
    })
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

    #[test]
    fn a_plan_of_the_workspace_has_its_day_in_its_file() {
        let other = "plan: r\ntitle: t\nissuer: u\nissued: 2021-08-10\n";
        let check = |basis: &str| {
            let text =
                format!("plan: p\ntitle: t\nissuer: u\nissued: 2021-08-09\nbasis: [{basis}]\n");
            marked(
                "basis-after-issue",
                &[("p.plan.yaml", &text), ("r.plan.yaml", other)],
            )
        };
        assert_eq!(
            check("{role: basis, plan: r}"),
            [["r", "2021-08-09", "2021-08-10"]]
        );
        assert!(check("{role: basis, plan: r, date: 2021-08-08}").is_empty());
        assert!(check("{role: sibling, plan: r}").is_empty());
        assert!(check("{role: parent, plan: r}").is_empty());
    }
}
