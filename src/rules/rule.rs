//! What a rule is: a name, a level, a page, and a function that finds the fault.

use std::fmt;

use super::PlanFacts;
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
    /// Who issued a plan, when, and what it rests on.
    Header,
    /// Days, deadlines and periods.
    Time,
    /// What a share is a share of.
    Population,
    /// What is promised: objectives and targets.
    Targets,
    /// When a situation worsens: scenarios and their triggers.
    Scenarios,
    /// Who does what by when.
    Tasks,
    /// The register of units.
    Units,
    /// What a plan disposes of: teams, resources, funds, contacts.
    Means,
    /// What flows up and down: reporting duties, own plans, recipients.
    Duties,
    /// What happened: reports and their figures.
    Reports,
    /// How a text is written down.
    Text,
    /// What the workspace checks itself, in SQL.
    Checks,
}

/// How the findings of a rule come about.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Reading emits them, under the rule's name.
    Reading,
    /// Applying the comments that allow findings emits them.
    Allowing,
    /// Queries of the workspace emit them, see `own_checks`.
    Asking,
    /// A look at the whole workspace.
    Workspace(fn(&Workspace, &mut Vec<Finding>)),
    /// A look at one plan.
    Plan(fn(&PlanFacts<'_>, &mut Vec<Finding>)),
}

impl Rule {
    /// What it reports, as one sentence without its full stop: the value of its entry in the catalogue.
    #[must_use]
    pub fn summary(&self) -> Message {
        Message::new(self.name)
    }

    /// A finding of this rule, with nothing more said yet.
    pub(super) fn finding(&self, place: Location, message: Message) -> Finding {
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
            Self::Header => "header",
            Self::Time => "time",
            Self::Population => "population",
            Self::Targets => "targets",
            Self::Scenarios => "scenarios",
            Self::Tasks => "tasks",
            Self::Units => "units",
            Self::Means => "means",
            Self::Duties => "duties",
            Self::Reports => "reports",
            Self::Text => "text",
            Self::Checks => "checks",
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
