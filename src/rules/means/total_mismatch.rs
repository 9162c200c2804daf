//! `total-mismatch`: a resource whose parts do not add up to it.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Resource;
use crate::rules::range_sums::Sum;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::{PlanRecord, resources};

/// A resource whose parts do not add up to it.
pub(in crate::rules) static TOTAL_MISMATCH: Rule = Rule {
    name: "total-mismatch",
    group: Group::Means,
    level: Level::Error,
    page: include_str!("total_mismatch.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let resources = resources(&plan.document.resources);
    findings.extend(
        resources
            .into_iter()
            .filter_map(|resource| judge(plan, resource)),
    );
}

fn judge(plan: &PlanRecord, resource: &Resource) -> Option<Finding> {
    let whole = resource.amount.as_ref()?;
    let amounts = resource.parts.iter().map(|part| part.amount.as_ref());
    let sum = Sum::of(
        &whole.value,
        amounts.clone().map(|part| part.map(|part| &part.value)),
    )?;
    if !sum.exceeds(&whole.value) && !sum.falls_short_of(&whole.value) {
        return None;
    }
    let message = message!(
        "total-mismatch.headline",
        resource = resource.id.as_str(),
        whole = whole.value.to_string(),
        sum = sum.text(whole.value.unit.as_deref()),
    );
    let mut finding = TOTAL_MISMATCH.finding(plan.at(whole.span), message);
    for part in amounts.flatten() {
        finding = finding.related(plan.at(part.span), message!("total-mismatch.part"));
    }
    Some(finding.help(message!("total-mismatch.help")))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn parts(whole: &str, parts: &[&str]) -> Vec<String> {
        let parts = parts.iter().enumerate();
        let parts: Vec<_> = parts
            .map(|(index, part)| format!("{{id: p{index}, text: P{part}}}"))
            .collect();
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nresources: [{{id: r, text: R, amount: {whole}, parts: [{}]}}]\n",
            parts.join(", ")
        );
        headlines("total-mismatch", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn exact_parts_have_to_add_up() {
        assert_eq!(
            parts(
                "1 tỷ VND",
                &[", amount: 600 triệu VND", ", amount: 300 triệu VND"]
            ),
            ["`r` is to be 1000000000 VND, and its parts come to 900000000 VND"]
        );
        assert!(
            parts(
                "1 tỷ VND",
                &[", amount: 600 triệu VND", ", amount: 0.4 tỷ VND"]
            )
            .is_empty()
        );
    }

    #[test]
    fn ranges_are_at_odds_if_nothing_lies_in_both() {
        let ten_each = [", amount: 10..12 x", ", amount: 10..12 x"];
        assert!(parts("22..40 x", &ten_each).is_empty());
        assert_eq!(parts("25..40 x", &ten_each).len(), 1);
        assert_eq!(parts("<= 19 x", &ten_each).len(), 1);
        assert!(parts("25..40 x", &[", amount: 10..12 x", ", amount: '>= 10 x'"]).is_empty());
    }

    #[test]
    fn parts_that_say_nothing_can_only_be_too_many() {
        assert!(parts("30 x", &[", amount: 10 x", ""]).is_empty());
        assert_eq!(parts("30 x", &[", amount: 31 x", ""]).len(), 1);
        assert!(parts("30 x", &["", ""]).is_empty());
        assert!(parts("30 x", &[]).is_empty());
    }

    #[test]
    fn amounts_of_different_things_have_no_sum() {
        assert!(parts("30 x", &[", amount: 10 x", ", amount: 400 y"]).is_empty());
        assert_eq!(parts("30 x", &[", amount: 10 x", ", amount: 10"]).len(), 1);
        let (composed, decomposed) = ("người", "ngu\u{31b}o\u{31b}\u{300}i");
        let part = format!(", amount: 10 {decomposed}");
        assert_eq!(parts(&format!("30 {composed}"), &[&part]).len(), 1);
    }
}
