//! What the plans below take up: the items of the plan above against the plans below it where that fits, else how many
//! take each item up; then what each of the plans leaves out.

use super::{Lists, Writer};
use crate::cascade::{Matrix, MatrixItem, MatrixPlan, Trace};
use crate::render::wrapping::unhyphenated;
use crate::render::{Cell, Column, Role, Table};
use crate::workspace::ItemKind;

/// A text in fewer columns says too little on a line.
const LEAST_TEXT: usize = 26;

/// The columns before and behind the ids.
const MARGINS: usize = 6;

/// The columns that two counts need, with their titles on two lines.
const FOR_COUNTS: usize = 18;

/// The columns that a plan needs: two digits of its number, and the gap.
const FOR_A_PLAN: usize = 4;

impl Writer<'_, '_> {
    pub(super) fn matrices(&mut self) {
        let limit = self.lists.limit();
        for matrix in self.cascade.matrices.iter().take(limit) {
            let words = &self.words.cascade_page;
            let is_side_by_side = self.fits(matrix);
            let id = matrix.parent.document.id.as_str();
            self.paper.heading(&(words.taken_up_of)(id));
            let table = match is_side_by_side {
                true => self.side_by_side(matrix),
                false => self.counted(matrix),
            };
            self.paper.table(&table);
            if is_side_by_side {
                self.legend(matrix);
            }
            self.paper.blank();
            self.plans(matrix);
        }
        let more = self.cascade.matrices.len().saturating_sub(limit);
        if more > 0 {
            self.paper.blank();
            let text = (self.words.cascade_page.more_matrices)(more);
            self.paper.aside(&text);
        }
    }

    /// Whether there is room for a column for each plan.
    fn fits(&self, matrix: &Matrix<'_>) -> bool {
        self.room(matrix, FOR_A_PLAN * matrix.plans.len()) >= LEAST_TEXT
    }

    /// The columns that are left for the texts of items, beside their ids and what else has to stand there.
    fn room(&self, matrix: &Matrix<'_>, others: usize) -> usize {
        let ids = matrix.items.iter().map(|item| item.id.len());
        let taken = MARGINS + ids.max().unwrap_or(0) + others;
        self.width.saturating_sub(taken)
    }

    /// What an item says, in two lines unless the whole is asked for: enough to know it by.
    fn text(&self, item: &MatrixItem<'_>, room: usize) -> String {
        let words = item.text.unwrap_or_default().split_ascii_whitespace();
        let text = words.collect::<Vec<_>>().join(" ");
        // Two columns are for the sign that there is more.
        let width = room.max(LEAST_TEXT) - 2;
        match (
            self.lists,
            textwrap::wrap(&text, unhyphenated(width)).as_slice(),
        ) {
            (Lists::Shortened, [first, second, _, ..]) => format!("{first} {second} …"),
            (Lists::Shortened | Lists::Whole, _) => text.clone(),
        }
    }

    /// One column for each plan, under its number.
    fn side_by_side(&self, matrix: &Matrix<'_>) -> Table {
        let plans = (1..=matrix.plans.len()).map(|number| Column::word(number.to_string()));
        let item = self.words.cascade_page.item;
        let columns = [Column::word(item), Column::text(self.words.text)];
        let mut table = Table::new(columns.into_iter().chain(plans));
        let room = self.room(matrix, FOR_A_PLAN * matrix.plans.len());
        let mut kind = None;
        for item in &matrix.items {
            if kind.replace(item.kind) != Some(item.kind) {
                let none = matrix.plans.iter().map(|_| Cell::from(""));
                table.row([self.kind(item.kind), "".into()].into_iter().chain(none));
            }
            let cells = item.cells.iter();
            let cells = cells.map(|cell| Cell::new(role(cell.trace), mark(cell.trace)));
            let item = [name(item.id), self.text(item, room).into()];
            table.row(item.into_iter().chain(cells));
        }
        table
    }

    /// How many plans take up each item, and how many leave it out.
    fn counted(&self, matrix: &Matrix<'_>) -> Table {
        let words = &self.words.cascade_page;
        let mut table = Table::new([
            Column::word(self.words.cascade_page.item),
            Column::text(self.words.text),
            Column::number(words.taken_up),
            Column::number(words.left_out),
        ]);
        let room = self.room(matrix, FOR_COUNTS);
        let mut kind = None;
        for item in &matrix.items {
            if kind.replace(item.kind) != Some(item.kind) {
                table.row([self.kind(item.kind), "".into(), "".into(), "".into()]);
            }
            let left_out = item.count(Trace::LeftOut);
            let attention = match left_out {
                0 => Role::Plain,
                1.. => Role::Attention,
            };
            table.row([
                name(item.id),
                self.text(item, room).into(),
                item.count(Trace::TakenUp).into(),
                Cell::new(attention, left_out),
            ]);
        }
        table
    }

