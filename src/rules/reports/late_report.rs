//! `late-report`: a report came after the day on which it was due.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{CalendarPeriod, Cycle, Date, Occasion, Plan, Reporting};
use crate::rules::report_index::{Filed, PlanReports, reports_by_plan};
use crate::rules::tree_stretches::TreeStretches;
use crate::rules::{Check, Group, Rule};
use crate::source::Location;
use crate::workspace::{PlanRecord, UnitId, UnitTree, Workspace};

/// A report came after the day on which it was due.
pub(in crate::rules) static LATE_REPORT: Rule = Rule {
    name: "late-report",
    group: Group::Reports,
    level: Level::Warning,
    page: include_str!("late_report.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut stretches = TreeStretches::new(&workspace.register);
    for on_plan in &reports_by_plan(workspace) {
        let by_unit = on_plan.by_unit();
        let duties = on_plan.plan.document.reporting.iter();
        for duty in duties.filter(|duty| is_deadline_known(on_plan.plan, duty)) {
            for reports in by_unit.values() {
                for late in late(on_plan, duty, reports) {
                    stretches.add(late.last_day, late);
                }
            }
        }
    }
    // Who is late month after month is told so once for each duty, at the latest report.
    let mut by_unit: BTreeMap<_, Vec<Late<'_>>> = BTreeMap::new();
    stretches.each(|tree, late| {
        let mut owing: HashMap<Location, HashSet<UnitId>> = HashMap::default();
        for late in late {
            let duty = late.plan.at(late.duty.id.span);
            let units = owing
                .entry(duty)
                .or_insert_with(|| units_of(workspace, tree, &late));
            if units.contains(&late.filed.unit) {
                let of_unit = by_unit.entry((duty, late.filed.unit));
                of_unit.or_default().push(late);
            }
        }
    });
    for reports in by_unit.values() {
        findings.extend(finding(reports));
    }
}

/// Whether the deadline was understood, if the plan says any.
fn is_deadline_known(plan: &PlanRecord, duty: &Reporting) -> bool {
    let mut misread = plan.misread.iter();
    !misread.any(|misread| misread.is_around(duty.id.span, &["by"]))
}

/// A report that answers for a time, and came too late for it.
#[derive(Clone, Copy)]
struct Late<'w> {
    plan: &'w PlanRecord,
    duty: &'w Reporting,
    filed: Filed<'w>,
    last_day: Date,
    due: Date,
}

/// The reports of one unit that are late for a duty, if the unit owes them. Any report of the unit whose `as-of` falls
/// in a period answers for it, and of several the one that was received first (status definition 54).
fn late<'w>(
    on_plan: &PlanReports<'w>,
    duty: &'w Reporting,
    reports: &[Filed<'w>],
) -> Vec<Late<'w>> {
    let plan = on_plan.plan;
    let answer = |reports: &[Filed<'w>], last_day: Date, due: Date| {
        let first = reports
            .iter()
            .min_by_key(|filed| filed.received().value)
            .copied();
        let late = first.filter(|filed| filed.received().value > due);
        late.map(|filed| Late {
            plan,
            duty,
            filed,
            last_day,
            due,
        })
    };
    let end = on_plan.end().map(|(end, _)| end);
    if let Some(cycle) = &duty.every {
        let periods =
            reports.chunk_by(|one, other| period(cycle.value, one) == period(cycle.value, other));
        let late = periods.filter_map(|of_period| {
            let period = period(cycle.value, &of_period[0]);
            let is_owed = is_of_plan(&plan.document, end, period);
            let due = duty.due_after(period);
            answer(of_period, period.last(), due).filter(|_| is_owed)
        });
        return late.collect();
    }
    match (duty.at.as_ref().map(|at| at.value), end) {
        (Some(Occasion::End), Some(end)) => {
            let since = reports.partition_point(|filed| filed.as_of.value < end);
            let due = duty.due_after_end(end);
            answer(&reports[since..], end, due).into_iter().collect()
        }
        (Some(Occasion::End), None) | (None, _) => Vec::new(),
    }
}

fn period(cycle: Cycle, filed: &Filed<'_>) -> CalendarPeriod {
    CalendarPeriod::holding(cycle, filed.as_of.value)
}

/// Whether a period is one from the plan's start to its end (status definition 52).
fn is_of_plan(plan: &Plan, end: Option<Date>, period: CalendarPeriod) -> bool {
    let has_begun = plan.start().is_some_and(|start| start <= period.last());
    has_begun && end.is_none_or(|end| period.first() <= end)
}

/// The units that owe a report by the duty (status definition 51).
fn units_of(workspace: &Workspace, tree: &UnitTree<'_>, late: &Late<'_>) -> HashSet<UnitId> {
    let Some(from) = &late.duty.from else {
        return HashSet::default();
    };
    let issuer = late.plan.document.issuer.as_ref();
    let issuer = issuer.and_then(|issuer| workspace.register.find(issuer));
    tree.resolve(from, issuer).into_iter().collect()
}

