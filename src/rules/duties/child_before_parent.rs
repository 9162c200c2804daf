//! `child-before-parent`: a plan that is older than the plan it carries out.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Plan, Role};
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan that is older than the plan it carries out.
pub(in crate::rules) static CHILD_BEFORE_PARENT: Rule = Rule {
    name: "child-before-parent",
    group: Group::Duties,
    level: Level::Error,
    page: include_str!("child_before_parent.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let Some(issued) = &plan.document.issued else {
        return;
    };
    if plan.document.state().may_have_been_amended() {
        return;
    }
    for id in parents(&plan.document, issued.value) {
        let Some(parent) = plan.workspace.plans.find(id) else {
            continue;
        };
        let Some(above) = &parent.document.issued else {
            continue;
        };
        if issued.value >= above.value {
            continue;
        }
        let message = message!(
            "child-before-parent.headline",
            day = issued.value,
            parent = id,
            above = above.value,
        );
        findings.push(
            CHILD_BEFORE_PARENT
                .finding(plan.at(issued.span), message)
                .related(
                    parent.at(above.span),
                    message!("child-before-parent.parent"),
                )
                .help(message!("child-before-parent.help", parent = id)),
        );
    }
}

/// The plans that the basis names as parents, each once. A reference that is itself dated after this plan is another
/// rule's finding.
fn parents(plan: &Plan, issued: Date) -> BTreeSet<&str> {
    let references = plan.basis.iter().filter(|reference| {
        let role = reference.role.as_ref().map(|role| role.value);
        let date = reference.date.as_ref().map(|date| date.value);
        role == Some(Role::Parent) && date.is_none_or(|date| date <= issued)
    });
    references
        .filter_map(|reference| Some(reference.plan.as_ref()?.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn texts(parent: &str, child: &str, basis: &str) -> [(&'static str, String); 2] {
        let parent = format!("plan: p\ntitle: P\nissuer: u\n{parent}\n");
        let child = format!("plan: q\ntitle: Q\nissuer: v\n{child}\nbasis: [{basis}]\n");
        [("p.plan.yaml", parent), ("q.plan.yaml", child)]
    }

    fn reported(parent: &str, child: &str, basis: &str) -> Vec<String> {
        let texts = texts(parent, child, basis);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        headlines("child-before-parent", &texts)
    }

    const PARENT: &str = "{role: parent, plan: p}";

    #[test]
    fn the_days_of_issue_are_compared() {
        assert_eq!(
            reported("issued: 2021-08-09", "issued: 2021-08-08", PARENT),
            ["the plan is dated 2021-08-08, before its parent plan `p` of 2021-08-09"]
        );
        assert!(reported("issued: 2021-08-09", "issued: 2021-08-09", PARENT).is_empty());
        assert!(reported("issued: 2021-08-09", "", PARENT).is_empty());
        assert!(reported("", "issued: 2021-08-08", PARENT).is_empty());
    }

    #[test]
    fn only_a_parent_has_to_be_older_and_is_named_once() {
        let of = |basis| reported("issued: 2021-08-09", "issued: 2021-08-08", basis).len();
        assert_eq!(of("{role: sibling, plan: p}"), 0);
        assert_eq!(of("{role: parent}, {role: parent, plan: nothing}"), 0);
        assert_eq!(of("{role: parent, plan: p}, {role: parent, plan: p}"), 1);
    }

    #[test]
    fn an_amendment_may_bring_a_later_parent() {
        let of = |state: &str| {
            let child = format!("issued: 2021-08-08\nstate: {state}");
            reported("issued: 2021-08-09", &child, PARENT).len()
        };
        assert_eq!(["amended", "closed", "issued"].map(of), [0, 0, 1]);
    }

    #[test]
    fn a_reference_that_says_the_later_day_itself_is_left_to_its_own_rule() {
        let of = |basis| reported("issued: 2021-08-09", "issued: 2021-08-08", basis).len();
        assert_eq!(of("{role: parent, plan: p, date: 2021-08-09}"), 0);
        assert_eq!(of("{role: parent, plan: p, date: 2021-08-01}"), 1);
    }

    #[test]
    fn both_days_are_marked() {
        let texts = texts("issued: 2021-08-09", "issued: 2020-08-10", PARENT);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(
            marked("child-before-parent", &texts),
            [["2020-08-10", "2021-08-09"]]
        );
    }
}
