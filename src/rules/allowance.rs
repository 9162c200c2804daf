//! Comments that silence a finding: `# plan: allow RULE because REASON`, on its line or above it.
//!
//! Each comment silences one finding, so that a second fault in the same line is not hidden by the reason for the
//! first. A comment that silences nothing is reported: it would hide the next fault that comes its way.

use std::collections::{BTreeMap, BTreeSet};

use memchr::memchr_iter;
use rayon::prelude::*;

use super::selection::is_fixed;
use super::text::bad_allow::{self, Fault};
use super::text::unused_allow;
use super::{Group, Rule, find};
use crate::diagnostic::Finding;
use crate::source::{FileId, Location, SourceFile, Span};
use crate::workspace::Workspace;
use crate::yaml::read;

/// What every such comment begins with.
const MARK: &str = "plan: allow";

/// Verbs that are taken for `allow`, if a rule follows.
const VERBS: [&str; 8] = [
    "allow", "allows", "allowed", "allowing", "ignore", "ignores", "disable", "skip",
];

/// What a comment that means to allow something says behind the verb.
#[derive(Clone, Copy)]
enum Meant<'t> {
    /// In the right words.
    Rightly(&'t str),
    /// In nearly the right words.
    Nearly(&'t str),
}

/// One comment.
#[derive(Clone, Copy)]
struct Allowance {
    /// The rule of which it silences a finding.
    rule: &'static Rule,
    /// The comment from `#` on.
    place: Location,
    /// The line of the finding, from 1.
    line: usize,
}

/// Takes out the findings, sorted, that comments allow, and adds what is wrong with the comments. The number is that of
/// the findings taken out.
pub(super) fn apply(workspace: &Workspace, findings: &mut Vec<Finding>) -> usize {
    let mut faults = Vec::new();
    let mut open: BTreeMap<(FileId, usize, &str), Vec<Allowance>> = BTreeMap::new();
    let files: Vec<_> = workspace.documents_files().collect();
    let is_marked = |source: &SourceFile| {
        let mut hashes = memchr_iter(b'#', source.text.as_bytes());
        hashes.any(|hash| meant(&source.text[hash..]).is_some())
    };
    let marked = files.par_iter().filter(|(_, source)| is_marked(source));
    let marked: Vec<_> = marked.copied().collect();
    for (file, source) in marked {
        for allowance in allowances(file, source, &mut faults) {
            let key = (file, allowance.line, allowance.rule.name);
            open.entry(key).or_default().push(allowance);
        }
    }
    let before = findings.len();
    let allowing: BTreeSet<_> = open.keys().map(|&(file, ..)| file).collect();
    findings.retain(|finding| {
        if !allowing.contains(&finding.primary.location.file) {
            return true;
        }
        let line = workspace.sources.start(finding.primary.location).line;
        let key = (finding.primary.location.file, line, finding.rule);
        open.get_mut(&key).and_then(Vec::pop).is_none()
    });
    let allowed = before - findings.len();
    // In a file that was not understood, what a comment speaks of may be hidden.
    let broken: BTreeSet<_> = findings
        .iter()
        .filter(|finding| is_fixed(finding.rule))
        .map(|finding| finding.primary.location.file)
        .collect();
    let unused = open.into_values().flatten();
    let unused = unused.filter(|allowance| !broken.contains(&allowance.place.file));
    findings.extend(unused.map(|unused| unused_allow::finding(unused.place, unused.rule)));
    findings.append(&mut faults);
    allowed
}

/// The comments of a file that allow something. Those that only mean to are faults.
fn allowances(file: FileId, source: &SourceFile, faults: &mut Vec<Finding>) -> Vec<Allowance> {
    let (tree, _) = read(file, source);
    let scalars: Vec<Span> = tree.scalars().map(|node| node.span).collect();
    let in_scalar = |offset: usize| {
        let behind = scalars.partition_point(|span| span.range().start <= offset);
        behind > 0 && scalars[behind - 1].range().contains(&offset)
    };
    let next_content = next_content(&source.text);
    let mut allowances = Vec::new();
    let mut start = 0;
    for (index, line) in source.text.split_inclusive('\n').enumerate() {
        let found = comment(line).filter(|&(column, _)| !in_scalar(start + column));
        if let Some((column, text)) = found {
            let span = Span::new(start + column, start + column + text.len());
            let stands_alone = line[..column].trim().is_empty();
            let speaks_of = if stands_alone {
                next_content[index]
            } else {
                index
            };
            let place = span.in_file(file);
            match allowance(text, place, speaks_of + 1) {
                Ok(allowance) => allowances.push(allowance),
                Err(fault) => faults.push(bad_allow::finding(place, fault)),
            }
        }
        start += line.len();
    }
    allowances
}

/// A comment of this kind in a line: its column in bytes, and its text.
fn comment(line: &str) -> Option<(usize, &str)> {
    let mut hashes = line.match_indices('#').map(|(column, _)| column);
    let column = hashes.find(|&column| {
        let is_comment = line[..column].ends_with([' ', '\t']) || column == 0;
        is_comment && meant(&line[column..]).is_some()
    })?;
    Some((column, line[column..].trim_end()))
}

/// What a comment, from its `#` on, means to allow, if it does.
fn meant(comment: &str) -> Option<Meant<'_>> {
    let line = comment.lines().next()?;
    let text = line.trim_start_matches('#').trim_start();
    if let Some(words) = text.strip_prefix(MARK)
        && (words.is_empty() || words.starts_with(char::is_whitespace))
    {
        return Some(Meant::Rightly(words));
    }
    let (first, rest) = text.split_at_checked("plan".len())?;
    let rest = rest.trim_start_matches(|letter: char| letter == ':' || letter.is_whitespace());
    let verb_end = rest.find(|letter: char| !letter.is_alphabetic())?;
    let (verb, words) = rest.split_at(verb_end);
    let words = words.trim_start_matches(|letter: char| letter == ':' || letter.is_whitespace());
    let rule = words
        .split(|letter: char| letter != '-' && !letter.is_alphabetic())
        .next()?;
    let is_meant = first.eq_ignore_ascii_case("plan")
        && VERBS.contains(&&*verb.to_lowercase())
        && find(&rule.to_lowercase()).is_some();
    is_meant.then_some(Meant::Nearly(words))
}

