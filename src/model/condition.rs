//! Conditions on indicators: when a scenario begins or ends.

use std::fmt;

use rust_decimal::Decimal;

use super::number::parse_number;
use crate::messages::{Message, message};
use crate::yaml::{BadText, Entries, FromNode, FromText, Schema, Spanned, Text, schema};

/// When a scenario begins or ends: words, and cases that can be counted.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Trigger {
    /// The condition in words.
    pub text: Option<Spanned<Text>>,
    /// Cases, any of which is enough. Inside a case all conditions hold: indicator → condition.
    pub any: Vec<Case>,
}

/// Conditions that hold together, by indicator.
pub type Case = Entries<Spanned<Condition>>;

/// What a figure of an indicator is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `true` or `false`.
    Is(bool),
    /// `3`, `1..3` (both ends included), `>3`, `>=3`, `<3`, `<=3`.
    Within(Interval),
}

/// A set of numbers without holes. A missing bound is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower bound.
    pub low: Option<Bound>,
    /// The upper bound.
    pub high: Option<Bound>,
}

/// One end of an [`Interval`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The number at the end.
    pub number: Decimal,
    /// Whether the number itself belongs to the interval.
    pub included: bool,
}

/// A figure of an indicator, as reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observation {
    /// A yes or no.
    Is(bool),
    /// A number.
    Number(Decimal),
}

impl Interval {
    /// Whether the number lies in the interval.
    #[must_use]
    pub fn holds(&self, number: Decimal) -> bool {
        let above = |low: Bound| number > low.number || (low.included && number == low.number);
        let below = |high: Bound| number < high.number || (high.included && number == high.number);
        self.low.is_none_or(above) && self.high.is_none_or(below)
    }
}

impl Condition {
    /// Whether the observation meets the condition. A yes or no never meets a number.
    #[must_use]
    pub fn holds(&self, observation: Observation) -> bool {
        match (self, observation) {
            (Self::Is(wanted), Observation::Is(found)) => *wanted == found,
            (Self::Within(interval), Observation::Number(number)) => interval.holds(number),
            (Self::Is(_), Observation::Number(_)) | (Self::Within(_), Observation::Is(_)) => false,
        }
    }
}

impl FromText for Condition {
    fn expected() -> Message {
        message!("expected.condition")
    }

    fn schema() -> Schema {
        schema::any_of(&[
            schema::text_or_number(r"^\s*(([<>]=?|≥|≤)?\s*[0-9]|true\s*$|false\s*$)"),
            serde_json::json!({ "type": "boolean" }),
        ])
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let text = text.trim();
        let included = |number| {
            Some(Bound {
                number,
                included: true,
            })
        };
        let excluded = |number| {
            Some(Bound {
                number,
                included: false,
            })
        };
        let signs: String = text
            .chars()
            .take_while(|letter| "<>=≥≤".contains(*letter))
            .collect();
        let number = |text: &str| parse_number(text.trim());
        let (low, high) = match (text, signs.as_str()) {
            ("true", _) => return Ok(Self::Is(true)),
            ("false", _) => return Ok(Self::Is(false)),
            (_, "") => match text.split_once("..") {
                Some((low, high)) => (included(number(low)?), included(number(high)?)),
                None => {
                    let exactly = included(number(text)?);
                    (exactly, exactly)
                }
            },
            (_, ">=" | "≥") => (included(number(&text[signs.len()..])?), None),
            (_, ">") => (excluded(number(&text[signs.len()..])?), None),
            (_, "<=" | "≤") => (None, included(number(&text[signs.len()..])?)),
            (_, "<") => (None, excluded(number(&text[signs.len()..])?)),
            (_, sign) => {
                let message = message!("bad-value.headline-sign", sign);
                let help = message!("bad-value.help-sign");
                return Err(BadText::new("bad-value", message, help));
            }
        };
        Ok(Self::Within(Interval { low, high }))
    }
}

impl FromText for Observation {
    fn expected() -> Message {
        message!("expected.observation")
    }

    fn schema() -> Schema {
        schema::any_of(&[
            schema::text_or_number("^(-?[0-9]|true$|false$)"),
            serde_json::json!({ "type": "boolean" }),
        ])
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        match text {
            "true" => Ok(Self::Is(true)),
            "false" => Ok(Self::Is(false)),
            _ => match text.strip_prefix('-') {
                Some(positive) => parse_number(positive).map(|number| Self::Number(-number)),
                None => parse_number(text).map(Self::Number),
            },
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = |sign: &str, bound: &Bound| {
            let equals = if bound.included { "=" } else { "" };
            format!("{sign}{equals}{}", bound.number)
        };
        match self {
            Self::Is(value) => write!(f, "{value}"),
            Self::Within(Interval { low, high }) => match (low, high) {
                (Some(low), Some(high)) if low == high => write!(f, "{}", low.number),
                (Some(low), Some(high)) => write!(f, "{}..{}", low.number, high.number),
                (Some(low), None) => f.write_str(&sign(">", low)),
                (None, Some(high)) => f.write_str(&sign("<", high)),
                (None, None) => Ok(()),
            },
        }
    }
}

impl fmt::Display for Observation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(value) => value.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(condition: &str, observation: &str) -> bool {
        let condition = Condition::from_text(condition).unwrap();
        condition.holds(Observation::from_text(observation).unwrap())
    }

    #[test]
    fn both_ends_of_a_range_belong_to_it() {
        assert!(holds("1..3", "1") && holds("1..3", "3"));
        assert!(!holds("1..3", "0.9") && !holds("1..3", "3.1"));
        assert!(holds("3", "3") && !holds("3", "2"));
    }

    #[test]
    fn signs_bound_one_side() {
        assert!(holds(">3", "3.5") && !holds("> 3", "3"));
        assert!(holds(">= 3", "3") && holds("<=3", "3") && holds("<3", "-2"));
    }

    #[test]
    fn yes_and_no_match_only_themselves() {
        assert!(holds("true", "true") && !holds("true", "false"));
        assert!(!holds("true", "1") && !holds("1", "true"));
    }

    #[test]
    fn conditions_print_as_they_are_written() {
        for text in ["1..3", "3", ">3", ">=3", "<3", "<=3", "true", "false"] {
            assert_eq!(Condition::from_text(text).unwrap().to_string(), text);
        }
        let bad = Condition::from_text("=> 3").unwrap_err();
        assert_eq!(
            bad.message.to_string(),
            "`=>` is not a sign that can stand before a number"
        );
    }
}
