//! Syntax errors in words that say what to do.
//!
//! The parser says where it could not go on, in its own terms. People who write plans need to know what they wrote
//! wrong, so the words depend on what stands at that place, and the place moves to the text that would have to change.

use granit_parser::ErrorKind;

use super::MAX_DEPTH;
use crate::diagnostic::Finding;
use crate::messages::{Message, message};
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
    let Fault { rule, at, words } = fault(text, kind, offset);
    let length = text[at..].chars().next().map_or(0, char::len_utf8);
    let place = Span::new(at, at + length).in_file(file);
    match words {
        Some(Words { headline, help }) => Finding::error(rule, place, headline).help(help),
        None => Finding::error(rule, place, message!("syntax.headline", info)),
    }
}

/// What is wrong, and the offset of the character that would have to change.
struct Fault {
    rule: &'static str,
    at: usize,
    /// `None` where only the parser has words for it.
    words: Option<Words>,
}

/// What is said about a fault.
struct Words {
    headline: Message,
    help: Message,
}

impl Words {
    const fn new(headline: Message, help: Message) -> Self {
        Self { headline, help }
    }

    /// What a tab is reported as, wherever it stands.
    fn tab() -> Self {
        Self::new(message!("syntax.headline-tab"), message!("syntax.help-tab"))
    }

    /// What a text with a colon in it is reported as.
    fn colon() -> Self {
        Self::new(
            message!("syntax.headline-colon-in-text"),
            message!("syntax.help-colon-in-text"),
        )
    }

    /// What lines that do not stand below each other are reported as.
    fn indentation() -> Self {
        Self::new(
            message!("syntax.headline-indentation"),
            message!("syntax.help-indentation"),
        )
    }
}

fn fault(text: &str, kind: &ErrorKind, offset: usize) -> Fault {
    if let Some(at) = conflict(text, offset) {
        return Fault {
            rule: "syntax",
            at,
            words: Some(Words::new(
                message!("syntax.headline-conflict"),
                message!("syntax.help-conflict"),
            )),
        };
    }
    let here = text[offset..].chars().next();
    let before = &text[..offset];
    let line_before = before.rsplit(['\n', '\r']).next().unwrap_or(before);
    let mut at = offset;
    let mut rule = "syntax";
    let words = match kind {
        ErrorKind::DirectiveDisallowed => {
            rule = "refused-construct";
            Words::new(
                message!(
                    "refused-construct.headline",
                    what = message!("refused-construct.directive")
                ),
                message!("refused-construct.help-directive"),
            )
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => {
            at = nearest_tab(text, offset);
            Words::tab()
        }
        ErrorKind::MappingValueNotAllowed if line_before.contains(": ") => Words::colon(),
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => Words::new(
            message!("syntax.headline-colon"),
            message!("syntax.help-colon"),
        ),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator
            if here == Some(':') =>
        {
            Words::colon()
        }
        ErrorKind::UnclosedQuotedScalar => Words::new(
            message!("syntax.headline-quote"),
            message!("syntax.help-quote"),
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar => Words::new(
            message!("syntax.headline-behind-quote"),
            message!("syntax.help-behind-single-quote"),
        ),
        ErrorKind::InvalidTrailingDoubleQuotedScalar => Words::new(
            message!("syntax.headline-behind-quote"),
            message!("syntax.help-behind-double-quote"),
        ),
        ErrorKind::UnclosedFlowCollection { open: '[' }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::ExpectedFlowSequenceSeparator => Words::new(
            message!("syntax.headline-list"),
            message!("syntax.help-list"),
        ),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator => Words::new(
            message!("syntax.headline-mapping"),
            message!("syntax.help-mapping"),
        ),
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            Words::new(
                message!("syntax.headline-brackets"),
                message!("syntax.help-brackets"),
            )
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed => Words::indentation(),
        ErrorKind::ExpectedBlockMappingKey if here == Some('-') => Words::indentation(),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::SimpleKeyExpected
            if lacks_space(text, offset) =>
        {
            Words::new(
                message!("syntax.headline-space"),
                message!("syntax.help-space"),
            )
        }
        ErrorKind::BlockEntryInFlowCollection => Words::new(
            message!("syntax.headline-item-in-brackets"),
            message!("syntax.help-item-in-brackets"),
        ),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::SimpleKeyExpected => {
            Words::new(message!("syntax.headline-key"), message!("syntax.help-key"))
        }
        ErrorKind::InvalidBlockScalarHeader => Words::new(
            message!("syntax.headline-block-text"),
            message!("syntax.help-block-text"),
        ),
        ErrorKind::UnknownQuotedScalarEscape => {
            at = unknown_escape(text, offset);
            Words::new(
                message!("syntax.headline-escape"),
                message!("syntax.help-escape"),
            )
        }
        ErrorKind::CommentNotSeparated => Words::new(
            message!("syntax.headline-comment"),
            message!("syntax.help-comment"),
        ),
        ErrorKind::UnexpectedCharacter { .. } | ErrorKind::MissingAnchorOrAliasName => Words::new(
            message!("syntax.headline-first-character"),
            message!("syntax.help-first-character"),
        ),
        ErrorKind::ExpectedNodeContent => Words::new(
            message!("syntax.headline-value"),
            message!("syntax.help-value"),
        ),
        _ => {
            return Fault {
                rule,
                at,
                words: None,
            };
        }
    };
    Fault {
        rule,
        at,
        words: Some(words),
    }
}

/// Where git has begun to show two versions, if it has before the offset, or on its line.
fn conflict(text: &str, offset: usize) -> Option<usize> {
    const MARK: &str = "<<<<<<< ";
    let line_end = text[offset..].find('\n');
    let read = &text[..line_end.map_or(text.len(), |length| offset + length)];
    if read.starts_with(MARK) {
        return Some(0);
    }
    read.find(&format!("\n{MARK}")).map(|before| before + 1)
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
    let message = message!("over-limit.headline-depth", most = MAX_DEPTH);
    Finding::error("over-limit", place, message).help(message!("over-limit.help-depth"))
}
