//! What other readers of YAML make of a scalar without quotes.
//!
//! Here the field decides what a scalar is. Other readers guess from its letters, those of YAML 1.1 (most programs
//! today) and those of the core schema of YAML 1.2 each in their way: `no` is false to the former, `08` is eight to the
//! latter. What every reader gives back as it was written, such as `265`, `2.5` or `2021-08-31`, does no harm.
//! `y` and `n` are truth values in the text of YAML 1.1 and in hardly any program, and so are texts here.

/// What a scalar turns into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// A yes or no.
    Truth(bool),
    /// A number, as it would be written again.
    Number(String),
    /// A day.
    Day,
}

/// More digits than this do not survive in the numbers of many programs.
const SAFE_DIGITS: usize = 15;

/// What a text without quotes turns into, if some reader would not give it back as it is.
#[must_use]
pub fn elsewhere(text: &str) -> Option<Elsewhere> {
    // Most texts begin with a letter that none of these forms begins with.
    match text.as_bytes().first()? {
        b'0'..=b'9' | b'+' | b'-' | b'.' => {}
        b'y' | b'Y' | b'n' | b'N' | b'o' | b'O' | b't' | b'T' | b'f' | b'F' => {
            return truth(text).map(Elsewhere::Truth);
        }
        _ => return None,
    }
    let (sign, unsigned) = match text.as_bytes()[0] {
        b'-' => ("-", &text[1..]),
        b'+' => ("", &text[1..]),
        _ => ("", text),
    };
    if is_day(text) {
        return Some(Elsewhere::Day);
    }
    let number = based(unsigned)
        .or_else(|| sexagesimal(unsigned))
        .or_else(|| decimal(unsigned))?;
    let number = format!("{sign}{number}");
    (number != text).then_some(Elsewhere::Number(number))
}

/// Whether a number without quotes is another number to some reader: `010` is eight in YAML 1.1, and `15:00` nine
/// hundred.
#[must_use]
pub fn is_another_number(text: &str) -> bool {
    let plainly = text.trim_start_matches('0');
    let octal = based(text).filter(|_| is_digits(plainly));
    octal.is_some_and(|octal| octal != plainly) || sexagesimal(text).is_some()
}

fn truth(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" => Some(true),
        "false" | "False" | "FALSE" | "no" | "No" | "NO" | "off" | "Off" | "OFF" => Some(false),
        _ => None,
    }
}

/// `2021-8-9`. With two digits each, a day is given back as it was written.
fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_number = |part: &str| (1..=2).contains(&part.len()) && is_digits(part);
    let year = parts
        .next()
        .is_some_and(|year| year.len() == 4 && is_digits(year));
    let rest: Vec<_> = parts.collect();
    let days = rest.len() == 2 && rest.iter().all(|part| is_number(part));
    year && days && rest.iter().any(|part| part.len() == 1)
}

/// Octal and hexadecimal and binary numbers: `017` and `0b11` of YAML 1.1, `0o17` of 1.2, `0x1F` of both.
fn based(text: &str) -> Option<String> {
    let rest = text.strip_prefix('0')?;
    let (digits, base) = match rest.as_bytes().first()? {
        b'x' => (&rest[1..], 16),
        b'o' => (&rest[1..], 8),
        b'b' => (&rest[1..], 2),
        _ => (rest, 8),
    };
    let digits = digits.replace('_', "");
    let plain = digits.chars().all(|digit| digit.is_digit(base));
    let number = u128::from_str_radix(&digits, base).ok();
    number.filter(|_| plain).map(|number| number.to_string())
}

