//! `plan status`: where the plans stand.

use clap::Args;

use super::Outcome;
use super::args::{Format, PathArgs};
use super::context::Context;
use super::error::CliError;
use crate::query::{QueryError, find_plan, find_unit};
use crate::render::json::{StatusOutput, to_json};
use crate::render::{headline, status_page};
use crate::status;
use crate::workspace::{PlanRecord, Workspace};

/// Show where plans stand: what is done, late, missing, and which scenario is in force
#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Only this plan; may be given several times
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,

    /// Only this unit and those below it, by id or name
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn status(context: &Context, arguments: &StatusArgs) -> Result<Outcome, CliError> {
    let loaded = match arguments.plan.first() {
        Some(plan) => context.load_with_plan(&arguments.paths.paths, plan)?,
        None => context.load(&arguments.paths.paths)?,
    };
    let workspace = &loaded.workspace;
    let plans = plans(workspace, &arguments.plan)?;
    let unit = arguments.unit.as_ref();
    let unit = unit.map(|unit| find_unit(&workspace.register, unit));
    let status = status::status_of(workspace, plans, context.as_of(), unit.transpose()?);
    let page = context.page(Some(workspace));
    context.print(&match arguments.format {
        Format::Table => status_page(&status, workspace, page),
        Format::Json => to_json(&StatusOutput::new(&status, |plan| {
            headline(plan, page.language)
        })),
    })?;
    context.outcome(loaded)
}

/// The plans that were named, else those that were selected, in the order of the workspace.
fn plans<'w>(
    workspace: &'w Workspace,
    named: &[String],
) -> Result<Vec<&'w PlanRecord>, QueryError> {
    for name in named {
        find_plan(workspace, name)?;
    }
    let is_meant = |plan: &&PlanRecord| match named {
        [] => workspace.is_selected(plan.file),
        named => named.iter().any(|name| name == plan.document.id.as_str()),
    };
    Ok(workspace.plans.iter().filter(is_meant).collect())
}
