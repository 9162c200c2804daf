//! `plan record`: what a unit reports, written into its report.

use clap::Args;

use super::Outcome;
use super::args::date;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use crate::edit::{Record, Recorded, record as place};
use crate::messages::{Message, message};
use crate::model::Date;
use crate::query::{QueryError, find_plan, find_unit};
use crate::workspace::Workspace;
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
        let said = message!(
            "edit.recorded",
            unit = record.unit,
            plan = record.plan.document.id.as_str(),
            day = record.as_of
        );
        drafted(workspace, &record, said)
    })
}

/// The id of the unit that a user means.
pub(super) fn unit_id(workspace: &Workspace, name: &str) -> Result<String, QueryError> {
    let register = &workspace.register;
    // Without a register whoever reports is a unit.
    if register.iter().all(|(_, unit)| unit.entries.is_empty()) {
        return Ok(name.to_owned());
    }
    let unit = find_unit(register, name)?;
    Ok(register.unit(unit).id.to_string())
}

/// The draft of a record, with what is said of it.
pub(super) fn drafted(
    workspace: &Workspace,
    record: &Record<'_>,
    said: Message,
) -> Result<Draft, CliError> {
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
