//! The languages that the program speaks.

/// A language that pages and messages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    #[default]
    En,
}

impl Language {
    /// The language's code in settings, options and web pages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }
}
