//! The last edit of a workspace, kept outside of it, so that it can be taken back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::write::{WriteError, write};

/// What an edit did to a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Written {
    /// Where it is stored.
    pub place: PathBuf,
    /// What it held; `None` if it was not there.
    pub before: Option<String>,
    /// What it holds since.
    pub after: String,
}

/// Where the last edit of a workspace is remembered.
#[derive(Debug)]
pub struct Journal {
    place: PathBuf,
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
    #[error("could not write `{place}`: {1}", place = .0.display())]
    File(PathBuf, #[source] WriteError),
    /// The memory of edits could not be read or written.
    #[error("could not remember edits in `{place}`: {1}", place = .0.display())]
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

    /// Remembers an edit, in the place of the one before.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn remember(&self, edit: &[Written]) -> Result<(), UndoError> {
        let fault = |error| UndoError::Journal(self.place.clone(), error);
        let text = serde_json::to_string(edit).map_err(|error| fault(error.into()))?;
        if let Some(folder) = self.place.parent() {
            fs::create_dir_all(folder).map_err(fault)?;
        }
        fs::write(&self.place, text).map_err(fault)
    }

    /// Takes the last edit back, if all its files are as it left them. It is forgotten then.
    ///
    /// # Errors
    ///
    /// If nothing is remembered, a file was changed since, or one cannot be written.
    pub fn undo(&self) -> Result<Vec<Written>, UndoError> {
        let text = match fs::read_to_string(&self.place) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(UndoError::Nothing);
            }
            Err(error) => return Err(UndoError::Journal(self.place.clone(), error)),
        };
        let edit: Vec<Written> = serde_json::from_str(&text)
            .map_err(|error| UndoError::Journal(self.place.clone(), error.into()))?;
        for file in &edit {
            if !fs::read(&file.place).is_ok_and(|bytes| bytes == file.after.as_bytes()) {
                return Err(UndoError::Changed(file.place.clone()));
            }
        }
        for file in &edit {
            let undone = match &file.before {
                Some(before) => write(&file.place, &file.after, before),
                None => fs::remove_file(&file.place).map_err(WriteError::System),
            };
            undone.map_err(|error| UndoError::File(file.place.clone(), error))?;
        }
        fs::remove_file(&self.place)
            .map_err(|error| UndoError::Journal(self.place.clone(), error))?;
        Ok(edit)
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
        journal.remember(&edit).unwrap();
        fs::write(&place, "newer").unwrap();
        fs::write(&new, "x").unwrap();
        assert!(matches!(journal.undo(), Err(UndoError::Changed(_))));
        fs::write(&place, "new").unwrap();
        assert_eq!(journal.undo().unwrap(), edit);
        assert_eq!(fs::read_to_string(&place).unwrap(), "old");
        assert!(!new.exists());
        assert!(matches!(journal.undo(), Err(UndoError::Nothing)));
    }
}
