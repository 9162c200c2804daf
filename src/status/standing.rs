//! Where a plan stood on several days: its tasks and targets alone, which is what is followed over time.
//!
//! Nothing is counted in a way of its own: each day has the facts and the view that its whole status would have. What is
//! the same on all days, the reports by plan and the trees of units, is gathered once.

use super::facts::Facts;
use super::quantities::{QuantityKind, QuantityStatus, quantity_status};
use super::reports::Reports;
use super::targets::{TargetStatus, target_status};
use super::task_counts::TaskCounts;
use super::tasks::task_status;
use super::trees::Trees;
use super::view::View;
use crate::model::Date;
use crate::workspace::{PlanRecord, UnitId, Workspace};

/// Where a plan stood on a day, as its status of that day says.
#[derive(Debug)]
pub struct Standing<'w> {
    /// The day.
    pub day: Date,
    /// Whether the sums are those of the whole plan, of which its amounts are asked (74).
    pub is_whole: bool,
    /// The task lines by state.
    pub tasks: TaskCounts,
    /// The share targets.
    pub targets: Vec<TargetStatus<'w>>,
    /// The quantity targets. Resources and teams are left out.
    pub quantities: Vec<QuantityStatus<'w>>,
}

/// Where a plan stood on each of these days; from the view of a unit, if one is named (72).
#[must_use]
pub fn standings<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    unit: Option<UnitId>,
    days: &[Date],
) -> Vec<Standing<'w>> {
    let Some(&last) = days.iter().max() else {
        return Vec::new();
    };
    let reports = Reports::until(workspace, last);
    let trees = Trees::new(&workspace.register);
    let standings = days.iter().map(|&day| {
        let reports = reports.up_to(day);
        let facts = Facts::gather(workspace, plan, day, &reports, &trees);
        let view = View::of(unit, &facts.units);
        let mut quantities = quantity_status(&facts, &view);
        quantities.retain(|quantity| quantity.kind == QuantityKind::Target);
        Standing {
            day,
            is_whole: view.is_whole(&facts.units),
            tasks: task_status(&facts, &view).counts,
            targets: target_status(&facts, &view),
            quantities,
        }
    });
    standings.collect()
}
