//! `plan scenario`: which scenario is in force where, which one is called for and why; and scenarios compared.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Outcome;
use super::args::Format;
use super::context::Context;
use super::error::CliError;
use crate::query::{compare, find_plan, find_unit};
use crate::render::json::{ComparisonOutput, ScenarioOutput, to_json};
use crate::render::{comparison_page, scenario_page};
use crate::status::scenario_view;

/// Show which scenario is in force where, which one the figures call for, and why
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct ScenarioArgs {
    #[command(subcommand)]
    command: Option<ScenarioCommand>,

    #[command(flatten)]
    show: ShowScenariosArgs,
}

#[derive(Debug, Subcommand)]
enum ScenarioCommand {
    Compare(CompareArgs),
}

#[derive(Debug, Args)]
struct ShowScenariosArgs {
    /// The plan's id, such as `binh-dinh-2021`
    #[arg(value_name = "PLAN", required = true)]
    plan: Option<String>,

    /// Folders and files in which to look for it [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Show what applies to this unit, by id or name
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// Compare scenarios of a plan: the tasks, targets and teams that are in force under which of them
///
/// The plan is looked for in this folder and in the workspaces below; `-C DIR` names another one.
#[derive(Debug, Args)]
struct CompareArgs {
    /// The plan's id, such as `binh-dinh-2021`
    #[arg(value_name = "PLAN")]
    plan: String,

    /// The scenarios, such as `pa-1 pa-2`; the first is what is in force, the next what may follow
    #[arg(value_name = "SCENARIO", num_args = 2.., required = true)]
    scenarios: Vec<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn scenario(context: &Context, arguments: &ScenarioArgs) -> Result<Outcome, CliError> {
    match &arguments.command {
        Some(ScenarioCommand::Compare(arguments)) => compare_scenarios(context, arguments),
        None => show_scenarios(context, &arguments.show),
    }
}

fn show_scenarios(context: &Context, arguments: &ShowScenariosArgs) -> Result<Outcome, CliError> {
    let name = arguments.plan.as_deref().unwrap_or_default();
    let loaded = context.load_with_plan(&arguments.paths, name)?;
    let workspace = &loaded.workspace;
    let plan = find_plan(workspace, name)?;
    let unit = arguments.unit.as_ref();
    let unit = unit.map(|unit| find_unit(&workspace.register, unit));
    let view = scenario_view(workspace, plan, context.as_of(), unit.transpose()?);
    context.print(&match arguments.format {
        Format::Table => scenario_page(&view, workspace, context.page(Some(workspace))),
        Format::Json => to_json(&ScenarioOutput::new(&view)),
    })?;
    context.outcome(loaded)
}

fn compare_scenarios(context: &Context, arguments: &CompareArgs) -> Result<Outcome, CliError> {
    let loaded = context.load_with_plan(&[], &arguments.plan)?;
    let workspace = &loaded.workspace;
    let plan = find_plan(workspace, &arguments.plan)?;
    let as_of = context.as_of();
    let comparison = compare(workspace, plan, &arguments.scenarios, as_of)?;
    if let [only] = comparison.sides.as_slice() {
        let message = format!("`{}` cannot be compared with itself", only.scenario.id);
        return Err(CliError::new(message).hint("name another scenario of the plan"));
    }
    context.print(&match arguments.format {
        Format::Table => comparison_page(&comparison, as_of, context.page(Some(workspace))),
        Format::Json => to_json(&ComparisonOutput::new(&comparison, as_of)),
    })?;
    context.outcome(loaded)
}