/// What is said of the late reports of one unit by one duty.
fn finding(reports: &[Late<'_>]) -> Option<Finding> {
    let latest = reports.iter().max_by_key(|late| late.last_day)?;
    let Late {
        plan,
        duty,
        filed,
        due,
        ..
    } = latest;
    let received = filed.received();
    let message = message!(
        "late-report.headline",
        duty = duty.id.as_str(),
        due = *due,
        received = received.value,
        days = usize::try_from(received.value.days_since(*due)).unwrap_or_default(),
    );
    let finding = LATE_REPORT
        .finding(filed.at(received.span), message)
        .related(plan.at(duty.id.span), message!("late-report.duty"))
        .help(message!("late-report.help"));
    Some(match reports.len() - 1 {
        0 => finding,
        others => finding.note(message!("late-report.note", others)),
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "units: [{id: a, name: A, units: [{id: b, name: B, kind: town, to: 2024-06-15}, {id: c, name: C, kind: town}]}]\n";

    fn texts(duty: &str, reports: &[&str]) -> [(&'static str, String); 3] {
        let plan = format!(
            "plan: p\ntitle: t\nissuer: a\nperiod: {{from: 2024-03-10, to: 2024-08-10}}\nreporting: [{{id: r, from: {{all: town}}, to: a, {duty}}}]\n"
        );
        let report = |report: &&str| format!("---\n{{report: p, {report}}}\n");
        let reports = reports.iter().map(report).collect();
        [
            ("a.units.yaml", UNITS.to_owned()),
            ("p.plan.yaml", plan),
            ("r.report.yaml", reports),
        ]
    }

    fn check(duty: &str, reports: &[&str]) -> Vec<String> {
        let texts = texts(duty, reports);
        headlines(
            "late-report",
            &texts.each_ref().map(|(name, text)| (*name, &**text)),
        )
    }

    const MONTHLY: &str = "every: month, by: 5";

    #[test]
    fn a_report_is_late_after_its_due_day() {
        let received = |day: &str| {
            let report = format!("unit: c, as-of: 2024-04-30, received: {day}");
            check(MONTHLY, &[&report])
        };
        assert!(received("2024-05-05").is_empty());
        assert_eq!(
            received("2024-05-06"),
            ["the report for `r` was due on 2024-05-05 and came one day late, on 2024-05-06"]
        );
        assert_eq!(received("2024-05-12").len(), 1);
        assert!(check(MONTHLY, &["unit: c, as-of: 2024-04-30"]).is_empty());
    }

    #[test]
    fn a_deadline_that_was_not_understood_is_none_to_miss() {
        let reports = ["unit: c, as-of: 2024-04-30, received: 2024-05-07"];
        assert_eq!(check("every: month", &reports).len(), 1);
        assert!(check("every: month, by: 0", &reports).is_empty());
    }

    #[test]
    fn what_was_received_first_answers() {
        let reports = [
            "unit: c, as-of: 2024-04-10, received: 2024-04-12",
            "unit: c, as-of: 2024-04-30, received: 2024-05-12",
        ];
        assert!(check(MONTHLY, &reports).is_empty());
    }

    #[test]
    fn who_is_late_again_and_again_is_told_at_the_latest_report() {
        let reports = [
            "unit: c, as-of: 2024-03-31, received: 2024-04-20",
            "unit: c, as-of: 2024-05-31, received: 2024-06-20",
            "unit: c, as-of: 2024-06-30, received: 2024-07-05",
        ];
        let texts = texts(MONTHLY, &reports);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(marked("late-report", &texts), [["2024-06-20", "r"]]);
    }

    #[test]
    fn only_who_owes_the_report_is_late_with_it() {
        let late = "received: 2024-12-31";
        let report = |unit: &str, day: &str| format!("unit: {unit}, as-of: {day}, {late}");
        let count = |unit, day| check(MONTHLY, &[&report(unit, day)]).len();
        assert_eq!(count("c", "2024-06-01"), 1);
        // Dissolved before the end of June, outside of the duty, before the plan, after it.
        assert_eq!(count("b", "2024-05-31"), 1);
        assert_eq!(count("b", "2024-06-01"), 0);
        assert_eq!(count("a", "2024-06-01"), 0);
        assert_eq!(count("c", "2024-02-29"), 0);
        assert_eq!(count("c", "2024-08-31"), 1);
        assert_eq!(count("c", "2024-09-30"), 0);
    }

    #[test]
    fn a_final_report_is_due_after_the_end() {
        let last = "at: end, within: 10d";
        let late = ["unit: c, as-of: 2024-08-21"];
        assert_eq!(check(last, &late).len(), 1);
        assert!(check(last, &["unit: c, as-of: 2024-08-10, received: 2024-08-20"]).is_empty());
        // The plan ended before.
        let ended = ["unit: c, as-of: 2024-07-31, received: 2024-08-20, ended: 2024-07-31"];
        assert_eq!(check(last, &ended).len(), 1);
        assert!(check("text: now and then", &late).is_empty());
    }
}
