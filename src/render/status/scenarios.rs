//! Which scenarios are in force where, and which the figures call for.

use super::Writer;
use crate::render::written::written;
use crate::render::{Cell, Column, Role, Table};

impl Writer<'_, '_> {
    pub(super) fn scenarios(&mut self) {
        let has_scenarios =
            |record: &crate::workspace::PlanRecord| !record.document.scenarios.is_empty();
        if !self.record.is_some_and(has_scenarios) {
            return;
        }
        let words = self.words;
        let scenarios = &self.plan.scenarios;
        self.paper.heading(words.scenarios);
        if scenarios.in_force.is_empty() {
            self.paper.bullet(0, Role::Plain, words.none_in_force);
        } else {
            self.scenarios_in_force();
        }
        // A drift stands at the top of the page already.
        if let Some(indicated) = scenarios.indicated.as_ref().filter(|_| !scenarios.drift) {
            let text = (words.indicated)(indicated.scenario, indicated.since);
            self.paper.bullet(0, Role::Plain, &text);
        }
    }

    fn scenarios_in_force(&mut self) {
        let words = self.words;
        let mut table = Table::new([
            Column::word(words.in_force),
            Column::text(words.title),
            Column::text(words.unit),
            Column::word(words.since),
            Column::text(words.decision),
        ]);
        for row in &self.plan.scenarios.in_force {
            table.row([
                Cell::new(Role::Name, row.scenario),
                self.scenario_title(row.scenario).into(),
                self.unit(row.unit).into(),
                row.since.into(),
                written(row.decision.as_ref()).into(),
            ]);
        }
        self.paper.table(&table);
    }
}
