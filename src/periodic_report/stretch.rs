//! The days that a report is about: a calendar period, or any days in a row.

use std::fmt;

use thiserror::Error;

use crate::model::{CalendarPeriod, Date};
use crate::yaml::FromText;

/// Days in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The calendar period that they are.
    pub period: Option<CalendarPeriod>,
    /// The first day.
    pub first: Date,
    /// The last day, not before the first.
    pub last: Date,
}

/// What was written is no stretch of days.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum BadStretch {
    /// It has none of the forms.
    #[error(
        "`{0}` is not a period; write a month 2021-09, a quarter 2021-Q3, a half-year 2021-H1, a year 2021, a week 2021-W35, a day 2021-09-30, or two days 2021-09-01..2021-09-30"
    )]
    Unknown(String),
    /// It ends before it begins.
    #[error("`{0}` ends before it begins; write the earlier day first")]
    Backwards(String),
}

impl Stretch {
    /// The days that such a text means: `2021-09`, `2021-Q3`, `2021-09-01..2021-09-30`.
    ///
    /// # Errors
    ///
    /// It has none of these forms, or the first day is after the last.
    pub fn from_text(text: &str) -> Result<Self, BadStretch> {
        if let Some(period) = CalendarPeriod::named(text) {
            return Ok(Self::of(period));
        }
        let days = text.split_once("..").and_then(|(first, last)| {
            Some((Date::from_text(first).ok()?, Date::from_text(last).ok()?))
        });
        match days {
            Some((first, last)) if last < first => Err(BadStretch::Backwards(text.to_owned())),
            Some((first, last)) => Ok(Self {
                period: None,
                first,
                last,
            }),
            None => Err(BadStretch::Unknown(text.to_owned())),
        }
    }

    /// Whether the day is one of them.
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// What follows: the next calendar period, or as many days (92).
    #[must_use]
    pub fn next(&self) -> Self {
        match self.period {
            Some(period) => Self::of(period.next()),
            None => {
                let first = self.last.plus_days(1);
                let days = u32::try_from(self.last.days_since(self.first)).unwrap_or(0);
                Self {
                    period: None,
                    first,
                    last: first.plus_days(days),
                }
            }
        }
    }

    fn of(period: CalendarPeriod) -> Self {
        Self {
            period: Some(period),
            first: period.first(),
            last: period.last(),
        }
    }
}

/// As it is written.
impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.period {
            Some(period) => period.fmt(f),
            None => write!(f, "{}..{}", self.first, self.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn describe(text: &str) -> String {
        let stretch = Stretch::from_text(text).unwrap();
        let next = stretch.next();
        assert_eq!(stretch.to_string(), text);
        format!("{}..{} then {next}", stretch.first, stretch.last)
    }

    #[test]
    fn a_stretch_is_a_calendar_period_or_two_days() {
        assert_eq!(describe("2021-09"), "2021-09-01..2021-09-30 then 2021-10");
        assert_eq!(describe("2021-Q3"), "2021-07-01..2021-09-30 then 2021-Q4");
        assert_eq!(describe("2021-H1"), "2021-01-01..2021-06-30 then 2021-H2");
        assert_eq!(describe("2021"), "2021-01-01..2021-12-31 then 2022");
        assert_eq!(describe("2021-W35"), "2021-08-30..2021-09-05 then 2021-W36");
        assert_eq!(
            describe("2021-09-01..2021-09-15"),
            "2021-09-01..2021-09-15 then 2021-09-16..2021-09-30"
        );
    }

    #[test]
    fn other_forms_are_refused_with_those_that_there_are() {
        for text in ["", "9/2021", "2021-13", "2021-09..2021-10", "today"] {
            let error = Stretch::from_text(text).unwrap_err().to_string();
            assert!(
                error.starts_with(&format!("`{text}` is not a period; write a month 2021-09,"))
            );
        }
        assert_eq!(
            Stretch::from_text("2021-09-30..2021-09-01")
                .unwrap_err()
                .to_string(),
            "`2021-09-30..2021-09-01` ends before it begins; write the earlier day first"
        );
    }
}
