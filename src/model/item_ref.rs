//! References to items of plans: `item-id` inside a plan, `plan-id#item-id` anywhere.

use std::fmt;

use crate::messages::{Message, message};
use crate::yaml::{BadText, FromText, Schema, Text, schema};

/// A reference to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRef {
    /// The plan; `None` for the plan in which the reference stands.
    pub plan: Option<Text>,
    /// The item's id.
    pub item: Text,
}

impl FromText for ItemRef {
    const IS_TEXT: bool = true;

    fn expected() -> Message {
        message!("expected.item")
    }

    fn schema() -> Schema {
        schema::text()
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let (plan, item) = match text.split_once('#') {
            Some((plan, item)) => (Some(plan), item),
            None => (None, text),
        };
        if item.trim().is_empty() || plan.is_some_and(|plan| plan.trim().is_empty()) {
            let message = message!("bad-value.headline-item", text);
            let help = message!("bad-value.help-item");
            return Err(BadText::new("bad-value", message, help));
        }
        Ok(Self {
            plan: plan.map(Text::from),
            item: item.into(),
        })
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.plan {
            Some(plan) => write!(f, "{plan}#{}", self.item),
            None => self.item.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_may_be_left_out() {
        for text in ["ban-chi-dao", "lai-chau-265#ban-chi-dao"] {
            assert_eq!(ItemRef::from_text(text).unwrap().to_string(), text);
        }
        for text in ["", "#", "#a", "a#"] {
            assert!(ItemRef::from_text(text).is_err(), "{text}");
        }
    }
}
