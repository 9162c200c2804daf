//! `report-outside-period`: a report speaks of a day on which its plan is not in force, or that had not yet come.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{CalendarPeriod, Date, Occasion, Plan};
use crate::rules::plan_period::first_day;
use crate::rules::report_index::{PlanReports, reports_by_plan};
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;
use crate::yaml::Spanned;

/// A report speaks of a day on which its plan is not in force, or that had not yet come.
pub(in crate::rules) static REPORT_OUTSIDE_PERIOD: Rule = Rule {
    name: "report-outside-period",
    group: Group::Reports,
    level: Level::Warning,
    page: include_str!("report_outside_period.md"),
    check: Check::Workspace(check),
};

/// How long after its end a plan may be settled, in days.
const TO_SETTLE: u32 = 31;

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for report in &workspace.reports {
        let (Some(as_of), Some(received)) = (&report.document.as_of, &report.document.received)
        else {
            continue;
        };
        if received.value < as_of.value {
            let message = message!(
                "report-outside-period.headline-received",
                received = received.value,
                day = as_of.value,
            );
            findings.push(
                REPORT_OUTSIDE_PERIOD
                    .finding(received.span.in_file(report.file), message)
                    .related(
                        as_of.span.in_file(report.file),
                        message!("report-outside-period.as-of"),
                    )
                    .help(message!("report-outside-period.help-received")),
            );
        }
    }
    for on_plan in reports_by_plan(workspace) {
        outside(&on_plan, findings);
    }
}

/// The reports on a plan that lie before its beginning or long after its end.
fn outside(on_plan: &PlanReports<'_>, findings: &mut Vec<Finding>) {
    let plan = on_plan.plan;
    let begin = beginning(&plan.document);
    let end = on_plan.end();
    if let (Some(begin), Some((end, _))) = (&begin, end)
        && end < begin.value
    {
        // What is wrong is the period.
        return;
    }
    let settled = end.map(|(end, place)| (end, last_report(&plan.document, end), place));
    for filed in &on_plan.reports {
        let day = filed.as_of.value;
        let (words, place, label) = match (&begin, settled) {
            (Some(begin), _) if day < begin.value => (
                message!("outside.before", bound = begin.value),
                plan.at(begin.span),
                message!("outside.start"),
            ),
            (_, Some((end, last, place))) if last < day => (
                message!("outside.after", bound = end),
                place,
                message!("outside.end"),
            ),
            _ => continue,
        };
        let message = message!("report-outside-period.headline", day, outside = words);
        findings.push(
            REPORT_OUTSIDE_PERIOD
                .finding(filed.at(filed.as_of.span), message)
                .related(place, label)
                .help(message!("report-outside-period.help")),
        );
    }
}

/// The day on which a plan begins to be carried out: it may be prepared from its issue on.
fn beginning(plan: &Plan) -> Option<Spanned<Date>> {
    let days = [first_day(plan), plan.issued.clone()];
    days.into_iter().flatten().min_by_key(|day| day.value)
}

/// The last day that a report on a plan may speak of which ends on that day: the last day of a period that reports are
/// owed for, the day on which a final report is due, or some time to settle what is left.
fn last_report(plan: &Plan, end: Date) -> Date {
    let owed = plan.reporting.iter().filter_map(|duty| {
        let cycle = duty.every.as_ref();
        let period = cycle.map(|cycle| CalendarPeriod::holding(cycle.value, end).last());
        let last = duty.at.as_ref().map(|at| match at.value {
            Occasion::End => duty.due_after_end(end),
        });
        period.or(last)
    });
    owed.fold(end.plus_days(TO_SETTLE), Date::max)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn texts(plan: &str, reports: &[&str]) -> [(&'static str, String); 2] {
        let plan = format!("plan: p\ntitle: t\nissuer: u\n{plan}\n");
        let report = |report: &&str| format!("---\n{{report: p, unit: u, {report}}}\n");
        let reports = reports.iter().map(report).collect();
        [("p.plan.yaml", plan), ("r.report.yaml", reports)]
    }

    fn check(plan: &str, reports: &[&str]) -> Vec<String> {
        let texts = texts(plan, reports);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        headlines("report-outside-period", &texts)
    }

    const PERIOD: &str = "issued: 2021-01-20\nperiod: {from: 2021-02-01, to: 2021-06-30}";

    #[test]
    fn a_report_lies_between_issue_and_settlement() {
        assert_eq!(
            check(PERIOD, &["as-of: 2021-01-19"]),
            ["the report is as of 2021-01-19, before the plan starts on 2021-01-20"]
        );
        assert_eq!(
            check(PERIOD, &["as-of: 2021-08-01"]),
            ["the report is as of 2021-08-01, after the plan ends on 2021-06-30"]
        );
        assert!(check(PERIOD, &["as-of: 2021-01-20", "as-of: 2021-07-31"]).is_empty());
    }

    #[test]
    fn reports_that_are_owed_after_the_end_lie_in_time() {
        let with = |duty: &str| {
            let plan = format!("{PERIOD}\nreporting: [{{id: r, from: u, to: u, {duty}}}]");
            check(&plan, &["as-of: 2021-09-30"]).len()
        };
        assert_eq!(with("at: end, by: 2021-09-30"), 0);
        assert_eq!(with("at: end, within: 10d"), 1);
        assert_eq!(with("every: year"), 0);
        assert_eq!(with("every: month, by: 5"), 1);
    }

    #[test]
    fn an_event_may_end_the_plan() {
        let plan = "issued: 2021-01-20\nperiod: {until: {event: the end}}";
        assert!(check(plan, &["as-of: 2031-01-20"]).is_empty());
        let reports = ["as-of: 2021-06-30, ended: 2021-06-15", "as-of: 2021-07-17"];
        assert_eq!(check(plan, &reports).len(), 1);
        let texts = texts(plan, &reports);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(
            marked("report-outside-period", &texts),
            [["2021-07-17", "2021-06-15"]]
        );
    }

    #[test]
    fn unknown_bounds_and_a_period_upside_down_bind_nothing() {
        assert!(check("", &["as-of: 1990-01-01"]).is_empty());
        let upside_down = "period: {from: 2021-06-30, to: 2021-02-01}";
        assert!(check(upside_down, &["as-of: 2021-01-01"]).is_empty());
    }

    #[test]
    fn nothing_is_received_before_the_day_it_speaks_of() {
        assert_eq!(
            check(PERIOD, &["as-of: 2021-03-31, received: 2021-03-30"]),
            ["the report was received on 2021-03-30, before 2021-03-31, of which it speaks"]
        );
        assert!(check(PERIOD, &["as-of: 2021-03-31, received: 2021-03-31"]).is_empty());
    }
}
