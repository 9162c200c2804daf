//! `task-without-lead`: nobody is named who answers for a task.

use super::{Extent, Lacking, names_somebody, tasks_of_content};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Nobody is named who answers for a task.
pub(in crate::rules) static TASK_WITHOUT_LEAD: Rule = Rule {
    name: "task-without-lead",
    group: Group::Tasks,
    level: Level::Warning,
    page: include_str!("task_without_lead.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    // An assignment names its unit.
    let tasks = tasks_of_content(&plan.document);
    let lacking = Lacking::among(tasks, |task| names_somebody(task.lead.as_ref()));
    let Some(extent) = lacking.extent() else {
        return;
    };
    let (first, message) = match extent {
        Extent::One(first) => {
            let task = first.id.as_str();
            (first, message!("task-without-lead.headline", task))
        }
        Extent::Many(first, count) => {
            let of = lacking.of;
            (
                first,
                message!("task-without-lead.headline-many", count, of),
            )
        }
        Extent::All(first, count) => (first, message!("task-without-lead.headline-all", count)),
    };
    let finding = TASK_WITHOUT_LEAD.finding(plan.at(first.id.span), message);
    let mut finding = lacking.name_others(finding);
    if let Some(issuer) = &plan.document.issuer {
        let issuer = issuer.as_str();
        finding = finding.note(message!("task-without-lead.note", issuer));
    }
    findings.push(finding.help(message!("task-without-lead.help")));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(sections: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{sections}\n");
        headlines("task-without-lead", &[("p.plan.yaml", &text)])
    }

    fn area(tasks: &str) -> Vec<String> {
        plan(&format!("areas: [{{id: x, title: X, tasks: [{tasks}]}}]"))
    }

    #[test]
    fn one_is_named_and_many_are_counted() {
        let one = ["the task `a` names nobody who leads it"];
        assert_eq!(area("{id: a, text: A}"), one);
        assert_eq!(area("{id: a, text: A, lead: []}"), one);
        assert_eq!(
            area("{id: a, text: A}, {id: b, text: B, lead: u}, {id: c, text: C}"),
            ["2 of 3 tasks in areas and scenarios name nobody who leads them"]
        );
    }

    #[test]
    fn a_lead_is_inherited_and_steps_may_have_their_own() {
        assert!(area("{id: a, text: A, lead: u, tasks: [{id: b, text: B}]}").is_empty());
        assert!(area("{id: a, text: A, tasks: [{id: b, text: B, lead: u}]}").is_empty());
        assert!(plan("assignments: [{unit: u, tasks: [{id: a, text: A}]}]").is_empty());
        assert_eq!(
            area("{id: a, text: A, tasks: [{id: b, text: B, lead: u}, {id: c, text: C}]}"),
            ["the task `c` names nobody who leads it"]
        );
        assert_eq!(
            area("{id: a, text: A, tasks: [{id: b, text: B}, {id: c, text: C}]}"),
            ["the task `a` names nobody who leads it"]
        );
    }

    #[test]
    fn the_first_task_is_marked() {
        let text = "plan: p\ntitle: t\nissuer: u\nscenarios: [{id: s, tasks: [{id: a, text: A}, {id: b, text: B}]}]\n";
        assert_eq!(
            marked("task-without-lead", &[("p.plan.yaml", text)]),
            [["a"]]
        );
    }

    #[test]
    fn a_plan_that_breaks_off_misses_nothing() {
        assert!(area("{id: a, text: A}]}]\nx-note: \"open").is_empty());
    }
}
