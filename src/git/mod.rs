//! What git remembers: the files of a repository as they were at a revision, or as they are staged.
//!
//! The program `git` itself is asked, so that worktrees, alternates and configuration are those that the user has.
//! Nothing is ever written but a commit that the user asked for. What a plan is, this module does not know.

mod commit;
mod error;
mod log;
mod objects;
mod repository;

pub use error::GitError;
pub use log::Commit;
pub use repository::{PastFile, Repository};
