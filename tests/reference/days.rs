//! The calendar: periods found by walking day by day (38).

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::model::Day;

/// How often something comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cycle {
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// A period of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) cycle: Cycle,
    pub(crate) first: Day,
    pub(crate) last: Day,
}

/// The day that many days later.
pub(crate) fn plus_days(day: Day, days: i64) -> Day {
    Day(day.0 + TimeDelta::days(days))
}

/// Days from one day to another.
pub(crate) fn days_between(from: Day, to: Day) -> i64 {
    (to.0 - from.0).num_days()
}

/// The period with that day in it: back and forth from it while the days belong together.
pub(crate) fn period(cycle: Cycle, day: Day) -> Period {
    let number = year_and_number(cycle, day);
    let edge = |step: i64| {
        let mut edge = day;
        while year_and_number(cycle, plus_days(edge, step)) == number {
            edge = plus_days(edge, step);
        }
        edge
    };
    Period {
        cycle,
        first: edge(-1),
        last: edge(1),
    }
}

/// The year to which a day's period is counted, and the period's number in it.
fn year_and_number(cycle: Cycle, Day(day): Day) -> (i32, u32) {
    let (year, month) = (day.year(), day.month());
    match cycle {
        Cycle::Day => (year, day.ordinal()),
        Cycle::Week => year_and_week(day),
        Cycle::Month => (year, month),
        Cycle::Quarter => (year, month.div_ceil(3)),
        Cycle::HalfYear => (year, if month <= 6 { 1 } else { 2 }),
        Cycle::Year => (year, 1),
    }
}

/// ISO weeks by their Thursday: the N-th Thursday of a year is in its week N.
fn year_and_week(day: NaiveDate) -> (i32, u32) {
    let since_monday = day.weekday().num_days_from_monday();
    let thursday = day - TimeDelta::days(since_monday.into()) + TimeDelta::days(3);
    (thursday.year(), thursday.ordinal0() / 7 + 1)
}

impl Period {
    /// `2021-08-31`, `2021-W35`, `2021-08`, `2021-Q3`, `2021-H2`, `2021`.
    pub(crate) fn name(self) -> String {
        let (year, number) = year_and_number(self.cycle, self.first);
        match self.cycle {
            Cycle::Day => self.first.to_string(),
            Cycle::Week => format!("{year}-W{number:02}"),
            Cycle::Month => format!("{year}-{number:02}"),
            Cycle::Quarter => format!("{year}-Q{number}"),
            Cycle::HalfYear => format!("{year}-H{number}"),
            Cycle::Year => year.to_string(),
        }
    }

    pub(crate) fn next(self) -> Self {
        period(self.cycle, plus_days(self.last, 1))
    }

    pub(crate) fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The N-th day, or the last if the period is shorter.
    pub(crate) fn nth_day(self, number: i64) -> Day {
        plus_days(self.first, number - 1).min(self.last)
    }
}

/// All periods from the one with the first day in it to the one with the last day in it.
pub(crate) fn periods(cycle: Cycle, first: Day, last: Day) -> Vec<Period> {
    let mut periods = Vec::new();
    let mut next = period(cycle, first);
    while next.first <= last {
        periods.push(next);
        next = next.next();
    }
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_those_of_the_calendar() {
        let check = |cycle, day: &str, expected: &str| {
            let period = period(cycle, Day(day.parse().unwrap()));
            let found = format!("{} {} {}", period.name(), period.first, period.last);
            assert_eq!(found, expected);
        };
        check(Cycle::Day, "2024-02-29", "2024-02-29 2024-02-29 2024-02-29");
        check(Cycle::Week, "2024-12-30", "2025-W01 2024-12-30 2025-01-05");
        check(Cycle::Week, "2021-01-03", "2020-W53 2020-12-28 2021-01-03");
        check(Cycle::Week, "2021-08-31", "2021-W35 2021-08-30 2021-09-05");
        check(Cycle::Month, "2024-02-01", "2024-02 2024-02-01 2024-02-29");
        check(
            Cycle::Quarter,
            "2024-09-30",
            "2024-Q3 2024-07-01 2024-09-30",
        );
        check(
            Cycle::HalfYear,
            "2024-07-01",
            "2024-H2 2024-07-01 2024-12-31",
        );
        check(Cycle::Year, "2023-05-01", "2023 2023-01-01 2023-12-31");
    }
}
