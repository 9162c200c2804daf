//! Values made of one scalar: texts, and every type that can be read from a text.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::str::FromStr;

use foldhash::HashSet;

use super::FromNode;
use super::decode::Decoder;
use super::schema::{self, Schema, Schemas};
use super::tree::{Kind, NodeId};
use crate::messages::{Message, message, or_list};
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
    /// Whether the letters are the value, as of a title or an id. Other types know a meaning of them.
    const IS_TEXT: bool = false;

    /// What is expected, for messages: "a date such as `2021-08-31`".
    fn expected() -> Message;

    /// What the text may look like, for editors and other validators.
    fn schema() -> Schema;

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
    pub message: Message,
    /// What to do.
    pub help: Message,
    /// The text to put in its place, if one is likely to be meant.
    pub replacement: Option<Box<str>>,
    /// Whether nothing else than the replacement can be meant.
    pub is_certain: bool,
}

impl BadText {
    /// A fault without a proposed replacement.
    #[must_use]
    pub const fn new(rule: &'static str, message: Message, help: Message) -> Self {
        Self {
            rule,
            message,
            help,
            replacement: None,
            is_certain: false,
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

impl<T: Eq> Eq for Spanned<T> {}

impl<T: Hash> Hash for Spanned<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T: FromNode> FromNode for Spanned<T> {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        let span = decoder.span(node);
        T::from_node(node, decoder).map(|value| Self { value, span })
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        T::schema(schemas)
    }
}

impl<T: FromText> FromNode for T {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.scalar(node, T::expected)?;
        decoder.gather(node, T::IS_TEXT);
        let bad = match T::from_text(text) {
            Ok(value) => return Some(value),
            Err(bad) => bad,
        };
        let mut fault = decoder.fault(bad.rule, node, bad.message).help(bad.help);
        if let Some(replacement) = bad.replacement {
            fault = fault.replace_with(String::from(replacement), bad.is_certain);
        }
        decoder.report(fault);
        None
    }

    fn schema(_: &mut Schemas) -> Schema {
        <T as FromText>::schema()
    }
}

impl FromText for Text {
    const IS_TEXT: bool = true;

    fn expected() -> Message {
        message!("expected.text")
    }

    fn schema() -> Schema {
        schema::text()
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        if text.trim().is_empty() {
            let help = message!("bad-value.help-empty");
            return Err(BadText::new(
                "bad-value",
                message!("bad-value.headline-empty"),
                help,
            ));
        }
        Ok(text.into())
    }
}

impl FromText for u32 {
    fn expected() -> Message {
        message!("expected.whole-number")
    }

    fn schema() -> Schema {
        whole_number()
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let digits: String = text.chars().filter(|&digit| digit != '_').collect();
        parse_digits(&digits).ok_or_else(|| {
            let message = message!("bad-value.headline-whole-number", text);
            let help = message!("bad-value.help-digits", example = "1200");
            BadText::new("bad-value", message, help)
        })
    }
}

impl FromText for u8 {
    fn expected() -> Message {
        message!("expected.small-number")
    }

    fn schema() -> Schema {
        whole_number()
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        parse_digits(text).ok_or_else(|| {
            let message = message!("bad-value.headline-small-number", text);
            let help = message!("bad-value.help-digits", example = "10");
            BadText::new("bad-value", message, help)
        })
    }
}

fn whole_number() -> Schema {
    serde_json::json!({
        "type": ["integer", "string"],
        "pattern": r"^_*[0-9][0-9_]*$",
        "minimum": 0,
    })
}

/// The number that some digits make. The standard library would take a `+` in front as well.
fn parse_digits<T: FromStr>(text: &str) -> Option<T> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

impl FromNode for bool {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        const WORDS: [&str; 2] = ["true", "false"];
        let expected = || message!("expected.word", words = or_list(&WORDS));
        match (decoder.kind(node), decoder.scalar(node, expected)?) {
            (Kind::Plain, "true") => Some(true),
            (Kind::Plain, "false") => Some(false),
            (Kind::SingleQuoted | Kind::DoubleQuoted, word) if WORDS.contains(&word) => {
                let message = message!("bad-value.headline-quoted", word);
                let fault = decoder.fault("bad-value", node, message);
                let fault = fault.help(message!("bad-value.help-quoted", word));
                decoder.report(fault.replace_with(word, true));
                None
            }
            _ => decoder.unknown_word(node, &WORDS),
        }
    }

