//! The same workspace with other files: at a revision of git, or with edits that are not written yet.

use std::collections::{BTreeMap, BTreeSet};

use super::check_paths::is_check_path;
use super::discover::{Discovery, FoundFile, SETTINGS_FILES, is_plan_path};

impl Discovery {
    /// The same workspace in another state: with these files, of which each has its path relative to the root and its
    /// bytes. What is no plan file, hidden, or part of a workspace below is left out as in a folder.
    #[must_use]
    pub fn with_files(&self, files: Vec<(String, Vec<u8>)>) -> Self {
        let folder_of_settings = |path: &str| {
            let (folder, name) = path.rsplit_once('/')?;
            SETTINGS_FILES.contains(&name).then(|| format!("{folder}/"))
        };
        let nested: BTreeSet<_> = files
            .iter()
            .filter_map(|(path, _)| folder_of_settings(path))
            .collect();
        let is_wanted = |path: &str| {
            let is_hidden = path.split('/').any(|part| part.starts_with('.'));
            let is_nested = nested.iter().any(|folder| path.starts_with(folder));
            self.is_named(path) || is_plan_path(path) && !is_hidden && !is_nested
        };
        let (checks, files): (Vec<_>, Vec<_>) = files
            .into_iter()
            .partition(|(path, _)| self.marked && is_check_path(path));
        let mut files: Vec<_> = files
            .into_iter()
            .filter(|(path, _)| is_wanted(path))
            .map(|(path, bytes)| self.file_of(path, bytes))
            .collect();
        files.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        Self {
            root: self.root.clone(),
            marked: self.marked,
            files,
            nested: self.nested.clone(),
            misnamed: self.misnamed.clone(),
            checks: self.checks_of(checks),
            named: self.named.clone(),
        }
    }

    /// The same workspace with other texts in some of its files, by their paths, and with all files named: for a check
    /// of what changes in these files bring about anywhere. A path that is not there yet is a new file.
    #[must_use]
    pub fn edited(&self, texts: &BTreeMap<String, String>) -> Self {
        let mut edited = self.clone();
        for file in &mut edited.files {
            file.selected = true;
            if let Some(text) = texts.get(&file.path) {
                file.bytes = Some(text.as_bytes().to_vec());
            }
        }
        let is_new = |path: &&String| edited.files.iter().all(|file| file.path != **path);
        let new: Vec<_> = texts.keys().filter(is_new).collect();
        for path in new {
            let file = self.file_of(path.clone(), texts[path].as_bytes().to_vec());
            edited.files.push(file);
        }
        edited.files.sort_by(|one, other| one.path.cmp(&other.path));
        edited
    }

    /// The same with checks of these paths and texts.
    pub(super) fn with_checks(mut self, checks: &[(&str, &str)]) -> Self {
        let checks = checks
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        self.checks = self.checks_of(checks.collect());
        for check in &mut self.checks {
            check.selected = true;
        }
        self
    }

    /// The checks of another state, by their paths and bytes.
    fn checks_of(&self, checks: Vec<(String, Vec<u8>)>) -> Vec<FoundFile> {
        let checks = checks.into_iter();
        let mut checks: Vec<_> = checks
            .map(|(path, bytes)| self.file_of(path, bytes))
            .collect();
        checks.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        checks
    }
}
