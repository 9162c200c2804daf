//! `plan textconv`: what git shows of a file in differences.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::history::statements_of;
use crate::merge::sides;
use crate::render::{conflict_lines, statement_lines};
use crate::source::{SourceFile, Sources};

/// Print what a file says, a line for each field, for git to compare
#[derive(Debug, Args)]
pub(super) struct TextconvArgs {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

pub(super) fn textconv(context: &Context, arguments: &TextconvArgs) -> Result<Outcome, CliError> {
    let bytes = context.read_bytes(&arguments.file)?;
    let text = String::from_utf8_lossy(&bytes);
    // Of a file with faults some would be missing, and nobody would know.
    let shown = lines(&text).or_else(|| {
        let [ours, theirs] = sides(&text)?;
        Some(conflict_lines(&lines(&ours)?, &lines(&theirs)?))
    });
    context.print(&shown.unwrap_or_else(|| text.into_owned()))?;
    Ok(Outcome::Clean)
}

/// What a text says, if it can be read in full.
fn lines(text: &str) -> Option<String> {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("", "", text));
    let statements = statements_of(file, sources.file(file))?;
    Some(statement_lines(&statements))
}
