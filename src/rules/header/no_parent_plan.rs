//! `no-parent-plan`: a plan that names no plan above it.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::basis_reference::parent_role;
use crate::rules::superiors::directly_above;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::{PlanRecord, Register};

/// A plan that names no plan above it.
pub(in crate::rules) static NO_PARENT_PLAN: Rule = Rule {
    name: "no-parent-plan",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("no_parent_plan.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let register = &plan.workspace.register;
    // Otherwise who stands above whom is not known.
    if plan.complete && !register.is_implied() && !plan.workspace.units_incomplete {
        findings.extend(judge(plan, register));
    }
}

fn judge(plan: &PlanRecord, register: &Register) -> Option<Finding> {
    let mut basis = plan.document.basis.iter();
    if basis.any(|reference| parent_role(reference).is_some()) {
        return None;
    }
    let issuer = plan.document.issuer.as_ref()?;
    let day = plan.document.issued().or(plan.document.start());
    // The topmost unit has nobody whose plan it could carry out.
    let above = directly_above(register, register.find(issuer)?, day);
    let above = register.unit(*above.first()?);
    let id = &plan.document.id;
    let help = if plan.document.basis.is_empty() {
        message!("no-parent-plan.help-add")
    } else {
        message!("no-parent-plan.help-role")
    };
    let message = message!("no-parent-plan.headline", plan = id.as_str());
    let above = message!("no-parent-plan.above", above = &*above.id);
    let finding = NO_PARENT_PLAN.finding(plan.at(id.span), message);
    Some(finding.related(plan.at(issuer.span), above).help(help))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps};

    const UNITS: &str = "units: [{id: top, name: T, units: [{id: low, name: L, from: 2021-01-01}]}, {id: low, name: L, to: 2020-12-31}, {id: side, name: S, also-under: [top]}]\n";

    fn plan(issuer: &str, lines: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: {issuer}\n{lines}\n")
    }

    fn help(issuer: &str, lines: &str) -> Vec<String> {
        let text = plan(issuer, lines);
        helps(
            "no-parent-plan",
            &[("a.units.yaml", UNITS), ("p.plan.yaml", &text)],
        )
    }

    #[test]
    fn a_plan_of_a_unit_with_a_superior_carries_out_a_plan() {
        assert_eq!(
            help("low", ""),
            ["add the plan that this one carries out to `basis`, with `role: parent`"]
        );
        assert_eq!(
            help("side", "basis: [{role: basis, number: 1/KH-A}]"),
            [
                "write `role: parent` at the document of the basis that this plan carries out, or add it"
            ]
        );
    }

    #[test]
    fn a_parent_may_be_given_in_any_way() {
        for parent in ["text: T", "issuer: {name: B}", "number: 1/KH", "plan: q"] {
            let basis = format!("basis: [{{role: parent, {parent}}}]");
            assert!(help("low", &basis).is_empty());
        }
    }

    #[test]
    fn the_topmost_unit_of_the_day_has_no_plan_above() {
        assert!(help("top", "").is_empty());
        assert!(help("low", "issued: 2020-12-31").is_empty());
        assert_eq!(help("low", "issued: 2021-01-01").len(), 1);
    }

    #[test]
    fn what_is_not_known_is_not_missed() {
        let low = plan("low", "");
        assert!(headlines("no-parent-plan", &[("p.plan.yaml", &low)]).is_empty());
        assert!(help("nobody", "").is_empty());
        assert!(help("low", "basis: [{text: T}]").is_empty());
        let broken = format!("{UNITS}x-note: \"open");
        let texts = [("a.units.yaml", &*broken), ("p.plan.yaml", &*low)];
        assert!(headlines("no-parent-plan", &texts).is_empty());
    }
}
