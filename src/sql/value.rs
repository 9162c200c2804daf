//! What a query answers.

use rusqlite::types::ValueRef;

/// A value of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// There is none.
    Nothing,
    /// A whole number.
    Whole(i64),
    /// Another number; never infinite.
    Number(f64),
    /// A text.
    Text(String),
}

impl Value {
    /// The value as SQLite hands it out. Bytes are told as SQL writes them, and what is too large to be a number in words.
    pub(super) fn of(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Nothing,
            ValueRef::Integer(number) => Self::Whole(number),
            ValueRef::Real(number) if number.is_finite() => Self::Number(number),
            ValueRef::Real(number) => Self::Text(number.to_string()),
            ValueRef::Text(text) => Self::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => {
                let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
                Self::Text(format!("x'{}'", digits.collect::<String>()))
            }
        }
    }

    /// The value in plain text; nothing as the empty text.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Whole(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }

    /// Whether it is a number.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self, Self::Whole(_) | Self::Number(_))
    }

    /// How many bytes of memory it takes.
    pub(super) fn size(&self) -> usize {
        let text = match self {
            Self::Text(text) => text.len(),
            Self::Nothing | Self::Whole(_) | Self::Number(_) => 0,
        };
        size_of::<Self>() + text
    }
}
