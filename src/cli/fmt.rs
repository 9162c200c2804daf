//! `plan fmt`: files in canonical layout.

use std::collections::BTreeSet;
use std::path::Path;

use clap::Args;

use super::Outcome;
use super::args::PathArgs;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use crate::edit::laid_out;
use crate::messages::message;
use crate::source::Sources;

/// Lay files out: keys in order, even indentation, single blank lines; what they say and their comments stay
#[derive(Debug, Args)]
pub(super) struct FmtArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Write nothing; list the files that are laid out otherwise, and come out with status 1 if there are any
    #[arg(long, conflicts_with_all = ["dry_run", "commit", "force"])]
    check: bool,

    #[command(flatten)]
    edit: EditArgs,
}

pub(super) fn fmt(context: &Context, arguments: &FmtArgs) -> Result<Outcome, CliError> {
    let paths = &arguments.paths.paths;
    if paths == &[Path::new("-")] {
        return filter(context, arguments.check);
    }
    context.refuse_past()?;
    let loaded = context.load(paths)?;
    let discovery = context.discover(paths)?;
    let files = discovery.files.iter().filter(|file| file.selected);
    let selected: BTreeSet<_> = files.map(|file| file.path.clone()).collect();
    let (texts, unreadable) = other_layouts(&loaded.workspace.sources, &selected);
    for shown in &unreadable {
        context.remark(&format!(
            "note: `{shown}` stays as it is: mend what `plan validate` finds in it first"
        ))?;
    }
    if arguments.check {
        for (_, shown, _) in &texts {
            context.print(&format!("{shown}\n"))?;
        }
        return Ok(if texts.is_empty() && unreadable.is_empty() {
            Outcome::Clean
        } else {
            Outcome::ErrorsFound
        });
    }
    carry_out(context, &arguments.edit, |_, _| {
        let mut draft = Draft::default();
        for (path, shown, text) in &texts {
            draft.put(
                path.clone(),
                text.clone(),
                Some(message!("edit.laid-out", file = shown.as_str())),
            );
        }
        Ok(draft)
    })
}

/// Lays out what comes in.
fn filter(context: &Context, is_check: bool) -> Result<Outcome, CliError> {
    let text = context.read_text(Path::new("-"))?;
    let new = laid_out(&text).map_err(|error| {
        CliError::new(format!("standard input: {error}")).hint("`plan validate -` tells more")
    })?;
    if !is_check {
        context.print(&new)?;
    } else if new != text {
        return Ok(Outcome::ErrorsFound);
    }
    Ok(Outcome::Clean)
}

/// The files that are laid out otherwise, each with its path, its name and its text to be; and the names of those that
/// cannot be.
fn other_layouts(
    sources: &Sources,
    selected: &BTreeSet<String>,
) -> (Vec<(String, String, String)>, Vec<String>) {
    let (mut texts, mut unreadable) = (Vec::new(), Vec::new());
    for (_, file) in sources
        .iter()
        .filter(|(_, file)| selected.contains(&file.path))
    {
        match laid_out(&file.text) {
            Ok(text) if text == file.text => {}
            Ok(text) => texts.push((file.path.clone(), file.shown.clone(), text)),
            Err(_) => unreadable.push(file.shown.clone()),
        }
    }
    (texts, unreadable)
}
