//! `plan validate --format json`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use crate::diagnostic::{Annotation, Finding, Fix, Level};
use crate::model::Language;
use crate::rules::{self, Verdict};
use crate::source::{FileId, Location, Sources};
use crate::workspace::Workspace;
use crate::yaml::{Tree, path_at, read};

/// What was found wrong.
#[derive(JsonSchema, Serialize)]
pub struct ValidateOutput<'a> {
    version: u32,
    checked_by: CheckedByJson,
    findings: Vec<FindingJson<'a>>,
    summary: SummaryJson,
}

/// What the findings are those of.
#[derive(JsonSchema, Serialize)]
struct CheckedByJson {
    plan: &'static str,
    rule_book: String,
    rules: usize,
}

#[derive(JsonSchema, Serialize)]
struct FindingJson<'a> {
    rule: &'a str,
    level: &'static str,
    message: String,
    #[serde(flatten)]
    range: RangeJson<'a>,
    path: Option<String>,
    related: Vec<RelatedJson<'a>>,
    help: Option<String>,
    fix: Option<FixJson<'a>>,
}

/// A range of text; its end is the place behind the last character.
#[derive(JsonSchema, Serialize)]
struct RangeJson<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(JsonSchema, Serialize)]
struct RelatedJson<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    message: String,
}

#[derive(JsonSchema, Serialize)]
struct FixJson<'a> {
    safe: bool,
    replacements: Vec<ReplacementJson<'a>>,
}

#[derive(JsonSchema, Serialize)]
struct ReplacementJson<'a> {
    #[serde(flatten)]
    range: RangeJson<'a>,
    text: &'a str,
}

#[derive(JsonSchema, Serialize)]
struct SummaryJson {
    files: usize,
    documents: usize,
    changed_files: Option<usize>,
    errors: usize,
    warnings: usize,
    infos: usize,
    allowed: usize,
}

impl<'a> ValidateOutput<'a> {
    /// The output for these findings, in their order.
    #[must_use]
    pub fn new(workspace: &'a Workspace, verdict: &'a Verdict, language: Language) -> Self {
        let sources = &workspace.sources;
        // A file with many findings is read once more, not once for each.
        let mut trees: BTreeMap<FileId, Tree<'a>> = BTreeMap::new();
        let mut path = |Location { file, span }| {
            let tree = trees.entry(file);
            let tree = tree.or_insert_with(|| read(file, sources.file(file)).0);
            Some(path_at(tree, span).to_string()).filter(|path| !path.is_empty())
        };
        let listed = verdict.findings.iter();
        let listed = listed.map(|finding| FindingJson {
            rule: finding.rule,
            level: finding.level.name(),
            message: finding.message.text(language),
            range: RangeJson::new(sources, finding.primary.location),
            path: path(finding.primary.location),
            related: related(sources, &finding.related, language),
            help: help(finding, language),
            fix: finding.fix.as_ref().map(|fix| FixJson::new(sources, fix)),
        });
        Self {
            version: VERSION,
            checked_by: CheckedByJson {
                plan: env!("CARGO_PKG_VERSION"),
                rule_book: rules::version(),
                rules: rules::all().len(),
            },
            findings: listed.collect(),
            summary: SummaryJson::new(workspace, verdict),
        }
    }
}

