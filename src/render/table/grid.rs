//! The columns side by side: no frame, a line under the titles.

use std::borrow::Cow;

use comfy_table::{
    Attribute, Cell as ComfyCell, CellAlignment, Color, ContentArrangement, LineStyle, TableStyle,
};
use unicode_width::UnicodeWidthStr;

use super::{Cell, ColumnKind, Table, widest};
use crate::render::paint::Role;
use crate::render::wrapping::unhyphenated;

/// Running text in a narrower column is hard to read.
const LEAST_TEXT: usize = 14;

/// A row of more lines is hard to read as well.
const TALLEST_ROW: usize = 6;

/// Blanks between two columns.
const GAP: usize = 2;

/// How wide each of the columns becomes: titles on one line if there is room, else on two. `None` if the grid would be
/// too wide, or its texts too narrow to read.
pub(super) fn widths(table: &Table, columns: &[usize], width: usize) -> Option<Vec<usize>> {
    let room = width.checked_sub(GAP * columns.len().saturating_sub(1))?;
    [UnicodeWidthStr::width, width_on_two_lines]
        .into_iter()
        .find_map(|title_width| {
            let title = |index: usize| title_width(table.columns[index].title.as_str());
            let least = |&index: &usize| least_width(table, index).max(title(index));
            let wanted = |&index: &usize| table.cells_width(index).max(title(index));
            let least: Vec<_> = columns.iter().map(least).collect();
            let wanted: Vec<_> = columns.iter().map(wanted).collect();
            let widths = share_out(room, least, &wanted)?;
            is_readable(table, columns, &widths).then_some(widths)
        })
}

/// The lines of the table.
pub(super) fn grid(table: &Table, columns: &[usize], widths: &[usize]) -> String {
    let line = LineStyle::none().fill('─').junction('─');
    let mut drawn = comfy_table::Table::new();
    drawn
        .load_style(TableStyle::new().header_separator(line))
        .force_no_tty()
        .enforce_styling()
        .set_content_arrangement(ContentArrangement::Disabled)
        .style_text_only();
    let title = |(&index, &width): (&usize, &usize)| {
        let column = &table.columns[index];
        drawn_cell(Role::Aside, &column.title, width, column.kind)
    };
    drawn.set_header(columns.iter().zip(widths).map(title));
    for row in &table.rows {
        let cell = |(&index, &width): (&usize, &usize)| {
            let (column, Cell { text, role }) = (&table.columns[index], &row[index]);
            // A zero that is nothing to look at does not call for attention either.
            let role = if column.has_something(&row[index]) {
                *role
            } else {
                Role::Aside
            };
            drawn_cell(role, text, width, column.kind)
        };
        drawn.add_row(columns.iter().zip(widths).map(cell));
    }
    for column in drawn.column_iter_mut() {
        // One blank of the gap stands between the columns anyway.
        let is_last = column.index + 1 == columns.len();
        column.set_padding((0, if is_last { 0 } else { GAP as u16 - 1 }));
    }
    drawn
        .lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}

/// The narrowest that a column becomes. No word is ever broken.
fn least_width(table: &Table, index: usize) -> usize {
    let natural = table.cells_width(index);
    match table.columns[index].kind {
        ColumnKind::Word | ColumnKind::Number => natural,
        ColumnKind::Text => {
            let words = table
                .rows
                .iter()
                .flat_map(|row| row[index].text.split_ascii_whitespace());
            widest(words).max(LEAST_TEXT).min(natural)
        }
    }
}

/// How wide a title is on two lines, broken where that is narrowest.
fn width_on_two_lines(title: &str) -> usize {
    let broken = title
        .match_indices(' ')
        .map(|(place, _)| title[..place].width().max(title[place + 1..].width()));
    broken.min().unwrap_or_else(|| title.width())
}

/// Gives every column its least, and what is left of the room to the narrowest that want more. `None` if the room does
/// not even hold the least.
fn share_out(room: usize, least: Vec<usize>, wanted: &[usize]) -> Option<Vec<usize>> {
    let mut left = room.checked_sub(least.iter().sum())?;
    let mut widths = least;
    while left > 0 {
        let wanting = widths
            .iter_mut()
            .zip(wanted)
            .filter(|(width, wanted)| **width < **wanted);
        let Some((narrowest, _)) = wanting.min_by_key(|(width, _)| **width) else {
            break;
        };
        *narrowest += 1;
        left -= 1;
    }
    Some(widths)
}

fn is_readable(table: &Table, columns: &[usize], widths: &[usize]) -> bool {
    table.rows.iter().all(|row| {
        let mut cells = columns.iter().zip(widths);
        cells.all(|(&index, &width)| wrapped(&row[index].text, width).len() <= TALLEST_ROW)
    })
}

/// The lines of a text; all of them are moved in as far as the first.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let body = text.trim_start();
    let margin = &text[..text.len() - body.len()];
    let options = unhyphenated(width)
        .initial_indent(margin)
        .subsequent_indent(margin);
    let lines = textwrap::wrap(body, options);
    lines.into_iter().map(Cow::into_owned).collect()
}

fn drawn_cell(role: Role, text: &str, width: usize, kind: ColumnKind) -> ComfyCell {
    let cell = ComfyCell::new(wrapped(text, width).join("\n"));
    let cell = match kind {
        ColumnKind::Text | ColumnKind::Word => cell.set_alignment(CellAlignment::Left),
        ColumnKind::Number => cell.set_alignment(CellAlignment::Right),
    };
    if text.is_empty() {
        // Painted nothing would hide the blanks at the end of the line.
        return cell;
    }
    match role {
        Role::Plain => cell,
        Role::Heading => cell.add_attribute(Attribute::Bold),
        Role::Name => cell.fg(Color::DarkCyan),
        Role::Aside => cell.add_attribute(Attribute::Dim),
        Role::Good => cell.fg(Color::DarkGreen),
        Role::Attention => cell.fg(Color::DarkYellow),
        Role::Bad => cell.fg(Color::DarkRed),
    }
}
