//! What the short texts of the format mean: amounts, ranges, shares, figures, conditions, times. Amounts are whole
//! numbers of thousandths.

use crate::days::{Cycle, plus_days};
use crate::model::{Day, Figure};

/// An amount in thousandths.
pub(crate) type Amount = i128;

/// An amount with its unit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) amount: Amount,
    pub(crate) unit: Option<String>,
}

/// A range with its unit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Range {
    pub(crate) min: Option<Amount>,
    pub(crate) max: Option<Amount>,
    pub(crate) unit: Option<String>,
}

/// What a share is to be, in thousandths of a percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Share {
    AtLeast(Amount),
    AtMost(Amount),
}

/// `20_000`, `2.5`.
pub(crate) fn number(text: &str) -> Amount {
    let digits = text.trim().replace('_', "");
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, &digits[..]),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(decimals.len() <= 3, "`{text}` is too exact for this test");
    let whole: Amount = whole.parse().unwrap_or_else(|_| panic!("`{text}`"));
    let decimals: Amount = format!("{decimals:0<3}").parse().unwrap();
    sign * (whole * 1000 + decimals)
}

/// `350 triệu VND`: number, multipliers, unit. Returns the number, the factor and the unit.
fn parts(text: &str) -> (Amount, Option<Amount>, Option<String>) {
    let mut words = text.split_whitespace().peekable();
    let amount = number(words.next().unwrap());
    let mut factor = None;
    while let Some(times) = words.peek().and_then(|word| multiplier(word)) {
        factor = Some(factor.unwrap_or(1) * times);
        words.next();
    }
    let unit = words.collect::<Vec<_>>().join(" ");
    (amount, factor, Some(unit).filter(|unit| !unit.is_empty()))
}

fn multiplier(word: &str) -> Option<Amount> {
    match word.to_lowercase().as_str() {
        "nghìn" | "ngàn" | "thousand" => Some(1_000),
        "triệu" | "million" => Some(1_000_000),
        "tỷ" | "tỉ" | "billion" => Some(1_000_000_000),
        _ => None,
    }
}

/// An amount with its unit, in the bare unit (57).
pub(crate) fn quantity(text: &str) -> Quantity {
    let (amount, factor, unit) = parts(text);
    let amount = amount * factor.unwrap_or(1);
    Quantity { amount, unit }
}

/// A range (56). A multiplier at its end alone applies to its beginning as well (57).
pub(crate) fn range(text: &str) -> Range {
    if let Some((from, to)) = text.split_once("..") {
        let (to, to_factor, unit) = parts(to);
        let (from, from_factor, _) = parts(from);
        let min = from * from_factor.or(to_factor).unwrap_or(1);
        let max = to * to_factor.unwrap_or(1);
        let (min, max) = (Some(min), Some(max));
        return Range { min, max, unit };
    }
    let (sign, text) = bound(text);
    let Quantity { amount, unit } = quantity(text);
    let (min, max) = match sign {
        "<=" => (None, Some(amount)),
        "" if amount == 0 => (None, Some(0)),
        _ => (Some(amount), None),
    };
    Range { min, max, unit }
}

/// `>= 5` as `>=` and `5`.
fn bound(text: &str) -> (&'static str, &str) {
    let signs = [(">=", ">="), ("<=", "<="), ("≥", ">="), ("≤", "<=")];
    let signs = [&signs[..], &[(">", ">"), ("<", "<")]].concat();
    for (written, sign) in signs {
        if let Some(rest) = text.strip_prefix(written) {
            return (sign, rest.trim());
        }
    }
    ("", text)
}

/// The share that a target asks for (44); `None` if it asks for a quantity.
pub(crate) fn share(text: &str) -> Option<Share> {
    let (sign, rest) = bound(text);
    let percent = number(rest.strip_suffix('%')?);
    Some(match sign {
        "<=" => Share::AtMost(percent),
        _ => Share::AtLeast(percent),
    })
}

/// The number reached and, if it is given, the number there is.
pub(crate) fn figure(figure: &Figure) -> Option<(Quantity, Option<Quantity>)> {
    match figure {
        Figure::Full { done, of } => {
            let of = of.as_ref().map(|of| quantity(of.as_str()));
            Some((quantity(done.as_str()), of))
        }
        Figure::Short(text) => match text.as_str().split_once('/') {
            Some((done, of)) => Some((quantity(done), Some(quantity(of)))),
            None if text.as_str().ends_with('%') => None,
            None => Some((quantity(text.as_str()), None)),
        },
    }
}

/// Whether what was observed meets a condition (24).
pub(crate) fn holds(condition: &str, observed: &str) -> bool {
    let is_truth = |text: &str| ["true", "false"].contains(&text);
    if is_truth(condition) || is_truth(observed) {
        return condition == observed;
    }
    let observed = number(observed);
    if let Some((from, to)) = condition.split_once("..") {
        return number(from) <= observed && observed <= number(to);
    }
    let (sign, bound) = bound(condition);
    let bound = number(bound);
    match sign {
        ">=" => observed >= bound,
        "<=" => observed <= bound,
        ">" => observed > bound,
        "<" => observed < bound,
        _ => observed == bound,
    }
}

/// The day that is `10d` or `2w` after another (34).
pub(crate) fn after(start: Day, within: &str) -> Day {
    let (number, unit) = within.split_at(within.len() - 1);
    let number: i64 = number.parse().unwrap();
    let days = match unit {
        "d" => number,
        "w" => 7 * number,
        _ => panic!("a time of `{within}`"),
    };
    plus_days(start, days)
}

/// `month`, `half-year` (38).
pub(crate) fn cycle(word: &str) -> Cycle {
    match word {
        "day" => Cycle::Day,
        "week" => Cycle::Week,
        "month" => Cycle::Month,
        "quarter" => Cycle::Quarter,
        "half-year" => Cycle::HalfYear,
        "year" => Cycle::Year,
        _ => panic!("a cycle of `{word}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_mean_what_the_format_says() {
        assert_eq!(number("20_000"), 20_000_000);
        assert_eq!(number("-2.5"), -2_500);
        let of = |amount: Amount, unit: &str| Quantity {
            amount: amount * 1000,
            unit: Some(unit.to_owned()),
        };
        assert_eq!(quantity("350 triệu VND"), of(350_000_000, "VND"));
        assert_eq!(quantity("2 nghìn tỷ VND"), of(2_000_000_000_000, "VND"));
        let between = |text, min: Amount, max: Amount| {
            let range = range(text);
            assert_eq!(range.min, Some(min * 1000), "{text}");
            assert_eq!(range.max, Some(max * 1000), "{text}");
        };
        between("50..80 triệu VND", 50_000_000, 80_000_000);
        between("800 triệu..1 tỷ VND", 800_000_000, 1_000_000_000);
        assert_eq!(range("0 people").max, Some(0));
        assert_eq!(range("0 people").min, None);
        assert_eq!(range("≥ 5").min, Some(5000));
        assert_eq!(share("<= 5%"), Some(Share::AtMost(5000)));
        assert_eq!(share("97.5%"), Some(Share::AtLeast(97_500)));
        assert_eq!(share("97"), None);
        assert!(holds("1..3", "3") && !holds(">3", "3") && holds("<=3", "3"));
        assert!(holds("true", "true") && !holds("1", "true") && !holds("true", "1"));
    }
}
