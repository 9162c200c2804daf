//! `plan diff`: what changed between two states that git knows, in meanings.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Outcome;
use super::context::{Context, Loaded};
use super::error::CliError;
use crate::history::{differences, statements};
use crate::render::json::{DiffOutput, to_json};
use crate::render::{amendment_draft, differences_markdown, differences_page};
use crate::workspace::unread_files;

/// Show what changed since a git revision: plans, items, figures, and not lines
#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The revision to compare with, or two as FROM..TO [default: HEAD]
    #[arg(
        value_name = "REV[..REV]",
        default_value = "HEAD",
        hide_default_value = true
    )]
    revisions: String,

    /// Folders and files of the workspace [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: DiffFormat,
}

/// Forms of differences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum DiffFormat {
    /// Text for people
    #[default]
    Table,
    /// Markdown, as for a message or a review
    Markdown,
    /// The draft of a document that amends the plans, in Markdown
    Amendment,
    /// One JSON document
    Json,
}

pub(super) fn diff(context: &Context, arguments: &DiffArgs) -> Result<Outcome, CliError> {
    let (from, to) = match arguments.revisions.split_once("..") {
        Some((from, to)) => (or_head(from), Some(or_head(to))),
        None => (arguments.revisions.as_str(), None),
    };
    let before = context.load_at(&arguments.paths, from)?;
    let after = match to {
        Some(revision) => context.load_at(&arguments.paths, revision)?,
        None => context.load(&arguments.paths)?,
    };
    let mut left_out = unread(context, &before, from)?;
    left_out.append(&mut unread(context, &after, to.unwrap_or("the files"))?);
    let said = statements(&after.workspace, &left_out);
    let found = differences(&statements(&before.workspace, &left_out), &said);
    let page = context.page(Some(&after.workspace));
    context.print(&match arguments.format {
        DiffFormat::Table => differences_page(&found, page),
        DiffFormat::Markdown => differences_markdown(&found, page.language),
        DiffFormat::Amendment => amendment_draft(&found, &said, page.language),
        DiffFormat::Json => to_json(&DiffOutput::new(&found)),
    })?;
    Ok(match left_out.is_empty() {
        true => Outcome::Clean,
        false => Outcome::ErrorsFound,
    })
}

/// The files of a state of which nobody knows all that they say. The user is told that they are left out.
pub(super) fn unread(
    context: &Context,
    loaded: &Loaded,
    state: &str,
) -> Result<BTreeSet<String>, CliError> {
    let workspace = &loaded.workspace;
    let files = unread_files(&loaded.findings);
    for &file in &files {
        let shown = &workspace.sources.file(file).shown;
        context.remark(&format!(
            "warning: `{shown}` could not be read whole in {state}, and is left out of the comparison"
        ))?;
    }
    Ok(workspace.paths_of(&files))
}

/// Git reads a revision that is left out as the last commit.
fn or_head(revision: &str) -> &str {
    if revision.is_empty() {
        "HEAD"
    } else {
        revision
    }
}
