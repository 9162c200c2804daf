//! `plan remove`: an item, as long as nothing refers to it.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use super::set::no_place;
use crate::edit::{Action, Change, address};

/// Take an item out of its plan; refused while something refers to it
#[derive(Debug, Args)]
pub(super) struct RemoveArgs {
    /// The item: PLAN#ITEM
    #[arg(value_name = "PLAN#ITEM")]
    reference: String,

    #[command(flatten)]
    edit: EditArgs,
}

pub(super) fn remove(context: &Context, arguments: &RemoveArgs) -> Result<Outcome, CliError> {
    let RemoveArgs { reference, edit } = arguments;
    if !reference.contains('#') {
        let error = CliError::new(format!("`{reference}` does not name an item"));
        return Err(error.hint("write PLAN#ITEM; a whole plan is a file to be deleted"));
    }
    carry_out(context, edit, |workspace, _| {
        // The item is what holds its id.
        let id = address(workspace, &format!("{reference}.id")).map_err(no_place)?;
        let mut path = id.path;
        path.0.pop();
        let change = Change {
            document: id.document,
            path,
            action: Action::Remove,
        };
        let mut draft = Draft::default();
        draft.change(workspace, id.file, &[change], format!("{reference}: gone"))?;
        Ok(draft)
    })
}
