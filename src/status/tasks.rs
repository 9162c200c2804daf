//! Tasks: one line for each task in force and each unit that leads it.

use super::deadlines::{due, is_open, overdue_days};
use super::facts::Facts;
use super::repeated::Periods;
use super::task_counts::TaskCounts;
use super::view::View;
use crate::model::{Date, TaskState};
use crate::workspace::{PlacedTask, UnitId, tasks};

/// The tasks of a plan, line by line.
#[derive(Debug)]
pub struct TaskStatus<'w> {
    /// How many lines are in which state.
    pub counts: TaskCounts,
    /// The lines in force: the tasks in the order of the plan, each with its units in the order of its lead.
    pub lines: Vec<TaskLine<'w>>,
    /// The tasks of scenarios with lines that are not in force, in the order of the plan.
    pub waiting: Vec<Waiting<'w>>,
}

/// A task that waits for a scenario to come into force, for some of its units or for all.
#[derive(Clone, Copy, Debug)]
pub struct Waiting<'w> {
    /// The task's id.
    pub task: &'w str,
    /// The content area it belongs to.
    pub area: Option<&'w str>,
    /// The scenario.
    pub scenario: &'w str,
    /// How many units it is not in force for.
    pub lines: usize,
}

/// A task as it stands with one unit.
#[derive(Debug)]
pub struct TaskLine<'w> {
    /// The task anywhere: `plan-id#task-id` (63).
    pub reference: String,
    /// The task's id.
    pub task: &'w str,
    /// The content area it belongs to.
    pub area: Option<&'w str>,
    /// The scenario that brings it into force.
    pub scenario: Option<&'w str>,
    /// The id of the unit.
    pub unit: &'w str,
    /// How far it has come.
    pub state: TaskState,
    /// When it is due, or has been since.
    pub due: Option<Date>,
    /// Days past the due day; 0 if it is not overdue.
    pub overdue_days: i64,
    /// The day of the unit's latest entry for the task.
    pub as_of: Option<Date>,
}

/// The task lines of a plan. A class that leads a task means each of its units, each in its own scenario (27); where
/// nobody leads, the issuer does (29), and a lead that stands for nobody makes no line (30).
pub(super) fn task_status<'w>(facts: &Facts<'_, 'w>, view: &View) -> TaskStatus<'w> {
    let (mut lines, mut waiting) = (Vec::new(), Vec::new());
    for placed in tasks(&facts.plan.document) {
        let units = view.keep(facts.units.resolve_or_issuer(placed.lead));
        let Some(scenario) = placed.scenario().map(|scenario| scenario.id.as_str()) else {
            lines.extend(
                units
                    .into_iter()
                    .map(|unit| line(facts, &placed, unit, None)),
            );
            continue;
        };
        let before = lines.len();
        for &unit in &units {
            if let Some(since) = facts.scenarios.since(scenario, unit, &facts.units) {
                lines.push(line(facts, &placed, unit, Some(since)));
            }
        }
        let standby = units.len() - (lines.len() - before);
        if standby > 0 {
            waiting.push(Waiting {
                task: placed.task.id.as_str(),
                area: placed.area,
                scenario,
                lines: standby,
            });
        }
    }
    TaskStatus {
        counts: TaskCounts::of(&lines, &waiting),
        lines,
        waiting,
    }
}