/// For each line the first one after it which is neither blank nor a comment, else itself; lines are counted from 0.
fn next_content(text: &str) -> Vec<usize> {
    let lines: Vec<_> = text.lines().map(str::trim_start).collect();
    let mut next = None;
    let mut found: Vec<_> = (0..lines.len()).collect();
    for (index, line) in lines.iter().enumerate().rev() {
        found[index] = next.unwrap_or(index);
        if !line.is_empty() && !line.starts_with('#') {
            next = Some(index);
        }
    }
    found
}

fn allowance(text: &str, place: Location, line: usize) -> Result<Allowance, Fault<'_>> {
    let words = match meant(text) {
        Some(Meant::Rightly(words)) => words,
        Some(Meant::Nearly(words)) => {
            let comment = text.strip_suffix(words).unwrap_or(text).trim_end();
            return Err(Fault::OtherWords { comment, words });
        }
        None => "",
    };
    let mut words = words.split_whitespace();
    let name = words.next().filter(|&word| word != "because");
    let name = name.ok_or(Fault::NoRule)?;
    let rule = find(name).ok_or(Fault::UnknownRule(name))?;
    if rule.group == Group::Reading {
        return Err(Fault::AlwaysAnError(rule));
    }
    let is_because = words.next() == Some("because");
    let letters = words
        .flat_map(str::chars)
        .filter(|letter| letter.is_alphanumeric());
    if !is_because || letters.take(2).count() < 2 {
        return Err(Fault::NoReason(rule));
    }
    Ok(Allowance { rule, place, line })
}

#[cfg(test)]
mod tests {
    use crate::rules::{Selection, judge};
    use crate::workspace::Workspace;

    /// Headlines after the comments were applied, and how many findings they allowed.
    fn judged(text: &str) -> (Vec<String>, usize) {
        let (workspace, reading) = Workspace::from_texts(&[("p.plan.yaml", text)]);
        let verdict = judge(&workspace, reading, &Selection::default());
        let watched = ["ends-before-start", "unused-allow", "bad-allow", "syntax"];
        let findings = verdict.findings.iter();
        let findings = findings.filter(|finding| watched.contains(&finding.rule));
        let headlines = findings.map(|finding| finding.message.to_string());
        (headlines.collect(), verdict.allowed)
    }

