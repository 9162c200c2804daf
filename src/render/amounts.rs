//! Numbers as people read them.

use rust_decimal::{Decimal, RoundingStrategy};

/// A number with thin gaps between its thousands: `350 000 000`, `2.5`.
pub(super) fn plain_number(number: Decimal) -> String {
    grouped(&number.normalize())
}

/// An amount with gaps between the thousands of its whole numbers: `>= 20 000 sandbags`.
pub(super) fn grouped(amount: &impl ToString) -> String {
    let text = amount.to_string();
    let mut grouped = String::with_capacity(text.len());
    for (place, letter) in text.char_indices() {
        if letter.is_ascii_digit() && parts_thousands(&text, place) {
            grouped.push('\u{202f}');
        }
        grouped.push(letter);
    }
    grouped
}

/// Whether the digit at that place begins a group of three within a number.
fn parts_thousands(text: &str, place: usize) -> bool {
    let is_digit = |letter: &char| letter.is_ascii_digit();
    let before = text[..place].chars().rev().take_while(is_digit).count();
    let after = text[place..].chars().take_while(is_digit).count();
    // Four digits are read at a glance; those after a decimal point are not grouped.
    let is_decimal = text[..place - before]
        .strip_suffix('.')
        .is_some_and(|whole| whole.ends_with(|letter: char| letter.is_ascii_digit()));
    before > 0 && after % 3 == 0 && before + after > 4 && !is_decimal
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
    fn thousands_in_an_amount_are_parted() {
        let read = |text: &str| grouped(&text).replace('\u{202f}', "_");
        assert_eq!(read("30000..450000 GBP"), "30_000..450_000 GBP");
        assert_eq!(read(">= 1234.56789 km"), ">= 1234.56789 km");
        assert_eq!(read("100%"), "100%");
    }

    #[test]
    fn nearly_all_is_not_all() {
        let share = Decimal::from(1199) / Decimal::from(1200);
        assert_eq!(percentage(share), "99.9%");
        assert_eq!(percentage(Decimal::ONE), "100%");
        assert_eq!(percentage(number("0.813")), "81.3%");
    }
}
