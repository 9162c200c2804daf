//! Findings as test results in the XML of JUnit, which most CI servers show: each file is a suite, each finding a
//! failed case; a file without errors and warnings is a case that passed.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::diagnostic::{Finding, Level};
use crate::model::Language;
use crate::render::xml::visible;
use crate::rules::Verdict;
use crate::source::FileId;
use crate::workspace::Workspace;

type Result<T> = std::io::Result<T>;

/// The document. Infos are no failures: they stand in the output of their file's suite.
///
/// # Errors
///
/// None in practice: it is written to memory.
pub fn findings_junit(
    verdict: &Verdict,
    workspace: &Workspace,
    language: Language,
) -> Result<String> {
    let files: Vec<_> = workspace.sources.iter().map(|(file, _)| file).collect();
    let selected = files
        .into_iter()
        .filter(|&file| workspace.is_selected(file));
    let suites = selected.map(|file| Suite::new(file, verdict, workspace));
    let suites: Vec<_> = suites.collect();
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let cases: usize = suites.iter().map(Suite::cases).sum();
    let failures: usize = suites.iter().map(|suite| suite.failures.len()).sum();
    writer
        .create_element("testsuites")
        .with_attributes([
            ("name", "plan validate"),
            ("tests", &*cases.to_string()),
            ("failures", &*failures.to_string()),
        ])
        .write_inner_content(|writer| {
            for suite in &suites {
                suite.write(writer, workspace, language)?;
            }
            Ok(())
        })?;
    let text = String::from_utf8(writer.into_inner()).map_err(std::io::Error::other)?;
    Ok(text + "\n")
}

/// The findings of one file.
struct Suite<'f> {
    file: FileId,
    failures: Vec<&'f Finding>,
    infos: Vec<&'f Finding>,
}

impl<'f> Suite<'f> {
    fn new(file: FileId, verdict: &'f Verdict, workspace: &Workspace) -> Self {
        let (mut failures, mut infos) = (Vec::new(), Vec::new());
        // Findings are in the order of files.
        let place = |finding: &Finding| finding.primary.location.file;
        let first = verdict
            .findings
            .partition_point(|finding| place(finding) < file);
        let of_file = verdict.findings[first..].iter();
        for finding in of_file.take_while(|finding| place(finding) == file) {
            match finding.level {
                Level::Error | Level::Warning => failures.push(finding),
                Level::Info => infos.push(finding),
            }
        }
        debug_assert!(workspace.is_selected(file));
        Self {
            file,
            failures,
            infos,
        }
    }

    /// How many cases there are: a file in which nothing is wrong is one that passed.
    fn cases(&self) -> usize {
        self.failures.len().max(1)
    }

    fn write(
        &self,
        writer: &mut Writer<Vec<u8>>,
        workspace: &Workspace,
        language: Language,
    ) -> Result<()> {
        let shown = visible(&workspace.sources.file(self.file).shown);
        writer
            .create_element("testsuite")
            .with_attributes([
                ("name", &*shown),
                ("tests", &*self.cases().to_string()),
                ("failures", &*self.failures.len().to_string()),
            ])
            .write_inner_content(|writer| {
                if self.failures.is_empty() {
                    let case = [("name", "no errors or warnings"), ("classname", &*shown)];
                    writer
                        .create_element("testcase")
                        .with_attributes(case)
                        .write_empty()?;
                }
                for finding in &self.failures {
                    self.write_case(finding, &shown, writer, workspace, language)?;
                }
                if !self.infos.is_empty() {
                    let infos = self.infos.iter();
                    let infos: Vec<_> = infos
                        .map(|finding| line(finding, workspace, language))
                        .collect();
                    writer
                        .create_element("system-out")
                        .write_text_content(BytesText::new(&infos.join("\n")))?;
                }
                Ok(())
            })?;
        Ok(())
    }

    fn write_case(
        &self,
        finding: &Finding,
        shown: &str,
        writer: &mut Writer<Vec<u8>>,
        workspace: &Workspace,
        language: Language,
    ) -> Result<()> {
        let start = workspace.sources.start(finding.primary.location);
        let name = format!("{} {}:{}", finding.rule, start.line, start.column);
        let message = visible(&finding.message.text(language));
        let mut lines = vec![line(finding, workspace, language)];
        lines.extend(finding.notes.iter().map(|note| note.text(language)));
        lines.extend(finding.helps.iter().map(|help| help.text(language)));
        writer
            .create_element("testcase")
            .with_attributes([
                ("name", &*name),
                ("classname", shown),
                ("file", shown),
                ("line", &*start.line.to_string()),
            ])
            .write_inner_content(|writer| {
                writer
                    .create_element("failure")
                    .with_attributes([("type", finding.level.name()), ("message", &*message)])
                    .write_text_content(BytesText::new(&visible(&lines.join("\n"))))?;
                Ok(())
            })?;
        Ok(())
    }
}

fn line(finding: &Finding, workspace: &Workspace, language: Language) -> String {
    let place = finding.primary.location;
    let start = workspace.sources.start(place);
    let file = &workspace.sources.file(place.file).shown;
    let message = finding.message.text(language);
    visible(&format!(
        "{file}:{}:{}: {message}",
        start.line, start.column
    ))
}
