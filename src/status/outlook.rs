//! Status with what lies ahead: what an agenda is made from.

use super::applying::{Applying, applying};
use super::facts::Facts;
use super::reports::Reports;
use super::trees::Trees;
use super::upcoming::{UpcomingReports, upcoming};
use super::view::View;
use super::{PlanStatus, of_plan};
use crate::model::Date;
use crate::workspace::{PlanRecord, Workspace};

/// Where a plan stands, and what it will ask for.
#[derive(Debug)]
pub struct Outlook<'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// Where it stands, as a whole.
    pub status: PlanStatus<'w>,
    /// The reports that will be owed (84).
    pub upcoming: Vec<UpcomingReports<'w>>,
    /// Which scenarios are in force for whom.
    pub applying: Applying<'w>,
}

/// The outlook of these plans as of a day. Reports to come are those of periods that end by `until`, else by the plan's
/// end.
#[must_use]
pub fn outlooks<'w>(
    workspace: &'w Workspace,
    plans: impl IntoIterator<Item = &'w PlanRecord>,
    as_of: Date,
    until: Option<Date>,
) -> Vec<Outlook<'w>> {
    let reports = Reports::until(workspace, as_of);
    let trees = Trees::new(&workspace.register);
    let outlooks = plans.into_iter().map(|plan| {
        let facts = Facts::gather(workspace, plan, as_of, &reports, &trees);
        Outlook {
            plan,
            status: of_plan(&facts, &View::whole(&facts.units)),
            upcoming: upcoming(&facts, until),
            applying: applying(&facts),
        }
    });
    outlooks.collect()
}
