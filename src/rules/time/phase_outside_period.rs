//! `phase-outside-period`: a phase is not within its plan.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::plan_period::outside;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A phase is not within its plan.
pub(in crate::rules) static PHASE_OUTSIDE_PERIOD: Rule = Rule {
    name: "phase-outside-period",
    group: Group::Time,
    level: Level::Warning,
    page: include_str!("phase_outside_period.md"),
    check: Check::Plan(check),
};

/// An end of a phase.
enum Bound {
    Start,
    End,
}

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let phases = plan
        .document
        .period
        .iter()
        .flat_map(|period| &period.phases);
    for phase in phases {
        let begins = phase.from.iter().map(|from| (Bound::Start, from));
        let ends = phase.to.iter().map(|to| (Bound::End, to));
        for (bound, date) in begins.chain(ends) {
            let Some(outside) = outside(&plan.document, date.value) else {
                continue;
            };
            let (id, day, outside_words) = (phase.id.as_str(), date.value, outside.words);
            let message = match bound {
                Bound::Start => message!(
                    "phase-outside-period.headline-start",
                    id,
                    day,
                    outside = outside_words
                ),
                Bound::End => message!(
                    "phase-outside-period.headline-end",
                    id,
                    day,
                    outside = outside_words
                ),
            };
            findings.push(
                PHASE_OUTSIDE_PERIOD
                    .finding(plan.at(date.span), message)
                    .related(plan.at(outside.bound), outside.label)
                    .help(message!("phase-outside-period.help")),
            );
        }
    }
}
