//! Exact numbers as documents write them: digits, `_` between groups, `.` before decimals.

use rust_decimal::Decimal;

use crate::messages::message;
use crate::yaml::BadText;

/// Reads a number. Forms that people read in two ways, such as `1.000`, are refused with both readings.
///
/// # Errors
///
/// Says why it is not a number, and how to write it.
pub(super) fn parse_number(text: &str) -> Result<Decimal, BadText> {
    let fault = |message, help| Err(BadText::new("bad-quantity", message, help));
    if let Some(groups) = Groups::of(text) {
        let Groups {
            digits,
            grouped,
            decimal,
        } = groups;
        return match decimal {
            Some(decimal) => fault(
                message!(
                    "bad-quantity.headline-ambiguous",
                    text,
                    digits = digits.as_str(),
                    decimal = text.replace(',', ".")
                ),
                message!("bad-quantity.help-ambiguous", grouped, digits, decimal),
            ),
            None => fault(
                message!("bad-quantity.headline-groups", text),
                message!("bad-quantity.help-groups", grouped, digits),
            ),
        };
    }
    if text.contains(',') {
        let point = text.replace(',', ".");
        return fault(
            message!("bad-quantity.headline-decimal-comma", text),
            message!("bad-quantity.help-decimal-comma", point),
        );
    }
    let well_formed = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'_' || byte == b'.')
        && text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.ends_with(|letter: char| letter.is_ascii_digit());
    let number = Decimal::from_str_exact(&text.replace('_', "")).ok();
    match number.filter(|_| well_formed) {
        Some(number) => Ok(number.normalize()),
        None if well_formed && !text.contains("..") && text.matches('.').count() < 2 => fault(
            message!("bad-quantity.headline-digits", text),
            message!("bad-quantity.help-digits"),
        ),
        None => fault(
            message!("bad-quantity.headline-number", text),
            message!("bad-quantity.help-number"),
        ),
    }
}

/// A number whose digits stand in groups of three, parted by points or commas, as people write thousands.
struct Groups {
    /// The number without signs between its digits.
    digits: String,
    /// The number with `_` between its groups.
    grouped: String,
    /// How to write the number if the only sign is meant to part the decimals.
    decimal: Option<String>,
}

impl Groups {
    fn of(text: &str) -> Option<Self> {
        let separator = text.chars().find(|letter| ".,".contains(*letter))?;
        let parts: Vec<_> = text.split(separator).collect();
        let is_group =
            |part: &&str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        // `0.125` groups no thousands.
        if !parts[1..].iter().all(is_group) || parts[0].trim_start_matches('0').is_empty() {
            return None;
        }
        let decimal = match parts.as_slice() {
            [whole, decimals] => {
                let decimals = decimals.trim_end_matches('0');
                // Three decimals would be refused again; a fourth one says what is meant.
                let zero = if decimals.len() == 3 { "0" } else { "" };
                let point = if decimals.is_empty() { "" } else { "." };
                Some(format!("{whole}{point}{decimals}{zero}"))
            }
            _ => None,
        };
        Some(Self {
            digits: parts.concat(),
            grouped: parts.join("_"),
            decimal,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match parse_number(text) {
            Ok(number) => number.to_string(),
            Err(bad) => bad.message.to_string(),
        }
    }

    #[test]
    fn numbers_are_exact() {
        assert_eq!(read("1200"), "1200");
        assert_eq!(read("1_200_000"), "1200000");
        assert_eq!(read("2.50"), "2.5");
        assert_eq!(read("0.125"), "0.125");
        assert_eq!(read("9999999999999999999999"), "9999999999999999999999");
    }

    #[test]
    fn numbers_with_two_readings_are_refused() {
        assert_eq!(read("1.000"), "`1.000` can be read as 1000 and as 1.000");
        assert_eq!(read("1,250"), "`1,250` can be read as 1250 and as 1.250");
        assert_eq!(read("1,5"), "`1,5` has a decimal comma");
    }

    #[test]
    fn what_is_proposed_is_accepted() {
        let help = |text| parse_number(text).unwrap_err().help.to_string();
        assert_eq!(help("1.000"), "write `1_000` (or `1000`), or `1`");
        assert_eq!(help("2.125"), "write `2_125` (or `2125`), or `2.1250`");
        assert_eq!(help("1.000.000"), "write `1_000_000`, or `1000000`");
        assert_eq!(read("2.1250"), "2.125");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", "x", "1..2", "-5", "_1", "1_", ".5", "5.", "１"] {
            assert!(
                read(text).ends_with("is not a number"),
                "{text}: {}",
                read(text)
            );
        }
        assert_eq!(
            read(&"9".repeat(40)),
            format!("`{}` has more than 28 digits", "9".repeat(40))
        );
    }
}
