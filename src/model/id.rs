//! Ids: the names that documents refer to each other by.

use std::borrow::Borrow;
use std::fmt;

use crate::messages::{Message, message};
use crate::words::fold;
use crate::yaml::{BadText, FromText, Schema, schema};

/// An id in ASCII kebab case: `[a-z0-9]+(-[a-z0-9]+)*`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromText for Id {
    const IS_TEXT: bool = true;

    fn expected() -> Message {
        message!("expected.id")
    }

    fn schema() -> Schema {
        schema::any_of(&[
            schema::text_or_number("^[a-z0-9]+(-[a-z0-9]+)*$"),
            // Without quotes, `true` is a word of an id like any other.
            serde_json::json!({ "type": "boolean" }),
        ])
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.split('-').all(is_word) {
            return Ok(Self(text.into()));
        }
        let proposal = kebab_case(text);
        let help = if proposal.is_empty() {
            message!("bad-id.help")
        } else {
            message!("bad-id.help-proposal", proposal)
        };
        Err(BadText::new(
            "bad-id",
            message!("bad-id.headline", text),
            help,
        ))
    }
}

/// The id nearest to a name: `Ban Chỉ đạo tỉnh` becomes `ban-chi-dao-tinh`.
fn kebab_case(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_ascii_kebab_case() {
        for good in ["a", "pa-1", "2021", "lai-chau-265"] {
            assert_eq!(Id::from_text(good).unwrap().as_str(), good);
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "đ", "a_b", "a b"] {
            assert!(Id::from_text(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_name_in_the_place_of_an_id_gets_a_proposal() {
        let bad = Id::from_text("Ban Chỉ đạo (tỉnh)").unwrap_err();
        assert_eq!(
            bad.message.to_string(),
            "`Ban Chỉ đạo (tỉnh)` cannot be an id"
        );
        assert!(
            bad.help.to_string().ends_with("such as `ban-chi-dao-tinh`"),
            "{}",
            bad.help
        );
    }
}
