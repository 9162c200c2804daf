//! Two statuses side by side: what an item came to, and by how much more than before (90, 91).

use std::collections::BTreeSet;

use foldhash::{HashMap, HashSet};

use rust_decimal::Decimal;

use crate::model::{Date, Plan, ShareBound, TaskState};
use crate::status::{
    InForce, PlanStatus, QuantityKind, QuantityStatus, TargetStatus, TaskLine, Verdict,
};
use crate::workspace::tasks;

/// A share target now and before.
#[derive(Clone, Debug)]
pub struct TargetChange<'w> {
    /// The target anywhere: `plan-id#target-id`.
    pub reference: String,
    /// The share that was asked for.
    pub value: ShareBound,
    /// The share now; `None` without a figure.
    pub now: Option<Share>,
    /// The share before.
    pub before: Option<Share>,
    /// The difference of the two shares, as a fraction; `None` unless there are both (90).
    pub change: Option<Decimal>,
    /// How many units have answered, of how many that are expected to.
    pub answered: (usize, usize),
    /// The ids of those that have not.
    pub missing_units: Vec<&'w str>,
    /// How it stands.
    pub verdict: Verdict,
}

/// A share with its two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many were reached.
    pub done: Decimal,
    /// Of how many; never 0.
    pub of: Decimal,
    /// `done` / `of`.
    pub share: Decimal,
}

/// A quantity target, resource or team now and before.
#[derive(Clone, Debug)]
pub struct QuantityChange<'w> {
    /// The item anywhere: `plan-id#item-id`.
    pub reference: String,
    /// What sort of item it is.
    pub kind: QuantityKind,
    /// The sum now; `None` without a figure.
    pub now: Option<Decimal>,
    /// The sum before.
    pub before: Option<Decimal>,
    /// The difference; `None` unless there are both (90).
    pub change: Option<Decimal>,
    /// The least that was asked for.
    pub min: Option<Decimal>,
    /// The most that was asked for.
    pub max: Option<Decimal>,
    /// Of what.
    pub unit: Option<&'w str>,
    /// How many units have answered, of how many that are expected to.
    pub answered: (usize, usize),
    /// The ids of those that have not.
    pub missing_units: Vec<&'w str>,
    /// How it stands.
    pub verdict: Verdict,
}

/// A task now and before: how many of its lines are done.
#[derive(Clone, Debug)]
pub struct TaskChange<'w> {
    /// The task anywhere: `plan-id#task-id`.
    pub reference: String,
    /// The task's id.
    pub task: &'w str,
    /// Its lines in force now.
    pub lines: usize,
    /// Those done now.
    pub done: usize,
    /// Those done before; `None` if no line was in force then.
    pub before: Option<usize>,
    /// The difference; `None` without lines before (90).
    pub change: Option<i64>,
    /// Those under way now.
    pub doing: usize,
    /// Those held up now.
    pub blocked: usize,
    /// Those overdue now.
    pub overdue: usize,
}

/// A task line.
#[derive(Clone, Debug)]
pub struct TaskUnit<'w> {
    /// The task anywhere: `plan-id#task-id`.
    pub reference: String,
    /// The task's id.
    pub task: &'w str,
    /// The id of the unit.
    pub unit: &'w str,
    /// How far it has come.
    pub state: TaskState,
    /// When it is due.
    pub due: Option<Date>,
    /// Days past the due day; 0 if it is not overdue.
    pub overdue_days: i64,
}

/// What changed about scenarios.
#[derive(Clone, Debug)]
pub struct ScenarioChanges<'w> {
    /// In force now and not before.
    pub begun: Vec<InForce<'w>>,
    /// In force before and not now.
    pub ended: Vec<InForce<'w>>,
    /// In force before and now.
    pub going_on: Vec<InForce<'w>>,
}

pub(super) fn target_changes<'w>(
    now: &PlanStatus<'w>,
    before: &PlanStatus<'w>,
) -> Vec<TargetChange<'w>> {
    let earlier: HashMap<_, _> = by_reference(&before.targets, |target| &target.reference);
    let targets = now.targets.iter();
    let targets = targets.map(|target| {
        let before = earlier.get(&*target.reference).copied().and_then(share);
        let now = share(target);
        TargetChange {
            reference: target.reference.clone(),
            value: target.value,
            now,
            before,
            change: now
                .zip(before)
                .and_then(|(now, before)| now.share.checked_sub(before.share)),
            answered: (target.answered, target.expected),
            missing_units: target.missing_units.clone(),
            verdict: target.verdict,
        }
    });
    targets.collect()
}

fn share(target: &TargetStatus<'_>) -> Option<Share> {
    Some(Share {
        done: target.done?,
        of: target.of?,
        share: target.share?,
    })
}

