//! `cascade-without-deadline`: own plans that are never late, because nothing says by when they must be issued.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Own plans that are never late, because nothing says by when they must be issued.
pub(in crate::rules) static CASCADE_WITHOUT_DEADLINE: Rule = Rule {
    name: "cascade-without-deadline",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("cascade_without_deadline.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let duties = plan.document.cascade.iter();
    for duty in duties.filter(|duty| duty.by.is_none()) {
        let id = &duty.id;
        let message = message!("cascade-without-deadline.headline", duty = id.as_str());
        findings.push(
            CASCADE_WITHOUT_DEADLINE
                .finding(plan.at(id.span), message)
                .help(message!("cascade-without-deadline.help")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::marked;

    #[test]
    fn each_duty_needs_a_day_of_its_own() {
        let duties = "{id: c, units: u}, {id: d, units: v, by: 2021-08-20}, {id: e, units: v}";
        let text = format!("plan: p\ntitle: P\nissuer: u\ncascade: [{duties}]\n");
        assert_eq!(
            marked("cascade-without-deadline", &[("p.plan.yaml", &text)]),
            [["c"], ["e"]]
        );
    }

    #[test]
    fn a_plan_that_breaks_off_may_have_a_day() {
        let text = "plan: p\ntitle: P\nissuer: u\ncascade:\n- id: c\n  units: u\n  by: [";
        assert!(marked("cascade-without-deadline", &[("p.plan.yaml", text)]).is_empty());
    }
}
