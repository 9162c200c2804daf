//! Findings as a list to work through, for people who know the plan and not the program: sentences, grouped by
//! document, the gravest first, no codes.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::Message;
use crate::model::Language;
use crate::render::wording::{FindingWords, wording};
use crate::render::{Page, Paper, Role};
use crate::rules::Verdict;
use crate::source::{FileId, Span};
use crate::workspace::Workspace;

/// The findings about one document.
pub(super) struct Part<'f> {
    /// What the document is called.
    pub(super) title: String,
    /// The file in which it stands.
    pub(super) file: &'f str,
    /// Its findings, the gravest first, then in the order of the text.
    pub(super) entries: Vec<Entry<'f>>,
}

/// A finding in sentences.
pub(super) struct Entry<'f> {
    pub(super) level: Level,
    pub(super) rule: &'static str,
    pub(super) fault: String,
    pub(super) remedy: String,
    pub(super) line: usize,
    finding: &'f Finding,
}

/// The list as a page.
#[must_use]
pub fn findings_checklist(verdict: &Verdict, workspace: &Workspace, page: Page) -> String {
    let words = &wording(page.language).findings;
    let mut paper = Paper::new(page.width);
    for part in parts(verdict, workspace, page.language) {
        paper.blank();
        paper.title(&part.title);
        paper.aside(part.file);
        let mut level = None;
        for entry in &part.entries {
            if level.replace(entry.level) != Some(entry.level) {
                let of_level = part.entries.iter();
                let number = of_level.filter(|other| other.level == entry.level).count();
                paper.blank();
                paper.sentence(role(entry.level), &(words.of_level)(entry.level, number));
            }
            let fault = (words.in_line)(entry.line, &entry.fault);
            paper.item(0, "☐", Role::Plain, &fault);
            paper.item(0, "", Role::Aside, &entry.remedy);
        }
    }
    paper.blank();
    paper.finish() + &super::summary(verdict, workspace, page)
}

const fn role(level: Level) -> Role {
    match level {
        Level::Error => Role::Bad,
        Level::Warning => Role::Attention,
        Level::Info => Role::Aside,
    }
}

/// The findings by document, in the order of files and places.
pub(super) fn parts<'f>(
    verdict: &'f Verdict,
    workspace: &'f Workspace,
    language: Language,
) -> Vec<Part<'f>> {
    let words = &wording(language).findings;
    let titles = titles(workspace, words);
    let mut parts: Vec<Part<'f>> = Vec::new();
    let mut current = None;
    for finding in &verdict.findings {
        let place = finding.primary.location;
        let of_file = titles.get(&place.file).map_or(&[][..], Vec::as_slice);
        let document = of_file
            .iter()
            .position(|(span, _)| span.contains(place.span));
        let file = &*workspace.sources.file(place.file).shown;
        if current.replace((place.file, document)) != Some((place.file, document)) {
            let title = document.map_or(words.other_documents, |index| &*of_file[index].1);
            parts.push(Part {
                title: title.to_owned(),
                file,
                entries: Vec::new(),
            });
        }
        let entry = Entry::new(finding, workspace, words, language);
        if let Some(part) = parts.last_mut() {
            part.entries.push(entry);
        }
    }
    for part in &mut parts {
        part.entries
            .sort_by_key(|entry| std::cmp::Reverse(entry.finding.level));
    }
    parts
}

/// Where documents stand in their files, and what they are called.
fn titles(workspace: &Workspace, words: &FindingWords) -> BTreeMap<FileId, Vec<(Span, String)>> {
    let mut titles: BTreeMap<FileId, Vec<_>> = BTreeMap::new();
    for plan in &workspace.plans {
        let title = plan.document.title.as_ref().map(|title| title.as_str());
        let title = title.unwrap_or_else(|| plan.document.id.as_str());
        let title = match &plan.document.number {
            Some(number) => format!("{}: {title}", number.as_str()),
            None => title.to_owned(),
        };
        titles
            .entry(plan.file())
            .or_default()
            .push((plan.span, title));
    }
    for report in &workspace.reports {
        let unit = report
            .document
            .unit
            .as_ref()
            .map_or("", |unit| unit.as_str());
        let as_of = report.document.as_of.as_ref().map(|as_of| as_of.value);
        let name = as_of.map_or(unit, |day| workspace.register.title_on(unit, day));
        let title = (words.report_of)(name, as_of);
        titles
            .entry(report.file)
            .or_default()
            .push((report.span, title));
    }
    titles
}

impl<'f> Entry<'f> {
    fn new(
        finding: &'f Finding,
        workspace: &Workspace,
        words: &FindingWords,
        language: Language,
    ) -> Self {
        let say = |message: &Message| sentence(&message.text(language), words);
        let remedies = finding.notes.iter().chain(&finding.helps).map(say);
        let remedies: Vec<_> = remedies.collect();
        Self {
            level: finding.level,
            rule: finding.rule,
            fault: say(&finding.message),
            remedy: remedies.join(" "),
            line: workspace.sources.start(finding.primary.location).line,
            finding,
        }
    }
}

/// A headline as a sentence: quotation marks instead of backticks, a capital letter, a full stop.
fn sentence(text: &str, words: &FindingWords) -> String {
    let mut sentence = String::new();
    for (index, piece) in text.split('`').enumerate() {
        if index > 0 {
            let (open, close) = words.quotation_marks;
            sentence.push(if index % 2 == 1 { open } else { close });
        }
        sentence.push_str(piece);
    }
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let sentence = first.unwrap_or_default() + letters.as_str();
    match sentence.chars().next_back() {
        Some('.' | '?' | '!' | '…') => sentence,
        _ => sentence + ".",
    }
}
