//! What units owe: reports and plans of their own; and who receives the plan.

use super::Writer;
use crate::model::Reporting;
use crate::render::names::{due, references};
use crate::render::written::written;
use crate::render::{Column, Table};

impl Writer<'_, '_> {
    pub(super) fn duties(&mut self) {
        self.reporting();
        self.cascade();
        self.recipients();
    }

    fn reporting(&mut self) {
        let words = self.words;
        let mut table = Table::new([
            Column::text(words.from),
            Column::text(words.to),
            Column::word(words.cycle),
            Column::word(words.due),
        ]);
        for duty in &self.document.reporting {
            table.row([
                references(&self.plan.named(duty.from.as_ref())).into(),
                self.addressee(duty).into(),
                self.cycle(duty).into(),
                self.report_due(duty).into(),
            ]);
        }
        self.paper.table_section(words.reporting, &table);
    }

    fn addressee(&self, duty: &Reporting) -> String {
        let to = references(&self.plan.named(duty.to.as_ref()));
        let via = references(&self.plan.named(duty.via.as_ref()));
        if via.is_empty() {
            return to;
        }
        format!("{to} ({} {via})", self.words.via)
    }

    fn cycle(&self, duty: &Reporting) -> String {
        match (&duty.every, &duty.at) {
            (Some(every), _) => (self.words.every)(every.value),
            (None, Some(_)) => self.words.at_the_end.to_owned(),
            (None, None) => String::new(),
        }
    }

    fn report_due(&self, duty: &Reporting) -> String {
        match (&duty.by, &duty.within) {
            (Some(by), _) => (self.words.report_day)(by.value),
            (None, Some(within)) => (self.words.within)(within.value),
            (None, None) => String::new(),
        }
    }

    fn cascade(&mut self) {
        let words = self.words;
        let mut table = Table::new([Column::text(words.unit), Column::word(words.due)]);
        for duty in &self.document.cascade {
            let by = duty.by.as_ref().map(|by| by.value);
            table.row([
                references(&self.plan.named(duty.units.as_ref())).into(),
                due(by, None, None, words).into(),
            ]);
        }
        self.paper.table_section(words.cascade, &table);
    }

    fn recipients(&mut self) {
        let words = self.words;
        let mut table = Table::new([Column::text(words.recipient), Column::word(words.purpose)]);
        for recipient in &self.document.recipients {
            let purpose = recipient.r#for.as_ref();
            let purpose = purpose.map(|purpose| (words.purpose_name)(purpose.value));
            table.row([
                references(&self.plan.named(recipient.to.as_ref())).into(),
                written(purpose.as_ref()).into(),
            ]);
        }
        self.paper.table_section(words.recipients, &table);
    }
}
