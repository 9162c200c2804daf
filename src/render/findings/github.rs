//! Findings as commands of a GitHub workflow, which shows them beside the lines of a change.

use crate::diagnostic::{Finding, Level};
use crate::model::Language;
use crate::rules::Verdict;
use crate::workspace::Workspace;

/// One command for each finding.
#[must_use]
pub fn findings_github(verdict: &Verdict, workspace: &Workspace, language: Language) -> String {
    let commands = verdict.findings.iter();
    let commands = commands.map(|finding| command(finding, workspace, language));
    commands.collect()
}

/// `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::MESSAGE`
fn command(finding: &Finding, workspace: &Workspace, language: Language) -> String {
    let sources = &workspace.sources;
    let place = finding.primary.location;
    let (start, end) = (sources.start(place), sources.end(place));
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let file = property(&sources.file(place.file).shown);
    let mut lines = vec![finding.message.text(language)];
    lines.extend(finding.notes.iter().map(|note| note.text(language)));
    lines.extend(finding.helps.iter().map(|help| help.text(language)));
    let message = data(&lines.join("\n"));
    // Columns are understood only within one line.
    let columns = if start.line == end.line {
        format!(",col={},endColumn={}", start.column, end.column)
    } else {
        String::new()
    };
    format!(
        "::{command} file={file},line={},endLine={}{columns},title={}::{message}\n",
        start.line,
        end.line,
        property(finding.rule)
    )
}

/// Text behind the command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
