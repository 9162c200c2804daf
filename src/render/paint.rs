//! Colours by meaning: who writes text says what a piece of it is, and only this file says how that looks.
//!
//! Text is always painted; who prints it takes the paint off where it is not wanted.

use std::fmt;

use anstyle::{AnsiColor, Color, Effects, Style};

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// The title of a page or section.
    Heading,
    /// An id, or another name to be typed.
    Name,
    /// A remark beside the matter.
    Aside,
    /// Done, met, in time.
    Good,
    /// In need of attention.
    Attention,
    /// Late, missed, wrong.
    Bad,
}

impl Role {
    /// How text of this role looks: the terminal's own sixteen colours, which suit dark and light alike.
    #[must_use]
    pub fn style(self) -> Style {
        let colour = |colour| Style::new().fg_color(Some(Color::Ansi(colour)));
        match self {
            Self::Plain => Style::new(),
            Self::Heading => Style::new().effects(Effects::BOLD),
            Self::Name => colour(AnsiColor::Cyan),
            Self::Aside => Style::new().effects(Effects::DIMMED),
            Self::Good => colour(AnsiColor::Green),
            Self::Attention => colour(AnsiColor::Yellow),
            Self::Bad => colour(AnsiColor::Red),
        }
    }
}

/// Text with its role, painted when it is written.
#[derive(Clone, Copy, Debug)]
pub struct Painted<T>(pub Role, pub T);

impl<T: fmt::Display> fmt::Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(role, text) = self;
        match role {
            Role::Plain => text.fmt(f),
            _ => {
                let style = role.style();
                write!(f, "{style}{text}{style:#}")
            }
        }
    }
}

/// Paints a text.
pub fn paint<T: fmt::Display>(role: Role, text: T) -> Painted<T> {
    Painted(role, text)
}
