//! How the quantity targets, resources and teams stand.

use super::{Writer, answered};
use crate::render::amounts::plain_number;
use crate::render::written::local;
use crate::render::written::{joined, written};
use crate::render::{Cell, Column, Role, Table};
use crate::status::{QuantityStatus, Verdict};

impl Writer<'_, '_> {
    pub(super) fn quantities(&mut self) {
        let (quantities, words) = (&self.plan.quantities, self.words);
        let mut table = Table::new([
            Column::word(words.item),
            Column::number(words.asked),
            Column::number(words.figure),
            Column::word(words.measure),
            Column::number(words.answered),
            Column::word(words.verdict),
        ]);
        for quantity in quantities {
            table.row([
                Cell::new(Role::Name, local(&quantity.reference)),
                range(quantity).into(),
                quantity.sum.map(plain_number).unwrap_or_default().into(),
                written(quantity.unit.as_ref()).into(),
                answered(quantity.answered, quantity.expected),
                self.verdict(quantity.verdict),
            ]);
        }
        self.paper.table_section(words.quantities, &table);
        let awaited = quantities
            .iter()
            .filter(|quantity| quantity.verdict != Verdict::Standby);
        self.missing(
            awaited.map(|quantity| (&*quantity.reference, quantity.missing_units.clone())),
            words.no_figure_from,
        );
    }
}

/// `17 500 sandbags`
pub(super) fn amount(quantity: &QuantityStatus<'_>) -> String {
    let sum = quantity.sum.map(plain_number).unwrap_or_default();
    let unit = quantity.unit.filter(|_| !sum.is_empty());
    joined([sum, written(unit.as_ref())], " ")
}

fn range(quantity: &QuantityStatus<'_>) -> String {
    match (quantity.min, quantity.max) {
        (Some(min), Some(max)) => format!("{}..{}", plain_number(min), plain_number(max)),
        (Some(min), None) => format!(">= {}", plain_number(min)),
        (None, Some(max)) => format!("<= {}", plain_number(max)),
        (None, None) => String::new(),
    }
}
