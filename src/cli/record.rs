//! `plan record` and `plan activate`: what a unit reports, written into its report.

use clap::Args;

use super::Outcome;
use super::args::date;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use crate::edit::{Record, Recorded, record as place};
use crate::messages::message;
use crate::model::Date;
use crate::query::{QueryError, find_plan, find_unit};
use crate::words::{and_list, nearest};
use crate::workspace::{PlanRecord, Workspace};
use crate::yaml::{Value, writing};

/// Record what a unit has done: in its report of the day, or in a new one
///
/// The day is that of --as-of, else today. Figures are cumulative: what was reached from the beginning to that day.
#[derive(Debug, Args)]
#[command(after_help = RECORD_EXAMPLES)]
pub(super) struct RecordArgs {
    /// The plan's id
    #[arg(value_name = "PLAN")]
    plan: String,

    /// The unit that reports, by id, name or alias
    #[arg(long, value_name = "UNIT")]
    unit: String,

    /// State of a task: todo, doing, done, blocked or dropped
    #[arg(long = "task", value_name = "TASK=STATE", value_parser = pair)]
    tasks: Vec<Pair>,

    /// Figure of a target, such as `homes-visited=38/40`
    #[arg(long = "target", value_name = "TARGET=FIGURE", value_parser = pair)]
    targets: Vec<Pair>,

    /// Amount raised of a resource
    #[arg(long = "resource", value_name = "RESOURCE=AMOUNT", value_parser = pair)]
    resources: Vec<Pair>,

    /// Size of a team
    #[arg(long = "team", value_name = "TEAM=SIZE", value_parser = pair)]
    teams: Vec<Pair>,

    /// Figure of an indicator
    #[arg(long = "situation", value_name = "INDICATOR=FIGURE", value_parser = pair)]
    situation: Vec<Pair>,

    /// What stood in the way
    #[arg(long = "obstacle", value_name = "TEXT")]
    obstacles: Vec<String>,

    /// What the unit asks for
    #[arg(long = "proposal", value_name = "TEXT")]
    proposals: Vec<String>,

    /// Who did well
    #[arg(long = "commendation", value_name = "TEXT")]
    commendations: Vec<String>,

    /// The day on which the report arrived
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    received: Option<Date>,

    #[command(flatten)]
    edit: EditArgs,
}

const RECORD_EXAMPLES: &str = "Examples:
  plan record county-flood --unit riverton --task visit-homes=done --target homes-visited=372/400
  plan record county-flood --unit millbridge --obstacle 'The bridge is closed' --as-of 2024-11-30";

/// Declare a scenario in force, for a unit and all below it
#[derive(Debug, Args)]
pub(super) struct ActivateArgs {
    /// The plan's id
    #[arg(value_name = "PLAN")]
    plan: String,

    /// The scenario
    #[arg(value_name = "SCENARIO")]
    scenario: String,

    /// The unit for which it holds, with all below [default: the plan's issuer]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The day from which on it holds [default: the day of --as-of, or today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    since: Option<Date>,

    /// The decision that declares it
    #[arg(long, value_name = "TEXT")]
    decision: Option<String>,

    /// The unit that decided
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,

    #[command(flatten)]
    edit: EditArgs,
}

/// Declare that no scenario is in force any more, for a unit and all below it
#[derive(Debug, Args)]
pub(super) struct DeactivateArgs {
    /// The plan's id
    #[arg(value_name = "PLAN")]
    plan: String,

    /// The unit for which it holds, with all below [default: the plan's issuer]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The day from which on it holds [default: the day of --as-of, or today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    since: Option<Date>,

    /// The decision that declares it
    #[arg(long, value_name = "TEXT")]
    decision: Option<String>,

    #[command(flatten)]
    edit: EditArgs,
}

/// An id and what is recorded of it.
type Pair = (String, String);

fn pair(text: &str) -> Result<Pair, String> {
    match text.split_once('=') {
        Some((id, value)) if !id.is_empty() && !value.is_empty() => {
            Ok((id.trim().to_owned(), value.trim().to_owned()))
        }
        _ => Err("write an id, `=` and what is recorded of it".to_owned()),
    }
}

pub(super) fn record(context: &Context, arguments: &RecordArgs) -> Result<Outcome, CliError> {
    let sections = [
        ("situation", &arguments.situation),
        ("targets", &arguments.targets),
        ("tasks", &arguments.tasks),
        ("resources", &arguments.resources),
        ("teams", &arguments.teams),
    ];
    let lists = [
        ("obstacles", &arguments.obstacles),
        ("proposals", &arguments.proposals),
        ("commendations", &arguments.commendations),
    ];
    let entries = sections.into_iter().flat_map(|(section, pairs)| {
        let pairs = pairs.iter();
        pairs.map(move |(id, value)| (section, id.clone(), Value::word(value)))
    });
    let texts = lists.into_iter().flat_map(|(section, texts)| {
        let texts = texts.iter();
        texts.map(move |text| (section, text.clone()))
    });
    let received = arguments.received.iter();
    let fields = received.map(|day| ("received", Value::word(day.to_string())));
    let (entries, texts): (Vec<_>, Vec<_>) = (entries.collect(), texts.collect());
    let fields: Vec<_> = fields.collect();
    if entries.is_empty() && texts.is_empty() && fields.is_empty() {
        let error = CliError::new("nothing is recorded");
        return Err(
            error.hint("say what was done, as with `--task TASK=done` or `--target TARGET=38/40`")
        );
    }
    carry_out(context, &arguments.edit, |workspace, _| {
        let unit = unit_id(workspace, &arguments.unit)?;
        let record = Record {
            plan: find_plan(workspace, &arguments.plan)?,
            unit: &unit,
            as_of: context.as_of(),
            fields: fields.clone(),
            entries: entries.clone(),
            texts: texts.clone(),
        };
        drafted(workspace, &record)
    })
}

