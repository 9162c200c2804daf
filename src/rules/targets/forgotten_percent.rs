//! `forgotten-percent`: a target asks for a bare number where a share seems to be meant.

use rust_decimal::Decimal;

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Bounds, Range, Target, TargetValue};
use crate::rules::report_index::written;
use crate::rules::{Check, Group, Rule};
use crate::source::Span;
use crate::workspace::Workspace;

/// A target asks for a bare number where a share seems to be meant.
pub(in crate::rules) static FORGOTTEN_PERCENT: Rule = Rule {
    name: "forgotten-percent",
    group: Group::Targets,
    level: Level::Warning,
    page: include_str!("forgotten_percent.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in &workspace.plans {
        for (_, target) in targets(&plan.document) {
            let Some((value, number)) = bare_number(target) else {
                continue;
            };
            let place = plan.at(value);
            let asked = written(workspace, place);
            let baseline = target.baseline.as_ref().map(|baseline| &baseline.value);
            let baseline = baseline.filter(|value| matches!(value.value, TargetValue::Share(_)));
            let share = target.text.as_ref().and_then(|text| share(text, number));
            let (message, other, label) = match (baseline, share, &target.text) {
                (Some(baseline), ..) => {
                    let other = plan.at(baseline.span);
                    let share = written(workspace, other);
                    let label = message!("forgotten-percent.baseline");
                    let message = message!("forgotten-percent.headline-baseline", asked, share);
                    (message, other, label)
                }
                (None, Some(share), Some(text)) => {
                    let label = message!("forgotten-percent.text");
                    let message = message!("forgotten-percent.headline", asked, share);
                    (message, plan.at(text.span), label)
                }
                (None, None | Some(_), _) => continue,
            };
            let right = with_percent(asked);
            findings.push(
                FORGOTTEN_PERCENT
                    .finding(place, message)
                    .related(other, label)
                    .help(message!("forgotten-percent.help", right = &right))
                    .replace_with(right, false),
            );
        }
    }
}

/// Where a target asks for a number without a unit, and the greatest number that it asks for.
fn bare_number(target: &Target) -> Option<(Span, Decimal)> {
    let value = target.value.as_ref()?;
    let TargetValue::Quantity(Range { bounds, unit: None }) = &value.value else {
        return None;
    };
    let (Bounds::Between(_, number)
    | Bounds::AtLeast(number)
    | Bounds::AtMost(number)
    | Bounds::Plain(number)) = *bounds;
    Some((value.span, number))
}

/// The number as a share in a text, which does not have it as a plain number as well.
fn share(text: &str, number: Decimal) -> Option<&str> {
    let mut share = None;
    let mut start = 0;
    while let Some(length) = text[start..].find(|letter: char| letter.is_ascii_digit()) {
        let begin = start + length;
        let rest = &text[begin..];
        let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let digits = rest[..end].trim_end_matches(['.', ',']);
        start = begin + end;
        if digits.replace(',', ".").parse() != Ok(number) {
            continue;
        }
        let behind = &rest[digits.len()..];
        let blanks = behind.len() - behind.trim_start().len();
        if !behind.trim_start().starts_with('%') {
            return None;
        }
        share = share.or_else(|| rest.get(..digits.len() + blanks + 1));
    }
    share
}

/// A value as it is written, with the sign behind its number.
fn with_percent(value: &str) -> String {
    match value.strip_suffix(['"', '\'']) {
        Some(open) => format!("{}%{}", open.trim_end(), &value[open.len()..]),
        None => format!("{value}%"),
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    fn plan(target: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nobjectives: [{{id: o, text: t, targets: [{{id: a, {target}}}]}}]\n"
        )
    }

    fn check(target: &str) -> Vec<String> {
        headlines("forgotten-percent", &[("p.plan.yaml", &plan(target))])
    }

    #[test]
    fn a_number_that_the_text_calls_a_share_is_reported() {
        assert_eq!(
            check("text: Thăm 90% số hộ, value: 90"),
            ["the value `90` has no `%`, and the text says `90%`"]
        );
        for target in [
            "text: \"Thăm 72,5 % số hộ\", value: 72.5",
            "text: \"At least 90% of 650 homes\", value: \">= 90\"",
            "text: 80 to 90% of the homes, value: 80..90",
        ] {
            assert_eq!(check(target).len(), 1, "{target}");
        }
    }

    #[test]
    fn a_number_beside_a_share_of_before_is_reported() {
        assert_eq!(
            check("text: t, value: 90, baseline: {value: 60%}"),
            ["the value `90` has no `%`, and the baseline is the share `60%`"]
        );
    }

    #[test]
    fn numbers_that_no_share_stands_beside_are_not() {
        for target in [
            "text: Thăm 90% số hộ, value: 90%",
            "text: Thăm 90 hộ nghèo, value: 90",
            "text: Thăm 90 hộ nghèo hay 90% số hộ, value: 90",
            "text: Thăm 190% hộ, value: 90",
            "text: Thăm 90% số hộ, value: 90 hộ",
            "text: Cut losses by 5%, value: 90",
            "text: t, value: 90, baseline: {value: 60}",
        ] {
            assert!(check(target).is_empty(), "{target}");
        }
    }

    #[test]
    fn the_sign_is_offered_within_the_quotes() {
        let plan = plan("text: \"At least 90% of homes\", value: \">= 90\"");
        let texts = [("p.plan.yaml", &*plan)];
        let expected =
            "write `\">= 90%\"`; without the sign the target asks for so many, and not for a share";
        assert_eq!(helps("forgotten-percent", &texts), [expected]);
        let places = [["\">= 90\"", "\"At least 90% of homes\""]];
        assert_eq!(marked("forgotten-percent", &texts), places);
    }
}
