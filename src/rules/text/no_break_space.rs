//! `no-break-space`: what looks like a space and is none.

use memchr::memmem;
use rayon::prelude::*;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::text::respelling;
use crate::rules::{Check, Group, Rule};
use crate::source::{FileId, SourceFile, Span};
use crate::workspace::Workspace;

/// What looks like a space and is none.
pub(in crate::rules) static NO_BREAK_SPACE: Rule = Rule {
    name: "no-break-space",
    group: Group::Text,
    level: Level::Info,
    page: include_str!("no_break_space.md"),
    check: Check::Workspace(check),
};

/// The ordinary one, the one as wide as a digit, and the narrow one.
const SPACES: [char; 3] = ['\u{a0}', '\u{2007}', '\u{202f}'];

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let files: Vec<_> = workspace.documents_files().collect();
    let found = files
        .par_iter()
        .filter_map(|&(file, source)| look(file, source));
    findings.par_extend(found);
}

fn look(file: FileId, source: &SourceFile) -> Option<Finding> {
    // Most files hold none, and bytes are looked for faster than letters.
    let bytes = source.text.as_bytes();
    memmem::find(bytes, b"\xc2\xa0").or_else(|| memmem::find(bytes, b"\xe2\x80"))?;
    let spaces = source.text.match_indices(SPACES);
    let spaces = spaces.map(|(start, space)| {
        let span = Span::new(start, start + space.len());
        (span, " ".to_owned())
    });
    let spaces: Vec<_> = spaces.collect();
    let (place, _) = spaces.first()?;
    let message = message!("no-break-space.headline", spaces = spaces.len());
    let finding = NO_BREAK_SPACE
        .finding(place.in_file(file), message)
        .note(message!("no-break-space.note"));
    let fix = respelling(file, source, spaces);
    let finding = finding.help(if fix.safe {
        message!("no-break-space.help")
    } else {
        message!("no-break-space.help-by-hand")
    });
    Some(Finding {
        fix: Some(fix),
        ..finding
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps};

    fn help(text: &str) -> Vec<String> {
        helps("no-break-space", &[("a.plan.yaml", text)])
    }

    const ANY: &str = "put ordinary spaces in their place; `plan validate --fix` does";
    const BY_HAND: &str =
        "put ordinary spaces in their place by hand: YAML would read some lines in another way";

    #[test]
    fn a_file_is_reported_once() {
        let text = "plan: p\ntitle: 100\u{a0}% of\u{202f}all\nissuer: u\n";
        assert_eq!(
            headlines("no-break-space", &[("a.plan.yaml", text)]),
            ["2 no-break spaces stand in this file, the first one here"]
        );
        assert_eq!(help(text), [ANY]);
    }

    #[test]
    fn a_file_that_would_say_something_else_is_for_people() {
        for line in [
            "title: a\u{a0}# b",
            "title: |\n  \u{a0}a\n  b",
            "purposes:\n  - a:\u{a0}b",
        ] {
            let text = format!("plan: p\n{line}\nissuer: u\n");
            assert_eq!(help(&text), [BY_HAND], "{line}");
        }
    }

    #[test]
    fn a_file_that_can_only_be_read_afterwards_is_for_people_too() {
        // What the writer meant to say cannot be told from a file that says nothing yet.
        assert_eq!(help("plan: p\ntitle:\u{a0}t\nissuer: u\n"), [BY_HAND]);
        let indented = "plan: p\ntitle: t\nissuer: u\nperiod:\n\u{a0} from: 2021-01-01\n";
        assert_eq!(help(indented), [BY_HAND]);
    }

    #[test]
    fn one_that_is_written_as_an_escape_is_meant() {
        let text = "plan: p\ntitle: \"100\\_%\"\nissuer: u\n";
        assert!(help(text).is_empty());
    }
}
