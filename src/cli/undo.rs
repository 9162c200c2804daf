//! `plan undo`: the last edit, taken back.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::edit::{UndoError, Written};
use crate::messages::message;

/// Take back the last change that this program made here, if the files are still as it left them
///
/// A commit that was made of it stays.
#[derive(Debug, Args)]
pub(super) struct UndoArgs {}

pub(super) fn undo(context: &Context, _: &UndoArgs) -> Result<Outcome, CliError> {
    context.refuse_past()?;
    let discovery = context.discover(&[])?;
    let journal = context.journal(&discovery.root);
    let undone = journal.map_or(Err(UndoError::Nothing), |journal| journal.undo());
    let undone = undone.map_err(|error| match error {
        UndoError::Changed(_) => {
            CliError::new(error).hint("take it back in an editor, or with git")
        }
        _ => CliError::new(error),
    })?;
    let loaded = context.load(&[]).ok();
    let workspace = loaded.as_ref().map(|loaded| &*loaded.workspace);
    let language = context.page(workspace).language;
    if !undone.said.is_empty() {
        context.print(&format!("{}\n", message!("edit.taken-back").text(language)))?;
    }
    for said in &undone.said {
        context.print(&format!("  {said}\n"))?;
    }
    for Written { place, before, .. } in undone.files {
        let shown = context.shorter(&place).display();
        let file = shown.to_string();
        let said = match before {
            Some(_) => message!("edit.as-it-was", file),
            None => message!("edit.gone", what = file),
        };
        context.print(&format!("{}\n", said.text(language)))?;
    }
    Ok(Outcome::Clean)
}
