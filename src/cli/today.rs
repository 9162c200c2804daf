//! `plan today`: what each unit has to do.

use clap::Args;

use super::Outcome;
use super::args::{Format, PathArgs};
use super::context::Context;
use super::due::asking_plans;
use super::error::CliError;
use crate::agenda::{NEXT_DAYS, to_do};
use crate::query::find_unit;
use crate::render::json::{TodayOutput, to_json};
use crate::render::{today_page, unit_today_page};
use crate::status::outlooks;

/// Show what a unit has to do: its tasks by urgency, the reports and plans that it owes
///
/// Without a unit, all units that have something to do are shown in short. Plans that are drafts, closed or issued
/// later ask nothing of anybody, unless they are named.
#[derive(Debug, Args)]
pub(super) struct TodayArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Only this plan; may be given several times
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,

    /// The unit, by id or name
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn today(context: &Context, arguments: &TodayArgs) -> Result<Outcome, CliError> {
    let loaded = context.load_for(
        &arguments.paths.paths,
        arguments.plan.first().map(String::as_str),
    )?;
    let (workspace, as_of) = (&loaded.workspace, context.as_of());
    let register = &workspace.register;
    let plans = asking_plans(context, workspace, &arguments.plan)?;
    let unit = arguments.unit.as_ref();
    let unit = unit.map(|unit| find_unit(register, unit)).transpose()?;
    let outlooks = outlooks(workspace, plans, as_of, Some(as_of.plus_days(NEXT_DAYS)));
    let days = to_do(&outlooks, register, unit, as_of);
    let page = context.page(Some(workspace));
    context.print(&match (arguments.format, unit, days.as_slice()) {
        (Format::Table, Some(_), [day]) => unit_today_page(day, workspace, as_of, page),
        (Format::Table, _, days) => today_page(days, workspace, as_of, page),
        (Format::Json, _, days) => to_json(&TodayOutput::new(days, as_of, |id| {
            register.title_on(id, as_of).to_owned()
        })),
    })?;
    context.outcome(loaded)
}
