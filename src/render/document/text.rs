//! A document for the terminal: wrapped to its width, with the tables that all pages have.

use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag, TagEnd};
use textwrap::core::display_width;

use super::events::{events, is_side_by_side};
use crate::render::wrapping::unhyphenated;
use crate::render::{Cell, Column, Paper, Role, Table, paint};

/// The document as a page of that width.
#[must_use]
pub fn markdown_as_text(markdown: &str, width: u16) -> String {
    let mut writer = Writer {
        paper: Paper::new(width),
        line: String::new(),
        is_strong: true,
        depth_of_strong: 0,
        lists: Vec::new(),
        table: None,
        mark: None,
    };
    for event in events(markdown) {
        writer.event(event);
    }
    writer.end_block();
    writer.paper.finish()
}

struct Writer {
    paper: Paper,
    /// The text of the block that is being written, as far as it goes.
    line: String,
    /// Whether all of it is strong.
    is_strong: bool,
    depth_of_strong: usize,
    /// The lists around the block; for each the number of its next item, if it has numbers.
    lists: Vec<Option<u64>>,
    /// The table that is being filled.
    table: Option<Rows>,
    /// What stands before the first line of the item at hand; `None` once it is written.
    mark: Option<String>,
}

/// A table as it is read.
struct Rows {
    columns: Vec<Alignment>,
    rows: Vec<Vec<String>>,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => {
                self.is_strong &= self.depth_of_strong > 0 || text.trim().is_empty();
                self.line.push_str(&text);
            }
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.end_block(),
            Event::Rule => self.page_break(),
            // Documents have no such parts.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph if self.lists.is_empty() => self.paper.blank(),
            Tag::List(first) => {
                self.end_block();
                self.lists.push(first);
            }
            Tag::Item => {
                let number = self.lists.last_mut().and_then(Option::as_mut);
                self.mark = Some(number.map_or_else(
                    || "•".to_owned(),
                    |number| {
                        *number += 1;
                        format!("{}.", *number - 1)
                    },
                ));
            }
            Tag::Table(columns) => {
                self.paper.blank();
                let rows = Vec::new();
                self.table = Some(Rows { columns, rows });
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::Strong => self.depth_of_strong += 1,
            // Shown by their text alone.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item => self.end_block(),
            TagEnd::Heading(level) => {
                let text = self.take_line();
                self.paper.blank();
                match level {
                    HeadingLevel::H1 => self.paper.title(&text),
                    _ => self.paper.heading(&text),
                }
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableCell => {
                let text = self.take_line();
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(text);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.table(&table);
                }
            }
            TagEnd::Strong => self.depth_of_strong -= 1,
            TagEnd::CodeBlock | TagEnd::BlockQuote(_) => self.end_block(),
            // Shown by their text alone.
            _ => {}
        }
    }

    fn end_block(&mut self) {
        if self.line.trim().is_empty() {
            return;
        }
        let role = if self.is_strong {
            Role::Heading
        } else {
            Role::Plain
        };
        let text = self.take_line();
        match self.lists.len() {
            0 if role == Role::Heading => self.paper.title(&text),
            0 => self.paper.plain(&text),
            depth => {
                let mark = self.mark.take().unwrap_or_default();
                self.paper.item(depth - 1, &mark, role, &text);
            }
        }
    }

    fn take_line(&mut self) -> String {
        self.is_strong = true;
        std::mem::take(&mut self.line)
    }

    fn page_break(&mut self) {
        self.paper.blank();
        self.paper.rule();
        self.paper.blank();
    }

    fn table(&mut self, table: &Rows) {
        let Some((head, rows)) = table.rows.split_first() else {
            return;
        };
        if is_side_by_side(&table.columns) {
            self.side_by_side(table);
            return;
        }
        let columns = head.iter().zip(&table.columns);
        let mut set = Table::new(columns.map(|(title, alignment)| match alignment {
            Alignment::Right => Column::number(title),
            Alignment::None | Alignment::Left | Alignment::Center => Column::text(title),
        }));
        for row in rows {
            set.row(row.iter().map(Cell::from));
        }
        self.paper.table(&set);
    }

    /// Columns of equal width without lines, as at the head of a letter.
    fn side_by_side(&mut self, table: &Rows) {
        const GAP: usize = 2;
        let columns = table.columns.len().max(1);
        let width = (self.paper.width() + GAP) / columns - GAP;
        for (index, row) in table.rows.iter().enumerate() {
            let cells: Vec<Vec<_>> = row
                .iter()
                .map(|cell| textwrap::wrap(cell, unhyphenated(width)))
                .collect();
            let height = cells.iter().map(Vec::len).max().unwrap_or(0);
            for line in 0..height {
                let mut text = String::new();
                for (cell, alignment) in cells.iter().zip(&table.columns) {
                    let words = cell.get(line).map_or("", |words| words.trim());
                    let free = width.saturating_sub(display_width(words));
                    let before = match alignment {
                        Alignment::None | Alignment::Left => 0,
                        Alignment::Center => free / 2,
                        Alignment::Right => free,
                    };
                    let after = free - before + GAP;
                    text.push_str(&format!("{:before$}{words}{:after$}", "", ""));
                }
                let role = if index == 0 {
                    Role::Heading
                } else {
                    Role::Plain
                };
                self.paper
                    .set_line(&paint(role, text.trim_end()).to_string());
            }
        }
    }
}
