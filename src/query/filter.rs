//! What narrows a query, and what can be wrong with it.

use std::fmt;

use super::Kind;
use crate::model::{Date, OneOrMany, PlanState, SavedQuery, TaskState};
use crate::words::{and_list, fold, nearest, or_list};
use crate::yaml::{Spanned, Text};

/// What narrows a query. Several values of one filter mean "one of them"; several filters must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Ids of plans.
    pub plan: Vec<String>,
    /// Ids, names, short names or aliases of units; case and accents do not count.
    pub unit: Vec<String>,
    /// Scenarios, as `scenario` or `plan#scenario`.
    pub scenario: Vec<String>,
    /// Content areas, as `area` or `plan#area`.
    pub area: Vec<String>,
    /// Parts of any text; case and accents do not count.
    pub text: Vec<String>,
    /// Units, as in `unit`, each with all units below it.
    pub under: Vec<String>,
    /// Units that lead, as in `unit`.
    pub lead: Vec<String>,
    /// Units that take part, as in `unit`.
    pub with: Vec<String>,
    /// Whether only what nobody leads is wanted.
    pub no_lead: bool,
    /// The day before which it is to be done.
    pub due_before: Option<Date>,
    /// Numbers or ids of documents that are referred to; case, accents, dashes and spaces do not count.
    pub cites: Vec<String>,
    /// States of plans.
    pub state: Vec<PlanState>,
    /// States of tasks.
    pub task_state: Vec<TaskState>,
    /// Whether only what is late is wanted.
    pub overdue: bool,
}

/// One of the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterName {
    /// By plan.
    Plan,
    /// By unit.
    Unit,
    /// By scenario.
    Scenario,
    /// By content area.
    Area,
    /// By text.
    Text,
    /// By unit with all below it.
    Under,
    /// By who leads.
    Lead,
    /// By who takes part.
    With,
    /// By whether anybody leads.
    NoLead,
    /// By deadline.
    DueBefore,
    /// By the documents that are referred to.
    Cites,
    /// By the state of plans and tasks.
    State,
    /// By whether it is late.
    Overdue,
}

/// Why a query has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// The workspace holds nothing of that name.
    #[error("there is no {filter} `{value}`{}", proposal(near))]
    UnknownValue {
        /// The filter.
        filter: FilterName,
        /// What was asked for.
        value: String,
        /// What may have been meant, the likeliest first.
        near: Vec<String>,
    },
    /// The filter has no meaning for the kind of item.
    #[error("{kind} cannot be filtered by {filter}; {} can", and_list(&names(kinds)))]
    UnusableFilter {
        /// The filter.
        filter: FilterName,
        /// The kind that was asked for.
        kind: Kind,
        /// The kinds that the filter works with.
        kinds: Vec<Kind>,
    },
    /// Items of that kind are never in that state.
    #[error("{kind} are never `{state}`; they are {}", or_list(known))]
    UnusableState {
        /// The kind that was asked for.
        kind: Kind,
        /// The state that was asked for.
        state: &'static str,
        /// The states that there are.
        known: Vec<&'static str>,
    },
    /// Several units are called so.
    #[error(
        "{count} units are called `{name}`, such as {}; name one by its id",
        or_list(units)
    )]
    AmbiguousUnit {
        /// What was asked for.
        name: String,
        /// How many units.
        count: usize,
        /// The ids of the first of them.
        units: Vec<String>,
    },
}

/// The states of plans, in their order.
const PLAN_STATES: [PlanState; 4] = [
    PlanState::Draft,
    PlanState::Issued,
    PlanState::Amended,
    PlanState::Closed,
];

/// The states of tasks, in their order.
const TASK_STATES: [TaskState; 5] = [
    TaskState::Todo,
    TaskState::Doing,
    TaskState::Done,
    TaskState::Blocked,
    TaskState::Dropped,
];

/// At most this many names are proposed for an unknown one.
const MOST_PROPOSALS: usize = 3;

/// So many names are still worth naming all.
pub(super) const FEW: usize = 4;

