//! `answers-nothing`: a task of a remediation plan mends none of its shortcomings.

use super::{Extent, Lacking, tasks_of_content};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{PlanType, Task};
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A task of a remediation plan mends none of its shortcomings.
pub(in crate::rules) static ANSWERS_NOTHING: Rule = Rule {
    name: "answers-nothing",
    group: Group::Tasks,
    level: Level::Info,
    page: include_str!("answers_nothing.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let r#type = plan.document.r#type.as_ref().map(|r#type| r#type.value);
    if r#type != Some(PlanType::Remediation) || plan.document.shortcomings.is_empty() {
        return;
    }
    let has_purpose = |task: &Task| !task.answers.is_empty() || !task.serves.is_empty();
    let lacking = Lacking::among(tasks_of_content(&plan.document), has_purpose);
    let Some(extent) = lacking.extent() else {
        return;
    };
    let (first, message) = match extent {
        Extent::One(first) => {
            let task = first.id.as_str();
            (first, message!("answers-nothing.headline", task))
        }
        Extent::Many(first, count) => {
            let of = lacking.of;
            (first, message!("answers-nothing.headline-many", count, of))
        }
        Extent::All(first, count) => (first, message!("answers-nothing.headline-all", count)),
    };
    let finding = ANSWERS_NOTHING.finding(plan.at(first.id.span), message);
    let finding = lacking.name_others(finding);
    findings.push(finding.help(message!("answers-nothing.help")));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn check(r#type: &str, shortcomings: &str, tasks: &str) -> Vec<String> {
        let text = format!(
            "plan: p\ntitle: t\ntype: {type}\nissuer: u\nshortcomings: [{shortcomings}]
areas: [{{id: x, title: X, tasks: [{tasks}]}}]
assignments: [{{unit: u, tasks: [{{id: z, text: Issue the plan}}]}}]\n"
        );
        headlines("answers-nothing", &[("p.plan.yaml", &text)])
    }

    const SLOW: &str = "{id: slow, text: S}";

    #[test]
    fn only_a_remediation_plan_with_shortcomings_has_to_answer() {
        let tasks = "{id: a, text: A}, {id: b, text: B, answers: [slow]}";
        assert_eq!(
            check("remediation", SLOW, tasks),
            ["the task `a` answers no shortcoming"]
        );
        assert!(check("campaign", SLOW, tasks).is_empty());
        assert!(check("remediation", "", "{id: a, text: A}").is_empty());
    }

    #[test]
    fn tasks_are_counted() {
        assert_eq!(
            check("remediation", SLOW, "{id: a, text: A}, {id: b, text: B}"),
            ["none of the 2 tasks in areas and scenarios answers a shortcoming"]
        );
    }

    #[test]
    fn what_serves_a_target_has_its_reason() {
        assert!(check("remediation", SLOW, "{id: a, text: A, serves: [q#t]}").is_empty());
        assert!(
            check(
                "remediation",
                SLOW,
                "{id: a, text: A, answers: [slow], tasks: [{id: b, text: B}]}"
            )
            .is_empty()
        );
    }
}
