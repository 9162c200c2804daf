//! `share-out-of-range`: more than all of something.

use rust_decimal::Decimal;

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::TargetValue;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// More than all of something.
pub(in crate::rules) static SHARE_OUT_OF_RANGE: Rule = Rule {
    name: "share-out-of-range",
    group: Group::Population,
    level: Level::Error,
    page: include_str!("share_out_of_range.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for target in targets(&plan.document) {
        let id = target.id.as_str();
        let value = target.value.iter().map(|value| (false, value));
        let baseline = target.baseline.iter();
        let baseline = baseline.map(|baseline| (true, &baseline.value));
        for (is_baseline, value) in value.chain(baseline) {
            // A share below zero cannot be written.
            let TargetValue::Share(share) = value.value else {
                continue;
            };
            if share.fraction() <= Decimal::ONE {
                continue;
            }
            let share = share.to_string();
            let message = if is_baseline {
                message!("share-out-of-range.headline-baseline", id, share)
            } else {
                message!("share-out-of-range.headline", id, share)
            };
            findings.push(
                SHARE_OUT_OF_RANGE
                    .finding(plan.at(value.span), message)
                    .help(message!("share-out-of-range.help")),
            );
        }
    }
}
