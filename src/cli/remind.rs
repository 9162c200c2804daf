//! `plan remind`: letters to the units in arrears.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use super::cascade::is_path;
use super::context::Context;
use super::document::{DocumentArgs, DocumentFormat};
use super::due::asking_plans;
use super::error::CliError;
use crate::arrears::{Arrears, arrears};
use crate::model::Date;
use crate::query::find_unit;
use crate::render::json::{LetterJson, RemindOutput, to_json};
use crate::render::{DocumentKind, letters_title, no_letters, on_pages};
use crate::status::status_of;
use crate::workspace::{Mask, PlanRecord, UnitTree, Workspace};

/// Write a letter to each unit in arrears that lists what it owes
///
/// A letter lists overdue tasks, missing reports, the unit's own plan if it is late, and figures that were not given.
/// Without a plan, the letters are about every plan that is in force.
#[derive(Debug, Args)]
pub(super) struct RemindArgs {
    /// The plan's id [default: every plan that is in force]
    #[arg(value_name = "PLAN")]
    plan: Option<String>,

    /// Folders and files to read [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Only this unit and those below it, by id or name
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The day by which the letters ask for an answer [default: in seven days]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::args::date)]
    answer_by: Option<Date>,

    #[command(flatten)]
    document: DocumentArgs,
}

/// How many days a unit has to answer, unless the command says so.
const DAYS_TO_ANSWER: u32 = 7;

pub(super) fn remind(context: &Context, arguments: &RemindArgs) -> Result<Outcome, CliError> {
    let RemindArgs {
        plan,
        paths,
        unit,
        answer_by,
        document,
    } = arguments;
    if document.print_template {
        return document.print_built_in(context, DocumentKind::Letter);
    }
    // A folder in the place of a plan is a folder.
    let (plan, paths) = match plan {
        Some(path) if is_path(context, path, paths) => {
            let first = std::iter::once(PathBuf::from(path));
            (None, first.chain(paths.iter().cloned()).collect())
        }
        plan => (plan.as_ref(), paths.clone()),
    };
    let loaded = context.load_for(&paths, plan.map(String::as_str))?;
    let workspace = &loaded.workspace;
    let as_of = context.as_of();
    let answer_by = answer_by.unwrap_or_else(|| as_of.plus_days(DAYS_TO_ANSWER));
    if answer_by < as_of {
        let message = format!("nobody can answer by {answer_by}, which is before {as_of}");
        let error = CliError::new(message);
        return Err(error.hint("name a later day with --answer-by, or another day with --as-of"));
    }
    let named: Vec<_> = plan.into_iter().cloned().collect();
    let plans = asking_plans(context, workspace, &named)?;
    let mut found = arrears_on(workspace, &plans, as_of);
    if let Some(unit) = unit {
        let unit = find_unit(&workspace.register, unit)?;
        let tree = UnitTree::on(&workspace.register, as_of);
        let meant = tree.subtree(unit);
        found.retain(|arrears| meant.contains(&arrears.unit));
    }
    let mask = Mask::of(workspace);
    let letters = found.iter();
    let letters =
        letters.map(|arrears| LetterJson::new(arrears, workspace, as_of, answer_by, &mask));
    let letters: Vec<_> = letters.collect();
    let page = context.page(Some(workspace));
    if document.format == DocumentFormat::Json {
        context.print(&to_json(&RemindOutput::new(&letters, as_of)))?;
    } else if letters.is_empty() {
        context.remark(no_letters(page.language))?;
    } else {
        let written = document.write(context, DocumentKind::Letter, page.language, &letters)?;
        let title = letters_title(page.language);
        context.print(&document.show(on_pages(&written), title, page))?;
    }
    context.outcome(loaded)
}

fn arrears_on<'w>(
    workspace: &'w Workspace,
    plans: &[&'w PlanRecord],
    as_of: Date,
) -> Vec<Arrears<'w>> {
    let status = status_of(workspace, plans.iter().copied(), as_of, None);
    let of_plans = plans.iter().zip(&status.plans);
    of_plans
        .flat_map(|(plan, status)| arrears(workspace, plan, status, as_of))
        .collect()
}
