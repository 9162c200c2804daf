//! Which units have issued a plan of their own.

use super::Writer;
use crate::render::written::local;
use crate::render::{Cell, Column, Role, Table};
use crate::status::{CascadeState, CascadeStatus};

impl Writer<'_, '_> {
    pub(super) fn cascade(&mut self) {
        let (duties, words) = (&self.plan.cascade, self.words);
        let state = words.cascade_state_name;
        let mut table = Table::new([
            Column::word(words.duty),
            Column::number(words.expected),
            Column::count(state(CascadeState::Issued)),
            Column::count(state(CascadeState::Draft)),
            Column::count(state(CascadeState::None)),
            Column::count(words.late),
        ]);
        for duty in duties {
            table.row([
                Cell::new(Role::Name, local(&duty.reference)),
                duty.expected.into(),
                Cell::new(Role::Good, duty.issued),
                Cell::new(Role::Attention, duty.draft),
                duty.none.into(),
                Cell::new(Role::Bad, duty.late),
            ]);
        }
        self.paper.table_section(words.cascade, &table);
        self.missing(
            duties
                .iter()
                .map(|duty| (&*duty.reference, without_plan(duty))),
            words.not_issued_by,
        );
    }
}

fn without_plan<'w>(duty: &CascadeStatus<'w>) -> Vec<&'w str> {
    let rows = duty.rows.iter();
    let without = rows.filter(|row| row.state != CascadeState::Issued);
    without.map(|row| row.unit).collect()
}
