//! What happens to findings after they were found: doubles, comments that allow them, levels, the files the user asked
//! about, and the order in which they are shown. No rule cares for any of this.

use super::{Selection, Verdict, absence, allowance};
use crate::diagnostic::Finding;
use crate::messages::Message;
use crate::source::Location;
use crate::workspace::Workspace;

/// The findings as they are shown.
pub(super) fn settle(
    workspace: &Workspace,
    mut findings: Vec<Finding>,
    selection: &Selection,
) -> Verdict {
    let selected = |finding: &Finding| workspace.is_selected(finding.primary.location.file);
    findings.retain(selected);
    in_order(&mut findings);
    let allowed = allowance::apply(workspace, &mut findings);
    absence::drop_misread(workspace, &mut findings);
    findings.retain(selected);
    let findings = findings.into_iter();
    let mut findings: Vec<_> = findings
        .filter_map(|finding| selection.select(workspace, finding))
        .collect();
    in_order(&mut findings);
    Verdict {
        findings,
        allowed,
        changed_files: None,
    }
}

/// Orders findings and removes doubles.
fn in_order(findings: &mut Vec<Finding>) {
    findings.sort_by(|one, other| key(one).cmp(&key(other)));
    findings.dedup_by(|one, other| key(one) == key(other));
}

/// What findings are ordered by. Two that agree in all of it say the same.
fn key(finding: &Finding) -> (Location, &str, &Message) {
    (finding.primary.location, finding.rule, &finding.message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Level;
    use crate::messages::message;
    use crate::source::{FileId, Span};
    use crate::workspace::Discovery;

    /// A workspace of one settings file, which says `rules`.
    fn workspace(rules: &str) -> Workspace {
        let text = format!("workspace: w\nrules: {rules}\n");
        Workspace::from_texts(&[("workspace.yaml", &text)]).0
    }

    fn file(workspace: &Workspace) -> FileId {
        workspace.sources.iter().next().expect("one file").0
    }

    fn settled(rules: &str, findings: &[(&'static str, usize, &str)]) -> Vec<(Level, String)> {
        let workspace = workspace(rules);
        let file = file(&workspace);
        let finding = |&(rule, start, message): &(&'static str, usize, &str)| {
            let message = message!("expected.word", words = message);
            Finding::error(rule, Span::new(start, start + 1).in_file(file), message)
        };
        let findings = findings.iter().map(finding).collect();
        let settled = settle(&workspace, findings, &Selection::default()).findings;
        let settled = settled.into_iter();
        settled
            .map(|finding| (finding.level, finding.message.to_string()))
            .collect()
    }

    #[test]
    fn findings_are_ordered_by_place_then_rule_then_message() {
        let found = settled(
            "{}",
            &[("b", 3, "4"), ("b", 1, "2"), ("b", 1, "3"), ("a", 1, "1")],
        );
        let messages: Vec<_> = found.into_iter().map(|(_, message)| message).collect();
        assert_eq!(messages, ["1", "2", "3", "4"]);
    }

    #[test]
    fn a_double_is_shown_once() {
        assert_eq!(settled("{}", &[("a", 1, "x"), ("a", 1, "x")]).len(), 1);
        assert_eq!(settled("{}", &[("a", 1, "x"), ("a", 2, "x")]).len(), 2);
    }

    #[test]
    fn the_workspace_sets_levels_and_turns_rules_off() {
        let found = settled(
            "{a: info, b: off}",
            &[("a", 1, "lowered"), ("b", 2, "gone"), ("c", 3, "kept")],
        );
        let expected = [(Level::Info, "lowered"), (Level::Error, "kept")];
        assert_eq!(found, expected.map(|(level, text)| (level, text.into())));
    }

    #[test]
    fn files_that_nobody_asked_about_are_left_out() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["workspace.yaml", "a.plan.yaml", "b.plan.yaml"] {
            std::fs::write(folder.path().join(name), "nonsense: 1\n").unwrap();
        }
        let asked = folder.path().join("b.plan.yaml");
        let discovery: Discovery = crate::workspace::discover(folder.path(), &[asked]).unwrap();
        let (workspace, reading) = Workspace::load(discovery, Vec::new());
        assert_eq!(reading.len(), 3);
        let settled = settle(&workspace, reading, &Selection::default()).findings;
        let files = settled.iter().map(|finding| finding.primary.location.file);
        let paths: Vec<_> = files
            .map(|file| workspace.sources.file(file).path.as_str())
            .collect();
        assert_eq!(paths, ["b.plan.yaml"]);
    }
}
