//! Which scenario is in force where.

use super::Writer;
use crate::render::{Cell, Column, Role, Table};

impl Writer<'_, '_> {
    pub(super) fn in_force(&mut self) {
        let (view, words, own) = (self.view, self.words, self.own);
        self.paper.heading(own.in_force);
        let mut table = Table::new([
            Column::word(words.scenario),
            Column::text(words.title),
            Column::text(words.unit),
            Column::word(words.since),
            Column::text(words.decision),
            Column::number(own.units),
        ]);
        for declared in &view.in_force {
            let row = &declared.row;
            table.row([
                Cell::new(Role::Name, row.scenario),
                self.title(row.scenario).into(),
                self.name(row.unit).into(),
                row.since.into(),
                self.decision(row.decision, declared.by, row.unit).into(),
                declared.units.into(),
            ]);
        }
        if table.is_empty() {
            self.paper.bullet(0, Role::Plain, words.none_in_force);
        } else {
            self.paper.table(&table);
        }
        for none in &view.none {
            let text = (own.none_at)(&self.name(none.unit), none.as_of, none.units);
            self.paper.bullet(0, Role::Plain, &text);
        }
        let someone_declared = !view.in_force.is_empty() || !view.none.is_empty();
        if let Some(units) = view
            .undeclared
            .filter(|&units| units > 0 && someone_declared)
        {
            self.paper.bullet(0, Role::Aside, &(own.undeclared)(units));
        }
    }
}
