//! `plan report`: the report on a period that an office sends upward.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::document::{DocumentArgs, DocumentFormat};
use super::error::CliError;
use crate::periodic_report::{Stretch, periodic_report};
use crate::query::{find_plan, find_unit};
use crate::render::json::{ReportOutput, to_json};
use crate::render::{DocumentKind, headline_of_period, report_title};

/// Write the report on a period of a plan: results, changes, arrears, what is next
///
/// Figures are those of the last day of the period, or of the as-of date if that is earlier; changes are those since
/// the day before the period.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// The plan's id
    #[arg(value_name = "PLAN", required_unless_present = "print_template")]
    plan: Option<String>,

    /// Folders and files in which to look for it [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The period: 2021-09, 2021-Q3, 2021-H1, 2021, 2021-W35, or two days 2021-09-01..2021-09-30
    #[arg(long, value_name = "PERIOD", value_parser = stretch, required_unless_present = "print_template")]
    period: Option<Stretch>,

    /// The report of this unit: only the unit and those below it, by id or name
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    #[command(flatten)]
    document: DocumentArgs,
}

pub(super) fn report(context: &Context, arguments: &ReportArgs) -> Result<Outcome, CliError> {
    let document = &arguments.document;
    let (Some(plan), Some(stretch), false) =
        (&arguments.plan, arguments.period, document.print_template)
    else {
        return document.print_built_in(context, DocumentKind::Report);
    };
    let as_of = context.as_of();
    let mut loaded = context.load_with_plan(&arguments.paths, plan)?;
    loaded.workspace.forget_reports_after(as_of);
    let workspace = &loaded.workspace;
    if as_of < stretch.first {
        let first = stretch.first;
        let error = CliError::new(format!("`{stretch}` begins on {first}, after {as_of}"));
        return Err(error.hint("name a period that has begun, or another day with --as-of"));
    }
    let plan = find_plan(workspace, plan)?;
    if let Some(start) = plan.document.start().filter(|&start| stretch.last < start) {
        let last = stretch.last;
        let message =
            format!("`{stretch}` ends on {last}, before the plan, which begins on {start}");
        return Err(CliError::new(message).hint("name a period that ends on that day or later"));
    }
    let unit = arguments.unit.as_ref();
    let unit = unit.map(|unit| find_unit(&workspace.register, unit));
    let report = periodic_report(workspace, plan, stretch, unit.transpose()?, as_of);
    let page = context.page(Some(workspace));
    let headline = headline_of_period(&report.now, page.language);
    let output = ReportOutput::new(&report, workspace, as_of, headline);
    if document.format == DocumentFormat::Json {
        context.print(&to_json(&output))?;
    } else {
        let written = document.write(context, DocumentKind::Report, page.language, &[output])?;
        let title = report_title(page.language, &stretch.to_string());
        context.print(&document.show(written.concat(), &title, page))?;
    }
    context.outcome(loaded)
}

fn stretch(text: &str) -> Result<Stretch, String> {
    Stretch::from_text(text).map_err(|bad| bad.to_string())
}
