//! Status: how far each plan has come, as of a day. It is never typed, always computed from units, plans and reports.
//!
//! [`status`] is a pure function and its result plain data; words, colours and formats are for `render` to choose. The
//! numbers in docstrings, such as (45), are those of the definitions in `docs/status.md`.
//!
//! The work goes in two steps. First the facts of a plan are gathered once (`facts`):
//!
//! - `trees`, `units`: who stands below the issuer on which day;
//! - `reports`, `entries`: the reports that exist on the day, and the latest entry of each unit for each item;
//! - `declarations`, `scenarios`: which scenario is in force for whom, since when;
//! - `own_plans`, `expected`: which units issued plans of their own, and who is expected to report an item.
//!
//! A `view` says of whom to tell: of everybody, or of one unit and those below it.
//!
//! Then each part of the status is computed from these facts alone: `indicated` (with `situation`), `tasks` (with
//! `deadlines` and `repeated`), `targets` and `quantities` (with `roll_up` and `verdict`), `reporting` (with `owed`),
//! `cascade`. A `scenario_view` looks at the scenarios alone, and closer (with `conditions` and `activations`). An
//! `outlook` adds what lies ahead: `upcoming` reports, and the scenarios `applying` to each unit. `plans_below` looks
//! at the own plans of units alone. A `standing` is the part of a status that is followed over many days.

mod activations;
mod applying;
mod attention;
mod breakdown;
mod cascade;
mod conditions;
mod deadlines;
mod declarations;
mod entries;
mod expected;
mod facts;
mod headline;
mod indicated;
mod outlook;
mod owed;
mod own_plans;
mod plans_below;
mod quantities;
mod repeated;
mod reporting;
mod reports;
mod roll_up;
mod scenario_status;
mod scenario_view;
mod scenarios;
mod situation;
mod standing;
mod targets;
mod task_counts;
mod tasks;
mod trees;
mod units;
mod upcoming;
mod verdict;
mod view;

#[cfg(test)]
mod example;
#[cfg(test)]
mod fixture;

pub use activations::{Activation, Change};
pub use applying::Applying;
pub use attention::{Attention, attention, attention_of_all};
pub use breakdown::{Breakdown, By, Part, breakdown};
pub use cascade::{CascadeRow, CascadeState, CascadeStatus};
pub use conditions::{
    CaseStatus, ConditionOutcome, ConditionStatus, IndicatorStatus, ScenarioConditions,
    SituationFigure, TriggerStatus,
};
pub use headline::Headline;
pub use indicated::Indicated;
pub use outlook::{Outlook, outlooks};
pub use plans_below::{Below, PlansBelow};
pub use quantities::{QuantityKind, QuantityStatus};
pub use reporting::{ReportingRow, ReportingStatus, RowState};
pub use scenario_status::{InForce, ScenarioStatus};
pub use scenario_view::{
    DeclaredRow, InForceThere, NoneRow, ScenarioView, UnitScenarios, scenario_view,
};
pub use standing::{Standing, standings};
pub use targets::TargetStatus;
pub use task_counts::TaskCounts;
pub use tasks::{TaskLine, TaskStatus, Waiting};
pub use upcoming::UpcomingReports;
pub use verdict::Verdict;

use self::facts::Facts;
use self::reports::Reports;
use self::trees::Trees;
use self::view::View;
use crate::model::Date;
use crate::workspace::{PlanRecord, UnitId, Workspace};

/// The status of every plan of a workspace.
#[derive(Debug)]
pub struct Status<'w> {
    /// The day as of which it holds.
    pub as_of: Date,
    /// The plans, in the order of the workspace.
    pub plans: Vec<PlanStatus<'w>>,
}

/// The status of a plan.
#[derive(Debug)]
pub struct PlanStatus<'w> {
    /// The plan's id.
    pub id: &'w str,
    /// Its title.
    pub title: Option<&'w str>,
    /// The id of the unit that issued it.
    pub issuer: Option<&'w str>,
    /// The id of the unit from whose view this is the status (72); `None` for the plan as a whole.
    pub unit: Option<&'w str>,
    /// Its first day (5).
    pub start: Option<Date>,
    /// Its last day, as planned or as declared by then (6).
    pub end: Option<Date>,
    /// Which scenarios are in force, and which the figures ask for.
    pub scenarios: ScenarioStatus<'w>,
    /// The tasks in force, unit by unit.
    pub tasks: TaskStatus<'w>,
    /// The share targets.
    pub targets: Vec<TargetStatus<'w>>,
    /// The quantity targets, resources and teams.
    pub quantities: Vec<QuantityStatus<'w>>,
    /// The reports that units owe.
    pub reporting: Vec<ReportingStatus<'w>>,
    /// The plans that units owe.
    pub cascade: Vec<CascadeStatus<'w>>,
}

