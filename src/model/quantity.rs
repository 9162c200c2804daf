//! Amounts with a unit, and the ranges that targets, resources and teams ask for.

use std::fmt;

use rust_decimal::Decimal;

use super::number::parse_number;
use crate::messages::{Message, message};
use crate::words::{fold, nfc};
use crate::yaml::{BadText, FromText, Schema, Text, schema};

/// An exact amount of something: `350 triệu VND` is 350000000 `VND`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// How much, in the bare unit.
    pub amount: Decimal,
    /// Of what; `None` where the text gives no unit.
    pub unit: Option<Text>,
}

/// What an amount is to be: `30..40 người`, `>= 800 triệu VND`, `1200`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The bounds as written.
    pub bounds: Bounds,
    /// Of what; `None` where the text gives no unit.
    pub unit: Option<Text>,
}

/// The bounds of a [`Range`], in the bare unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounds {
    /// `A..B`, both ends included.
    Between(Decimal, Decimal),
    /// `>= N`.
    AtLeast(Decimal),
    /// `<= N`.
    AtMost(Decimal),
    /// A plain `N`.
    Plain(Decimal),
}

/// A number as a pattern: `1.000`, which can be read in two ways, is none.
const NUMBER: &str = r"(?!0*[1-9][0-9]*([.,][0-9]{3})+(?![0-9]))[0-9]";

/// Words that multiply the number before them, each also as it looks folded.
const MULTIPLIERS: [(&str, &str, u32); 8] = [
    ("nghìn", "nghin", 1_000),
    ("ngàn", "ngan", 1_000),
    ("thousand", "thousand", 1_000),
    ("triệu", "trieu", 1_000_000),
    ("million", "million", 1_000_000),
    ("tỷ", "ty", 1_000_000_000),
    ("tỉ", "ti", 1_000_000_000),
    ("billion", "billion", 1_000_000_000),
];

impl Range {
    /// The least amount that is in the range (status definition 56: a plain number asks for at least as much).
    #[must_use]
    pub fn min(&self) -> Option<Decimal> {
        match self.bounds {
            Bounds::Between(min, _) | Bounds::AtLeast(min) => Some(min),
            Bounds::Plain(number) => Some(number).filter(|number| !number.is_zero()),
            Bounds::AtMost(_) => None,
        }
    }

    /// The greatest amount that is in the range (status definition 56: a plain 0 asks for none).
    #[must_use]
    pub fn max(&self) -> Option<Decimal> {
        match self.bounds {
            Bounds::Between(_, max) | Bounds::AtMost(max) => Some(max),
            Bounds::Plain(number) => Some(number).filter(Decimal::is_zero),
            Bounds::AtLeast(_) => None,
        }
    }

    /// Whether the amount is in the range.
    #[must_use]
    pub fn holds(&self, amount: Decimal) -> bool {
        self.min().is_none_or(|min| amount >= min) && self.max().is_none_or(|max| amount <= max)
    }
}

/// A number with the multiplier and the unit behind it, as far as they are given.
struct Part {
    number: Decimal,
    multiplier: Option<Decimal>,
    unit: Option<Text>,
}

/// What is wrong with a number whose digits stand in groups of three, parted by spaces: `1 200 000 VND`.
fn spaced_groups(text: &str) -> Option<BadText> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !letter.is_whitespace());
    let number = text[..end.unwrap_or(text.len())].trim_end();
    let mut groups = number.split(char::is_whitespace);
    let first = groups.next()?;
    let groups: Vec<_> = groups.collect();
    let are_three = groups.iter().all(|group| group.len() == 3);
    if groups.is_empty() || first.len() > 3 || !are_three {
        return None;
    }
    let grouped = format!("{first}_{}", groups.join("_"));
    let message = message!("bad-quantity.headline-spaces", text);
    let help = message!(
        "bad-quantity.help-groups",
        grouped = grouped.as_str(),
        digits = grouped.replace('_', "")
    );
    Some(BadText::new("bad-quantity", message, help))
}

