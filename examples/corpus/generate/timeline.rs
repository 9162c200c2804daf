//! The days on which things happen. They are fixed: no clock is asked.

use plan::model::{CalendarPeriod, Cycle, Date};

/// The months for which units report, and the days around them.
#[derive(Debug)]
pub(super) struct Timeline {
    /// The months, the earliest first.
    pub(super) months: Vec<CalendarPeriod>,
}

impl Timeline {
    /// So many months, up to December 2024.
    pub(super) fn new(months: usize) -> Self {
        let last = date(2024, 12, 1);
        let mut all = vec![CalendarPeriod::holding(Cycle::Month, last)];
        for _ in 1..months {
            let before = all[all.len() - 1].first().previous();
            all.push(CalendarPeriod::holding(Cycle::Month, before));
        }
        all.reverse();
        Self { months: all }
    }

    /// The day on which the top plan is issued: in the second month before the first report.
    pub(super) fn issued(&self) -> Date {
        let first = self.months[0].first();
        let before = CalendarPeriod::holding(Cycle::Month, first.previous());
        let month = CalendarPeriod::holding(Cycle::Month, before.first().previous());
        month.nth_day(5)
    }

    /// The last day of the plans: half a year after the last report.
    pub(super) fn end(&self) -> Date {
        date(2025, 6, 30)
    }

    /// A day on which the last month's reports are due and the plans run.
    pub(super) fn as_of(&self) -> Date {
        date(2025, 1, 15)
    }
}

fn date(year: i32, month: u32, day: u32) -> Date {
    Date::from_ymd(year, month, day).expect("a day of the calendar")
}
