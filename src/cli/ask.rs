//! Questions to whoever sits at the terminal.

use std::io::{self, BufRead, IsTerminal, Write};

use super::error::CliError;

/// Whether there is somebody to ask.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// The answer to a question; without one the default. Asked again until `accept` takes the answer.
///
/// # Errors
///
/// If standard input ends.
pub(super) fn ask<T>(
    question: &str,
    default: &str,
    accept: impl Fn(&str) -> Result<T, String>,
) -> Result<T, CliError> {
    loop {
        let mut errors = io::stderr().lock();
        if default.is_empty() {
            write!(errors, "{question}: ")?;
        } else {
            write!(errors, "{question} [{default}]: ")?;
        }
        errors.flush()?;
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            writeln!(errors)?;
            return Err(CliError::new("there was no answer; nothing was written"));
        }
        let answer = match line.trim() {
            "" => default,
            answer => answer,
        };
        match accept(answer) {
            Ok(answer) => return Ok(answer),
            Err(why) => writeln!(errors, "  {why}")?,
        }
    }
}
