//! The days that a trend looks at.

use crate::model::{CalendarPeriod, Cycle, Date};

/// The days of a trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// How often there is one.
    pub every: Cycle,
    /// The first day, the last day of each calendar period that ends after it, and the last day (95).
    pub all: Vec<Date>,
}

/// So many days are looked at if nobody says how often; more are hard to read.
const FEW: usize = 24;

/// From the shortest to the longest.
const CYCLES: [Cycle; 6] = [
    Cycle::Day,
    Cycle::Week,
    Cycle::Month,
    Cycle::Quarter,
    Cycle::HalfYear,
    Cycle::Year,
];

/// The days from the first to the last, which is not before it; as often as asked, else as often as makes few of them.
#[must_use]
pub fn days(first: Date, last: Date, every: Option<Cycle>) -> Days {
    let every = every.unwrap_or_else(|| {
        let is_few = |&cycle: &Cycle| series(first, last, cycle).nth(FEW).is_none();
        CYCLES.into_iter().find(is_few).unwrap_or(Cycle::Year)
    });
    Days {
        first,
        last,
        every,
        all: series(first, last, every).collect(),
    }
}

fn series(first: Date, last: Date, every: Cycle) -> impl Iterator<Item = Date> {
    let periods = std::iter::successors(Some(CalendarPeriod::holding(every, first)), |period| {
        Some(period.next())
    });
    let ends = periods
        .map(CalendarPeriod::last)
        .skip_while(move |&day| day <= first)
        .take_while(move |&day| day < last);
    let end = (last > first).then_some(last);
    std::iter::once(first).chain(ends).chain(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::FromText;

    fn show(first: &str, last: &str, every: Option<Cycle>) -> String {
        let [first, last] = [first, last].map(|day| Date::from_text(day).unwrap());
        let days = days(first, last, every);
        assert_eq!((days.all[0], days.all[days.all.len() - 1]), (first, last));
        let all: Vec<_> = days.all.iter().map(ToString::to_string).collect();
        all.join(" ")
    }

    #[test]
    fn days_are_the_first_the_ends_of_periods_and_the_last() {
        assert_eq!(
            show("2024-08-19", "2024-11-10", Some(Cycle::Month)),
            "2024-08-19 2024-08-31 2024-09-30 2024-10-31 2024-11-10"
        );
        assert_eq!(
            show("2024-08-31", "2024-09-30", Some(Cycle::Month)),
            "2024-08-31 2024-09-30"
        );
        assert_eq!(
            show("2024-08-17", "2024-08-25", Some(Cycle::Week)),
            "2024-08-17 2024-08-18 2024-08-25"
        );
        assert_eq!(
            show("2024-02-28", "2024-03-01", Some(Cycle::Day)),
            "2024-02-28 2024-02-29 2024-03-01"
        );
        assert_eq!(
            show("2024-02-28", "2024-02-28", Some(Cycle::Year)),
            "2024-02-28"
        );
    }

    #[test]
    fn there_are_few_days_unless_more_are_asked_for() {
        let every = |last: &str| {
            let [first, last] = ["2024-01-01", last].map(|day| Date::from_text(day).unwrap());
            let days = days(first, last, None);
            assert!(days.all.len() <= FEW, "{days:?}");
            days.every
        };
        assert_eq!(every("2024-01-24"), Cycle::Day);
        assert_eq!(every("2024-01-25"), Cycle::Week);
        assert_eq!(every("2024-12-31"), Cycle::Month);
        assert_eq!(every("2026-12-31"), Cycle::Quarter);
        assert_eq!(every("2033-12-31"), Cycle::HalfYear);
        assert_eq!(every("2046-06-30"), Cycle::Year);
    }
}
