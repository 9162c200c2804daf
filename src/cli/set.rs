//! `plan set` and `plan unset`: one field of a plan or item.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use crate::edit::{Action, Address, AddressError, Change, address};
use crate::source::{SourceFile, Sources};
use crate::workspace::Workspace;
use crate::yaml::{Step, Tree, Value, read, writing};

/// Give a field of a plan or item another value, or one at all
#[derive(Debug, Args)]
#[command(after_help = SET_EXAMPLES)]
pub(super) struct SetArgs {
    /// The field: PLAN.FIELD or PLAN#ITEM.FIELD, such as `county-flood#visit-homes.by`
    #[arg(value_name = "REF.FIELD")]
    field: String,

    /// The value; a list or mapping in brackets or braces
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,

    #[command(flatten)]
    edit: EditArgs,
}

const SET_EXAMPLES: &str = "Examples:
  plan set county-flood.state amended
  plan set county-flood#visit-homes.by 2024-10-31
  plan set county-flood#visit-homes.with '[riverton, millbridge]'";

/// Take a field of a plan or item away
#[derive(Debug, Args)]
pub(super) struct UnsetArgs {
    /// The field: PLAN.FIELD or PLAN#ITEM.FIELD
    #[arg(value_name = "REF.FIELD")]
    field: String,

    #[command(flatten)]
    edit: EditArgs,
}

pub(super) fn set(context: &Context, arguments: &SetArgs) -> Result<Outcome, CliError> {
    carry_out(context, &arguments.edit, |workspace, scalar| {
        let value = value(&arguments.value, scalar)?;
        let place = place(workspace, &arguments.field)?;
        let new = writing::on_line(&value);
        let said = match current(workspace, &place) {
            Some(old) => format!("{}: {old} → {new}", arguments.field),
            None => format!("{}: {new}", arguments.field),
        };
        let action = Action::Set(value, place.order);
        drafted(workspace, place, action, said)
    })
}

pub(super) fn unset(context: &Context, arguments: &UnsetArgs) -> Result<Outcome, CliError> {
    carry_out(context, &arguments.edit, |workspace, _| {
        let place = place(workspace, &arguments.field)?;
        let Some(old) = current(workspace, &place) else {
            return Err(CliError::new(format!("`{}` is not set", arguments.field)));
        };
        let said = format!("{}: {old} → nothing", arguments.field);
        drafted(workspace, place, Action::Remove, said)
    })
}

fn drafted(
    workspace: &Workspace,
    place: Address,
    action: Action,
    said: String,
) -> Result<Draft, CliError> {
    let change = Change {
        document: place.document,
        path: place.path,
        action,
    };
    let mut draft = Draft::default();
    draft.change(workspace, place.file, &[change], said)?;
    Ok(draft)
}

fn place(workspace: &Workspace, reference: &str) -> Result<Address, CliError> {
    address(workspace, reference).map_err(no_place)
}

/// That there is no such place, with what to do.
pub(super) fn no_place(error: AddressError) -> CliError {
    let hint = match &error {
        AddressError::NoPlan(_) => "`plan query plans` lists the plans",
        AddressError::NoItem { .. } => "`plan show` lists the items",
        AddressError::NoField(_) => "write PLAN.FIELD or PLAN#ITEM.FIELD",
    };
    CliError::new(error).hint(hint)
}

/// What stands at a place now, on one line.
fn current(workspace: &Workspace, place: &Address) -> Option<String> {
    let source = workspace.sources.file(place.file);
    let (tree, _) = read(place.file, source);
    let mut node = tree.documents().get(place.document)?.root;
    for step in &place.path.0 {
        node = match step {
            Step::Key(name) => {
                tree.entries(node)
                    .find(|&(key, _)| tree.text(key) == name)?
                    .1
            }
            Step::Item(position) => tree.items(node).nth(*position)?,
        };
    }
    Some(writing::on_line(&Value::of(&tree, node)))
}

/// A value as it is typed. Only brackets and braces make more of it than its letters.
pub(super) fn value(text: &str, scalar: fn(&str) -> Value) -> Result<Value, CliError> {
    if !text.starts_with(['[', '{']) {
        return Ok(scalar(text));
    }
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("VALUE", "VALUE", text));
    let (tree, findings) = read(file, sources.file(file));
    let whole = |tree: &Tree<'_>| {
        let document = tree.documents().first()?;
        Some(Value::of(tree, document.root))
    };
    match (findings.first(), whole(&tree)) {
        (None, Some(value)) => Ok(value),
        (Some(finding), _) => {
            let error = CliError::new(format!(
                "`{text}` is no list or mapping: {}",
                finding.message
            ));
            Err(error.hint("a text that begins with a bracket cannot be set from the command line"))
        }
        (None, None) => Err(CliError::new(format!("`{text}` is no list or mapping"))),
    }
}
