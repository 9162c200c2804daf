//! One matter that falls due, for one unit.

use crate::model::{Cycle, Date, TaskState};
use crate::status::{CascadeState, RowState, Verdict};

/// What a unit has to have done by a day.
#[derive(Clone, Debug)]
pub struct Due<'w> {
    /// The id of the plan that asks for it.
    pub plan: &'w str,
    /// The item anywhere: `plan-id#item-id`; the id of the plan for its end.
    pub reference: String,
    /// What sort of matter it is.
    pub kind: DueKind,
    /// The id of the unit that answers for it; `None` if the register does not know it.
    pub unit: Option<&'w str>,
    /// What the item says; for the end of a plan its title.
    pub text: Option<&'w str>,
    /// The day by which it is to be done.
    pub due: Option<Date>,
    /// Days left from the as-of date to that day; negative if it is overdue.
    pub days: Option<i64>,
    /// How far it has come; `None` for what comes by itself.
    pub state: Option<DueState>,
    /// The id of the scenario that asks for it.
    pub scenario: Option<&'w str>,
    /// The cycle in which it comes again.
    pub every: Option<Cycle>,
    /// The name of the period of a report, such as `2021-08`, or `end`.
    pub period: Option<String>,
    /// For a repeated task the next due day from the as-of date on (85).
    pub next: Option<Date>,
    /// For a repeated task the last due day, if the plan has an end.
    pub last: Option<Date>,
}

/// What sort of matter falls due, in the order in which those of one day are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// A task or step.
    Task,
    /// A report for a period.
    Report,
    /// The unit's own plan.
    OwnPlan,
    /// A target.
    Target,
    /// The end of a phase.
    PhaseEnd,
    /// The end of a plan.
    PlanEnd,
}

/// How far a matter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueState {
    /// A task.
    Task(TaskState),
    /// A report.
    Report(RowState),
    /// An own plan.
    OwnPlan(CascadeState),
    /// A target.
    Target(Verdict),
}

/// When something is due, seen from the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Before the day.
    Overdue,
    /// On the day.
    Today,
    /// Within the next days.
    Soon,
    /// After that.
    Later,
    /// On no day.
    Undated,
}

impl Due<'_> {
    /// When it is due, if so many days count as the next ones.
    #[must_use]
    pub fn when(&self, next_days: u32) -> When {
        match self.days {
            None => When::Undated,
            Some(..0) => When::Overdue,
            Some(0) => When::Today,
            Some(days) if days <= next_days.into() => When::Soon,
            Some(_) => When::Later,
        }
    }
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
            Self::PhaseEnd => "phase-end",
            Self::PlanEnd => "plan-end",
        }
    }
}

impl DueState {
    /// The state's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Task(state) => state.word(),
            Self::Report(state) => state.name(),
            Self::OwnPlan(state) => state.name(),
            Self::Target(verdict) => verdict.name(),
        }
    }
}

impl When {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 5] = [
        Self::Overdue,
        Self::Today,
        Self::Soon,
        Self::Later,
        Self::Undated,
    ];
}

/// The most urgent first, what has no day last. The sort is stable: what is due on one day stays in the order of kinds,
/// plans, items and units.
pub(super) fn sort(dues: &mut [Due<'_>]) {
    dues.sort_by_key(|due| (due.due.is_none(), due.due, due.kind));
}
