//! Text and shape: the rules under which reading reports what it could not understand.
//!
//! These faults are found where the text is read (`yaml`, `model`, `workspace`); here they only have their names and
//! pages. `unknown-rule` alone needs the rule book, and so is a check like any other.

pub(super) mod unknown_rule;

use crate::diagnostic::Level;
use crate::rules::{Check, Group, Rule};

/// A rule whose findings reading emits: always errors, since something was not understood.
const fn reading(name: &'static str, page: &'static str) -> Rule {
    Rule {
        name,
        group: Group::Reading,
        level: Level::Error,
        page,
        check: Check::Reading,
    }
}

/// A date is not a day of the calendar, written year-month-day.
pub(super) static BAD_DATE: Rule = reading("bad-date", include_str!("bad_date.md"));

/// A file is not UTF-8.
pub(super) static BAD_ENCODING: Rule = reading("bad-encoding", include_str!("bad_encoding.md"));

/// An id has other characters than small letters, digits and single hyphens.
pub(super) static BAD_ID: Rule = reading("bad-id", include_str!("bad_id.md"));

/// A quantity is not a number with a unit, or can be read in two ways.
pub(super) static BAD_QUANTITY: Rule = reading("bad-quantity", include_str!("bad_quantity.md"));

/// A value is not one of those that can stand there.
pub(super) static BAD_VALUE: Rule = reading("bad-value", include_str!("bad_value.md"));

/// Two keys stand side by side of which only one can hold.
pub(super) static CONFLICTING_KEYS: Rule =
    reading("conflicting-keys", include_str!("conflicting_keys.md"));

/// An invisible control character stands in a file.
pub(super) static CONTROL_CHARACTER: Rule =
    reading("control-character", include_str!("control_character.md"));

/// A key is given twice in one mapping.
pub(super) static DUPLICATE_KEY: Rule = reading("duplicate-key", include_str!("duplicate_key.md"));

/// A file holds no document.
pub(super) static EMPTY_FILE: Rule = reading("empty-file", include_str!("empty_file.md"));

/// A key that has to be there is not.
pub(super) static MISSING_KEY: Rule = reading("missing-key", include_str!("missing_key.md"));

/// A file is larger, or nested deeper, than any plan has to be.
pub(super) static OVER_LIMIT: Rule = reading("over-limit", include_str!("over_limit.md"));

/// A file uses a part of YAML that plan files do without.
pub(super) static REFUSED_CONSTRUCT: Rule =
    reading("refused-construct", include_str!("refused_construct.md"));

/// A file is not YAML.
pub(super) static SYNTAX: Rule = reading("syntax", include_str!("syntax.md"));

/// A document does not begin with a key that says what it is.
pub(super) static UNKNOWN_DOCUMENT: Rule =
    reading("unknown-document", include_str!("unknown_document.md"));

/// A key means nothing where it stands.
pub(super) static UNKNOWN_KEY: Rule = reading("unknown-key", include_str!("unknown_key.md"));

/// A file could not be opened.
pub(super) static UNREADABLE_FILE: Rule =
    reading("unreadable-file", include_str!("unreadable_file.md"));

/// A text, a list or a mapping stands where something else is expected.
pub(super) static WRONG_TYPE: Rule = reading("wrong-type", include_str!("wrong_type.md"));

#[cfg(test)]
mod tests {
    use crate::rules::check;
    use crate::workspace::{Discovery, Extra, Workspace, discover};

    /// What is said about one file of these bytes, each finding as `rule: headline`.
    fn said(bytes: &[u8]) -> Vec<String> {
        let extra = Extra {
            name: "a.plan.yaml".to_owned(),
            bytes: bytes.to_vec(),
        };
        let nothing = Discovery::nowhere();
        said_of(Workspace::load(nothing, vec![extra]))
    }

    fn said_of((workspace, reading): (Workspace, Vec<crate::diagnostic::Finding>)) -> Vec<String> {
        let findings = check(&workspace, reading).into_iter();
        let errors = findings.filter(|finding| finding.level == crate::diagnostic::Level::Error);
        errors
            .map(|finding| format!("{}: {}", finding.rule, finding.message))
            .collect()
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_counted_and_the_rest_is_read() {
        assert_eq!(
            said(b"plan: p\ntitle: K\xea ho\xa1ch\nissuer: u\n"),
            ["bad-encoding: this file is not UTF-8: 2 bytes cannot be read"]
        );
        assert_eq!(
            said(b"\xff\xfep\0l\0"),
            ["bad-encoding: this file is UTF-16, not UTF-8"]
        );
    }

    #[test]
    fn invisible_characters_are_named() {
        assert_eq!(
            said("plan: p\ntitle: a\u{feff}b\u{7}\nissuer: u\n".as_bytes()),
            [
                "control-character: a byte order mark (U+FEFF) inside the text cannot stand in a plan file",
                "control-character: the control character U+0007 cannot stand in a plan file",
            ]
        );
    }

    #[test]
    fn a_file_of_comments_is_empty() {
        for text in ["", "# later\n", "---\n", "\u{feff}\n"] {
            assert_eq!(said(text.as_bytes()), ["empty-file: this file is empty"]);
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_reported() {
        let folder = tempfile::tempdir().unwrap();
        let discovery = discover(folder.path(), &["a.plan.yaml".into()]).unwrap();
        assert_eq!(
            said_of(Workspace::load(discovery, Vec::new())),
            ["unreadable-file: this file could not be read: there is no such file or folder"]
        );
    }
}
