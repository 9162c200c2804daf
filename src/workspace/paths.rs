//! Paths as names of files.

use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

use crate::words::is_invisible;

/// The path without `.` parts and with `..` parts resolved by name.
#[must_use]
pub fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                tidy.pop();
            }
            _ => tidy.push(part),
        }
    }
    tidy
}

/// The path as people are shown it: on one line, and without commands to their terminal.
pub(super) fn show(path: &Path) -> String {
    let is_hidden = |letter: char| letter.is_control() || is_invisible(letter);
    slashed(path).replace(is_hidden, "\u{fffd}")
}

/// The path with `/` between its parts, and without `./` before them.
#[must_use]
pub fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy().replace(MAIN_SEPARATOR, "/");
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}
