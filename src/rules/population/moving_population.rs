//! `moving-population`: people counted on no known day.

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Population;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// People counted on no known day.
pub(in crate::rules) static MOVING_POPULATION: Rule = Rule {
    name: "moving-population",
    group: Group::Population,
    level: Level::Info,
    page: include_str!("moving_population.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    for target in targets(&plan.document) {
        let Some(Population::People(people)) = target.of.as_ref().map(|of| &of.value) else {
            continue;
        };
        let (Some(count), None) = (&people.count, &people.as_of) else {
            continue;
        };
        let message = message!(
            "moving-population.headline",
            people = people.people.as_str(),
            count = count.to_string()
        );
        findings.push(
            MOVING_POPULATION
                .finding(plan.at(count.span), message)
                .help(message!("moving-population.help")),
        );
    }
}
