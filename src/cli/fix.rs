//! Mending what `plan validate` finds: the options `--fix` and `--dry-run`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;

use super::context::Context;
use super::error::CliError;
use crate::diagnostic::{Finding, Level};
use crate::edit::{Checked, EditedFile, Edits, Texts, fix, write};
use crate::messages::message;
use crate::render::unified_diff;
use crate::rules::{self, Selection};
use crate::workspace::{Discovery, Workspace};

/// Whether to mend, and whether to write it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Mending")]
pub(super) struct FixArgs {
    /// Mend what can be mended safely, then show what remains
    #[arg(long, conflicts_with_all = ["staged", "changed_since", "at"])]
    fix: bool,

    /// With --fix, show what would change as a unified diff, and write nothing
    #[arg(long, requires = "fix", conflicts_with_all = ["format", "output"])]
    dry_run: bool,
}

/// How it went.
#[derive(Debug)]
pub(super) enum Fixed {
    /// The difference was shown; these findings would remain.
    Shown(Vec<Finding>),
    /// The files were written, all but so many.
    Written { all_but: usize },
}

impl FixArgs {
    /// Mends what was asked for, if it was.
    ///
    /// # Errors
    ///
    /// If there is nothing to read, or only standard input.
    pub(super) fn run(
        &self,
        context: &Context,
        paths: &[PathBuf],
        selection: &Selection,
    ) -> Result<Fixed, CliError> {
        if !self.fix {
            return Ok(Fixed::Written { all_but: 0 });
        }
        if paths.iter().any(|path| path == Path::new("-")) {
            let error = CliError::new("standard input cannot be mended");
            return Err(error.hint("name a file or folder"));
        }
        let discovery = context.discover(paths)?;
        if discovery.files.iter().all(|file| file.problem.is_some()) {
            // It says what is wrong.
            context.load(paths)?;
        }
        let Edits { files, checked } = fix(|texts| check(context, &discovery, selection, texts));
        if self.dry_run {
            let differences = files.iter().map(unified_diff_of).collect::<String>();
            context.print(&differences)?;
            self.say(context, &files, &checked.workspace)?;
            return Ok(Fixed::Shown(checked.findings));
        }
        let mut written = Vec::new();
        let all = files.len();
        for file in files {
            match write(&file.place, &file.before, &file.after) {
                Ok(()) => written.push(file),
                Err(error) => {
                    let name = &file.shown;
                    context.remark(&format!("error: could not write `{name}`: {error}"))?;
                }
            }
        }
        self.say(context, &written, &checked.workspace)?;
        Ok(Fixed::Written {
            all_but: all - written.len(),
        })
    }

    /// Says how much was mended, or would be, in the language of the findings.
    fn say(
        &self,
        context: &Context,
        edited: &[EditedFile],
        workspace: &Workspace,
    ) -> Result<(), CliError> {
        let findings: usize = edited.iter().map(|file| file.findings).sum();
        let files = edited.len();
        let message = match (files, self.dry_run) {
            (0, _) => message!("fix.nothing"),
            (_, true) => message!("fix.would", findings, files),
            (_, false) => message!("fix.done", findings, files),
        };
        context.remark(&message.text(context.page(Some(workspace)).language))
    }
}

/// Reads and checks the workspace with other texts in some of its files.
fn check(
    context: &Context,
    discovery: &Discovery,
    selection: &Selection,
    texts: &Texts,
) -> Checked {
    let (mut workspace, reading) = Workspace::load(discovery.edited(texts), Vec::new());
    if let Some(as_of) = context.explicit_as_of() {
        workspace.forget_reports_after(as_of);
    }
    let mut errors = rules::check(&workspace, reading.clone());
    errors.retain(|finding| finding.level == Level::Error);
    let mut findings = rules::judge(&workspace, reading, selection).findings;
    let named: BTreeSet<_> = discovery
        .files
        .iter()
        .filter(|file| file.selected)
        .map(|file| &*file.path)
        .collect();
    // What was not named is not written to, even where all of it is shown since nothing named can be read.
    findings.retain(|finding| {
        let file = workspace.sources.file(finding.primary.location.file);
        named.contains(&*file.path)
    });
    Checked {
        workspace,
        findings,
        errors,
    }
}

fn unified_diff_of(file: &EditedFile) -> String {
    unified_diff(&file.shown, &file.before, &file.after)
}
