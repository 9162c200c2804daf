//! `plan review`: the parents of a plan as they are now have been seen.

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use crate::edit::{Action, Address, Change, address};
use crate::messages::message;
use crate::model::Role;
use crate::query::find_plan;
use crate::workspace::Fingerprints;
use crate::yaml::Value;

/// Accept the present state of the plans that a plan carries out: renews `seen` in its basis
#[derive(Debug, Args)]
pub(super) struct ReviewArgs {
    /// The plan's id
    #[arg(value_name = "PLAN")]
    plan: String,

    #[command(flatten)]
    edit: EditArgs,
}

pub(super) fn review(context: &Context, arguments: &ReviewArgs) -> Result<Outcome, CliError> {
    carry_out(context, &arguments.edit, |workspace, _| {
        let plan = find_plan(workspace, &arguments.plan)?;
        let mut fingerprints = Fingerprints::new(workspace);
        let mut draft = Draft::default();
        let mut parents = 0;
        for (position, reference) in plan.document.basis.iter().enumerate() {
            let is_parent = reference
                .role
                .as_ref()
                .is_some_and(|role| role.value == Role::Parent);
            let parent = reference.plan.as_ref().filter(|_| is_parent);
            let Some(parent) = parent.and_then(|id| workspace.plans.find(id)) else {
                continue;
            };
            let name = parent.document.id.as_str();
            let now = fingerprints.of(parent).ok_or_else(|| {
                CliError::new(format!("the plan `{name}` could not be read to its end"))
            })?;
            parents += 1;
            let field = format!("{}.basis[{position}].seen", arguments.plan);
            let Address {
                file,
                document,
                path,
                order,
            } = address(workspace, &field).map_err(CliError::new)?;
            let action = Action::Set(Value::text(now.to_string()), order);
            let change = Change {
                document,
                path,
                action,
            };
            draft.change(
                workspace,
                file,
                &[change],
                message!("edit.seen", plan = name, fingerprint = now.to_string()),
            )?;
        }
        if parents == 0 {
            let error = CliError::new(format!(
                "the plan `{}` names no plan of the workspace as parent",
                arguments.plan
            ));
            return Err(
                error.hint("its basis holds `{role: parent, plan: …}` if it carries one out")
            );
        }
        Ok(draft)
    })
}
