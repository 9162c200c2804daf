//! What the telephone number of a contact looks like.

use crate::model::Language;
use crate::words::nfc;

/// What is wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Oddity {
    /// It has this many digits, which no number has.
    Digits(usize),
    /// It holds something that cannot be dialled.
    Letter(char),
    /// It lacks the 0 with which a number begins.
    MissingZero,
}

/// What stands between two numbers, beside punctuation.
const WORDS_BETWEEN: [&str; 5] = [" - ", " hoặc ", " và ", " or ", " and "];

/// The numbers in a text such as `0256 3822 222 / 0912 345 678 (ext. 12)`, without what is dialled after them.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let text = nfc(text);
    let text = without_remarks(without_extension(&text));
    let numbers = text.split(['/', ';', ',']);
    let numbers = WORDS_BETWEEN
        .iter()
        .fold(numbers.collect::<Vec<_>>(), |parts, word| {
            parts
                .into_iter()
                .flat_map(|part| part.split(word))
                .collect()
        });
    let numbers = numbers.into_iter();
    numbers
        .map(str::trim)
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What is odd about a number; nothing if somebody can dial it. Only of Vietnamese numbers the rest is known, others
/// are held against the bounds of the international numbering plan (ITU-T E.164).
pub(super) fn oddity(number: &str, language: Language) -> Option<Oddity> {
    let is_gap = |letter: char| letter.is_whitespace() || ".-–()".contains(letter);
    let national = international_digits(number);
    let international = national.is_some();
    let rest = national.unwrap_or(number);
    let strange = rest
        .chars()
        .find(|letter| !letter.is_ascii_digit() && !is_gap(*letter));
    if let Some(letter) = strange {
        return Some(Oddity::Letter(letter));
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let count = digits.len();
    let is_mobile = |digits: &str| digits.starts_with(['3', '5', '7', '8', '9']);
    let allowed = match digits.as_str() {
        _ if international => 8..=15,
        digits if digits.starts_with("00") => 10..=17,
        digits if language == Language::Vi => match digits.strip_prefix('0') {
            Some(rest) if is_mobile(rest) => 10..=10,
            Some(_) => 10..=11,
            None if count == 9 && is_mobile(digits) => return Some(Oddity::MissingZero),
            None => 3..=10,
        },
        digits if digits.starts_with('0') => 9..=12,
        _ => 3..=12,
    };
    (!allowed.contains(&count)).then_some(Oddity::Digits(count))
}

/// Whether a number is likely to be that of a person: no switchboard and no hotline.
pub(super) fn is_private(number: &str, language: Language) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let is_mobile = |rest: &str| rest.starts_with(['3', '5', '7', '8', '9']);
    let home = digits
        .strip_prefix("84")
        .filter(|_| international_digits(number).is_some());
    let home = home.or_else(|| {
        digits
            .strip_prefix('0')
            .filter(|_| language == Language::Vi)
    });
    match home {
        Some(rest) => is_mobile(rest),
        // Of other countries' numbers nobody can tell; short ones are hotlines.
        None => digits.len() >= 9 && !digits.starts_with("1800") && !digits.starts_with("1900"),
    }
}

/// What stands behind the plus sign of an international number: `+84 256 …`, `(+84) 256 …`.
fn international_digits(number: &str) -> Option<&str> {
    number.trim_start_matches('(').strip_prefix('+')
}

/// The text without what is said of a number in brackets behind it: `0912 345 678 (Zalo)`.
fn without_remarks(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, bracket)) = rest.split_once('(') {
        kept.push_str(before);
        let follows_number = kept
            .trim_end()
            .ends_with(|letter: char| letter.is_ascii_digit());
        let is_remark = follows_number && bracket.trim_start().starts_with(char::is_alphabetic);
        rest = match bracket.split_once(')') {
            Some((_, after)) if is_remark => after,
            Some(_) | None => {
                kept.push('(');
                bracket
            }
        };
    }
    kept + rest
}

fn without_extension(text: &str) -> &str {
    let lower = text.to_lowercase();
    let signs = ["ext", "máy lẻ", "x.", "#", "số lẻ", "nhánh", "bấm"];
    let cut = signs.iter().filter_map(|sign| lower.find(sign)).min();
    // Lower case may be longer than what it was made from; then nothing is cut off.
    let cut = cut
        .and_then(|cut| text.get(..cut))
        .filter(|_| lower.len() == text.len());
    cut.unwrap_or(text).trim_end_matches(['(', ' ', ',', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_parted_and_lose_their_extensions() {
        assert_eq!(
            numbers("0256 3822 222 / 0900 000 001 (ext. 12)"),
            ["0256 3822 222", "0900 000 001"]
        );
        assert_eq!(numbers("02563 822 222, máy lẻ 5"), ["02563 822 222"]);
        assert_eq!(numbers("0256 3822222 (nhánh 12)"), ["0256 3822222"]);
        assert_eq!(numbers("0256 3822222, bấm 12/13"), ["0256 3822222"]);
        assert_eq!(
            numbers("0900 000 001 (Zalo, Viber) hoặc 0900 000 002"),
            ["0900 000 001", "0900 000 002"]
        );
        assert_eq!(
            numbers("0900 000 001 or 0900 000 002"),
            ["0900 000 001", "0900 000 002"]
        );
        assert_eq!(numbers("(O24) 3822 2222"), ["(O24) 3822 2222"]);
        assert_eq!(
            numbers("0900.000.001 - 0900.000.002"),
            ["0900.000.001", "0900.000.002"]
        );
    }

    #[test]
    fn numbers_that_can_be_dialled_are_not_odd() {
        for number in [
            "0900 000 001",
            "0256-3822222",
            "113",
            "1800 0000",
            "+84 900 000 001",
            "(024) 3822 2222",
            "(+84) 256 382 2222",
        ] {
            assert_eq!(oddity(number, Language::Vi), None, "{number}");
        }
        for number in [
            "020 7946 0000",
            "+44 20 7946 0000",
            "555-0100",
            "01632 960 001",
        ] {
            assert_eq!(oddity(number, Language::En), None, "{number}");
        }
    }

    #[test]
    fn odd_numbers_are_known_for_what_they_lack() {
        assert_eq!(oddity("0900 000 00", Language::Vi), Some(Oddity::Digits(9)));
        assert_eq!(
            oddity("0900 000 0011", Language::Vi),
            Some(Oddity::Digits(11))
        );
        assert_eq!(
            oddity("900 000 001", Language::Vi),
            Some(Oddity::MissingZero)
        );
        assert_eq!(
            oddity("O900 000 001", Language::Vi),
            Some(Oddity::Letter('O'))
        );
        assert_eq!(oddity("+84", Language::En), Some(Oddity::Digits(2)));
    }

    #[test]
    fn switchboards_and_hotlines_are_not_private() {
        assert!(is_private("0900 000 001", Language::Vi));
        assert!(is_private("+84 900 000 001", Language::En));
        assert!(is_private("(+84) 900 000 001", Language::En));
        for number in [
            "0256 3822 222",
            "113",
            "1900 0000",
            "+84 24 3822 2222",
            "(+84) 24 3822 2222",
        ] {
            assert!(!is_private(number, Language::Vi), "{number}");
        }
    }
}
