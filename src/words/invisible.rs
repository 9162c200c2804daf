//! Letters that nobody sees.

/// Whether the letter is a control other than blanks and line breaks, a mark that turns the direction of the text, or
/// without width.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    let is_blank = matches!(letter, '\t'..='\r' | '\u{85}');
    (letter.is_control() && !is_blank)
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}
