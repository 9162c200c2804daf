//! Decodes all YAML files below some folders into plain values, on all cores, and forgets them: the least that a program
//! on top of a common reader of YAML has to do. `benches/compare.sh` holds `plan` against it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde::Deserialize;
use serde_yaml::{Deserializer, Value};

#[expect(clippy::print_stdout, reason = "an example says what it did")]
fn main() -> Result<()> {
    let mut files = Vec::new();
    for folder in std::env::args_os().skip(1) {
        add_files(Path::new(&folder), &mut files)?;
    }
    let documents = files.par_iter().map(|path| decode(path));
    let documents: usize = documents.try_reduce(|| 0, |one, other| Ok(one + other))?;
    println!("{documents} documents in {} files", files.len());
    Ok(())
}

/// The YAML files below a folder.
fn add_files(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let failed = || format!("could not read `{}`", folder.display());
    for entry in fs::read_dir(folder).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        let path = entry.path();
        if entry.file_type().with_context(failed)?.is_dir() {
            add_files(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            files.push(path);
        }
    }
    Ok(())
}

/// How many documents a file holds.
fn decode(path: &Path) -> Result<usize> {
    let failed = || format!("could not decode `{}`", path.display());
    let text = fs::read_to_string(path).with_context(failed)?;
    let mut documents = 0;
    for document in Deserializer::from_str(&text) {
        Value::deserialize(document).with_context(failed)?;
        documents += 1;
    }
    Ok(documents)
}
