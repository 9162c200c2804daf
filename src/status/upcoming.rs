//! Reports that units will owe: of periods that are not over on the day, as far ahead as one wants to look (84).

use super::facts::Facts;
use super::owed::Owed;
use super::reporting::{Arrivals, ReportingRow, RowState, units_on};
use crate::model::{CalendarPeriod, Cycle, Date, Occasion, Reporting};

/// The reports of a duty that are still to come.
#[derive(Debug)]
pub struct UpcomingReports<'w> {
    /// The duty anywhere: `plan-id#duty-id`.
    pub reference: String,
    /// One row for each period and each unit that will owe it and has not reported yet, by period. All are open.
    pub rows: Vec<ReportingRow<'w>>,
}

/// So far ahead one looks where neither a last day nor the plan's end says how far.
const FARTHEST_DAYS: u32 = 365;

/// The reports for periods that end after the day: those up to `until`, else up to the plan's end.
pub(super) fn upcoming<'w>(facts: &Facts<'_, 'w>, until: Option<Date>) -> Vec<UpcomingReports<'w>> {
    let arrivals = Arrivals::of(facts.on_plan());
    let duties = facts.plan.document.reporting.iter();
    let duties = duties.map(|duty| UpcomingReports {
        reference: facts.plan.reference(duty.id.as_str()),
        rows: rows(facts, duty, &arrivals, until),
    });
    duties.filter(|duty| !duty.rows.is_empty()).collect()
}

fn rows<'w>(
    facts: &Facts<'_, 'w>,
    duty: &Reporting,
    arrivals: &Arrivals,
    until: Option<Date>,
) -> Vec<ReportingRow<'w>> {
    let mut rows = Vec::new();
    for coming in coming(facts, duty, until) {
        let due = coming.due(duty);
        let is_in_time = until.is_none_or(|until| coming.last_day().min(due) <= until);
        if due < facts.as_of || !is_in_time {
            continue;
        }
        let units = units_on(facts, duty, coming.last_day()).into_iter();
        let silent = units.filter(|&unit| arrivals.first(unit, coming).is_none());
        rows.extend(silent.map(|unit| ReportingRow {
            unit: facts.units.id(unit),
            period: coming.name(),
            due,
            received: None,
            state: RowState::Open,
        }));
    }
    rows
}

/// The times to come for which the duty asks for reports.
fn coming(facts: &Facts<'_, '_>, duty: &Reporting, until: Option<Date>) -> Vec<Owed> {
    match (&duty.every, &duty.at) {
        (Some(cycle), _) => {
            let periods = periods(facts, cycle.value, until);
            periods.into_iter().map(Owed::Period).collect()
        }
        (None, Some(at)) => match at.value {
            Occasion::End => {
                let end = facts.end.filter(|&end| facts.as_of < end);
                end.map(Owed::End).into_iter().collect()
            }
        },
        (None, None) => Vec::new(),
    }
}

fn periods(facts: &Facts<'_, '_>, cycle: Cycle, until: Option<Date>) -> Vec<CalendarPeriod> {
    let Some(start) = facts.plan.document.start() else {
        return Vec::new();
    };
    let farthest = match (until, facts.end) {
        (Some(until), _) => Some(until),
        (None, Some(_)) => None,
        (None, None) => Some(facts.as_of.plus_days(FARTHEST_DAYS)),
    };
    // What is over on the day itself is a matter of the status (52).
    let first = CalendarPeriod::holding(cycle, start.max(facts.as_of.plus_days(1)));
    let periods = std::iter::successors(Some(first), |period| Some(period.next()));
    let is_coming = |period: &CalendarPeriod| {
        facts.end.is_none_or(|end| period.first() <= end)
            && farthest.is_none_or(|farthest| period.last() <= farthest)
    };
    periods.take_while(is_coming).collect()
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{date, read};
    use crate::status::outlooks;

    /// The reports to come on 19 June 2024, in a plan with this period and this duty, after these reports.
    fn check(period: &str, duty: &str, reports: &[&str], until: &str, expected: &[&str]) {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let yaml = format!(
            "units: [{{id: a, name: A, units: [{{id: b, name: B, kind: town}}, {{id: c, name: C, kind: town, from: 2024-07-01}}]}}]
---
{{plan: p, title: P, issuer: a, period: {{{period}}}, reporting: [{{id: r, from: {{all: town}}, {duty}}}]}}
{}",
            reports.collect::<String>()
        );
        let workspace = read(&yaml);
        let until = (!until.is_empty()).then(|| date(until));
        let outlooks = outlooks(
            &workspace,
            workspace.plans.iter(),
            date("2024-06-19"),
            until,
        );
        let duties = outlooks[0].upcoming.iter();
        let rows: Vec<_> = duties
            .flat_map(|duty| &duty.rows)
            .map(|row| format!("{} {} due {}", row.unit, row.period, row.due))
            .collect();
        assert_eq!(rows, expected);
    }

    const YEAR: &str = "from: 2024-01-01, to: 2024-12-31";

    #[test]
    fn a_period_that_ends_in_the_time_is_there_and_its_units_are_those_of_its_last_day() {
        let duty = "every: month, by: 10";
        check(YEAR, duty, &[], "2024-06-29", &[]);
        check(YEAR, duty, &[], "2024-06-30", &["b 2024-06 due 2024-07-10"]);
        check(
            YEAR,
            duty,
            &[],
            "2024-08-15",
            &[
                "b 2024-06 due 2024-07-10",
                "b 2024-07 due 2024-08-10",
                "c 2024-07 due 2024-08-10",
            ],
        );
    }

    #[test]
    fn who_reported_in_the_running_period_owes_nothing_more_for_it() {
        check(
            YEAR,
            "every: month",
            &["unit: b, as-of: 2024-06-10"],
            "2024-07-30",
            &[],
        );
    }

    #[test]
    fn periods_end_with_the_plan_and_begin_with_it() {
        check(
            "from: 2024-07-03, to: 2024-07-08",
            "every: week",
            &[],
            "",
            &[
                "b 2024-W27 due 2024-07-07",
                "c 2024-W27 due 2024-07-07",
                "b 2024-W28 due 2024-07-14",
                "c 2024-W28 due 2024-07-14",
            ],
        );
        check("to: 2024-12-31", "every: week", &[], "", &[]);
    }

    #[test]
    fn an_open_plan_is_looked_at_for_a_year() {
        check(
            "from: 2024-01-01",
            "every: half-year",
            &[],
            "",
            &[
                "b 2024-H1 due 2024-06-30",
                "b 2024-H2 due 2024-12-31",
                "c 2024-H2 due 2024-12-31",
            ],
        );
    }

    #[test]
    fn the_final_report_comes_with_the_end() {
        let end = ["b end due 2025-01-10", "c end due 2025-01-10"];
        check(YEAR, "at: end, within: 10d", &[], "", &end);
        check(YEAR, "at: end, within: 10d", &[], "2024-12-31", &end);
        check(YEAR, "at: end, within: 10d", &[], "2024-12-30", &[]);
        check("from: 2024-01-01", "at: end", &[], "", &[]);
        // It may be due before the end has come.
        let early = ["b end due 2024-12-15", "c end due 2024-12-15"];
        check(YEAR, "at: end, by: 2024-12-15", &[], "2024-12-20", &early);
    }

    #[test]
    fn a_period_that_ends_on_the_day_is_no_longer_to_come() {
        check(
            "from: 2024-06-19, to: 2024-06-19",
            "every: day",
            &[],
            "",
            &[],
        );
    }
}
