//! `many-parents`: a plan that carries out several plans.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::{and_list, message};
use crate::model::Reference;
use crate::rules::basis_reference::{called, parent_role};
use crate::rules::document_number::compared;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::{PlanRecord, Workspace};

/// A plan that carries out several plans.
pub(in crate::rules) static MANY_PARENTS: Rule = Rule {
    name: "many-parents",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("many_parents.md"),
    check: Check::Plan(check),
};

/// As many parents are named and shown.
const MOST_NAMED: usize = 5;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(judge(plan.workspace, plan));
}

fn judge(workspace: &Workspace, plan: &PlanRecord) -> Option<Finding> {
    let mut known = BTreeSet::new();
    let mut parents = Vec::new();
    for reference in &plan.document.basis {
        // One parent that is named twice is another rule's finding.
        if let Some(role) = parent_role(reference)
            && identities(workspace, reference)
                .into_iter()
                .all(|identity| known.insert(identity))
        {
            parents.push((reference, role));
        }
    }
    let [(_, first), (_, second), others @ ..] = parents.as_slice() else {
        return None;
    };
    let names = parents
        .iter()
        .filter_map(|(reference, _)| called(reference));
    let names: Vec<_> = names.map(|called| called.name).take(MOST_NAMED).collect();
    let id = plan.document.id.as_str();
    let message = message!("many-parents.headline", plan = id, names = and_list(&names));
    let mut finding = MANY_PARENTS
        .finding(plan.at(second.span), message)
        .related(plan.at(first.span), message!("many-parents.other"));
    for (_, other) in others.iter().take(MOST_NAMED) {
        finding = finding.related(plan.at(other.span), message!("many-parents.other"));
    }
    Some(finding.help(message!("many-parents.help")))
}

/// By what a document is recognised where it is named again. A plan of the workspace has its number in its own file.
fn identities(workspace: &Workspace, reference: &Reference) -> BTreeSet<String> {
    let id = reference.plan.as_ref();
    let named = id.and_then(|id| workspace.plans.find(id));
    let own_number = named.and_then(|named| named.document.number.as_ref());
    let id = id.map(|id| format!("plan {}", id.value));
    let numbers = reference.number.iter().chain(own_number);
    let numbers = numbers.map(|number| compared(number));
    id.into_iter().chain(numbers).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn text(basis: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\nbasis: [{basis}]\n")
    }

    #[test]
    fn the_second_parent_is_marked() {
        let text = text(
            "{role: parent, number: 1/KH-A}, {role: basis, number: 2/KH-B}, {role: parent, id: c}",
        );
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("many-parents", &texts),
            ["the plan `p` names `1/KH-A` and `c` as its parents"]
        );
        assert_eq!(marked("many-parents", &texts), [["parent", "parent"]]);
    }

    #[test]
    fn a_plan_of_the_workspace_is_known_by_its_own_number_too() {
        let parent = "plan: q\ntitle: t\nissuer: u\nnumber: 1/KH-A\n";
        for basis in [
            "{role: parent, plan: q}, {role: parent, number: 1/KH-A}",
            "{role: parent, number: 1/KH-A}, {role: parent, plan: q}",
            "{role: parent, number: 1/KH-A, plan: q}, {role: basis, number: 2/KH-A}",
        ] {
            let text = text(basis);
            let texts = [("p.plan.yaml", &*text), ("q.plan.yaml", parent)];
            assert!(headlines("many-parents", &texts).is_empty(), "{basis}");
        }
    }

    #[test]
    fn one_parent_that_is_named_twice_is_one() {
        for basis in [
            "{role: parent, plan: q}, {role: parent, plan: q, text: again}",
            "{role: parent, number: 1/KH-A}, {role: parent, number: Số 01/KH-A}",
            "{role: parent, number: 1/KH-A}, {role: basis, number: 2/KH-A}",
        ] {
            let text = text(basis);
            assert!(headlines("many-parents", &[("p.plan.yaml", &text)]).is_empty());
        }
    }
}
