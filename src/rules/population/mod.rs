//! Populations: what a share is a share of.

pub(super) mod moving_population;
pub(super) mod share_out_of_range;
pub(super) mod share_without_population;
pub(super) mod uncounted_population;

use crate::model::{Plan, Target};

/// The targets of a plan.
fn targets(plan: &Plan) -> impl Iterator<Item = &Target> {
    let objectives = plan.objectives.iter();
    objectives.flat_map(|objective| &objective.targets)
}
