//! A workspace in two states that git knows: what the options `--staged` and `--changed-since` ask about.

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::Args;

use super::context::{Context, Loaded};
use super::error::CliError;
use crate::git::{PastFile, Repository};
use crate::workspace::{Discovery, Workspace, is_check_path, is_plan_path};

/// Which change to ask about.
#[derive(Debug, Args)]
#[command(next_help_heading = "Changes")]
pub(super) struct ChangeArgs {
    /// Check what would be committed: findings of staged files, and what they break elsewhere
    #[arg(long, conflicts_with_all = ["changed_since", "at"])]
    staged: bool,

    /// Check what changed since a git revision: findings of changed files, and what they break elsewhere
    #[arg(long, value_name = "REV", conflicts_with = "at")]
    changed_since: Option<String>,
}

/// The two states.
#[derive(Debug)]
pub(super) struct Change {
    /// How it was.
    pub(super) before: Loaded,
    /// How it is now, or would be once committed.
    pub(super) after: Loaded,
}

impl ChangeArgs {
    /// The two states, if a change is asked about.
    ///
    /// # Errors
    ///
    /// If there is nothing to read, no git, no repository, or no such revision.
    pub(super) fn load(
        &self,
        context: &Context,
        paths: &[PathBuf],
    ) -> Result<Option<Change>, CliError> {
        if !self.staged && self.changed_since.is_none() {
            return Ok(None);
        }
        let discovery = context.discover(paths)?;
        let repository = Repository::around(&discovery.root)?;
        let is_wanted =
            |path: &str| is_plan_path(path) || is_check_path(path) || discovery.is_named(path);
        let loaded = |files: Vec<PastFile>| load(&discovery, files);
        let (before, after) = match &self.changed_since {
            Some(revision) => {
                let fork = repository.fork_point(revision)?;
                let before = repository.files_at(&fork, is_wanted)?;
                (loaded(before), context.load(paths)?)
            }
            None => {
                let before = repository.committed_files(is_wanted)?;
                let after = repository.staged_files(is_wanted)?;
                check_named(&discovery, &before, &after)?;
                let (before, after) = (loaded(before), loaded(after));
                let is_empty = after.workspace.sources.iter().next().is_none();
                // A hook that looks at the wrong folder would let everything pass.
                if is_empty && !discovery.nested.is_empty() {
                    return Err(context.nothing_to_read(paths, &discovery));
                }
                (before, after)
            }
        };
        Ok(Some(Change { before, after }))
    }
}

/// Refuses a file that the user named and git has not heard of.
fn check_named(
    discovery: &Discovery,
    before: &[PastFile],
    after: &[PastFile],
) -> Result<(), CliError> {
    let is_known = |path: &str| before.iter().chain(after).any(|file| file.path == path);
    match discovery.named_files().find(|file| !is_known(&file.path)) {
        None => Ok(()),
        Some(file) => {
            let error = CliError::new(format!("git has no file `{}` in its index", file.shown));
            Err(error.hint("stage it with `git add`, or leave `--staged` out"))
        }
    }
}

fn load(discovery: &Discovery, files: Vec<PastFile>) -> Loaded {
    let files = files.into_iter().map(|file| (file.path, file.bytes));
    let (workspace, findings) = Workspace::load(discovery.with_files(files.collect()), Vec::new());
    Loaded {
        workspace: ManuallyDrop::new(workspace),
        findings,
    }
}
