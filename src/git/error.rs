//! What can go wrong between this program and git.

use std::io;
use std::path::PathBuf;

/// Why git could not be asked, or had no answer.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// The program is not there.
    #[error("the program `git` is needed for this and could not be started")]
    NoGit(#[source] io::Error),
    /// The folder belongs to no repository.
    #[error("`{}` is in no git repository", .0.display())]
    NoRepository(PathBuf),
    /// Nothing has that name.
    #[error("git knows no revision `{0}`")]
    UnknownRevision(String),
    /// A merge is under way, so that it is open what would be committed.
    #[error("`{0}` has conflicts that are not resolved")]
    Unmerged(String),
    /// Anything else that git says.
    #[error("git failed: {0}")]
    Failed(String),
}
