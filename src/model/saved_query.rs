//! Queries that a workspace keeps under a name.

use std::fmt;

use super::date::Date;
use super::one_or_many::OneOrMany;
use super::plan::PlanState;
use super::report::TaskState;
use crate::yaml::{FromNode, Spanned, Text};

/// A query with a name: what it lists, what narrows it, and how it is shown. The keys are the options of `plan query`.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct SavedQuery {
    /// What it lists, such as `tasks`.
    pub list: Spanned<ListKind>,
    /// Only of these plans.
    pub plan: Option<OneOrMany<Text>>,
    /// Only what concerns these units.
    pub unit: Option<OneOrMany<Text>>,
    /// Only what concerns these units or those below them.
    pub under: Option<OneOrMany<Text>>,
    /// Only tasks that these units lead.
    pub lead: Option<OneOrMany<Text>>,
    /// Only tasks in which these units take part.
    pub with: Option<OneOrMany<Text>>,
    /// Only tasks for which no lead is named.
    pub no_lead: Option<Spanned<bool>>,
    /// Only what belongs to these scenarios.
    pub scenario: Option<OneOrMany<Text>>,
    /// Only what belongs to these content areas.
    pub area: Option<OneOrMany<Text>>,
    /// Only plans or tasks in these states.
    pub state: Option<OneOrMany<ItemState>>,
    /// Only what is late.
    pub overdue: Option<Spanned<bool>>,
    /// Only what is to be done before this day.
    pub due_before: Option<Spanned<Date>>,
    /// Only what refers to these documents.
    pub cites: Option<OneOrMany<Text>>,
    /// Only what says one of these.
    pub text: Option<OneOrMany<Text>>,
    /// The field to sort by.
    pub sort: Option<Spanned<Text>>,
    /// How many to list at most.
    pub limit: Option<Spanned<u32>>,
    /// The fields to show.
    pub columns: Vec<Spanned<Text>>,
    /// The field whose values are counted.
    pub group_by: Option<Spanned<Text>>,
}

/// What a query lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum ListKind {
    /// Plans.
    Plans,
    /// Units of the register.
    Units,
    /// Tasks and their steps.
    Tasks,
    /// Targets.
    Targets,
    /// Scenarios.
    Scenarios,
    /// Documents that plans refer to.
    References,
    /// Those who receive plans.
    Recipients,
    /// Money and goods to be raised.
    Resources,
    /// Reports and plans of their own that units owe.
    Duties,
    /// Reports.
    Reports,
    /// What reports say about items.
    Figures,
}

/// A state of a plan or of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum ItemState {
    /// A plan that is being written.
    Draft,
    /// A plan in force as first issued.
    Issued,
    /// A plan in force as changed later.
    Amended,
    /// A plan no longer in force.
    Closed,
    /// A task that is not begun.
    Todo,
    /// A task under way.
    Doing,
    /// A task that is done.
    Done,
    /// A task that is held up.
    Blocked,
    /// A task that was given up.
    Dropped,
}

impl ListKind {
    /// All kinds, in the order in which help lists them.
    pub const ALL: [Self; 11] = [
        Self::Plans,
        Self::Units,
        Self::Tasks,
        Self::Targets,
        Self::Scenarios,
        Self::References,
        Self::Recipients,
        Self::Resources,
        Self::Duties,
        Self::Reports,
        Self::Figures,
    ];
}

impl fmt::Display for ListKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl ItemState {
    /// The state of a plan.
    #[must_use]
    pub const fn of_plan(self) -> Option<PlanState> {
        Some(match self {
            Self::Draft => PlanState::Draft,
            Self::Issued => PlanState::Issued,
            Self::Amended => PlanState::Amended,
            Self::Closed => PlanState::Closed,
            Self::Todo | Self::Doing | Self::Done | Self::Blocked | Self::Dropped => return None,
        })
    }

    /// The state of a task.
    #[must_use]
    pub const fn of_task(self) -> Option<TaskState> {
        Some(match self {
            Self::Todo => TaskState::Todo,
            Self::Doing => TaskState::Doing,
            Self::Done => TaskState::Done,
            Self::Blocked => TaskState::Blocked,
            Self::Dropped => TaskState::Dropped,
            Self::Draft | Self::Issued | Self::Amended | Self::Closed => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn a_saved_query_has_the_options_of_the_command() {
        let query: SavedQuery = value(
            "{list: tasks, under: a, lead: [b, c], state: [todo, blocked], overdue: true, due-before: 2024-10-31, sort: by, limit: 9, columns: [ref, by]}",
        );
        assert_eq!(query.list.value, ListKind::Tasks);
        assert_eq!(
            query.under.unwrap().0.len() + query.lead.unwrap().0.len(),
            3
        );
        let states = query.state.unwrap();
        let states: Vec<_> = states.0.iter().map(|state| state.of_task()).collect();
        assert_eq!(states, [Some(TaskState::Todo), Some(TaskState::Blocked)]);
        assert_eq!((query.limit.unwrap().value, query.columns.len()), (9, 2));
    }

    #[test]
    fn slips_in_saved_queries_are_named() {
        assert_eq!(
            faults::<SavedQuery>("{list: task}"),
            ["bad-value at `task`: `task` is not one of the words that can stand here"]
        );
        assert_eq!(
            faults::<SavedQuery>("{overdue: true}"),
            ["missing-key at `overdue: true`: missing key `list`"]
        );
        assert_eq!(
            faults::<SavedQuery>("{list: tasks, late: true}"),
            ["unknown-key at `late`: unknown key `late`"]
        );
    }
}
