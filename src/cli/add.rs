//! `plan add`: a new item in a plan.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use super::set::{no_place, value};
use crate::edit::{Action, Change, address};
use crate::messages::message;
use crate::model::keys_at;
use crate::yaml::{Path, Value};

/// Add an item at the end of a list of a plan
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct AddArgs {
    /// What is added
    #[arg(value_name = "KIND", value_enum)]
    kind: Kind,

    /// The plan, or the item of it that the new one belongs to
    #[arg(long = "to", value_name = "PLAN[#ITEM]")]
    holder: String,

    /// The fields of the new item, such as `id=pumps`; a list or mapping in brackets or braces
    #[arg(value_name = "FIELD=VALUE", value_parser = field, required = true)]
    fields: Vec<(String, String)>,

    #[command(flatten)]
    edit: EditArgs,
}

const EXAMPLES: &str = "Examples:
  plan add task --to county-flood#readiness id=pumps text='Test the pumps' lead=riverton by=2024-11-15
  plan add target --to county-flood#ready id=pumps-ready text='All pumps work' value=12 owner=county
  plan add scenario --to county-flood id=storm title=Storm when='{text: The wind rises}'";

/// What can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Area,
    Cascade,
    Contact,
    Fund,
    Indicator,
    Objective,
    Recipient,
    Reference,
    Reporting,
    Resource,
    Scenario,
    Shortcoming,
    Target,
    Task,
    Team,
}

impl Kind {
    /// The list in which it stands.
    const fn list(self) -> &'static str {
        match self {
            Self::Area => "areas",
            Self::Cascade => "cascade",
            Self::Contact => "contacts",
            Self::Fund => "funds",
            Self::Indicator => "indicators",
            Self::Objective => "objectives",
            Self::Recipient => "recipients",
            Self::Reference => "basis",
            Self::Reporting => "reporting",
            Self::Resource => "resources",
            Self::Scenario => "scenarios",
            Self::Shortcoming => "shortcomings",
            Self::Target => "targets",
            Self::Task => "tasks",
            Self::Team => "teams",
        }
    }

    /// Whether it belongs to another item, and not to the plan itself.
    const fn needs_holder(self) -> bool {
        matches!(self, Self::Target | Self::Task)
    }
}

fn field(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err("write a field, `=` and its value".to_owned()),
    }
}

pub(super) fn add(context: &Context, arguments: &AddArgs) -> Result<Outcome, CliError> {
    let AddArgs {
        kind,
        holder,
        fields,
        edit,
    } = arguments;
    if kind.needs_holder() && !holder.contains('#') {
        let error = CliError::new(format!(
            "`{holder}` has no list of `{}` of its own",
            kind.list()
        ));
        return Err(error.hint("name what it belongs to: `--to PLAN#ITEM`"));
    }
    carry_out(context, edit, |workspace, scalar| {
        let list = address(workspace, &format!("{holder}.{}", kind.list())).map_err(no_place)?;
        let keys = keys_at("plan", &Path::default().key(kind.list()).item(0));
        let mut entries = Vec::new();
        for (key, text) in fields {
            entries.push((key.clone(), value(text, scalar)?));
        }
        let rank = |name: &str| keys.iter().position(|key| key.name == name);
        entries.sort_by_key(|(key, _)| rank(key).unwrap_or(keys.len()));
        let id = fields.iter().find(|(key, _)| key == "id");
        let name = id.map_or(kind.list(), |(_, id)| id.as_str());
        let change = Change {
            document: list.document,
            path: list.path,
            action: Action::Append(Value::Mapping(entries), list.order),
        };
        let mut draft = Draft::default();
        draft.change(
            workspace,
            list.file,
            &[change],
            message!("edit.added", holder = holder.as_str(), name),
        )?;
        Ok(draft)
    })
}
