//! Values made of one scalar: texts, and every type that can be read from a text.

use std::fmt;
use std::ops::Deref;

use super::FromNode;
use super::decode::Decoder;
use super::tree::{Kind, NodeId};
use crate::source::Span;

/// A text as the document has it: not trimmed, not normalised. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Box<str>);

/// A value with the bytes that it was read from.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands in its file.
    pub span: Span,
}

/// A type that is written as one scalar. The text decides, not YAML's guess at a type: `08`, `no` and `12:30` arrive
/// as they are written.
pub trait FromText: Sized {
    /// What is expected, for messages: "a date such as `2021-08-31`".
    const EXPECTED: &'static str;

    /// Reads the text.
    ///
    /// # Errors
    ///
    /// Says what is wrong with it and what to write.
    fn from_text(text: &str) -> Result<Self, BadText>;
}

/// Why a text is not a value of the expected type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadText {
    /// The rule that it breaks, such as `bad-date`.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The text to put in its place, if there is only one that can be meant.
    pub replacement: Option<String>,
}

impl BadText {
    /// A fault without a proposed replacement.
    pub fn new(rule: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into(),
            help: help.into(),
            replacement: None,
        }
    }
}

impl Text {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl<T> Spanned<T> {
    /// The same place with a value made from this one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: make(self.value),
            span: self.span,
        }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Display> fmt::Display for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// Values compare without their places.
impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: FromNode> FromNode for Spanned<T> {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        let span = decoder.span(node);
        T::from_node(node, decoder).map(|value| Self { value, span })
    }
}

impl<T: FromText> FromNode for T {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.scalar(node, T::EXPECTED)?;
        let bad = match T::from_text(text) {
            Ok(value) => return Some(value),
            Err(bad) => bad,
        };
        let mut fault = decoder.fault(bad.rule, node, bad.message).help(bad.help);
        if let Some(replacement) = bad.replacement {
            fault = fault.replace_with(replacement, true);
        }
        decoder.report(fault);
        None
    }
}

impl FromText for Text {
    const EXPECTED: &'static str = "a text";

    fn from_text(text: &str) -> Result<Self, BadText> {
        if text.trim().is_empty() {
            let help = "write the text, or remove the key";
            return Err(BadText::new("bad-value", "this text is empty", help));
        }
        Ok(text.into())
    }
}

impl FromText for u32 {
    const EXPECTED: &'static str = "a whole number";

    fn from_text(text: &str) -> Result<Self, BadText> {
        let digits: String = text.chars().filter(|&digit| digit != '_').collect();
        digits.parse().map_err(|_| {
            let message = format!("`{text}` is not a whole number from 0 to 4 billion");
            BadText::new("bad-value", message, "write digits only, such as `1200`")
        })
    }
}

impl FromText for u8 {
    const EXPECTED: &'static str = "a small whole number";

    fn from_text(text: &str) -> Result<Self, BadText> {
        text.parse().map_err(|_| {
            let message = format!("`{text}` is not a whole number from 0 to 255");
            BadText::new("bad-value", message, "write digits only, such as `10`")
        })
    }
}

impl FromNode for bool {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        match (
            decoder.kind(node),
            decoder.scalar(node, "`true` or `false`")?,
        ) {
            (Kind::Plain, "true") => Some(true),
            (Kind::Plain, "false") => Some(false),
            _ => decoder.unknown_word(node, &["true", "false"]),
        }
    }
}

/// A mapping whose keys are the user's own ids: each key with its value, in the order of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<V>(pub Vec<(Spanned<Text>, V)>);

impl<V> Default for Entries<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Deref for Entries<V> {
    type Target = [(Spanned<Text>, V)];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<V: FromNode> FromNode for Entries<V> {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) == Kind::Null {
            return Some(Self::default());
        }
        let mut read = Vec::new();
        for (key, value) in decoder.entries(node, "a mapping of ids to values")? {
            let name = Spanned {
                value: Text::from(decoder.text(key)),
                span: decoder.span(key),
            };
            if let Some(value) = V::from_node(value, decoder) {
                read.push((name, value));
            }
        }
        read.reverse();
        Some(Self(read))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}
