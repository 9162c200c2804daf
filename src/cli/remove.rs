//! `plan remove`: an item, as long as nothing refers to it.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use super::set::no_place;
use crate::edit::{AddressError, removal};
use crate::messages::message;

/// Take an item out of its plan; refused while something refers to it
#[derive(Debug, Args)]
pub(super) struct RemoveArgs {
    /// The item: PLAN#ITEM
    #[arg(value_name = "PLAN#ITEM")]
    reference: String,

    /// Take it also out of everything that refers to it, or to what stands in it
    #[arg(long)]
    cascade: bool,

    #[command(flatten)]
    edit: EditArgs,
}

pub(super) fn remove(context: &Context, arguments: &RemoveArgs) -> Result<Outcome, CliError> {
    let RemoveArgs {
        reference,
        cascade,
        edit,
    } = arguments;
    let Some((plan_id, item)) = reference.split_once('#') else {
        let error = CliError::new(format!("`{reference}` does not name an item"));
        return Err(error.hint("write PLAN#ITEM; a whole plan is a file to be deleted"));
    };
    carry_out(context, edit, |workspace, _| {
        let plan = workspace.plans.find(plan_id);
        let plan = plan.ok_or_else(|| no_place(AddressError::NoPlan(plan_id.to_owned())))?;
        let removal = removal(workspace, plan, item, *cascade).ok_or_else(|| {
            no_place(AddressError::NoItem {
                plan: plan_id.to_owned(),
                item: item.to_owned(),
            })
        })?;
        let what = reference.as_str();
        let places = removal.values().map(Vec::len).sum::<usize>() - 1;
        let mut said = Some(match places {
            0 => message!("edit.gone", what),
            _ => message!("edit.gone-with", what, places),
        });
        let mut draft = Draft::default();
        for (file, changes) in removal {
            draft.change(workspace, file, &changes, said.take())?;
        }
        Ok(draft)
    })
}
