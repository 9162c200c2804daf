//! Numbers as people read them.

use rust_decimal::{Decimal, RoundingStrategy};

/// A number with thin gaps between its thousands: `350 000 000`, `2.5`.
pub(super) fn plain_number(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text.as_str(), None),
    };
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", whole),
    };
    let mut grouped = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        // Four digits are read at a glance.
        if index > 0 && digits.len() > 4 && (digits.len() - index) % 3 == 0 {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    match decimals {
        Some(decimals) => format!("{grouped}.{decimals}"),
        None => grouped,
    }
}

/// A share in percent with one decimal, rounded down, so that 1199 of 1200 is never shown as 100 %.
pub(super) fn percentage(share: Decimal) -> String {
    let percent = share
        .checked_mul(Decimal::ONE_HUNDRED)
        .unwrap_or(Decimal::MAX);
    let percent = percent.round_dp_with_strategy(1, RoundingStrategy::ToZero);
    format!("{}%", percent.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn thousands_are_parted() {
        let read = |text| plain_number(number(text)).replace('\u{202f}', "_");
        assert_eq!(read("1000000000"), "1_000_000_000");
        assert_eq!(read("17500"), "17_500");
        assert_eq!(read("1200"), "1200");
        assert_eq!(read("-12345.50"), "-12_345.5");
        assert_eq!(read("0"), "0");
    }

    #[test]
    fn nearly_all_is_not_all() {
        let share = Decimal::from(1199) / Decimal::from(1200);
        assert_eq!(percentage(share), "99.9%");
        assert_eq!(percentage(Decimal::ONE), "100%");
        assert_eq!(percentage(number("0.813")), "81.3%");
    }
}
