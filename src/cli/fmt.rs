//! `plan fmt`: files in canonical layout.

use std::collections::BTreeSet;
use std::path::Path;

use clap::Args;

use super::Outcome;
use super::args::PathArgs;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use crate::edit::{LayoutError, laid_out};
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

/// A file that is laid out otherwise, as it would be.
struct NewLayout {
    path: String,
    shown: String,
    text: String,
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
    let (others, kept) = other_layouts(&loaded.workspace.sources, &selected);
    for (shown, error) in &kept {
        context.remark(&format!("note: `{shown}` stays as it is: {error}"))?;
        if matches!(
            error,
            LayoutError::Unreadable | LayoutError::UnknownDocument
        ) {
            context.remark("  help: mend what `plan validate` finds in it first")?;
        }
    }
    if arguments.check {
        for other in &others {
            context.print(&format!("{}\n", other.shown))?;
        }
        return Ok(if others.is_empty() && kept.is_empty() {
            Outcome::Clean
        } else {
            Outcome::ErrorsFound
        });
    }
    carry_out(context, &arguments.edit, |_, _| {
        let mut draft = Draft::default();
        for NewLayout { path, shown, text } in &others {
            let said = message!("edit.laid-out", file = shown.as_str());
            draft.put(path.clone(), text.clone(), Some(said));
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

/// The files that are laid out otherwise, and those that cannot be, with the reason.
fn other_layouts(
    sources: &Sources,
    selected: &BTreeSet<String>,
) -> (Vec<NewLayout>, Vec<(String, LayoutError)>) {
    let (mut others, mut kept) = (Vec::new(), Vec::new());
    let files = sources.iter().map(|(_, file)| file);
    for file in files.filter(|file| selected.contains(&file.path)) {
        match laid_out(&file.text) {
            Ok(text) if text == file.text => {}
            Ok(text) => others.push(NewLayout {
                path: file.path.clone(),
                shown: file.shown.clone(),
                text,
            }),
            Err(error) => kept.push((file.shown.clone(), error)),
        }
    }
    (others, kept)
}
