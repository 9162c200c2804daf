//! Who leads each task, and where that is written (status definition 29).

use crate::model::{Plan, UnitRef, UnitRefs};
use crate::workspace::{Place, PlacedTask};

/// Where a task's lead is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadSource {
    /// At the task itself.
    Own,
    /// At a task that it is a step of.
    Task,
    /// At the assignment in which it stands.
    Assignment,
    /// Nowhere: the issuer of the plan leads it.
    Issuer,
}

impl LeadSource {
    /// The source for machine output; `None` for a lead that is not inherited.
    #[must_use]
    pub const fn inherited_from(self) -> Option<&'static str> {
        match self {
            Self::Own => None,
            Self::Task => Some("task"),
            Self::Assignment => Some("assignment"),
            Self::Issuer => Some("issuer"),
        }
    }
}

/// Where the task's lead is written.
pub(super) fn source(placed: &PlacedTask<'_>) -> LeadSource {
    let Some(lead) = placed.lead else {
        return LeadSource::Issuer;
    };
    let same = |other: Option<&UnitRefs>| other.is_some_and(|other| std::ptr::eq(lead, other));
    let of_assignment = match placed.place {
        Place::Assignment(assignment) => assignment.unit.as_ref(),
        Place::Area(_) | Place::Scenario(_) => None,
    };
    if same(placed.task.lead.as_ref()) {
        LeadSource::Own
    } else if same(of_assignment) {
        LeadSource::Assignment
    } else {
        LeadSource::Task
    }
}

/// Who leads the task: what it says or inherits, else the plan's issuer.
pub(super) fn lead(plan: &Plan, placed: &PlacedTask<'_>) -> UnitRefs {
    placed.lead.cloned().unwrap_or_else(|| {
        let issuer = plan.issuer.iter().cloned();
        UnitRefs(issuer.map(|issuer| issuer.map(UnitRef::Unit)).collect())
    })
}
