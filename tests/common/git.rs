//! Runs git, as somebody who has installed the program under test.

use std::path::Path;
use std::process::{Command, Output};

use super::Folder;

/// Runs git with the program under test where git finds it.
pub(crate) fn run_git(folder: &Path, arguments: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_plan")).parent().unwrap();
    let others = std::env::var_os("PATH").unwrap_or_default();
    let others = std::env::split_paths(&others);
    let path = std::env::join_paths(std::iter::once(program.to_path_buf()).chain(others)).unwrap();
    Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .env("PATH", path)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("these tests need the program `git`, which could not be started")
}

/// What git writes when it succeeds.
pub(crate) fn git(folder: &Folder, arguments: &[&str]) -> String {
    let output = run_git(&folder.path(), arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Commits a file with a text.
pub(crate) fn commit(folder: &Folder, file: &str, text: &str) {
    folder.write(file, text.as_bytes());
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "change"]);
}
