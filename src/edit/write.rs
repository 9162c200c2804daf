//! Puts a text in the place of a file's: in one step, so that whoever reads the file sees the old text or the new one,
//! whatever happens in between.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Why a file was left as it was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody else wrote it.
    #[error("it was changed since it was read")]
    Changed,
    /// Its owner does not want it to be written.
    #[error("it is read-only")]
    ReadOnly,
    /// Nothing may be put beside it.
    #[error("nothing can be written in its folder")]
    ClosedFolder,
    /// It is a folder, a pipe or a device.
    #[error("it is not an ordinary file")]
    NotAFile,
    /// The system refused.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// Puts `after` in the place of `before`, which is what was read from the file. A link stays one, and the file it leads
/// to is written. The new file has the permissions of the old one, and its owner where that is allowed.
///
/// # Errors
///
/// If the file no longer holds `before`, is read-only, or the system refuses. It is left as it was then.
pub fn write(place: &Path, before: &str, after: &str) -> Result<(), WriteError> {
    Prepared::change(place, before, after)?.take_place()
}

/// A text on the disk beside the file whose place it is to take, so that hardly anything can go wrong then. It goes if it
/// never does.
pub(super) struct Prepared {
    place: PathBuf,
    /// What the file holds; `None` if it is not there.
    before: Option<String>,
    /// `None` if the file holds the new text already.
    beside: Option<NamedTempFile>,
    _held: Option<File>,
}

impl Prepared {
    /// For a file that is there.
    pub(super) fn change(place: &Path, before: &str, after: &str) -> Result<Self, WriteError> {
        let place = fs::canonicalize(place)?;
        let metadata = fs::metadata(&place)?;
        if !metadata.is_file() {
            return Err(WriteError::NotAFile);
        }
        let held = hold(&place);
        let mut prepared = Self {
            before: Some(before.to_owned()),
            beside: None,
            _held: held,
            place,
        };
        // The same file under another name may have been written already.
        if fs::read(&prepared.place)? == after.as_bytes() {
            return Ok(prepared);
        }
        if metadata.permissions().readonly() {
            return Err(WriteError::ReadOnly);
        }
        let beside = builder().tempfile_in(folder(&prepared.place));
        let mut beside = beside.map_err(in_folder)?;
        beside.write_all(after.as_bytes()).map_err(without_path)?;
        take_after(beside.as_file(), &metadata)?;
        beside.as_file().sync_all()?;
        prepared.beside = Some(beside);
        Ok(prepared)
    }

    /// For one that is not, with the folders that it needs.
    pub(super) fn new_file(place: &Path, text: &str) -> Result<Self, WriteError> {
        Ok(Self {
            place: place.to_path_buf(),
            before: None,
            beside: Some(beside(place, text.as_bytes())?),
            _held: None,
        })
    }

    /// Gives the text its place.
    pub(super) fn take_place(self) -> Result<(), WriteError> {
        let Some(beside) = self.beside else {
            return Ok(());
        };
        let kept = match self.before {
            Some(before) => {
                // As late as can be: what is written from here on until the next line is lost.
                if fs::read(&self.place)? != before.as_bytes() {
                    return Err(WriteError::Changed);
                }
                beside.persist(&self.place)
            }
            None => beside.persist_noclobber(&self.place),
        };
        kept.map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => WriteError::Changed,
            _ => WriteError::System(error.error),
        })?;
        sync_folder(&folder(&self.place));
        Ok(())
    }
}

/// Bytes on the disk beside the place that they are to take, with the folders that they need.
pub(super) fn beside(place: &Path, bytes: &[u8]) -> Result<NamedTempFile, WriteError> {
    let folder = folder(place);
    fs::create_dir_all(&folder)?;
    let mut builder = builder();
    allow_as_usual(&mut builder);
    let mut beside = builder.tempfile_in(&folder).map_err(in_folder)?;
    beside.write_all(bytes).map_err(without_path)?;
    beside.as_file().sync_all()?;
    Ok(beside)
}

/// Why no file could be made in a folder, without the name that it would have had.
fn in_folder(error: io::Error) -> WriteError {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            WriteError::ClosedFolder
        }
        _ => WriteError::System(without_path(error)),
    }
}

