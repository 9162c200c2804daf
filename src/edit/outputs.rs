//! Files that are exported: each is written whole or not at all, and none takes the place of a file that is not this
//! program's own work.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::write::{WriteError, beside, folder, sync_folder};

/// A file to be written.
#[derive(Clone, Debug)]
pub struct Output {
    /// Where.
    pub place: PathBuf,
    /// What it is to hold.
    pub bytes: Vec<u8>,
}

/// Why nothing more was written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// Something else stands there: a file that this program did not write, or that somebody changed since.
    #[error("`{}` is there already, and not as an export left it", .0.display())]
    Foreign(PathBuf),
    /// The system refused.
    #[error("could not write `{place}`", place = .0.display())]
    File(PathBuf, #[source] WriteError),
}

/// What this program exported where, kept outside of the workspace: for each file the hash of what it held. Each has a
/// small file of its own there, so that several programs can remember at once.
#[derive(Debug)]
pub struct OutputMemory {
    folder: PathBuf,
}

impl OutputMemory {
    /// The memory below the folder in which programs keep what they remember.
    #[must_use]
    pub fn of(memory: &Path) -> Self {
        Self {
            folder: memory.join("plan").join("exports"),
        }
    }

    fn note(&self, place: &Path) -> PathBuf {
        self.folder.join(hash(place.as_os_str().as_encoded_bytes()))
    }

    /// Whether an export left these bytes there.
    fn knows(&self, place: &Path, bytes: &[u8]) -> bool {
        fs::read_to_string(self.note(place)).is_ok_and(|known| known == hash(bytes))
    }

    /// Remembers what was exported there.
    fn remember(&self, place: &Path, hash: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        fs::write(self.note(place), hash)
    }
}

/// Writes the files: all of them are on the disk before the first takes its place. Where a file is there already, it
/// has to be as an export left it, unless `force` says that it may be lost. If one cannot be written, those before it are
/// as they were.
///
/// # Errors
///
/// If a file is not this program's own work, or the system refuses. No file is left half written.
pub fn write_outputs(
    outputs: &[Output],
    memory: Option<&OutputMemory>,
    force: bool,
) -> Result<(), OutputError> {
    let mut prepared = Vec::new();
    for Output { place, bytes } in outputs {
        let failed = |error| OutputError::File(place.clone(), error);
        // A link stays one, and the file it leads to is written.
        let place = fs::canonicalize(place).unwrap_or_else(|_| place.clone());
        let mut before = None;
        if place.exists() {
            if !place.is_file() {
                return Err(failed(WriteError::NotAFile));
            }
            let held = fs::read(&place).map_err(|error| failed(error.into()))?;
            let is_own = memory.is_some_and(|memory| memory.knows(&place, &held));
            if !force && !is_own && held != *bytes {
                return Err(OutputError::Foreign(place));
            }
            before = Some(held);
        }
        let ready = beside(&place, bytes).map_err(failed)?;
        prepared.push((place, before, ready, hash(bytes)));
    }
    let mut written: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    let mut hashes = Vec::new();
    for (place, before, ready, hash) in prepared {
        if let Err(error) = ready.persist(&place) {
            for (place, before) in &written {
                take_back(place, before.as_deref());
            }
            return Err(OutputError::File(place, error.error.into()));
        }
        sync_folder(&folder(&place));
        written.push((place, before));
        hashes.push(hash);
    }
    for ((place, _), hash) in written.iter().zip(hashes) {
        let place = fs::canonicalize(place).unwrap_or_else(|_| place.clone());
        // Without it the user is asked next time; the file is there all the same.
        let _ = memory.map(|memory| memory.remember(&place, &hash));
    }
    Ok(())
}

/// Gives a file what it held, as far as that can be done.
fn take_back(place: &Path, before: Option<&[u8]>) {
    let _ = match before {
        Some(before) => beside(place, before)
            .and_then(|ready| Ok(ready.persist(place).map_err(|error| error.error)?))
            .map(drop),
        None => fs::remove_file(place).map_err(WriteError::from),
    };
}

fn hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(place: &Path, text: &str) -> [Output; 1] {
        [Output {
            place: place.to_path_buf(),
            bytes: text.as_bytes().to_vec(),
        }]
    }

    #[test]
    fn only_own_work_is_replaced_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let memory = OutputMemory::of(&folder.path().join("memory"));
        let place = folder.path().join("new/a.csv");
        let write = |text: &str, force| write_outputs(&output(&place, text), Some(&memory), force);
        write("one", false).unwrap();
        write("two", false).unwrap();
        fs::write(&place, "of somebody else").unwrap();
        assert!(matches!(
            write("three", false),
            Err(OutputError::Foreign(_))
        ));
        assert_eq!(fs::read_to_string(&place).unwrap(), "of somebody else");
        write("three", true).unwrap();
        write("four", false).unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "four");
        // Where nothing is remembered, the same again is no loss.
        write_outputs(&output(&place, "four"), None, false).unwrap();
        let other = write_outputs(&output(&place, "five"), None, false);
        assert!(matches!(other, Err(OutputError::Foreign(_))));
    }

    #[test]
    fn of_several_files_none_is_written_if_one_may_not_be() {
        let folder = tempfile::tempdir().unwrap();
        let [one, two] = ["a", "b"].map(|name| folder.path().join(name));
        fs::write(&two, "of somebody else").unwrap();
        let outputs = [output(&one, "x"), output(&two, "x")].concat();
        assert!(write_outputs(&outputs, None, false).is_err());
        assert!(!one.exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_outputs(&output(folder.path(), "x"), None, true).unwrap_err();
        assert!(matches!(error, OutputError::File(_, WriteError::NotAFile)));
    }
}
