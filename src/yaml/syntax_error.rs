//! Syntax errors in words that say what to do.

use granit_parser::ErrorKind;

use super::MAX_DEPTH;
use crate::diagnostic::Finding;
use crate::source::Location;

/// The finding for a syntax error. `info` is the parser's own wording, used where we have no better one.
pub(super) fn finding(kind: &ErrorKind, info: &str, place: Location) -> Finding {
    if matches!(kind, ErrorKind::DirectiveDisallowed) {
        let message = "a directive is a part of YAML that plan files do without";
        let help = "remove the line that begins with `%`";
        return Finding::error("refused-construct", place, message).help(help);
    }
    let (message, help) = match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart => (
            "a tab is used for indentation",
            "indent with spaces, two for each level",
        ),
        ErrorKind::UnclosedQuotedScalar => (
            "a quoted text is not closed",
            "add the closing quote; inside double quotes, write `\\\"` for a quote",
        ),
        ErrorKind::UnclosedFlowCollection { open: '[' }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::ExpectedFlowSequenceSeparator => (
            "a list in `[…]` is not closed",
            "add `]`, or a comma between its items",
        ),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator => (
            "a mapping in `{…}` is not closed",
            "add `}`, or a comma between its entries",
        ),
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => (
            "a closing bracket has no opening one of its kind",
            "make the brackets match: `[…]` for a list, `{…}` for a mapping",
        ),
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed => (
            "the indentation does not fit the lines above",
            "give the entries of one list or mapping the same number of spaces",
        ),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::SimpleKeyExpected => (
            "a key with a colon is expected here",
            "write `key: value`; put a text that contains `: ` or begins with a special character in quotes",
        ),
        ErrorKind::InvalidColonPlacement => (
            "a colon stands where no key can be",
            "put a text that contains `: ` in quotes, or close the bracket or quote that is open above",
        ),
        ErrorKind::UnknownQuotedScalarEscape => (
            "an unknown escape stands in a text in double quotes",
            "write `\\\\` for a backslash, or use single quotes",
        ),
        ErrorKind::CommentNotSeparated => (
            "a comment follows a value without a space",
            "put a space before `#`",
        ),
        ErrorKind::UnexpectedCharacter { .. } => (
            "a text cannot begin with this character",
            "put the text in quotes",
        ),
        _ => return Finding::error("syntax", place, format!("this is not YAML: {info}")),
    };
    Finding::error("syntax", place, message).help(help)
}

/// The finding for nesting deeper than is read.
pub(super) fn too_deep(place: Location) -> Finding {
    let message = format!("lists and mappings are nested more than {MAX_DEPTH} deep");
    Finding::error("over-limit", place, message)
        .help("no plan needs this depth; look for brackets or indentation that are not closed")
}
