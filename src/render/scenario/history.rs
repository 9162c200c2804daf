//! How it came about: what each declaration changed, the latest first.

use super::Writer;
use crate::render::{Cell, Column, Role, Table};
use crate::status::Change;

impl Writer<'_, '_> {
    pub(super) fn history(&mut self) {
        let (words, own) = (self.words, self.own);
        let mut table = Table::new([
            Column::word(own.report),
            Column::word(words.scenario),
            Column::word(own.change),
            Column::word(words.since),
            Column::text(words.unit),
            Column::text(words.decision),
        ]);
        for row in &self.view.activations {
            let role = match row.change {
                Change::Activated => Role::Attention,
                Change::Continued | Change::Changed => Role::Plain,
                Change::Ended => Role::Good,
            };
            table.row([
                row.as_of.into(),
                Cell::new(Role::Name, row.scenario),
                Cell::new(role, (own.change_name)(row.change)),
                row.since.into(),
                self.name(row.unit).into(),
                self.decision(row.decision, row.by, row.unit).into(),
            ]);
        }
        self.paper.table_section(own.history, &table);
    }
}
