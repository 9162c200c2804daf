//! What needs attention in a plan, worst first: the facts behind a reader's first questions.

use std::cmp::Reverse;

use super::PlanStatus;
use super::reporting::RowState;
use super::verdict::Verdict;
use crate::model::Date;

/// Something that needs attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attention<'w> {
    /// The figures call for a scenario that the issuer has not declared (status definition 26).
    Drift {
        /// The scenario that the figures call for.
        scenario: &'w str,
        /// Since when they do.
        since: Date,
    },
    /// Task lines are overdue (status definition 37).
    OverdueTasks {
        /// How many lines.
        count: usize,
        /// The task that is overdue longest.
        reference: String,
        /// The unit that leads it.
        unit: &'w str,
        /// For how many days.
        days: i64,
    },
    /// Task lines are blocked.
    BlockedTasks {
        /// How many lines.
        count: usize,
    },
    /// A target, resource or team was missed.
    Missed {
        /// Which.
        reference: String,
    },
    /// Units are late with plans of their own.
    LatePlans {
        /// The cascade duty.
        reference: String,
        /// How many units.
        count: usize,
    },
    /// Reports are missing.
    MissingReports {
        /// The reporting duty.
        reference: String,
        /// How many reports.
        count: usize,
    },
    /// Figures of targets, resources or teams are missing or not complete.
    MissingFigures {
        /// Of which.
        references: Vec<String>,
    },
}

impl Attention<'_> {
    /// The kind's name in machine output.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Drift { .. } => "drift",
            Self::OverdueTasks { .. } => "overdue-tasks",
            Self::BlockedTasks { .. } => "blocked-tasks",
            Self::Missed { .. } => "missed",
            Self::LatePlans { .. } => "late-plans",
            Self::MissingReports { .. } => "missing-reports",
            Self::MissingFigures { .. } => "missing-figures",
        }
    }

    /// The place of the sort of trouble: the worst first.
    const fn rank(&self) -> u8 {
        match self {
            Self::Drift { .. } => 0,
            Self::OverdueTasks { .. } => 1,
            Self::BlockedTasks { .. } => 2,
            Self::Missed { .. } => 3,
            Self::LatePlans { .. } => 4,
            Self::MissingReports { .. } => 5,
            Self::MissingFigures { .. } => 6,
        }
    }

    /// How much of it there is.
    fn amount(&self) -> usize {
        match self {
            Self::Drift { .. } | Self::Missed { .. } => 1,
            Self::OverdueTasks { count, .. }
            | Self::BlockedTasks { count }
            | Self::LatePlans { count, .. }
            | Self::MissingReports { count, .. } => *count,
            Self::MissingFigures { references } => references.len(),
        }
    }
}

/// What needs attention in several plans, worst first, each with the id of its plan: by sort of trouble, then by how
/// much of it there is, then in the order of the plans (94).
#[must_use]
pub fn attention_of_all<'w>(plans: &[PlanStatus<'w>]) -> Vec<(&'w str, Attention<'w>)> {
    let of_plan = |plan: &PlanStatus<'w>| {
        attention(plan)
            .into_iter()
            .map(|fact| (plan.id, fact))
            .collect::<Vec<_>>()
    };
    let mut found: Vec<_> = plans.iter().flat_map(of_plan).collect();
    found.sort_by_key(|(_, fact)| (fact.rank(), Reverse(fact.amount())));
    found
}

/// What needs attention in a plan, worst first.
#[must_use]
pub fn attention<'w>(plan: &PlanStatus<'w>) -> Vec<Attention<'w>> {
    let mut found = Vec::new();
    if let (true, Some(indicated)) = (plan.scenarios.drift, &plan.scenarios.indicated) {
        let (scenario, since) = (indicated.scenario, indicated.since);
        found.push(Attention::Drift { scenario, since });
    }
    // Of several that are overdue equally long, the first.
    let longest = plan
        .tasks
        .lines
        .iter()
        .rev()
        .max_by_key(|line| line.overdue_days);
    if let Some(line) = longest.filter(|line| line.overdue_days > 0) {
        found.push(Attention::OverdueTasks {
            count: plan.tasks.counts.overdue,
            reference: line.reference.clone(),
            unit: line.unit,
            days: line.overdue_days,
        });
    }
    if plan.tasks.counts.blocked > 0 {
        found.push(Attention::BlockedTasks {
            count: plan.tasks.counts.blocked,
        });
    }
    let targets = plan
        .targets
        .iter()
        .map(|target| (&target.reference, target.verdict));
    let quantities = plan.quantities.iter();
    let quantities = quantities.map(|quantity| (&quantity.reference, quantity.verdict));
    let measured: Vec<_> = targets.chain(quantities).collect();
    for &(reference, verdict) in &measured {
        if verdict == Verdict::Missed {
            found.push(Attention::Missed {
                reference: reference.clone(),
            });
        }
    }
    for duty in plan.cascade.iter().filter(|duty| duty.late > 0) {
        let reference = duty.reference.clone();
        found.push(Attention::LatePlans {
            reference,
            count: duty.late,
        });
    }
    for duty in &plan.reporting {
        let missing = duty
            .rows
            .iter()
            .filter(|row| row.state == RowState::Missing)
            .count();
        if missing > 0 {
            let reference = duty.reference.clone();
            found.push(Attention::MissingReports {
                reference,
                count: missing,
            });
        }
    }
    let is_open = |verdict| matches!(verdict, Verdict::Incomplete | Verdict::NoData);
    let open = measured
        .into_iter()
        .filter(|&(_, verdict)| is_open(verdict));
    let references: Vec<_> = open.map(|(reference, _)| reference.clone()).collect();
    if !references.is_empty() {
        found.push(Attention::MissingFigures { references });
    }
    found
}
