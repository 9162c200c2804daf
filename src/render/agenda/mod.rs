//! Agendas as pages: what each unit has to do, what falls due day by day; and as a calendar file.

mod calendar;
mod due;
mod folding;
mod today;

pub use calendar::calendar_file;
pub use due::{DueScope, due_page};
pub use today::{today_page, unit_today_page};

use super::wording::Wording;
use super::written::local;
use super::{Cell, Role};
use crate::agenda::{Due, DueItem, DueKind, DueState};
use crate::model::{Date, TaskState};
use crate::status::{CascadeState, RowState};
use crate::workspace::{PlanRecord, Workspace};

/// How matters are said on a day, in a language.
#[derive(Clone, Copy)]
struct Phrases<'w> {
    workspace: &'w Workspace,
    as_of: Date,
    words: &'static Wording,
    /// Whether one plan alone is spoken of, so that items need not say where they stand.
    one_plan: bool,
}

impl Phrases<'_> {
    /// The name of a unit on the day.
    fn unit(&self, id: &str) -> String {
        let register = &self.workspace.register;
        register.title_on(id, self.as_of).to_owned()
    }

    /// The item by its id; with its plan if there are several.
    fn item<'d>(&self, due: &'d Due<'_>) -> &'d str {
        if self.one_plan {
            local(&due.reference)
        } else {
            &due.reference
        }
    }

    /// What is to be done.
    fn text(&self, due: &Due<'_>) -> String {
        let words = &self.words.agenda;
        let or_id = due.text.unwrap_or(local(&due.reference));
        match (due.kind, due.text) {
            (DueKind::PlanEnd, _) => (words.plan_ends)(or_id),
            (DueKind::PhaseEnd, _) => (words.phase_ends)(or_id),
            (DueKind::OwnPlan, None) => words.issue_own_plan.to_owned(),
            (DueKind::Report, None) => match due.period.as_deref() {
                Some("end") => words.final_report.to_owned(),
                Some(period) => (words.report_for)(period),
                None => or_id.to_owned(),
            },
            (DueKind::OwnPlan | DueKind::Report, Some(_))
            | (DueKind::Task | DueKind::Target, _) => or_id.to_owned(),
        }
    }

    /// The period of a report, unless its text says it already.
    fn period(&self, due: &Due<'_>) -> Option<String> {
        let period = due.period.as_deref().filter(|_| due.text.is_some())?;
        Some(match period {
            "end" => self.words.at_the_end.to_owned(),
            period => (self.words.agenda.for_period)(period),
        })
    }

    /// How far away the day is.
    fn days_left(&self, due: &Due<'_>) -> Cell {
        let Some(days) = due.days else {
            return "".into();
        };
        let role = match days {
            ..0 => Role::Bad,
            0 | 1 => Role::Attention,
            _ => Role::Plain,
        };
        Cell::new(role, (self.words.agenda.days_left)(days))
    }

    fn state(&self, due: &Due<'_>) -> Cell {
        let Some(state) = due.state.filter(|&state| says_something(state)) else {
            return "".into();
        };
        let role = match state {
            DueState::Task(TaskState::Blocked) | DueState::Report(RowState::Missing) => {
                Role::Attention
            }
            DueState::Task(
                TaskState::Todo | TaskState::Doing | TaskState::Done | TaskState::Dropped,
            )
            | DueState::Report(RowState::OnTime | RowState::Late | RowState::Open)
            | DueState::OwnPlan(_)
            | DueState::Target(_) => Role::Plain,
        };
        Cell::new(role, self.state_name(state))
    }

    fn state_name(&self, state: DueState) -> &'static str {
        match state {
            DueState::Task(state) => (self.words.task_state_name)(state),
            DueState::Report(state) => (self.words.report_state_name)(state),
            DueState::OwnPlan(state) => (self.words.cascade_state_name)(state),
            DueState::Target(verdict) => (self.words.verdict_name)(verdict),
        }
    }

    /// How far the units have come: `to do`, or `3 to do, 1 blocked`.
    fn states(&self, item: &DueItem<'_, '_>) -> String {
        let mut counted: Vec<(DueState, usize)> = Vec::new();
        let states = item.all.iter().filter_map(|due| due.state);
        for state in states.filter(|&state| says_something(state)) {
            match counted.iter_mut().find(|(known, _)| *known == state) {
                Some((_, number)) => *number += 1,
                None => counted.push((state, 1)),
            }
        }
        if let [(state, _)] = counted.as_slice() {
            return self.state_name(*state).to_owned();
        }
        let parts = counted
            .iter()
            .map(|&(state, number)| format!("{number} {}", self.state_name(state)));
        parts.collect::<Vec<_>>().join(", ")
    }

    /// The units by name if there are at most so many, else how many there are. The end of a plan belongs to no unit.
    fn units(&self, item: &DueItem<'_, '_>, most_names: usize) -> String {
        match item.first.kind {
            DueKind::PhaseEnd | DueKind::PlanEnd => return String::new(),
            DueKind::Task | DueKind::Report | DueKind::OwnPlan | DueKind::Target => {}
        }
        let units: Vec<_> = item.all.iter().filter_map(|due| due.unit).collect();
        if units.len() > most_names {
            return (self.words.agenda.units)(units.len());
        }
        let names: Vec<_> = units.into_iter().map(|unit| self.unit(unit)).collect();
        names.join(", ")
    }

    /// The scenario by its id and title.
    fn scenario(&self, plan: &str, id: &str) -> String {
        let plan = self.workspace.plans.find(plan);
        let mut scenarios = plan
            .into_iter()
            .flat_map(|plan: &PlanRecord| &plan.document.scenarios);
        let scenario = scenarios.find(|scenario| scenario.id.as_str() == id);
        let title = scenario.and_then(|scenario| scenario.title.as_ref());
        title.map_or_else(
            || id.to_owned(),
            |title| format!("{id} · {}", title.as_str()),
        )
    }
}

/// Whether a state says more than that the matter is due: an own plan or a report that is not there does not.
fn says_something(state: DueState) -> bool {
    let is_only_due = [
        DueState::OwnPlan(CascadeState::None),
        DueState::Report(RowState::Open),
    ]
    .contains(&state);
    !is_only_due
}
