//! The words of agendas: what falls due, what a unit has to do.

use crate::agenda::{DueKind, When};
use crate::model::Date;

/// Words of `plan today` and `plan due`.
pub(in crate::render) struct AgendaWords {
    /// A day with its weekday.
    pub(in crate::render) day: fn(Date) -> String,
    /// How far away a day is: `71 days late`, `today`, `in 3 days`.
    pub(in crate::render) days_left: fn(days: i64) -> String,
    /// The title of the column of these.
    pub(in crate::render) days: &'static str,
    /// The title of the tasks due then, with their number.
    pub(in crate::render) tasks_due: fn(When, next_days: u32, tasks: usize) -> String,
    /// The same after other words.
    pub(in crate::render) tasks_due_in_short: fn(When, next_days: u32, tasks: usize) -> String,
    /// What there is to say about tasks, after the word for them.
    pub(in crate::render) tasks: fn(counts: &str) -> String,
    /// How many tasks are done, of how many; and how many are given up.
    pub(in crate::render) done: fn(done: usize, total: usize, dropped: usize) -> String,
    /// A scenario in force, since when, by which decision of whom.
    pub(in crate::render) in_force:
        fn(scenario: &str, since: Date, decision: Option<&str>, unit: &str) -> String,
    pub(in crate::render) none_in_force: &'static str,
    pub(in crate::render) reports_and_plans: &'static str,
    pub(in crate::render) reports: fn(usize) -> String,
    pub(in crate::render) own_plans: fn(usize) -> String,
    pub(in crate::render) what_to_do: &'static str,
    pub(in crate::render) units_with_something: fn(usize) -> String,
    pub(in crate::render) nothing_to_do: &'static str,
    pub(in crate::render) nobody_has_anything_to_do: &'static str,
    pub(in crate::render) name_a_unit: &'static str,
    pub(in crate::render) kind_name: fn(DueKind) -> &'static str,
    /// What a report is called that its duty says nothing about.
    pub(in crate::render) report_for: fn(period: &str) -> String,
    pub(in crate::render) final_report: &'static str,
    pub(in crate::render) issue_own_plan: &'static str,
    pub(in crate::render) plan_ends: fn(plan: &str) -> String,
    pub(in crate::render) phase_ends: fn(phase: &str) -> String,
    pub(in crate::render) falling_due: fn(from: Date, until: Option<Date>) -> String,
    pub(in crate::render) nothing_falls_due: &'static str,
    pub(in crate::render) overdue: fn(items: usize) -> String,
    pub(in crate::render) due_on: fn(Date) -> String,
    pub(in crate::render) next_on: fn(Date) -> String,
    pub(in crate::render) for_period: fn(period: &str) -> String,
    pub(in crate::render) units: fn(usize) -> String,
    pub(in crate::render) calendar: fn(unit: Option<&str>) -> String,
}
