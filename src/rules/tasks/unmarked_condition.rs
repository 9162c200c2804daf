//! `unmarked-condition`: a task applies only on a condition, which stands in its text alone.

use std::ops::Range;

use super::{whole_tasks, with_inherited};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Task;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;
use crate::words::phrases::tasks::{CONDITIONS, IF_ANY, MENTIONED_IF_ANY};

/// A task applies only on a condition, which stands in its text alone.
pub(in crate::rules) static UNMARKED_CONDITION: Rule = Rule {
    name: "unmarked-condition",
    group: Group::Tasks,
    level: Level::Info,
    page: include_str!("unmarked_condition.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if plan.complete {
        let tasks = whole_tasks(&plan.document);
        let has_condition = |task: &Task| task.r#if.is_some();
        with_inherited(tasks, false, &has_condition, &mut |task, is_marked| {
            if is_marked || task.tasks.iter().any(has_condition) {
                return;
            }
            let phrase = task.text.as_ref().and_then(|text| condition(plan.of(text)));
            if let Some(phrase) = phrase {
                let id = task.id.as_str();
                let message = message!("unmarked-condition.headline", task = id, phrase);
                findings.push(
                    UNMARKED_CONDITION
                        .finding(plan.at(task.id.span), message)
                        .help(message!("unmarked-condition.help")),
                );
            }
        });
    }
}

/// The words of a condition. In brackets, or behind what a report is to mention, they speak of a detail.
fn condition(words: &Words<'_>) -> Option<String> {
    let mut found = words.find(&CONDITIONS).filter(|found| {
        let (before, after) = words.around(found);
        let is_bracketed = before.ends_with('(') && after.starts_with(')');
        !is_bracketed
            && !is_in_passing(words, found)
            && !words.has_before(found.start, &MENTIONED_IF_ANY)
    });
    found.next().map(|found| words.quote(&found))
}

/// Whether "if any" stands amid a sentence, where it speaks of the words before it alone.
fn is_in_passing(words: &Words<'_>, found: &Range<usize>) -> bool {
    let begins_sentence = words.sentences().any(|first| first == found.start);
    let ends_sentence = words.sentence_after(found.start).end == found.end;
    words.at(found.start, &IF_ANY).as_ref() == Some(found) && !begins_sentence && !ends_sentence
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn check(text: &str, rest: &str) -> Vec<String> {
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nareas: [{{id: x, title: X, tasks: [{{id: a, text: \"{text}\"{rest}}}]}}]\n"
        );
        headlines("unmarked-condition", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn a_condition_in_words_alone_is_seen() {
        assert_eq!(
            check("Cử cán bộ trực khi cần thiết", ""),
            ["the task `a` applies only `khi cần thiết`, and has no `if`"]
        );
        assert_eq!(check("Open the second shelter if necessary", "").len(), 1);
    }

    #[test]
    fn if_any_is_a_condition_where_the_sentence_begins_or_ends() {
        assert_eq!(check("Nếu có mưa lớn, di dời các hộ ven suối", "").len(), 1);
        assert_eq!(check("Họp. Di dời các hộ ven suối, nếu có", "").len(), 1);
        assert_eq!(check("Cử tổ trực nếu có yêu cầu của huyện", "").len(), 1);
    }

    #[test]
    fn a_condition_may_be_marked_here_above_or_below() {
        let text = "Open the second shelter if necessary";
        assert!(check(text, ", if: the first one is full").is_empty());
        assert!(check(text, ", tasks: [{id: b, text: B, if: c}]").is_empty());
        let step = ", if: c, tasks: [{id: b, text: Open it when needed}]";
        assert!(check("A", step).is_empty());
    }

    #[test]
    fn details_that_may_be_missing_are_no_condition() {
        for text in [
            "Báo cáo kết quả và các kiến nghị (nếu có)",
            "Báo cáo khó khăn, vướng mắc nếu có",
            "Report what was done and any obstacles, if any",
            "Collect returned forms, if any, and file them",
            "Thu hồi phiếu nếu có và lưu hồ sơ",
            "Nêu cơ chế hỗ trợ",
        ] {
            assert!(check(text, "").is_empty(), "{text}");
        }
    }
}
