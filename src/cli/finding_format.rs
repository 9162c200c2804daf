//! The forms in which findings are written.

use clap::ValueEnum;

use super::error::CliError;
use crate::render::json::{ValidateOutput, to_json};
use crate::render::{
    Page, findings_checklist, findings_github, findings_junit, findings_page, findings_sarif,
    findings_short, findings_table, findings_workbook,
};
use crate::rules::Verdict;
use crate::workspace::Workspace;

/// Forms of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum FindingFormat {
    /// Every finding with the lines it is about
    #[default]
    Full,
    /// One line each, as editors and compilers know it
    Short,
    /// A table
    Table,
    /// Sentences by document, to be worked through
    Checklist,
    /// The checklist as a workbook for office programs
    Xlsx,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Commands of a GitHub workflow, shown beside the lines of a change
    Github,
    /// Test results in the XML of JUnit, for CI servers
    Junit,
}

impl FindingFormat {
    /// Writes the findings in this form, in one part or several.
    ///
    /// # Errors
    ///
    /// If there are more than the form can hold, and those of taking a part.
    pub(super) fn write(
        self,
        verdict: &Verdict,
        workspace: &Workspace,
        page: Page,
        mut take: impl FnMut(&[u8]) -> Result<(), CliError>,
    ) -> Result<(), CliError> {
        let language = page.language;
        let text = match self {
            Self::Full => {
                let mut parts = findings_page(verdict, workspace, page);
                return parts.try_for_each(|part| take(part.as_bytes()));
            }
            Self::Short => findings_short(verdict, workspace, language),
            Self::Table => findings_table(verdict, workspace, page),
            Self::Checklist => findings_checklist(verdict, workspace, page),
            Self::Json => to_json(&ValidateOutput::new(workspace, verdict, language)),
            Self::Sarif => findings_sarif(verdict, workspace, language),
            Self::Github => findings_github(verdict, workspace, language),
            Self::Junit => findings_junit(verdict, workspace, language)?,
            Self::Xlsx => {
                let workbook = findings_workbook(verdict, workspace, language);
                return take(&workbook.map_err(|error| {
                    CliError::new(format!("could not write the workbook: {error}"))
                        .hint("ask for fewer findings, as with `--min-level warning`")
                })?);
            }
        };
        take(text.as_bytes())
    }

    /// Whether it is no text.
    pub(super) const fn is_binary(self) -> bool {
        matches!(self, Self::Xlsx)
    }

    /// Whether it is read by a service that knows files by their paths in the repository.
    pub(super) const fn is_for_repository(self) -> bool {
        matches!(self, Self::Github | Self::Sarif)
    }

    /// Whether it has no place for the sum, which people want to see all the same.
    pub(super) const fn is_silent(self) -> bool {
        match self {
            Self::Short | Self::Github | Self::Junit | Self::Sarif | Self::Xlsx => true,
            Self::Full | Self::Table | Self::Checklist | Self::Json => false,
        }
    }
}
