//! Official numbers of documents as Vietnamese offices write them: `265/KH-LĐLĐ`, and `279-TB/TU` in the party.
//!
//! What is judged is the form. Which abbreviations an office uses is its own affair.

use crate::words::{fold, nfc};

/// Abbreviations for types of documents, folded. A number that has only one of these does not say who issued it.
const TYPES: [&str; 28] = [
    "bb", "bc", "ct", "cthd", "ctph", "ctr", "ctrph", "cv", "da", "hd", "hdlt", "kh", "khln",
    "khlt", "khph", "kl", "nd", "nq", "nqlt", "pa", "qc", "qcph", "qd", "qyd", "tb", "tt", "ttlt",
    "ttr",
];

/// A number taken apart: its serial, and its codes, each with the separator before it.
pub(super) struct Number<'t> {
    /// The serial with its letters, such as `12a`.
    pub serial: &'t str,
    /// Codes of the type and the issuers, and a year where one stands.
    codes: Vec<(char, &'t str)>,
}

/// How the parts of a number are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `265/KH-LĐLĐ`, with a year `30/2020/NĐ-CP`.
    State,
    /// `279-TB/TU`.
    Party,
    /// Another order of strokes and hyphens, such as `05/KH/CĐCS`.
    Mixed,
}

impl<'t> Number<'t> {
    /// The parts of a number in NFC; `None` if it has others than a serial and codes in capitals.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        let is_separator = |letter: char| matches!(letter, '/' | '-');
        let mut parts = text.split(is_separator);
        let serial = parts.next().filter(|serial| is_serial(serial))?;
        let separators = text.chars().filter(|&letter| is_separator(letter));
        let codes: Vec<_> = separators.zip(parts).collect();
        let mut written = codes.iter().map(|(_, code)| *code);
        if written.clone().next().is_some_and(is_year) {
            written.next();
        }
        let first = written.clone().next()?;
        let begins_with_letter = first.starts_with(char::is_alphabetic);
        (begins_with_letter && written.all(is_code)).then_some(Self { serial, codes })
    }

    /// How its parts are joined.
    pub(super) fn form(&self) -> Form {
        let separators: String = self.codes.iter().map(|&(separator, _)| separator).collect();
        let has_year = self.has_year();
        let after_first = separators.strip_prefix(if has_year { "//" } else { "/" });
        if after_first.is_some_and(|rest| !rest.contains('/')) {
            return Form::State;
        }
        match separators.strip_prefix("-/") {
            Some(rest) if !has_year && !rest.contains('/') => Form::Party,
            Some(_) | None => Form::Mixed,
        }
    }

    /// Whether its only code is a type of documents, so that nothing says who issued it.
    pub(super) fn lacks_issuer(&self) -> bool {
        match self.codes.as_slice() {
            [(_, code)] => is_type(code),
            _ => false,
        }
    }

    /// Whether one of its codes is a type of documents.
    pub(super) fn has_type(&self) -> bool {
        self.codes.iter().any(|(_, code)| is_type(code))
    }

    /// The same parts in the form of the state.
    pub(super) fn in_state_form(&self) -> String {
        let (year, codes) = self.codes.split_at(usize::from(self.has_year()));
        let parts = [self.serial].into_iter();
        let parts = parts.chain(year.iter().map(|&(_, year)| year));
        let parts: Vec<_> = parts.collect();
        let codes: Vec<_> = codes.iter().map(|&(_, code)| code).collect();
        format!("{}/{}", parts.join("/"), codes.join("-"))
    }

    /// The same parts in the form of the party, which has a type and an issuer.
    pub(super) fn in_party_form(&self) -> Option<String> {
        let codes: Vec<_> = self.codes.iter().map(|&(_, code)| code).collect();
        let (kind, issuers) = codes.split_first()?;
        let is_complete = !issuers.is_empty() && !self.has_year();
        is_complete.then(|| format!("{}-{kind}/{}", self.serial, issuers.join("-")))
    }

    fn has_year(&self) -> bool {
        self.codes.first().is_some_and(|&(_, code)| is_year(code))
    }
}

/// The number without slips of the pen that change nothing in it: the word `Số` before it, blanks around strokes and
/// hyphens, dashes for hyphens, and the Icelandic letter that looks like `Đ`.
pub(super) fn mended(text: &str) -> String {
    let text: String = nfc(text).chars().map(plain).collect();
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for separator in ["/", "-"] {
        for blank in [format!(" {separator}"), format!("{separator} ")] {
            text = text.replace(&blank, separator);
        }
    }
    without_word(&text).to_owned()
}

/// The number as numbers are compared: case, accents, blanks, the kind of hyphen, the word `Số` before it and zeros in
/// front make no difference.
pub(super) fn compared(text: &str) -> String {
    let mut folded = fold(&mended(text));
    folded.retain(|letter| !letter.is_whitespace());
    match folded.trim_start_matches('0') {
        "" => folded,
        number => number.to_owned(),
    }
}

