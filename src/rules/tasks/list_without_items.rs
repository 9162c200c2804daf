//! `list-without-items`: a text announces a list, and nothing follows.

use super::whole_tasks;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Task;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::tasks::{LIST_OPENERS, LIST_REFERENCES};
use crate::words::phrases::{Phrases, Words};
use crate::yaml::{Spanned, Text};

/// A text announces a list, and nothing follows.
pub(in crate::rules) static LIST_WITHOUT_ITEMS: Rule = Rule {
    name: "list-without-items",
    group: Group::Tasks,
    level: Level::Error,
    page: include_str!("list_without_items.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if plan.complete {
        for task in whole_tasks(&plan.document) {
            check_task(plan, task, findings);
        }
        for objective in &plan.document.objectives {
            if let (true, Some(text)) = (objective.targets.is_empty(), &objective.text)
                && announces_list(text, plan.of(text))
            {
                let help = message!("list-without-items.help-targets");
                findings.push(finding(plan, text).help(help));
            }
        }
        for assignment in &plan.document.assignments {
            if let (true, Some(text)) = (assignment.tasks.is_empty(), &assignment.text)
                && announces_list(text, plan.of(text))
            {
                let help = message!("list-without-items.help-assignment");
                findings.push(finding(plan, text).help(help));
            }
        }
    }
}

fn check_task(plan: &PlanFacts<'_>, task: &Task, findings: &mut Vec<Finding>) {
    for step in &task.tasks {
        check_task(plan, step, findings);
    }
    if let (true, Some(text)) = (task.tasks.is_empty(), &task.text)
        && announces_list(text, plan.of(text))
    {
        let help = message!("list-without-items.help");
        findings.push(finding(plan, text).help(help));
    }
}

fn finding(plan: &PlanFacts<'_>, text: &Spanned<Text>) -> Finding {
    let words = plan.of(text);
    let ending = words.quote(&(words.len().saturating_sub(SHOWN_WORDS)..words.len()));
    let message = message!("list-without-items.headline", ending);
    LIST_WITHOUT_ITEMS.finding(plan.at(text.span), message)
}

/// How many words of the text's end the headline shows.
const SHOWN_WORDS: usize = 4;

/// Whether a text ends with a colon, or with words such as "as follows".
fn announces_list(text: &str, words: &Words<'_>) -> bool {
    let text = text.trim_end();
    if text.ends_with([':', '：']) {
        return true;
    }
    let ends_with = |phrases: &Phrases| {
        let mut found = words.find(phrases);
        found.any(|found| found.end == words.len())
    };
    !text.ends_with([')', '”', '"', '»'])
        && ends_with(&LIST_OPENERS)
        && !ends_with(&LIST_REFERENCES)
}

#[cfg(test)]
mod tests {
    use super::announces_list;
    use crate::rules::testing::{headlines, marked};
    use crate::words::phrases::Words;

    #[test]
    fn a_colon_or_its_words_announce_a_list() {
        for text in [
            "Thực hiện các nhiệm vụ như sau:",
            "Thực hiện các việc sau: ",
            "Làm những việc sau đây.",
            "Thực hiện tốt các nhiệm vụ trọng tâm dưới đây",
            "The crews do as follows",
        ] {
            assert!(announces_list(text, &Words::new(text)), "{text}");
        }
        for text in [
            "Thực hiện như sau: lập tổ, cử người",
            "Làm như sau:\n- lập tổ\n- cử người",
            "Báo cáo trước, họp sau",
            "Xem các văn bản (nêu dưới đây)",
        ] {
            assert!(!announces_list(text, &Words::new(text)), "{text}");
        }
    }

    #[test]
    fn a_reference_to_what_stands_below_announces_no_list() {
        for text in [
            "Lập báo cáo theo mẫu dưới đây",
            "Các xã làm theo mẫu dưới đây",
            "Thực hiện theo các biểu sau đây",
            "Gửi báo cáo về địa chỉ sau đây",
        ] {
            assert!(!announces_list(text, &Words::new(text)), "{text}");
        }
    }

    fn check(sections: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{sections}\n");
        headlines("list-without-items", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn steps_targets_and_tasks_are_items() {
        let task = |steps: &str| {
            check(&format!(
                "areas: [{{id: x, title: X, tasks: [{{id: a, text: \"Tổ chức thực hiện như sau:\", tasks: [{steps}]}}]}}]"
            ))
        };
        assert_eq!(
            task(""),
            ["`… thực hiện như sau` announces a list, and nothing follows"]
        );
        assert!(task("{id: b, text: B}").is_empty());
        let objective = |targets: &str| {
            check(&format!(
                "objectives: [{{id: o, text: \"The following:\", targets: [{targets}]}}]"
            ))
            .len()
        };
        assert_eq!(
            (objective(""), objective("{id: g, text: G, value: 1 x}")),
            (1, 0)
        );
        let assignment = |tasks: &str| {
            check(&format!(
                "assignments: [{{unit: u, text: \"The following:\", tasks: [{tasks}]}}]"
            ))
            .len()
        };
        assert_eq!((assignment(""), assignment("{id: a, text: A}")), (1, 0));
    }

    #[test]
    fn the_text_is_marked() {
        let text = "plan: p\ntitle: t\nissuer: u\nassignments: [{unit: u, tasks: [{id: a, text: \"As follows:\"}]}]\n";
        assert_eq!(
            marked("list-without-items", &[("p.plan.yaml", text)]),
            [["\"As follows:\""]]
        );
    }

    #[test]
    fn a_plan_that_breaks_off_misses_nothing() {
        let text = "areas: [{id: x, title: X, tasks: [{id: a, text: \"As follows:\"";
        assert!(check(text).is_empty());
    }
}
