//! Exact numbers as documents write them: digits, `_` between groups, `.` before decimals.

use rust_decimal::Decimal;

use crate::yaml::BadText;

/// Reads a number. Forms that people read in two ways, such as `1.000`, are refused with both readings.
///
/// # Errors
///
/// Says why it is not a number, and how to write it.
pub(super) fn parse_number(text: &str) -> Result<Decimal, BadText> {
    let fault = |message: String, help: String| Err(BadText::new("bad-quantity", message, help));
    let two_readings = |separator: char| {
        let parts: Vec<_> = text.split(separator).collect();
        let grouped = parts.len() > 1 && parts[1..].iter().all(|part| part.len() == 3);
        grouped && !parts[0].trim_start_matches('0').is_empty()
    };
    if let Some(separator) = [',', '.']
        .into_iter()
        .find(|&separator| two_readings(separator))
    {
        let digits = text.replace(separator, "");
        let grouped = text.replace(separator, "_");
        let decimal = text.replacen(separator, ".", 1);
        let decimal = decimal.trim_end_matches('0').trim_end_matches('.');
        return fault(
            format!("`{text}` can be read as {digits} and as {decimal}"),
            format!("write `{grouped}` (or `{digits}`), or `{decimal}`"),
        );
    }
    if text.contains(',') {
        let point = text.replace(',', ".");
        return fault(
            format!("`{text}` has a decimal comma"),
            format!("write `{point}` with a point"),
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
            format!("`{text}` has more than 28 digits"),
            "no plan counts that far; look for a slip of the pen".to_owned(),
        ),
        None => fault(
            format!("`{text}` is not a number"),
            "write digits, `_` between groups and `.` before decimals, such as `1_200` or `2.5`"
                .to_owned(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match parse_number(text) {
            Ok(number) => number.to_string(),
            Err(bad) => bad.message,
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
        assert_eq!(read("1.000"), "`1.000` can be read as 1000 and as 1");
        assert_eq!(read("1,250"), "`1,250` can be read as 1250 and as 1.25");
        assert_eq!(
            read("1.000.000"),
            "`1.000.000` can be read as 1000000 and as 1.000"
        );
        assert_eq!(read("1,5"), "`1,5` has a decimal comma");
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
