//! Runs the program in a folder of its own, without the locale, terminal and colours of who runs the tests.

#![allow(dead_code, reason = "each test program uses its own part of this")]

pub(crate) mod chance;
pub(crate) mod git;
pub(crate) mod rule_page;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What the program wrote, and how it ended.
#[derive(Debug)]
pub(crate) struct Output {
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
    /// The exit status.
    pub(crate) status: Option<i32>,
}

impl Output {
    /// Output, errors and status as one text, for snapshots.
    pub(crate) fn text(&self) -> String {
        let Self {
            stdout,
            stderr,
            status,
        } = self;
        let mut text = stdout.clone();
        if !stderr.is_empty() {
            text.push_str(&format!("--- stderr\n{stderr}"));
        }
        match status {
            Some(0) => text,
            Some(status) => text + &format!("--- status {status}\n"),
            None => text + "--- ended by a signal\n",
        }
    }

    /// Standard output as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}\n{}", self.text()))
    }
}

/// The folder of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs `plan` in a folder.
pub(crate) fn plan_in(folder: &Path, arguments: &[&str]) -> Output {
    plan_with_input(folder, arguments, b"")
}

/// Runs `plan` in the folder of the project.
pub(crate) fn plan(arguments: &[&str]) -> Output {
    plan_in(root(), arguments)
}

/// Runs `plan` in the folder of the project, as on a terminal of that width.
pub(crate) fn plan_at_width(width: u16, arguments: &[&str]) -> Output {
    run(root(), arguments, b"", width)
}

/// Runs `plan` in a folder, with that on standard input.
pub(crate) fn plan_with_input(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    run(folder, arguments, input, 100)
}

fn run(folder: &Path, arguments: &[&str], input: &[u8], width: u16) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("COLUMNS", width.to_string())
        .env("RAYON_NUM_THREADS", "2")
        .env("XDG_STATE_HOME", env!("CARGO_TARGET_TMPDIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built");
    // A program that does not read its input may be gone already.
    let _ = child
        .stdin
        .take()
        .expect("standard input is a pipe")
        .write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    Output {
        stdout: text(output.stdout),
        stderr: text(output.stderr),
        status: output.status.code(),
    }
}

/// A folder with files in it, which is gone when the test ends.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    /// A folder with these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    /// Writes a file, and the folders around it.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The folder's path.
    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().to_path_buf()
    }

    /// Runs `plan` in it.
    pub(crate) fn plan(&self, arguments: &[&str]) -> Output {
        plan_in(self.0.path(), arguments)
    }
}