pub(super) fn activate(context: &Context, arguments: &ActivateArgs) -> Result<Outcome, CliError> {
    let ActivateArgs {
        plan,
        scenario,
        unit,
        since,
        decision,
        by,
        edit,
    } = arguments;
    let entries = [
        ("in-force", Some(Value::word(scenario))),
        ("since", since.map(|day| Value::word(day.to_string()))),
        ("decision", decision.as_ref().map(Value::text)),
        ("by", by.as_ref().map(Value::word)),
    ];
    declare(
        context,
        edit,
        plan,
        Some(scenario),
        unit.as_deref(),
        entries.to_vec(),
    )
}

pub(super) fn deactivate(
    context: &Context,
    arguments: &DeactivateArgs,
) -> Result<Outcome, CliError> {
    let DeactivateArgs {
        plan,
        unit,
        since,
        decision,
        edit,
    } = arguments;
    let entries = [
        ("in-force", Some(Value::word("none"))),
        ("since", since.map(|day| Value::word(day.to_string()))),
        ("decision", decision.as_ref().map(Value::text)),
    ];
    declare(context, edit, plan, None, unit.as_deref(), entries.to_vec())
}

/// Writes a declaration into the report of a unit. Without a day of its own it holds from the report's day.
fn declare(
    context: &Context,
    edit: &EditArgs,
    plan: &str,
    scenario: Option<&str>,
    unit: Option<&str>,
    mut entries: Vec<(&'static str, Option<Value>)>,
) -> Result<Outcome, CliError> {
    for (key, value) in &mut entries {
        if *key == "since" && value.is_none() {
            *value = Some(Value::word(context.as_of().to_string()));
        }
    }
    let entries = entries.into_iter();
    let entries = entries.filter_map(|(key, value)| Some((key.to_owned(), value?)));
    let declaration = Value::Mapping(entries.collect());
    carry_out(context, edit, |workspace, _| {
        let plan = find_plan(workspace, plan)?;
        if let Some(scenario) = scenario {
            refuse_unknown(plan, scenario)?;
        }
        let issuer = plan.document.issuer.as_ref().map(|issuer| issuer.as_str());
        let unit = unit.or(issuer).ok_or_else(|| {
            CliError::new("the plan does not say who issued it").hint("name the unit with `--unit`")
        })?;
        let unit = &*unit_id(workspace, unit)?;
        let record = Record {
            plan,
            unit,
            as_of: context.as_of(),
            fields: vec![("scenario", declaration.clone())],
            entries: Vec::new(),
            texts: Vec::new(),
        };
        drafted(workspace, &record)
    })
}

/// The id of the unit that a user means.
fn unit_id(workspace: &Workspace, name: &str) -> Result<String, QueryError> {
    let register = &workspace.register;
    // Without a register whoever reports is a unit.
    if register.iter().all(|(_, unit)| unit.entries.is_empty()) {
        return Ok(name.to_owned());
    }
    let unit = find_unit(register, name)?;
    Ok(register.unit(unit).id.to_string())
}

/// A scenario that the plan does not have cannot be in force.
fn refuse_unknown(plan: &PlanRecord, scenario: &str) -> Result<(), CliError> {
    let scenarios = plan.document.scenarios.iter();
    let known: Vec<_> = scenarios.map(|scenario| scenario.id.as_str()).collect();
    if known.contains(&scenario) {
        return Ok(());
    }
    let id = plan.document.id.as_str();
    let error = CliError::new(format!("the plan `{id}` has no scenario `{scenario}`"));
    Err(match nearest(scenario, known.iter().copied()) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None if known.is_empty() => error.hint("it has no scenarios at all"),
        None => error.hint(format!("it has {}", and_list(&known))),
    })
}

fn drafted(workspace: &Workspace, record: &Record<'_>) -> Result<Draft, CliError> {
    let said = message!(
        "edit.recorded",
        unit = record.unit,
        plan = record.plan.document.id.as_str(),
        day = record.as_of
    );
    let mut draft = Draft::default();
    draft.detail(details(record));
    match place(workspace, record).map_err(|error| CliError::new(format!("the report: {error}")))? {
        Recorded::Changes { file, changes } => draft.change(workspace, file, &changes, said)?,
        Recorded::New { path, text } => draft.put(path, text, Some(said)),
    }
    Ok(draft)
}

/// What is recorded, a line for each part.
fn details(record: &Record<'_>) -> impl Iterator<Item = String> {
    let fields = record.fields.iter();
    let fields = fields.map(|(key, value)| format!("{key}: {}", writing::on_line(value)));
    let entries = record.entries.iter();
    let entries =
        entries.map(|(section, id, value)| format!("{section}.{id}: {}", writing::on_line(value)));
    let texts = record.texts.iter();
    let texts = texts.map(|(section, text)| format!("{section}: {text}"));
    fields.chain(entries).chain(texts)
}
