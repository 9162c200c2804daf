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

    /// The period of that name, such as `2021-08`; the first ISO week of a year is `W01`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::in_any_year(name).filter(|period| Date::years().contains(&period.first.year()))
    }

    /// The period of that name, which may lie after the years of plans, as the one after their last does.
    #[must_use]
    pub fn in_any_year(name: &str) -> Option<Self> {
        let (cycle, first) = match name.split_once('-') {
            Some((year, part)) => match part.split_at_checked(1) {
                Some(("W", week)) => {
                    let week = NaiveDate::from_isoywd_opt(
                        year.parse().ok()?,
                        week.parse().ok()?,
                        Weekday::Mon,
                    )?;
                    (Cycle::Week, Date::from(week))
                }
                Some(("Q", quarter)) => (Cycle::Quarter, month_start(year, quarter, 3)?),
                Some(("H", half)) => (Cycle::HalfYear, month_start(year, half, 6)?),
                _ => match Date::in_any_year(name) {
                    Some(day) => (Cycle::Day, day),
                    None => (Cycle::Month, month_start(year, part, 1)?),
                },
            },
            None => (Cycle::Year, month_start(name, "1", 12)?),
        };
        let period = Self::holding(cycle, first);
        // Names have one form; `2021-8` is none.
        (period.to_string() == name).then_some(period)
    }

    /// How long it is.
    #[must_use]
    pub const fn cycle(self) -> Cycle {
        self.cycle
    }

    /// Its number within its year, counted from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        match self.cycle {
            Cycle::Day => self.first.ordinal(),
            Cycle::Week => self.first.iso_week().week(),
            Cycle::Month => self.first.month(),
            Cycle::Quarter => self.first.month().div_ceil(3),
            Cycle::HalfYear => self.first.month().div_ceil(6),
            Cycle::Year => 1,
        }
    }

    /// The year that it is counted in.
    #[must_use]
    pub fn year(self) -> i32 {
        match self.cycle {
            Cycle::Week => self.first.iso_week().year(),
            Cycle::Day | Cycle::Month | Cycle::Quarter | Cycle::HalfYear | Cycle::Year => {
                self.first.year()
            }
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

/// The first day of a part of a year that is so many months long.
fn month_start(year: &str, number: &str, months: u32) -> Option<Date> {
    let number: u32 = number.parse().ok()?;
    Date::from_ymd(
        year.parse().ok()?,
        number.checked_sub(1)?.checked_mul(months)? + 1,
        1,
    )
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
    fn a_period_is_known_by_its_name() {
        for name in [
            "2021-08-31",
            "2020-W53",
            "2021-02",
            "2021-Q3",
            "2021-H2",
            "2024",
        ] {
            let period = CalendarPeriod::named(name).unwrap();
            assert_eq!(period.to_string(), name);
        }
        for name in [
            "",
            "2021-13",
            "2021-Q5",
            "2021-Q0",
            "2021-H3",
            "2021-W53",
            "2021-8",
            "21-08",
            "9999",
            "2021-Q",
            "2021-W035",
            "2021-02-30",
            "+2021",
            "2021-99999999999",
        ] {
            assert_eq!(CalendarPeriod::named(name), None, "{name}");
        }
    }

    #[test]
    fn the_nth_day_is_at_the_latest_the_last() {
        let september = CalendarPeriod::holding(Cycle::Month, Date::from_ymd(2021, 9, 1).unwrap());
        assert_eq!(september.nth_day(10).to_string(), "2021-09-10");
        assert_eq!(september.nth_day(31).to_string(), "2021-09-30");
    }
}
