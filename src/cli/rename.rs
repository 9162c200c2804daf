//! `plan rename`: another id, wherever it is named.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out_everywhere};
use super::error::CliError;
use super::init::id;
use super::set::no_place;
use crate::edit::{named, rename as renamed};
use crate::messages::message;

/// Give a plan or an item another id, in every file that names it
#[derive(Debug, Args)]
pub(super) struct RenameArgs {
    /// The plan or item: PLAN or PLAN#ITEM
    #[arg(value_name = "REF")]
    reference: String,

    /// The new id
    #[arg(value_name = "NEW-ID", value_parser = id)]
    new: String,

    #[command(flatten)]
    edit: EditArgs,
}

pub(super) fn rename(context: &Context, arguments: &RenameArgs) -> Result<Outcome, CliError> {
    let RenameArgs {
        reference,
        new,
        edit,
    } = arguments;
    let (plan_id, item) = match reference.split_once('#') {
        Some((plan, item)) => (plan, Some(item)),
        None => (reference.as_str(), None),
    };
    carry_out_everywhere(context, edit, |workspace, _| {
        let (plan, _) = named(workspace, plan_id, item).map_err(no_place)?;
        let files = renamed(workspace, plan, item, new);
        let mut draft = Draft::default();
        let mut said = Some(message!(
            "edit.renamed",
            what = reference.as_str(),
            new = new.as_str(),
            files = files.len()
        ));
        for (file, replacements) in files {
            let source = workspace.sources.file(file);
            draft.put(
                source.path.clone(),
                replacements.apply(&source.text),
                said.take(),
            );
        }
        Ok(draft)
    })
}
