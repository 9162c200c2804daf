//! How the share targets stand.

use super::{Writer, answered, out_of};
use crate::render::amounts::{percentage, plain_number};
use crate::render::bar::bar;
use crate::render::written::local;
use crate::render::written::written;
use crate::render::{Cell, Column, Role, Table};
use crate::status::{TargetStatus, Verdict};

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
            Column::word(""),
            Column::number(words.answered),
            Column::word(words.verdict),
        ]);
        let is_roomy = self.page.width >= ROOMY;
        for target in targets {
            let text = self.target_text(&target.reference);
            let [figure, share, bar, answered, verdict] = self.target_cells(target);
            table.row([
                Cell::new(Role::Name, local(&target.reference)),
                if is_roomy { text.into() } else { "".into() },
                target.value.into(),
                figure,
                share,
                bar,
                answered,
                verdict,
            ]);
        }
        self.paper.table_section(words.targets, &table);
        if !is_roomy {
            self.legend();
        }
        let awaited = targets
            .iter()
            .filter(|target| target.verdict != Verdict::Standby);
        self.missing(
            awaited.map(|target| (&*target.reference, target.missing_units.clone())),
            words.no_figure_from,
        );
    }

    /// Figure, share, its bar, who has answered unless all have, and verdict.
    pub(super) fn target_cells(&self, target: &TargetStatus<'_>) -> [Cell; 5] {
        let figure = match (target.done, target.of) {
            (Some(done), Some(of)) => out_of(&plain_number(done), &plain_number(of)),
            _ => String::new(),
        };
        let verdict = self.verdict(target.verdict);
        [
            figure.into(),
            target.share.map(percentage).unwrap_or_default().into(),
            Cell::new(verdict.role(), target.share.map(bar).unwrap_or_default()),
            answered(target.answered, target.expected),
            verdict,
        ]
    }

    /// What the ids in the table stand for.
    fn legend(&mut self) {
        for target in &self.plan.targets {
            let text = self.target_text(&target.reference);
            if !text.is_empty() {
                let line = format!("{}: {text}", local(&target.reference));
                self.paper.bullet(0, Role::Aside, &line);
            }
        }
    }

    /// The words of a target.
    fn target_text(&self, reference: &str) -> String {
        let record = self.record;
        let objectives = record.iter().flat_map(|plan| &plan.document.objectives);
        let targets = objectives.flat_map(|objective| &objective.targets);
        let mut named = targets.filter(|target| target.id.as_str() == local(reference));
        written(named.next().and_then(|target| target.text.as_ref()))
    }
}
