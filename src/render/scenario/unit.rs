//! What applies to one unit: whose declaration, and which scenarios it brings into force.

use super::Writer;
use crate::render::{Cell, Column, Role, Table};
use crate::status::UnitScenarios;

impl Writer<'_, '_> {
    pub(super) fn unit(&mut self, unit: &UnitScenarios<'_>) {
        let (words, own) = (self.words, self.own);
        self.paper.heading(&(own.applies_to)(&self.name(unit.unit)));
        let (Some(declaring), Some(day)) = (unit.declared_by, unit.declared_on) else {
            let nothing = if unit.valid {
                own.nobody_declared
            } else {
                own.not_valid
            };
            self.paper.bullet(0, Role::Plain, nothing);
            return;
        };
        self.paper.above_bullets(&if declaring == unit.unit {
            (own.by_own_declaration)(day)
        } else {
            (own.by_declaration_of)(&self.name(declaring), day)
        });
        let mut table = Table::new([
            Column::word(words.scenario),
            Column::text(words.title),
            Column::word(words.since),
            Column::word(own.through),
            Column::text(words.decision),
        ]);
        for row in &unit.in_force {
            let declared = row.through.unwrap_or(row.scenario);
            let mut rows = self.view.in_force.iter();
            let declared = rows.find(|known| known.row.scenario == declared);
            let decision = declared.map(|declared| {
                let row = &declared.row;
                self.decision(row.decision, declared.by, row.unit)
            });
            table.row([
                Cell::new(Role::Name, row.scenario),
                self.title(row.scenario).into(),
                row.since.into(),
                row.through.unwrap_or_default().into(),
                decision.unwrap_or_default().into(),
            ]);
        }
        if table.is_empty() {
            self.paper.bullet(0, Role::Plain, own.none_applies);
        } else {
            self.paper.table(&table);
        }
    }
}
