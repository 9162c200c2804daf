//! `target-without-report`: no reporting duty carries the figures of a target.

use foldhash::HashSet;

use super::{once_for_plan, targets};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Measured, Target};
use crate::rules::{Check, Group, Rule};
use crate::workspace::{PlanRecord, Workspace};

/// No reporting duty carries the figures of a target.
pub(in crate::rules) static TARGET_WITHOUT_REPORT: Rule = Rule {
    name: "target-without-report",
    group: Group::Targets,
    level: Level::Warning,
    page: include_str!("target_without_report.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let carried = carried(workspace);
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        let id = plan.document.id.as_str();
        // A plan without any duty to report is another rule's finding; one below may be unread.
        if plan.document.reporting.is_empty()
            || workspace.plans.children(id).any(|child| !child.complete)
        {
            continue;
        }
        let is_carried = |target: &Target| {
            let item = |item: &str| carried.contains(&(id, item));
            let counted = target.task.as_ref();
            item(target.id.as_str()) || counted.is_some_and(|task| item(&task.item))
        };
        let silent = targets(&plan.document).map(|(_, target)| target);
        let silent: Vec<_> = silent
            .filter(|target| needs_figures(target) && !is_carried(target))
            .collect();
        findings.extend(finding(plan, &silent));
    }
}

/// Plans are counted from the documents themselves.
fn needs_figures(target: &Target) -> bool {
    match target.measured() {
        Measured::Reports | Measured::Tasks => true,
        Measured::Plans => false,
    }
}

fn finding(plan: &PlanRecord, silent: &[&Target]) -> Option<Finding> {
    let finding = once_for_plan(
        &TARGET_WITHOUT_REPORT,
        plan,
        silent,
        |count, names| match names {
            Some(targets) => message!("target-without-report.headline", count, targets),
            None => message!("target-without-report.headline-many", count),
        },
        &message!("target-without-report.other"),
    )?;
    let duty = plan.document.reporting.first()?;
    let duty = duty.id.as_str();
    Some(finding.help(message!("target-without-report.help", duty)))
}

/// The items that reporting duties carry, each with its plan.
fn carried(workspace: &Workspace) -> HashSet<(&str, &str)> {
    let mut carried = HashSet::default();
    for plan in &workspace.plans {
        let own = plan.document.id.as_str();
        for item in plan
            .document
            .reporting
            .iter()
            .flat_map(|duty| &duty.carries)
        {
            let owner = item.plan.as_ref().map_or(own, |plan| plan.as_str());
            carried.insert((owner, item.item.as_str()));
        }
    }
    carried
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps};

    fn plan(target: &str, rest: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nobjectives: [{{id: o, text: t, targets: [{{id: a, text: t, value: 100%, {target}}}]}}]\n{rest}\n"
        )
    }

    fn silent(target: &str, carries: &str) -> usize {
        let reporting = format!("reporting: [{{id: r, from: u, at: end, carries: [{carries}]}}]");
        headlines(
            "target-without-report",
            &[("p.plan.yaml", &plan(target, &reporting))],
        )
        .len()
    }

    #[test]
    fn the_target_or_the_task_that_counts_is_carried() {
        assert_eq!(silent("", ""), 1);
        assert_eq!(silent("", "a"), 0);
        assert_eq!(silent("", "p#a"), 0);
        assert_eq!(silent("measured: tasks, task: b", ""), 1);
        assert_eq!(silent("measured: tasks, task: b", "b"), 0);
    }

    #[test]
    fn plans_are_counted_without_reports() {
        assert_eq!(silent("measured: plans", ""), 0);
    }

    #[test]
    fn a_plan_without_duties_is_left_to_its_own_rule() {
        assert!(headlines("target-without-report", &[("p.plan.yaml", &plan("", ""))]).is_empty());
    }

    #[test]
    fn a_duty_is_proposed() {
        let text = plan("", "reporting: [{id: r, from: u, at: end}]");
        assert!(helps("target-without-report", &[("p.plan.yaml", &text)])[0].contains("`r`"));
    }
}
