//! Calendar dates.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};

use crate::messages::{Argument, Message, message};
use crate::yaml::{BadText, FromText, Schema};

/// A day, written `2021-08-31`. Days order by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// The years that a plan can be about. Another one is a slip of the pen, and periods counted from it would never end.
const YEARS: RangeInclusive<i32> = 1900..=2200;

impl Date {
    /// The day of a year, month (1–12) and day of the month; `None` if the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The day that a text of this program names, such as `2201-01-07`, which may lie after the years of plans.
    #[must_use]
    pub fn in_any_year(text: &str) -> Option<Self> {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Self)?;
        (day.to_string() == text).then_some(day)
    }

    /// The day as the calendar library knows it.
    #[must_use]
    pub const fn to_chrono(self) -> NaiveDate {
        self.0
    }

    /// The years that a plan can be about.
    #[must_use]
    pub const fn years() -> RangeInclusive<i32> {
        YEARS
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day that many days later; the last day of the calendar if there is none.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let later = self.0.checked_add_days(Days::new(days.into()));
        Self(later.unwrap_or(NaiveDate::MAX))
    }

    /// The day before; the first day of the calendar if there is none.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.pred_opt().unwrap_or(NaiveDate::MIN))
    }

    /// Days from `earlier` to this day; negative if it is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.format("%Y-%m-%d").to_string())
    }
}

impl From<Date> for Argument {
    fn from(date: Date) -> Self {
        date.to_string().into()
    }
}

/// The pattern of a date; the calendar says which of them are days.
const PATTERN: &str = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$|^2200-[0-9]{2}-[0-9]{2}$";

impl FromText for Date {
    fn expected() -> Message {
        message!("expected.date")
    }

    fn schema() -> Schema {
        serde_json::json!({ "type": "string", "pattern": PATTERN, "format": "date" })
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        if let Some((year, month, day)) = split(text, '-', [4, 2, 2]) {
            if !YEARS.contains(&year) {
                return Err(BadText::new(
                    "bad-date",
                    message!("bad-date.headline-year", text),
                    message!("bad-date.help-year"),
                ));
            }
            return Self::from_ymd(year, month, day).ok_or_else(|| {
                BadText::new(
                    "bad-date",
                    message!("bad-date.headline-no-day", text),
                    message!("bad-date.help-no-day"),
                )
            });
        }
        let proposal = day_first(text);
        let help = match proposal {
            Some(date) => message!("bad-date.help-year-first", date),
            None => message!("bad-date.help"),
        };
        Err(BadText {
            replacement: proposal.map(|date| date.to_string().into()),
            is_certain: proposal.is_some_and(is_certain),
            ..BadText::new("bad-date", message!("bad-date.headline", text), help)
        })
    }
}

/// The day meant by `9/8/2021`, `09-08-2021` or `9.8.2021`, read with the day first, as Vietnam and most of the
/// world write it.
fn day_first(text: &str) -> Option<Date> {
    let separator = text.chars().find(|letter| !letter.is_ascii_digit())?;
    if !"/.-".contains(separator) {
        return None;
    }
    let mut parts = text.trim().split(separator);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    Date::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Whether the day first is the only way to read a date: in `31/12/2021` nothing but 12 can be the month, while to some
/// readers `09/8/2021` is a day of September.
fn is_certain(date: Date) -> bool {
    date.day() > 12 || date.day() == date.month()
}

/// Three numbers of exactly these widths.
fn split(text: &str, separator: char, widths: [usize; 3]) -> Option<(i32, u32, u32)> {
    let parts: Vec<_> = text.split(separator).collect();
    let fits = |(part, &width): (&&str, &usize)| {
        part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    match parts.as_slice() {
        [year, month, day] if parts.iter().zip(&widths).all(fits) => {
            Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (String, Option<String>) {
        let bad = Date::from_text(text).unwrap_err();
        (bad.message.to_string(), bad.replacement.map(String::from))
    }

    #[test]
    fn dates_are_year_month_day() {
        assert_eq!(
            Date::from_text("2021-08-09").unwrap().to_string(),
            "2021-08-09"
        );
        assert_eq!(
            Date::from_text("2024-02-29")
                .unwrap()
                .days_since(Date::from_ymd(2024, 2, 1).unwrap()),
            28
        );
    }

    #[test]
    fn a_day_that_does_not_exist_is_named() {
        assert_eq!(
            fault("2021-02-29").0,
            "the calendar has no day `2021-02-29`"
        );
    }

    #[test]
    fn a_year_that_no_plan_is_about_is_a_slip() {
        assert_eq!(fault("0021-08-09").0, "`0021-08-09` is no year for a plan");
        assert_eq!(fault("2921-08-09").0, "`2921-08-09` is no year for a plan");
    }

    #[test]
    fn other_ways_to_write_a_date_get_a_proposal() {
        assert_eq!(
            fault("09/8/2021"),
            (
                "`09/8/2021` is not a date".into(),
                Some("2021-08-09".into())
            )
        );
        assert_eq!(fault("31.12.2021").1, Some("2021-12-31".into()));
        assert_eq!(fault("12/31/2021").1, None);
        let is_certain = |text: &str| Date::from_text(text).unwrap_err().is_certain;
        assert!(is_certain("31/12/2021") && is_certain("9.9.2021"));
        assert!(!is_certain("09/8/2021") && !is_certain("8/9/2021") && !is_certain("soon"));
        for text in [
            "2021-8-9",
            "tomorrow",
            "2021",
            "",
            "９/8/2021",
            "+021-08-09",
        ] {
            assert_eq!(fault(text).1, None, "{text}");
        }
    }
}
