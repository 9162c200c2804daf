//! Tasks that are to be done again and again: their periods, their state, and when they are due.

use super::entries::TaskEntry;
use crate::model::{CalendarPeriod, Cycle, Date, TaskState};

/// The calendar periods of a repeated task, for one unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Periods {
    cycle: Cycle,
    /// The first; `None` if nothing says when the task starts, so that nothing is due (5).
    first: Option<CalendarPeriod>,
    /// The one that holds the day; after the end the last one, before the start the first (40).
    current: CalendarPeriod,
}

impl Periods {
    /// The periods from the one that holds the start to the one that holds the end; neither is cut (38). If the end
    /// comes first, as where a scenario came into force after it, the first period is the only one (70).
    pub(super) fn new(cycle: Cycle, start: Option<Date>, end: Option<Date>, as_of: Date) -> Self {
        let day = end.map_or(as_of, |end| as_of.min(end));
        let day = start.map_or(day, |start| day.max(start));
        Self {
            cycle,
            first: start.map(|start| CalendarPeriod::holding(cycle, start)),
            current: CalendarPeriod::holding(cycle, day),
        }
    }

    /// The state of the task: that of its latest entry; but a `done` counts only in the period in which it falls (40).
    pub(super) fn state(&self, entries: &[TaskEntry]) -> TaskState {
        match entries.last() {
            Some(last) if last.state == TaskState::Done && !self.current.holds(last.as_of) => {
                TaskState::Todo
            }
            Some(last) => last.state,
            None => TaskState::Todo,
        }
    }

    /// When the task is due: at the end of the first period in the unbroken run of missed periods up to the last
    /// finished one; if there is none, at the end of the current period (41). A period is missed if it was owed and
    /// nothing was done in it. A unit owes the periods on whose last day it is valid; if the last period of all is over
    /// and it does not owe that one, nothing is due (42).
    pub(super) fn due(
        &self,
        is_open: bool,
        entries: &[TaskEntry],
        is_valid_on: impl Fn(Date) -> bool,
        as_of: Date,
    ) -> Option<Date> {
        let first = self.first?;
        let current_end = self.current.last();
        if !is_open {
            return Some(current_end);
        }
        let mut missed_since = None;
        let dones = entries.iter().rev();
        let dones = dones.filter(|entry| entry.state == TaskState::Done);
        let mut dones = dones.map(|entry| entry.as_of).peekable();
        let mut period = if current_end < as_of {
            self.current
        } else {
            self.before(self.current)
        };
        while period.first() >= first.first() {
            while dones.next_if(|&done| done > period.last()).is_some() {}
            let done = dones.peek().is_some_and(|&done| period.holds(done));
            if done || !is_valid_on(period.last()) {
                break;
            }
            missed_since = Some(period.last());
            period = self.before(period);
        }
        let owes_current = current_end >= as_of || is_valid_on(current_end);
        missed_since.or(Some(current_end).filter(|_| owes_current))
    }

