//! `plan find`: who says something.

use clap::Args;

use super::Outcome;
use super::args::Format;
use super::context::Context;
use super::error::CliError;
use crate::find::find as hits;
use crate::render::found_page;
use crate::render::json::{FindOutput, to_json};

/// Find words in all texts of plans, units and reports, the likeliest place first
///
/// Case and accents do not matter, nor where a tone mark stands, nor dashes and spaces: `hoa giai`, `hoà giải` and
/// `Hòa-giải` are the same. At least half of the words have to be there; the last one may be the beginning of one.
#[derive(Debug, Args)]
pub(super) struct FindArgs {
    /// The words
    #[arg(value_name = "WORDS", required = true)]
    words: Vec<String>,

    /// Show at most so many places
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn find(context: &Context, arguments: &FindArgs) -> Result<Outcome, CliError> {
    let loaded = context.load(&[])?;
    let workspace = &loaded.workspace;
    let found = hits(workspace, &arguments.words.join(" "), arguments.limit);
    context.print(&match arguments.format {
        Format::Table => found_page(&found, workspace, context.page(Some(workspace))),
        Format::Json => to_json(&FindOutput::new(&found, workspace)),
    })?;
    context.outcome(loaded)
}
