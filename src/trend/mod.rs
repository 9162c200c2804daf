//! The trend of a plan: its task states and targets on a series of days (95, 96).
//!
//! Status is a function of the files and a day, and reports carry their own days; so the past is worked out from the
//! files as they are, and nothing has to be remembered. This module chooses the days (`days`) and puts what `status`
//! says of them into one line for each target.

mod days;

#[cfg(test)]
mod tests;

pub use days::{Days, days};

use rust_decimal::Decimal;

use crate::model::{Target, TargetValue};
use crate::status::{QuantityStatus, Standing, TargetStatus, TaskCounts, Verdict, standings};
use crate::workspace::{PlanRecord, UnitId, Workspace};

/// The trend of a plan.
#[derive(Debug)]
pub struct Trend<'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// The unit from whose view it is; `None` for the plan as a whole.
    pub unit: Option<UnitId>,
    /// The days.
    pub days: Days,
    /// Where the plan stood on each of them.
    pub standings: Vec<Standing<'w>>,
    /// The targets that stand on any of them, in the order of the plan.
    pub lines: Vec<Line<'w>>,
}

/// A target over time.
#[derive(Debug)]
pub struct Line<'w> {
    /// The target anywhere: `plan-id#target-id`.
    pub reference: String,
    /// What is to be reached, in words.
    pub text: Option<&'w str>,
    /// What is to be reached, as a number.
    pub asked: &'w TargetValue,
    /// How it stood on each day; `None` on a day on which the view had nothing of it.
    pub marks: Vec<Option<Mark>>,
}

/// How a target stood on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How many were reached, or the sum of the figures; `None` without any.
    pub value: Option<Decimal>,
    /// Of how many; `None` for an amount.
    pub of: Option<Decimal>,
    /// The share that is reached; of an amount the share of what was asked for, if that was asked of the view (96).
    pub share: Option<Decimal>,
    /// The verdict.
    pub verdict: Verdict,
}

/// The trend of a plan over these days; from the view of a unit, if one is named (72).
#[must_use]
pub fn trend<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    unit: Option<UnitId>,
    days: Days,
) -> Trend<'w> {
    let standings = standings(workspace, plan, unit, &days.all);
    let objectives = plan.document.objectives.iter();
    let targets = objectives.flat_map(|objective| &objective.targets);
    let lines = targets.filter_map(|target| line(plan, target, &standings));
    Trend {
        plan,
        unit,
        days,
        lines: lines.collect(),
        standings,
    }
}

impl Line<'_> {
    /// Whether there is a figure on any day.
    #[must_use]
    pub fn has_figures(&self) -> bool {
        self.marks.iter().flatten().any(|mark| mark.value.is_some())
    }

    /// Whether its figures are shares of something. An amount of which nothing was asked is none.
    #[must_use]
    pub fn has_shares(&self) -> bool {
        let mut marks = self.marks.iter().flatten();
        matches!(self.asked, TargetValue::Share(_))
            || marks.all(|mark| mark.value.is_none() || mark.share.is_some())
    }

    /// The share on each day.
    pub fn shares(&self) -> impl Iterator<Item = Option<Decimal>> {
        self.marks
            .iter()
            .map(|mark| mark.and_then(|mark| mark.share))
    }
}

/// The share of the task lines in force that are done; `None` if there are none.
#[must_use]
pub fn share_done(tasks: &TaskCounts) -> Option<Decimal> {
    Decimal::from(tasks.done).checked_div(tasks.total.into())
}

fn line<'w>(plan: &PlanRecord, target: &'w Target, standings: &[Standing<'_>]) -> Option<Line<'w>> {
    let reference = plan.reference(target.id.as_str());
    let marks: Vec<_> = standings
        .iter()
        .map(|standing| mark(standing, &reference))
        .collect();
    let asked = &target.value.as_ref()?.value;
    marks.iter().any(Option::is_some).then(|| Line {
        text: target.text.as_ref().map(|text| text.as_str()),
        asked,
        marks,
        reference,
    })
}

fn mark(standing: &Standing<'_>, reference: &str) -> Option<Mark> {
    let mut targets = standing.targets.iter();
    let mut quantities = standing.quantities.iter();
    if let Some(target) = targets.find(|target| target.reference == reference) {
        return Some(of_share(target));
    }
    quantities
        .find(|quantity| quantity.reference == reference)
        .map(|quantity| of_amount(quantity, standing.is_whole))
}

const fn of_share(target: &TargetStatus<'_>) -> Mark {
    Mark {
        value: target.done,
        of: target.of,
        share: target.share,
        verdict: target.verdict,
    }
}

fn of_amount(quantity: &QuantityStatus<'_>, is_whole: bool) -> Mark {
    let asked = quantity.min.or(quantity.max).filter(|_| is_whole);
    let shares = quantity.sum.zip(asked);
    Mark {
        value: quantity.sum,
        of: None,
        share: shares.and_then(|(sum, asked)| sum.checked_div(asked)),
        verdict: quantity.verdict,
    }
}
