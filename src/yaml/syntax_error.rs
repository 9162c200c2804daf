//! Syntax errors in words that say what to do.
//!
//! The parser says where it could not go on, in its own terms. People who write plans need to know what they wrote
//! wrong, so the words depend on what stands at that place, and the place moves to the text that would have to change.

use granit_parser::ErrorKind;

use super::MAX_DEPTH;
use crate::diagnostic::Finding;
use crate::source::{FileId, Location, Span};

/// The finding for a syntax error at an offset of the text. `info` is the parser's own wording, used where we have no
/// better one.
pub(super) fn finding(
    file: FileId,
    text: &str,
    kind: &ErrorKind,
    info: &str,
    offset: usize,
) -> Finding {
    let Fault {
        rule,
        at,
        message,
        help,
    } = fault(text, kind, offset);
    let length = text[at..].chars().next().map_or(0, char::len_utf8);
    let place = Span::new(at, at + length).in_file(file);
    match message {
        "" => Finding::error(rule, place, format!("this is not YAML: {info}")),
        _ => Finding::error(rule, place, message).help(help),
    }
}

/// What is wrong, and the offset of the character that would have to change.
struct Fault {
    rule: &'static str,
    at: usize,
    /// Empty where only the parser has words for it.
    message: &'static str,
    help: &'static str,
}

/// What a tab is reported as, wherever it stands.
const TAB: (&str, &str) = (
    "a tab is used for indentation",
    "indent with spaces, two for each level",
);

/// What a text with a colon in it is reported as.
const COLON: (&str, &str) = (
    "a text that contains a colon and a space needs quotes",
    "put the whole text in quotes, such as `\"Note: …\"`",
);

/// What lines that do not stand below each other are reported as.
const INDENTATION: (&str, &str) = (
    "the indentation does not fit the lines above",
    "give the entries of one list or mapping the same number of spaces",
);

fn fault(text: &str, kind: &ErrorKind, offset: usize) -> Fault {
    let here = text[offset..].chars().next();
    let before = &text[..offset];
    let line_before = before.rsplit(['\n', '\r']).next().unwrap_or(before);
    let mut at = offset;
    let mut rule = "syntax";
    let (message, help) = match kind {
        ErrorKind::DirectiveDisallowed => {
            rule = "refused-construct";
            (
                "a directive is a part of YAML that plan files do without",
                "remove the line that begins with `%`",
            )
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => {
            at = nearest_tab(text, offset);
            TAB
        }
        ErrorKind::MappingValueNotAllowed if line_before.contains(": ") => COLON,
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => (
            "a colon stands where no key can be",
            "put a text that contains `: ` in quotes, or close the bracket or quote that is open above",
        ),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator
            if here == Some(':') =>
        {
            COLON
        }
        ErrorKind::UnclosedQuotedScalar => (
            "a quoted text is not closed",
            "add the closing quote; inside double quotes, write `\\\"` for a quote",
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "text follows the closing quote",
            "inside single quotes write `''` for an apostrophe, or put the text in double quotes",
        ),
        ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "text follows the closing quote",
            "inside double quotes write `\\\"` for a quote, or put the text in single quotes",
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
            "the brackets do not match",
            "open and close with the same kind: `[…]` for a list, `{…}` for a mapping",
        ),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed => INDENTATION,
        ErrorKind::ExpectedBlockMappingKey if here == Some('-') => INDENTATION,
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::SimpleKeyExpected
            if lacks_space(text, offset) =>
        {
            ("a space is missing behind the colon", "write `key: value`")
        }
        ErrorKind::BlockEntryInFlowCollection => (
            "a list item begins here inside brackets",
            "close the bracket that is open above with `]` or `}`",
        ),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::SimpleKeyExpected => (
            "a key with a colon is expected here",
            "write `key: value`; put a text that contains `: ` or begins with a special character in quotes",
        ),
        ErrorKind::InvalidBlockScalarHeader => (
            "a text that begins with `>` or `|` needs quotes",
            "put the text in quotes, such as `\">= 30\"`; alone, `>` and `|` begin a text on the lines below",
        ),
        ErrorKind::UnknownQuotedScalarEscape => {
            at = unknown_escape(text, offset);
            (
                "an unknown escape stands in a text in double quotes",
                "write `\\\\` for a backslash, or use single quotes",
            )
        }
        ErrorKind::CommentNotSeparated => (
            "a comment follows a value without a space",
            "put a space before `#`",
        ),
        ErrorKind::UnexpectedCharacter { .. } | ErrorKind::MissingAnchorOrAliasName => (
            "a text cannot begin with this character",
            "put the text in quotes",
        ),
        ErrorKind::ExpectedNodeContent => (
            "a value is missing here",
            "write the value, or remove the comma or the colon",
        ),
        _ => ("", ""),
    };
    Fault {
        rule,
        at,
        message,
        help,
    }
}

/// Whether the line at the offset has a colon with no space behind it, and none with one.
fn lacks_space(text: &str, offset: usize) -> bool {
    let line = text[offset..].lines().next().unwrap_or_default();
    line.contains(':') && !line.contains(": ") && !line.ends_with(':')
}

/// The offset of the tab that the parser stumbled over: just before the place, else the next one behind it.
fn nearest_tab(text: &str, offset: usize) -> usize {
    if text[..offset].ends_with('\t') {
        return offset - 1;
    }
    text[offset..]
        .find('\t')
        .map_or(offset, |distance| offset + distance)
}

/// The offset of the first backslash of a text in double quotes that begins no escape of YAML 1.2.
fn unknown_escape(text: &str, offset: usize) -> usize {
    let mut letters = text[offset..].char_indices();
    while let Some((index, letter)) = letters.next() {
        if letter == '\\' {
            let (_, escaped) = letters.next().unwrap_or((index, ' '));
            if !"0abt\tnvfre \"/\\N_LPxuU\n\r".contains(escaped) {
                return offset + index;
            }
        }
    }
    offset
}

/// The finding for nesting deeper than is read.
pub(super) fn too_deep(place: Location) -> Finding {
    let message = format!("lists and mappings are nested more than {MAX_DEPTH} deep");
    Finding::error("over-limit", place, message)
        .help("no plan needs this depth; look for brackets or indentation that are not closed")
}