    fn schema(_: &mut Schemas) -> Schema {
        serde_json::json!({ "type": "boolean" })
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
        let mut seen = HashSet::default();
        let mut read = Vec::new();
        for (key, value) in decoder.entries(node, || message!("expected.mapping-by-id"))? {
            if !seen.insert(decoder.text(key)) {
                continue;
            }
            decoder.gather(key, true);
            let name = Spanned {
                value: Text::from(decoder.text(key)),
                span: decoder.span(key),
            };
            if let Some(value) = V::from_node(value, decoder) {
                read.push((name, value));
            }
        }
        Some(Self(read))
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        schema::entries(&V::schema(schemas))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

#[cfg(test)]
mod tests {
    use super::{Entries, Spanned, Text};
    use crate::yaml::testing::{decode, describe, faults, helps, value};

    #[test]
    fn a_text_arrives_as_it_is_written() {
        for text in ["no", "08", "1.10", "12:30", "2021-08-31", "0x1F"] {
            assert_eq!(value::<Text>(text).as_str(), text);
        }
        assert_eq!(value::<Text>("\" a\"").as_str(), " a");
        assert_eq!(
            faults::<Text>("' '"),
            ["bad-value at `' '`: this text is empty"]
        );
    }

    #[test]
    fn a_value_knows_its_bytes() {
        let text: Spanned<Text> = value("# c\n'a' # d\n");
        assert_eq!((text.as_str(), text.span.range()), ("a", 4..7));
    }

    #[test]
    fn whole_numbers_are_digits() {
        assert_eq!(value::<u32>("120_000"), 120_000);
        assert_eq!(value::<u8>("10"), 10);
        for text in ["-1", "+1", "1.5", "4294967296", "_", "x"] {
            assert_eq!(
                faults::<u32>(text),
                [format!(
                    "bad-value at `{text}`: `{text}` is not a whole number from 0 to 4 billion"
                )]
            );
        }
        for text in ["256", "+1"] {
            assert_eq!(
                faults::<u8>(text),
                [format!(
                    "bad-value at `{text}`: `{text}` is not a whole number from 0 to 255"
                )]
            );
        }
    }

    #[test]
    fn a_yes_or_no_is_written_without_quotes() {
        assert!(value::<bool>("true") && !value::<bool>("false"));
        for text in ["yes", "'true'", "1"] {
            assert_eq!(faults::<bool>(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_yes_or_no_in_quotes_is_to_be_written_without_them() {
        for text in ["\"true\"", "'true'"] {
            let (value, findings) = decode::<bool>(text);
            assert_eq!(value, None);
            let said = format!("bad-value at `{text}`: `true` in quotes is a text");
            assert_eq!(describe(text, &findings), [said]);
            assert_eq!(helps(&findings[0]), ["write `true` without quotes"]);
            let fix = findings[0].fix.as_ref().unwrap();
            assert_eq!((fix.safe, &*fix.replacements[0].text), (true, "true"));
        }
        assert_eq!(
            faults::<bool>("'yes'"),
            ["bad-value at `'yes'`: `yes` is not one of the words that can stand here"]
        );
    }

    #[test]
    fn of_an_id_given_twice_the_first_entry_is_read() {
        let entries: Entries<u32> = value("a: 1\nb: 2\na: 3\n");
        let entries: Vec<_> = entries
            .iter()
            .map(|(key, value)| (key.as_str(), *value))
            .collect();
        assert_eq!(entries, [("a", 1), ("b", 2)]);
    }

    #[test]
    fn entries_keep_their_order_and_leave_out_what_is_bad() {
        let text = "b: 1\nx-own: {}\na: x\nc: 3\n";
        let (entries, findings) = decode::<Entries<u32>>(text);
        let entries = entries.unwrap();
        let keys: Vec<_> = entries.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["b", "c"]);
        assert_eq!(findings.len(), 1);
        assert_eq!(
            faults::<Entries<u32>>("[a]"),
            ["wrong-type at `[a]`: expected a mapping of ids to values, found a list"]
        );
    }
}
