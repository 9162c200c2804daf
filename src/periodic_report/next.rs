//! What falls due in the period after the one that a report is about (92).

use std::collections::BTreeSet;

use super::Stretch;
use crate::model::{Date, Plan, TaskState};
use crate::status::{CascadeState, PlanStatus, ReportingRow, Verdict};
use crate::workspace::PlanRecord;

/// What falls due in a period.
#[derive(Clone, Debug)]
pub struct NextDue<'w> {
    /// The period.
    pub stretch: Stretch,
    /// What falls due in it, by day; on one day tasks first, then reports, plans of units and targets.
    pub items: Vec<DueItem<'w>>,
}

/// Something that falls due on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueItem<'w> {
    /// The day.
    pub due: Date,
    /// What it is.
    pub kind: DueKind,
    /// The task, duty or target anywhere: `plan-id#item-id`.
    pub reference: String,
    /// For a report the period that it is about, such as `2021-08`, or `end`.
    pub period: Option<String>,
    /// The ids of the units from which it is due; empty for a target.
    pub units: Vec<&'w str>,
}

/// What can fall due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// A task.
    Task,
    /// A report.
    Report,
    /// A plan of a unit's own.
    OwnPlan,
    /// A target.
    Target,
}

impl DueKind {
    /// The kind's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Report => "report",
            Self::OwnPlan => "own-plan",
            Self::Target => "target",
        }
    }
}

/// What falls due in the period after that one. `now` is the status at its end.
pub(super) fn next_due<'w>(
    plan: &'w PlanRecord,
    stretch: &Stretch,
    now: &PlanStatus<'w>,
    status_on: impl Fn(Date) -> PlanStatus<'w>,
) -> NextDue<'w> {
    let next = stretch.next();
    let mut items = Items {
        stretch: next,
        items: Vec::new(),
    };
    items.add_tasks(&status_on(next.first));
    items.add_reports(&status_on(next.last));
    items.add_plans(&plan.document, now);
    items.add_targets(&plan.document, now);
    let mut items = items.items;
    items.sort_by_key(|item| (item.due, item.kind));
    NextDue {
        stretch: next,
        items,
    }
}

struct Items<'w> {
    stretch: Stretch,
    items: Vec<DueItem<'w>>,
}

impl<'w> Items<'w> {
    /// Adds a unit to the item, which is new unless it was added before.
    fn add(
        &mut self,
        due: Date,
        kind: DueKind,
        reference: &str,
        period: Option<&str>,
        unit: Option<&'w str>,
    ) {
        if !self.stretch.holds(due) {
            return;
        }
        let same = |item: &&mut DueItem<'_>| {
            (
                item.due,
                item.kind,
                &*item.reference,
                item.period.as_deref(),
            ) == (due, kind, reference, period)
        };
        match self.items.iter_mut().find(same) {
            Some(item) => item.units.extend(unit),
            None => self.items.push(DueItem {
                due,
                kind,
                reference: reference.to_owned(),
                period: period.map(str::to_owned),
                units: unit.into_iter().collect(),
            }),
        }
    }

    /// Open lines, judged on the first day of the next period: a repeated task is due again in it.
    fn add_tasks(&mut self, status: &PlanStatus<'w>) {
        for line in &status.tasks.lines {
            let is_open = match line.state {
                TaskState::Todo | TaskState::Doing | TaskState::Blocked => true,
                TaskState::Done | TaskState::Dropped => false,
            };
            if let Some(due) = line.due.filter(|_| is_open) {
                self.add(due, DueKind::Task, &line.reference, None, Some(line.unit));
            }
        }
    }

    /// Reports that have not come.
    fn add_reports(&mut self, status: &PlanStatus<'w>) {
        let is_open = |row: &&ReportingRow<'w>| row.received.is_none();
        for duty in &status.reporting {
            for row in duty.rows.iter().filter(is_open) {
                let period = Some(&*row.period);
                self.add(
                    row.due,
                    DueKind::Report,
                    &duty.reference,
                    period,
                    Some(row.unit),
                );
            }
        }
    }

    fn add_plans(&mut self, plan: &Plan, status: &PlanStatus<'w>) {
        for (duty, of_duty) in plan.cascade.iter().zip(&status.cascade) {
            let Some(by) = &duty.by else { continue };
            let open = of_duty
                .rows
                .iter()
                .filter(|row| row.state != CascadeState::Issued);
            for row in open {
                self.add(
                    by.value,
                    DueKind::OwnPlan,
                    &of_duty.reference,
                    None,
                    Some(row.unit),
                );
            }
        }
    }

    /// Targets that are not met and have a date of their own.
    fn add_targets(&mut self, plan: &Plan, status: &PlanStatus<'w>) {
        let shares = status.targets.iter();
        let shares = shares.map(|target| (&*target.reference, target.verdict));
        let quantities = status.quantities.iter();
        let quantities = quantities.map(|item| (&*item.reference, item.verdict));
        let is_open = |verdict| !matches!(verdict, Verdict::Met | Verdict::Standby);
        let open: BTreeSet<_> = shares
            .chain(quantities)
            .filter(|&(_, verdict)| is_open(verdict))
            .map(|(reference, _)| reference)
            .collect();
        for target in plan
            .objectives
            .iter()
            .flat_map(|objective| &objective.targets)
        {
            let reference = format!("{}#{}", status.id, target.id.value);
            if let Some(by) = &target.by
                && open.contains(&*reference)
            {
                self.add(by.value, DueKind::Target, &reference, None, None);
            }
        }
    }
}
