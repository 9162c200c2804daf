//! The settings of a workspace.

use super::saved_query::SavedQuery;
use crate::diagnostic::Level;
use crate::messages::{message, or_list};
pub use crate::words::Language;
use crate::yaml::{Decoder, Entries, FromNode, NodeId, Schema, Schemas, Spanned, Text, schema};

/// A workspace document: marks the root of a workspace and holds its settings.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Settings {
    /// The workspace's title.
    #[node(key = "workspace")]
    pub title: Spanned<Text>,
    /// The language of human output.
    pub language: Option<Spanned<Language>>,
    /// The currency of amounts that name none.
    pub currency: Option<Spanned<Text>>,
    /// Files that do not belong to the workspace, as patterns like those of `.gitignore`.
    pub exclude: Vec<Spanned<Text>>,
    /// Levels of rules that differ from the defaults.
    pub rules: Entries<Spanned<LevelSetting>>,
    /// Queries that are asked again and again, by name.
    pub queries: Entries<SavedQuery>,
}

/// The level that a workspace gives to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum LevelSetting {
    /// Never reported.
    Off,
    /// Reported as info.
    Info,
    /// Reported as a warning.
    Warning,
    /// Reported as an error.
    Error,
}

impl FromNode for Language {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        const WORDS: [&str; 2] = ["vi", "en"];
        let expected = || message!("expected.word", words = or_list(&WORDS));
        match decoder.scalar(node, expected)? {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => decoder.unknown_word(node, &WORDS),
        }
    }

    fn schema(_: &mut Schemas) -> Schema {
        schema::words(&["vi", "en"])
    }
}

impl LevelSetting {
    /// The level; `None` for a rule that is off.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Off => None,
            Self::Info => Some(Level::Info),
            Self::Warning => Some(Level::Warning),
            Self::Error => Some(Level::Error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn settings_hold_language_and_levels() {
        let settings: Settings = value(
            "workspace: W\nlanguage: vi\ncurrency: VND\nexclude: [archive/**]\nrules: {missing-number: off, no-period: error}\n",
        );
        assert_eq!(settings.language.unwrap().value, Language::Vi);
        let levels: Vec<_> = settings
            .rules
            .iter()
            .map(|(_, level)| level.value.level())
            .collect();
        assert_eq!(levels, [None, Some(Level::Error)]);
        assert_eq!(settings.exclude[0].as_str(), "archive/**");
    }

    #[test]
    fn slips_in_settings_are_named() {
        assert_eq!(
            faults::<Settings>("workspace:\nlanguage: vi\n"),
            ["missing-key at `workspace`: the key `workspace` has no value"]
        );
        assert_eq!(
            faults::<Settings>("workspace: W\nrules: {no-period: warn}\n"),
            ["bad-value at `warn`: `warn` is not one of the words that can stand here"]
        );
        assert_eq!(
            faults::<Settings>("workspace: W\nlanguage: fr\nexclude: a\n").len(),
            2
        );
    }
}
