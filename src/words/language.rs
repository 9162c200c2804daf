//! The languages that the program speaks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A language that pages and messages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    #[default]
    En,
}

impl Language {
    /// The language's code in settings, options and web pages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }
}

/// Whether a text is Vietnamese: horns, hooks and letters with two marks stand in hardly any other language.
#[must_use]
pub fn is_vietnamese(text: &str) -> bool {
    let mut marks = 0;
    text.nfd().any(|letter| {
        marks = if is_combining_mark(letter) {
            marks + 1
        } else {
            0
        };
        marks == 2 || matches!(letter, '\u{309}' | '\u{31b}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_is_told_from_other_languages() {
        for text in [
            "KẾ HOẠCH",
            "Phòng, chống dịch trên địa bàn",
            "Ư\u{301}ng pho\u{301}",
        ] {
            assert!(is_vietnamese(text), "{text}");
        }
        for text in ["Flood plan", "Été à l’hôpital", "Đorđe", "Führung"] {
            assert!(!is_vietnamese(text), "{text}");
        }
    }
}