impl QueryError {
    /// An unknown value, with the candidates most like it.
    pub(super) fn unknown(filter: FilterName, value: &str, candidates: &[&str]) -> Self {
        let mut candidates = candidates.to_vec();
        // A part of a name is what people type first; then come those mistyped.
        let part = fold(value);
        let holding = candidates.iter().filter(|name| fold(name).contains(&part));
        let mut near: Vec<String> = Vec::new();
        near.extend(holding.take(MOST_PROPOSALS).map(|&name| name.to_owned()));
        candidates.retain(|name| !near.iter().any(|known| known == name));
        while near.len() < MOST_PROPOSALS {
            let Some(next) = nearest(value, candidates.iter().copied()) else {
                break;
            };
            near.push(next.to_owned());
            candidates.retain(|&candidate| candidate != next);
        }
        // Where there are only a few, they are all worth naming.
        if near.is_empty() && candidates.len() <= FEW {
            near.extend(candidates.into_iter().map(str::to_owned));
        }
        Self::UnknownValue {
            filter,
            value: value.to_owned(),
            near,
        }
    }
}

impl Filter {
    /// What narrows a query that is saved in the workspace.
    #[must_use]
    pub fn saved(query: &SavedQuery) -> Self {
        let texts = |texts: &Option<OneOrMany<Text>>| {
            let texts = texts.iter().flat_map(|texts| &texts.0);
            texts.map(ToString::to_string).collect()
        };
        let states = query.state.iter().flat_map(|states| &states.0);
        let states: Vec<_> = states.map(|state| state.value).collect();
        let is_set = |flag: &Option<Spanned<bool>>| flag.as_ref().is_some_and(|flag| flag.value);
        Self {
            plan: texts(&query.plan),
            unit: texts(&query.unit),
            scenario: texts(&query.scenario),
            area: texts(&query.area),
            text: texts(&query.text),
            under: texts(&query.under),
            lead: texts(&query.lead),
            with: texts(&query.with),
            no_lead: is_set(&query.no_lead),
            due_before: query.due_before.as_ref().map(|day| day.value),
            cites: texts(&query.cites),
            state: states.iter().filter_map(|state| state.of_plan()).collect(),
            task_state: states.iter().filter_map(|state| state.of_task()).collect(),
            overdue: is_set(&query.overdue),
        }
    }

    /// The filter with what another one says in the place of what it says itself.
    #[must_use]
    pub fn overlaid(self, other: Self) -> Self {
        fn or<T>(one: Vec<T>, other: Vec<T>) -> Vec<T> {
            if one.is_empty() { other } else { one }
        }
        Self {
            plan: or(other.plan, self.plan),
            unit: or(other.unit, self.unit),
            scenario: or(other.scenario, self.scenario),
            area: or(other.area, self.area),
            text: or(other.text, self.text),
            under: or(other.under, self.under),
            lead: or(other.lead, self.lead),
            with: or(other.with, self.with),
            no_lead: other.no_lead || self.no_lead,
            due_before: other.due_before.or(self.due_before),
            cites: or(other.cites, self.cites),
            state: or(other.state, self.state),
            task_state: or(other.task_state, self.task_state),
            overdue: other.overdue || self.overdue,
        }
    }

