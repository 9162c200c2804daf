//! `done-without-evidence`: tasks are reported done, and nothing shows it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, and_list, message};
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

/// How many tasks have evidence for one that has none, where it is the custom to give it.
const MANY_TO_ONE: usize = 9;

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for on_plan in reports_by_plan(workspace) {
        let plan = on_plan.plan;
        let outputs = outputs(plan);
        if outputs.is_empty() {
            continue;
        }
        let mut proved = 0;
        let mut by_report: Vec<Vec<Unproved<'_>>> = Vec::new();
        for reports in on_plan.by_unit().values() {
            let done = done(plan, &outputs, reports);
            proved += done.proved;
            by_report.extend(done.unproved.into_values());
        }
        let unproved: usize = by_report.iter().map(Vec::len).sum();
        // Where few omit it, it stands out with each of them. Where many do, it is a habit, and one word is enough.
        if unproved <= proved / MANY_TO_ONE || by_report.len() == 1 {
            findings.extend(
                by_report
                    .iter()
                    .filter_map(|of_report| of_one(plan, of_report)),
            );
        } else {
            findings.extend(of_many(plan, &by_report, unproved));
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

/// The tasks that a unit last reported done.
struct Done<'w> {
    /// How many of them it ever gave evidence of.
    proved: usize,
    /// The others, by the report that says so.
    unproved: BTreeMap<Location, Vec<Unproved<'w>>>,
}

fn done<'w>(plan: &PlanRecord, outputs: &HashMap<&str, Span>, reports: &[Filed<'w>]) -> Done<'w> {
    let mut latest: BTreeMap<&str, (Filed<'w>, &TaskEntry)> = BTreeMap::new();
    let mut evident: HashSet<&str> = HashSet::default();
    for &filed in reports {
        for (key, entry) in filed.report().tasks.iter() {
            let task = own_item(plan.document.id.as_str(), key);
            if let Some(task) = task.filter(|task| outputs.contains_key(task)) {
                if entry.evidence.is_some() {
                    evident.insert(task);
                }
                latest.insert(task, (filed, entry));
            }
        }
    }
    latest.retain(|_, (_, entry)| entry.state.value == TaskState::Done);
    let all = latest.len();
    latest.retain(|task, _| !evident.contains(task));
    let proved = all - latest.len();
    let mut unproved: BTreeMap<_, Vec<Unproved<'_>>> = BTreeMap::new();
    for (task, (filed, entry)) in latest {
        let of_report = unproved.entry(filed.at(filed.located.span));
        of_report.or_default().push(Unproved {
            filed,
            task,
            state: entry.state.span,
            output: outputs[task],
        });
    }
    for of_report in unproved.values_mut() {
        of_report.sort_by_key(|unproved| unproved.state);
    }
    Done { proved, unproved }
}

/// What is said of one report: it has one remedy, however many tasks there are.
fn of_one(plan: &PlanRecord, unproved: &[Unproved<'_>]) -> Option<Finding> {
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
    Some(finding(plan, first, message))
}

/// What is said of the reports on a plan that mostly go without evidence, at the latest of them.
fn of_many(plan: &PlanRecord, by_report: &[Vec<Unproved<'_>>], count: usize) -> Option<Finding> {
    let firsts = by_report.iter().filter_map(|of_report| of_report.first());
    let latest = firsts.max_by_key(|first| {
        let place = first.filed.at(first.state);
        (first.filed.as_of.value, Reverse(place))
    })?;
    let others = count - 1;
    let message = message!(
        "done-without-evidence.headline-plan",
        task = latest.task,
        others
    );
    Some(finding(plan, latest, message))
}

fn finding(plan: &PlanRecord, unproved: &Unproved<'_>, message: Message) -> Finding {
    let output = message!("done-without-evidence.output");
    DONE_WITHOUT_EVIDENCE
        .finding(unproved.filed.at(unproved.state), message)
        .related(plan.at(unproved.output), output)
        .help(message!("done-without-evidence.help"))
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
        assert_eq!(marked("done-without-evidence", &texts), [["done", "list"]]);
    }

    #[test]
    fn where_evidence_is_the_custom_each_report_without_is_told() {
        let reports = ["a: done", "b: done"];
        assert_eq!(
            check(&reports),
            ["reported done without evidence: `b` and one other task in the reports on this plan"]
        );
        let proved: Vec<_> = (0..18).map(|number| format!("e{number}")).collect();
        let tasks = proved
            .iter()
            .map(|id| format!("      - {{id: {id}, text: t, output: list}}\n"));
        let plan = format!("{PLAN}{}", tasks.collect::<String>());
        let entries = proved
            .iter()
            .map(|id| format!("{id}: {{state: done, evidence: list}}"));
        let entries = entries.collect::<Vec<_>>().join(", ");
        let report = text(&[&format!("{}, {entries}", reports[0]), reports[1]]);
        let texts = [("p.plan.yaml", &*plan), ("r.report.yaml", &*report)];
        assert_eq!(headlines("done-without-evidence", &texts).len(), 2);
    }
}
