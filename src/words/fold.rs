//! Text as it is compared: composed to NFC, or folded so that case, accents and the letter đ make no difference.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text in NFC, borrowed where it is so already.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plainly_composed) {
        return Cow::Borrowed(text);
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// Whether a character is one that NFC never changes, nor composes with one before it: Latin with the accents of
/// Vietnamese, and most punctuation. Nearly all texts have no others, and need not be looked up in the tables of Unicode.
#[must_use]
pub fn is_plainly_composed(character: char) -> bool {
    matches!(character, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{205f}')
}

/// The text in lower case, without accents, with `d` for `đ` and single spaces: `Kế hoạch  Số` becomes `ke hoach so`.
#[must_use]
pub fn fold(text: &str) -> String {
    let letters = text.nfd().filter(|&letter| !is_combining_mark(letter));
    let letters = letters
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'đ' => 'd',
            _ => letter,
        });
    let letters: String = letters.collect();
    let words: Vec<_> = letters.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_text_compare_equal() {
        let composed = "Kế hoạch ứng phó";
        let decomposed: String = composed.nfd().collect();
        assert_ne!(composed, decomposed);
        assert_eq!(nfc(composed), nfc(&decomposed));
        assert!(matches!(nfc(composed), Cow::Borrowed(_)));
    }

    #[test]
    fn plainly_composed_characters_are_composed() {
        let plain = (0..=u32::from(char::MAX)).filter_map(char::from_u32);
        for character in plain.filter(|&character| is_plainly_composed(character)) {
            let quick = is_nfc_quick(['a', character].into_iter());
            assert!(matches!(quick, IsNormalized::Yes), "{character:?}");
        }
    }

    #[test]
    fn folding_drops_case_accents_and_spare_spaces() {
        assert_eq!(
            fold("Liên đoàn  Lao Động\u{a0}tỉnh"),
            "lien doan lao dong tinh"
        );
        assert_eq!(fold("ĐẢNG ủy"), "dang uy");
    }
}
