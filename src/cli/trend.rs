//! `plan trend`: tasks and targets of a plan over time.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::date;
use super::context::Context;
use super::error::CliError;
use crate::model::{Cycle, Date};
use crate::query::{find_plan, find_unit};
use crate::render::json::{TrendOutput, to_json};
use crate::render::{trend_csv, trend_page, trend_svg};
use crate::trend::{self, days};
use crate::workspace::{PlanRecord, Workspace};

/// Show how tasks and targets of a plan came along: status on a series of days
///
/// The days are the first, the last of each period that ends after it, and the last. Each is looked at with the reports
/// up to that day, in the files as they are now.
#[derive(Debug, Args)]
pub(super) struct TrendArgs {
    /// The plan's id
    #[arg(value_name = "PLAN")]
    plan: String,

    /// Folders and files in which to look for it [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The first day [default: the plan's first day]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    from: Option<Date>,

    /// The last day [default: today, or the day of --as-of]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    to: Option<Date>,

    /// How often to look [default: as often as makes at most 24 days]
    #[arg(long, value_enum, value_name = "PERIOD")]
    every: Option<EveryArg>,

    /// Only this unit and those below it, by id or name
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: FormatArg,
}

/// How often to look.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum EveryArg {
    /// On every day
    Day,
    /// On Sundays
    Week,
    /// On the last day of each month
    Month,
    /// On the last day of each quarter
    Quarter,
    /// On the last day of each half-year
    HalfYear,
    /// On the last day of each year
    Year,
}

/// Forms of output.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FormatArg {
    /// Lines of marks and tables for people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// A row for each day and line, for spreadsheets
    Csv,
    /// A picture for pages and documents; above 200 % lines stay at its upper edge
    Svg,
}

/// At most this many days are looked at. Each costs as much as a status, and no picture shows more.
const MOST_DAYS: usize = 1000;

pub(super) fn trend(context: &Context, arguments: &TrendArgs) -> Result<Outcome, CliError> {
    let loaded = context.load_with_plan(&arguments.paths, &arguments.plan)?;
    let workspace = &loaded.workspace;
    let plan = find_plan(workspace, &arguments.plan)?;
    let unit = arguments.unit.as_ref();
    let unit = unit.map(|unit| find_unit(&workspace.register, unit));
    let (first, last) = ends(context, arguments, workspace, plan)?;
    let days = days(first, last, arguments.every.map(Cycle::from));
    let number = days.all.len();
    if number > MOST_DAYS {
        let error = CliError::new(format!(
            "there are {number} days to look at from {first} to {last}; at most {MOST_DAYS} are"
        ));
        return Err(
            error.hint("look less often with --every, or at less time with --from and --to")
        );
    }
    let trend = trend::trend(workspace, plan, unit.transpose()?, days);
    let page = context.page(Some(workspace));
    context.print(&match arguments.format {
        FormatArg::Table => trend_page(&trend, workspace, page),
        FormatArg::Json => to_json(&TrendOutput::new(&trend, workspace)),
        FormatArg::Csv => trend_csv(&trend),
        FormatArg::Svg => trend_svg(&trend, workspace, page.language)?,
    })?;
    context.outcome(loaded)
}

/// The first and the last day.
fn ends(
    context: &Context,
    arguments: &TrendArgs,
    workspace: &Workspace,
    plan: &PlanRecord,
) -> Result<(Date, Date), CliError> {
    let as_of = context.as_of();
    let last = arguments.to.unwrap_or(as_of);
    if last > as_of {
        let error = CliError::new(format!(
            "`--to {last}` is after {as_of}, which is taken as today"
        ));
        return Err(error.hint("leave it out, or name a later day with --as-of"));
    }
    let start = || {
        plan.document
            .start()
            .or_else(|| first_report(workspace, plan))
    };
    let Some(first) = arguments.from.or_else(start) else {
        let plan = &arguments.plan;
        let error = CliError::new(format!("`{plan}` has no first day and no report"));
        return Err(error.hint("name the first day to look at with --from"));
    };
    if first <= last {
        return Ok((first, last));
    }
    let error = match arguments.from {
        Some(_) => CliError::new(format!("`--from {first}` is after the last day, {last}")),
        None => CliError::new(format!(
            "`{}` begins on {first}, after {last}",
            arguments.plan
        )),
    };
    Err(error.hint("name an earlier day with --from, or a later one with --to or --as-of"))
}

/// The day of the first report on a plan.
fn first_report(workspace: &Workspace, plan: &PlanRecord) -> Option<Date> {
    let reports = workspace.reports.iter();
    let on_plan =
        reports.filter(|report| report.document.plan.as_str() == plan.document.id.as_str());
    let days = on_plan.filter_map(|report| report.document.as_of.as_ref());
    days.map(|day| day.value).min()
}

impl From<EveryArg> for Cycle {
    fn from(every: EveryArg) -> Self {
        match every {
            EveryArg::Day => Self::Day,
            EveryArg::Week => Self::Week,
            EveryArg::Month => Self::Month,
            EveryArg::Quarter => Self::Quarter,
            EveryArg::HalfYear => Self::HalfYear,
            EveryArg::Year => Self::Year,
        }
    }
}
