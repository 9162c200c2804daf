//! Tables for the terminal: no frame, a line under the header, columns that fit the width and wrap between words.

use comfy_table::{
    Cell as ComfyCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle,
    Width,
};

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
    alignment: CellAlignment,
    wraps: bool,
}

/// A cell: its text, and what it is.
#[derive(Clone, Debug)]
pub struct Cell {
    text: String,
    role: Role,
}

/// The narrowest that a wrapping column becomes.
const NARROWEST: u16 = 12;

impl Column {
    /// A column of texts that may wrap.
    pub fn text(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            alignment: CellAlignment::Left,
            wraps: true,
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
        debug_assert_eq!(cells.len(), self.columns.len(), "a row has a cell for each column");
        self.rows.push(cells);
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table as lines of at most `width` columns, if the words in it allow that. Columns that are empty in every
    /// row are left out.
    #[must_use]
    pub fn render(&self, width: u16) -> String {
        let filled: Vec<_> = (0..self.columns.len())
            .filter(|&index| self.rows.iter().any(|row| !row[index].text.is_empty()))
            .collect();
        let mut table = comfy_table::Table::new();
        table
            .load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')))
            .force_no_tty()
            .enforce_styling()
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width.saturating_add(1));
        table.style_text_only();
        let heading = |&index: &usize| {
            let column = &self.columns[index];
            styled(Role::Aside, &column.title).set_alignment(column.alignment)
        };
        table.set_header(filled.iter().map(heading));
        for row in &self.rows {
            let cell = |&index: &usize| {
                let Cell { text, role } = &row[index];
                styled(*role, text).set_alignment(self.columns[index].alignment)
            };
            table.add_row(filled.iter().map(cell));
        }
        for (column, &index) in table.column_iter_mut().zip(&filled) {
            // The first column stands at the left margin; two spaces part the others.
            column.set_padding((if column.index == 0 { 0 } else { 1 }, 1));
            column.set_constraint(if self.columns[index].wraps {
                ColumnConstraint::LowerBoundary(Width::Fixed(NARROWEST))
            } else {
                ColumnConstraint::ContentWidth
            });
        }
        let lines = table.lines().map(|line| line.trim_end().to_owned() + "\n");
        lines.collect()
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