    fn plan(period: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\n{period}\n")
    }

    const WRONG: &str = "period: {from: 2021-02-01, to: 2021-01-01}";
    const ALLOW: &str = "# plan: allow ends-before-start because the source says so";

    #[test]
    fn a_comment_on_the_line_or_above_it_silences() {
        for text in [
            format!("{WRONG} {ALLOW}"),
            format!("{ALLOW}\n{WRONG}"),
            format!("{ALLOW}\n# another comment\n\n{WRONG}"),
            format!("  #  plan: allow ends-before-start because so\r\n{WRONG}\r"),
        ] {
            assert_eq!(judged(&plan(&text)), (vec![], 1), "{text}");
        }
    }

    #[test]
    fn a_comment_that_silences_nothing_is_reported() {
        let text = plan(&format!("{WRONG} {ALLOW}\n{ALLOW}"));
        let unused = "no finding of `ends-before-start` is here to be allowed";
        assert_eq!(judged(&text), (vec![unused.to_owned()], 1));
    }

    #[test]
    fn a_comment_silences_one_finding() {
        let phases = "{from: 2021-02-01, to: 2021-01-01, phases: [{id: a, from: 2021-01-09, to: 2021-01-08}]}";
        let one = plan(&format!("{ALLOW}\nperiod: {phases}"));
        let (left, allowed) = judged(&one);
        assert_eq!((left.len(), allowed), (1, 1));
        let both = plan(&format!("{ALLOW}\nperiod: {phases} {ALLOW}"));
        assert_eq!(judged(&both), (vec![], 2));
    }

    #[test]
    fn a_text_is_no_comment() {
        let text = plan(&format!(
            "purposes:\n  - |\n    {ALLOW}\n  - \"{ALLOW}\"\n{WRONG}"
        ));
        let (left, allowed) = judged(&text);
        assert_eq!((left.len(), allowed), (1, 0));
        assert!(!left[0].contains("allowed"), "{left:?}");
    }

    #[test]
    fn a_comment_that_is_not_understood_is_an_error() {
        let judged_after = |comments: &str| judged(&plan(comments)).0;
        let judged = |comment: &str| judged_after(&format!("# plan: allow {comment}"));
        assert_eq!(
            judged("no-period")[0],
            "nothing says why `no-period` is allowed"
        );
        assert_eq!(
            judged("no-period because")[0],
            "nothing says why `no-period` is allowed"
        );
        assert_eq!(
            judged("no-peroid because x")[0],
            "there is no rule `no-peroid`"
        );
        assert_eq!(judged("because x")[0], "nothing says which rule is allowed");
        assert_eq!(
            judged("bad-date because x")[0],
            "`bad-date` cannot be allowed"
        );
        assert!(judged_after("# plan: allowances were raised\n# plan: p").is_empty());
    }

    #[test]
    fn a_single_letter_is_no_reason() {
        for reason in ["x", "...", "- ?"] {
            let text = plan(&format!(
                "{WRONG} # plan: allow ends-before-start because {reason}"
            ));
            let expected = "nothing says why `ends-before-start` is allowed";
            assert!(judged(&text).0.contains(&expected.to_owned()), "{reason}");
        }
    }

    #[test]
    fn a_comment_in_nearly_the_right_words_is_an_error() {
        for words in [
            "#plan:allow",
            "# Plan: Allow",
            "# plan allow",
            "# plan: ignore",
            "## PLAN: allows:",
        ] {
            let comment = format!("{words} ends-before-start because the source says so");
            let (found, allowed) = judged(&plan(&format!("{WRONG} {comment}")));
            let expected = format!("the comment `{words}` allows nothing");
            assert!(found.contains(&expected), "{found:?}");
            assert_eq!(allowed, 0);
        }
        let others = "# plan: ignore the old one\n# plan no-period\n# plans: allow no-period\n# plan: allowed";
        assert!(judged(&plan(others)).0.is_empty());
    }

    #[test]
    fn in_a_file_that_breaks_off_no_comment_is_called_idle() {
        let text = plan(&format!("{ALLOW}\nteams: [{{id: \"x"));
        assert_eq!(judged(&text).0.len(), 1);
    }
}
