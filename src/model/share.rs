//! What a target asks for: a share of a population, or a quantity.

use std::fmt;

use rust_decimal::Decimal;

use super::quantity::{Bounds, Range};
use crate::messages::{Message, message};
use crate::yaml::{BadText, FromText, Schema};

/// The value of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetValue {
    /// `100%`: a share of a population.
    Share(ShareBound),
    /// `30..40 người`: a quantity.
    Quantity(Range),
}

/// A bound on a share, as a fraction: `95%` is at least 0.95 (status definition 44).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareBound {
    /// `N%` or `>= N%`.
    AtLeast(Decimal),
    /// `<= N%`.
    AtMost(Decimal),
}

impl ShareBound {
    /// The bound as a fraction.
    #[must_use]
    pub const fn fraction(self) -> Decimal {
        match self {
            Self::AtLeast(fraction) | Self::AtMost(fraction) => fraction,
        }
    }

    /// Whether `done` of `of` keeps to the bound. `of` must not be 0.
    #[must_use]
    pub fn holds(self, done: Decimal, of: Decimal) -> bool {
        // Multiplied rather than divided: 1 of 3 has no exact share.
        let asked = self.fraction().checked_mul(of).unwrap_or(Decimal::MAX);
        match self {
            Self::AtLeast(_) => done >= asked,
            Self::AtMost(_) => done <= asked,
        }
    }
}

impl FromText for TargetValue {
    fn expected() -> Message {
        message!("expected.target-value")
    }

    fn schema() -> Schema {
        <Range as FromText>::schema()
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let range = Range::from_text(text)?;
        if range.unit.as_deref() != Some("%") {
            return Ok(Self::Quantity(range));
        }
        let fraction = |percent: Decimal| percent / Decimal::ONE_HUNDRED;
        match range.bounds {
            Bounds::Plain(percent) | Bounds::AtLeast(percent) => {
                Ok(Self::Share(ShareBound::AtLeast(fraction(percent))))
            }
            Bounds::AtMost(percent) => Ok(Self::Share(ShareBound::AtMost(fraction(percent)))),
            Bounds::Between(low, _) => {
                let message = message!("bad-quantity.headline-share", text);
                let help = message!("bad-quantity.help-share", low = low.to_string());
                Err(BadText::new("bad-quantity", message, help))
            }
        }
    }
}

impl fmt::Display for TargetValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Share(share) => write!(f, "{share}"),
            Self::Quantity(range) => write!(f, "{range}"),
        }
    }
}

impl fmt::Display for ShareBound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = self.fraction().checked_mul(Decimal::ONE_HUNDRED);
        let percent = percent.unwrap_or(Decimal::MAX).normalize();
        match self {
            Self::AtLeast(_) => write!(f, "{percent}%"),
            Self::AtMost(_) => write!(f, "<= {percent}%"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> String {
        match TargetValue::from_text(text) {
            Ok(TargetValue::Share(share)) => format!("share {share}"),
            Ok(TargetValue::Quantity(range)) => format!("quantity {range}"),
            Err(bad) => bad.message.to_string(),
        }
    }

    #[test]
    fn a_percentage_is_a_share() {
        assert_eq!(value("100%"), "share 100%");
        assert_eq!(value("100 %"), "share 100%");
        assert_eq!(value(">= 97.5%"), "share 97.5%");
        assert_eq!(value("<= 5%"), "share <= 5%");
        assert_eq!(value("0 người"), "quantity 0 người");
        assert_eq!(value("80..90%"), "a share cannot be a range like `80..90%`");
    }

    #[test]
    fn shares_compare_exactly() {
        let third = ShareBound::AtLeast(Decimal::from_str_exact("0.3333").unwrap());
        assert!(third.holds(Decimal::from(1), Decimal::from(3)));
        let all = ShareBound::AtLeast(Decimal::ONE);
        assert!(!all.holds(Decimal::from(1199), Decimal::from(1200)));
        assert!(all.holds(Decimal::from(1200), Decimal::from(1200)));
    }
}
