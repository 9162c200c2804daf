//! The findings of a run for people: with snippets, or one line each; and the sentence that sums them up.

mod checklist;
mod github;
mod junit;
mod sarif;
mod short;
mod workbook;

pub use checklist::findings_checklist;
pub use github::findings_github;
pub use junit::findings_junit;
pub use sarif::findings_sarif;
pub use short::findings_short;
pub use workbook::findings_workbook;

use std::iter;

use rayon::prelude::*;

use super::wording::wording;
use super::{Cell, Column, Page, Role, Table, paint, snippet};
use crate::diagnostic::Level;
use crate::rules::{self, Verdict};
use crate::workspace::Workspace;

/// So many findings are drawn at once, by all threads.
const AT_ONCE: usize = 1024;

/// Every finding with the lines it is about, and the sum: in parts, each of which is drawn when it is asked for, so that
/// a hundred thousand findings need not be held as text.
pub fn findings_page<'v>(
    verdict: &'v Verdict,
    workspace: &'v Workspace,
    page: Page,
) -> impl Iterator<Item = String> + 'v {
    let draw = move |finding| snippet(finding, &workspace.sources, page) + "\n";
    let parts = verdict.findings.chunks(AT_ONCE);
    let parts = parts.map(move |findings| findings.par_iter().map(draw).collect());
    parts.chain(iter::once_with(move || summary(verdict, workspace, page)))
}

/// One line for each finding, and the sum.
#[must_use]
pub fn findings_table(verdict: &Verdict, workspace: &Workspace, page: Page) -> String {
    let words = wording(page.language);
    let mut table = Table::new([
        Column::word(words.place),
        Column::word(words.level),
        Column::word(words.rule),
        Column::text(words.finding),
    ]);
    for finding in &verdict.findings {
        let location = finding.primary.location;
        let start = workspace.sources.start(location);
        let file = &workspace.sources.file(location.file).shown;
        table.row([
            Cell::new(
                Role::Name,
                format!("{file}:{}:{}", start.line, start.column),
            ),
            Cell::new(
                role(finding.level),
                (words.findings.level_name)(finding.level),
            ),
            finding.rule.into(),
            finding.message.text(page.language).into(),
        ]);
    }
    let sum = summary(verdict, workspace, page);
    if table.is_empty() {
        return sum;
    }
    table.render(page.width) + "\n" + &sum
}

/// `9 files, 8 documents: 12 warnings, 3 infos`, and by what they were checked.
#[must_use]
pub fn summary(verdict: &Verdict, workspace: &Workspace, page: Page) -> String {
    let Verdict {
        findings,
        allowed,
        changed_files,
    } = verdict;
    let words = wording(page.language);
    let of = |level| {
        findings
            .iter()
            .filter(|finding| finding.level == level)
            .count()
    };
    let counts = [
        (of(Level::Error), words.errors),
        (of(Level::Warning), words.warnings),
        (of(Level::Info), words.infos),
    ];
    let counts = counts.into_iter().filter(|(number, _)| *number > 0);
    let counts: Vec<_> = counts.map(|(number, words)| words(number)).collect();
    let verdict = if counts.is_empty() {
        words.no_findings.to_owned()
    } else {
        counts.join(", ")
    };
    let (files, documents) = (workspace.selected_files(), workspace.selected_documents());
    let read = (words.files_and_documents)(files, documents);
    let worst = findings.iter().map(|finding| finding.level).max();
    let read = match changed_files {
        Some(changed) => (words.changed_files)(*changed, files),
        None => read,
    };
    let allowed = match *allowed {
        0 => String::new(),
        allowed => format!("; {}", (words.allowed)(allowed)),
    };
    let verdict = paint(worst.map_or(Role::Good, role), verdict);
    let checked = (words.checked_by)(
        env!("CARGO_PKG_VERSION"),
        &rules::version(),
        rules::all().len(),
    );
    format!(
        "{read}: {verdict}{allowed}\n{}\n",
        paint(Role::Aside, checked)
    )
}

const fn role(level: Level) -> Role {
    match level {
        Level::Error => Role::Bad,
        Level::Warning => Role::Attention,
        Level::Info => Role::Aside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    /// What the summary says of texts that reading finds fault with.
    fn summary_of(files: &[(&str, &str)], language: Language) -> String {
        let (workspace, findings) = Workspace::from_texts(files);
        let verdict = Verdict {
            findings,
            allowed: 2,
            changed_files: None,
        };
        let page = Page {
            language,
            width: 80,
            is_painted: true,
        };
        let text = summary(&verdict, &workspace, page);
        let text = anstream::adapter::strip_str(&text).to_string();
        let (first, second) = text.split_once('\n').unwrap();
        assert!(second.contains(&rules::version()), "{second}");
        first.to_owned()
    }

    #[test]
    fn the_summary_counts_what_was_read_and_found() {
        let files = [
            (
                "a.plan.yaml",
                "plan: a\ntitle: A\nissuer: u\nissued: 2024-02-30\n",
            ),
            ("b.units.yaml", "units: [{id: u, name: U, colour: red}]\n"),
        ];
        assert_eq!(
            summary_of(&files, Language::En),
            "2 files, 2 documents: 2 errors; 2 allowed by comments"
        );
        assert_eq!(
            summary_of(&files, Language::Vi),
            "2 tệp, 2 văn bản: 2 lỗi; 2 phát hiện được chú thích cho phép bỏ qua"
        );
    }

    #[test]
    fn the_summary_says_that_nothing_was_found() {
        let files = [("b.units.yaml", "units: [{id: u, name: U}]\n")];
        assert_eq!(
            summary_of(&files, Language::En),
            "1 file, 1 document: no findings; 2 allowed by comments"
        );
        assert_eq!(
            summary_of(&files, Language::Vi),
            "1 tệp, 1 văn bản: không có phát hiện nào; 2 phát hiện được chú thích cho phép bỏ qua"
        );
    }
}
