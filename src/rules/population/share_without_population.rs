//! `share-without-population`: a share of nobody knows what.

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::TargetValue;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A share of nobody knows what.
pub(in crate::rules) static SHARE_WITHOUT_POPULATION: Rule = Rule {
    name: "share-without-population",
    group: Group::Population,
    level: Level::Error,
    page: include_str!("share_without_population.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    for target in targets(&plan.document) {
        let (Some(value), None) = (&target.value, &target.of) else {
            continue;
        };
        let TargetValue::Share(share) = value.value else {
            continue;
        };
        let id = target.id.as_str();
        let message = message!(
            "share-without-population.headline",
            id,
            share = share.to_string()
        );
        findings.push(
            SHARE_WITHOUT_POPULATION
                .finding(plan.at(value.span), message)
                .help(message!("share-without-population.help")),
        );
    }
}
