//! The trend of a plan: a page with a line of marks for each target, a table for spreadsheets, and a picture.

mod marks;
mod page;
mod rows;
mod svg;

pub use page::trend_page;
pub use rows::trend_csv;
pub use svg::trend_svg;

use rust_decimal::Decimal;

use super::amounts::{grouped, percentage};
use super::wording::Wording;
use super::written::joined;
use super::written::local;
use crate::model::TargetValue;
use crate::status::Verdict;
use crate::trend::{Line, Trend, share_done};
use crate::workspace::Workspace;

/// One line of a chart: the tasks that are done, or a target.
struct Curve<'t> {
    /// What it is called.
    name: String,
    /// What it says in words.
    text: &'t str,
    /// What is asked for.
    asked: String,
    /// The share on each day.
    shares: Vec<Option<Decimal>>,
    /// The verdict on the last day.
    verdict: Option<Verdict>,
}

/// The lines of the chart: tasks first, then the targets. Amounts that are no share of anything have no place in it.
fn curves<'t>(trend: &'t Trend<'_>, words: &Wording) -> Vec<Curve<'t>> {
    let standings = trend.standings.iter();
    let tasks = Curve {
        name: words.trend.tasks_done.to_owned(),
        text: "",
        asked: String::new(),
        shares: standings
            .map(|standing| share_done(&standing.tasks))
            .collect(),
        verdict: None,
    };
    let target = |line: &'t Line<'_>| Curve {
        name: local(&line.reference).to_owned(),
        text: line.text.unwrap_or_default(),
        asked: grouped(line.asked),
        shares: line.shares().collect(),
        verdict: line
            .marks
            .last()
            .copied()
            .flatten()
            .map(|mark| mark.verdict),
    };
    let with_shares = trend.lines.iter().filter(|line| line.has_shares());
    let targets = with_shares.map(target);
    std::iter::once(tasks).chain(targets).collect()
}

impl Curve<'_> {
    /// The share on the first and on the last day, or nothing.
    fn ends(&self) -> [String; 2] {
        let shown = |share: Option<&Option<Decimal>>| {
            let share = share.copied().flatten();
            share.map(percentage).unwrap_or_default()
        };
        [shown(self.shares.first()), shown(self.shares.last())]
    }

    /// `12.5% → 81.3%`; what is not known is a dash.
    fn course(&self) -> String {
        let [first, last] = self.ends().map(|share| match share.as_str() {
            "" => "–".to_owned(),
            _ => share,
        });
        match self.shares.len() {
            1 => last,
            _ => format!("{first} → {last}"),
        }
    }
}

/// Whether some target is an amount, whose share is one of what was asked for.
fn has_amounts(trend: &Trend<'_>) -> bool {
    let mut lines = trend.lines.iter().filter(|line| line.has_shares());
    lines.any(|line| matches!(line.asked, TargetValue::Quantity(_)))
}

/// From when to when, and how often.
fn time(trend: &Trend<'_>, words: &Wording) -> String {
    let days = &trend.days;
    match days.all.len() {
        1 => (words.as_of)(days.last),
        _ => {
            let time = (words.trend.time)(days.first, days.last);
            joined([time, (words.trend.every)(days.every).to_owned()], ", ")
        }
    }
}

/// Which plan, of whom, when.
fn about(trend: &Trend<'_>, workspace: &Workspace, words: &Wording) -> String {
    let document = &trend.plan.document;
    let register = &workspace.register;
    let unit = |id: &str| register.title_on(id, trend.days.last).to_owned();
    let issuer = document.issuer.as_ref();
    let issuer = issuer.map(|issuer| unit(issuer.as_str()));
    let view = trend.unit.map(|view| unit(&register.unit(view).id));
    let view = view.map(|view| (words.status.unit_and_below)(&view));
    let about = [
        document.id.as_str().to_owned(),
        issuer.unwrap_or_default(),
        view.unwrap_or_default(),
        time(trend, words),
    ];
    joined(about, " · ")
}
