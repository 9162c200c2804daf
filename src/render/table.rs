//! Tables for the terminal: no frame, a line under the header, columns that fit the width and wrap between words.

use comfy_table::{
    Cell as ComfyCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle,
    Width,
};

use unicode_width::UnicodeWidthStr;

use super::paint::{Role, paint};
use super::paper::unhyphenated;

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
    alignment: CellAlignment,
    wraps: bool,
    /// What a cell says that has nothing to say. A column of nothing else is left out.
    nothing: &'static str,
}

/// A cell: its text, and what it is.
#[derive(Clone, Debug)]
pub struct Cell {
    text: String,
    role: Role,
}

/// Running text in a narrower column is hard to read.
const NARROWEST: usize = 20;

/// The narrowest that a column of running text becomes all the same.
const LEAST_TEXT: u16 = 10;

/// Blanks between two columns.
const GAP: usize = 2;

/// What texts below their row are moved in by.
const MARGIN: &str = "    ";

impl Column {
    /// A column of texts that may wrap.
    pub fn text(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            alignment: CellAlignment::Left,
            wraps: true,
            nothing: "",
        }
    }

    /// A column of names, dates and words that stay on one line.
    pub fn word(title: impl Into<String>) -> Self {
        Self {
            wraps: false,
            ..Self::text(title)
        }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>) -> Self {
        Self {
            alignment: CellAlignment::Right,
            ..Self::word(title)
        }
    }

    /// A column of counts, of which zero is nothing to look at.
    pub fn count(title: impl Into<String>) -> Self {
        Self {
            nothing: "0",
            ..Self::number(title)
        }
    }

    fn has_something(&self, cell: &Cell) -> bool {
        !cell.text.is_empty() && cell.text != self.nothing
    }
}

impl Cell {
    /// A cell of that role.
    pub fn new(role: Role, text: impl ToString) -> Self {
        Self {
            text: text.to_string(),
            role,
        }
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

    /// The table as lines of at most `width` columns, if the words in it allow that. Columns in which no row has anything
    /// to say are left out. Where the columns leave too little room for running text, the text stands below its row.
    #[must_use]
    pub fn render(&self, width: u16) -> String {
        let filled = self.columns.iter().enumerate().filter(|&(index, column)| {
            self.rows
                .iter()
                .any(|row| column.has_something(&row[index]))
        });
        let filled: Vec<_> = filled.map(|(index, _)| index).collect();
        let (texts, words): (Vec<_>, Vec<_>) =
            filled.iter().partition(|&&index| self.columns[index].wraps);
        let taken: usize = words
            .iter()
            .map(|&index| self.natural_width(index) + GAP)
            .sum();
        let room = usize::from(width).saturating_sub(taken);
        let wanted = |&index: &usize| self.natural_width(index).min(NARROWEST) + GAP;
        if words.is_empty() || texts.iter().map(wanted).sum::<usize>() <= room + GAP {
            return self.grid(&filled, width);
        }
        self.stacked(&words, &texts, width)
    }

    /// All columns side by side.
    fn grid(&self, columns: &[usize], width: u16) -> String {
        let mut table = comfy_table::Table::new();
        table
            .load_style(
                TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')),
            )
            .force_no_tty()
            .enforce_styling()
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
        table.style_text_only();
        let heading = |&index: &usize| {
            let column = &self.columns[index];
            styled(Role::Aside, &column.title).set_alignment(column.alignment)
        };
        table.set_header(columns.iter().map(heading));
        for row in &self.rows {
            let cell = |&index: &usize| {
                let (cell, column) = (&row[index], &self.columns[index]);
                let role = if column.has_something(cell) {
                    cell.role
                } else {
                    Role::Aside
                };
                styled(role, &cell.text).set_alignment(column.alignment)
            };
            table.add_row(columns.iter().map(cell));
        }
        for (column, &index) in table.column_iter_mut().zip(columns) {
            // No blanks at the margins of the table; the columns in between share the gap.
            let left = u16::from(column.index > 0);
            let right = u16::from(column.index + 1 < columns.len());
            column.set_padding((left, right));
            column.set_constraint(if self.columns[index].wraps {
                ColumnConstraint::LowerBoundary(Width::Fixed(LEAST_TEXT))
            } else {
                ColumnConstraint::ContentWidth
            });
        }
        table
            .lines()
            .map(|line| line.trim_end().to_owned() + "\n")
            .collect()
    }

    /// The columns of words side by side, and below each row its texts.
    fn stacked(&self, words: &[usize], texts: &[usize], width: u16) -> String {
        let grid = self.grid(words, width);
        let mut lines = grid.lines();
        let mut page: String = lines
            .by_ref()
            .take(2)
            .map(|line| line.to_owned() + "\n")
            .collect();
        for (row, line) in self.rows.iter().zip(lines) {
            page.push_str(line);
            page.push('\n');
            for &index in texts {
                let Cell { text, role } = &row[index];
                let options = unhyphenated(width.into())
                    .initial_indent(MARGIN)
                    .subsequent_indent(MARGIN);
                for line in textwrap::wrap(text, options)
                    .iter()
                    .filter(|_| !text.is_empty())
                {
                    let body = line.strip_prefix(MARGIN).unwrap_or(line);
                    page.push_str(&format!("{MARGIN}{}\n", paint(*role, body)));
                }
            }
        }
        page
    }

    /// How wide a column is if nothing in it wraps.
    fn natural_width(&self, index: usize) -> usize {
        let texts = self.rows.iter().map(|row| row[index].text.as_str());
        let texts = texts.chain([self.columns[index].title.as_str()]);
        texts.map(UnicodeWidthStr::width).max().unwrap_or(0)
    }
}

fn styled(role: Role, text: &str) -> ComfyCell {
    use comfy_table::{Attribute, Color};
    let cell = ComfyCell::new(text);
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
