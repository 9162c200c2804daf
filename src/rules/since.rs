//! What a change did: of all findings those in the files that it touched, and those that it brought about elsewhere.

use std::collections::BTreeMap;

use super::Verdict;
use crate::diagnostic::{Finding, Level};
use crate::messages::Message;
use crate::source::{Position, Sources};
use crate::workspace::Workspace;

/// What names a finding in both states of a file whose text is the same. Places are lines and columns, which are the
/// same for either kind of line end.
type Key<'f> = (&'f str, &'f str, Position, Position, &'f Message);

/// The verdict about what changed between two states of a workspace.
#[must_use]
pub fn since(
    before: (&Workspace, &Verdict),
    workspace: &Workspace,
    mut verdict: Verdict,
) -> Verdict {
    let changed = changed_files(&before.0.sources, &workspace.sources);
    let is_changed = |finding: &Finding| changed[finding.primary.location.file.index()];
    let mut known: BTreeMap<Key<'_>, Vec<Level>> = BTreeMap::new();
    for finding in &before.1.findings {
        let known = known.entry(key(&before.0.sources, finding)).or_default();
        known.push(finding.level);
    }
    let mut news = Vec::new();
    for finding in &verdict.findings {
        let known = known.get_mut(&key(&workspace.sources, finding));
        // A change of the settings may make an error of what was a remark.
        let level = known.and_then(Vec::pop);
        let is_known = level.is_some_and(|level| level >= finding.level);
        news.push(is_changed(finding) || !is_known);
    }
    let mut news = news.into_iter();
    verdict.findings.retain(|_| news.next() == Some(true));
    let is_selected = |(id, _): &(_, _)| workspace.is_selected(*id);
    let counted = workspace.sources.iter().filter(is_selected);
    let counted = counted.filter(|(id, _)| changed[id.index()]).count();
    verdict.changed_files = Some(counted);
    verdict
}

/// For each file whether its text is another one than before, or new.
fn changed_files(before: &Sources, after: &Sources) -> Vec<bool> {
    let before: BTreeMap<&str, &str> = before
        .iter()
        .map(|(_, file)| (&*file.path, &*file.text))
        .collect();
    let after = after.iter().map(|(_, file)| {
        let before = before.get(&*file.path);
        before.is_none_or(|before| !is_same(before, &file.text))
    });
    after.collect()
}

/// Git may keep other line ends than the working tree has.
fn is_same(before: &str, after: &str) -> bool {
    before == after
        || (after.contains('\r') != before.contains('\r') && before.lines().eq(after.lines()))
}

fn key<'f>(sources: &'f Sources, finding: &'f Finding) -> Key<'f> {
    let place = finding.primary.location;
    (
        finding.rule,
        &sources.file(place.file).path,
        sources.start(place),
        sources.end(place),
        &finding.message,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Selection, judge};

    const UNITS: &str = "units: [{id: u, name: U}, {id: v, name: V}]\n";
    const PLAN: &str = "plan: p\ntitle: t\nissuer: v\nperiod: {from: 2021-02-01, to: 2021-01-01}\n";

    /// The rules of what is found since then, and how many files changed.
    fn found(before: &[(&str, &str)], after: &[(&str, &str)]) -> (Vec<&'static str>, usize) {
        let judged = |texts| {
            let (workspace, reading) = Workspace::from_texts(texts);
            let verdict = judge(&workspace, reading, &Selection::default());
            (workspace, verdict)
        };
        let (before, before_verdict) = judged(before);
        let (after, verdict) = judged(after);
        let verdict = since((&before, &before_verdict), &after, verdict);
        let watched = ["ends-before-start", "unknown-unit"];
        let rules = verdict.findings.iter().map(|finding| finding.rule);
        let rules = rules.filter(|rule| watched.contains(rule));
        (rules.collect(), verdict.changed_files.unwrap())
    }

    #[test]
    fn what_was_there_before_is_no_news_unless_its_file_changed() {
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", PLAN)];
        assert_eq!(found(&texts, &texts), (vec![], 0));
        let changed = PLAN.replace("title: t", "title: T");
        let after = [("a.units.yaml", UNITS), ("p.plan.yaml", &*changed)];
        assert_eq!(found(&texts, &after), (vec!["ends-before-start"], 1));
        assert_eq!(found(&texts[..1], &texts), (vec!["ends-before-start"], 1));
    }

    #[test]
    fn what_a_change_breaks_elsewhere_is_reported_there() {
        let before = [("a.units.yaml", UNITS), ("p.plan.yaml", PLAN)];
        let without = "units: [{id: u, name: U}]\n";
        let after = [("a.units.yaml", without), ("p.plan.yaml", PLAN)];
        assert_eq!(found(&before, &after), (vec!["unknown-unit"], 1));
    }

    #[test]
    fn line_ends_of_the_working_tree_are_no_change() {
        let windows = PLAN.replace('\n', "\r\n");
        let before = [("a.units.yaml", UNITS), ("p.plan.yaml", PLAN)];
        let after = [("a.units.yaml", UNITS), ("p.plan.yaml", &*windows)];
        assert_eq!(found(&before, &after), (vec![], 0));
    }
}
