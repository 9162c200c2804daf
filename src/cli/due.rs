//! `plan due`: what falls due when.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::PathArgs;
use super::context::Context;
use super::error::CliError;
use super::status::plans;
use crate::agenda::{Members, NEXT_DAYS, asks, falling_due};
use crate::model::Within;
use crate::query::find_unit;
use crate::render::json::{DueOutput, to_json};
use crate::render::{DueScope, calendar_file, due_page};
use crate::status::outlooks;
use crate::words::count;
use crate::workspace::{Mask, PlanRecord, Workspace};
use crate::yaml::FromText;

/// Show what falls due, day by day: tasks, reports, own plans, targets, the ends of phases and plans
///
/// Plans that are drafts, closed or issued later ask nothing of anybody, unless they are named.
#[derive(Debug, Args)]
pub(super) struct DueArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// How far to look ahead, in days or weeks [default: 14d; for a calendar file everything to come]
    #[arg(long, value_name = "TIME", value_parser = within)]
    within: Option<Within>,

    /// Only this plan; may be given several times
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,

    /// Only what concerns this unit and those below it, by id or name
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: DueFormat,
}

/// Forms of output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum DueFormat {
    /// Text for people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// A calendar file for calendar programs (iCalendar)
    Ics,
}

pub(super) fn due(context: &Context, arguments: &DueArgs) -> Result<Outcome, CliError> {
    let loaded = context.load_for(
        &arguments.paths.paths,
        arguments.plan.first().map(String::as_str),
    )?;
    let (workspace, as_of) = (&loaded.workspace, context.as_of());
    let register = &workspace.register;
    let plans = asking_plans(context, workspace, &arguments.plan)?;
    let unit = arguments.unit.as_ref();
    let unit = unit.map(|unit| find_unit(register, unit)).transpose()?;
    let until = match (arguments.within, arguments.format) {
        (Some(within), _) => Some(within.after(as_of)),
        (None, DueFormat::Table | DueFormat::Json) => Some(as_of.plus_days(NEXT_DAYS)),
        (None, DueFormat::Ics) => None,
    };
    let outlooks = outlooks(workspace, plans, as_of, until);
    let members = unit.map(|unit| Members::below(register, unit, as_of));
    let dues = falling_due(&outlooks, register, members.as_ref(), as_of, until);
    let mask = Mask::of(workspace);
    let scope = DueScope {
        as_of,
        until,
        unit: unit.map(|unit| &*register.unit(unit).id),
        mask: Some(&mask),
    };
    let page = context.page(Some(workspace));
    context.print(&match arguments.format {
        DueFormat::Table => due_page(&dues, scope, workspace, page),
        DueFormat::Json => to_json(&DueOutput::new(&dues, as_of, until, scope.unit)),
        DueFormat::Ics => calendar_file(&dues, scope, workspace, page),
    })?;
    context.outcome(loaded)
}

/// The calendar file of everything to come in the plans that were named, else in those that ask something of units.
pub(super) fn calendar(
    context: &Context,
    workspace: &Workspace,
    named: &[String],
    mask: Option<&Mask>,
) -> Result<String, CliError> {
    let as_of = context.as_of();
    let plans = asking_plans(context, workspace, named)?;
    let outlooks = outlooks(workspace, plans, as_of, None);
    let dues = falling_due(&outlooks, &workspace.register, None, as_of, None);
    let scope = DueScope {
        as_of,
        until: None,
        unit: None,
        mask,
    };
    Ok(calendar_file(
        &dues,
        scope,
        workspace,
        context.page(Some(workspace)),
    ))
}

/// The plans that were named, else those that were selected and ask something of units. Says on standard error how many
/// are left out.
pub(super) fn asking_plans<'w>(
    context: &Context,
    workspace: &'w Workspace,
    named: &[String],
) -> Result<Vec<&'w PlanRecord>, CliError> {
    let mut plans = plans(workspace, named)?;
    if named.is_empty() {
        let left_out = plans.extract_if(.., |plan| !asks(&plan.document, context.as_of()));
        let left_out: Vec<_> = left_out.map(|plan| plan.document.id.as_str()).collect();
        if let Some(first) = left_out.first() {
            let plans = count(left_out.len(), "plan is a draft", "plans are drafts");
            context.remark(&format!(
                "note: {plans}, closed or issued later, and left out; name one to see it, such as {first}"
            ))?;
        }
    }
    Ok(plans)
}

fn within(text: &str) -> Result<Within, String> {
    Within::from_text(text).map_err(|bad| format!("{}; {}", bad.message, bad.help))
}
