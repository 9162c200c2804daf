//! A workspace with its findings, and what a change brings about in it.

use std::collections::BTreeMap;

use crate::diagnostic::Finding;
use crate::messages::Message;
use crate::workspace::Workspace;

/// A workspace, with what was found in it.
#[derive(Debug)]
pub struct Checked {
    /// The workspace.
    pub workspace: Workspace,
    /// The findings that may be mended.
    pub findings: Vec<Finding>,
    /// The errors anywhere, of which no change may add one.
    pub errors: Vec<Finding>,
}

/// What names a finding in every state of a workspace: rule, path, and headline. Places move.
pub(super) type Name = (&'static str, String, Message);

impl Checked {
    /// The errors that were not there before.
    #[must_use]
    pub fn new_errors(&self, before: &Self) -> Vec<&Finding> {
        let mut known: BTreeMap<Name, usize> = BTreeMap::new();
        for error in &before.errors {
            *known.entry(before.name(error)).or_default() += 1;
        }
        let errors = self.errors.iter();
        let new = errors.filter(|error| match known.get_mut(&self.name(error)) {
            Some(count @ 1..) => {
                *count -= 1;
                false
            }
            Some(0) | None => true,
        });
        new.collect()
    }

    fn name(&self, finding: &Finding) -> Name {
        let file = finding.primary.location.file;
        let path = self.workspace.sources.file(file).path.clone();
        (finding.rule, path, finding.message.clone())
    }
}
