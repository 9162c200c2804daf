//! A plan by the name that a user gave.

use super::filter::{FilterName, QueryError};
use crate::workspace::{PlanRecord, Workspace};

/// The plan of that id, whether its file was selected or not.
///
/// # Errors
///
/// No plan of the workspace has that id; the error proposes near ones.
pub fn find_plan<'w>(workspace: &'w Workspace, id: &str) -> Result<&'w PlanRecord, QueryError> {
    workspace.plans.find(id).ok_or_else(|| {
        let plans = workspace.plans.iter();
        let known: Vec<_> = plans.map(|plan| plan.document.id.as_str()).collect();
        QueryError::unknown(FilterName::Plan, id, &known)
    })
}
