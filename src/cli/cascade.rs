//! `plan cascade`: the plans below plans, and the units that still owe one.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::cascade;
use crate::query::{find_plan, find_unit};
use crate::render::json::{CascadeOutput, to_json};
use crate::render::{Lists, cascade_csv, cascade_page};

/// Show the plans below a plan as a tree: who has issued one, what it takes up, what it leaves out
#[derive(Debug, Args)]
pub(super) struct CascadeArgs {
    /// The plan's id, such as `lai-chau-265` [default: every plan that has none above it]
    ///
    /// A name that there is a folder or file of is taken for a PATH, unless a path is named behind it.
    #[arg(value_name = "PLAN")]
    plan: Option<String>,

    /// Folders and files to read [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Only the branch of this unit and of those below it, by id, name or alias
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Show long lists whole
    #[arg(long)]
    all: bool,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: FormatArg,
}

/// Forms of output.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FormatArg {
    /// Trees, tables and text for people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// What is taken up and left out, for spreadsheets
    Csv,
}

pub(super) fn cascade(context: &Context, arguments: &CascadeArgs) -> Result<Outcome, CliError> {
    let (plan, paths) = plan_and_paths(context, arguments);
    let loaded = context.load_for(&paths, plan)?;
    let workspace = &loaded.workspace;
    let plan = plan.map(|plan| find_plan(workspace, plan)).transpose()?;
    let unit = arguments.unit.as_deref();
    let unit = unit.map(|unit| find_unit(&workspace.register, unit));
    let cascade = cascade::cascade(workspace, plan, unit.transpose()?, context.as_of());
    let lists = match arguments.all {
        true => Lists::Whole,
        false => Lists::Shortened,
    };
    context.print(&match arguments.format {
        FormatArg::Table => cascade_page(&cascade, workspace, lists, context.page(Some(workspace))),
        FormatArg::Json => to_json(&CascadeOutput::new(&cascade)),
        FormatArg::Csv => cascade_csv(&cascade),
    })?;
    context.outcome(loaded)
}

/// The plan and the paths that are meant: the first name may be either.
fn plan_and_paths<'a>(
    context: &Context,
    arguments: &'a CascadeArgs,
) -> (Option<&'a str>, Vec<PathBuf>) {
    let paths = &arguments.paths;
    match arguments.plan.as_deref() {
        Some(first) if is_path(context, first, paths) => {
            let first = Path::new(first).to_path_buf();
            (None, std::iter::once(first).chain(paths.clone()).collect())
        }
        plan => (plan, paths.clone()),
    }
}

/// Ids have no dots and slashes. Of a name that can be both, what stands behind it tells.
pub(super) fn is_path(context: &Context, name: &str, paths: &[PathBuf]) -> bool {
    let cannot_be_an_id = name == "-" || name.contains(['.', '/', '\\']);
    cannot_be_an_id || (paths.is_empty() && context.is_there(Path::new(name)))
}