/// The status of all plans as of a day. A plan's own state and date make no difference to it (4).
#[must_use]
pub fn status(workspace: &Workspace, as_of: Date) -> Status<'_> {
    status_of(workspace, workspace.plans.iter(), as_of, None)
}

/// The status of some plans as of a day; from the view of a unit, if one is named (72).
#[must_use]
pub fn status_of<'w>(
    workspace: &'w Workspace,
    plans: impl IntoIterator<Item = &'w PlanRecord>,
    as_of: Date,
    unit: Option<UnitId>,
) -> Status<'w> {
    let reports = Reports::until(workspace, as_of);
    let trees = Trees::new(&workspace.register);
    let plans = plans.into_iter().map(|plan| {
        let facts = Facts::gather(workspace, plan, as_of, &reports, &trees);
        of_plan(&facts, &View::of(unit, &facts.units))
    });
    Status {
        as_of,
        plans: plans.collect(),
    }
}

/// The status of one plan of the workspace as of a day.
#[must_use]
pub fn plan_status<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    as_of: Date,
) -> PlanStatus<'w> {
    let reports = Reports::until(workspace, as_of);
    let trees = Trees::new(&workspace.register);
    let facts = Facts::gather(workspace, plan, as_of, &reports, &trees);
    of_plan(&facts, &View::whole(&facts.units))
}

fn of_plan<'w>(facts: &Facts<'_, 'w>, view: &View) -> PlanStatus<'w> {
    let document = &facts.plan.document;
    PlanStatus {
        id: document.id.as_str(),
        title: document.title.as_ref().map(|title| title.as_str()),
        issuer: document.issuer.as_ref().map(|issuer| issuer.as_str()),
        unit: view.unit().map(|unit| facts.units.id(unit)),
        start: document.start(),
        end: facts.end,
        scenarios: scenario_status::scenario_status(facts, view),
        tasks: tasks::task_status(facts, view),
        targets: targets::target_status(facts, view),
        quantities: quantities::quantity_status(facts, view),
        reporting: reporting::reporting_status(facts, view),
        cascade: cascade::cascade_status(facts, view),
    }
}

#[cfg(test)]
mod tests {
    use super::fixture::{date, read, task_lines};
    use super::status;

    #[test]
    fn every_plan_has_a_status_in_the_order_of_the_workspace() {
        let workspace = read("{plan: q, title: Q, issuer: a}\n---\n{plan: p, title: P, issuer: b}");
        let status = status(&workspace, date("2024-06-30"));
        let plans = status.plans.iter().map(|plan| (plan.id, plan.issuer));
        let plans: Vec<_> = plans.collect();
        assert_eq!(plans, [("q", Some("a")), ("p", Some("b"))]);
    }

    #[test]
    fn the_state_and_date_of_a_plan_make_no_difference_to_its_own_status() {
        for header in ["state: draft", "state: closed", "issued: 2025-01-01"] {
            let yaml = format!(
                "{{plan: p, title: P, issuer: a, {header}, assignments: [{{unit: a, tasks: [{{id: t, text: T, by: 2024-06-01}}]}}]}}"
            );
            assert_eq!(
                task_lines(&yaml, "2024-06-30"),
                "t a todo, due 2024-06-01 +29",
                "{header}"
            );
        }
    }

    #[test]
    fn a_plan_whose_issuer_is_not_known_has_a_status_too() {
        let workspace = read(
            "units: [{id: b, name: B}]\n---\n{plan: p, title: P, issuer: a, issued: 2024-01-01, resources: [{id: r, text: R}], assignments: [{unit: b, tasks: [{id: t, text: T}]}]}",
        );
        let status = status(&workspace, date("2024-06-30"));
        assert_eq!(status.plans[0].tasks.counts.total, 1);
        assert_eq!(status.plans[0].quantities[0].expected, 0);
    }
}
