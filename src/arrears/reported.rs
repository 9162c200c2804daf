//! From whom a figure should have come by now (87).

use foldhash::HashSet;

use crate::model::{Date, Plan};
use crate::status::{PlanStatus, RowState};

/// The units whose reports on an item should have come.
pub(super) enum Reported<'s> {
    /// Those of which a report was due, or has come, by a duty that carries the item.
    With(HashSet<&'s str>),
    /// No duty carries the item: all who are expected, once its time is over; before that nobody.
    Without {
        /// Whether it is over.
        is_over: bool,
    },
}

impl<'s> Reported<'s> {
    /// The units, for the item of that id.
    pub(super) fn on(plan: &Plan, status: &'s PlanStatus<'_>, item: &str, as_of: Date) -> Self {
        let duties = plan.reporting.iter().zip(&status.reporting);
        let is_here = |named: Option<&str>| named.is_none_or(|named| named == plan.id.as_str());
        let mut carrying = duties
            .filter(|(duty, _)| {
                let mut carried = duty.carries.iter();
                carried.any(|carried| {
                    carried.item.as_str() == item && is_here(carried.plan.as_deref())
                })
            })
            .peekable();
        if carrying.peek().is_none() {
            return Self::Without {
                is_over: last_day(plan, status, item).is_some_and(|day| day < as_of),
            };
        }
        let rows = carrying.flat_map(|(_, of_duty)| &of_duty.rows);
        let due = rows.filter(|row| row.state != RowState::Open);
        Self::With(due.map(|row| row.unit).collect())
    }

    pub(super) fn is_asked_of(&self, unit: &str) -> bool {
        match self {
            Self::With(units) => units.contains(unit),
            Self::Without { is_over } => *is_over,
        }
    }
}

/// The day by which a target is to be reached; for what has none, the plan's end.
fn last_day(plan: &Plan, status: &PlanStatus<'_>, item: &str) -> Option<Date> {
    let mut targets = plan
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets);
    let target = targets.find(|target| target.id.as_str() == item);
    let by = target.and_then(|target| target.by.as_ref());
    by.map(|by| by.value).or(status.end)
}
