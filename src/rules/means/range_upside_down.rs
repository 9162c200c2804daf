//! `range-upside-down`: a range that ends before it begins, so that no amount is in it.

use rust_decimal::Decimal;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Bounds, Condition, Plan, Range, TargetValue};
use crate::rules::report_index::written;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::Span;
use crate::workspace::{resources, teams};
use crate::yaml::{FromText, Spanned};

/// A range that ends before it begins.
pub(in crate::rules) static RANGE_UPSIDE_DOWN: Rule = Rule {
    name: "range-upside-down",
    group: Group::Means,
    level: Level::Error,
    page: include_str!("range_upside_down.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for (range, span) in ranges(&plan.document) {
        let Bounds::Between(low, high) = range.bounds else {
            continue;
        };
        if low <= high {
            continue;
        }
        let place = plan.at(span);
        let message = message!(
            "range-upside-down.headline",
            low = low.to_string(),
            high = high.to_string()
        );
        let turned = Range {
            bounds: Bounds::Between(high, low),
            unit: range.unit,
        };
        let range = turned.to_string();
        let help = if inherits_multiplier(low, written(plan.workspace, place)) {
            message!("range-upside-down.help-multiplier", range)
        } else {
            message!("range-upside-down.help", range)
        };
        findings.push(RANGE_UPSIDE_DOWN.finding(place, message).help(help));
    }
}

/// Whether the first number of a range is multiplied by what stands only behind the second: `800..1 tỷ VND` is written
/// where `800 triệu..1 tỷ VND` is meant.
fn inherits_multiplier(low: Decimal, text: &str) -> bool {
    let first = text.trim_start_matches(['"', '\'']).split_once("..");
    let first = first.and_then(|(first, _)| Range::from_text(first).ok());
    first.is_some_and(|first| first.bounds != Bounds::Plain(low))
}

/// All ranges of a plan that have two ends.
fn ranges(plan: &Plan) -> Vec<(Range, Span)> {
    let mut ranges = Vec::new();
    let mut add = |range: &Range, span| {
        if let Bounds::Between(..) = range.bounds {
            ranges.push((range.clone(), span));
        }
    };
    let targets = plan
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets);
    for value in targets.filter_map(|target| target.value.as_ref()) {
        if let TargetValue::Quantity(range) = &value.value {
            add(range, value.span);
        }
    }
    let sizes = teams(&plan.teams)
        .into_iter()
        .filter_map(|team| team.size.as_ref());
    let amounts = resources(&plan.resources).into_iter();
    let amounts = amounts.filter_map(|resource| resource.amount.as_ref());
    for Spanned { value, span } in sizes.chain(amounts) {
        add(value, *span);
    }
    for scenario in &plan.scenarios {
        let triggers = scenario.when.iter().chain(&scenario.ends);
        let conditions = triggers
            .flat_map(|trigger| &trigger.any)
            .flat_map(|case| case.iter());
        for (_, condition) in conditions {
            if let Condition::Within(interval) = condition.value
                && let (Some(low), Some(high)) = (interval.low, interval.high)
            {
                let bounds = Bounds::Between(low.number, high.number);
                ranges.push((Range { bounds, unit: None }, condition.span));
            }
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps};

    #[test]
    fn every_range_of_a_plan_is_looked_at() {
        let text = "\
plan: p
title: t
issuer: u
objectives: [{id: o, text: t, targets: [{id: a, text: t, value: 40..30 người}, {id: b, text: t, value: 30..30 người}]}]
indicators: [{id: cases, text: t}]
scenarios: [{id: s, when: {any: [{cases: 5..3}]}, ends: {any: [{cases: 1..2}]}}]
teams: [{id: c, name: C, teams: [{id: d, name: D, size: 9..8}]}]
resources: [{id: e, text: E, amount: 1..2 x, parts: [{id: f, text: F, amount: 2..1 x}]}]
";
        let texts = [("p.plan.yaml", text)];
        assert_eq!(
            headlines("range-upside-down", &texts),
            [
                "40 to 30 is no range",
                "5 to 3 is no range",
                "9 to 8 is no range",
                "2 to 1 is no range"
            ]
        );
        assert_eq!(
            helps("range-upside-down", &texts)[0],
            "write the smaller number first: `30..40 người`"
        );
    }

    #[test]
    fn a_multiplier_behind_the_second_number_counts_for_the_first_too() {
        let helps = |amount: &str| {
            let text = format!(
                "plan: p\ntitle: t\nissuer: u\nresources: [{{id: e, text: E, amount: {amount}}}]\n"
            );
            helps("range-upside-down", &[("p.plan.yaml", &text)])
        };
        let both = [
            "write the multiplier behind both numbers, such as `800 triệu..1 tỷ VND`, as one that stands only behind the second counts for both; or the smaller number first: `1000000000..800000000000 VND`",
        ];
        assert_eq!(helps("800..1 tỷ VND"), both);
        assert_eq!(helps("'800..1 tỷ VND'"), both);
        assert_eq!(
            helps("2 tỷ..1 tỷ VND"),
            ["write the smaller number first: `1000000000..2000000000 VND`"]
        );
        assert_eq!(
            helps("2 triệu..800 VND"),
            ["write the smaller number first: `800..2000000 VND`"]
        );
    }
}
