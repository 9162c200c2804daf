//! The last edit of a workspace, kept outside of it, so that it can be taken back.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::write::WriteError;
use super::write_files::Written;

/// Where the last edit of a workspace is remembered.
#[derive(Debug)]
pub struct Journal {
    place: PathBuf,
}

/// An edit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Edit {
    /// What was said of it, a line for each change.
    pub said: Vec<String>,
    /// What it does to which file.
    pub files: Vec<Written>,
}

/// Why an edit was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// No edit is remembered.
    #[error("there is no edit to be taken back")]
    Nothing,
    /// A file is no longer as the edit left it.
    #[error("`{}` was changed since", .0.display())]
    Changed(PathBuf),
    /// A file could not be written.
    #[error("could not write `{place}`", place = .0.display())]
    File(PathBuf, #[source] WriteError),
    /// The memory of edits could not be read or written.
    #[error("could not remember edits in `{place}`", place = .0.display())]
    Journal(PathBuf, #[source] io::Error),
}

impl Journal {
    /// The journal of a workspace, below the folder in which programs keep what they remember.
    #[must_use]
    pub fn of(memory: &Path, workspace: &Path) -> Self {
        let hash = Sha256::digest(workspace.to_string_lossy().as_bytes());
        let name: String = hash
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let place = memory.join("plan").join(format!("{name}.json"));
        Self { place }
    }

    /// Remembers an edit and what was said of it, in the place of the one before.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn remember(&self, said: &[String], files: &[Written]) -> Result<(), UndoError> {
        let fault = |error| UndoError::Journal(self.place.clone(), error);
        let edit = Edit {
            said: said.to_vec(),
            files: files.to_vec(),
        };
        let text = serde_json::to_string(&edit).map_err(|error| fault(error.into()))?;
        let folder = self.place.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(fault)?;
        // In one step, so that no half of it is ever read.
        let mut beside = NamedTempFile::new_in(folder).map_err(fault)?;
        beside.write_all(text.as_bytes()).map_err(fault)?;
        let kept = beside.persist(&self.place);
        kept.map(drop).map_err(|error| fault(error.error))
    }

    /// Takes the last edit back, if all its files are as it left them or found them. It is forgotten then. Returned is the
    /// edit, with the files that got their old texts.
    ///
    /// # Errors
    ///
    /// If nothing is remembered, a file was changed since, or one cannot be written.
    pub fn undo(&self) -> Result<Edit, UndoError> {
        let text = match fs::read_to_string(&self.place) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(UndoError::Nothing);
            }
            Err(error) => return Err(UndoError::Journal(self.place.clone(), error)),
        };
        let edit: Edit = serde_json::from_str(&text)
            .map_err(|error| UndoError::Journal(self.place.clone(), error.into()))?;
        let mut done = Vec::new();
        for file in edit.files {
            match file.is_done() {
                Some(true) => done.push(file),
                // The edit broke off before it.
                Some(false) => {}
                None => return Err(UndoError::Changed(file.place)),
            }
        }
        if done.is_empty() {
            return Err(UndoError::Nothing);
        }
        for file in done.iter().rev() {
            let undone = file.take_back();
            undone.map_err(|error| UndoError::File(file.place.clone(), error))?;
        }
        fs::remove_file(&self.place)
            .map_err(|error| UndoError::Journal(self.place.clone(), error))?;
        Ok(Edit {
            said: edit.said,
            files: done,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_taken_back_once_and_only_if_nobody_wrote_since() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.plan.yaml");
        let new = folder.path().join("b.plan.yaml");
        let journal = Journal::of(folder.path(), Path::new("w"));
        assert!(matches!(journal.undo(), Err(UndoError::Nothing)));
        let edit = [
            Written {
                place: place.clone(),
                before: Some("old".into()),
                after: "new".into(),
            },
            Written {
                place: new.clone(),
                before: None,
                after: "x".into(),
            },
        ];
        journal.remember(&[], &edit).unwrap();
        fs::write(&place, "newer").unwrap();
        fs::write(&new, "x").unwrap();
        assert!(matches!(journal.undo(), Err(UndoError::Changed(_))));
        fs::write(&place, "new").unwrap();
        assert_eq!(journal.undo().unwrap().files, edit);
        assert_eq!(fs::read_to_string(&place).unwrap(), "old");
        assert!(!new.exists());
        assert!(matches!(journal.undo(), Err(UndoError::Nothing)));
        // One that broke off after its first file.
        journal.remember(&[], &edit).unwrap();
        fs::write(&place, "new").unwrap();
        assert_eq!(journal.undo().unwrap().files, edit[..1]);
        assert_eq!(fs::read_to_string(&place).unwrap(), "old");
    }
}
