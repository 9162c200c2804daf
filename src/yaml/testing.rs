//! For tests of reading and decoding: a few lines of YAML in, what was read and what was found out.

use super::{Decoder, FromNode, Tree, read};
use crate::diagnostic::Finding;
use crate::source::{SourceFile, Sources};

/// What a view sees in the tree of a text, and the findings of reading it.
pub(crate) fn read_as<T>(text: &str, view: impl FnOnce(&Tree<'_>) -> T) -> (T, Vec<Finding>) {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new("a", "a", text));
    let (tree, findings) = read(id, sources.file(id));
    (view(&tree), findings)
}

/// The findings of reading, as [`describe`] puts them.
pub(crate) fn reading_faults(text: &str) -> Vec<String> {
    describe(text, &read_as(text, |_| ()).1)
}

/// The value of the first document, and the findings of decoding it. What reading finds is passed over.
pub(crate) fn decode<T: FromNode>(text: &str) -> (Option<T>, Vec<Finding>) {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new("a", "a", text));
    let (tree, _) = read(id, sources.file(id));
    let mut decoder = Decoder::new(id, &tree);
    let value = T::from_node(tree.documents()[0].root, &mut decoder);
    (value, decoder.finish().0)
}

/// The value of a text in which nothing is wrong.
pub(crate) fn value<T: FromNode>(text: &str) -> T {
    let (value, findings) = decode(text);
    assert!(findings.is_empty(), "{findings:?}");
    value.expect("a text in which nothing is wrong has a value")
}

/// The findings of decoding, as [`describe`] puts them.
pub(crate) fn faults<T: FromNode>(text: &str) -> Vec<String> {
    describe(text, &decode::<T>(text).1)
}

/// What a finding tells to do, in English.
pub(crate) fn helps(finding: &Finding) -> Vec<String> {
    finding.helps.iter().map(ToString::to_string).collect()
}

/// Findings as rule, marked text and headline.
pub(crate) fn describe(text: &str, findings: &[Finding]) -> Vec<String> {
    let describe = |finding: &Finding| {
        let marked = &text[finding.primary.location.span.range()];
        format!("{} at `{marked}`: {}", finding.rule, finding.message)
    };
    findings.iter().map(describe).collect()
}
