//! What narrows a list of items, on the command line.

use clap::{Args, ValueEnum};

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

    /// Only what belongs to this scenario or to one that it extends
    #[arg(long, value_name = "SCENARIO")]
    scenario: Vec<String>,

    /// Only what belongs to this content area
    #[arg(long, value_name = "AREA")]
    area: Vec<String>,

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
        Filter {
            plan: self.plan.clone(),
            unit: self.unit.clone(),
            scenario: self.scenario.clone(),
            area: self.area.clone(),
            text: self.text.clone(),
        }
    }
}

/// What can be listed.
#[derive(Clone, Copy, Debug, ValueEnum)]
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
        }
    }
}
