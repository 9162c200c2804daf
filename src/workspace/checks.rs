//! The queries with which a workspace checks itself: where they are found, and when they are read.
//!
//! They are no documents. Only who runs them has them read, so that no other command meets them among the files.

use super::discover::FoundFile;
use super::{Discovery, Workspace, load};
use crate::diagnostic::Finding;
use crate::source::{FileId, SourceFile};

/// The folder of a workspace's own checks.
const CHECKS: &str = "checks";

/// Whether a file of that path, relative to the root of a workspace, is one of its own checks.
#[must_use]
pub fn is_check_path(path: &str) -> bool {
    let name = path
        .strip_prefix(CHECKS)
        .and_then(|path| path.strip_prefix('/'));
    name.is_some_and(|name| name.ends_with(".sql") && !name.starts_with('.') && !name.contains('/'))
}

impl Discovery {
    /// The same with checks of these paths and texts.
    pub(super) fn with_checks(mut self, checks: &[(&str, &str)]) -> Self {
        let checks = checks.iter().map(|(path, text)| FoundFile {
            selected: true,
            ..self.file_of((*path).to_owned(), text.as_bytes().to_vec())
        });
        self.checks = checks.collect();
        self
    }

    /// The queries in the folder of checks, in the order of their names.
    pub(super) fn stored_checks(&self) -> Vec<FoundFile> {
        let folder = self.root.join(CHECKS);
        // Most workspaces have no such folder, and one that cannot be read is none.
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut paths: Vec<_> = names.map(|name| format!("{CHECKS}/{name}")).collect();
        paths.retain(|path| is_check_path(path) && self.root.join(path).is_file());
        paths.sort_unstable();
        let checks = paths.into_iter().map(|path| FoundFile {
            bytes: None,
            is_stored: true,
            ..self.file_of(path, Vec::new())
        });
        checks.collect()
    }

    /// The checks of another state, by their paths and bytes.
    pub(super) fn checks_of(&self, checks: Vec<(String, Vec<u8>)>) -> Vec<FoundFile> {
        let checks = checks.into_iter();
        let mut checks: Vec<_> = checks
            .map(|(path, bytes)| self.file_of(path, bytes))
            .collect();
        checks.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        checks
    }
}

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
