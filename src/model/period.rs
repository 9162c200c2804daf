//! The time for which a plan is in force.

use super::date::Date;
use super::id::Id;
use super::unit_ref::UnitRefs;
use crate::messages::{Message, message};
use crate::yaml::{BadText, FromNode, FromText, Schema, Spanned, Text, schema};

/// The time of a plan.
#[derive(Clone, Debug, PartialEq, FromNode)]
#[node(at_most_one("to", "until"))]
pub struct Period {
    /// Its first day, or `issued`.
    pub from: Option<Spanned<Start>>,
    /// Its last day.
    pub to: Option<Spanned<Date>>,
    /// The event that ends it.
    pub until: Option<Spanned<Until>>,
    /// Parts of it that have a name.
    pub phases: Vec<Phase>,
}

/// When a plan begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// On a day.
    On(Date),
    /// On the day of issue.
    Issued,
}

/// An event that ends a plan.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Until {
    /// The event, in words.
    pub event: Spanned<Text>,
    /// Who says that it has happened.
    pub declared_by: Option<UnitRefs>,
}

/// A part of the period.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Phase {
    /// The phase's name within the plan.
    pub id: Spanned<Id>,
    /// Its title.
    pub name: Option<Spanned<Text>>,
    /// Its first day.
    pub from: Option<Spanned<Date>>,
    /// Its last day.
    pub to: Option<Spanned<Date>>,
}

impl FromText for Start {
    fn expected() -> Message {
        message!("expected.start")
    }

    fn schema() -> Schema {
        schema::any_of(&[schema::words(&["issued"]), <Date as FromText>::schema()])
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        match text {
            "issued" => Ok(Self::Issued),
            _ => Date::from_text(text).map(Self::On),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn a_period_begins_on_a_day_or_with_the_issue() {
        let period: Period =
            value("{from: 2021-08-09, to: 2021-12-31, phases: [{id: peak, from: 2021-09-01}]}");
        let day = Date::from_ymd(2021, 8, 9).unwrap();
        assert_eq!(period.from.unwrap().value, Start::On(day));
        assert_eq!(period.phases[0].id.as_str(), "peak");
        assert_eq!(
            value::<Period>("{from: issued}").from.unwrap().value,
            Start::Issued
        );
    }

    #[test]
    fn a_period_may_end_with_an_event() {
        let period: Period =
            value("{from: issued, until: {event: công bố hết dịch, declared-by: ubnd}}");
        assert_eq!(period.until.unwrap().event.as_str(), "công bố hết dịch");
        assert_eq!(
            faults::<Period>("{to: 2021-12-31, until: {event: E}}"),
            ["conflicting-keys at `until`: `until` cannot stand beside `to`"]
        );
    }

    #[test]
    fn slips_in_a_period_are_named() {
        assert_eq!(
            faults::<Period>("{from: issue}"),
            ["bad-date at `issue`: `issue` is not a date"]
        );
        assert_eq!(
            faults::<Period>("{until: E}"),
            ["wrong-type at `E`: `until` holds a text"]
        );
        assert_eq!(
            faults::<Period>("{until: {declared-by: a}}"),
            ["missing-key at `declared-by: a`: missing key `event`"]
        );
        assert_eq!(
            faults::<Period>("{phases: [{name: N}]}"),
            ["missing-key at `name: N`: missing key `id`"]
        );
    }
}
