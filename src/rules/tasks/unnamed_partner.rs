//! `unnamed-partner`: a task is done "in coordination with" somebody who is not named in `with`.

use super::{names_somebody, whole_tasks, with_inherited};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Task;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;
use crate::words::phrases::tasks::{COORDINATION_PAPERS, PARTNERS, PURPOSES};

/// A task is done "in coordination with" somebody who is not named in `with`.
pub(in crate::rules) static UNNAMED_PARTNER: Rule = Rule {
    name: "unnamed-partner",
    group: Group::Tasks,
    level: Level::Info,
    page: include_str!("unnamed_partner.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if plan.complete {
        let tasks = whole_tasks(&plan.document);
        with_inherited(tasks, false, &names_partners, &mut |task, is_named| {
            if is_named || task.tasks.iter().any(names_partners) {
                return;
            }
            let phrase = task
                .text
                .as_ref()
                .and_then(|text| coordination(plan.of(text)));
            if let Some(phrase) = phrase {
                let task_id = task.id.as_str();
                let message = message!("unnamed-partner.headline", task = task_id, phrase);
                findings.push(
                    UNNAMED_PARTNER
                        .finding(plan.at(task.id.span), message)
                        .help(message!("unnamed-partner.help")),
                );
            }
        });
    }
}

fn names_partners(task: &Task) -> bool {
    names_somebody(task.with.as_ref())
}

/// The words that promise a partner. A paper on coordination promises none, nor does what somebody else is to do once
/// the task is done.
fn coordination(words: &Words<'_>) -> Option<String> {
    let mut found = words.find(&PARTNERS).filter(|found| {
        let mut before = words.clause_before(found.start);
        !words.has_before(found.start, &COORDINATION_PAPERS)
            && !before.any(|word| words.at(word, &PURPOSES).is_some())
    });
    found.next().map(|found| words.quote(&found))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use crate::rules::testing::headlines;

    fn check(text: &str, rest: &str) -> Vec<String> {
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nareas: [{{id: x, title: X, tasks: [{{id: a, text: \"{text}\"{rest}}}]}}]\n"
        );
        headlines("unnamed-partner", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn a_promised_partner_is_missed() {
        let expected = ["the task `a` says `Phối hợp với`, and `with` names nobody"];
        let text = "Phối hợp với chính quyền tuyên truyền";
        assert_eq!(check(text, ""), expected);
        assert_eq!(check(&text.nfd().collect::<String>(), "").len(), 1);
        assert_eq!(
            check(
                "Clear the drains in  coordination with others",
                ", with: []"
            )
            .len(),
            1
        );
    }

    #[test]
    fn a_partner_may_be_named_here_above_or_below() {
        let text = "Phối hợp với chính quyền tuyên truyền";
        assert!(check(text, ", with: {name: Chính quyền}").is_empty());
        assert!(check(text, ", tasks: [{id: b, text: B, with: v}]").is_empty());
        let step = ", with: v, tasks: [{id: b, text: In coordination with the town}]";
        assert!(check("A", step).is_empty());
    }

    #[test]
    fn coordination_as_a_noun_or_for_others_promises_nobody() {
        for text in [
            "Tăng cường phối hợp giữa các cấp",
            "Xây dựng quy chế phối hợp với công an",
            "Báo tình hình để tỉnh kịp phối hợp với chính quyền",
        ] {
            assert!(check(text, "").is_empty(), "{text}");
        }
    }
}
