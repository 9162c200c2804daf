//! For tests of rules: a few lines of YAML in, what one rule says out.

use crate::workspace::Workspace;

/// The headlines of one rule over a workspace of texts, in order.
pub(super) fn headlines(rule: &str, texts: &[(&str, &str)]) -> Vec<String> {
    of_rule(rule, texts, |_, finding| finding.message.to_string())
}

/// The marked texts of one rule: the primary one of each finding, then the related ones.
pub(super) fn marked(rule: &str, texts: &[(&str, &str)]) -> Vec<Vec<String>> {
    of_rule(rule, texts, |workspace, finding| {
        let annotations = std::iter::once(&finding.primary).chain(&finding.related);
        let text = annotations.map(|annotation| {
            let file = workspace.sources.file(annotation.location.file);
            file.text[annotation.location.span.range()].to_owned()
        });
        text.collect()
    })
}

/// The helps of one rule.
pub(super) fn helps(rule: &str, texts: &[(&str, &str)]) -> Vec<String> {
    of_rule(rule, texts, |_, finding| {
        finding
            .helps
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; ")
    })
}

fn of_rule<T>(
    rule: &str,
    texts: &[(&str, &str)],
    view: impl Fn(&Workspace, &crate::diagnostic::Finding) -> T,
) -> Vec<T> {
    let (workspace, reading) = Workspace::from_texts(texts);
    let findings = super::check(&workspace, reading);
    let findings = findings.iter().filter(|finding| finding.rule == rule);
    findings.map(|finding| view(&workspace, finding)).collect()
}
