//! Why a command could not run, in words for the user.

use std::fmt;

use crate::edit::OutputError;
use crate::git::GitError;
use crate::query::QueryError;
use crate::render::TemplateError;
use crate::workspace::DiscoverError;

/// A failure of the world or of the command line: what could not be done, why, and what to do about it.
#[derive(Debug)]
pub(super) struct CliError {
    cause: anyhow::Error,
    hints: Vec<String>,
    status: u8,
}

/// The exit status of a command that could not run.
const USUAL_STATUS: u8 = 2;

impl CliError {
    /// A failure in one sentence, in lower case and without a full stop.
    pub(super) fn new(message: impl fmt::Display) -> Self {
        Self {
            cause: anyhow::anyhow!("{message}"),
            hints: Vec::new(),
            status: USUAL_STATUS,
        }
    }

    /// Ends the program with another status than usual.
    #[must_use]
    pub(super) const fn status(mut self, status: u8) -> Self {
        self.status = status;
        self
    }

    /// The status that the program ends with.
    #[must_use]
    pub(super) const fn exit_status(&self) -> u8 {
        self.status
    }

    /// Says what to do.
    #[must_use]
    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// What to do.
    #[must_use]
    pub(super) fn hints(&self) -> &[String] {
        &self.hints
    }

    /// Whether the reader of our output went away, which is no failure of ours.
    #[must_use]
    pub(super) fn is_broken_pipe(&self) -> bool {
        let error = self.cause.downcast_ref::<std::io::Error>();
        error.is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", self.cause)
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self {
            cause: error.into(),
            hints: Vec::new(),
            status: USUAL_STATUS,
        }
    }
}

impl From<OutputError> for CliError {
    fn from(error: OutputError) -> Self {
        let hints = match &error {
            OutputError::Foreign(_) => {
                vec!["name another file, or let this one go with `--force`".to_owned()]
            }
            OutputError::File(..) => Vec::new(),
        };
        Self {
            cause: error.into(),
            hints,
            status: USUAL_STATUS,
        }
    }
}

impl From<DiscoverError> for CliError {
    fn from(error: DiscoverError) -> Self {
        let hint = match error {
            DiscoverError::SeveralWorkspaces { .. } => "run the command once for each workspace",
        };
        Self {
            cause: error.into(),
            hints: vec![hint.to_owned()],
            status: USUAL_STATUS,
        }
    }
}

impl From<GitError> for CliError {
    fn from(error: GitError) -> Self {
        let hint = match error {
            GitError::NoGit(_) => Some("install git, or leave out the option that asks it"),
            GitError::NoRepository(_) => Some(
                "name a folder in a repository, begin one with `git init`, or leave out the option that asks git",
            ),
            GitError::UnknownRevision(_) => {
                Some("name a branch, tag or commit; in CI, fetch its history first")
            }
            GitError::Unmerged(_) => Some("resolve them, then `git add` the file"),
            GitError::Failed(_) => None,
        };
        Self {
            cause: error.into(),
            hints: hint.into_iter().map(str::to_owned).collect(),
            status: USUAL_STATUS,
        }
    }
}

impl From<QueryError> for CliError {
    fn from(error: QueryError) -> Self {
        Self {
            cause: error.into(),
            hints: Vec::new(),
            status: USUAL_STATUS,
        }
    }
}

impl From<TemplateError> for CliError {
    fn from(error: TemplateError) -> Self {
        let hint = "docs/templates.md says what templates can do; `--print-template` prints one that works";
        Self {
            cause: error.into(),
            hints: vec![hint.to_owned()],
            status: USUAL_STATUS,
        }
    }
}
