//! `no-period`: a plan that says neither when it starts nor when it ends.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Period;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A plan that says neither when it starts nor when it ends.
pub(in crate::rules) static NO_PERIOD: Rule = Rule {
    name: "no-period",
    group: Group::Time,
    level: Level::Warning,
    page: include_str!("no_period.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    // The period may stand in the part of a document that was not read.
    if !plan.complete {
        return;
    }
    let id = &plan.document.id;
    let span = match &plan.document.period {
        Some(period) if is_empty(period) => period.span,
        Some(_) => return,
        None => id.span,
    };
    let message = message!("no-period.headline", plan = id.as_str());
    findings.push(
        NO_PERIOD
            .finding(plan.at(span), message)
            .help(message!("no-period.help")),
    );
}

fn is_empty(period: &Period) -> bool {
    period.from.is_none() && period.to.is_none() && period.until.is_none()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::marked;

    #[test]
    fn a_period_of_phases_alone_is_none() {
        let text = "plan: p\ntitle: t\nissuer: u\nperiod: {phases: [{id: a, from: 2021-01-01}]}\n";
        assert_eq!(
            marked("no-period", &[("p.plan.yaml", text)]),
            [["{phases: [{id: a, from: 2021-01-01}]}"]]
        );
    }

    #[test]
    fn a_plan_that_breaks_off_may_have_one() {
        let text = "plan: p\ntitle: \"t\n";
        assert!(marked("no-period", &[("p.plan.yaml", text)]).is_empty());
    }
}