    /// Refuses filters that have no meaning for the kind.
    pub(super) fn check(&self, kind: Kind) -> Result<(), QueryError> {
        let given = FilterName::ALL.into_iter().filter(|&filter| match filter {
            FilterName::Plan => !self.plan.is_empty(),
            FilterName::Unit => !self.unit.is_empty(),
            FilterName::Scenario => !self.scenario.is_empty(),
            FilterName::Area => !self.area.is_empty(),
            FilterName::Text => !self.text.is_empty(),
            FilterName::Under => !self.under.is_empty(),
            FilterName::Lead => !self.lead.is_empty(),
            FilterName::With => !self.with.is_empty(),
            FilterName::NoLead => self.no_lead,
            FilterName::DueBefore => self.due_before.is_some(),
            FilterName::Cites => !self.cites.is_empty(),
            FilterName::State => !self.state.is_empty() || !self.task_state.is_empty(),
            FilterName::Overdue => self.overdue,
        });
        for filter in given {
            if !filter.works_with(kind) {
                let kinds = Kind::ALL.into_iter();
                let kinds = kinds.filter(|&kind| filter.works_with(kind)).collect();
                return Err(QueryError::UnusableFilter {
                    filter,
                    kind,
                    kinds,
                });
            }
        }
        let wrong = match kind {
            Kind::Plans => self.task_state.first().map(|state| state.word()),
            _ => self.state.first().map(|state| state.word()),
        };
        wrong.map_or(Ok(()), |state| {
            let known = match kind {
                Kind::Plans => PLAN_STATES.map(PlanState::word).to_vec(),
                _ => TASK_STATES.map(TaskState::word).to_vec(),
            };
            Err(QueryError::UnusableState { kind, state, known })
        })
    }
}

impl FilterName {
    /// All filters, in the order in which help lists them.
    pub const ALL: [Self; 13] = [
        Self::Plan,
        Self::Unit,
        Self::Under,
        Self::Lead,
        Self::With,
        Self::NoLead,
        Self::Scenario,
        Self::Area,
        Self::State,
        Self::Overdue,
        Self::DueBefore,
        Self::Cites,
        Self::Text,
    ];

    /// The filter's name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Unit => "unit",
            Self::Scenario => "scenario",
            Self::Area => "area",
            Self::Text => "text",
            Self::Under => "under",
            Self::Lead => "lead",
            Self::With => "with",
            Self::NoLead => "no-lead",
            Self::DueBefore => "due-before",
            Self::Cites => "cites",
            Self::State => "state",
            Self::Overdue => "overdue",
        }
    }

    /// Whether items of that kind can be filtered so.
    #[must_use]
    pub const fn works_with(self, kind: Kind) -> bool {
        match self {
            Self::Plan => !matches!(kind, Kind::Units),
            Self::Unit | Self::Under => {
                !matches!(kind, Kind::Scenarios | Kind::References | Kind::Resources)
            }
            Self::Scenario => matches!(kind, Kind::Tasks | Kind::Targets),
            Self::DueBefore | Self::Overdue => {
                matches!(kind, Kind::Tasks | Kind::Targets | Kind::Duties)
            }
            Self::Area | Self::Lead | Self::With | Self::NoLead => matches!(kind, Kind::Tasks),
            Self::State => matches!(kind, Kind::Plans | Kind::Tasks | Kind::Figures),
            Self::Cites => matches!(kind, Kind::Plans | Kind::Tasks | Kind::References),
            Self::Text => true,
        }
    }
}

impl fmt::Display for FilterName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

fn proposal(near: &[String]) -> String {
    if near.is_empty() {
        String::new()
    } else {
        format!("; did you mean {}?", or_list(near))
    }
}

fn names(kinds: &[Kind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.word()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_value_comes_with_the_nearest_ones() {
        let known = ["tuyen-truyen", "tuyen-truyen-2", "hau-can"];
        let error = QueryError::unknown(FilterName::Area, "tuyen-truyn", &known);
        assert_eq!(
            error.to_string(),
            "there is no area `tuyen-truyn`; did you mean `tuyen-truyen`?"
        );
        let error = QueryError::unknown(FilterName::Area, "xyz", &known);
        assert_eq!(
            error.to_string(),
            "there is no area `xyz`; did you mean `tuyen-truyen`, `tuyen-truyen-2` or `hau-can`?"
        );
    }

    #[test]
    fn a_filter_without_meaning_names_the_kinds_it_works_with() {
        let filter = Filter {
            scenario: vec!["pa-1".to_owned()],
            ..Filter::default()
        };
        assert_eq!(filter.check(Kind::Tasks), Ok(()));
        let error = filter.check(Kind::Recipients).unwrap_err();
        assert_eq!(
            error.to_string(),
            "recipients cannot be filtered by scenario; `tasks` and `targets` can"
        );
    }
}
