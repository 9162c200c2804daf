//! Tables for the terminal: side by side where the width allows that, else row below row.
//!
//! The columns of words, dates and numbers are never broken; the columns of running text wrap between words.

mod grid;
mod stacked;

use unicode_width::UnicodeWidthStr;

use super::paint::Role;

/// A table being filled.
#[derive(Debug)]
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// A column: its title, and how its cells are set.
#[derive(Clone, Debug)]
pub struct Column {
    title: String,
    kind: ColumnKind,
    /// What a cell says that has nothing to say. A column of nothing else is left out.
    nothing: &'static str,
    /// Whether it is shown all the same.
    is_kept: bool,
}

/// How the cells of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ColumnKind {
    Text,
    Word,
    Number,
}

/// A cell: its text, and what it is.
#[derive(Clone, Debug)]
pub struct Cell {
    text: String,
    role: Role,
}

impl Column {
    /// A column of texts that may wrap.
    pub fn text(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            kind: ColumnKind::Text,
            nothing: "",
            is_kept: false,
        }
    }

    /// A column of names, dates and words that stay on one line.
    pub fn word(title: impl Into<String>) -> Self {
        Self {
            kind: ColumnKind::Word,
            ..Self::text(title)
        }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>) -> Self {
        Self {
            kind: ColumnKind::Number,
            ..Self::text(title)
        }
    }

    /// A column of counts, of which zero is nothing to look at.
    pub fn count(title: impl Into<String>) -> Self {
        Self {
            nothing: "0",
            ..Self::number(title)
        }
    }

    /// The same column, shown even if there is nothing in it.
    #[must_use]
    pub fn kept(self) -> Self {
        Self {
            is_kept: true,
            ..self
        }
    }

    fn has_something(&self, cell: &Cell) -> bool {
        !cell.text.is_empty() && cell.text != self.nothing
    }
}

impl Cell {
    /// A cell of that role. Line breaks of the YAML text are not those of the table.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "cells are made of what is at hand: literals, numbers, dates"
    )]
    pub fn new(role: Role, text: impl ToString) -> Self {
        Self {
            text: text.to_string().trim_end().replace(['\n', '\t'], " "),
            role,
        }
    }
}

impl Cell {
    /// What it is.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }
}

impl<T: ToString> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::new(Role::Plain, text)
    }
}

impl Table {
    /// A table with these columns and no rows.
    #[must_use]
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row: one cell for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let cells: Vec<_> = cells.into_iter().collect();
        debug_assert_eq!(
            cells.len(),
            self.columns.len(),
            "a row has a cell for each column"
        );
        self.rows.push(cells);
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table as lines of at most `width` columns, if the words in it allow that. Columns in which no row has
    /// anything to say are left out.
    #[must_use]
    pub fn render(&self, width: u16) -> String {
        let columns = self.columns_with_something();
        let width = width.into();
        match grid::widths(self, &columns, width) {
            Some(widths) => grid::grid(self, &columns, &widths),
            None => stacked::stacked(self, &columns, width),
        }
    }

    /// The table in the Markdown of GitHub. `escape` makes a text harmless there.
    #[must_use]
    pub fn markdown(&self, escape: impl Fn(&str) -> String) -> String {
        let columns = self.columns_with_something();
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let titles = columns
            .iter()
            .map(|&index| escape(&self.columns[index].title));
        let mut text = line(titles.collect());
        let marks = columns.iter().map(|&index| match self.columns[index].kind {
            ColumnKind::Number => "---:".to_owned(),
            ColumnKind::Text | ColumnKind::Word => "---".to_owned(),
        });
        text.push_str(&line(marks.collect()));
        for row in &self.rows {
            let cells = columns.iter().map(|&index| {
                let cell = &row[index].text;
                let inner = cell.trim_start_matches(' ');
                // What stands further in is a part of what stands above.
                let depth = (cell.len() - inner.len()) / 2;
                format!("{}{}", "– ".repeat(depth), escape(inner))
            });
            text.push_str(&line(cells.collect()));
        }
        text
    }

    /// The places of the columns to show.
    fn columns_with_something(&self) -> Vec<usize> {
        let is_filled = |&index: &usize| {
            let column = &self.columns[index];
            let mut rows = self.rows.iter();
            column.is_kept || rows.any(|row| column.has_something(&row[index]))
        };
        (0..self.columns.len()).filter(is_filled).collect()
    }

    /// How wide the cells of a column are if none of them wraps.
    fn cells_width(&self, index: usize) -> usize {
        widest(self.rows.iter().map(|row| row[index].text.as_str()))
    }
}

fn widest<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    texts.map(UnicodeWidthStr::width).max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
