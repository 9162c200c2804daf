//! The words of documents in English.

use crate::model::{CalendarPeriod, Cycle, Date};
use crate::render::wording::DocumentWords;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) const DOCUMENT: DocumentWords = DocumentWords {
    date,
    long_date: date,
    period,
    days: |first, last| format!("{} to {}", date(first), date(last)),
    in_period: |days| match days.cycle() {
        Cycle::Day => format!("on {}", period(days)),
        Cycle::Week | Cycle::Month | Cycle::Quarter | Cycle::HalfYear | Cycle::Year => {
            format!("in {}", period(days))
        }
    },
    in_days: |first, last| format!("from {} to {}", date(first), date(last)),
    in_end: "at the end",
    letters: "Reminders",
    report: |period| format!("Report for {period}"),
    no_letters: "Nobody is in arrears.",
    end: "the end",
};

fn date(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

fn month(day: Date) -> &'static str {
    let index = day.month().saturating_sub(1) as usize;
    MONTHS.get(index).copied().unwrap_or_default()
}

fn period(period: CalendarPeriod) -> String {
    let (number, year) = (period.number(), period.year());
    match period.cycle() {
        Cycle::Day => date(period.first()),
        Cycle::Week => format!("week {number} of {year}"),
        Cycle::Month => format!("{} {year}", month(period.first())),
        Cycle::Quarter => format!("quarter {number} of {year}"),
        Cycle::HalfYear if number == 1 => format!("the first half of {year}"),
        Cycle::HalfYear => format!("the second half of {year}"),
        Cycle::Year => year.to_string(),
    }
}
