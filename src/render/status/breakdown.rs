//! A status in parts.

use super::quantities::amount;
use super::{Writer, out_of};
use crate::model::TaskState;
use crate::render::wording::Wording;
use crate::render::written::local;
use crate::render::{Cell, Column, Role, Table};
use crate::status::{Breakdown, By, Part, PlanStatus, TaskCounts};

impl Writer<'_, '_> {
    pub(super) fn breakdown(&mut self, breakdown: &Breakdown<'_>) {
        let words = self.words;
        match breakdown {
            Breakdown::Units(parts) => self.by_unit(parts),
            Breakdown::Areas(parts) => {
                self.by_part(By::Area, words.status.area, parts, |writer, id| {
                    writer.area_name(id)
                });
            }
            Breakdown::Scenarios(parts) => {
                self.by_part(By::Scenario, words.scenario, parts, |writer, id| {
                    writer.scenario_name(id)
                });
            }
            Breakdown::Targets(parts) => self.by_target(parts),
        }
    }

    /// Tasks and duties first, then the figures of each target, unit by unit.
    fn by_unit(&mut self, parts: &[PlanStatus<'_>]) {
        let words = self.words;
        let mut table = Table::new(
            [Column::text(words.unit)]
                .into_iter()
                .chain(count_columns(words))
                .chain([
                    Column::count(words.status.waiting),
                    Column::word(words.status.own_plans),
                    Column::count(words.status.missing_reports),
                ]),
        );
        for part in parts {
            let issued: usize = part.cascade.iter().map(|duty| duty.issued).sum();
            let expected: usize = part.cascade.iter().map(|duty| duty.expected).sum();
            let own_plans = match expected {
                0 => Cell::from(""),
                _ if issued == expected => Cell::new(Role::Good, out_of(&issued, &expected)),
                _ => Cell::new(Role::Attention, out_of(&issued, &expected)),
            };
            let missing: usize = part.reporting.iter().map(|duty| duty.missing).sum();
            let cells = [Cell::from(self.unit(part.unit.unwrap_or_default()))];
            table.row(cells.into_iter().chain(counts(part.tasks.counts)).chain([
                part.tasks.counts.standby.into(),
                own_plans,
                Cell::new(Role::Bad, missing),
            ]));
        }
        self.paper
            .table_section((words.status.by)(By::Unit), &table);
        self.targets_by_unit(parts);
    }

    /// The figures of each target and unit. What asks nothing of a unit has no row there.
    fn targets_by_unit(&mut self, parts: &[PlanStatus<'_>]) {
        let words = self.words;
        let mut table = Table::new([
            Column::word(words.target),
            Column::text(words.unit),
            Column::number(words.figure),
            Column::number(words.share),
            Column::word(""),
            Column::number(words.answered),
            Column::word(words.verdict),
        ]);
        let mut before = None;
        for whole in &self.plan.targets {
            for part in parts {
                let mut targets = part.targets.iter();
                let Some(target) = targets.find(|target| target.reference == whole.reference)
                else {
                    continue;
                };
                let is_first = before.replace(&whole.reference) != Some(&whole.reference);
                let name = if is_first {
                    local(&whole.reference)
                } else {
                    ""
                };
                let [figure, share, bar, answered, verdict] = self.target_cells(target);
                table.row([
                    Cell::new(Role::Name, name),
                    self.unit(part.unit.unwrap_or_default()).into(),
                    figure,
                    share,
                    bar,
                    answered,
                    verdict,
                ]);
            }
        }
        self.paper.table_section(words.targets, &table);
    }

    fn by_target(&mut self, parts: &[Part<'_>]) {
        let words = self.words;
        let mut table = Table::new([
            Column::word(words.target),
            Column::number(words.figure),
            Column::number(words.share),
            Column::word(words.verdict),
            Column::number(words.status.tasks),
            Column::count((words.task_state_name)(TaskState::Done)),
            Column::count(words.overdue),
            Column::count(words.status.waiting),
        ]);
        for part in parts {
            let of_part = |reference: &str| Some(local(reference)) == part.id;
            let share = self
                .plan
                .targets
                .iter()
                .find(|target| of_part(&target.reference));
            let quantity = self
                .plan
                .quantities
                .iter()
                .find(|quantity| of_part(&quantity.reference));
            let name = match part.id {
                Some(id) => Cell::new(Role::Name, id),
                None => Cell::new(Role::Aside, words.status.serve_no_target),
            };
            let [figure, share, verdict] = match (share, quantity) {
                (Some(target), _) => {
                    let [figure, share, _, _, verdict] = self.target_cells(target);
                    [figure, share, verdict]
                }
                (None, Some(quantity)) => {
                    let verdict = self.verdict(quantity.verdict);
                    [amount(quantity).into(), "".into(), verdict]
                }
                (None, None) => ["".into(), "".into(), "".into()],
            };
            table.row([
                name,
                figure,
                share,
                verdict,
                part.tasks.total.into(),
                Cell::new(Role::Good, part.tasks.done),
                Cell::new(Role::Bad, part.tasks.overdue),
                part.tasks.standby.into(),
            ]);
        }
        self.paper
            .table_section((words.status.by)(By::Target), &table);
    }

    fn by_part(
        &mut self,
        by: By,
        title: &str,
        parts: &[Part<'_>],
        name: impl Fn(&Self, Option<&str>) -> String,
    ) {
        let words = self.words;
        let mut table = Table::new(
            [Column::text(title)]
                .into_iter()
                .chain(count_columns(words))
                .chain([Column::count(words.status.waiting)]),
        );
        for part in parts {
            let name = [Cell::from(name(self, part.id))];
            let standby = [Cell::from(part.tasks.standby)];
            table.row(name.into_iter().chain(counts(part.tasks)).chain(standby));
        }
        self.paper.table_section((words.status.by)(by), &table);
    }
}

/// The columns of [`counts`].
pub(in crate::render) fn count_columns(words: &Wording) -> [Column; 7] {
    let state = words.task_state_name;
    [
        Column::number(words.total),
        Column::count(state(TaskState::Todo)),
        Column::count(state(TaskState::Doing)),
        Column::count(state(TaskState::Done)),
        Column::count(state(TaskState::Blocked)),
        Column::count(state(TaskState::Dropped)),
        Column::count(words.overdue),
    ]
}

/// Task lines by state.
pub(in crate::render) fn counts(counts: TaskCounts) -> [Cell; 7] {
    [
        counts.total.into(),
        counts.todo.into(),
        counts.doing.into(),
        Cell::new(Role::Good, counts.done),
        Cell::new(Role::Attention, counts.blocked),
        counts.dropped.into(),
        Cell::new(Role::Bad, counts.overdue),
    ]
}
