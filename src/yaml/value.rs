//! A value of YAML on its own: what a node says, without how and where it is written.

use super::tree::{Kind, NodeId, Tree};
use crate::source::{SourceFile, Sources};

/// A value.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing, as after `key:`.
    Null,
    /// A scalar by its letters. What they mean is for its field to say.
    Scalar(Scalar),
    /// A list.
    List(Vec<Self>),
    /// A mapping, in the order in which it is to be written.
    Mapping(Vec<(String, Self)>),
}

/// The letters of a scalar, and how they are to be written.
#[derive(Clone, Debug)]
pub struct Scalar {
    /// The letters.
    pub text: String,
    /// Whether they are the value, as of a title, so that quotes are to keep other readers from taking them for a number
    /// or a day.
    pub is_text: bool,
}

impl Value {
    /// A word that means something to its field: an id, a day, a number, a choice.
    #[must_use]
    pub fn word(text: impl Into<String>) -> Self {
        let (text, is_text) = (text.into(), false);
        Self::Scalar(Scalar { text, is_text })
    }

    /// A text that is its own meaning.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let (text, is_text) = (text.into(), true);
        Self::Scalar(Scalar { text, is_text })
    }

    /// What a text says that is plain YAML and one document.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("", "", text));
        let (tree, findings) = super::read(file, sources.file(file));
        match tree.documents() {
            [document] if findings.is_empty() => Some(Self::of(&tree, document.root)),
            _ => None,
        }
    }

    /// What a node says.
    #[must_use]
    pub fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        match tree.node(node).kind {
            Kind::Null | Kind::Refused => Self::Null,
            Kind::Sequence => {
                Self::List(tree.items(node).map(|item| Self::of(tree, item)).collect())
            }
            Kind::Mapping => {
                let entries = tree.entries(node);
                let entries = entries.map(|(key, value)| {
                    let key = tree.text(key).to_owned();
                    (key, Self::of(tree, value))
                });
                Self::Mapping(entries.collect())
            }
            Kind::Plain
            | Kind::SingleQuoted
            | Kind::DoubleQuoted
            | Kind::Literal
            | Kind::Folded => Self::word(tree.text(node)),
        }
    }

    /// Whether it is a list or a mapping.
    #[must_use]
    pub const fn is_collection(&self) -> bool {
        match self {
            Self::List(_) | Self::Mapping(_) => true,
            Self::Null | Self::Scalar(_) => false,
        }
    }
}

/// Values are equal if they say the same: the order of keys and the quotes of a scalar say nothing.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Scalar(one), Self::Scalar(other)) => one.text == other.text,
            (Self::List(one), Self::List(other)) => one == other,
            (Self::Mapping(one), Self::Mapping(other)) => sorted(one) == sorted(other),
            (Self::Null | Self::Scalar(_) | Self::List(_) | Self::Mapping(_), _) => false,
        }
    }
}

fn sorted(entries: &[(String, Value)]) -> Vec<(&str, &Value)> {
    let mut sorted: Vec<_> = entries.iter().map(|(key, value)| (&**key, value)).collect();
    sorted.sort_by_key(|&(key, _)| key);
    sorted
}
