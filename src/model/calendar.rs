//! Calendar periods: the rhythm of repeated tasks and reports (status definition 38).

use std::fmt;

use chrono::{Datelike, Days, IsoWeek, Months, NaiveDate, Weekday};

use super::date::Date;
use crate::yaml::FromNode;

/// How often something is due: once in each calendar period of that length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, FromNode)]
pub enum Cycle {
    /// Every day.
    Day,
    /// Every week, from Monday to Sunday.
    Week,
    /// Every month.
    Month,
    /// Every quarter of a year.
    Quarter,
    /// Every half of a year.
    HalfYear,
    /// Every year.
    Year,
}

/// One calendar period, such as August 2021. Periods of one cycle order by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CalendarPeriod {
    cycle: Cycle,
    first: NaiveDate,
}

impl CalendarPeriod {
    /// The period of that cycle that holds the day.
    #[must_use]
    pub fn holding(cycle: Cycle, day: Date) -> Self {
        let day = day.to_chrono();
        let month_start = |month| NaiveDate::from_ymd_opt(day.year(), month, 1);
        let first = match cycle {
            Cycle::Day => Some(day),
            Cycle::Week => {
                day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
            }
            Cycle::Month => month_start(day.month()),
            Cycle::Quarter => month_start(day.month0() / 3 * 3 + 1),
            Cycle::HalfYear => month_start(day.month0() / 6 * 6 + 1),
            Cycle::Year => month_start(1),
        };
        Self {
            cycle,
            first: first.unwrap_or(NaiveDate::MIN),
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first(self) -> Date {
        self.first.into()
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> Date {
        self.next().first().previous()
    }

    /// The period after it.
    #[must_use]
    pub fn next(self) -> Self {
        let months = |number| self.first.checked_add_months(Months::new(number));
        let first = match self.cycle {
            Cycle::Day => self.first.succ_opt(),
            Cycle::Week => self.first.checked_add_days(Days::new(7)),
            Cycle::Month => months(1),
            Cycle::Quarter => months(3),
            Cycle::HalfYear => months(6),
            Cycle::Year => months(12),
        };
        Self {
            first: first.unwrap_or(NaiveDate::MAX),
            ..self
        }
    }

    /// Whether the day lies in it.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        self.first() <= day && day <= self.last()
    }

    /// The `number`-th day of the period, counted from 1; at the latest its last day.
    #[must_use]
    pub fn nth_day(self, number: u8) -> Date {
        let day = self.first().plus_days(u32::from(number.max(1)) - 1);
        day.min(self.last())
    }
}

/// Periods are named `2021-08-31`, `2021-W35`, `2021-08`, `2021-Q3`, `2021-H2`, `2021`.
impl fmt::Display for CalendarPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        let name = match self.cycle {
            Cycle::Day => self.first().to_string(),
            Cycle::Week => {
                let week: IsoWeek = self.first.iso_week();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Cycle::Month => format!("{year:04}-{month:02}"),
            Cycle::Quarter => format!("{year:04}-Q{}", month.div_ceil(3)),
            Cycle::HalfYear => format!("{year:04}-H{}", month.div_ceil(6)),
            Cycle::Year => format!("{year:04}"),
        };
        f.pad(&name)
    }
}

impl Date {
    /// The day's place in its ISO week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.to_chrono().weekday()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::FromText;

    fn describe(cycle: Cycle, day: &str) -> String {
        let period = CalendarPeriod::holding(cycle, Date::from_text(day).unwrap());
        format!(
            "{period} {}..{} then {}",
            period.first(),
            period.last(),
            period.next()
        )
    }

    #[test]
    fn periods_are_those_of_the_calendar() {
        assert_eq!(
            describe(Cycle::Day, "2021-08-31"),
            "2021-08-31 2021-08-31..2021-08-31 then 2021-09-01"
        );
        assert_eq!(
            describe(Cycle::Week, "2021-08-31"),
            "2021-W35 2021-08-30..2021-09-05 then 2021-W36"
        );
        assert_eq!(
            describe(Cycle::Month, "2021-02-15"),
            "2021-02 2021-02-01..2021-02-28 then 2021-03"
        );
        assert_eq!(
            describe(Cycle::Quarter, "2021-09-30"),
            "2021-Q3 2021-07-01..2021-09-30 then 2021-Q4"
        );
        assert_eq!(
            describe(Cycle::HalfYear, "2021-12-31"),
            "2021-H2 2021-07-01..2021-12-31 then 2022-H1"
        );
        assert_eq!(
            describe(Cycle::Year, "2024-02-29"),
            "2024 2024-01-01..2024-12-31 then 2025"
        );
    }

    #[test]
    fn iso_weeks_belong_to_the_year_of_their_thursday() {
        assert_eq!(
            describe(Cycle::Week, "2021-01-01"),
            "2020-W53 2020-12-28..2021-01-03 then 2021-W01"
        );
    }

    #[test]
    fn the_nth_day_is_at_the_latest_the_last() {
        let september = CalendarPeriod::holding(Cycle::Month, Date::from_ymd(2021, 9, 1).unwrap());
        assert_eq!(september.nth_day(10).to_string(), "2021-09-10");
        assert_eq!(september.nth_day(31).to_string(), "2021-09-30");
    }
}
