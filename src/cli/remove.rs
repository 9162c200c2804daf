//! `plan remove`: an item, as long as nothing refers to it.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out_everywhere};
use super::error::CliError;
use super::set::no_place;
use crate::edit::{named, removal};
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
    carry_out_everywhere(context, edit, |workspace, _| {
        let (plan, id) = named(workspace, plan_id, Some(item)).map_err(no_place)?;
        let removal = id.map(|id| removal(workspace, plan, id, *cascade));
        let removal = removal.unwrap_or_default();
        let sources = &workspace.sources;
        if let Some(&place) = removal.reported.first().filter(|_| !edit.is_forced()) {
            let (file, line) = (sources.file(place.file), sources.start(place).line);
            let error = CliError::new(format!(
                "a report names it, and what was reported stays: {}:{line}; nothing was written",
                file.shown
            ));
            return Err(error.hint("`--force` takes it out of reports, too"));
        }
        let what = reference.as_str();
        let places = removal.named.len();
        let mut said = Some(match places {
            0 => message!("edit.gone", what),
            _ => message!("edit.gone-with", what, places),
        });
        let mut draft = Draft::default();
        if !cascade {
            draft.way_out("`--cascade` takes it out of everything that names it, too");
        }
        draft.detail(removal.named.iter().map(|&place| {
            let (file, line) = (sources.file(place.file), sources.start(place).line);
            let written = file.text[file.line_start(line)..].lines().next();
            format!(
                "{}:{line}: {}",
                file.shown,
                written.unwrap_or_default().trim()
            )
        }));
        for (file, changes) in removal.changes {
            draft.change(workspace, file, &changes, said.take())?;
        }
        Ok(draft)
    })
}
