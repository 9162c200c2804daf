//! `plan validate`: what is wrong with the plans.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;
use super::args::PathArgs;
use super::change::{Change, ChangeArgs};
use super::context::{Context, Loaded};
use super::error::CliError;
use super::finding_format::FindingFormat;
use super::fix::{FixArgs, Fixed};
use super::selection::SelectionArgs;
use crate::diagnostic::{Finding, Level};
use crate::render::summary;
use crate::rules::{self, Selection, Verdict};
use crate::words::count;
use crate::workspace::Workspace;

/// Check plans, registers and reports; changes a file only with --fix
#[derive(Debug, Args)]
pub(super) struct ValidateArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Form of the findings
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: FindingFormat,

    /// Write the findings to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    change: ChangeArgs,

    #[command(flatten)]
    fix: FixArgs,
}

pub(super) fn validate(context: &Context, arguments: &ValidateArgs) -> Result<Outcome, CliError> {
    let selection = arguments.selection.selection()?;
    let least = arguments.selection.failing_level();
    let unwritten = match arguments
        .fix
        .run(context, &arguments.paths.paths, &selection)?
    {
        Fixed::Shown(remaining) => return Ok(outcome(&remaining, least)),
        Fixed::Written { all_but } => all_but,
    };
    let change = arguments.change.load(context, &arguments.paths.paths)?;
    let (before, after) = match change {
        Some(Change { before, after }) => (Some(before), after),
        None => (None, context.load(&arguments.paths.paths)?),
    };
    let judged = |loaded| judged(context, loaded, &selection);
    let (mut workspace, mut verdict) = judged(after);
    if let Some(before) = before {
        let (before, verdict_before) = judged(before);
        verdict = rules::since((&before, &verdict_before), &workspace, verdict);
    }
    if arguments.format.is_for_repository() {
        let name = |shown: &str| context.path_in_repository(shown);
        workspace.sources.show_as(name);
    }
    let page = context.page(Some(&workspace));
    let output = arguments.output.as_ref();
    let output = output.filter(|path| *path != Path::new("-"));
    let write = |take: Take<'_>| arguments.format.write(&verdict, &workspace, page, take);
    match output {
        Some(path) => {
            let mut written = Vec::new();
            write(&mut |part| {
                written.extend_from_slice(part);
                Ok(())
            })?;
            context.write_file(path, &written)?;
        }
        None if arguments.format.is_binary() => write(&mut |part| context.print_bytes(part))?,
        None => write(&mut |part| context.print(&String::from_utf8_lossy(part)))?,
    }
    if output.is_some() || arguments.format.is_silent() {
        context.remark(summary(&verdict, &workspace, page).trim_end())?;
    }
    if unwritten > 0 {
        let files = count(unwritten, "file", "files");
        return Err(CliError::new(format!("{files} could not be written")));
    }
    Ok(outcome(&verdict.findings, least))
}

/// Takes a part of what is written.
type Take<'t> = &'t mut dyn FnMut(&[u8]) -> Result<(), CliError>;

/// How it comes out if findings of that level or a graver one are faults.
fn outcome(findings: &[Finding], least: Level) -> Outcome {
    if findings.iter().any(|finding| finding.level >= least) {
        Outcome::ErrorsFound
    } else {
        Outcome::Clean
    }
}

/// What the rule book says of a workspace as of the day that the user named, if he did.
fn judged(
    context: &Context,
    loaded: Loaded,
    selection: &Selection,
) -> (ManuallyDrop<Workspace>, Verdict) {
    let Loaded {
        mut workspace,
        mut findings,
    } = loaded;
    if let Some(as_of) = context.explicit_as_of() {
        workspace.forget_reports_after(as_of);
    }
    findings.append(&mut workspace.read_checks());
    findings.append(&mut rules::own_checks(
        &mut workspace,
        context.as_of(),
        selection,
    ));
    let verdict = rules::judge(&workspace, findings, selection);
    (workspace, verdict)
}
