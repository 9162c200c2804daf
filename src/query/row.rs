//! One row of a query: what every kind has, and the fields of its own.

use crate::model::{Id, Report};
use crate::source::{Location, Span};
use crate::workspace::{Located, PlanRecord, Workspace};
use crate::yaml::Spanned;

/// An item that a query found.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<F> {
    /// The plan it stands in; for a plan its own id; `None` for a unit.
    pub plan: Option<String>,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// Its name in the workspace: `plan#item`, for plans and units the id.
    pub reference: Option<String>,
    /// What it says.
    pub text: Option<String>,
    /// Where it is written; `None` for a unit that no register lists.
    pub place: Option<RowPlace>,
    /// The fields of its kind.
    pub fields: F,
}

/// A file and a line in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPlace {
    /// The file, as the user would type it.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
}

impl RowPlace {
    /// Where a location begins.
    #[must_use]
    pub fn new(workspace: &Workspace, location: Location) -> Self {
        let sources = &workspace.sources;
        Self {
            file: sources.file(location.file).shown.clone(),
            line: sources.start(location).line,
        }
    }
}

impl<F> Row<F> {
    /// The file in which it is written.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.place.as_ref().map(|place| place.file.as_str())
    }

    /// The line of that file, from 1.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.line)
    }

    /// An item of a plan that has an id.
    pub(super) fn of_item(
        workspace: &Workspace,
        plan: &PlanRecord,
        id: &Spanned<Id>,
        text: Option<String>,
        fields: F,
    ) -> Self {
        let row = Self::of_part(workspace, plan, Some(id.span), text, fields);
        Self {
            id: Some(id.as_str().to_owned()),
            reference: Some(plan.reference(id.as_str())),
            ..row
        }
    }

    /// A report, or a part of one, which stands at that place.
    pub(super) fn of_report(
        workspace: &Workspace,
        report: &Located<Report>,
        span: Span,
        text: Option<String>,
        fields: F,
    ) -> Self {
        let location = Location {
            file: report.file,
            span,
        };
        Self {
            plan: Some(report.document.plan.to_string()),
            id: None,
            reference: None,
            text,
            place: Some(RowPlace::new(workspace, location)),
            fields,
        }
    }

    /// A part of a plan without an id. One that has no place of its own is shown where its plan begins.
    pub(super) fn of_part(
        workspace: &Workspace,
        plan: &PlanRecord,
        span: Option<Span>,
        text: Option<String>,
        fields: F,
    ) -> Self {
        let location = plan.at(span.unwrap_or(plan.document.id.span));
        Self {
            plan: Some(plan.document.id.to_string()),
            id: None,
            reference: None,
            text,
            place: Some(RowPlace::new(workspace, location)),
            fields,
        }
    }
}
