//! The workspace as tables, the same ones wherever plans are asked or handed on as tables: for SQL, and for exports.
//!
//! A [`Table`] says what its columns mean and hands out its rows one by one, made from the answers of `query` and
//! `status`; nothing is computed here. [`Data`] is what rows are made from: a workspace on a day.

mod cell;
mod contents;
mod data;
mod duties;
mod means;
mod parties;
mod plans;
mod reports;
mod scenarios;
mod standing;
mod targets;
mod tasks;
mod units;

pub use cell::{Cell, Column, Sort};
pub use data::{Data, Persons};

/// A table: its columns, and where its rows come from.
#[derive(Debug)]
pub struct Table {
    /// Its name, in SQL and as the name of a file or sheet.
    pub name: &'static str,
    /// What one row is.
    pub about: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Hands out its rows.
    rows: fn(&Data<'_>, &mut Take<'_>),
}

/// What rows are handed to: as many cells as the table has columns.
type Take<'t> = dyn FnMut(&[Cell<'_>]) + 't;

/// All tables: what is written in plans and reports, then what follows from it.
pub static TABLES: [&Table; 23] = [
    &plans::PLANS,
    &units::UNITS,
    &contents::OBJECTIVES,
    &targets::TARGETS,
    &contents::AREAS,
    &tasks::TASKS,
    &tasks::TASK_UNITS,
    &scenarios::SCENARIOS,
    &duties::DUTIES,
    &means::RESOURCES,
    &means::TEAMS,
    &means::CONTACTS,
    &contents::BASIS,
    &contents::RECIPIENTS,
    &reports::REPORTS,
    &reports::FIGURES,
    &standing::SCENARIO_STATUS,
    &standing::TASK_LINES,
    &standing::TARGET_STATUS,
    &standing::QUANTITY_STATUS,
    &standing::MISSING_FIGURES,
    &standing::REPORT_STATUS,
    &standing::CASCADE_STATUS,
];

impl Table {
    /// The table of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        TABLES.into_iter().find(|table| table.name == name)
    }

    /// Hands out the rows one by one, with what is masked masked.
    pub fn for_each_row(&self, data: &Data<'_>, take: impl FnMut(&[Cell<'_>])) {
        self.for_each_row_in(data, |_| true, take);
    }

    /// The same for who looks at some columns alone: what stands in the others may be left out.
    pub fn for_each_row_in(
        &self,
        data: &Data<'_>,
        is_wanted: impl Fn(usize) -> bool,
        mut take: impl FnMut(&[Cell<'_>]),
    ) {
        let columns = self.columns.len();
        (self.rows)(data, &mut |cells| {
            debug_assert_eq!(cells.len(), columns, "{}", self.name);
            match &data.mask {
                Some(mask) => take(&cell::masked(cells, &is_wanted, mask)),
                None => take(cells),
            }
        });
    }
}

#[cfg(test)]
mod tests;
