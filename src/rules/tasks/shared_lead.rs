//! `shared-lead`: several units lead one task.

use std::collections::BTreeSet;

use super::{is_outside, names_somebody};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Task, UnitRef, UnitRefs};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::Span;
use crate::workspace::Register;

/// Several units lead one task.
pub(in crate::rules) static SHARED_LEAD: Rule = Rule {
    name: "shared-lead",
    group: Group::Tasks,
    level: Level::Warning,
    page: include_str!("shared_lead.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for placed in plan.tasks() {
        let Task { id, lead, .. } = placed.task;
        let heads = lead
            .as_ref()
            .map(|lead| heads(&plan.workspace.register, lead));
        let heads = heads.unwrap_or_default();
        let [first, second, ..] = heads.as_slice() else {
            continue;
        };
        if every_step_has_its_lead(placed.task) {
            continue;
        }
        let (task, count) = (id.as_str(), heads.len());
        findings.push(
            SHARED_LEAD
                .finding(
                    plan.at(*second),
                    message!("shared-lead.headline", task, count),
                )
                .related(plan.at(*first), message!("shared-lead.first"))
                .help(message!("shared-lead.help"))
                .help(message!("shared-lead.help-steps")),
        );
    }
}

/// The units that lead by name, each once. Beside a class they are some of many, each of which does the same at home;
/// and what stands outside of the organisation leads nothing anyway.
fn heads(register: &Register, lead: &UnitRefs) -> Vec<Span> {
    let mut seen = BTreeSet::new();
    let mut heads = Vec::new();
    for reference in &lead.0 {
        match &reference.value {
            UnitRef::Class(_) => return Vec::new(),
            UnitRef::Unit(id) => {
                if !is_outside(register, &reference.value) && seen.insert(id) {
                    heads.push(reference.span);
                }
            }
            UnitRef::Body(_) => {}
        }
    }
    heads
}

fn every_step_has_its_lead(task: &Task) -> bool {
    let mut steps = task.tasks.iter();
    !task.tasks.is_empty() && steps.all(|step| names_somebody(step.lead.as_ref()))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "units: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: x, name: X, kind: partner}]
kinds: [{id: partner, external: true}]
";

    fn plan(task: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: a\nareas: [{{id: y, title: Y, tasks: [{{id: t, text: T, {task}}}]}}]\n"
        )
    }

    fn check(task: &str) -> Vec<String> {
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan(task))];
        headlines("shared-lead", &texts)
    }

    #[test]
    fn two_heads_are_one_too_many() {
        assert_eq!(check("lead: [a, b, c]"), ["3 units lead the task `t`"]);
        let texts = [("p.plan.yaml", &*plan("lead: [a, b]"))];
        assert_eq!(marked("shared-lead", &texts), [["b", "a"]]);
    }

    #[test]
    fn one_head_or_a_class_is_enough() {
        for lead in [
            "a",
            "[a, a]",
            "[a, x]",
            "[a, {name: N}]",
            "[a, b, {all: town}]",
        ] {
            assert!(check(&format!("lead: {lead}")).is_empty(), "{lead}");
        }
    }

    #[test]
    fn steps_may_divide_the_work() {
        assert!(
            check("lead: [a, b], tasks: [{id: s, text: S, lead: a}, {id: r, text: R, lead: b}]")
                .is_empty()
        );
        assert_eq!(
            check("lead: [a, b], tasks: [{id: s, text: S, lead: a}, {id: r, text: R}]").len(),
            1
        );
    }
}
