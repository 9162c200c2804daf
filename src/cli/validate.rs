//! `plan validate`: what is wrong with the plans.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::PathArgs;
use super::context::{Context, Loaded};
use super::error::CliError;
use super::selection::SelectionArgs;
use crate::render::json::{ValidateOutput, to_json};
use crate::render::{findings_page, findings_table};
use crate::rules;

/// Check plans, registers and reports; never changes a file
#[derive(Debug, Args)]
pub(super) struct ValidateArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Form of the findings
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: FindingFormat,

    #[command(flatten)]
    selection: SelectionArgs,
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
    let selection = arguments.selection.selection()?;
    let Loaded {
        mut workspace,
        findings,
    } = context.load(&arguments.paths.paths)?;
    if let Some(as_of) = context.explicit_as_of() {
        workspace.forget_reports_after(as_of);
    }
    let verdict = rules::judge(&workspace, findings, &selection);
    let page = context.page(Some(&workspace));
    context.print(&match arguments.format {
        FindingFormat::Full => findings_page(&verdict, &workspace, page),
        FindingFormat::Table => findings_table(&verdict, &workspace, page),
        FindingFormat::Json => to_json(&ValidateOutput::new(&workspace, &verdict, page.language)),
    })?;
    let least = arguments.selection.failing_level();
    let fails = verdict
        .findings
        .iter()
        .any(|finding| finding.level >= least);
    Ok(if fails {
        Outcome::ErrorsFound
    } else {
        Outcome::Clean
    })
}
