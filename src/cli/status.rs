//! `plan status`: where the plans stand.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::{Format, PathArgs};
use super::context::Context;
use super::error::CliError;
use crate::query::{QueryError, find_plan, find_unit};
use crate::render::json::{StatusOutput, to_json};
use crate::render::{breakdown_page, headline, headline_of_all, status_page};
use crate::status::{By, PlanStatus, breakdown, status_of};
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

    /// Break the tasks down, one row for each
    #[arg(long, value_enum, value_name = "BY")]
    by: Option<ByArg>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// What a breakdown goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ByArg {
    /// Unit: the one on top alone, each below it with all that stand below that
    Unit,
    /// Content area
    Area,
    /// Scenario
    Scenario,
    /// Target that the tasks serve
    Target,
}

pub(super) fn status(context: &Context, arguments: &StatusArgs) -> Result<Outcome, CliError> {
    let loaded = context.load_for(
        &arguments.paths.paths,
        arguments.plan.first().map(String::as_str),
    )?;
    let workspace = &loaded.workspace;
    let plans = plans(workspace, &arguments.plan)?;
    let unit = arguments.unit.as_ref();
    let unit = unit.map(|unit| find_unit(&workspace.register, unit));
    let status = status_of(
        workspace,
        plans.iter().copied(),
        context.as_of(),
        unit.transpose()?,
    );
    let breakdowns = arguments.by.map(|by| {
        let plans = plans.iter().zip(&status.plans);
        let parts = plans
            .map(|(record, plan)| breakdown(workspace, record, plan, context.as_of(), by.into()));
        parts.collect::<Vec<_>>()
    });
    let page = context.page(Some(workspace));
    context.print(&match (arguments.format, &breakdowns) {
        (Format::Table, None) => status_page(&status, workspace, page),
        (Format::Table, Some(parts)) => breakdown_page(&status, parts, workspace, page),
        (Format::Json, _) => {
            let headline = |plan: &PlanStatus<'_>| headline(plan, page.language);
            let parts = breakdowns.as_deref().unwrap_or_default();
            let all = headline_of_all(&status, page.language);
            to_json(&StatusOutput::new(&status, parts, all, headline))
        }
    })?;
    context.outcome(loaded)
}

/// The plans that were named, else those that were selected, in the order of the workspace.
pub(super) fn plans<'w>(
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

impl From<ByArg> for By {
    fn from(by: ByArg) -> Self {
        match by {
            ByArg::Unit => Self::Unit,
            ByArg::Area => Self::Area,
            ByArg::Scenario => Self::Scenario,
            ByArg::Target => Self::Target,
        }
    }
}
