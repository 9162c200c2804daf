//! Who does what by when: tasks.

pub(super) mod answers_nothing;
pub(super) mod deferred_without_date;
pub(super) mod list_without_items;
pub(super) mod outside_lead;
pub(super) mod placeholder_text;
pub(super) mod repeated_task;
pub(super) mod several_actions;
pub(super) mod shared_lead;
pub(super) mod task_without_deadline;
pub(super) mod task_without_lead;
pub(super) mod task_without_output;
pub(super) mod unanswered_shortcoming;
pub(super) mod unmarked_condition;
pub(super) mod unnamed_partner;

use crate::diagnostic::Finding;
use crate::messages::{and_list, message};
use crate::model::{Plan, Task, UnitRef, UnitRefs};
use crate::workspace::Register;

/// How many further tasks a finding names.
const MOST_NAMED: usize = 6;

/// The tasks that lack something which a task or its steps should have. A plan with many of them gets one finding.
struct Lacking<'p> {
    tasks: Vec<&'p Task>,
    /// How many tasks were looked at.
    of: usize,
}

/// How many tasks lack something, with the first of them.
enum Extent<'p> {
    One(&'p Task),
    Many(&'p Task, usize),
    All(&'p Task, usize),
}

impl<'p> Lacking<'p> {
    /// Looks through tasks. What a task has is there for its steps too; and what its steps have each for themselves,
    /// the task need not have.
    fn among(tasks: impl Iterator<Item = &'p Task>, has: impl Fn(&Task) -> bool) -> Self {
        let mut lacking = Self {
            tasks: Vec::new(),
            of: 0,
        };
        for task in tasks {
            lacking.judge(task, &has);
        }
        lacking
    }

    /// Whether the task or one of its steps has it.
    fn judge(&mut self, task: &'p Task, has: &impl Fn(&Task) -> bool) -> bool {
        if has(task) {
            self.of += 1;
            return true;
        }
        let (tasks, of) = (self.tasks.len(), self.of);
        let mut any = false;
        for step in &task.tasks {
            any |= self.judge(step, has);
        }
        if !any {
            self.tasks.truncate(tasks);
            self.tasks.push(task);
            self.of = of + 1;
        }
        any
    }

    /// How many they are.
    fn extent(&self) -> Option<Extent<'p>> {
        let &first = self.tasks.first()?;
        Some(match self.tasks.len() {
            1 => Extent::One(first),
            count if count == self.of => Extent::All(first, count),
            count => Extent::Many(first, count),
        })
    }

    /// Names the tasks behind the first one.
    fn name_others(&self, finding: Finding) -> Finding {
        let others = self.tasks.get(1..).unwrap_or_default();
        let ids = others.iter().map(|task| task.id.as_str());
        let named: Vec<_> = ids.take(MOST_NAMED).collect();
        let tasks = and_list(&named);
        match others.len() - named.len() {
            _ if named.is_empty() => finding,
            0 => finding.note(message!("other-tasks.note", tasks)),
            more => finding.note(message!("other-tasks.note-more", tasks, more)),
        }
    }
}

/// The tasks of a plan that are steps of none: those of areas, of scenarios, of assignments.
fn whole_tasks(plan: &Plan) -> impl Iterator<Item = &Task> {
    let assigned = plan
        .assignments
        .iter()
        .flat_map(|assignment| &assignment.tasks);
    tasks_of_content(plan).chain(assigned)
}

/// The tasks that say what the plan does, and not who carries it out.
fn tasks_of_content(plan: &Plan) -> impl Iterator<Item = &Task> {
    let in_areas = plan.areas.iter().flat_map(|area| &area.tasks);
    let in_scenarios = plan.scenarios.iter().flat_map(|scenario| &scenario.tasks);
    in_areas.chain(in_scenarios)
}

/// Whether a task says itself when it is due.
fn has_deadline(task: &Task) -> bool {
    task.by.is_some() || task.within.is_some() || task.every.is_some()
}

/// Whether somebody is named.
fn names_somebody(units: Option<&UnitRefs>) -> bool {
    units.is_some_and(|units| !units.0.is_empty())
}

/// Calls a function for each task and step, with whether it or a task that it is a step of has something.
fn with_inherited<'p>(
    tasks: impl Iterator<Item = &'p Task>,
    outer: bool,
    has: &impl Fn(&Task) -> bool,
    each: &mut impl FnMut(&'p Task, bool),
) {
    for task in tasks {
        let has_it = outer || has(task);
        each(task, has_it);
        with_inherited(task.tasks.iter(), has_it, has, each);
    }
}

/// Whether a reference names nobody of the organisation.
fn is_outside(register: &Register, reference: &UnitRef) -> bool {
    match reference {
        UnitRef::Unit(id) => is_external_unit(register, id),
        UnitRef::Class(class) => {
            let mut kinds = class.all.0.iter();
            !class.all.0.is_empty() && kinds.all(|kind| is_external_kind(register, kind))
        }
        UnitRef::Body(_) => true,
    }
}

/// Whether the unit stood outside at all times.
fn is_external_unit(register: &Register, id: &str) -> bool {
    let Some(unit) = register.find(id) else {
        return false;
    };
    let entries = &register.unit(unit).entries;
    let is_external = |kind: &str| is_external_kind(register, kind);
    let mut kinds = entries.iter().map(|entry| entry.kind.as_ref());
    !entries.is_empty() && kinds.all(|kind| kind.is_some_and(|kind| is_external(kind)))
}

fn is_external_kind(register: &Register, kind: &str) -> bool {
    let kind = register.kind(kind);
    kind.is_some_and(|kind| kind.external == Some(true))
}
