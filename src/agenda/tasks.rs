//! Task lines that are to be done: the open ones, and repeated ones that come again.

use foldhash::HashMap;

use super::due::{Due, DueKind, DueState};
use crate::model::{CalendarPeriod, Cycle, Date, Task, TaskState};
use crate::status::{Outlook, TaskLine};
use crate::workspace::{Register, tasks};

/// The lines in force that are neither done nor dropped.
pub(super) fn open<'w>(outlook: &Outlook<'w>, register: &Register, as_of: Date) -> Vec<Due<'w>> {
    let lines = Lines::of(outlook, register, as_of);
    let all = outlook.status.tasks.lines.iter();
    let open = all.filter_map(|line| match line.state {
        TaskState::Todo | TaskState::Doing | TaskState::Blocked => Some(lines.open(line)),
        TaskState::Done | TaskState::Dropped => None,
    });
    open.collect()
}

/// The open lines, and the lines of repeated tasks that are done for their period with the next one (85).
pub(super) fn coming<'w>(outlook: &Outlook<'w>, register: &Register, as_of: Date) -> Vec<Due<'w>> {
    let lines = Lines::of(outlook, register, as_of);
    let all = outlook.status.tasks.lines.iter();
    let coming = all.filter_map(|line| match line.state {
        TaskState::Todo | TaskState::Doing | TaskState::Blocked => Some(lines.open(line)),
        TaskState::Done => lines.again(line),
        TaskState::Dropped => None,
    });
    coming.collect()
}

/// The task lines of a plan, with what its tasks say.
struct Lines<'o, 'w> {
    outlook: &'o Outlook<'w>,
    register: &'o Register,
    as_of: Date,
    by_id: HashMap<&'w str, &'w Task>,
}

impl<'o, 'w> Lines<'o, 'w> {
    fn of(outlook: &'o Outlook<'w>, register: &'o Register, as_of: Date) -> Self {
        let mut by_id = HashMap::default();
        for placed in tasks(&outlook.plan.document) {
            by_id.entry(placed.task.id.as_str()).or_insert(placed.task);
        }
        Self {
            outlook,
            register,
            as_of,
            by_id,
        }
    }

    fn open(&self, line: &TaskLine<'w>) -> Due<'w> {
        let every = self.every(line);
        let next = every.zip(line.due).and_then(|(every, due)| {
            // What is overdue comes again with the period that holds the day.
            if due < self.as_of {
                self.end_of(CalendarPeriod::holding(every, self.as_of), line.unit)
            } else {
                Some(due)
            }
        });
        self.due(line, line.state, line.due, next)
    }

    /// The line with the period after the one for which it is done, if the plan goes on so long.
    fn again(&self, line: &TaskLine<'w>) -> Option<Due<'w>> {
        let period = CalendarPeriod::holding(self.every(line)?, line.due?).next();
        let due = self.end_of(period, line.unit)?;
        Some(self.due(line, TaskState::Todo, Some(due), Some(due)))
    }

    /// The last day of a period, if it belongs to the plan and the unit is there on that day (38, 42).
    fn end_of(&self, period: CalendarPeriod, unit: &str) -> Option<Date> {
        let last = period.last();
        let is_of_plan = self
            .outlook
            .status
            .end
            .is_none_or(|end| period.first() <= end);
        let unit = self.register.find(unit)?;
        let is_there = self.register.unit(unit).is_valid_on(last);
        (is_of_plan && is_there).then_some(last)
    }

    fn every(&self, line: &TaskLine<'w>) -> Option<Cycle> {
        let every = self.by_id.get(line.task)?.every.as_ref();
        every.map(|every| every.value)
    }

    fn due(
        &self,
        line: &TaskLine<'w>,
        state: TaskState,
        due: Option<Date>,
        next: Option<Date>,
    ) -> Due<'w> {
        let every = self.every(line);
        let end = self.outlook.status.end;
        let last = every
            .zip(end)
            .map(|(every, end)| CalendarPeriod::holding(every, end).last());
        let task = self.by_id.get(line.task);
        let text = task.and_then(|task| task.text.as_ref());
        Due {
            plan: self.outlook.status.id,
            reference: line.reference.clone(),
            kind: DueKind::Task,
            unit: Some(line.unit),
            text: text.map(|text| text.as_str()),
            due,
            days: due.map(|due| due.days_since(self.as_of)),
            state: Some(DueState::Task(state)),
            scenario: line.scenario,
            every,
            period: None,
            next,
            last,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::agenda::fixture::falling_due;

    /// A task of the unit `a` with these parts, in a plan of the year, on 19 June 2024, a Wednesday, after these
    /// entries.
    fn check(task: &str, entries: &[&str], expected: &str) {
        let entries = entries.iter().map(|entry| {
            let (day, state) = entry.split_once(' ').unwrap();
            format!("---\n{{report: p, unit: a, as-of: {day}, tasks: {{t: {state}}}}}\n")
        });
        let yaml = format!(
            "units: [{{id: a, name: A, to: 2024-11-30}}]
---
{{plan: p, title: P, issuer: a, period: {{from: 2024-01-01, to: 2024-12-05}}, assignments: [{{unit: a, tasks: [{{id: t, text: T, {task}}}]}}]}}
{}",
            entries.collect::<String>()
        );
        let dues = falling_due(&yaml, "2024-06-19", None, "");
        let tasks = dues.lines().filter(|line| line.contains("task"));
        assert_eq!(tasks.collect::<Vec<_>>().join("\n"), expected);
    }

    #[test]
    fn what_is_done_or_dropped_is_not_due() {
        let task = "by: 2024-07-01";
        check(task, &[], "2024-07-01 +12 task p#t a todo");
        check(
            task,
            &["2024-06-01 blocked"],
            "2024-07-01 +12 task p#t a blocked",
        );
        check(task, &["2024-06-01 done"], "");
        check(task, &["2024-06-01 dropped"], "");
        check("every: week", &["2024-06-18 dropped"], "");
        check("output: list", &[], "");
    }

    #[test]
    fn a_repeated_task_is_there_once_with_its_next_day() {
        let last = "last 2024-12-08";
        check(
            "every: week",
            &["2024-06-12 done"],
            &format!("2024-06-23 +4 task p#t a todo, every week next 2024-06-23 {last}"),
        );
        check(
            "every: week",
            &["2024-06-12 done", "2024-06-18 done"],
            &format!("2024-06-30 +11 task p#t a todo, every week next 2024-06-30 {last}"),
        );
        check(
            "every: week",
            &["2024-06-05 done"],
            &format!("2024-06-16 -3 task p#t a todo, every week next 2024-06-23 {last}"),
        );
    }

    #[test]
    fn a_task_does_not_come_again_after_the_plan_or_the_unit() {
        check("every: year", &["2024-06-05 done"], "");
        // The unit is no more on the last day of the second half of the year.
        check("every: half-year", &["2024-06-05 done"], "");
    }
}
