//! `phase-outside-period`: a phase is not within its plan.

use crate::diagnostic::{Finding, Level};
use crate::rules::plan_period::outside;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A phase is not within its plan.
pub(in crate::rules) static PHASE_OUTSIDE_PERIOD: Rule = Rule {
    name: "phase-outside-period",
    group: Group::Time,
    level: Level::Warning,
    page: include_str!("phase_outside_period.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in &workspace.plans {
        let phases = plan
            .document
            .period
            .iter()
            .flat_map(|period| &period.phases);
        for phase in phases {
            let begins = phase.from.iter().map(|from| ("begins", from));
            let ends = phase.to.iter().map(|to| ("ends", to));
            for (verb, date) in begins.chain(ends) {
                let Some(outside) = outside(&plan.document, date.value) else {
                    continue;
                };
                let id = phase.id.as_str();
                let day = date.value;
                let message = format!("the phase `{id}` {verb} on {day}, {}", outside.words);
                findings.push(
                    PHASE_OUTSIDE_PERIOD
                        .finding(plan.at(date.span), message)
                        .related(plan.at(outside.bound), outside.label)
                        .help("correct this date, or the plan's period"),
                );
            }
        }
    }
}
