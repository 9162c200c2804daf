//! Findings in the Static Analysis Results Interchange Format, version 2.1.0, as code scanning services read it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::diagnostic::{Annotation, Finding, Fix, Level};
use crate::model::Language;
use crate::render::json::to_json;
use crate::rules::{self, Rule, Verdict};
use crate::source::{FileId, Location, Sources};
use crate::workspace::Workspace;

/// A log of one run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Value; 1],
}

/// The log as JSON.
#[must_use]
pub fn findings_sarif(verdict: &Verdict, workspace: &Workspace, language: Language) -> String {
    let rules = rules::all().iter().map(|rule| described(rule, language));
    let results = verdict.findings.iter();
    let results = results.map(|finding| result(finding, &workspace.sources, language));
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [json!({
            "tool": { "driver": {
                "name": "plan",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.collect::<Vec<_>>(),
                "properties": { "ruleBook": rules::version() },
            }},
            "language": match language {
                Language::En => "en",
                Language::Vi => "vi",
            },
            // Columns are counted in characters.
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        })],
    };
    to_json(&log)
}

fn described(rule: &Rule, language: Language) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.summary().text(language) },
        "help": { "text": rule.page, "markdown": rule.page },
        "defaultConfiguration": { "level": level(rule.level) },
        "properties": { "tags": [rule.group.name()] },
    })
}

fn result(finding: &Finding, sources: &Sources, language: Language) -> Value {
    let index = rules::all()
        .iter()
        .position(|rule| rule.name == finding.rule);
    let mut texts = vec![finding.message.text(language)];
    texts.extend(finding.notes.iter().map(|note| note.text(language)));
    texts.extend(finding.helps.iter().map(|help| help.text(language)));
    let related = finding.related.iter();
    let related = related.map(|annotation| place(annotation, sources, language));
    let mut result = json!({
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": level(finding.level),
        "message": { "text": texts.join("\n") },
        "locations": [place(&finding.primary, sources, language)],
        "relatedLocations": related.collect::<Vec<_>>(),
    });
    if let Some(fix) = &finding.fix {
        let help = finding.helps.first().map(|help| help.text(language));
        result["fixes"] = json!([change(fix, &help.unwrap_or_default(), sources)]);
    }
    result
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

fn place(annotation: &Annotation, sources: &Sources, language: Language) -> Value {
    let location = annotation.location;
    let mut place = json!({
        "physicalLocation": {
            "artifactLocation": artifact(location.file, sources),
            "region": region(location, sources),
        },
    });
    if let Some(label) = &annotation.label {
        place["message"] = json!({ "text": label.text(language) });
    }
    place
}

/// What is to be replaced, file by file.
fn change(fix: &Fix, description: &str, sources: &Sources) -> Value {
    let mut by_file: BTreeMap<FileId, Vec<Value>> = BTreeMap::new();
    for replacement in &fix.replacements {
        let location = replacement.location;
        by_file.entry(location.file).or_default().push(json!({
            "deletedRegion": region(location, sources),
            "insertedContent": { "text": replacement.text },
        }));
    }
    let changes = by_file.into_iter().map(|(file, replacements)| {
        json!({ "artifactLocation": artifact(file, sources), "replacements": replacements })
    });
    json!({
        "description": { "text": description },
        "artifactChanges": changes.collect::<Vec<_>>(),
    })
}

fn artifact(file: FileId, sources: &Sources) -> Value {
    json!({ "uri": uri(&sources.file(file).shown) })
}

fn region(location: Location, sources: &Sources) -> Value {
    let (start, end) = (sources.start(location), sources.end(location));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A path as a relative reference: whatever is no plain letter is written as its bytes.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                uri.push(byte.into());
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
