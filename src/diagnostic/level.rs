//! How grave a finding is.

use std::fmt;

/// How grave a finding is. Levels order from the lightest to the gravest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing; nothing needs to change.
    Info,
    /// Probably a fault of the plan; people decide.
    Warning,
    /// The plan contradicts itself or cannot be understood.
    Error,
}

impl Level {
    /// The level's name in settings, messages and machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
