//! What `plan find` found: a name and a place, and below them the words in their text.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::history::subject_name;
use super::wording::wording;
use super::{Page, Role, paint};
use crate::find::Hit;
use crate::workspace::Workspace;

/// How far the text stands from the margin.
const MARGIN: &str = "    ";

/// Where words are left out.
const LEFT_OUT: &str = "…";

/// The page of hits.
#[must_use]
pub fn found_page(hits: &[Hit], workspace: &Workspace, page: Page) -> String {
    if hits.is_empty() {
        return format!("{}\n", wording(page.language).nothing_found);
    }
    let hits = hits.iter().map(|hit| {
        let start = workspace.sources.start(hit.location);
        let file = &workspace.sources.file(hit.location.file).shown;
        let place = format!("{file}:{}:{}", start.line, start.column);
        let name = subject_name(&hit.subject, page.language);
        format!(
            "{} · {}  {}\n{MARGIN}{}\n",
            paint(Role::Name, name),
            hit.field,
            paint(Role::Aside, place),
            excerpt(hit, usize::from(page.width).saturating_sub(MARGIN.len()))
        )
    });
    hits.collect::<Vec<_>>().join("\n")
}

/// As much of the text around the first mark as fits on a line, the marks painted.
fn excerpt(hit: &Hit, width: usize) -> String {
    let text = hit.text.as_str();
    let (from, to) = window(text, &densest(&hit.marks, width), width);
    let mut shown = String::new();
    if from > 0 {
        shown.push_str(LEFT_OUT);
    }
    let mut next = from;
    for mark in &hit.marks {
        if mark.start < next || mark.end > to {
            continue;
        }
        shown.push_str(&on_one_line(&text[next..mark.start]));
        shown.push_str(&paint(Role::Heading, &text[mark.clone()]).to_string());
        next = mark.end;
    }
    shown.push_str(&on_one_line(&text[next..to]));
    if to < text.len() {
        shown.push_str(LEFT_OUT);
    }
    shown
}

/// The marks around which most others stand within a line.
fn densest(marks: &[Range<usize>], width: usize) -> Range<usize> {
    let near = |first: usize| {
        let start = marks[first].start;
        let within = marks[first..]
            .iter()
            .take_while(|mark| mark.end <= start + width);
        within.count()
    };
    let best = (0..marks.len()).max_by_key(|&first| (near(first), std::cmp::Reverse(first)));
    match best {
        Some(first) => marks[first].start..marks[first + near(first).max(1) - 1].end,
        None => 0..0,
    }
}

/// The bytes of as many words around a place as fit into a width, together with the signs for what is left out.
fn window(text: &str, place: &Range<usize>, width: usize) -> (usize, usize) {
    let room = width.saturating_sub(2 * LEFT_OUT.width());
    let ends: Vec<_> = word_ends(text).collect();
    let (mut from, mut to) = (place.start, place.end.max(place.start));
    loop {
        let before = from;
        let behind = to;
        let earlier = ends.iter().rev().find(|&&(start, _)| start < from);
        if let Some(&(start, _)) = earlier
            && text[start..to].width() <= room
        {
            from = start;
        }
        let later = ends.iter().find(|&&(_, end)| end > to);
        if let Some(&(_, end)) = later
            && text[from..end].width() <= room
        {
            to = end;
        }
        if (before, behind) == (from, to) {
            return (from, to);
        }
    }
}

/// Where words begin and end, spaces between them.
fn word_ends(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let pieces = text.split_inclusive(char::is_whitespace);
    let pieces = pieces.scan(0, |next, piece| {
        let start = *next;
        *next += piece.len();
        Some((start, start + piece.trim_end().len()))
    });
    pieces.filter(|(start, end)| start < end)
}

fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}
