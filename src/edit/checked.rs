//! A workspace with its findings, and what a change brings about in it.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, Level};
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
        self.added(&self.errors, before, &before.errors)
    }

    /// The warnings that were not there before.
    #[must_use]
    pub fn new_warnings(&self, before: &Self) -> Vec<&Finding> {
        let mut new = self.added(&self.findings, before, &before.findings);
        new.retain(|finding| finding.level == Level::Warning);
        new
    }

    /// Those of some findings that do not belong to the others of an earlier state.
    fn added<'f>(&self, own: &'f [Finding], before: &Self, others: &[Finding]) -> Vec<&'f Finding> {
        let mut known: BTreeMap<Name, usize> = BTreeMap::new();
        for finding in others {
            *known.entry(before.name(finding)).or_default() += 1;
        }
        let new = own.iter();
        let new = new.filter(|finding| match known.get_mut(&self.name(finding)) {
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