impl<'a> RangeJson<'a> {
    fn new(sources: &'a Sources, location: Location) -> Self {
        let (start, end) = (sources.start(location), sources.end(location));
        Self {
            file: &sources.file(location.file).shown,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}

impl<'a> FixJson<'a> {
    fn new(sources: &'a Sources, fix: &'a Fix) -> Self {
        let replacements = fix.replacements.iter();
        let replacements = replacements.map(|replacement| ReplacementJson {
            range: RangeJson::new(sources, replacement.location),
            text: &replacement.text,
        });
        Self {
            safe: fix.safe,
            replacements: replacements.collect(),
        }
    }
}

impl SummaryJson {
    fn new(workspace: &Workspace, verdict: &Verdict) -> Self {
        let findings = &verdict.findings;
        let count = |level: Level| findings.iter().filter(|one| one.level == level).count();
        Self {
            files: workspace.selected_files(),
            documents: workspace.selected_documents(),
            changed_files: verdict.changed_files,
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            infos: count(Level::Info),
            allowed: verdict.allowed,
        }
    }
}

fn help(finding: &Finding, language: Language) -> Option<String> {
    let helps = finding.helps.iter().map(|help| help.text(language));
    let helps: Vec<_> = helps.collect();
    Some(helps.join("\n")).filter(|help| !help.is_empty())
}

fn related<'a>(
    sources: &'a Sources,
    annotations: &'a [Annotation],
    language: Language,
) -> Vec<RelatedJson<'a>> {
    let one = |annotation: &'a Annotation| {
        let start = sources.start(annotation.location);
        RelatedJson {
            file: &sources.file(annotation.location.file).shown,
            line: start.line,
            column: start.column,
            message: annotation
                .label
                .as_ref()
                .map_or_else(String::new, |label| label.text(language)),
        }
    };
    annotations.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::json::to_json;

    fn verdict(findings: Vec<Finding>) -> Verdict {
        Verdict {
            findings,
            allowed: 0,
            changed_files: None,
        }
    }

    #[test]
    fn a_finding_says_where_it_is_and_what_to_do() {
        let text = "plan: p\ntitle: T\nissuer: u\nareas:\n  - id: a\n    titel: Đầu\n    id: b\n";
        let (workspace, findings) = Workspace::from_texts(&[("p.plan.yaml", text)]);
        let verdict = verdict(findings);
        let mut output = ValidateOutput::new(&workspace, &verdict, Language::En);
        assert_eq!(output.checked_by.rule_book, rules::version());
        output.checked_by = CheckedByJson {
            plan: "1.2.3",
            rule_book: "0123abcd".to_owned(),
            rules: 110,
        };
        insta::assert_snapshot!(to_json(&output), @r#"
        {
          "version": 1,
          "checked_by": {
            "plan": "1.2.3",
            "rule_book": "0123abcd",
            "rules": 110
          },
          "findings": [
            {
              "rule": "duplicate-key",
              "level": "error",
              "message": "key `id` is given twice",
              "file": "p.plan.yaml",
              "line": 7,
              "column": 5,
              "end_line": 7,
              "end_column": 7,
              "path": "areas[0].id",
              "related": [
                {
                  "file": "p.plan.yaml",
                  "line": 5,
                  "column": 5,
                  "message": "first given here"
                }
              ],
              "help": "keep one of the two; only the first one is read",
              "fix": null
            },
            {
              "rule": "missing-key",
              "level": "error",
              "message": "missing key `title`",
              "file": "p.plan.yaml",
              "line": 5,
              "column": 5,
              "end_line": 5,
              "end_column": 10,
              "path": "areas[0]",
              "related": [],
              "help": "write `title: …`, its title",
              "fix": null
            },
            {
              "rule": "unknown-key",
              "level": "error",
              "message": "unknown key `titel`",
              "file": "p.plan.yaml",
              "line": 6,
              "column": 5,
              "end_line": 6,
              "end_column": 10,
              "path": "areas[0].titel",
              "related": [],
              "help": "did you mean `title`?",
              "fix": {
                "safe": true,
                "replacements": [
                  {
                    "file": "p.plan.yaml",
                    "line": 6,
                    "column": 5,
                    "end_line": 6,
                    "end_column": 10,
                    "text": "title"
                  }
                ]
              }
            }
          ],
          "summary": {
            "files": 1,
            "documents": 1,
            "changed_files": null,
            "errors": 3,
            "warnings": 0,
            "infos": 0,
            "allowed": 0
          }
        }
        "#);
    }

    #[test]
    fn an_empty_file_has_no_path() {
        let (workspace, findings) = Workspace::from_texts(&[("p.plan.yaml", "# nothing\n")]);
        let verdict = verdict(findings);
        let output = ValidateOutput::new(&workspace, &verdict, Language::En);
        assert_eq!(output.findings.len(), 1);
        assert_eq!(output.findings[0].path, None);
    }
}
