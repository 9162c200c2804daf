//! `plan show`: one plan as a page.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;
use super::args::Format;
use super::context::Context;
use super::error::CliError;
use crate::query::{find_plan, resolve};
use crate::render::json::{Contacts, ShowOutput, to_json};
use crate::render::plan_page;

/// Show a plan as a page to read
#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// The plan's id, such as `lai-chau-265`, or the path of its file
    #[arg(value_name = "PLAN")]
    plan: String,

    /// Folders and files in which to look for it [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Show the tasks in force under this scenario, and where each comes from
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn show(context: &Context, arguments: &ShowArgs) -> Result<Outcome, CliError> {
    let path = Path::new(&arguments.plan);
    let is_file = path.extension().is_some() && context.is_file(path);
    let loaded = if is_file {
        context.load(&[path.to_path_buf()])?
    } else {
        context.load_with_plan(&arguments.paths, &arguments.plan)?
    };
    let workspace = &loaded.workspace;
    let plan = if is_file {
        let mut plans = workspace.plans.iter();
        let plan = plans.find(|plan| workspace.is_selected(plan.file));
        plan.ok_or_else(|| CliError::new(format!("there is no plan in `{}`", arguments.plan)))?
    } else {
        find_plan(workspace, &arguments.plan)?
    };
    let scenario = arguments.scenario.as_deref();
    let resolved = resolve(workspace, plan, scenario, context.as_of())?;
    context.print(&match arguments.format {
        Format::Table => plan_page(&resolved, context.page(Some(workspace))),
        Format::Json => to_json(&ShowOutput::new(&resolved, Contacts::Masked)),
    })?;
    context.outcome(loaded)
}