pub(super) fn quantity_changes<'w>(
    now: &PlanStatus<'w>,
    before: &PlanStatus<'w>,
) -> Vec<QuantityChange<'w>> {
    let earlier: HashMap<_, &QuantityStatus<'_>> =
        by_reference(&before.quantities, |quantity| &quantity.reference);
    let quantities = now.quantities.iter();
    let quantities = quantities.map(|quantity| {
        let before = earlier.get(&*quantity.reference);
        let before = before.and_then(|before| before.sum);
        QuantityChange {
            reference: quantity.reference.clone(),
            kind: quantity.kind,
            now: quantity.sum,
            before,
            change: quantity
                .sum
                .zip(before)
                .and_then(|(now, before)| now.checked_sub(before)),
            min: quantity.min,
            max: quantity.max,
            unit: quantity.unit,
            answered: (quantity.answered, quantity.expected),
            missing_units: quantity.missing_units.clone(),
            verdict: quantity.verdict,
        }
    });
    quantities.collect()
}

/// The tasks with lines in force, in the order of the plan.
pub(super) fn task_changes<'w>(
    now: &PlanStatus<'w>,
    before: &PlanStatus<'w>,
) -> Vec<TaskChange<'w>> {
    let mut earlier: HashMap<&str, usize> = HashMap::default();
    for line in &before.tasks.lines {
        *earlier.entry(line.task).or_default() += usize::from(line.state == TaskState::Done);
    }
    let mut changes: Vec<TaskChange<'w>> = Vec::new();
    for line in &now.tasks.lines {
        if changes.last().is_none_or(|last| last.task != line.task) {
            changes.push(TaskChange {
                reference: line.reference.clone(),
                task: line.task,
                lines: 0,
                done: 0,
                before: earlier.get(line.task).copied(),
                change: None,
                doing: 0,
                blocked: 0,
                overdue: 0,
            });
        }
        if let Some(change) = changes.last_mut() {
            change.add(line);
        }
    }
    for change in &mut changes {
        let difference = |before: usize| {
            let (now, before) = (i64::try_from(change.done), i64::try_from(before));
            Some(now.ok()? - before.ok()?)
        };
        change.change = change.before.and_then(difference);
    }
    changes
}

impl TaskChange<'_> {
    fn add(&mut self, line: &TaskLine<'_>) {
        self.lines += 1;
        self.overdue += usize::from(line.overdue_days > 0);
        match line.state {
            TaskState::Done => self.done += 1,
            TaskState::Doing => self.doing += 1,
            TaskState::Blocked => self.blocked += 1,
            TaskState::Todo | TaskState::Dropped => {}
        }
    }
}

/// The lines that were done in the period that begins on that day: they are done and were not before; those of a
/// repeated task also if they were done again (91).
pub(super) fn newly_done<'w>(
    plan: &Plan,
    now: &PlanStatus<'w>,
    before: &PlanStatus<'w>,
    first: Date,
) -> Vec<TaskUnit<'w>> {
    let placed = tasks(plan).into_iter();
    let repeated: BTreeSet<&str> = placed
        .filter(|placed| placed.task.every.is_some())
        .map(|placed| placed.task.id.as_str())
        .collect();
    let is_done = |line: &&TaskLine<'_>| line.state == TaskState::Done;
    let done_before = before.tasks.lines.iter().filter(is_done);
    let done_before: BTreeSet<_> = done_before.map(|line| (line.task, line.unit)).collect();
    let is_again = |line: &TaskLine<'_>| {
        repeated.contains(line.task) && line.as_of.is_some_and(|as_of| first <= as_of)
    };
    let is_new =
        |line: &&TaskLine<'_>| is_again(line) || !done_before.contains(&(line.task, line.unit));
    units_of_lines(now.tasks.lines.iter().filter(is_done).filter(is_new))
}

/// Whether somebody is at work on the line, or was until something held it up.
pub(super) fn is_under_way(line: &TaskLine<'_>) -> bool {
    match line.state {
        TaskState::Doing | TaskState::Blocked => true,
        TaskState::Todo | TaskState::Done | TaskState::Dropped => false,
    }
}

pub(super) fn units_of_lines<'p, 'w: 'p>(
    lines: impl Iterator<Item = &'p TaskLine<'w>>,
) -> Vec<TaskUnit<'w>> {
    let units = lines.map(|line| TaskUnit {
        reference: line.reference.clone(),
        task: line.task,
        unit: line.unit,
        state: line.state,
        due: line.due,
        overdue_days: line.overdue_days,
    });
    units.collect()
}

pub(super) fn scenario_changes<'w>(
    now: &PlanStatus<'w>,
    before: &PlanStatus<'w>,
) -> ScenarioChanges<'w> {
    let not_in = |rows: &[InForce<'w>], others: &[InForce<'w>], is_in: bool| {
        let others: HashSet<_> = others.iter().map(|row| (row.scenario, row.unit)).collect();
        let is_other = |row: &InForce<'w>| others.contains(&(row.scenario, row.unit));
        let rows = rows.iter().filter(|row| is_other(row) == is_in);
        rows.copied().collect()
    };
    let (now, before) = (&now.scenarios.in_force, &before.scenarios.in_force);
    ScenarioChanges {
        begun: not_in(now, before, false),
        ended: not_in(before, now, false),
        going_on: not_in(now, before, true),
    }
}

/// Items by what they are called anywhere.
fn by_reference<T>(items: &[T], reference: fn(&T) -> &str) -> HashMap<&str, &T> {
    items.iter().map(|item| (reference(item), item)).collect()
}
