//! How the share targets stand.

use super::{Writer, out_of};
use crate::render::amounts::{percentage, plain_number};
use crate::render::names::local;
use crate::render::written::written;
use crate::render::{Cell, Column, Role, Table};
use crate::status::Verdict;

/// From this width on a table has room for the words of targets beside their ids.
const ROOMY: u16 = 110;

impl Writer<'_, '_> {
    pub(super) fn targets(&mut self) {
        let (targets, words) = (&self.plan.targets, self.words);
        let mut table = Table::new([
            Column::word(words.target),
            Column::text(words.text),
            Column::number(words.asked),
            Column::number(words.figure),
            Column::number(words.share),
            Column::number(words.answered),
            Column::word(words.verdict),
        ]);
        for target in targets {
            let figure = match (target.done, target.of) {
                (Some(done), Some(of)) => out_of(&plain_number(done), &plain_number(of)),
                _ => String::new(),
            };
            table.row([
                Cell::new(Role::Name, local(&target.reference)),
                self.target_text(&target.reference).into(),
                target.value.into(),
                figure.into(),
                target.share.map(percentage).unwrap_or_default().into(),
                out_of(&target.answered, &target.expected).into(),
                self.verdict(target.verdict),
            ]);
        }
        self.paper.table_section(words.targets, &table);
        let awaited = targets
            .iter()
            .filter(|target| target.verdict != Verdict::Standby);
        self.missing(
            awaited.map(|target| (&*target.reference, target.missing_units.clone())),
            words.no_figure_from,
        );
    }

    /// The words of a target, where there is room for them.
    fn target_text(&self, reference: &str) -> String {
        let record = self.record.filter(|_| self.page.width >= ROOMY);
        let objectives = record.iter().flat_map(|plan| &plan.document.objectives);
        let targets = objectives.flat_map(|objective| &objective.targets);
        let mut named = targets.filter(|target| target.id.as_str() == local(reference));
        written(named.next().and_then(|target| target.text.as_ref()))
    }
}
