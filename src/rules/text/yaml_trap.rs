//! `yaml-trap`: a text without quotes that other readers of YAML turn into something else.

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memmem;
use rayon::prelude::*;

use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, message};
use crate::rules::{Check, Group, Rule};
use crate::source::{FileId, SourceFile};
use crate::workspace::Workspace;
use crate::yaml::{BareScalar, Elsewhere, Kind, Node, elsewhere, is_another_number, read};

/// A text without quotes that other readers of YAML turn into something else.
pub(in crate::rules) static YAML_TRAP: Rule = Rule {
    name: "yaml-trap",
    group: Group::Text,
    level: Level::Warning,
    page: include_str!("yaml_trap.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let scalars = workspace.bare_scalars.iter();
    findings.extend(scalars.filter_map(|&(file, scalar)| {
        let source = workspace.sources.file(file);
        judge(file, source, scalar)
    }));
    let files: Vec<_> = workspace.documents_files().collect();
    let files = files.par_iter();
    findings.par_extend(files.flat_map_iter(|&(file, source)| cut_off(file, source)));
}

/// Texts that end before a `#` with a digit, which is no comment as people write them: `Decision #12`.
fn cut_off(file: FileId, source: &SourceFile) -> Vec<Finding> {
    let text = &source.text;
    let hashes = memmem::find_iter(text.as_bytes(), b" #");
    let is_numbered = |&at: &usize| text.as_bytes().get(at + 2).is_some_and(u8::is_ascii_digit);
    let hashes: BTreeSet<_> = hashes.filter(is_numbered).collect();
    if hashes.is_empty() {
        return Vec::new();
    }
    let (tree, _) = read(file, source);
    let cut = tree
        .scalars()
        .filter(|node| node.kind == Kind::Plain && hashes.contains(&node.span.range().end));
    let finding = |node: &Node| {
        let Range { start, end } = node.span.range();
        let line = text[start..].lines().next().unwrap_or_default();
        let comment = text[end..start + line.len()].trim();
        let message = message!("yaml-trap.headline-cut", text = &text[start..end], comment);
        let quoted = format!("\"{}\"", line.trim_end());
        YAML_TRAP
            .finding(node.span.in_file(file), message)
            .help(message!("yaml-trap.help-cut", quoted))
    };
    cut.map(finding).collect()
}

fn judge(file: FileId, source: &SourceFile, scalar: BareScalar) -> Option<Finding> {
    let text = &source.text[scalar.span.range()];
    if !scalar.is_text && !is_another_number(text) {
        return None;
    }
    let what = becomes(elsewhere(text)?);
    let finding = YAML_TRAP.finding(
        scalar.span.in_file(file),
        message!("yaml-trap.headline", text, what),
    );
    let is_number = !scalar.is_text && !text.contains(':');
    Some(if is_number {
        let number = text.trim_start_matches('0');
        finding
            .help(message!("yaml-trap.help-number", number))
            .replace_with(number, true)
    } else {
        let quoted = format!("\"{text}\"");
        finding
            .help(message!("yaml-trap.help", quoted = &quoted))
            .replace_with(quoted, true)
    })
}

fn becomes(elsewhere: Elsewhere) -> Message {
    match elsewhere {
        Elsewhere::Truth(true) => message!("yaml-trap.truth", value = "true"),
        Elsewhere::Truth(false) => message!("yaml-trap.truth", value = "false"),
        Elsewhere::Number(value) => message!("yaml-trap.number", value),
        Elsewhere::Day => message!("yaml-trap.day"),
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps};

    /// What is found in a plan with further lines.
    fn found(lines: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{lines}\n");
        headlines("yaml-trap", &[("p.plan.yaml", &text)])
    }

    fn help(lines: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\n{lines}\n");
        helps("yaml-trap", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn texts_and_ids_that_change_are_reported() {
        assert_eq!(
            found(
                "number: 08\nplace: No\ncontacts: [{name: A, phone: 0900000001}]\npurposes:\n- 12:30\n- 1.10 # c"
            ),
            [
                "`08` is the number 8 to other readers of YAML",
                "`No` is `false` to other readers of YAML",
                "`0900000001` is the number 900000001 to other readers of YAML",
                "`12:30` is the number 750 to other readers of YAML",
                "`1.10` is the number 1.1 to other readers of YAML",
            ]
        );
        assert_eq!(found("issuer: on\nnumber: 2021-8-9").len(), 1);
        assert_eq!(found("recipients: [{to: [a, 01]}]").len(), 1);
    }

    #[test]
    fn a_number_sign_that_cuts_a_text_off_is_reported() {
        let lines =
            "place: Decision #12 of May\npurposes: # 3 of them\n- a # 1st\n- b #note\n- \"c #1\"\n";
        assert_eq!(
            found(lines),
            ["the text ends with `Decision`: `#12 of May` is a comment"]
        );
        assert_eq!(
            help(lines),
            ["if it belongs to the text, put it in quotes: `\"Decision #12 of May\"`"]
        );
    }

    #[test]
    fn keys_that_are_ids_are_texts() {
        let report = "report: p\nunit: u\nas-of: 2021-08-31\ntasks: {no: done, 08: doing}\n";
        let texts = [("r.report.yaml", report)];
        assert_eq!(headlines("yaml-trap", &texts).len(), 2);
    }

    #[test]
    fn numbers_days_and_truth_values_in_their_places_are_not() {
        let lines = "\
issued: 2021-08-31
number: 265
place: \"08\"
indicators: [{id: a, name: A}]
scenarios: [{id: s, when: {any: [{a: 3}, {a: true}]}}]
objectives: [{id: o, text: o, targets: [{id: t, text: t, value: 1.10, of: {people: p, count: 1_200}}]}]
reporting: [{id: r, from: u, to: u, every: month, by: 08}]
x-own: 08
purposes: ['no', \"on\", Report by 12:30 on, - no]
";
        assert_eq!(found(lines), [""; 0]);
    }

    #[test]
    fn a_number_that_is_another_number_elsewhere_is() {
        let reporting = |by| {
            help(&format!(
                "reporting: [{{id: r, from: u, to: u, every: month, by: {by}}}]"
            ))
        };
        assert_eq!(reporting("010"), ["write `10`"]);
        assert_eq!(reporting("15:00"), ["put it in quotes: `\"15:00\"`"]);
        assert!(reporting("\"15:00\"").is_empty());
    }

    #[test]
    fn texts_in_all_ways_of_writing_are_found() {
        for lines in [
            "number:   no",
            "number:\n  no",
            "purposes:\n-   - no\n- no",
            "purposes: [a,no,b]",
            "signed: {\"name\":no}",
            "number: no\r\nplace: x",
            "teams:\n- id: no\n  name: x",
        ] {
            assert_eq!(found(lines).len(), 1, "{lines}");
        }
    }
}
