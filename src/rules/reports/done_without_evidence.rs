//! `done-without-evidence`: tasks are reported done, and nothing shows it.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostic::{Finding, Level};
use crate::messages::{and_list, message};
use crate::model::{TaskEntry, TaskState};
use crate::rules::report_index::{Filed, own_item, reports_by_plan};
use crate::rules::{Check, Group, Rule};
use crate::source::{Location, Span};
use crate::workspace::{PlanRecord, Workspace, tasks};

/// Tasks are reported done, and nothing shows it.
pub(in crate::rules) static DONE_WITHOUT_EVIDENCE: Rule = Rule {
    name: "done-without-evidence",
    group: Group::Reports,
    level: Level::Info,
    page: include_str!("done_without_evidence.md"),
    check: Check::Workspace(check),
};

/// How many tasks a headline names.
const MOST_NAMED: usize = 3;

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for on_plan in reports_by_plan(workspace) {
        let outputs = outputs(on_plan.plan);
        if outputs.is_empty() {
            continue;
        }
        for reports in on_plan.by_unit().values() {
            for unproved in unproved(on_plan.plan, &outputs, reports).values() {
                findings.extend(finding(on_plan.plan, unproved));
            }
        }
    }
}

/// The tasks that say what is there once they are done, with the place where they say it. For all others there may be
/// nothing to show.
fn outputs(plan: &PlanRecord) -> HashMap<&str, Span> {
    let tasks = tasks(&plan.document).into_iter();
    let outputs = tasks.filter_map(|placed| {
        let output = placed.task.output.as_ref()?;
        Some((placed.task.id.as_str(), output.span))
    });
    outputs.collect()
}

/// A task that is done without a trace.
struct Unproved<'w> {
    filed: Filed<'w>,
    task: &'w str,
    state: Span,
    output: Span,
}

/// The tasks that a unit last reported done and never gave any evidence of, by the report that says so.
fn unproved<'w>(
    plan: &PlanRecord,
    outputs: &HashMap<&str, Span>,
    reports: &[Filed<'w>],
) -> BTreeMap<Location, Vec<Unproved<'w>>> {
    let mut latest: HashMap<&str, (Filed<'w>, &TaskEntry)> = HashMap::new();
    let mut proved: HashSet<&str> = HashSet::new();
    for &filed in reports {
        for (key, entry) in filed.report().tasks.iter() {
            let task = own_item(plan.document.id.as_str(), key);
            if let Some(task) = task.filter(|task| outputs.contains_key(task)) {
                if entry.evidence.is_some() {
                    proved.insert(task);
                }
                latest.insert(task, (filed, entry));
            }
        }
    }
    let unproved = latest.into_iter().filter(|(task, (_, entry))| {
        entry.state.value == TaskState::Done && !proved.contains(task)
    });
    let mut by_report: BTreeMap<_, Vec<Unproved<'_>>> = BTreeMap::new();
    for (task, (filed, entry)) in unproved {
        let of_report = by_report.entry(filed.at(filed.located.span));
        of_report.or_default().push(Unproved {
            filed,
            task,
            state: entry.state.span,
            output: outputs[task],
        });
    }
    for of_report in by_report.values_mut() {
        of_report.sort_by_key(|unproved| unproved.state);
    }
    by_report
}

/// What is said of one report: it has one remedy, however many tasks there are.
fn finding(plan: &PlanRecord, unproved: &[Unproved<'_>]) -> Option<Finding> {
    let first = unproved.first()?;
    let tasks: Vec<_> = unproved.iter().map(|unproved| unproved.task).collect();
    let message = if tasks.len() <= MOST_NAMED {
        message!("done-without-evidence.headline", tasks = and_list(&tasks))
    } else {
        let others = tasks.len() - 1;
        message!(
            "done-without-evidence.headline-many",
            task = first.task,
            others
        )
    };
    Some(
        DONE_WITHOUT_EVIDENCE
            .finding(first.filed.at(first.state), message)
            .related(
                plan.at(first.output),
                message!("done-without-evidence.output"),
            )
            .help(message!("done-without-evidence.help")),
    )
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const PLAN: &str = "\
plan: p
title: t
issuer: u
areas:
  - id: x
    title: t
    tasks:
      - {id: a, text: t, output: decision}
      - {id: b, text: t, output: list}
      - {id: c, text: t, output: list}
      - {id: d, text: t, output: list}
      - {id: call, text: t}
";

    /// Reports of one unit on following days, each with its tasks.
    fn text(tasks: &[&str]) -> String {
        let reports = tasks.iter().enumerate();
        let report = |(day, tasks): (usize, &&str)| {
            format!("---\nreport: p\nunit: u\nas-of: 2021-01-1{day}\ntasks: {{{tasks}}}\n")
        };
        reports.map(report).collect()
    }

    fn check(tasks: &[&str]) -> Vec<String> {
        let report = text(tasks);
        let texts = [("p.plan.yaml", PLAN), ("r.report.yaml", &*report)];
        headlines("done-without-evidence", &texts)
    }

    #[test]
    fn tasks_of_one_report_are_named_together() {
        assert_eq!(
            check(&["a: done, p#b: {state: done, note: n}, c: doing, call: done"]),
            ["reported done without evidence: `a` and `b`"]
        );
        assert_eq!(
            check(&["a: done, b: done, c: done, d: done"]),
            ["reported done without evidence: `a` and 3 other tasks"]
        );
        assert_eq!(check(&["a: done"]), ["reported done without evidence: `a`"]);
    }

    #[test]
    fn evidence_may_come_before_or_after() {
        let proof = "a: {state: doing, evidence: draft}";
        assert!(check(&["a: done", "a: {state: done, evidence: decision 5}"]).is_empty());
        assert!(check(&[proof, "a: done"]).is_empty());
        assert!(check(&["a: done", "a: doing"]).is_empty());
    }

    #[test]
    fn the_state_and_the_output_are_marked() {
        let report = text(&["a: done", "b: done"]);
        let texts = [("p.plan.yaml", PLAN), ("r.report.yaml", &*report)];
        assert_eq!(
            marked("done-without-evidence", &texts),
            [["done", "decision"], ["done", "list"]]
        );
    }
}
