//! The queries with which a workspace checks itself: they are read only by who runs them.
//!
//! They are no documents, and no other command meets them among the files.

use super::{Workspace, load};
use crate::diagnostic::Finding;
use crate::source::{FileId, SourceFile};

impl Workspace {
    /// Reads the workspace's own checks, so that they can be run and pointed at.
    pub fn read_checks(&mut self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for found in std::mem::take(&mut self.unread_checks) {
            let (file, unreadable) = load::read_text(&found);
            let id = self.sources.add(file);
            self.selected.push(found.selected);
            match unreadable {
                Some(unreadable) => findings.push(unreadable.finding(id)),
                None => self.checks.push(id),
            }
        }
        findings
    }

    /// The files that are YAML.
    pub fn documents_files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let files = self.sources.iter();
        files.filter(|(id, _)| !self.checks.contains(id))
    }

    /// What comes out if all files are selected while it is worked out.
    pub fn with_all_selected<T>(&mut self, work: impl FnOnce(&Self) -> T) -> T {
        let all = vec![true; self.selected.len()];
        let selected = std::mem::replace(&mut self.selected, all);
        let outcome = work(self);
        self.selected = selected;
        outcome
    }
}
