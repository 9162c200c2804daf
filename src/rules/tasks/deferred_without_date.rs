//! `deferred-without-date`: something is put off until later, and nobody has to do it by any day.

use super::{has_deadline, names_somebody, tasks_of_content, with_inherited};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Assignment, Task};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;
use crate::words::phrases::tasks::{DATES, DEFERRALS};

/// Something is put off until later, and nobody has to do it by any day.
pub(in crate::rules) static DEFERRED_WITHOUT_DATE: Rule = Rule {
    name: "deferred-without-date",
    group: Group::Tasks,
    level: Level::Warning,
    page: include_str!("deferred_without_date.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if plan.complete {
        let is_settled = |task: &Task| has_deadline(task) && names_somebody(task.lead.as_ref());
        let tasks = tasks_of_content(&plan.document);
        check_tasks(plan, tasks, &is_settled, findings);
        for assignment in &plan.document.assignments {
            check_tasks(plan, assignment.tasks.iter(), &has_deadline, findings);
        }
        // What no task holds can have neither.
        let assignments = plan.document.assignments.iter();
        let in_words = assignments.filter_map(|assignment: &Assignment| assignment.text.as_ref());
        for text in plan.document.requirements.iter().chain(in_words) {
            if let Some(phrase) = deferral(plan.of(text)) {
                let message = message!("deferred-without-date.headline-text", phrase);
                findings.push(
                    DEFERRED_WITHOUT_DATE
                        .finding(plan.at(text.span), message)
                        .help(message!("deferred-without-date.help-text")),
                );
            }
        }
    }
}

fn check_tasks<'p>(
    plan: &PlanFacts<'_>,
    tasks: impl Iterator<Item = &'p Task>,
    is_settled: &impl Fn(&Task) -> bool,
    findings: &mut Vec<Finding>,
) {
    with_inherited(tasks, false, is_settled, &mut |task, settled| {
        if settled || task.tasks.iter().any(is_settled) {
            return;
        }
        if let Some(phrase) = task.text.as_ref().and_then(|text| deferral(plan.of(text))) {
            let id = task.id.as_str();
            let message = message!("deferred-without-date.headline", task = id, phrase);
            findings.push(
                DEFERRED_WITHOUT_DATE
                    .finding(plan.at(task.id.span), message)
                    .help(message!("deferred-without-date.help")),
            );
        }
    });
}

/// The words that put something off, unless their sentence says until when.
fn deferral(words: &Words<'_>) -> Option<String> {
    let mut found = words.find(&DEFERRALS).filter(|found| {
        let mut rest = words.sentence_after(found.start);
        !rest.any(|word| words.at(word, &DATES).is_some())
    });
    found.next().map(|found| words.quote(&found))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(sections: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\n{sections}\n")
    }

    fn check(text: &str, rest: &str) -> Vec<String> {
        let area =
            format!("areas: [{{id: x, title: X, tasks: [{{id: a, text: \"{text}\"{rest}}}]}}]");
        headlines("deferred-without-date", &[("p.plan.yaml", &plan(&area))])
    }

    #[test]
    fn what_is_put_off_needs_an_owner_and_a_day() {
        let expected = [
            "the task `a` puts something off (`sẽ có kế hoạch cụ thể sau`) and does not say who does it by when",
        ];
        let text = "Huy động lực lượng; sẽ có kế hoạch cụ thể sau.";
        assert_eq!(check(text, ""), expected);
        assert_eq!(check(text, ", lead: u"), expected);
        assert_eq!(check(text, ", by: 2024-10-31"), expected);
        assert!(check(text, ", by: 2024-10-31, lead: u").is_empty());
        assert_eq!(
            check("Train the crews. A detailed plan will follow", "").len(),
            1
        );
    }

    #[test]
    fn a_step_may_hold_what_was_put_off() {
        let step = ", tasks: [{id: b, text: Write the plan, lead: u, by: 2024-10-31}]";
        assert!(check("A detailed plan will follow", step).is_empty());
    }

    #[test]
    fn a_day_in_the_words_is_a_day() {
        assert!(check("Sẽ có hướng dẫn cụ thể sau (trước ngày 15/8)", "").is_empty());
        assert!(check("The crews will follow the plan of the town", "").is_empty());
        assert!(check("Sẽ có kế hoạch sau hội nghị", "").is_empty());
    }

    #[test]
    fn an_assignment_has_its_owner() {
        let assignment = |due: &str| {
            let text = plan(&format!(
                "assignments: [{{unit: u, tasks: [{{id: a, text: Details will follow{due}}}]}}]"
            ));
            headlines("deferred-without-date", &[("p.plan.yaml", &text)]).len()
        };
        assert_eq!((assignment(""), assignment(", by: 2024-10-31")), (1, 0));
    }

    #[test]
    fn requirements_put_off_too() {
        let text = plan("requirements: [Kinh phí sẽ có hướng dẫn riêng.]");
        assert_eq!(
            marked("deferred-without-date", &[("p.plan.yaml", &text)]),
            [["Kinh phí sẽ có hướng dẫn riêng."]]
        );
    }
}