/// What the system says, without the name of a file that nobody is to see.
fn without_path(error: io::Error) -> io::Error {
    let inner = error.get_ref().and_then(|inner| inner.source());
    let inner = inner.and_then(|inner| inner.downcast_ref::<io::Error>());
    match inner.and_then(io::Error::raw_os_error) {
        Some(code) => io::Error::from_raw_os_error(code),
        None => error,
    }
}

/// How a file is made that goes unless it takes another's name.
fn builder<'n>() -> Builder<'n, 'n> {
    let mut builder = Builder::new();
    builder.prefix(".plan-").suffix(".tmp");
    builder
}

/// Keeps a second run of this program from writing the file until the first one is done with it. Then it sees what the
/// first one wrote. Where a file system knows no locks, the last look at the text has to do.
#[cfg(unix)]
fn hold(place: &Path) -> Option<File> {
    let file = File::open(place).ok()?;
    file.lock().ok()?;
    Some(file)
}

/// Elsewhere a locked file cannot be read.
#[cfg(not(unix))]
const fn hold(_: &Path) -> Option<File> {
    None
}

pub(super) fn folder(place: &Path) -> PathBuf {
    let folder = place
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_path_buf()
}

#[cfg(unix)]
fn take_after(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};

    // Only root may give a file away; for everybody else the new file is his own, as with any editor. It may stay with
    // a group all the same, if he is in it.
    let _ = fchown(file, None, Some(old.gid()));
    let _ = fchown(file, Some(old.uid()), None);
    file.set_permissions(old.permissions())
}

/// Gives a new file the permissions that the user's others have.
#[cfg(unix)]
fn allow_as_usual(builder: &mut Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;

    // The system takes away what the user does not want others to have.
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
const fn allow_as_usual(_: &mut Builder<'_, '_>) {}

#[cfg(not(unix))]
fn take_after(file: &File, old: &Metadata) -> io::Result<()> {
    file.set_permissions(old.permissions())
}

/// Makes sure that the new name is on the disk, too. Some file systems refuse, and the text itself is safe by then.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.plan.yaml");
        fs::write(&place, text).unwrap();
        (folder, place)
    }

    fn names(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn a_file_gets_its_new_text_and_nothing_is_left_beside_it() {
        let (folder, place) = folder_with("old");
        write(&place, "old", "new").unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"new");
        assert_eq!(names(folder.path()), 1);
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_as_it_is() {
        let (folder, place) = folder_with("newer");
        assert!(matches!(
            write(&place, "old", "new"),
            Err(WriteError::Changed)
        ));
        assert_eq!(fs::read(&place).unwrap(), b"newer");
        assert_eq!(names(folder.path()), 1);
        fs::remove_file(&place).unwrap();
        assert!(matches!(
            write(&place, "old", "new"),
            Err(WriteError::System(_))
        ));
    }

    #[test]
    fn a_file_that_has_the_new_text_already_is_fine() {
        let (_folder, place) = folder_with("new");
        write(&place, "old", "new").unwrap();
    }

    #[test]
    fn a_read_only_file_and_a_folder_are_refused() {
        let (folder, place) = folder_with("old");
        let mut permissions = fs::metadata(&place).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&place, permissions).unwrap();
        assert!(matches!(
            write(&place, "old", "new"),
            Err(WriteError::ReadOnly)
        ));
        assert!(matches!(
            write(folder.path(), "", "new"),
            Err(WriteError::NotAFile)
        ));
        assert_eq!(fs::read(&place).unwrap(), b"old");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let (folder, place) = folder_with("old");
        fs::set_permissions(&place, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.plan.yaml");
        symlink("a.plan.yaml", &link).unwrap();
        write(&link, "old", "new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&place).unwrap(), b"new");
        assert_eq!(
            fs::metadata(&place).unwrap().permissions().mode() & 0o777,
            0o640
        );
        symlink("nowhere", folder.path().join("broken")).unwrap();
        assert!(write(&folder.path().join("broken"), "", "new").is_err());
    }
}