    /// What the marks and the numbers of columns mean.
    fn legend(&mut self, matrix: &Matrix<'_>) {
        let marks = [Trace::TakenUp, Trace::LeftOut, Trace::NotAsked];
        let marks = marks.map(|trace| format!("{} {}", mark(trace), self.trace(trace)));
        self.paper.above_bullets(&marks.join(", "));
        let plans = matrix.plans.iter().enumerate();
        let plans = plans.map(|(position, plan)| {
            let unit = plan.unit.map(|unit| self.unit(unit));
            let name = unit.unwrap_or_else(|| plan.plan.document.id.to_string());
            // A number stays with its name at the end of a line.
            format!("{}\u{a0}{name}", position + 1)
        });
        let plans: Vec<_> = plans.collect();
        self.paper.above_bullets(&plans.join(", "));
    }

    /// What each plan leaves out.
    fn plans(&mut self, matrix: &Matrix<'_>) {
        let limit = self.lists.limit();
        for (position, plan) in matrix.plans.iter().enumerate().take(limit) {
            let role = match plan.left_out {
                0 => Role::Good,
                1.. => Role::Plain,
            };
            self.paper.bullet(0, role, &self.about_plan(plan));
            let left_out = self.left_out(matrix, position);
            self.paper.under_bullet(0, &left_out);
        }
        let more = matrix.plans.len().saturating_sub(limit);
        if more > 0 {
            let text = (self.words.cascade_page.more_plans)(more);
            self.paper.bullet(0, Role::Aside, &text);
        }
    }

    fn about_plan(&self, plan: &MatrixPlan<'_>) -> String {
        let id = &plan.plan.document.id;
        let name = match plan.unit {
            Some(unit) => format!("{} ({id})", self.unit(unit)),
            None => id.to_string(),
        };
        let asked = plan.taken_up + plan.left_out;
        let takes_up = (self.words.cascade_page.takes_up)(plan.taken_up, asked);
        format!("{name}: {takes_up}")
    }

    /// The items that a plan leaves out.
    fn left_out(&self, matrix: &Matrix<'_>, plan: usize) -> Vec<String> {
        let words = &self.words.cascade_page;
        let items = matrix.items.iter();
        let items = items.filter(|item| item.cells[plan].trace == Trace::LeftOut);
        let mut left_out: Vec<_> = items.map(|item| item.id.to_owned()).collect();
        let more = left_out.len().saturating_sub(self.lists.limit());
        left_out.truncate(self.lists.limit());
        if more > 0 {
            left_out.push((words.more_items)(more));
        }
        if let Some(first) = left_out.first_mut() {
            *first = (words.leaves_out)(first);
        }
        left_out
    }

    /// The title of the items of a kind.
    fn kind(&self, kind: ItemKind) -> Cell {
        let title = match kind {
            ItemKind::Target => self.words.targets,
            ItemKind::Task => self.words.tasks,
            // A matrix holds nothing else.
            _ => kind.word(),
        };
        Cell::new(Role::Heading, title)
    }

    fn trace(&self, trace: Trace) -> &'static str {
        let words = &self.words.cascade_page;
        match trace {
            Trace::TakenUp => words.taken_up,
            Trace::LeftOut => words.left_out,
            Trace::NotAsked => words.not_asked,
        }
    }
}

/// The id of an item, moved in below the title of its kind.
fn name(id: &str) -> Cell {
    Cell::new(Role::Name, format!("  {id}"))
}

/// What stands in a cell: filled, hollow, or next to nothing, so that colour is not needed.
const fn mark(trace: Trace) -> &'static str {
    match trace {
        Trace::TakenUp => "●",
        Trace::LeftOut => "○",
        Trace::NotAsked => "·",
    }
}

fn role(trace: Trace) -> Role {
    match trace {
        Trace::TakenUp => Role::Good,
        Trace::LeftOut => Role::Attention,
        Trace::NotAsked => Role::Aside,
    }
}
