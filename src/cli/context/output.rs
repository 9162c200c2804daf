//! Where results and remarks go.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};

use super::Context;
use crate::cli::error::CliError;

impl Context {
    /// Writes a result to standard output, painted if that is wanted.
    ///
    /// # Errors
    ///
    /// If the output cannot be written.
    pub(in crate::cli) fn print(&self, text: &str) -> Result<(), CliError> {
        let stdout = io::stdout().lock();
        if self.color == ColorChoice::Never {
            // Standard output alone would be written line by line, which takes long for many findings.
            let mut output = BufWriter::with_capacity(1 << 16, stdout);
            for part in strip_str(text) {
                output.write_all(part.as_bytes())?;
            }
            output.flush()?;
        } else {
            let mut output = AutoStream::new(stdout, self.color);
            output.write_all(text.as_bytes())?;
            output.flush()?;
        }
        Ok(())
    }

    /// Writes bytes that are no text to standard output, unless that is a terminal.
    ///
    /// # Errors
    ///
    /// If the output is a terminal, or cannot be written.
    pub(in crate::cli) fn print_bytes(&self, bytes: &[u8]) -> Result<(), CliError> {
        let mut output = io::stdout().lock();
        if output.is_terminal() {
            let error = CliError::new("this form is no text for a terminal");
            return Err(error.hint("name a file with `--output FILE`"));
        }
        output.write_all(bytes)?;
        output.flush()?;
        Ok(())
    }

    /// Writes a result to a file that the user named, without paint.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub(in crate::cli) fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), CliError> {
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) => strip_str(text).to_string().into_bytes(),
            Err(_) => bytes.to_vec(),
        };
        std::fs::write(self.base.join(path), bytes).map_err(|error| {
            CliError::new(format!("could not write `{}`: {error}", path.display()))
        })
    }

    /// Says something about the run on standard error.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub(in crate::cli) fn remark(&self, text: &str) -> Result<(), CliError> {
        let mut output = AutoStream::auto(io::stderr().lock());
        writeln!(output, "{text}")?;
        Ok(())
    }
}
