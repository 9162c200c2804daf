//! The language of a plan, by which its numbers are judged.

use crate::words::{Language, is_vietnamese};
use crate::workspace::{PlanRecord, Workspace};

/// Vietnamese if the workspace or the plan's title is: an organisation need not have settings to write Vietnamese.
pub(super) fn plan_language(workspace: &Workspace, plan: &PlanRecord) -> Language {
    let title = plan.document.title.as_ref();
    match workspace.language() {
        Language::En if title.is_some_and(|title| is_vietnamese(title)) => Language::Vi,
        language => language,
    }
}
