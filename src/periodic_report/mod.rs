//! The report on a period that an office sends upward: what the plan's status was before, what it is now, and what
//! units wrote in between (89 to 92).
//!
//! Nothing is judged anew here: two statuses are put side by side (`changes`), the reports of the period are read for
//! their words (`remarks`), and the status after the period says what falls due in the next (`next`).

mod changes;
mod next;
mod remarks;
mod stretch;

#[cfg(test)]
mod tests;

pub use changes::{QuantityChange, ScenarioChanges, Share, TargetChange, TaskChange, TaskUnit};
pub use next::{NextDue, NextItem};
pub use remarks::{Remark, Remarks};
pub use stretch::{BadStretch, Stretch};

use self::changes::{
    is_under_way, newly_done, quantity_changes, scenario_changes, target_changes, task_changes,
    units_of_lines,
};
use self::next::next_due;
use self::remarks::remarks;
use crate::model::{CalendarPeriod, Date};
use crate::status::{PlanStatus, ReportingRow, RowState, status_of};
use crate::workspace::{PlanRecord, UnitId, UnitTree, Workspace};

/// The report on a period.
#[derive(Debug)]
pub struct PeriodicReport<'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// The unit whose own report it is; `None` for that of the plan's issuer.
    pub unit: Option<UnitId>,
    /// The period.
    pub stretch: Stretch,
    /// The day of the figures: the last of the period, or the as-of date if that is earlier (89).
    pub day: Date,
    /// The status on that day.
    pub now: PlanStatus<'w>,
    /// The status on the day before the period.
    pub before: PlanStatus<'w>,
    /// The share targets.
    pub targets: Vec<TargetChange<'w>>,
    /// The tasks, with how many of their lines are done.
    pub tasks: Vec<TaskChange<'w>>,
    /// Task lines that were done in the period, by task (91).
    pub newly_done: Vec<TaskUnit<'w>>,
    /// Task lines that are under way or held up.
    pub under_way: Vec<TaskUnit<'w>>,
    /// Task lines that are overdue.
    pub overdue: Vec<TaskUnit<'w>>,
    /// The quantity targets, resources and teams.
    pub quantities: Vec<QuantityChange<'w>>,
    /// What changed about scenarios.
    pub scenarios: ScenarioChanges<'w>,
    /// Reports that are owed for periods that end in this one and have not come by the as-of date (92).
    pub not_reported: Vec<NotReported<'w>>,
    /// What the reports of the period say in words.
    pub remarks: Remarks<'w>,
    /// What falls due in the next period.
    pub next: NextDue<'w>,
}

/// A report that has not come.
#[derive(Clone, Debug)]
pub struct NotReported<'w> {
    /// The duty anywhere: `plan-id#duty-id`.
    pub reference: String,
    /// The unit.
    pub unit: &'w str,
    /// The period's name, such as `2021-08`, or `end`.
    pub period: String,
    /// When it is due.
    pub due: Date,
    /// Missing, or not due yet.
    pub state: RowState,
}

/// The report on a period of a plan as of a day; that of a unit alone, if one is named. The workspace holds no reports
/// of later days.
#[must_use]
pub fn periodic_report<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    stretch: Stretch,
    unit: Option<UnitId>,
    as_of: Date,
) -> PeriodicReport<'w> {
    let status_on = |day| {
        let mut of_plan = status_of(workspace, [plan], day, unit).plans;
        of_plan.pop().expect("there is one status for one plan")
    };
    let day = stretch.last.min(as_of);
    let now = status_on(day);
    let before = status_on(stretch.first.previous());
    let later = (day != as_of).then(|| status_on(as_of));
    let not_reported = not_reported(later.as_ref().unwrap_or(&now), &stretch);
    let tree = UnitTree::on(&workspace.register, day);
    let of_unit = unit.map(|unit| tree.subtree(unit));
    let is_meant = |unit: UnitId| of_unit.as_ref().is_none_or(|units| units.contains(&unit));
    let lines = &now.tasks.lines;
    PeriodicReport {
        targets: target_changes(&now, &before),
        tasks: task_changes(&now, &before),
        newly_done: newly_done(&plan.document, &now, &before, stretch.first),
        under_way: units_of_lines(lines.iter().filter(|line| is_under_way(line))),
        overdue: units_of_lines(lines.iter().filter(|line| line.overdue_days > 0)),
        quantities: quantity_changes(&now, &before),
        scenarios: scenario_changes(&now, &before),
        not_reported,
        remarks: remarks(workspace, plan, &stretch, day, is_meant),
        next: next_due(workspace, plan, &stretch, unit),
        plan,
        unit,
        stretch,
        day,
        now,
        before,
    }
}

fn not_reported<'w>(status: &PlanStatus<'w>, stretch: &Stretch) -> Vec<NotReported<'w>> {
    let mut found = Vec::new();
    for duty in &status.reporting {
        let ends_here = |row: &&ReportingRow<'w>| {
            last_day(&row.period, status.end).is_some_and(|day| stretch.holds(day))
        };
        for row in duty.rows.iter().filter(ends_here) {
            match row.state {
                RowState::Missing | RowState::Open => found.push(NotReported {
                    reference: duty.reference.clone(),
                    unit: row.unit,
                    period: row.period.clone(),
                    due: row.due,
                    state: row.state,
                }),
                RowState::OnTime | RowState::Late => {}
            }
        }
    }
    found
}

/// The last day of the period that a report is owed for: a calendar period, else the plan's end.
fn last_day(period: &str, end: Option<Date>) -> Option<Date> {
    match CalendarPeriod::named(period) {
        Some(period) => Some(period.last()),
        None => end,
    }
}
