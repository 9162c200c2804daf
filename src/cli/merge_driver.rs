//! `plan merge-driver`: what git calls to merge a file of plans.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::git::merge_lines;
use crate::merge::{ByLines, is_sound, merge};
use crate::words::count;

/// Merge two versions of a file by plans, items and fields, for git to call
///
/// `plan git-setup` tells git to. The result takes the place of OURS. What only one side changed is taken from it; what
/// both have added stands there, ours first; what both have changed differently is put between conflict markers. A file
/// that is no plan document, or that cannot be read without faults, is merged by lines, as git does it.
///
/// Exit status: 0 merged, 1 merged with conflicts, 129 could not run.
#[derive(Debug, Args)]
pub(super) struct MergeDriverArgs {
    /// The version that both sides began with; empty if both have added the file
    #[arg(value_name = "BASE")]
    base: PathBuf,

    /// Our version, which the result replaces
    #[arg(value_name = "OURS")]
    ours: PathBuf,

    /// Their version
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,

    /// What the file is called in messages
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,

    /// How many signs a conflict marker has
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=1000))]
    marker_size: u16,
}

/// What git takes for a driver that could not run. Anything lower would be a conflict, and what theirs says be lost.
const COULD_NOT_RUN: u8 = 129;

pub(super) fn merge_driver(
    context: &Context,
    arguments: &MergeDriverArgs,
) -> Result<Outcome, CliError> {
    merged(context, arguments).map_err(|error| error.status(COULD_NOT_RUN))
}

fn merged(context: &Context, arguments: &MergeDriverArgs) -> Result<Outcome, CliError> {
    context.refuse_past()?;
    let MergeDriverArgs {
        base,
        ours,
        theirs,
        path,
        marker_size,
    } = arguments;
    let shown = path.as_ref().unwrap_or(ours).display();
    let marker_size = usize::from(*marker_size);
    let read = |path: &PathBuf| context.read_bytes(path);
    let bytes = [read(base)?, read(ours)?, read(theirs)?];
    let texts = bytes.each_ref().map(|bytes| std::str::from_utf8(bytes));
    let [_, sides @ ..] = &bytes;
    let by_meaning = match texts {
        [Ok(base), Ok(ours), Ok(theirs)] => merge(base, ours, theirs),
        _ => Err(ByLines::Unreadable),
    };
    let has_conflicts = match by_meaning {
        Ok(merged) => {
            let conflicts = merged.conflicts();
            context.replace(ours, merged.text(marker_size).as_bytes())?;
            if !conflicts.is_empty() {
                let number = count(conflicts.len(), "conflict", "conflicts");
                context.remark(&format!("{shown}: {number}: {}", conflicts.join(", ")))?;
            }
            !conflicts.is_empty()
        }
        Err(reason) => {
            // Git keeps ours of files that are no texts, and leaves theirs to be fetched.
            if bytes.iter().any(|bytes| bytes.contains(&0)) {
                context.remark(&format!("{shown}: no text; ours is kept as it is"))?;
                return Ok(Outcome::ErrorsFound);
            }
            let [base, our_file, theirs] = [base, ours, theirs].map(|path| context.place(path));
            let merged = merge_lines(&base, &our_file, &theirs, marker_size)?;
            context.replace(ours, &merged.bytes)?;
            context.remark(&format!("note: `{shown}` is merged by lines: {reason}"))?;
            let is_sound = |bytes: &[u8]| std::str::from_utf8(bytes).is_ok_and(is_sound);
            let is_spoilt = !merged.has_conflicts
                && sides.iter().all(|side| is_sound(side))
                && !is_sound(&merged.bytes);
            if is_spoilt {
                context.remark(&format!(
                    "{shown}: the lines fit together, but what they say does not; `plan validate` tells where"
                ))?;
            }
            merged.has_conflicts || is_spoilt
        }
    };
    Ok(if has_conflicts {
        Outcome::ErrorsFound
    } else {
        Outcome::Clean
    })
}