/// Whether a unit is the end of a number such as `1e6`.
fn is_exponent(unit: &str) -> bool {
    let rest = unit.strip_prefix(['e', 'E']);
    let rest = rest.map(|rest| rest.trim_start_matches(['+', '-']));
    rest.is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// The multipliers at the beginning of a text, multiplied, and the unit behind them: `nghìn tỷ VND`.
fn split_multipliers(mut rest: &str) -> Result<(Option<Decimal>, &str), BadText> {
    let mut multiplier = None;
    // Most figures have neither.
    while !rest.is_empty() {
        let (word, others) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let lower = nfc(word).to_lowercase();
        if let Some(&(_, _, factor)) = MULTIPLIERS.iter().find(|(known, ..)| *known == lower) {
            let factor = Decimal::from(factor);
            multiplier = Some(
                multiplier
                    .unwrap_or(Decimal::ONE)
                    .checked_mul(factor)
                    .ok_or_else(too_large)?,
            );
            rest = others.trim_start();
            continue;
        }
        // Without its accents the word would pass for a unit.
        let folded = fold(word);
        let meant = MULTIPLIERS.iter().find(|(_, known, _)| *known == folded);
        return match meant {
            Some((known, ..)) => {
                let message = message!("bad-quantity.headline-multiplier", word);
                let help = message!("help.nearest", near = *known);
                Err(BadText::new("bad-quantity", message, help))
            }
            None => Ok((multiplier, rest)),
        };
    }
    Ok((multiplier, rest))
}

fn too_large() -> BadText {
    BadText::new(
        "bad-quantity",
        message!("bad-quantity.headline-too-large"),
        message!("bad-quantity.help-digits"),
    )
}

impl Part {
    fn parse(text: &str) -> Result<Self, BadText> {
        let text = text.trim();
        let end = text
            .find(|letter: char| !letter.is_ascii_digit() && !"_.,".contains(letter))
            .unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        let rest = rest.trim();
        if number.is_empty() {
            let message = message!("bad-quantity.headline-no-number", text);
            let help = message!("bad-quantity.help-no-number");
            return Err(BadText::new("bad-quantity", message, help));
        }
        if rest.starts_with(['-', '–', '—', '~']) || rest.starts_with("đến ") {
            let message = message!("bad-quantity.headline", text);
            let help = message!("bad-quantity.help-dots");
            return Err(BadText::new("bad-quantity", message, help));
        }
        if let Some(fault) = spaced_groups(text) {
            return Err(fault);
        }
        let number = parse_number(number)?;
        let (multiplier, unit) = split_multipliers(rest)?;
        if unit.starts_with(|letter: char| letter.is_ascii_digit()) || is_exponent(unit) {
            let message = message!("bad-quantity.headline-two-numbers", text);
            let help = message!("bad-quantity.help-two-numbers");
            return Err(BadText::new("bad-quantity", message, help));
        }
        Ok(Self {
            number,
            multiplier,
            unit: Some(unit).filter(|unit| !unit.is_empty()).map(Text::from),
        })
    }

    /// The amount in the bare unit; a multiplier that stands only at the end of a range applies to its beginning too.
    fn amount(&self, inherited: Option<Decimal>) -> Result<Decimal, BadText> {
        let factor = self.multiplier.or(inherited).unwrap_or(Decimal::ONE);
        let amount = self.number.checked_mul(factor);
        amount
            .map(|amount| amount.normalize())
            .ok_or_else(too_large)
    }
}

impl FromText for Quantity {
    fn expected() -> Message {
        message!("expected.quantity")
    }

    fn schema() -> Schema {
        schema::text_or_number(&format!("^\\s*{NUMBER}"))
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        if text.contains("..") || text.trim_start().starts_with(['<', '>']) {
            let message = message!("bad-quantity.headline-range", text);
            let help = message!("bad-quantity.help-range");
            return Err(BadText::new("bad-quantity", message, help));
        }
        let part = Part::parse(text)?;
        let amount = part.amount(None)?;
        Ok(Self {
            amount,
            unit: part.unit,
        })
    }
}

impl FromText for Range {
    fn expected() -> Message {
        message!("expected.range")
    }

    fn schema() -> Schema {
        schema::text_or_number(&format!(r"^\s*([<>]=|≥|≤)?\s*{NUMBER}"))
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let text = text.trim();
        if let Some((low, high)) = text.split_once("..") {
            let (low, high) = (Part::parse(low)?, Part::parse(high)?);
            if let (Some(one), Some(other)) = (&low.unit, &high.unit)
                && one != other
            {
                let message = message!(
                    "bad-quantity.headline-units",
                    text,
                    one = one.as_str(),
                    other = other.as_str()
                );
                let help = message!("bad-quantity.help-units");
                return Err(BadText::new("bad-quantity", message, help));
            }
            let bounds = Bounds::Between(low.amount(high.multiplier)?, high.amount(None)?);
            return Ok(Self {
                bounds,
                unit: high.unit.or(low.unit),
            });
        }
        let (sign, rest) = match text.find(|letter: char| !"<>=≥≤".contains(letter)) {
            Some(index) => text.split_at(index),
            None => (text, ""),
        };
        let part = Part::parse(rest)?;
        let amount = part.amount(None)?;
        let bounds = match sign {
            "" => Bounds::Plain(amount),
            ">=" | "≥" => Bounds::AtLeast(amount),
            "<=" | "≤" => Bounds::AtMost(amount),
            _ => {
                let message = message!("bad-quantity.headline-sign", sign);
                let help = message!("bad-quantity.help-sign");
                return Err(BadText::new("bad-quantity", message, help));
            }
        };
        Ok(Self {
            bounds,
            unit: part.unit,
        })
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.amount)?;
        write_unit(f, self.unit.as_ref())
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.bounds {
            Bounds::Between(min, max) => write!(f, "{min}..{max}"),
            Bounds::AtLeast(min) => write!(f, ">= {min}"),
            Bounds::AtMost(max) => write!(f, "<= {max}"),
            Bounds::Plain(number) => write!(f, "{number}"),
        }?;
        write_unit(f, self.unit.as_ref())
    }
}

