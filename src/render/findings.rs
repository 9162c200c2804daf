//! The findings of a run for people: with snippets, or one line each; and the sentence that sums them up.

use super::wording::wording;
use super::{Cell, Column, Page, Role, Table, paint, snippet};
use crate::diagnostic::{Finding, Level};
use crate::workspace::Workspace;

/// Every finding with the lines it is about, and the sum.
#[must_use]
pub fn findings_page(findings: &[Finding], workspace: &Workspace, page: Page) -> String {
    let snippets = findings
        .iter()
        .map(|finding| snippet(finding, &workspace.sources, page.width) + "\n");
    snippets.collect::<String>() + &summary(findings, workspace, page)
}

/// One line for each finding, and the sum.
#[must_use]
pub fn findings_table(findings: &[Finding], workspace: &Workspace, page: Page) -> String {
    let words = wording(page.language);
    let mut table = Table::new([
        Column::word(words.place),
        Column::word(words.level),
        Column::word(words.rule),
        Column::text(words.finding),
    ]);
    for finding in findings {
        let location = finding.primary.location;
        let start = workspace.sources.start(location);
        let file = &workspace.sources.file(location.file).shown;
        table.row([
            Cell::new(
                Role::Name,
                format!("{file}:{}:{}", start.line, start.column),
            ),
            Cell::new(role(finding.level), finding.level),
            finding.rule.into(),
            (&finding.message).into(),
        ]);
    }
    let sum = summary(findings, workspace, page);
    if table.is_empty() {
        return sum;
    }
    table.render(page.width) + "\n" + &sum
}

/// `9 files, 8 documents: 0 errors, 12 warnings, 3 infos`.
fn summary(findings: &[Finding], workspace: &Workspace, page: Page) -> String {
    let words = wording(page.language);
    let of = |level| {
        findings
            .iter()
            .filter(|finding| finding.level == level)
            .count()
    };
    let [errors, warnings, infos] = [Level::Error, Level::Warning, Level::Info].map(of);
    let files = workspace.sources.iter().count();
    let read = (words.files_and_documents)(files, workspace.documents);
    let worst = findings.iter().map(|finding| finding.level).max();
    let verdict = (words.errors_warnings_infos)(errors, warnings, infos);
    format!(
        "{read}: {}\n",
        paint(worst.map_or(Role::Good, role), verdict)
    )
}

const fn role(level: Level) -> Role {
    match level {
        Level::Error => Role::Bad,
        Level::Warning => Role::Attention,
        Level::Info => Role::Aside,
    }
}
