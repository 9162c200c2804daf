//! `unmeasured-promise`: a text promises that nobody is left behind, and no target counts it.

use foldhash::HashSet;

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Population, ShareBound, Target, TargetValue};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;
use crate::words::phrases::targets::{PEOPLE, PROMISES};
use crate::workspace::PlanRecord;
use crate::yaml::{Spanned, Text};

/// A text promises that nobody is left behind, and no target counts it.
pub(in crate::rules) static UNMEASURED_PROMISE: Rule = Rule {
    name: "unmeasured-promise",
    group: Group::Targets,
    level: Level::Info,
    page: include_str!("unmeasured_promise.md"),
    check: Check::Plan(check),
};

/// How many promises of a plan are marked.
const MOST_MARKED: usize = 5;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let asks_for_none = targets(&plan.document).any(|(_, target)| asks_for_none(target));
    if asks_for_none || !plan.complete {
        return;
    }
    let texts = uncounted_texts(plan).into_iter();
    let promises = texts.filter_map(|text| {
        let words = plan.of(text);
        let found = words.find(&PROMISES).next()?;
        Some((text, words.quote(&found)))
    });
    let promises: Vec<_> = promises.collect();
    findings.extend(finding(plan, &promises));
}

fn finding(plan: &PlanRecord, promises: &[(&Spanned<Text>, String)]) -> Option<Finding> {
    let ((text, words), others) = promises.split_first()?;
    let message = message!("unmeasured-promise.headline", words);
    let mut finding = UNMEASURED_PROMISE.finding(plan.at(text.span), message);
    for (text, words) in others.iter().take(MOST_MARKED - 1) {
        let label = message!("unmeasured-promise.other", words);
        finding = finding.related(plan.at(text.span), label);
    }
    Some(finding.help(message!("unmeasured-promise.help")))
}

/// Whether a target counts people who must not be there, such as `0 người`. That there is to be no fire says nothing of
/// those who are left behind.
fn asks_for_none(target: &Target) -> bool {
    let population = target.of.as_ref().map(|of| &of.value);
    let counts_people = matches!(population, Some(Population::People(_)))
        || unit(target).is_some_and(|unit| speaks_of_people(unit))
        || target
            .text
            .as_ref()
            .is_some_and(|text| speaks_of_people(text));
    counts_people && is_zero(target)
}

fn speaks_of_people(text: &str) -> bool {
    Words::new(text).find(&PEOPLE).next().is_some()
}

/// Whether nothing of what a target counts is to be there.
fn is_zero(target: &Target) -> bool {
    let most = target.value.as_ref().and_then(|value| match &value.value {
        TargetValue::Quantity(range) => range.max(),
        TargetValue::Share(ShareBound::AtMost(share)) => Some(*share),
        TargetValue::Share(ShareBound::AtLeast(_)) => None,
    });
    most.is_some_and(|most| most.is_zero())
}

/// What a target counts.
fn unit(target: &Target) -> Option<&Text> {
    match &target.value.as_ref()?.value {
        TargetValue::Quantity(range) => range.unit.as_ref(),
        TargetValue::Share(_) => None,
    }
}

/// The texts of a plan that no target measures: objectives without targets, and tasks that serve nothing.
fn uncounted_texts<'p>(plan: &'p PlanFacts<'_>) -> Vec<&'p Spanned<Text>> {
    let document = &plan.document;
    let mut texts: Vec<&Spanned<Text>> = Vec::new();
    texts.extend(document.purposes.iter().chain(&document.requirements));
    let objectives = document.objectives.iter();
    let objectives = objectives.filter(|objective| objective.targets.is_empty());
    texts.extend(objectives.filter_map(|objective| objective.text.as_ref()));
    let counted: HashSet<_> = targets(document)
        .filter_map(|(_, target)| target.task.as_ref())
        .map(|task| task.item.as_str())
        .collect();
    let tasks = plan.tasks().iter().map(|placed| placed.task);
    let tasks = tasks.filter(|task| task.serves.is_empty() && !counted.contains(task.id.as_str()));
    texts.extend(tasks.filter_map(|task| task.text.as_ref()));
    texts
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(rest: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\n{rest}\n")
    }

    fn promised(text: &str) -> Vec<String> {
        let text = plan(&format!("purposes: [\"{text}\"]"));
        headlines("unmeasured-promise", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn promises_are_known_in_both_languages() {
        for (text, words) in [
            (
                "Hỗ trợ kịp thời, không để ai bị bỏ lại phía sau",
                "không để ai bị bỏ lại",
            ),
            ("Rà soát, không bỏ sót đối tượng", "không bỏ sót"),
            (
                "Không để người lao động nào bị đói",
                "Không để người lao động nào bị đói",
            ),
            (
                "Không để bất kỳ hộ dân nào phải di dời hai lần",
                "Không để bất kỳ hộ dân nào",
            ),
            (
                "Nobody is left behind in the flood",
                "Nobody is left behind",
            ),
            ("Leave no one behind", "Leave no one behind"),
        ] {
            assert_eq!(
                promised(text),
                [format!("no target counts the promise `{words}`")],
                "{text}"
            );
        }
        for text in [
            "Không để xảy ra cháy nổ",
            "Không để xảy ra sai sót nào",
            "Nobody may cross the bridge",
            "Không ai được vào",
        ] {
            assert!(promised(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_plan_is_reported_once_with_its_promises() {
        let text = plan(
            "purposes: [không để ai bị đói]\nareas: [{id: x, title: X, tasks: [{id: a, text: không bỏ sót ai}]}]",
        );
        assert_eq!(
            marked("unmeasured-promise", &[("p.plan.yaml", &text)]),
            [["không để ai bị đói", "không bỏ sót ai"]]
        );
    }

    #[test]
    fn a_target_may_count_it() {
        let with = |rest: &str| {
            let text = plan(rest);
            headlines("unmeasured-promise", &[("p.plan.yaml", &text)]).len()
        };
        let target = |value: &str| {
            format!(
                "objectives: [{{id: o, text: không để ai bị đói, targets: [{{id: b, text: t, value: {value}}}]}}]"
            )
        };
        assert_eq!(with("objectives: [{id: o, text: không để ai bị đói}]"), 1);
        assert_eq!(with(&target("100%")), 0);
        assert_eq!(
            with(&format!(
                "purposes: [không để ai bị đói]\n{}",
                target("100%")
            )),
            1
        );
        assert_eq!(
            with(&format!(
                "purposes: [không để ai bị đói]\n{}",
                target("0 người")
            )),
            0
        );
        let promise = "purposes: [không để ai bị đói]\n";
        assert_eq!(with(&format!("{promise}{}", target("0 vụ"))), 1);
        let share = target("<= 0%, of: {people: hộ nghèo, count: 40, as-of: 2021-01-01}");
        assert_eq!(with(&format!("{promise}{share}")), 0);
        assert_eq!(
            with(
                "areas: [{id: x, title: X, tasks: [{id: a, text: không bỏ sót ai, serves: [q#b]}]}]"
            ),
            0
        );
    }
}
