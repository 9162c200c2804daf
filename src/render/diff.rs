//! What would change in a file, in the form that `patch` and `git apply` read.

use similar::{ChangeTag, TextDiff};

use super::{Role, paint};

/// Lines shown around a change.
const CONTEXT: usize = 3;

/// The difference between two texts of a file. Empty if there is none.
#[must_use]
pub fn unified_diff(name: &str, before: &str, after: &str) -> String {
    let difference = TextDiff::from_lines(before, after);
    let mut page = String::new();
    for (index, hunk) in difference
        .unified_diff()
        .context_radius(CONTEXT)
        .iter_hunks()
        .enumerate()
    {
        if index == 0 {
            page.push_str(&line(Role::Heading, &format!("--- a/{name}")));
            page.push_str(&line(Role::Heading, &format!("+++ b/{name}")));
        }
        page.push_str(&line(Role::Name, &hunk.header().to_string()));
        for change in hunk.iter_changes() {
            let role = match change.tag() {
                ChangeTag::Equal => Role::Plain,
                ChangeTag::Delete => Role::Bad,
                ChangeTag::Insert => Role::Good,
            };
            let (text, end) = without_end(change.value());
            let text = format!("{}{}", change.tag(), visible(text));
            page.push_str(&format!("{}{end}", paint(role, text)));
            if change.missing_newline() {
                page.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    page
}

fn line(role: Role, text: &str) -> String {
    format!("{}\n", paint(role, text))
}

/// A line without its line break, and the line break.
fn without_end(line: &str) -> (&str, &str) {
    let text = line.trim_end_matches(['\r', '\n']);
    line.split_at(text.len())
}

/// A file may hold what would command the terminal.
fn visible(text: &str) -> String {
    let is_command = |letter: char| letter.is_control() && letter != '\t';
    text.replace(is_command, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(before: &str, after: &str) -> String {
        let painted = unified_diff("a.plan.yaml", before, after);
        anstream::adapter::strip_str(&painted).to_string()
    }

    #[test]
    fn lines_are_shown_with_those_around_them() {
        assert_eq!(
            diff("1\n2\n3\n4\n5\r\n6\n7\n", "1\n2\n3\n4\nfive\r\n6\n7\n"),
            "--- a/a.plan.yaml\n+++ b/a.plan.yaml\n@@ -2,6 +2,6 @@\n 2\n 3\n 4\n-5\r\n+five\r\n 6\n 7\n"
        );
        assert_eq!(diff("same\n", "same\n"), "");
    }

    #[test]
    fn a_missing_line_break_at_the_end_is_told() {
        assert_eq!(
            diff("a", "b\u{1b}[1m"),
            "--- a/a.plan.yaml\n+++ b/a.plan.yaml\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\u{fffd}[1m\n\\ No newline at end of file\n"
        );
    }
}
