//! What units owe upward and who receives a plan: reporting and cascade duties, recipients.

use super::calendar::{CalendarPeriod, Cycle};
use super::date::Date;
use super::id::Id;
use super::item_ref::ItemRef;
use super::unit_ref::UnitRefs;
use super::within::Within;
use crate::messages::{Message, message};
use crate::yaml::{BadText, FromNode, FromText, Schema, Spanned, Text, schema};

/// A line of reports.
#[derive(Clone, Debug, PartialEq, FromNode)]
#[node(at_most_one("every", "at"), at_most_one("by", "within"))]
pub struct Reporting {
    /// The duty's name within the plan.
    pub id: Spanned<Id>,
    /// The units that report.
    #[node(required)]
    pub from: Option<UnitRefs>,
    /// The unit that receives the reports.
    pub to: Option<UnitRefs>,
    /// The organ of the receiver that they go through.
    pub via: Option<UnitRefs>,
    /// The cycle of the reports.
    pub every: Option<Spanned<Cycle>>,
    /// `end`: once, when the plan ends.
    pub at: Option<Spanned<Occasion>>,
    /// When a report is due: the day of the next period, or a date for `at: end`.
    pub by: Option<Spanned<ReportDay>>,
    /// When a report is due: the time allowed after the period.
    pub within: Option<Spanned<Within>>,
    /// Targets and other items whose figures the reports carry.
    pub carries: Vec<Spanned<ItemRef>>,
    /// The duty in words.
    pub text: Option<Spanned<Text>>,
}

/// An occasion for a single report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum Occasion {
    /// When the plan ends.
    End,
}

/// The day on which a report is due (status definitions 53 and 71).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportDay {
    /// The N-th day of the next period.
    Day(u8),
    /// A date.
    On(Date),
    /// A time of the day; it moves no date.
    Time,
}

/// The duty of units to issue plans of their own.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Cascade {
    /// The duty's name within the plan.
    pub id: Spanned<Id>,
    /// The units that must issue a plan.
    #[node(required)]
    pub units: Option<UnitRefs>,
    /// The day by which they must.
    pub by: Option<Spanned<Date>>,
    /// The duty in words.
    pub text: Option<Spanned<Text>>,
}

/// Someone who receives the plan.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Recipient {
    /// Who receives it.
    #[node(required)]
    pub to: Option<UnitRefs>,
    /// What for.
    pub r#for: Option<Spanned<Purpose>>,
}

/// What a plan is sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum Purpose {
    /// As a report to a superior.
    Report,
    /// To be carried out.
    Execution,
    /// To be known.
    Information,
    /// To act together.
    Coordination,
    /// To be kept.
    Archive,
}

impl Reporting {
    /// The day on which the report on a period is due (status definition 53). A time of the day moves no date (71).
    #[must_use]
    pub fn due_after(&self, period: CalendarPeriod) -> Date {
        let by = self.by.as_ref().and_then(|by| match by.value {
            ReportDay::Day(number) => Some(period.next().nth_day(number)),
            ReportDay::On(date) => Some(date),
            ReportDay::Time => None,
        });
        by.unwrap_or_else(|| self.allowed_from(period.last()))
    }

    /// The day on which the final report on a plan that ends on that day is due (status definition 53).
    #[must_use]
    pub fn due_after_end(&self, end: Date) -> Date {
        let by = self.by.as_ref().and_then(|by| match by.value {
            ReportDay::On(date) => Some(date),
            ReportDay::Day(_) | ReportDay::Time => None,
        });
        by.unwrap_or_else(|| self.allowed_from(end))
    }

    fn allowed_from(&self, last_day: Date) -> Date {
        let within = self.within.as_ref();
        within.map_or(last_day, |within| within.after(last_day))
    }
}

impl FromText for ReportDay {
    fn expected() -> Message {
        message!("expected.report-day")
    }

    fn schema() -> Schema {
        schema::any_of(&[
            schema::text_or_number("^([0-9]{1,3}|[0-9]{1,2}:[0-9]{2})$"),
            <Date as FromText>::schema(),
        ])
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            let day = text.parse().ok().filter(|day| (1..=184).contains(day));
            return day.map(Self::Day).ok_or_else(|| {
                let message = message!("bad-value.headline-report-day", day = text);
                BadText::new("bad-value", message, message!("bad-value.help-report-day"))
            });
        }
        if is_time(text) {
            return Ok(Self::Time);
        }
        Date::from_text(text).map(Self::On)
    }
}

/// `15:00`, `9:30`.
fn is_time(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once(':') else {
        return false;
    };
    let below = |text: &str, limit: u8| text.parse::<u8>().is_ok_and(|number| number < limit);
    minute.len() == 2 && below(hour, 24) && below(minute, 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn a_report_is_due_on_a_day_a_date_or_at_a_time() {
        assert_eq!(ReportDay::from_text("10"), Ok(ReportDay::Day(10)));
        assert_eq!(ReportDay::from_text("15:00"), Ok(ReportDay::Time));
        assert!(matches!(
            ReportDay::from_text("2021-12-31"),
            Ok(ReportDay::On(_))
        ));
        for text in ["0", "300", "25:00", "soon", ""] {
            assert!(ReportDay::from_text(text).is_err(), "{text}");
        }
    }

    #[test]
    fn duties_say_who_owes_what_to_whom() {
        let duty: Reporting = value(
            "{id: r, from: {all: town}, to: a, via: b, every: month, by: 10, carries: [t, p#u]}",
        );
        assert_eq!(duty.by.unwrap().value, ReportDay::Day(10));
        assert_eq!(
            (duty.every.unwrap().value, duty.carries.len()),
            (Cycle::Month, 2)
        );
        let duty: Reporting = value("{id: r, from: a, at: end, within: 10d}");
        assert_eq!(duty.at.unwrap().value, Occasion::End);
        assert_eq!(
            value::<Cascade>("{id: c, units: {all: town}, by: 2021-08-20}")
                .by
                .unwrap()
                .to_string(),
            "2021-08-20"
        );
        assert_eq!(
            value::<Recipient>("{to: a, for: archive}")
                .r#for
                .unwrap()
                .value,
            Purpose::Archive
        );
    }

    #[test]
    fn slips_in_duties_are_named() {
        let with = |lines: &str| faults::<Reporting>(&format!("{{id: r, from: a, {lines}}}"));
        assert_eq!(
            with("every: month, at: end"),
            ["conflicting-keys at `at`: `at` cannot stand beside `every`"]
        );
        assert_eq!(
            with("by: 10, within: 2d"),
            ["conflicting-keys at `within`: `within` cannot stand beside `by`"]
        );
        assert_eq!(
            with("by: 400"),
            ["bad-value at `400`: no period has a day number 400"]
        );
        assert_eq!(
            faults::<Cascade>("{id: c}"),
            ["missing-key at `id: c`: missing key `units`"]
        );
        assert_eq!(faults::<Recipient>("{to: a, for: exection}").len(), 1);
    }
}
