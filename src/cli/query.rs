//! `plan query`: lists of what the plans hold.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::{Format, PathArgs};
use super::context::Context;
use super::error::CliError;
use crate::query::{self, Filter, Kind};
use crate::render::json::{QueryOutput, to_json};
use crate::render::query_table;

/// List plans, units, tasks, targets, scenarios, references or recipients
#[derive(Debug, Args)]
pub(super) struct QueryArgs {
    /// What to list
    #[arg(value_name = "KIND", value_enum)]
    kind: KindArg,

    #[command(flatten)]
    paths: PathArgs,

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

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// What can be listed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum KindArg {
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

pub(super) fn query(context: &Context, arguments: &QueryArgs) -> Result<Outcome, CliError> {
    let loaded = context.load_for(
        &arguments.paths.paths,
        arguments.plan.first().map(String::as_str),
    )?;
    let workspace = &loaded.workspace;
    let filter = Filter {
        plan: arguments.plan.clone(),
        unit: arguments.unit.clone(),
        scenario: arguments.scenario.clone(),
        area: arguments.area.clone(),
        text: arguments.text.clone(),
    };
    let items = query::query(workspace, arguments.kind.into(), &filter, context.as_of())?;
    context.print(&match arguments.format {
        Format::Table => query_table(&items, context.page(Some(workspace))),
        Format::Json => to_json(&QueryOutput::new(&items)),
    })?;
    context.outcome(loaded)
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
