//! `outside-lead`: somebody leads who stands outside of the organisation.

use super::{is_external_unit, is_outside};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{UnitRef, UnitRefs};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::{PlanRecord, Register};

/// Somebody leads who stands outside of the organisation.
pub(in crate::rules) static OUTSIDE_LEAD: Rule = Rule {
    name: "outside-lead",
    group: Group::Tasks,
    level: Level::Warning,
    page: include_str!("outside_lead.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let register = &plan.workspace.register;
    let issuer = plan.document.issuer.as_ref();
    if issuer.is_some_and(|issuer| is_external_unit(register, issuer)) {
        return;
    }
    for assignment in &plan.document.assignments {
        for_each_outside(plan, register, assignment.unit.as_ref(), |finding| {
            findings.push(finding.help(message!("outside-lead.help-assignment")));
        });
    }
    for placed in plan.tasks() {
        for_each_outside(plan, register, placed.task.lead.as_ref(), |finding| {
            findings.push(finding.help(message!("outside-lead.help")));
        });
    }
}

fn for_each_outside(
    plan: &PlanRecord,
    register: &Register,
    lead: Option<&UnitRefs>,
    mut each: impl FnMut(Finding),
) {
    for reference in lead.into_iter().flat_map(|lead| &lead.0) {
        if !is_outside(register, &reference.value) {
            continue;
        }
        let message = match &reference.value {
            UnitRef::Unit(id) => message!("outside-lead.headline", unit = id.as_str()),
            UnitRef::Body(name) => message!("outside-lead.headline-body", body = name.as_str()),
            UnitRef::Class(class) => {
                let kinds: Vec<_> = class.all.0.iter().map(|kind| kind.as_str()).collect();
                message!("outside-lead.headline-class", kinds = kinds.join(", "))
            }
        };
        each(OUTSIDE_LEAD.finding(plan.at(reference.span), message));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    const UNITS: &str = "\
units:
  - {id: town, name: Town, kind: town}
  - {id: fire, name: Fire Service, kind: partner}
  - {id: joined, name: Joined, kind: partner, to: 2020-12-31}
  - {id: joined, name: Joined, kind: town, from: 2021-01-01}
kinds: [{id: town, level: 1}, {id: partner, external: true}]
";

    fn plan(issuer: &str, lead: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: {issuer}\nareas: [{{id: y, title: Y, tasks: [{{id: t, text: T, lead: {lead}}}]}}]\n"
        )
    }

    fn check(issuer: &str, lead: &str) -> Vec<String> {
        let plan = plan(issuer, lead);
        headlines(
            "outside-lead",
            &[("a.units.yaml", UNITS), ("p.plan.yaml", &plan)],
        )
    }

    #[test]
    fn partners_bodies_and_classes_of_partners_cannot_lead() {
        let lead = "[fire, {name: Army}, {all: partner}, town, {all: [town, partner]}, joined]";
        assert_eq!(
            check("town", lead),
            [
                "`fire` stands outside of the organisation and cannot lead",
                "`Army` is in no register and cannot lead",
                "units of the kind `partner` stand outside of the organisation and cannot lead",
            ]
        );
    }

    #[test]
    fn a_partner_may_lead_in_its_own_plan() {
        assert!(check("fire", "fire").is_empty());
    }

    #[test]
    fn an_assignment_to_a_partner_is_marked_once() {
        let plan = "plan: p\ntitle: t\nissuer: town\nassignments: [{unit: fire, tasks: [{id: a, text: A}, {id: b, text: B}]}]\n";
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", plan)];
        assert_eq!(marked("outside-lead", &texts), [["fire"]]);
        assert!(helps("outside-lead", &texts)[0].contains("assignment"));
    }

    #[test]
    fn without_a_register_only_bodies_stand_outside() {
        let plan = plan("town", "[fire, {name: Army}]");
        assert_eq!(
            headlines("outside-lead", &[("p.plan.yaml", &plan)]).len(),
            1
        );
    }
}