    fn before(&self, period: CalendarPeriod) -> CalendarPeriod {
        CalendarPeriod::holding(self.cycle, period.first().previous())
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::task_lines;

    /// The line of a task of that cycle on 19 June 2024, a Wednesday, in a plan with these dates, after these entries.
    fn line(plan: &str, every: &str, entries: &[&str]) -> String {
        let entries = entries.iter().map(|entry| {
            let (day, state) = entry.split_once(' ').unwrap();
            format!("---\n{{report: p, unit: a, as-of: {day}, tasks: {{t: {state}}}}}\n")
        });
        let yaml = format!(
            "{{plan: p, title: P, issuer: a, {plan}, assignments: [{{unit: a, tasks: [{{id: t, text: T, every: {every}}}]}}]}}\n{}",
            entries.collect::<String>()
        );
        task_lines(&yaml, "2024-06-19")
    }

    const SPRING: &str = "period: {from: 2024-03-20, to: 2024-12-31}";

    #[test]
    fn a_finished_period_without_a_done_is_overdue_from_its_end() {
        assert_eq!(line(SPRING, "month", &[]), "t a todo, due 2024-03-31 +80");
        assert_eq!(
            line(SPRING, "week", &["2024-06-05 done"]),
            "t a todo, due 2024-06-16 +3, as of 2024-06-05"
        );
        assert_eq!(
            line(SPRING, "day", &["2024-06-17 done"]),
            "t a todo, due 2024-06-18 +1, as of 2024-06-17"
        );
        assert_eq!(line(SPRING, "half-year", &[]), "t a todo, due 2024-06-30");
    }

    #[test]
    fn one_missed_period_does_not_stay_overdue_for_ever() {
        assert_eq!(
            line(SPRING, "month", &["2024-03-25 done", "2024-05-31 done"]),
            "t a todo, due 2024-06-30, as of 2024-05-31"
        );
    }

    #[test]
    fn the_run_of_missed_periods_is_unbroken() {
        assert_eq!(
            line(SPRING, "month", &["2024-04-30 done", "2024-05-10 blocked"]),
            "t a blocked, due 2024-05-31 +19, as of 2024-05-10"
        );
        // A `done` that was replaced on the same day does not count.
        assert_eq!(
            line(
                SPRING,
                "month",
                &["2024-03-31 done", "2024-04-30 done", "2024-04-30 doing"]
            ),
            "t a doing, due 2024-04-30 +50, as of 2024-04-30"
        );
    }

    #[test]
    fn a_done_counts_in_its_own_period() {
        assert_eq!(
            line(SPRING, "month", &["2024-06-01 done"]),
            "t a done, due 2024-06-30, as of 2024-06-01"
        );
        assert_eq!(
            line(SPRING, "month", &["2024-05-01 done"]),
            "t a todo, due 2024-06-30, as of 2024-05-01"
        );
        assert_eq!(
            line(SPRING, "month", &["2024-04-01 dropped"]),
            "t a dropped, due 2024-06-30, as of 2024-04-01"
        );
    }

    #[test]
    fn after_the_end_the_last_period_is_the_current_one() {
        let ended = "period: {from: 2024-03-20, to: 2024-05-10}";
        let done = ["2024-03-31 done", "2024-04-30 done", "2024-05-31 done"];
        assert_eq!(
            line(ended, "month", &done),
            "t a done, due 2024-05-31, as of 2024-05-31"
        );
        assert_eq!(
            line(ended, "month", &done[..2]),
            "t a todo, due 2024-05-31 +19, as of 2024-04-30"
        );
    }

    #[test]
    fn before_the_start_the_first_period_is_the_current_one() {
        let coming = "period: {from: 2024-07-10}";
        assert_eq!(
            line(coming, "month", &["2024-06-10 done"]),
            "t a todo, due 2024-07-31, as of 2024-06-10"
        );
    }

    #[test]
    fn without_a_start_nothing_is_due() {
        assert_eq!(
            line("state: draft", "month", &["2024-06-10 done"]),
            "t a done, as of 2024-06-10"
        );
        assert_eq!(
            line("state: draft", "month", &["2024-05-10 done"]),
            "t a todo, as of 2024-05-10"
        );
    }

    #[test]
    fn a_unit_owes_no_periods_before_it_existed() {
        let yaml = "
units: [{id: a, name: A, from: 2024-05-31}]
---
{plan: p, title: P, issuer: a, issued: 2024-01-01, assignments: [{unit: a, tasks: [{id: t, text: T, every: month}]}]}
";
        assert_eq!(
            task_lines(yaml, "2024-06-19"),
            "t a todo, due 2024-05-31 +19"
        );
        let later = yaml.replace("05-31", "06-01");
        assert_eq!(task_lines(&later, "2024-06-19"), "t a todo, due 2024-06-30");
    }

    #[test]
    fn a_unit_that_came_after_the_last_period_owes_nothing() {
        let yaml = "
units: [{id: a, name: A, from: 2024-06-01}]
---
{plan: p, title: P, issuer: a, period: {from: 2024-01-01, to: 2024-05-20}, assignments: [{unit: a, tasks: [{id: t, text: T, every: month}]}]}
";
        assert_eq!(task_lines(yaml, "2024-06-19"), "t a todo");
        let earlier = yaml.replace("06-01", "05-31");
        assert_eq!(
            task_lines(&earlier, "2024-06-19"),
            "t a todo, due 2024-05-31 +19"
        );
    }

    #[test]
    fn in_a_scenario_the_periods_run_from_its_coming_into_force() {
        let yaml = "
plan: p
title: P
issuer: a
period: {from: 2024-01-01, to: 2024-04-30}
scenarios: [{id: s, tasks: [{id: t, text: T, every: month}]}]
---
{report: p, unit: a, as-of: 2024-03-10, scenario: s}
";
        assert_eq!(
            task_lines(yaml, "2024-04-19"),
            "t a todo, due 2024-03-31 +19"
        );
        // A scenario that came into force after the plan's end has one period.
        let after = yaml.replace("2024-03-10", "2024-05-10");
        assert_eq!(
            task_lines(&after, "2024-06-19"),
            "t a todo, due 2024-05-31 +19"
        );
    }
}
