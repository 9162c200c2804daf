//! When a task that is done once is due, and what makes it overdue.

use crate::model::{Date, Plan, Task, TaskState};

/// The day on which a task without a cycle is due: `by` as written (33); else `within`, counted from the day its
/// scenario came into force (35), outside scenarios from the plan's issue, else its start (36).
pub(super) fn due(task: &Task, plan: &Plan, scenario_since: Option<Date>) -> Option<Date> {
    if let Some(by) = &task.by {
        return Some(by.value);
    }
    let within = task.within.as_ref()?;
    let from = scenario_since.or_else(|| plan.issued()).or(plan.start())?;
    Some(within.after(from))
}

/// How many days an open task is past its due day; 0 on the day itself, and for tasks that are done or dropped (37).
pub(super) fn overdue_days(state: TaskState, due: Option<Date>, as_of: Date) -> i64 {
    let days = due.map_or(0, |due| as_of.days_since(due).max(0));
    if is_open(state) { days } else { 0 }
}

/// Whether the task still has to be done.
pub(super) const fn is_open(state: TaskState) -> bool {
    match state {
        TaskState::Todo | TaskState::Doing | TaskState::Blocked => true,
        TaskState::Done | TaskState::Dropped => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::task_lines;

    /// The line of a task with these parts in a plan with these parts, on 30 June.
    fn line(plan: &str, task: &str) -> String {
        let yaml = format!(
            "{{plan: p, title: P, issuer: a, {plan}, assignments: [{{unit: a, tasks: [{{id: t, text: T, {task}}}]}}]}}"
        );
        task_lines(&yaml, "2024-06-30")
    }

    #[test]
    fn within_runs_from_the_issue_else_from_the_start() {
        let within = "within: 2w";
        assert_eq!(
            line("issued: 2024-06-20, period: {from: 2024-06-01}", within),
            "t a todo, due 2024-07-04"
        );
        assert_eq!(
            line("period: {from: 2024-06-01}", within),
            "t a todo, due 2024-06-15 +15"
        );
        assert_eq!(line("period: {to: 2024-12-31}", within), "t a todo");
        assert_eq!(
            line("issued: 2024-06-20", "within: 3d"),
            "t a todo, due 2024-06-23 +7"
        );
    }

    #[test]
    fn a_task_is_not_overdue_on_its_day() {
        let plan = "issued: 2024-01-01";
        assert_eq!(line(plan, "by: 2024-06-30"), "t a todo, due 2024-06-30");
        assert_eq!(line(plan, "by: 2024-06-29"), "t a todo, due 2024-06-29 +1");
    }

    #[test]
    fn only_open_tasks_are_overdue() {
        let days = |state: &str| {
            let yaml = format!(
                "
{{plan: p, title: P, issuer: a, assignments: [{{unit: a, tasks: [{{id: t, text: T, by: 2024-06-01}}]}}]}}
---
{{report: p, unit: a, as-of: 2024-06-10, tasks: {{t: {state}}}}}
"
            );
            task_lines(&yaml, "2024-06-30")
        };
        assert_eq!(
            days("todo"),
            "t a todo, due 2024-06-01 +29, as of 2024-06-10"
        );
        assert_eq!(
            days("doing"),
            "t a doing, due 2024-06-01 +29, as of 2024-06-10"
        );
        assert_eq!(
            days("blocked"),
            "t a blocked, due 2024-06-01 +29, as of 2024-06-10"
        );
        assert_eq!(days("done"), "t a done, due 2024-06-01, as of 2024-06-10");
        assert_eq!(
            days("dropped"),
            "t a dropped, due 2024-06-01, as of 2024-06-10"
        );
    }

    #[test]
    fn a_date_in_a_scenario_stands_as_written() {
        let yaml = "
{plan: p, title: P, issuer: a, scenarios: [{id: s, tasks: [{id: t, text: T, by: 2024-06-01}]}]}
---
{report: p, unit: a, as-of: 2024-06-10, scenario: s}
";
        assert_eq!(
            task_lines(yaml, "2024-06-30"),
            "t a todo, due 2024-06-01 +29"
        );
    }
}
