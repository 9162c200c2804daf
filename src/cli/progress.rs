//! A line on the terminal that says how far reading has come, while it takes long. It is gone when it is over.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use unicode_width::UnicodeWidthStr;

/// Runs that are over by then show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long a line stands before the next is drawn over it.
const STEP: Duration = Duration::from_millis(100);

/// Does some work. If it takes long, `line` is drawn on standard error again and again until it is done; nothing is
/// drawn if that is no terminal, or before `line` has something to say.
pub(super) fn shown_while<T>(
    line: impl Fn() -> Option<String> + Send,
    work: impl FnOnce() -> T,
) -> T {
    if io::stderr().is_terminal() {
        drawn_while(io::stderr(), PATIENCE, line, work)
    } else {
        work()
    }
}

fn drawn_while<T>(
    output: impl Write + Send,
    patience: Duration,
    line: impl Fn() -> Option<String> + Send,
    work: impl FnOnce() -> T,
) -> T {
    thread::scope(|scope| {
        let (over, is_over) = mpsc::channel();
        scope.spawn(move || {
            // A terminal that cannot be written to is no reason to stop the work.
            let _ = draw(output, patience, line, &is_over);
        });
        let result = work();
        drop(over);
        result
    })
}

/// Draws until the other end of the channel is gone, then wipes out what was drawn.
fn draw(
    mut output: impl Write,
    patience: Duration,
    line: impl Fn() -> Option<String>,
    is_over: &Receiver<()>,
) -> io::Result<()> {
    let mut wait = patience;
    let mut drawn = 0;
    while is_over.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
        wait = STEP;
        if let Some(line) = line() {
            let width = line.width();
            let rest = drawn.max(width) - width;
            // In one piece, so that nobody sees half a line.
            output.write_all(format!("\r{line}{:rest$}", "").as_bytes())?;
            output.flush()?;
            drawn = drawn.max(width);
        }
    }
    if drawn > 0 {
        write!(output, "\r{:drawn$}\r", "")?;
        output.flush()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    /// A terminal that several threads write to.
    #[derive(Clone, Default)]
    struct Terminal(Arc<Mutex<Vec<u8>>>);

    impl Terminal {
        fn written(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }

        /// What stands on its line.
        fn shown(&self) -> String {
            let mut shown: Vec<char> = Vec::new();
            for part in self.written().split('\r') {
                for (column, letter) in part.chars().enumerate() {
                    match shown.get_mut(column) {
                        Some(before) => *before = letter,
                        None => shown.push(letter),
                    }
                }
            }
            shown.into_iter().collect()
        }
    }

    impl Write for Terminal {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn work_that_is_soon_done_shows_nothing() {
        let terminal = Terminal::default();
        let line = || Some("working".to_owned());
        let hour = Duration::from_secs(3600);
        assert_eq!(drawn_while(terminal.clone(), hour, line, || 7), 7);
        assert_eq!(terminal.written(), "");
    }

    #[test]
    fn what_was_shown_is_gone_without_a_trace() {
        let terminal = Terminal::default();
        let watched = terminal.clone();
        let lines = ["long line", "short"];
        let drawn = Mutex::new(0);
        let line = || {
            let mut drawn = drawn.lock().unwrap();
            *drawn += 1;
            Some(lines[(*drawn - 1).min(1)].to_owned())
        };
        drawn_while(terminal.clone(), Duration::ZERO, line, || {
            while !watched.written().contains("short") {
                thread::yield_now();
            }
            assert_eq!(watched.shown().trim_end(), "short");
        });
        assert_eq!(terminal.shown().trim(), "");
        assert!(terminal.written().ends_with('\r'));
    }

    #[test]
    fn nothing_is_drawn_before_there_is_something_to_say() {
        let terminal = Terminal::default();
        let (asked, was_asked) = mpsc::channel();
        let line = move || {
            asked.send(()).unwrap();
            None
        };
        let _was_asked = drawn_while(terminal.clone(), Duration::ZERO, line, || {
            was_asked.recv().unwrap();
            // It may be asked once more before it hears that the work is done.
            was_asked
        });
        assert_eq!(terminal.written(), "");
    }
}
