//! What git remembers: the files of a repository as they were at a revision, or as they are staged.
//!
//! The program `git` itself is asked, so that worktrees, alternates and configuration are those that the user has.
//! Nothing is ever written but a commit that the user asked for, and settings of the repository that he asked for. What a
//! plan is, this module does not know.

mod commit;
mod error;
mod log;
mod merge_file;
mod objects;
mod repository;
mod settings;

pub use error::GitError;
pub use log::Commit;
pub use merge_file::{MergedLines, merge_lines};
pub use repository::{PastFile, Repository};
