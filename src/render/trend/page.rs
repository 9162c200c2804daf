//! The page of a trend: a line of marks for each target first, then the figures day by day.

use unicode_width::UnicodeWidthStr;

use super::marks::marks;
use super::{about, curves, has_amounts};
use crate::render::amounts::{percentage, plain_number};
use crate::render::status::{count_columns, counts, role_of_verdict};
use crate::render::wording::{Wording, wording};
use crate::render::written::joined;
use crate::render::written::local;
use crate::render::{Cell, Column, Page, Paper, Role, Table};
use crate::status::Standing;
use crate::trend::{Line, Mark, Trend};
use crate::workspace::Workspace;

/// From this width on the chart has room for the words of targets beside their ids.
const ROOMY: u16 = 110;

/// Fewer marks tell nothing.
const FEWEST_MARKS: usize = 12;

/// More marks are no line any more.
const MOST_MARKS: usize = 60;

/// How wide a day is.
const DAY: usize = 10;

/// Blanks between two columns of a table.
const GAP: usize = 2;

/// The page.
#[must_use]
pub fn trend_page(trend: &Trend<'_>, workspace: &Workspace, page: Page) -> String {
    let words = wording(page.language);
    let mut paper = Paper::new(page.width);
    let document = &trend.plan.document;
    let title = document.title.as_ref().map(|title| title.as_str());
    paper.title(title.unwrap_or(document.id.as_str()));
    paper.aside(&about(trend, workspace, words));
    paper.blank();
    chart(trend, words, page, &mut paper);
    tasks(&trend.standings, words, &mut paper);
    targets(trend, words, page, &mut paper);
    paper.finish()
}

/// A line of marks for each curve, its share on the first and on the last day, and what is asked.
fn chart(trend: &Trend<'_>, words: &Wording, page: Page, paper: &mut Paper) {
    let (curves, days) = (curves(trend, words), &trend.days);
    let is_roomy = page.width >= ROOMY;
    let names = curves.iter().map(|curve| curve.name.width()).max();
    let names = names.unwrap_or_default();
    let asked = curves.iter().map(|curve| curve.asked.width()).max();
    let asked = asked.unwrap_or_default().max(words.asked.width());
    // Beside marks there are two days, two columns of words, and the margin of the page.
    let taken = GAP + names + 2 * (GAP + DAY) + GAP;
    let room = usize::from(page.width).saturating_sub(taken);
    let (has_asked, room) = match room.checked_sub(GAP + asked) {
        Some(room) if room >= FEWEST_MARKS => (true, room),
        _ => (false, room.max(FEWEST_MARKS)),
    };
    let is_one_day = days.first == days.last;
    let title = |day: String| if is_one_day { String::new() } else { day };
    let mut table = Table::new([
        Column::word(""),
        Column::word(""),
        Column::number(title(days.first.to_string())),
        Column::number(days.last.to_string()),
        Column::number(words.asked),
        Column::text(""),
    ]);
    for curve in &curves {
        let [first, last] = curve.ends();
        let first = if is_one_day { String::new() } else { first };
        let role = curve.verdict.map_or(Role::Plain, role_of_verdict);
        let asked = if has_asked { &*curve.asked } else { "" };
        table.row([
            Cell::new(Role::Name, &curve.name),
            Cell::new(role, marks(&curve.shares, room.min(MOST_MARKS))),
            first.into(),
            Cell::new(role, last),
            asked.into(),
            if is_roomy { curve.text } else { "" }.into(),
        ]);
    }
    paper.table(&table);
    paper.blank();
    paper.above_bullets(&(words.trend.scale)(has_amounts(trend)));
    if !is_roomy {
        for curve in curves.iter().filter(|curve| !curve.text.is_empty()) {
            let line = format!("{}: {}", curve.name, curve.text);
            paper.bullet(0, Role::Aside, &line);
        }
    }
}

/// Task lines by state, day by day.
fn tasks(standings: &[Standing<'_>], words: &Wording, paper: &mut Paper) {
    let waiting = Column::count(words.status.waiting);
    let columns = [Column::word(words.date)].into_iter();
    let mut table = Table::new(columns.chain(count_columns(words)).chain([waiting]));
    for standing in standings {
        let day = [Cell::from(standing.day)].into_iter();
        let waiting = [Cell::from(standing.tasks.standby)];
        table.row(day.chain(counts(standing.tasks)).chain(waiting));
    }
    paper.table_section(words.tasks, &table);
}

/// The figures of the targets, day by day. Those that do not fit beside each other stand in a table further down.
fn targets(trend: &Trend<'_>, words: &Wording, page: Page, paper: &mut Paper) {
    let room = usize::from(page.width).saturating_sub(GAP + DAY);
    let lines = trend.lines.iter().filter(|line| line.has_figures());
    let lines: Vec<_> = lines.collect();
    let mut rest = lines.as_slice();
    let mut is_first = true;
    while !rest.is_empty() {
        let mut taken = 0;
        let fits = rest.iter().take_while(|line| {
            taken += GAP + width(line);
            taken <= room
        });
        let (now, later) = rest.split_at(fits.count().max(1));
        if is_first {
            paper.heading(words.targets);
        } else {
            paper.blank();
        }
        paper.table(&figures(now, trend, words));
        (rest, is_first) = (later, false);
    }
}

fn figures(lines: &[&Line<'_>], trend: &Trend<'_>, words: &Wording) -> Table {
    let titles = lines
        .iter()
        .map(|line| Column::number(local(&line.reference)));
    let mut table = Table::new([Column::word(words.date)].into_iter().chain(titles));
    for (place, day) in trend.days.all.iter().enumerate() {
        let cells = lines.iter().map(|line| match &line.marks[place] {
            Some(mark) => Cell::new(role_of_verdict(mark.verdict), figure(mark)),
            None => Cell::from(""),
        });
        table.row([Cell::from(day)].into_iter().chain(cells));
    }
    table
}

/// How wide the column of a target is.
fn width(line: &Line<'_>) -> usize {
    let figures = line.marks.iter().flatten();
    let widest = figures.map(|mark| figure(mark).width()).max().unwrap_or(0);
    widest.max(local(&line.reference).width())
}

/// `1219/1500 81.2%`
fn figure(mark: &Mark) -> String {
    let value = mark.value.map(plain_number).unwrap_or_default();
    let value = match mark.of {
        Some(of) => format!("{value}/{}", plain_number(of)),
        None => value,
    };
    joined([value, mark.share.map(percentage).unwrap_or_default()], " ")
}
