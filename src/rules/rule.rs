//! What a rule is: a name, a level, a page, and a function that finds the fault.

use std::fmt;

use crate::diagnostic::{Finding, Level};
use crate::messages::Message;
use crate::source::Location;
use crate::workspace::Workspace;

/// A rule: one kind of fault, named so that "allow RULE" reads well.
#[derive(Debug)]
pub struct Rule {
    /// Its name, in kebab case.
    pub name: &'static str,
    /// What it is about: also the folder that it stands in.
    pub group: Group,
    /// How grave its findings are, unless the workspace says otherwise.
    pub level: Level,
    /// What it reports, as one sentence without its full stop.
    pub summary: &'static str,
    /// Its page of documentation, in Markdown.
    pub page: &'static str,
    /// How its findings come about.
    pub check: Check,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Text and shape: what keeps a document from being read as one.
    Reading,
    /// Names: who and what is referred to.
    Identity,
    /// Days, deadlines and periods.
    Time,
    /// What a share is a share of.
    Population,
}

/// How the findings of a rule come about.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Reading emits them, under the rule's name.
    Reading,
    /// A look at the whole workspace.
    Workspace(fn(&Workspace, &mut Vec<Finding>)),
}

impl Rule {
    /// A finding of this rule, with nothing more said yet.
    pub(super) fn finding(&self, place: Location, message: impl Into<Message>) -> Finding {
        Finding::new(self.name, self.level, place, message)
    }
}

impl Group {
    /// The group's name in lists and in the source tree.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Identity => "identity",
            Self::Time => "time",
            Self::Population => "population",
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
