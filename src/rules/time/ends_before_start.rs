//! `ends-before-start`: a period or phase that ends before it starts.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Id};
use crate::rules::plan_period::{first_day, last_day};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::PlanRecord;
use crate::yaml::Spanned;

/// A period or phase that ends before it starts.
pub(in crate::rules) static ENDS_BEFORE_START: Rule = Rule {
    name: "ends-before-start",
    group: Group::Time,
    level: Level::Error,
    page: include_str!("ends_before_start.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let first = first_day(&plan.document);
    let last = last_day(&plan.document);
    findings.extend(judge(plan, None, first.as_ref(), last));
    let phases = plan
        .document
        .period
        .iter()
        .flat_map(|period| &period.phases);
    for phase in phases {
        let (first, last) = (phase.from.as_ref(), phase.to.as_ref());
        findings.extend(judge(plan, Some(&phase.id), first, last));
    }
}

/// Judges a plan, or one of its phases.
fn judge(
    plan: &PlanRecord,
    phase: Option<&Id>,
    first: Option<&Spanned<Date>>,
    last: Option<&Spanned<Date>>,
) -> Option<Finding> {
    let (first, last) = (first?, last?);
    if first.value <= last.value {
        return None;
    }
    let (start, end) = (first.value, last.value);
    let message = match phase {
        Some(id) => {
            let id = id.as_str();
            message!("ends-before-start.headline-phase", id, start, end)
        }
        None => message!("ends-before-start.headline", start, end),
    };
    let finding = ENDS_BEFORE_START
        .finding(plan.at(last.span), message)
        .related(plan.at(first.span), message!("ends-before-start.start"));
    Some(finding.help(message!("ends-before-start.help")))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    #[test]
    fn a_plan_without_a_start_begins_with_its_issue() {
        let text = "plan: p\ntitle: t\nissuer: u\nissued: 2021-02-01\nperiod: {to: 2021-01-31}\n";
        assert_eq!(
            headlines("ends-before-start", &[("p.plan.yaml", text)]),
            ["the plan ends on 2021-01-31, before it starts on 2021-02-01"]
        );
    }

    #[test]
    fn a_plan_may_last_one_day() {
        let text = "plan: p\ntitle: t\nissuer: u\nperiod: {from: 2021-01-31, to: 2021-01-31}\n";
        assert!(headlines("ends-before-start", &[("p.plan.yaml", text)]).is_empty());
    }
}
