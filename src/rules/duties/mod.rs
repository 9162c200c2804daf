//! What flows up and down: reporting duties, own plans, recipients.

pub(super) mod cascade_without_deadline;
pub(super) mod child_before_parent;
pub(super) mod child_copies_parent;
pub(super) mod child_weaker;
pub(super) mod executing_recipient_without_task;
pub(super) mod executor_not_recipient;
pub(super) mod foreign_via;
pub(super) mod no_archive_line;
pub(super) mod no_periodic_report;
pub(super) mod recipient_without_purpose;
pub(super) mod report_without_deadline;
pub(super) mod report_without_receiver;
pub(super) mod reporting_gap;
pub(super) mod unassigned_cascade_target;

use crate::model::Reporting;
use crate::source::Span;
use crate::workspace::{PlanRecord, Workspace};

/// Whether it is known on which periods, or on which end, the duty asks for reports.
fn is_periodic_or_final(duty: &Reporting) -> bool {
    duty.every.is_some() || duty.at.is_some()
}

/// What a plan says in a place, without the quotes around it.
fn written<'w>(workspace: &'w Workspace, plan: &PlanRecord, span: Span) -> &'w str {
    let text = &workspace.sources.file(plan.file()).text;
    text[span.range()].trim_matches(['"', '\''])
}
