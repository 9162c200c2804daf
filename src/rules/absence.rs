//! Rules that report what is not there. What is there and was not understood has been reported already: it is not
//! missing, and a second finding about it would be false.

use foldhash::HashMap;

use crate::diagnostic::Finding;
use crate::source::{FileId, Location};
use crate::workspace::{Misread, Workspace};

/// Where the work of a plan stands. Something that was not understood in it may be what a rule looks for.
const WORK: [&str; 3] = ["areas", "assignments", "scenarios"];

/// For each rule that rests on the absence of something the keys where it would stand, in a mapping around the place of
/// the finding.
const ABSENCES: &[(&str, &[&str])] = &[
    ("answers-nothing", &WORK),
    ("bare-share", &["of"]),
    ("cascade-without-deadline", &["by"]),
    (
        "child-copies-parent",
        &["areas", "assignments", "objectives", "scenarios"],
    ),
    ("deferred-without-date", &["by", "every", "lead", "within"]),
    ("done-without-evidence", &["evidence", "tasks"]),
    (
        "empty-scenario",
        &["areas", "assignments", "scenarios", "tasks"],
    ),
    ("executing-recipient-without-task", &WORK),
    ("executor-not-recipient", &["recipients"]),
    ("idle-area", &WORK),
    ("list-without-items", &["tasks"]),
    ("missing-issue-date", &["issued"]),
    ("missing-number", &["number"]),
    ("missing-signatory", &["signed"]),
    ("moving-population", &["as-of", "of"]),
    ("no-archive-line", &["recipients"]),
    ("no-parent-plan", &["basis"]),
    ("no-period", &["period"]),
    ("no-periodic-report", &["reporting"]),
    ("no-way-down", &["ends"]),
    ("open-ended-period", &["period"]),
    ("plan-without-target", &["objectives"]),
    ("recipient-without-purpose", &["recipients"]),
    ("report-without-deadline", &["reporting"]),
    ("report-without-receiver", &["reporting"]),
    ("reporting-gap", &["reporting"]),
    ("scenario-without-trigger", &["when"]),
    ("share-without-population", &["of"]),
    ("start-before-basis", &["issued"]),
    ("target-without-owner", &["owner"]),
    ("target-without-report", &["reporting"]),
    ("target-without-task", &WORK),
    ("task-without-deadline", &WORK),
    ("task-without-lead", &WORK),
    ("task-without-output", &WORK),
    ("team-size-mismatch", &["teams"]),
    ("team-without-size", &["teams"]),
    ("total-mismatch", &["parts", "resources"]),
    ("trigger-gap", &["scenarios"]),
    ("unanswered-shortcoming", &WORK),
    ("unassigned-cascade-target", &["cascade"]),
    ("uncountable-trigger", &["when"]),
    ("uncounted-population", &["of"]),
    ("undated-basis", &["basis"]),
    ("undeclared-end", &["period"]),
    ("undeclared-fund", &["funds"]),
    ("undeclared-indicator", &["indicators"]),
    ("undeclared-scenario-mode", &["scenario-mode"]),
    ("unmarked-condition", &["if"]),
    ("unmeasured-promise", &["objectives"]),
    ("unnamed-partner", &["with"]),
    ("unnumbered-basis", &["basis"]),
    ("unresolvable-start", &["issued"]),
];

/// Drops the findings that something is missing which was there and was not understood.
pub(super) fn drop_misread(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut misread: HashMap<FileId, Vec<&Misread>> = HashMap::default();
    let plans = workspace.plans.iter();
    let of_plans = plans.map(|plan| (plan.file, &plan.misread));
    let reports = workspace.reports.iter();
    let of_reports = reports.map(|report| (report.file, &report.misread));
    for (file, of_document) in of_plans.chain(of_reports) {
        if !of_document.is_empty() {
            misread.entry(file).or_default().extend(of_document);
        }
    }
    if misread.is_empty() {
        return;
    }
    let keys: HashMap<_, _> = ABSENCES.iter().copied().collect();
    findings.retain(|finding| {
        let Location { file, span } = finding.primary.location;
        let (Some(keys), Some(misread)) = (keys.get(finding.rule), misread.get(&file)) else {
            return true;
        };
        !misread.iter().any(|misread| misread.is_around(span, keys))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{check, find};

    #[test]
    fn every_absence_is_one_of_a_rule() {
        for (rule, keys) in ABSENCES {
            assert!(find(rule).is_some(), "{rule}");
            assert!(!keys.is_empty());
        }
        assert!(ABSENCES.is_sorted());
    }

    /// The rules that find something in the lines of a plan.
    fn found(lines: &str) -> Vec<&'static str> {
        let text = format!("plan: p\ntitle: T\nissuer: u\n{lines}");
        let units = ("a.units.yaml", "units: [{id: u, name: U}]\n");
        let (workspace, reading) = Workspace::from_texts(&[units, ("p.plan.yaml", &text)]);
        let found = check(&workspace, reading);
        found.iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn what_was_not_understood_is_not_missed() {
        let cases = [
            (
                "state: draft\nperiod: {from: issued}\nissued: 9/8/2021\n",
                "bad-date",
                "unresolvable-start",
            ),
            (
                "state: draft\nscenarios: [{id: s, title: S, whne: {text: X}}]\n",
                "unknown-key",
                "scenario-without-trigger",
            ),
            (
                "state: draft\nobjectives: [{id: o, text: O, targets: [{id: t, text: T, value: 90%, of: {al: town}}]}]\n",
                "unknown-key",
                "share-without-population",
            ),
            (
                "state: draft\nperiod: {from: 2021-01-01, to: 31/12/2021}\n",
                "bad-date",
                "open-ended-period",
            ),
        ];
        for (lines, fault, absence) in cases {
            let rules = found(lines);
            assert!(rules.contains(&fault), "{lines} {rules:?}");
            assert!(!rules.contains(&absence), "{lines} {rules:?}");
        }
        assert!(found("state: draft\nperiod: {from: issued}\n").contains(&"unresolvable-start"));
    }

    #[test]
    fn what_was_not_understood_elsewhere_excuses_nothing() {
        let scenarios =
            "state: draft\nscenarios: [{id: a, title: A, whne: {text: X}}, {id: b, title: B}]\n";
        let without_trigger = found(scenarios).into_iter();
        let without_trigger = without_trigger.filter(|&rule| rule == "scenario-without-trigger");
        assert_eq!(without_trigger.count(), 1);
    }
}
