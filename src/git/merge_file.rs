//! The merge of three files by lines, as git makes it.

use std::path::Path;
use std::process::{Command, Stdio};

use super::error::GitError;

/// A file merged by lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedLines {
    /// Its bytes, with markers around what both sides have changed.
    pub bytes: Vec<u8>,
    /// Whether there are such markers.
    pub has_conflicts: bool,
}

/// Merges three files by lines and writes nothing. No repository is needed.
///
/// # Errors
///
/// If there is no git, or if it cannot merge the files.
pub fn merge_lines(
    base: &Path,
    ours: &Path,
    theirs: &Path,
    marker_size: usize,
) -> Result<MergedLines, GitError> {
    let output = Command::new("git")
        .args(["merge-file", "--stdout"])
        .arg(format!("--marker-size={marker_size}"))
        .args(["-L", "ours", "-L", "base", "-L", "theirs", "--"])
        .args([ours, base, theirs])
        .stdin(Stdio::null())
        .output()
        .map_err(GitError::NoGit)?;
    // The status is the number of conflicts, and negative where something went wrong.
    match output.status.code() {
        Some(conflicts @ 0..=127) => Ok(MergedLines {
            bytes: output.stdout,
            has_conflicts: conflicts > 0,
        }),
        _ => {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(GitError::Failed(said.trim().to_owned()))
        }
    }
}
