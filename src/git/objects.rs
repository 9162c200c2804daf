//! The contents of many objects in one go.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::error::GitError;

/// What the objects of these names hold, in their order. The command is `git cat-file --batch`.
///
/// # Errors
///
/// If git fails, or lacks one of them.
pub(super) fn contents<'n>(
    mut command: Command,
    names: impl Iterator<Item = &'n str>,
) -> Result<Vec<Vec<u8>>, GitError> {
    let asked: Vec<_> = names.collect();
    let mut question = asked.join("\n");
    if !question.is_empty() {
        question.push('\n');
    }
    let mut git = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(GitError::NoGit)?;
    let (input, output) = (git.stdin.take(), git.stdout.take());
    let answer = std::thread::scope(|scope| {
        // Git answers while it is being asked; one after the other, both pipes could fill up.
        scope.spawn(move || {
            // If git goes away early, its answer is short, which is noticed below.
            let _ = input.map(|mut input| input.write_all(question.as_bytes()));
        });
        let mut answer = BufReader::new(output.ok_or_else(|| failed(&"it has no output"))?);
        asked
            .iter()
            .map(|name| read_one(&mut answer, name))
            .collect()
    });
    git.wait().map_err(|error| failed(&error))?;
    answer
}

/// `OBJECT blob SIZE`, a line break, the bytes, a line break.
fn read_one(answer: &mut impl BufRead, name: &str) -> Result<Vec<u8>, GitError> {
    let mut header = String::new();
    answer
        .read_line(&mut header)
        .map_err(|error| failed(&error))?;
    let size = header.trim_end().rsplit(' ').next();
    let Some(size) = size.and_then(|size| size.parse::<usize>().ok()) else {
        return Err(failed(&format!("it cannot read the object {name}")));
    };
    let mut bytes = vec![0; size];
    let mut line_break = [0];
    answer
        .read_exact(&mut bytes)
        .and_then(|()| answer.read_exact(&mut line_break))
        .map_err(|error: io::Error| failed(&error))?;
    Ok(bytes)
}

fn failed(why: &dyn std::fmt::Display) -> GitError {
    GitError::Failed(why.to_string())
}
