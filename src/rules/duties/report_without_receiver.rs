//! `report-without-receiver`: reports that go to nobody.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, Reporting, UnitRefs};
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Reports that go to nobody.
pub(in crate::rules) static REPORT_WITHOUT_RECEIVER: Rule = Rule {
    name: "report-without-receiver",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("report_without_receiver.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    for duty in &plan.document.reporting {
        if duty.to.as_ref().is_some_and(|to| !to.0.is_empty()) {
            continue;
        }
        let id = &duty.id;
        let message = message!("report-without-receiver.headline", duty = id.as_str());
        findings.push(
            REPORT_WITHOUT_RECEIVER
                .finding(plan.at(id.span), message)
                .help(match issuer_to_report_to(&plan.document, duty) {
                    Some(issuer) => message!("report-without-receiver.help-issuer", issuer),
                    None => message!("report-without-receiver.help"),
                }),
        );
    }
}

/// The issuer, unless it is the one that reports.
fn issuer_to_report_to<'p>(plan: &'p Plan, duty: &Reporting) -> Option<&'p str> {
    let issuer = plan.issuer.as_ref()?.as_str();
    let mut from = duty.from.iter().flat_map(UnitRefs::ids);
    let reports_itself = from.any(|id| id.as_str() == issuer);
    (!reports_itself).then_some(issuer)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{helps, marked};

    fn plan(duty: &str) -> String {
        format!("plan: p\ntitle: P\nissuer: u\nreporting: [{{id: r, every: day, {duty}}}]\n")
    }

    #[test]
    fn a_body_is_a_receiver_and_an_empty_list_is_none() {
        let of = |duty| marked("report-without-receiver", &[("p.plan.yaml", &plan(duty))]);
        assert_eq!(of("from: v"), [["r"]]);
        assert_eq!(of("from: v, to: []"), [["r"]]);
        assert_eq!(of("from: v, via: w"), [["r"]]);
        assert!(of("from: v, to: {name: Somebody}").is_empty());
        assert!(of("from: v, to: u").is_empty());
    }

    #[test]
    fn the_issuer_is_proposed_unless_it_reports_itself() {
        let of = |duty| helps("report-without-receiver", &[("p.plan.yaml", &plan(duty))]);
        assert_eq!(
            of("from: {all: town}"),
            ["add `to: u`, or another unit that the reports go to"]
        );
        assert_eq!(
            of("from: [v, u]"),
            ["add the unit that the reports go to as `to`"]
        );
    }
}
