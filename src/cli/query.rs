//! `plan query`: lists of what the plans hold.

use clap::Args;

use super::Outcome;
use super::args::{Format, PathArgs};
use super::context::Context;
use super::error::CliError;
use super::filter::{FilterArgs, KindArg};
use crate::query;
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

    #[command(flatten)]
    filter: FilterArgs,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn query(context: &Context, arguments: &QueryArgs) -> Result<Outcome, CliError> {
    let filter = arguments.filter.filter();
    let loaded = context.load_for(
        &arguments.paths.paths,
        filter.plan.first().map(String::as_str),
    )?;
    let workspace = &loaded.workspace;
    let items = query::query(workspace, arguments.kind.into(), &filter, context.as_of())?;
    context.print(&match arguments.format {
        Format::Table => query_table(&items, context.page(Some(workspace))),
        Format::Json => to_json(&QueryOutput::new(&items)),
    })?;
    context.outcome(loaded)
}
