//! The words in which documents put dates, periods and the words of machine output.

use crate::model::{CalendarPeriod, Date};

/// Words that templates ask for through filters.
pub(in crate::render) struct DocumentWords {
    /// A day in running text.
    pub(in crate::render) date: fn(Date) -> String,
    /// A day beside the place, at the head of a document.
    pub(in crate::render) long_date: fn(Date) -> String,
    /// A calendar period in running text.
    pub(in crate::render) period: fn(CalendarPeriod) -> String,
    /// Days in a row that are no calendar period.
    pub(in crate::render) days: fn(first: Date, last: Date) -> String,
    /// When something is that falls in a calendar period.
    pub(in crate::render) in_period: fn(CalendarPeriod) -> String,
    /// When something is that falls in days in a row.
    pub(in crate::render) in_days: fn(first: Date, last: Date) -> String,
    /// When something is that falls at the end of a plan.
    pub(in crate::render) in_end: &'static str,
    /// The title of a page of letters.
    pub(in crate::render) letters: &'static str,
    /// The title of the page of a report.
    pub(in crate::render) report: fn(period: &str) -> String,
    /// Nobody is to be reminded.
    pub(in crate::render) no_letters: &'static str,
    /// What stands for the name of the period of a final report.
    pub(in crate::render) end: &'static str,
}
