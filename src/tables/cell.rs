//! What a table is made of.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::model::Date;
use crate::workspace::Mask;
use crate::yaml::{Spanned, Text};

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name. None is a word that SQL keeps to itself.
    pub name: &'static str,
    /// What sort of values stand in it.
    pub sort: Sort,
    /// What a value means.
    pub about: &'static str,
    /// Whether it is only for programs; people have another column that tells the same, or no use for it.
    pub for_programs: bool,
}

/// What sort of values a column has. Any value may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Texts.
    Text,
    /// Whole numbers.
    Whole,
    /// Numbers and amounts.
    Number,
    /// Shares, as fractions of 1.
    Share,
    /// Days.
    Date,
    /// Yes or no.
    Flag,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// There is none.
    Nothing,
    /// A text.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// A number, amount or share, exact.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

/// A column of texts.
pub(super) const fn text(name: &'static str, about: &'static str) -> Column {
    column(name, Sort::Text, about)
}

/// A column of whole numbers.
pub(super) const fn whole(name: &'static str, about: &'static str) -> Column {
    column(name, Sort::Whole, about)
}

/// A column of numbers.
pub(super) const fn number(name: &'static str, about: &'static str) -> Column {
    column(name, Sort::Number, about)
}

/// A column of shares.
pub(super) const fn share(name: &'static str, about: &'static str) -> Column {
    column(name, Sort::Share, about)
}

/// A column of days.
pub(super) const fn date(name: &'static str, about: &'static str) -> Column {
    column(name, Sort::Date, about)
}

/// A column of yes or no.
pub(super) const fn flag(name: &'static str, about: &'static str) -> Column {
    column(name, Sort::Flag, about)
}

const fn column(name: &'static str, sort: Sort, about: &'static str) -> Column {
    Column {
        name,
        sort,
        about,
        for_programs: false,
    }
}

impl Column {
    /// The same column, for programs alone.
    pub(super) const fn for_programs(mut self) -> Self {
        self.for_programs = true;
        self
    }
}

/// The columns with which the tables of items begin.
pub(super) const PLAN: Column = text("plan", "The id of the plan");
pub(super) const ID: Column = text("id", "The item's id within its plan");
pub(super) const REF: Column = text("ref", "The item anywhere: `plan#id`").for_programs();
pub(super) const TEXT: Column = text("text", "What it says");
/// The columns with which the tables of what is written end.
pub(super) const FILE: Column = text("file", "The file in which it is written").for_programs();
pub(super) const LINE: Column = whole("line", "The line of that file, from 1").for_programs();
/// Columns of units, where the same unit is told by id and by name.
pub(super) const UNIT: Column = text("unit", "The id of the unit").for_programs();
pub(super) const UNIT_NAME: Column = text(
    "unit_name",
    "The unit's short name, else its name, else its id",
);

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl<'a> From<&'a Spanned<Text>> for Cell<'a> {
    fn from(text: &'a Spanned<Text>) -> Self {
        text.as_str().into()
    }
}

impl<'a> From<Cow<'a, str>> for Cell<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<Date> for Cell<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Decimal> for Cell<'_> {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl<'a, V: Into<Self>> From<Option<V>> for Cell<'a> {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// The cells of a row without what must not be told.
pub(super) fn masked<'c>(
    cells: &'c [Cell<'_>],
    is_wanted: impl Fn(usize) -> bool,
    mask: &Mask,
) -> Vec<Cell<'c>> {
    let cells = cells.iter().enumerate().map(|(column, cell)| match cell {
        _ if !is_wanted(column) => Cell::Nothing,
        Cell::Text(text) => Cell::Text(mask.text(text)),
        Cell::Nothing => Cell::Nothing,
        Cell::Whole(number) => Cell::Whole(*number),
        Cell::Number(number) => Cell::Number(*number),
        Cell::Date(date) => Cell::Date(*date),
        Cell::Flag(flag) => Cell::Flag(*flag),
    });
    cells.collect()
}

impl Cell<'_> {
    /// The value in plain text, as it stands in CSV: days as `YYYY-MM-DD`, shares as fractions, yes as `true`; nothing
    /// as the empty text.
    #[must_use]
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Whole(number) => Cow::Owned(number.to_string()),
            Self::Number(number) => Cow::Owned(number.normalize().to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        }
    }
}
