//! Which reports came in time, and who is in arrears.

use super::{LISTED, Writer};
use crate::render::written::local;
use crate::render::written::written;
use crate::render::{Cell, Column, Role, Table};
use crate::status::{ReportingRow, ReportingStatus, RowState};

impl Writer<'_, '_> {
    pub(super) fn reporting(&mut self) {
        let duties = self.plan.reporting.iter();
        let duties: Vec<_> = duties.filter(|duty| !duty.rows.is_empty()).collect();
        if duties.is_empty() {
            return;
        }
        self.paper.heading(self.words.reporting);
        self.paper.table(&self.duties_in_numbers(&duties));
        let rows = duties.iter().flat_map(|duty| &duty.rows);
        let late_or_missing =
            rows.filter(|row| matches!(row.state, RowState::Late | RowState::Missing));
        self.arrears(&late_or_missing.collect::<Vec<_>>());
    }

    fn duties_in_numbers(&self, duties: &[&ReportingStatus<'_>]) -> Table {
        let state = self.words.report_state_name;
        let mut table = Table::new([
            Column::word(self.words.duty),
            Column::number(self.words.expected),
            Column::count(state(RowState::OnTime)),
            Column::count(state(RowState::Late)),
            Column::count(state(RowState::Missing)),
        ]);
        for duty in duties {
            table.row([
                Cell::new(Role::Name, local(&duty.reference)),
                duty.expected.into(),
                Cell::new(Role::Good, duty.on_time),
                Cell::new(Role::Attention, duty.late),
                Cell::new(Role::Bad, duty.missing),
            ]);
        }
        table
    }

    fn arrears(&mut self, rows: &[&ReportingRow<'_>]) {
        let words = self.words;
        let mut table = Table::new([
            Column::text(words.unit),
            Column::word(words.period_name),
            Column::word(words.due),
            Column::word(words.received),
            Column::word(words.state),
        ]);
        for row in rows.iter().take(LISTED) {
            let role = match row.state {
                RowState::Missing => Role::Bad,
                RowState::Late | RowState::OnTime | RowState::Open => Role::Attention,
            };
            table.row([
                self.unit(row.unit).into(),
                (&row.period).into(),
                row.due.into(),
                written(row.received.as_ref()).into(),
                Cell::new(role, (words.report_state_name)(row.state)),
            ]);
        }
        if !table.is_empty() {
            self.paper.blank();
            self.paper.table(&table);
        }
        if rows.len() > LISTED {
            let more = (words.and_more_reports)(rows.len() - LISTED);
            self.paper.bullet(0, Role::Aside, &more);
        }
    }
}
