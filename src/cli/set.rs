//! `plan set` and `plan unset`: one field of a plan or item.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use super::filter::{FilterArgs, KindArg};
use crate::edit::{Action, Address, AddressError, Change, address};
use crate::messages::{Message, message};
use crate::query::query;
use crate::source::{SourceFile, Sources};
use crate::workspace::Workspace;
use crate::yaml::{Step, Tree, Value, read, writing};

/// Give a field of a plan or item another value, or one at all
#[derive(Debug, Args)]
#[command(after_help = SET_EXAMPLES)]
pub(super) struct SetArgs {
    /// The field: PLAN.FIELD or PLAN#ITEM.FIELD, such as `county-flood#visit-homes.by`; with `--where`, FIELD alone
    #[arg(value_name = "REF.FIELD")]
    field: String,

    /// The value; a list or mapping in brackets or braces
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,

    #[command(flatten)]
    which: WhereArgs,

    #[command(flatten)]
    edit: EditArgs,
}

const SET_EXAMPLES: &str = "Examples:
  plan set county-flood.state amended
  plan set county-flood#visit-homes.by 2024-10-31
  plan set county-flood#visit-homes.with '[riverton, millbridge]'
  plan set by 2024-10-31 --where tasks --plan county-flood --area readiness";

/// Take a field of a plan or item away
#[derive(Debug, Args)]
pub(super) struct UnsetArgs {
    /// The field: PLAN.FIELD or PLAN#ITEM.FIELD; with `--where`, FIELD alone
    #[arg(value_name = "REF.FIELD")]
    field: String,

    #[command(flatten)]
    which: WhereArgs,

    #[command(flatten)]
    edit: EditArgs,
}

/// Which items, if it is more than one that is named.
#[derive(Debug, Args)]
#[command(next_help_heading = "Many at once")]
struct WhereArgs {
    /// Change the field of all items of this kind that the options below leave, as `plan query KIND` lists them
    #[arg(long = "where", value_name = "KIND", value_enum)]
    kind: Option<KindArg>,

    #[command(flatten)]
    filter: FilterArgs,
}

impl WhereArgs {
    /// The fields, each with the plan or item that it belongs to.
    fn fields(
        &self,
        context: &Context,
        workspace: &Workspace,
        field: &str,
    ) -> Result<Vec<String>, CliError> {
        let Some(kind) = self.kind else {
            if self.filter.is_empty() {
                return Ok(vec![field.to_owned()]);
            }
            let error = CliError::new("it is not said what is to be changed");
            return Err(error.hint("name what the options narrow, as with `--where tasks`"));
        };
        if field.contains('#') {
            let error = CliError::new(format!("`{field}` names an item, and so does `--where`"));
            return Err(error.hint("write the field alone, as in `by`"));
        }
        let beyond = [
            KindArg::Units,
            KindArg::Recipients,
            KindArg::Reports,
            KindArg::Figures,
        ];
        if beyond.contains(&kind) {
            let error =
                CliError::new("units, recipients, reports and figures cannot be set from here");
            return Err(error.hint("change them in an editor"));
        }
        let items = query(
            workspace,
            kind.into(),
            &self.filter.filter(),
            context.as_of(),
        )?;
        let references: Vec<_> = items.references().into_iter().flatten().collect();
        if references.is_empty() {
            return Err(CliError::new("there is nothing to change")
                .hint("`plan query` with the same options lists what would be"));
        }
        let fields = references.into_iter();
        Ok(fields.map(|item| format!("{item}.{field}")).collect())
    }
}

pub(super) fn set(context: &Context, arguments: &SetArgs) -> Result<Outcome, CliError> {
    let SetArgs {
        field,
        value: text,
        which,
        edit,
    } = arguments;
    carry_out(context, edit, |workspace, scalar| {
        let value = value(text, scalar)?;
        let new = writing::on_line(&value);
        let fields = which.fields(context, workspace, field)?;
        drafted(workspace, &fields, |field, place, old| {
            let new = new.as_str();
            let said = match old {
                Some(old) => message!("edit.changed", field, old, new),
                None => message!("edit.given", field, new),
            };
            Some((Action::Set(value.clone(), place.order), said))
        })
    })
}

pub(super) fn unset(context: &Context, arguments: &UnsetArgs) -> Result<Outcome, CliError> {
    let UnsetArgs { field, which, edit } = arguments;
    carry_out(context, edit, |workspace, _| {
        let fields = which.fields(context, workspace, field)?;
        let draft = drafted(workspace, &fields, |field, _, old| {
            Some((Action::Remove, message!("edit.unset", field, old = old?)))
        })?;
        if draft.is_empty() {
            return Err(CliError::new(format!("`{field}` is not set")));
        }
        Ok(draft)
    })
}

/// The same change at each of the fields, given with its place and its value, where it makes sense.
fn drafted(
    workspace: &Workspace,
    fields: &[String],
    change: impl Fn(&str, &Address, Option<String>) -> Option<(Action, Message)>,
) -> Result<Draft, CliError> {
    let mut draft = Draft::default();
    for field in fields {
        let place = place(workspace, field)?;
        let Some((action, said)) = change(field, &place, current(workspace, &place)) else {
            continue;
        };
        let change = Change {
            document: place.document,
            path: place.path,
            action,
        };
        draft.change(workspace, place.file, &[change], said)?;
    }
    Ok(draft)
}

fn place(workspace: &Workspace, reference: &str) -> Result<Address, CliError> {
    address(workspace, reference).map_err(no_place)
}

/// That there is no such place, with what to do.
pub(super) fn no_place(error: AddressError) -> CliError {
    let hint = match &error {
        AddressError::NoPlan {
            near: Some(near), ..
        }
        | AddressError::NoItem {
            near: Some(near), ..
        } => format!("did you mean `{near}`?"),
        AddressError::NoPlan { .. } => "`plan query plans` lists the plans".to_owned(),
        AddressError::NoItem { .. } => "`plan show` lists the items".to_owned(),
        AddressError::NoField(_) => "write PLAN.FIELD or PLAN#ITEM.FIELD".to_owned(),
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
