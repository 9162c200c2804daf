//! Exact numbers as JSON has them.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Number;

/// The number: whole ones as integers, others as the nearest number that JSON readers know.
pub(in crate::render) fn number(decimal: Decimal) -> Number {
    let decimal = decimal.normalize();
    let whole = Some(decimal).filter(Decimal::is_integer);
    if let Some(whole) = whole.and_then(|whole| whole.to_i64()) {
        return whole.into();
    }
    let near = decimal.to_f64().and_then(Number::from_f64);
    near.expect("28 digits are within the range of floating point")
}

/// The number, if there is one.
pub(in crate::render) fn amount(decimal: Option<Decimal>) -> Option<Number> {
    decimal.map(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: &str) {
        let decimal = Decimal::from_str_exact(written).unwrap();
        assert_eq!(number(decimal).to_string(), expected);
    }

    #[test]
    fn whole_numbers_have_no_decimals() {
        check("350000000", "350000000");
        check("1.00", "1");
        check("-3", "-3");
    }

    #[test]
    fn other_numbers_are_written_short() {
        check("0.925", "0.925");
        check("0.1", "0.1");
        check("100.5", "100.5");
    }

    #[test]
    fn numbers_beyond_an_integer_stay_numbers() {
        check("9999999999999999999999999999", "1e+28");
    }
}
