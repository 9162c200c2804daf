//! `plan status`: where the plans stand.

use clap::Args;

use super::Outcome;
use super::args::{Format, PathArgs};
use super::context::Context;
use super::error::CliError;
use crate::query::find_plan;
use crate::render::json::{StatusOutput, to_json};
use crate::render::{headline, status_page};
use crate::status;

/// Show where plans stand: what is done, late, missing, and which scenario is in force
#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Only this plan; may be given several times
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,

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
    let mut status = status::status(workspace, context.as_of());
    let mut meant = Vec::new();
    for plan in &arguments.plan {
        meant.push(find_plan(workspace, plan)?.document.id.as_str());
    }
    status
        .plans
        .retain(|plan| match workspace.plans.find(plan.id) {
            Some(record) if meant.is_empty() => workspace.is_selected(record.file),
            _ => meant.contains(&plan.id),
        });
    let page = context.page(Some(workspace));
    context.print(&match arguments.format {
        Format::Table => status_page(&status, workspace, page),
        Format::Json => to_json(&StatusOutput::new(&status, |plan| {
            headline(plan, page.language)
        })),
    })?;
    context.outcome(loaded)
}