/// The line of one unit. Only the unit's own entries count, whatever they cover (31).
fn line<'w>(
    facts: &Facts<'_, 'w>,
    placed: &PlacedTask<'w>,
    unit: UnitId,
    scenario_since: Option<Date>,
) -> TaskLine<'w> {
    let plan = &facts.plan.document;
    let task = placed.task.id.as_str();
    let entries = facts.entries.task(task, unit);
    let latest = entries.last();
    let (state, due) = match &placed.task.every {
        Some(cycle) => {
            let start = scenario_since.or_else(|| plan.start());
            let periods = Periods::new(cycle.value, start, facts.end, facts.as_of);
            let state = periods.state(entries);
            let record = facts.workspace.register.unit(unit);
            let is_valid_on = |day| record.is_valid_on(day);
            let due = periods.due(is_open(state), entries, is_valid_on, facts.as_of);
            (state, due)
        }
        None => {
            let state = latest.map_or(TaskState::Todo, |entry| entry.state);
            (state, due(placed.task, plan, scenario_since))
        }
    };
    TaskLine {
        reference: facts.plan.reference(task),
        task,
        area: placed.area,
        scenario: placed.scenario().map(|scenario| scenario.id.as_str()),
        unit: facts.units.id(unit),
        state,
        due,
        overdue_days: overdue_days(state, due, facts.as_of),
        as_of: latest.map(|entry| entry.as_of),
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{task_lines, with_status};

    const UNITS: &str = "
units:
  - id: a
    name: A
    kind: county
    units:
      - {id: b, name: B, kind: town, units: [{id: c, name: C, kind: town}]}
      - {id: d, name: D, kind: town, to: 2024-05-31}
      - {id: e, name: E, kind: organ}
";

    /// The lines of a plan with these sections and reports on 30 June.
    fn lines(sections: &str, reports: &str) -> String {
        let yaml = format!("{UNITS}\n---\nplan: p\ntitle: P\nissuer: a\n{sections}\n{reports}");
        task_lines(&yaml, "2024-06-30")
    }

    #[test]
    fn a_lead_comes_from_the_task_the_step_the_assignment_or_the_issuer() {
        let sections = "
areas: [{id: x, title: X, tasks: [{id: t1, text: T}]}]
assignments:
  - unit: e
    tasks:
      - {id: t2, text: T, by: 2024-06-01, tasks: [{id: t3, text: T}]}
      - {id: t4, text: T, lead: b, tasks: [{id: t5, text: T}, {id: t6, text: T, lead: c}]}";
        assert_eq!(
            lines(sections, ""),
            "\
t1 a todo
t2 e todo, due 2024-06-01 +29
t3 e todo
t4 b todo
t5 b todo
t6 c todo"
        );
    }

    #[test]
    fn a_class_means_each_of_its_units_that_is_valid() {
        let task =
            |lead: &str| format!("assignments: [{{unit: {lead}, tasks: [{{id: t, text: T}}]}}]");
        assert_eq!(lines(&task("{all: town}"), ""), "t b todo\nt c todo");
        assert_eq!(lines(&task("{all: town, direct: true}"), ""), "t b todo");
        assert_eq!(
            lines(&task("{all: [county, organ]}"), ""),
            "t a todo\nt e todo"
        );
        // `except` removes the units named, not those below them; a unit named twice counts once.
        assert_eq!(lines(&task("{all: town, except: [b]}"), ""), "t c todo");
        assert_eq!(lines(&task("[c, {all: town}]"), ""), "t c todo\nt b todo");
    }

    #[test]
    fn a_lead_that_stands_for_nobody_makes_no_line() {
        for lead in ["d", "{all: village}", "{name: The public}", "nobody"] {
            let sections = format!("assignments: [{{unit: {lead}, tasks: [{{id: t, text: T}}]}}]");
            assert_eq!(lines(&sections, ""), "", "{lead}");
        }
    }

    #[test]
    fn without_a_units_document_ids_lead_and_classes_are_empty() {
        let yaml = "{plan: p, title: P, issuer: a, assignments: [{unit: [b, {all: town}], tasks: [{id: t, text: T}]}]}";
        assert_eq!(task_lines(yaml, "2024-06-30"), "t b todo");
    }

    #[test]
    fn only_the_own_entries_of_a_unit_count() {
        assert_eq!(
            lines(
                "assignments: [{unit: [b, c], tasks: [{id: t, text: T}]}]",
                "---\n{report: p, unit: b, as-of: 2024-06-01, covers: subtree, tasks: {t: done}}"
            ),
            "t b done, as of 2024-06-01\nt c todo"
        );
    }

    #[test]
    fn lines_of_scenarios_not_in_force_are_only_counted() {
        let yaml = format!(
            "{UNITS}
---
plan: p
title: P
issuer: a
assignments: [{{unit: [a, b, c], tasks: [{{id: t, text: T, by: 2024-06-01}}]}}]
scenarios: [{{id: s, tasks: [{{id: u, text: U, lead: {{all: town}}}}, {{id: v, text: V}}]}}]
---
{{report: p, unit: a, as-of: 2024-06-01, tasks: {{t: done, u: done}}}}
---
{{report: p, unit: b, as-of: 2024-06-01, tasks: {{t: blocked}}}}
---
{{report: p, unit: c, as-of: 2024-06-01, scenario: s, tasks: {{u: doing}}}}
"
        );
        let counts = with_status(&yaml, "2024-06-30", |plan| {
            let tasks = &plan.tasks;
            let counts = tasks.counts;
            assert_eq!(tasks.lines.len(), counts.total);
            assert_eq!(tasks.lines[0].reference, "p#u");
            assert_eq!(tasks.lines[0].scenario, Some("s"));
            format!(
                "total {} todo {} doing {} done {} blocked {} dropped {} overdue {} standby {}",
                counts.total,
                counts.todo,
                counts.doing,
                counts.done,
                counts.blocked,
                counts.dropped,
                counts.overdue,
                counts.standby
            )
        });
        assert_eq!(
            counts,
            "total 4 todo 1 doing 1 done 1 blocked 1 dropped 0 overdue 2 standby 2"
        );
    }
}
