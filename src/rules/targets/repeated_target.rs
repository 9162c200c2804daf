//! `repeated-target`: two targets ask for the same.

use foldhash::HashMap;

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Target;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::nfc;

/// Two targets ask for the same.
pub(in crate::rules) static REPEATED_TARGET: Rule = Rule {
    name: "repeated-target",
    group: Group::Targets,
    level: Level::Warning,
    page: include_str!("repeated_target.md"),
    check: Check::Plan(check),
};

/// How many targets of the same words are compared with each other.
const MOST_ALIKE: usize = 50;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let mut by_words: HashMap<String, Vec<&Target>> = HashMap::default();
    for (_, target) in targets(&plan.document) {
        let Some(text) = &target.text else {
            continue;
        };
        let alike = by_words.entry(plain_words(text)).or_default();
        if let Some(first) = alike.iter().find(|first| asks_the_same(first, target)) {
            let id = target.id.as_str();
            let first_id = first.id.as_str();
            let message = message!("repeated-target.headline", target = id, first = first_id);
            findings.push(
                REPEATED_TARGET
                    .finding(plan.at(target.id.span), message)
                    .related(plan.at(first.id.span), message!("repeated-target.first"))
                    .help(message!("repeated-target.help")),
            );
        } else if alike.len() < MOST_ALIKE {
            alike.push(target);
        }
    }
}

/// The words of a text in lower case, whatever stands between them.
fn plain_words(text: &str) -> String {
    let text = nfc(text).to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether two targets in the same words are one. They are not if they differ in whom they count, who answers for them,
/// or when they apply: so targets are given unit by unit and step by step.
fn asks_the_same(one: &Target, other: &Target) -> bool {
    one.of == other.of
        && one.owner == other.owner
        && one.by == other.by
        && one.scenario == other.scenario
        && one.task == other.task
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::marked;

    fn repeated(one: &str, other: &str) -> Vec<Vec<String>> {
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nobjectives: [{{id: o, text: t, targets: [{{id: a, {one}}}]}}, {{id: q, text: t, targets: [{{id: b, {other}}}]}}]\n"
        );
        marked("repeated-target", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn case_and_punctuation_make_no_other_target() {
        let expected = [["b", "a"]];
        assert_eq!(
            repeated(
                "text: Mỗi xã có kế hoạch, value: 1",
                "text: \"mỗi xã có  kế hoạch.\", value: 1"
            ),
            expected
        );
        assert_eq!(
            repeated(
                "text: T, value: 90%, of: {all: k}",
                "text: t, value: 100%, of: {all: k}"
            ),
            expected
        );
        assert!(repeated("text: Mỗi xã, value: 1", "text: Mới xa, value: 1").is_empty());
    }

    #[test]
    fn targets_by_unit_day_or_scenario_are_several() {
        for (one, other) in [
            ("of: {all: k}", "of: {all: l}"),
            ("owner: u", "owner: v"),
            ("by: 2024-06-30", "by: 2024-12-31"),
            ("scenario: s", "scenario: r"),
            ("measured: tasks, task: x", "measured: tasks, task: y"),
        ] {
            let target = |rest| format!("text: t, value: 50%, {rest}");
            assert!(repeated(&target(one), &target(other)).is_empty(), "{one}");
            assert_eq!(repeated(&target(one), &target(one)).len(), 1, "{one}");
        }
    }
}
