//! One finding: a fact about a document, with the place that would have to change.

use super::Level;
use crate::messages::Message;
use crate::source::Location;

/// A fault that reading or checking found.
///
/// The message stands alone on one line and names the fault with the user's own words in backticks. Notes give facts,
/// helps give actions. There is exactly one primary place: the smallest text that would have to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, as in `plan explain RULE`.
    pub rule: &'static str,
    /// How grave it is.
    pub level: Level,
    /// The headline.
    pub message: Message,
    /// The text that would have to change.
    pub primary: Annotation,
    /// The other parties of the conflict.
    pub related: Vec<Annotation>,
    /// Facts that explain the fault.
    pub notes: Vec<Message>,
    /// What to do.
    pub helps: Vec<Message>,
    /// A change that would mend it.
    pub fix: Option<Fix>,
}

/// A marked place with a few words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// The place.
    pub location: Location,
    /// What is to be seen there.
    pub label: Option<Message>,
}

/// A change of the text that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Whether the change keeps the meaning beyond doubt, so that it may be made without asking.
    pub safe: bool,
    /// The replacements, all in one go.
    pub replacements: Vec<Replacement>,
}

/// A text put in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What is replaced.
    pub location: Location,
    /// By what.
    pub text: String,
}

impl Finding {
    /// A finding about a place, with nothing more said yet.
    pub fn new(rule: &'static str, level: Level, location: Location, message: Message) -> Self {
        Self {
            rule,
            level,
            message,
            primary: Annotation {
                location,
                label: None,
            },
            related: Vec::new(),
            notes: Vec::new(),
            helps: Vec::new(),
            fix: None,
        }
    }

    /// An error, for faults found while reading.
    pub fn error(rule: &'static str, location: Location, message: Message) -> Self {
        Self::new(rule, Level::Error, location, message)
    }

    /// Says a few words at the primary place.
    #[must_use]
    pub fn label(mut self, label: Message) -> Self {
        self.primary.label = Some(label);
        self
    }

    /// Shows the other party of the conflict.
    #[must_use]
    pub fn related(mut self, location: Location, label: Message) -> Self {
        let label = Some(label);
        self.related.push(Annotation { location, label });
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn note(mut self, note: Message) -> Self {
        self.notes.push(note);
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.helps.push(help);
        self
    }

    /// Offers to put a text in the primary place.
    #[must_use]
    pub fn replace_with(mut self, text: impl Into<String>, safe: bool) -> Self {
        let location = self.primary.location;
        let text = text.into();
        self.fix = Some(Fix {
            safe,
            replacements: vec![Replacement { location, text }],
        });
        self
    }
}
