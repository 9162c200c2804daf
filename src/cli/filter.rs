//! What narrows a list of items, on the command line.

use clap::{Args, ValueEnum};

use super::args::date;
use crate::model::{Date, ItemState};
use crate::query::{Filter, Kind};

/// What narrows a list.
#[derive(Debug, Args)]
pub(super) struct FilterArgs {
    /// Only of this plan
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,

    /// Only what concerns this unit, by id, name or alias; for units, the unit and those below it
    #[arg(long, value_name = "UNIT")]
    unit: Vec<String>,

    /// Only what concerns this unit or one below it
    #[arg(long, value_name = "UNIT")]
    under: Vec<String>,

    /// Only tasks that this unit leads
    #[arg(long, value_name = "UNIT")]
    lead: Vec<String>,

    /// Only tasks in which this unit takes part
    #[arg(long, value_name = "UNIT")]
    with: Vec<String>,

    /// Only tasks for which no lead is named, so that they fall to the plan's issuer
    #[arg(long, conflicts_with = "lead")]
    no_lead: bool,

    /// Only what belongs to this scenario or to one that it extends
    #[arg(long, value_name = "SCENARIO")]
    scenario: Vec<String>,

    /// Only what belongs to this content area
    #[arg(long, value_name = "AREA")]
    area: Vec<String>,

    /// Only plans in this state, or tasks that are so with some unit
    #[arg(long, value_name = "STATE,…", value_enum, value_delimiter = ',')]
    state: Vec<StateArg>,

    /// Only what is late: tasks and duties with some unit, targets that were missed
    #[arg(long)]
    overdue: bool,

    /// Only what is to be done before this day, by a date that its plan fixes
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    due_before: Option<Date>,

    /// Only what refers to this document, by its number or id, such as 16/CT-TTg
    #[arg(long, value_name = "NUMBER")]
    cites: Vec<String>,

    /// Only what says this; case and accents do not matter
    #[arg(long, value_name = "WORDS")]
    text: Vec<String>,
}

impl FilterArgs {
    /// Whether nothing is narrowed.
    pub(super) fn is_empty(&self) -> bool {
        self.filter() == Filter::default()
    }

    /// The filter for a query.
    pub(super) fn filter(&self) -> Filter {
        let states = || self.state.iter().map(|&state| ItemState::from(state));
        Filter {
            plan: self.plan.clone(),
            unit: self.unit.clone(),
            scenario: self.scenario.clone(),
            area: self.area.clone(),
            text: self.text.clone(),
            under: self.under.clone(),
            lead: self.lead.clone(),
            with: self.with.clone(),
            no_lead: self.no_lead,
            due_before: self.due_before,
            cites: self.cites.clone(),
            state: states().filter_map(ItemState::of_plan).collect(),
            task_state: states().filter_map(ItemState::of_task).collect(),
            overdue: self.overdue,
        }
    }
}

/// States of plans and of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum StateArg {
    /// Not issued yet
    Draft,
    /// In force
    Issued,
    /// In force, as amended
    Amended,
    /// Over
    Closed,
    /// Not begun
    Todo,
    /// Under way
    Doing,
    /// Done
    Done,
    /// Held up
    Blocked,
    /// Given up
    Dropped,
}

impl From<StateArg> for ItemState {
    fn from(state: StateArg) -> Self {
        match state {
            StateArg::Draft => Self::Draft,
            StateArg::Issued => Self::Issued,
            StateArg::Amended => Self::Amended,
            StateArg::Closed => Self::Closed,
            StateArg::Todo => Self::Todo,
            StateArg::Doing => Self::Doing,
            StateArg::Done => Self::Done,
            StateArg::Blocked => Self::Blocked,
            StateArg::Dropped => Self::Dropped,
        }
    }
}

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum KindArg {
    /// Plans
    Plans,
    /// Units, as a tree
    Units,
    /// Tasks and their steps
    Tasks,
    /// Targets
    Targets,
    /// Scenarios
    Scenarios,
    /// Documents that plans rest on or refer to
    References,
    /// Who receives the plans
    Recipients,
    /// Money and goods to be raised
    Resources,
    /// Reports and plans of their own that units owe
    Duties,
    /// Reports
    Reports,
    /// What reports say about targets, tasks, resources, teams and indicators
    Figures,
}

impl From<KindArg> for Kind {
    fn from(kind: KindArg) -> Self {
        match kind {
            KindArg::Plans => Self::Plans,
            KindArg::Units => Self::Units,
            KindArg::Tasks => Self::Tasks,
            KindArg::Targets => Self::Targets,
            KindArg::Scenarios => Self::Scenarios,
            KindArg::References => Self::References,
            KindArg::Recipients => Self::Recipients,
            KindArg::Resources => Self::Resources,
            KindArg::Duties => Self::Duties,
            KindArg::Reports => Self::Reports,
            KindArg::Figures => Self::Figures,
        }
    }
}
