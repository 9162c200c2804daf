//! Task lines: who leads, in what state, due when.

use crate::days::{Cycle, Period, days_between, period, periods};
use crate::model::{Day, References, Task};
use crate::outcome::{Counts, Line, Waiting};
use crate::world::Case;
use crate::written::{after, cycle};

/// A task with what it takes from where it stands.
struct Placed<'w> {
    task: &'w Task,
    area: Option<&'w str>,
    scenario: Option<&'w str>,
    lead: Option<&'w References>,
}

impl<'w> Case<'w> {
    /// The lines in force, how many there are of each sort (32), and for how many units each other task waits.
    pub(crate) fn task_lines(&self) -> (Counts, Vec<Line>, Vec<Waiting>) {
        let mut lines = Vec::new();
        let mut waiting = Vec::new();
        for placed in self.placed_tasks() {
            let units = self.keep(self.leading(&placed));
            let mut standby = 0;
            for unit in units {
                // Each unit has the scenario of its own (27).
                let since = placed
                    .scenario
                    .map(|scenario| self.in_force_since(scenario, unit));
                if since == Some(None) {
                    standby += 1;
                } else {
                    lines.push(self.line(&placed, unit, since.flatten()));
                }
            }
            if let (Some(scenario), 1..) = (placed.scenario, standby) {
                waiting.push(Waiting {
                    task: placed.task.id.clone(),
                    area: placed.area.map(str::to_owned),
                    scenario: scenario.to_owned(),
                    lines: standby,
                });
            }
        }
        (count(&lines, &waiting), lines, waiting)
    }

    /// Every unit that leads a task, whether or not its scenario is in force.
    pub(crate) fn all_leading(&self) -> Vec<&'w str> {
        let placed = self.placed_tasks();
        placed
            .iter()
            .flat_map(|placed| self.leading(placed))
            .collect()
    }

    /// Who leads if nobody is named is the issuer (29); nobody behind a lead makes no line (30).
    fn leading(&self, placed: &Placed<'w>) -> Vec<&'w str> {
        match placed.lead {
            Some(lead) => self.named_on(lead, self.as_of),
            None => self.issuer_if_valid(),
        }
    }

    /// All tasks and steps in the order of the plan: areas, scenarios, assignments.
    fn placed_tasks(&self) -> Vec<Placed<'w>> {
        let mut placed = Vec::new();
        for area in &self.plan.areas {
            place(&area.tasks, Some(&area.id), None, None, &mut placed);
        }
        for scenario in &self.plan.scenarios {
            place(&scenario.tasks, None, Some(&scenario.id), None, &mut placed);
        }
        for assignment in &self.plan.assignments {
            place(
                &assignment.tasks,
                None,
                None,
                assignment.unit.as_ref(),
                &mut placed,
            );
        }
        placed
    }

    fn line(&self, placed: &Placed<'w>, unit: &'w str, since: Option<Day>) -> Line {
        let task = placed.task;
        let entries = self.task_entries(unit, &task.id);
        let latest = entries.last();
        let (state, due) = match &task.every {
            Some(every) => {
                let start = since.or(self.start());
                self.repeated(cycle(every), start, unit, &entries)
            }
            None => (
                latest.map_or("todo", |(_, state)| state),
                self.due(task, since),
            ),
        };
        let is_open = !["done", "dropped"].contains(&state);
        // On the due day itself a line is not yet overdue (37).
        let overdue_days = match due {
            Some(due) if is_open && due < self.as_of => days_between(due, self.as_of),
            _ => 0,
        };
        Line {
            reference: self.reference(&task.id),
            task: task.id.clone(),
            unit: unit.to_owned(),
            area: placed.area.map(str::to_owned),
            scenario: placed.scenario.map(str::to_owned),
            state: state.to_owned(),
            due,
            overdue_days,
            as_of: latest.map(|&(day, _)| day),
        }
    }

    /// When a task that is done once is due: on its day (33), or some time (34) after the scenario (35), the issue or
    /// the plan's start (36).
    fn due(&self, task: &Task, since: Option<Day>) -> Option<Day> {
        if task.by.is_some() {
            return task.by;
        }
        let from = since.or(self.plan.issued).or(self.start())?;
        Some(after(from, task.within.as_ref()?))
    }

    /// State and due day of a task that is done again and again.
    fn repeated(
        &self,
        cycle: Cycle,
        start: Option<Day>,
        unit: &str,
        entries: &[(Day, &'w str)],
    ) -> (&'w str, Option<Day>) {
        // The current period has D in it; after the plan's end it is the last, before the start the first (40). A
        // scenario that came into force after the end has a single period (70).
        let end = match (start, self.end()) {
            (Some(start), Some(end)) => Some(end.max(start)),
            (_, end) => end,
        };
        let day = end.map_or(self.as_of, |end| end.min(self.as_of));
        let day = start.map_or(day, |start| start.max(day));
        let current = period(cycle, day);

        // A `done` counts in the period that its date falls into and in no other (40).
        let state = match entries.last() {
            Some(&(day, "done")) if !current.contains(day) => "todo",
            Some(&(_, state)) => state,
            None => "todo",
        };
        // Without a start there is no due date (5).
        let Some(start) = start else {
            return (state, None);
        };
        if ["done", "dropped"].contains(&state) {
            return (state, Some(current.last));
        }
        // From the last finished period back for as long as a `done` is owed and missing (41, 42).
        let is_done = |period: Period| {
            let mut entries = entries.iter();
            entries.any(|&(day, state)| state == "done" && period.contains(day))
        };
        let is_over = current.last < self.as_of;
        let mut due = Some(current.last).filter(|last| !is_over || self.is_valid_on(unit, *last));
        for period in periods(cycle, start, current.last).into_iter().rev() {
            if period.last >= self.as_of {
                continue;
            }
            if is_done(period) || !self.is_valid_on(unit, period.last) {
                break;
            }
            due = Some(period.last);
        }
        (state, due)
    }
}

/// How many lines there are of each sort (32).
pub(crate) fn count<'l>(
    lines: impl IntoIterator<Item = &'l Line>,
    waiting: impl IntoIterator<Item = &'l Waiting>,
) -> Counts {
    let mut counts = Counts::default();
    for line in lines {
        counts.total += 1;
        match line.state.as_str() {
            "todo" => counts.todo += 1,
            "doing" => counts.doing += 1,
            "done" => counts.done += 1,
            "blocked" => counts.blocked += 1,
            "dropped" => counts.dropped += 1,
            other => panic!("a state `{other}`"),
        }
        if line.overdue_days > 0 {
            counts.overdue += 1;
        }
    }
    counts.standby = waiting.into_iter().map(|waiting| waiting.lines).sum();
    counts
}

/// A step takes area and lead from the task around it if it has none itself (29), and nothing else.
fn place<'w>(
    tasks: &'w [Task],
    area: Option<&'w str>,
    scenario: Option<&'w str>,
    lead: Option<&'w References>,
    placed: &mut Vec<Placed<'w>>,
) {
    for task in tasks {
        let area = task.area.as_deref().or(area);
        let lead = task.lead.as_ref().or(lead);
        placed.push(Placed {
            task,
            area,
            scenario,
            lead,
        });
        place(&task.tasks, area, scenario, lead, placed);
    }
}
