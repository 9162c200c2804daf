//! `several-actions`: one task orders several things to be done.

use super::whole_tasks;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Task;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;
use crate::words::phrases::tasks::{BEFORE_VERBS, VERBS};

/// One task orders several things to be done.
pub(in crate::rules) static SEVERAL_ACTIONS: Rule = Rule {
    name: "several-actions",
    group: Group::Tasks,
    level: Level::Info,
    page: include_str!("several_actions.md"),
    check: Check::Plan(check),
};

/// Two orders in one sentence are ordinary: the second says how the first is done.
const FEWEST_ORDERS: usize = 3;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if plan.complete {
        for task in whole_tasks(&plan.document) {
            check_task(plan, task, findings);
        }
    }
}

fn check_task(plan: &PlanFacts<'_>, task: &Task, findings: &mut Vec<Finding>) {
    for step in &task.tasks {
        check_task(plan, step, findings);
    }
    let count = task.text.as_ref().map_or(0, |text| orders(plan.of(text)));
    if !task.tasks.is_empty() || count < FEWEST_ORDERS {
        return;
    }
    let id = task.id.as_str();
    findings.push(
        SEVERAL_ACTIONS
            .finding(
                plan.at(task.id.span),
                message!("several-actions.headline", task = id, count),
            )
            .help(message!("several-actions.help")),
    );
}

/// How many sentences begin with the verb of an order.
fn orders(words: &Words<'_>) -> usize {
    let begins_with_verb = |&first: &usize| {
        let mut first = first;
        while let Some(adverb) = words.at(first, &BEFORE_VERBS) {
            first = adverb.end;
        }
        words.at(first, &VERBS).is_some()
    };
    words.sentences().filter(begins_with_verb).count()
}

#[cfg(test)]
mod tests {
    use super::orders;
    use crate::rules::testing::headlines;
    use crate::words::phrases::Words;

    fn check(text: &str, steps: &str) -> Vec<String> {
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nareas: [{{id: x, title: X, tasks: [{{id: a, text: \"{text}\", tasks: [{steps}]}}]}}]\n"
        );
        headlines("several-actions", &[("p.plan.yaml", &text)])
    }

    const THREE: &str = "Lập Tổ công tác; cử cán bộ trực; kịp thời báo cáo LĐLĐ tỉnh.";

    #[test]
    fn three_orders_are_several_actions() {
        assert_eq!(
            check(THREE, ""),
            ["the task `a` orders 3 things in one text"]
        );
        assert_eq!(
            check("Write the script. Print it. Then hand it out.", "").len(),
            1
        );
    }

    #[test]
    fn steps_are_what_is_asked_for() {
        assert!(check(THREE, "{id: b, text: Lập Tổ công tác}").is_empty());
        let step = format!("{{id: b, text: \"{THREE}\"}}");
        assert_eq!(
            check("A", &step),
            ["the task `b` orders 3 things in one text"]
        );
    }

    #[test]
    fn only_what_begins_with_a_verb_is_an_order() {
        assert_eq!(
            orders(&Words::new(
                "Lập Tổ công tác; mỗi tổ 5 người; trưởng tổ là Chủ tịch"
            )),
            1
        );
        assert_eq!(
            orders(&Words::new("Rà soát, lập danh sách, hỗ trợ kịp thời")),
            1
        );
        assert_eq!(
            orders(&Words::new("- Cử cán bộ\n- Mua hàng\n- Đồng thời báo cáo")),
            3
        );
    }
}