/// `12:30` of YAML 1.1: numbers to the base of sixty, in which no part but the first exceeds 59.
fn sexagesimal(text: &str) -> Option<String> {
    let (first, rest) = text.split_once(':')?;
    if !is_digits(first) || first.len() > SAFE_DIGITS {
        return None;
    }
    let mut number: u128 = first.parse().ok()?;
    for part in rest.split(':') {
        let part = Some(part).filter(|part| is_digits(part) && part.len() <= 2)?;
        let part: u128 = part.parse().ok()?;
        number = number
            .checked_mul(60)?
            .checked_add(Some(part).filter(|&part| part < 60)?)?;
    }
    Some(number.to_string())
}

/// Decimal numbers with or without a fraction or an exponent, and infinity. The number as a program writes it again.
fn decimal(text: &str) -> Option<String> {
    match text {
        ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN" => {
            return Some(text[1..].to_lowercase());
        }
        _ => {}
    }
    let is_digit = |letter: u8| letter.is_ascii_digit();
    let well_formed = text
        .bytes()
        .all(|letter| is_digit(letter) || b"_.eE+-".contains(&letter))
        && text.bytes().any(is_digit);
    let digits = text.replace('_', "");
    if !well_formed || text.starts_with('_') {
        return None;
    }
    if is_digits(&digits) && digits.len() <= SAFE_DIGITS {
        let number: u64 = digits.parse().ok()?;
        return Some(number.to_string());
    }
    let number: f64 = digits.parse().ok()?;
    Some(if number < 1e18 {
        number.to_string()
    } else {
        format!("{number:e}")
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<Elsewhere> {
        Some(Elsewhere::Number(text.into()))
    }

    #[test]
    fn words_turn_into_truth_values() {
        for (text, truth) in [("no", false), ("Yes", true), ("OFF", false), ("true", true)] {
            assert_eq!(elsewhere(text), Some(Elsewhere::Truth(truth)), "{text}");
        }
        for text in ["nO", "y", "N", "none", "not", "onward", "Không"] {
            assert_eq!(elsewhere(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_lose_how_they_are_written() {
        for (text, becomes) in [
            ("08", "8"),
            ("0900000001", "900000001"),
            ("010", "8"),
            ("00", "0"),
            ("1.10", "1.1"),
            ("2.0", "2"),
            (".5", "0.5"),
            ("1_000", "1000"),
            ("+84", "84"),
            ("-007", "-7"),
            ("12:30", "750"),
            ("1:02:03", "3723"),
            ("0x1F", "31"),
            ("0o17", "15"),
            ("0b11", "3"),
            ("0e12", "0"),
            ("1e3", "1000"),
            ("5e123456", "inf"),
            (".NaN", "nan"),
            ("12345678901234567", "12345678901234568"),
            ("123456789012345678901", "1.2345678901234568e20"),
        ] {
            assert_eq!(elsewhere(text), number(becomes), "{text}");
        }
        assert_eq!(elsewhere("2021-8-9"), Some(Elsewhere::Day));
    }

    #[test]
    fn what_comes_back_as_it_was_written_does_no_harm() {
        for text in [
            "0",
            "10",
            "-5",
            "265",
            "2.5",
            "0.25",
            "2021-08-31",
            "123456789012345",
        ] {
            assert_eq!(elsewhere(text), None, "{text}");
        }
    }

    #[test]
    fn texts_that_begin_like_numbers_are_texts() {
        for text in [
            "265/KH-LĐLĐ",
            "12:60",
            "12:300",
            "1..3",
            "45/45",
            "100%",
            "0900 000 001",
            "1.2.3",
            "10d",
            "09/8/2021",
            "5f3a9c1e",
            "-",
            "...",
            "+",
            "0x",
            "08a",
            "1e",
            "a:b",
            "2021-08",
            "",
        ] {
            assert_eq!(elsewhere(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_may_be_another_number_elsewhere() {
        assert!(["010", "012", "15:00"].into_iter().all(is_another_number));
        let same = [
            "10", "07", "08", "0", "00", "1_200", "0.10", "0x1F", "1..3", "38/40",
        ];
        assert!(!same.into_iter().any(is_another_number));
    }
}
