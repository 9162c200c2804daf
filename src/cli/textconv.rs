//! `plan textconv`: what git shows of a file in differences.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::history::statements_of;
use crate::render::statement_lines;
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
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("", "", &*text));
    // Of a file with faults some would be missing, and nobody would know.
    context.print(&match statements_of(file, sources.file(file)) {
        Some(statements) => statement_lines(&statements),
        None => text.into_owned(),
    })?;
    Ok(Outcome::Clean)
}
