//! Time allowed, in days or weeks.

use std::fmt;

use super::date::Date;
use crate::messages::{Message, message};
use crate::yaml::{BadText, FromText, Schema, schema};

/// Time allowed from some date on: `10d` or `2w` (status definition 34).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    number: u16,
    weeks: bool,
}

impl Within {
    /// The time in days.
    #[must_use]
    pub fn days(self) -> u32 {
        u32::from(self.number) * if self.weeks { 7 } else { 1 }
    }

    /// The time in weeks, if it is given in weeks.
    #[must_use]
    pub fn weeks(self) -> Option<u16> {
        self.weeks.then_some(self.number)
    }

    /// The last day of the time allowed from `start`.
    #[must_use]
    pub fn after(self, start: Date) -> Date {
        start.plus_days(self.days())
    }
}

impl FromText for Within {
    fn expected() -> Message {
        message!("expected.within")
    }

    fn schema() -> Schema {
        schema::pattern(r"^[0-9]+\s*[dw]$")
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let (digits, weeks) = match (text.strip_suffix('d'), text.strip_suffix('w')) {
            (Some(digits), _) => (digits, false),
            (None, Some(digits)) => (digits, true),
            (None, None) => ("", false),
        };
        let digits = digits.trim_end();
        let number = Some(digits)
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|digits| digits.parse().ok());
        match number {
            Some(number) => Ok(Self { number, weeks }),
            None => Err(BadText::new(
                "bad-value",
                message!("bad-value.headline-within", text),
                message!("bad-value.help-within"),
            )),
        }
    }
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, if self.weeks { 'w' } else { 'd' })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_counts_in_days() {
        assert_eq!(Within::from_text("10d").unwrap().days(), 10);
        assert_eq!(Within::from_text("2w").unwrap().days(), 14);
        assert_eq!(Within::from_text("0d").unwrap().days(), 0);
        assert_eq!(Within::from_text("2 w").unwrap().to_string(), "2w");
    }

    #[test]
    fn other_units_are_refused() {
        for text in ["2", "d", "2m", "-1d", "+1d", "1.5d", "70000d"] {
            assert!(Within::from_text(text).is_err(), "{text}");
        }
    }
}
