//! A sentence to be said: its key and what it speaks about.

use std::borrow::Cow;
use std::fmt;

use super::catalogue::say;
use crate::words::Language;

/// A sentence as data. Made by the macro `message!`, so that a test can find every key in the code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// The entry in the catalogue, or `ENTRY.ATTRIBUTE`.
    pub(super) key: &'static str,
    pub(super) arguments: Vec<(&'static str, Argument)>,
}

/// What a sentence speaks about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// The user's own words, dates, ids: the same in every language.
    Text(Cow<'static, str>),
    /// A count; sentences choose the grammatical number by it.
    Count(usize),
    /// A part of a sentence that has its own entry.
    Message(Message),
    /// Several things, the last two joined by a word of the language.
    List(Conjunction, Vec<Argument>),
}

/// The word that joins the last two things of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conjunction {
    /// All of them.
    And,
    /// One of them.
    Or,
}

/// A message: its key, and its arguments by name. `message!("no-units.help")`, `message!("cycle.headline", what, unit
/// = id)`.
macro_rules! message {
    ($key:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::messages::Message::new($key)
            $(.with(stringify!($name), $crate::messages::message!(@value $name $($value)?)))*
    };
    (@value $name:ident) => { $name };
    (@value $name:ident $value:expr) => { $value };
}
pub(crate) use message;

/// Names, each in backticks, the last two joined by "and".
pub fn and_list<T: AsRef<str>>(names: &[T]) -> Argument {
    Argument::List(Conjunction::And, quoted(names))
}

/// Names, each in backticks, the last two joined by "or".
pub fn or_list<T: AsRef<str>>(names: &[T]) -> Argument {
    Argument::List(Conjunction::Or, quoted(names))
}

/// Parts of a sentence that have their own entries, the last two joined by "and".
pub fn all_of(parts: impl IntoIterator<Item = Message>) -> Argument {
    let parts = parts.into_iter().map(Argument::from);
    Argument::List(Conjunction::And, parts.collect())
}

/// Parts of a sentence that have their own entries, the last two joined by "or".
pub fn one_of(parts: impl IntoIterator<Item = Message>) -> Argument {
    let parts = parts.into_iter().map(Argument::from);
    Argument::List(Conjunction::Or, parts.collect())
}

fn quoted<T: AsRef<str>>(names: &[T]) -> Vec<Argument> {
    let quoted = names.iter().map(|name| format!("`{}`", name.as_ref()));
    quoted.map(Argument::from).collect()
}

impl Message {
    /// A message without arguments. Use the macro `message!`.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// The message with one more argument. Use the macro `message!`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The sentence in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        say(self, language)
    }
}

/// In English, for tests and errors of the program itself.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Language::En))
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<char> for Argument {
    fn from(letter: char) -> Self {
        letter.to_string().into()
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_speaks_the_language_asked_for() {
        let message = message!("reading.more-of-a-kind", more = 2_usize);
        assert_eq!(
            message.text(Language::En),
            "2 more faults of this kind follow in this file"
        );
        assert_eq!(message.text(Language::Vi), "tệp này còn 2 lỗi cùng loại");
        let one = message!("reading.more-of-a-kind", more = 1_usize);
        assert_eq!(
            one.to_string(),
            "one more fault of this kind follows in this file"
        );
    }

    #[test]
    fn lists_read_as_sentences() {
        let said = |list, language| message!("expected.word", words = list).text(language);
        let all = |names: &[&str], language| said(and_list(names), language);
        assert_eq!(all(&[], Language::En), "");
        assert_eq!(all(&["a"], Language::En), "`a`");
        assert_eq!(all(&["a", "b", "c"], Language::En), "`a`, `b` and `c`");
        assert_eq!(all(&["a", "b"], Language::Vi), "`a` và `b`");
        let one = || one_of([message!("noun.task"), message!("noun.target")]);
        assert_eq!(said(one(), Language::En), "a task or a target");
        assert_eq!(said(one(), Language::Vi), "nhiệm vụ hoặc chỉ tiêu");
    }
}
