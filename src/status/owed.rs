//! The times for which a duty owes reports, and when these are due.

use super::facts::Facts;
use crate::model::{CalendarPeriod, Cycle, Date, Occasion, Reporting};

/// A time for which reports are owed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owed {
    /// A calendar period.
    Period(CalendarPeriod),
    /// The end of the plan.
    End(Date),
}

/// The times for which reports are owed by the day: finished periods from the one that holds the plan's start to the
/// one that holds its end (52); for `at: end` the end, once it has come.
pub(super) fn owed(facts: &Facts<'_, '_>, duty: &Reporting) -> Vec<Owed> {
    match (&duty.every, &duty.at) {
        (Some(cycle), _) => {
            let periods = finished_periods(facts, cycle.value);
            periods.into_iter().map(Owed::Period).collect()
        }
        (None, Some(at)) => match at.value {
            Occasion::End => {
                let end = facts.end.filter(|&end| end <= facts.as_of);
                end.map(Owed::End).into_iter().collect()
            }
        },
        (None, None) => Vec::new(),
    }
}

fn finished_periods(facts: &Facts<'_, '_>, cycle: Cycle) -> Vec<CalendarPeriod> {
    let Some(start) = facts.plan.document.start() else {
        return Vec::new();
    };
    let first = CalendarPeriod::holding(cycle, start);
    let periods = std::iter::successors(Some(first), |period| Some(period.next()));
    let is_owed = |period: &CalendarPeriod| {
        period.last() <= facts.as_of && facts.end.is_none_or(|end| period.first() <= end)
    };
    periods.take_while(is_owed).collect()
}

impl Owed {
    /// The name of the period.
    pub(super) fn name(self) -> String {
        match self {
            Self::Period(period) => period.to_string(),
            Self::End(_) => "end".to_owned(),
        }
    }

    /// The day on which it is over.
    pub(super) fn last_day(self) -> Date {
        match self {
            Self::Period(period) => period.last(),
            Self::End(end) => end,
        }
    }

    /// The day on which the report is due.
    pub(super) fn due(self, duty: &Reporting) -> Date {
        match self {
            Self::Period(period) => duty.due_after(period),
            Self::End(end) => duty.due_after_end(end),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::reporting;

    /// The rows of a duty with these parts on 19 June 2024.
    fn check(period: &str, duty: &str, expected: &[&str]) {
        let yaml = format!(
            "{{plan: p, title: P, issuer: a, period: {{{period}}}, reporting: [{{id: r, from: b, {duty}}}]}}"
        );
        let status = reporting(&yaml, "2024-06-19");
        let rows: Vec<_> = status.lines().skip(1).map(str::trim_start).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn rows_run_from_the_start_to_the_end_as_far_as_periods_are_finished() {
        let month = "every: month, within: 30d";
        check(
            "from: 2024-05-31",
            month,
            &["b 2024-05 due 2024-06-30: open"],
        );
        check(
            "from: 2024-03-31, to: 2024-04-01",
            "every: month",
            &[
                "b 2024-03 due 2024-03-31: missing",
                "b 2024-04 due 2024-04-30: missing",
            ],
        );
        check("from: 2024-06-01", month, &[]);
    }

    #[test]
    fn without_a_start_or_an_occasion_nothing_is_owed() {
        check("to: 2024-12-31", "every: month", &[]);
        check("from: 2024-03-31", "by: 10", &[]);
        check("from: 2024-03-31", "at: end", &[]);
    }

    /// The due day of the first row.
    fn due(duty: &str) -> String {
        let yaml = format!(
            "{{plan: p, title: P, issuer: a, period: {{from: 2023-08-02, to: 2023-12-31}}, reporting: [{{id: r, from: a, {duty}}}]}}"
        );
        let rows = reporting(&yaml, "2024-06-19");
        let row = rows.lines().nth(1).unwrap().to_owned();
        row.trim_start_matches("  a ")
            .trim_end_matches(": missing")
            .to_owned()
    }

    #[test]
    fn a_period_is_due_on_a_day_of_the_next_or_some_time_after_it() {
        assert_eq!(due("every: month, by: 10"), "2023-08 due 2023-09-10");
        assert_eq!(due("every: month, by: 31"), "2023-08 due 2023-09-30");
        assert_eq!(due("every: week, by: 2"), "2023-W31 due 2023-08-08");
        assert_eq!(due("every: quarter, by: 10"), "2023-Q3 due 2023-10-10");
        assert_eq!(due("every: month, within: 1w"), "2023-08 due 2023-09-07");
        assert_eq!(due("every: month"), "2023-08 due 2023-08-31");
        assert_eq!(
            due("every: day, by: \"15:00\""),
            "2023-08-02 due 2023-08-02"
        );
    }

    #[test]
    fn the_final_report_is_due_by_a_date_or_some_time_after_the_end() {
        assert_eq!(due("at: end, by: 2024-01-15"), "end due 2024-01-15");
        assert_eq!(due("at: end, within: 10d"), "end due 2024-01-10");
        assert_eq!(due("at: end"), "end due 2023-12-31");
    }
}
