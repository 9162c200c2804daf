//! The time for which a plan is in force.

use super::date::Date;
use super::id::Id;
use super::unit_ref::UnitRefs;
use crate::yaml::{BadText, FromNode, FromText, Spanned, Text};

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
    const EXPECTED: &'static str = "a date such as `2021-08-09`, or `issued`";

    fn from_text(text: &str) -> Result<Self, BadText> {
        match text {
            "issued" => Ok(Self::Issued),
            _ => Date::from_text(text).map(Self::On),
        }
    }
}
