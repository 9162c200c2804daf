//! `plan validate`: what is wrong with the plans.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::PathArgs;
use super::context::{Context, Loaded};
use super::error::CliError;
use crate::diagnostic::Level;
use crate::render::json::{ValidateOutput, to_json};
use crate::render::{findings_page, findings_table};
use crate::rules;

/// Check plans, registers and reports; never changes a file
#[derive(Debug, Args)]
pub(super) struct ValidateArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Count warnings as errors in the exit status
    #[arg(long)]
    deny_warnings: bool,

    /// Form of the findings
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: FindingFormat,
}

/// Forms of findings.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FindingFormat {
    /// Every finding with the lines it is about
    #[default]
    Full,
    /// One line for each finding
    Table,
    /// One JSON document
    Json,
}

pub(super) fn validate(context: &Context, arguments: &ValidateArgs) -> Result<Outcome, CliError> {
    let Loaded {
        mut workspace,
        findings,
    } = context.load(&arguments.paths.paths)?;
    if let Some(as_of) = context.explicit_as_of() {
        workspace.forget_reports_after(as_of);
    }
    let findings = rules::check(&workspace, findings);
    let page = context.page(Some(&workspace));
    context.print(&match arguments.format {
        FindingFormat::Full => findings_page(&findings, &workspace, page),
        FindingFormat::Table => findings_table(&findings, &workspace, page),
        FindingFormat::Json => to_json(&ValidateOutput::new(&workspace, &findings, page.language)),
    })?;
    let least = if arguments.deny_warnings {
        Level::Warning
    } else {
        Level::Error
    };
    let errors = findings.iter().any(|finding| finding.level >= least);
    Ok(if errors {
        Outcome::ErrorsFound
    } else {
        Outcome::Clean
    })
}
