//! Several files at once: all of them, or none.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::write::{Prepared, WriteError, write};

/// What an edit does to a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Written {
    /// Where it is stored.
    pub place: PathBuf,
    /// What it held; `None` if it was not there.
    pub before: Option<String>,
    /// What it holds since.
    pub after: String,
}

/// Why not all was written.
#[derive(Debug, thiserror::Error)]
#[error("could not write `{place}`: {error}", place = place.display())]
pub struct FilesError {
    /// The file that could not be written.
    pub place: PathBuf,
    /// Why.
    #[source]
    pub error: WriteError,
    /// The files that have their new texts all the same, since they could not be put back either.
    pub written: Vec<PathBuf>,
}

/// Writes all files: all texts are on the disk before the first one takes its place. If one cannot, those before it get
/// their old texts back.
///
/// # Errors
///
/// If a file could not be written. What somebody else wrote meanwhile stays.
pub fn write_files(files: &[Written]) -> Result<(), FilesError> {
    let failed = |file: &Written, error, written| FilesError {
        place: file.place.clone(),
        error,
        written,
    };
    let mut prepared = Vec::new();
    let mut places = BTreeSet::new();
    for file in files {
        // A file of two names is written once.
        if fs::canonicalize(&file.place).is_ok_and(|place| !places.insert(place)) {
            continue;
        }
        let ready = file.prepare();
        let ready = ready.map_err(|error| failed(file, error, Vec::new()))?;
        prepared.push((file, ready));
    }
    let mut written: Vec<&Written> = Vec::new();
    for (file, ready) in prepared {
        if let Err(error) = ready.take_place() {
            let stuck = written.iter().rev();
            let stuck = stuck.filter(|earlier| earlier.take_back().is_err());
            let stuck = stuck.map(|file| file.place.clone()).collect();
            return Err(failed(file, error, stuck));
        }
        written.push(file);
    }
    Ok(())
}

impl Written {
    fn prepare(&self) -> Result<Prepared, WriteError> {
        match &self.before {
            Some(before) => Prepared::change(&self.place, before, &self.after),
            None => Prepared::new_file(&self.place, &self.after),
        }
    }

    /// Gives the file its old text back.
    pub(super) fn take_back(&self) -> Result<(), WriteError> {
        match &self.before {
            Some(before) => write(&self.place, &self.after, before),
            None => Ok(fs::remove_file(&self.place)?),
        }
    }

    /// Whether the file holds its new text, or still its old one; `None` if it holds neither.
    pub(super) fn is_done(&self) -> Option<bool> {
        let text = fs::read(&self.place).ok();
        let holds = |wanted: &str| text.as_deref() == Some(wanted.as_bytes());
        let is_new = holds(&self.after);
        let is_old = match &self.before {
            Some(before) => holds(before),
            None => text.is_none(),
        };
        (is_new || is_old).then_some(is_new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn if_one_file_cannot_be_written_none_is() {
        let folder = tempfile::tempdir().unwrap();
        let written = |name: &str, before: Option<&str>| Written {
            place: folder.path().join(name),
            before: before.map(str::to_owned),
            after: "new".to_owned(),
        };
        let files = [
            written("a", Some("old")),
            written("b", None),
            written("c", Some("old")),
        ];
        fs::write(&files[0].place, "old").unwrap();
        fs::write(&files[2].place, "of somebody else").unwrap();
        let error = write_files(&files).unwrap_err();
        assert!(matches!(error.error, WriteError::Changed), "{error}");
        assert_eq!(fs::read_to_string(&files[0].place).unwrap(), "old");
        assert!(!files[1].place.exists());
        fs::write(&files[2].place, "old").unwrap();
        write_files(&files).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_of_two_names_is_written_once() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a");
        let link = folder.path().join("b");
        fs::write(&place, "old").unwrap();
        std::os::unix::fs::symlink("a", &link).unwrap();
        let file = |place: &PathBuf| Written {
            place: place.clone(),
            before: Some("old".to_owned()),
            after: "new".to_owned(),
        };
        write_files(&[file(&place), file(&link)]).unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "new");
    }
}
