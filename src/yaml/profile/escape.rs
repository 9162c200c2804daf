//! Characters by name or number, as they stand behind a backslash: YAML 1.2, section 5.7.

use super::{Declined, Read};

/// The character, and how many bytes behind the backslash say so.
pub(super) fn escape(text: &str) -> Read<(char, usize)> {
    let character = match text.as_bytes().first() {
        Some(b'0') => '\0',
        Some(b'a') => '\u{7}',
        Some(b'b') => '\u{8}',
        Some(b't') => '\t',
        Some(b'n') => '\n',
        Some(b'v') => '\u{b}',
        Some(b'f') => '\u{c}',
        Some(b'r') => '\r',
        Some(b'e') => '\u{1b}',
        Some(b' ') => ' ',
        Some(b'"') => '"',
        Some(b'/') => '/',
        Some(b'\\') => '\\',
        Some(b'N') => '\u{85}',
        Some(b'_') => '\u{a0}',
        Some(b'L') => '\u{2028}',
        Some(b'P') => '\u{2029}',
        Some(b'x') => return by_number(text, 2),
        Some(b'u') => return by_number(text, 4),
        Some(b'U') => return by_number(text, 8),
        _ => return Err(Declined("an unknown escape")),
    };
    Ok((character, 1))
}

fn by_number(text: &str, digits: usize) -> Read<(char, usize)> {
    let number = text.get(1..=digits);
    let number = number.filter(|number| number.bytes().all(|digit| digit.is_ascii_hexdigit()));
    let number = number.and_then(|number| u32::from_str_radix(number, 16).ok());
    let character = number.and_then(char::from_u32);
    let character = character.ok_or(Declined("an escape that names no character"))?;
    Ok((character, 1 + digits))
}
