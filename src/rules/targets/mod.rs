//! What is promised: objectives and targets.

pub(super) mod compound_target;
pub(super) mod forgotten_percent;
pub(super) mod plan_without_target;
pub(super) mod repeated_target;
pub(super) mod target_without_owner;
pub(super) mod target_without_report;
pub(super) mod target_without_task;
pub(super) mod unmeasured_promise;

use super::Rule;
use crate::diagnostic::Finding;
use crate::messages::{Argument, Message, and_list};
use crate::model::{Objective, Plan, Target};
use crate::workspace::PlanRecord;

/// How many targets a finding names.
const MOST_NAMED: usize = 5;

/// The targets of a plan, with the objectives that they measure.
fn targets(plan: &Plan) -> impl Iterator<Item = (&Objective, &Target)> {
    let objectives = plan.objectives.iter();
    objectives.flat_map(|objective| {
        let targets = objective.targets.iter();
        targets.map(move |target| (objective, target))
    })
}

/// The targets of which a rule says the same, as one finding for the plan: marked are the first and some others.
/// `headline` gets how many they are, and their names unless they are many.
fn once_for_plan(
    rule: &Rule,
    plan: &PlanRecord,
    targets: &[&Target],
    headline: impl Fn(usize, Option<Argument>) -> Message,
    label: &Message,
) -> Option<Finding> {
    let (first, others) = targets.split_first()?;
    let count = targets.len();
    let names: Vec<_> = targets.iter().map(|target| target.id.as_str()).collect();
    let names = Some(names).filter(|_| count <= MOST_NAMED);
    let message = headline(count, names.as_deref().map(and_list));
    let mut finding = rule.finding(plan.at(first.id.span), message);
    for target in others.iter().take(MOST_NAMED - 1) {
        finding = finding.related(plan.at(target.id.span), label.clone());
    }
    Some(finding)
}