fn write_unit(f: &mut fmt::Formatter<'_>, unit: Option<&Text>) -> fmt::Result {
    match unit {
        Some(unit) if &**unit == "%" => f.write_str("%"),
        Some(unit) => write!(f, " {unit}"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn quantity(text: &str) -> String {
        Quantity::from_text(text).map_or_else(
            |bad| bad.message.to_string(),
            |quantity| quantity.to_string(),
        )
    }

    fn range(text: &str) -> String {
        Range::from_text(text).map_or_else(|bad| bad.message.to_string(), |range| range.to_string())
    }

    #[test]
    fn multipliers_lead_to_the_bare_unit() {
        assert_eq!(quantity("350 triệu VND"), "350000000 VND");
        assert_eq!(quantity("2.5 tỷ VND"), "2500000000 VND");
        assert_eq!(quantity("2.5 million GBP"), "2500000 GBP");
        assert_eq!(quantity("2 nghìn tỷ VND"), "2000000000000 VND");
        assert_eq!(quantity("3 Tỉ VND"), "3000000000 VND");
        assert_eq!(quantity("35 người"), "35 người");
        assert_eq!(quantity("100%"), "100%");
        assert_eq!(quantity("12"), "12");
        let decomposed: String = "3 triệu VND".nfd().collect();
        assert_eq!(quantity(&decomposed), "3000000 VND");
    }

    #[test]
    fn multipliers_are_known_by_how_they_look_folded() {
        for (multiplier, folded, _) in MULTIPLIERS {
            assert_eq!(fold(multiplier), folded);
        }
    }

    #[test]
    fn digits_that_spaces_part_are_no_unit() {
        let faults = [
            (
                "1 200 000 VND",
                "`1 200 000 VND` has spaces between its groups",
            ),
            (
                "1\u{202f}200 VND",
                "`1\u{202f}200 VND` has spaces between its groups",
            ),
            (
                "1 tỷ 200 triệu VND",
                "`1 tỷ 200 triệu VND` holds two numbers",
            ),
            ("1e6 VND", "`1e6 VND` holds two numbers"),
            ("12 34 m", "`12 34 m` holds two numbers"),
        ];
        for (text, fault) in faults {
            assert_eq!(quantity(text), fault);
        }
        assert_eq!(
            range("1 200..1 400 bags"),
            "`1 200` has spaces between its groups"
        );
        assert_eq!(quantity("5 eggs"), "5 eggs");
        assert_eq!(quantity("5 m2"), "5 m2");
    }

    #[test]
    fn the_multiplier_of_the_end_applies_to_the_beginning() {
        assert_eq!(range("50..80 triệu VND"), "50000000..80000000 VND");
        assert_eq!(range("800 triệu..1 tỷ VND"), "800000000..1000000000 VND");
        assert_eq!(
            range("800 triệu VND..1 tỷ VND"),
            "800000000..1000000000 VND"
        );
        assert_eq!(range("30..40 người"), "30..40 người");
    }

    #[test]
    fn bounds_follow_status_definition_56() {
        let bounds = |text| {
            let range = Range::from_text(text).unwrap();
            [range.min(), range.max()].map(|bound| bound.map(|bound| bound.to_string()))
        };
        assert_eq!(bounds("30..40"), [Some("30".into()), Some("40".into())]);
        assert_eq!(bounds(">= 30"), [Some("30".into()), None]);
        assert_eq!(bounds("<=30"), [None, Some("30".into())]);
        assert_eq!(bounds("30 người"), [Some("30".into()), None]);
        assert_eq!(bounds("0 người"), [None, Some("0".into())]);
    }

    #[test]
    fn faults_say_what_to_write() {
        assert_eq!(range("30-40 người"), "`30-40 người` is not a quantity");
        assert_eq!(range("người"), "`người` does not begin with a number");
        assert_eq!(
            range("> 30"),
            "`>` is not a sign that can stand before a quantity"
        );
        assert_eq!(
            range("1 km..2 m"),
            "the range `1 km..2 m` begins in `km` and ends in `m`"
        );
        assert_eq!(
            quantity("3 trieu VND"),
            "`trieu` is neither a multiplier nor a unit"
        );
        assert_eq!(quantity("30..40"), "`30..40` is a range, not a figure");
        assert_eq!(
            quantity("1.000 người"),
            "`1.000` can be read as 1000 and as 1.000"
        );
    }
}
