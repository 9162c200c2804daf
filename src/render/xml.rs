//! Text for XML, which has no place for control characters, not even escaped.

use crate::words::is_invisible;

/// The text with a mark in the place of each letter that nobody sees.
pub(super) fn visible(text: &str) -> String {
    let is_bad = |letter: char| {
        let is_control = letter.is_control() && !matches!(letter, '\n' | '\t');
        is_control || is_invisible(letter) || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    text.replace(is_bad, "\u{fffd}")
}