/// Whether some part of the text is the abbreviation of a type of documents.
pub(super) fn names_type(text: &str) -> bool {
    let mut parts = text.split(|letter: char| !letter.is_alphabetic());
    parts.any(is_type)
}

/// Whether the number holds the year of the document, which tells it from those of other years.
pub(super) fn names_year(text: &str) -> bool {
    let mended = mended(text);
    // The first part is the serial: 1979/QĐ-UBND is the 1979th decision of some year.
    let mut parts = mended.split(['/', '-']).skip(1);
    parts.any(is_year)
}

fn plain(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\\' | '\u{2044}' | '\u{2215}' | '\u{ff0f}' => '/',
        'Ð' => 'Đ',
        'ð' => 'đ',
        other => other,
    }
}

/// The number behind `Số`, `số:` or `So.`; the text itself if it does not begin so.
fn without_word(text: &str) -> &str {
    let word = text.trim_start_matches(char::is_alphabetic);
    let is_word = fold(&text[..text.len() - word.len()]) == "so";
    let number = word.trim_start_matches([':', '.', ' ']);
    if is_word { number } else { text }
}

/// One to six digits with up to two letters, such as `265`, `08`, `12a`.
fn is_serial(text: &str) -> bool {
    let letters = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.len() - letters.len();
    (1..=6).contains(&digits)
        && letters.chars().count() <= 2
        && letters.chars().all(char::is_alphabetic)
        && !is_type(letters)
}

fn is_year(text: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number && text.len() == 4 && (text.starts_with("19") || text.starts_with("20"))
}

/// An abbreviation such as `KH`, `CTr`, `BCĐ389` or `SGD&ĐT`, or digits alone: not in small letters throughout.
fn is_code(text: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '&' | '.' | '+');
    let is_small = text.chars().any(char::is_lowercase) && !text.chars().any(char::is_uppercase);
    !text.is_empty() && text.chars().all(is_part) && !is_small
}

fn is_type(code: &str) -> bool {
    TYPES.contains(&fold(code).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Option<Form> {
        Number::read(&mended(text)).map(|number| number.form())
    }

    #[test]
    fn numbers_of_real_offices_have_a_form() {
        for state in [
            "265/KH-LĐLĐ",
            "08/KH-CDYT",
            "09/KHPH-MTTQ-CTXH-CTĐ",
            "1234/QĐ-TTg",
            "12a/KH-UBND",
            "120/KH-SGD&ĐT",
            "7/KH-BCĐ389",
            "30/2020/NĐ-CP",
            "59/2020/QH14",
            "145/UBND-KGVX",
            "17/UBND",
        ] {
            assert_eq!(form(state), Some(Form::State), "{state}");
        }
        for party in ["279-TB/TU", "05-CTr/ĐU", "23-KH/TĐTN-BTG"] {
            assert_eq!(form(party), Some(Form::Party), "{party}");
        }
        for mixed in ["05/KH/CĐCS", "265-KH-LĐLĐ", "75-CP"] {
            assert_eq!(form(mixed), Some(Form::Mixed), "{mixed}");
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for other in [
            "265",
            "265/2021",
            "KH-265",
            "265KH-LĐLĐ",
            "…/KH-LĐLĐ",
            "/KH-LĐLĐ",
            "265/kh-lđlđ",
            "265/KH-",
            "Kế hoạch 265",
            "265/KH-LĐLĐ ngày 9/8",
            "",
        ] {
            assert_eq!(form(other), None, "{other}");
        }
    }

    #[test]
    fn slips_of_the_pen_are_mended() {
        for slip in [
            "Số 265/KH-LĐLĐ",
            "số: 265/KH-LĐLĐ",
            " 265 / KH\u{a0}- LĐLĐ",
            "265/KH–LĐLĐ",
            "265\\KH-LÐLÐ",
        ] {
            assert_eq!(mended(slip), "265/KH-LĐLĐ", "{slip}");
        }
        assert_eq!(mended("SOS 1/KH"), "SOS 1/KH");
    }

    #[test]
    fn a_serial_is_no_year() {
        assert!(names_year("59/2020/QH14") && names_year("Số 12/2021/TT-BTC"));
        assert!(!names_year("1979/QĐ-UBND") && !names_year("2021/NĐ-CP"));
    }

    #[test]
    fn numbers_are_compared_without_regard_to_how_they_are_typed() {
        assert_eq!(compared("Số 09/KH-LĐLĐ"), compared("9 / kh–ldld"));
        assert_ne!(compared("9/KH-LĐLĐ"), compared("90/KH-LĐLĐ"));
        assert_eq!(compared("000"), "000");
    }
}
