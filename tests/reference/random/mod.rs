//! Random workspaces: few units, few days and few items, so that things meet. Days lie in about ten weeks around a
//! leap day, the end of a half-year, or the end of a year with 52 or 53 weeks.

mod documents;
mod plans;
mod reports;
mod units;

use std::fmt;

use proptest::prelude::*;
use proptest::sample::select;

use crate::days::plus_days;
use crate::model::Day;

/// A workspace, as files with their texts, and the day to ask about.
#[derive(Clone)]
pub(crate) struct Question {
    pub(crate) files: Vec<(String, String)>,
    pub(crate) as_of: Day,
    /// Whose view to take: its number among the units, counted on from the first after the last.
    pub(crate) unit: usize,
}

/// The first days of the windows. The first has 29 February 2024 in it, the second 30 June, the others ends of years;
/// 2020 has a week 53.
const WINDOWS: [&str; 4] = ["2024-01-25", "2024-06-01", "2020-12-10", "2023-12-05"];

/// How many days a window is long.
const LENGTH: i64 = 70;

/// Any question.
pub(crate) fn questions() -> impl Strategy<Value = Question> {
    let windows = WINDOWS.map(|first| documents::questions(Day(first.parse().unwrap())));
    proptest::strategy::Union::new(windows)
}

impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "as of {}, unit number {}", self.as_of, self.unit)?;
        for (path, text) in &self.files {
            writeln!(f, "# {path}\n{text}")?;
        }
        Ok(())
    }
}

/// Days of the window that begins there. Some are more likely than others: the ends and beginnings of months, and
/// three days on which many things happen.
fn days(first: Day) -> BoxedStrategy<Day> {
    let is_edge = |day: &Day| {
        let text = day.to_string();
        let next = plus_days(*day, 1).to_string();
        text.ends_with("-01") || next.ends_with("-01")
    };
    let all: Vec<_> = (0..LENGTH).map(|days| plus_days(first, days)).collect();
    let edges: Vec<_> = all.iter().copied().filter(is_edge).collect();
    let busy = vec![all[20], all[30], all[31]];
    prop_oneof![4 => select(all), 2 => select(edges), 2 => select(busy)].boxed()
}

/// Something, that often in a hundred times.
fn sometimes<S: Strategy>(percent: u32, strategy: S) -> impl Strategy<Value = Option<S::Value>>
where
    S::Value: Clone,
{
    prop::option::weighted(f64::from(percent) / 100.0, strategy)
}

/// One of these words.
fn word(words: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    select(words).prop_map(str::to_owned)
}
