//! What each unit has to do: one unit in full, all units in short.

use super::Phrases;
use crate::agenda::{Due, DueKind, NEXT_DAYS, UnitDay, When};
use crate::model::Date;
use crate::render::wording::wording;
use crate::render::written::joined;
use crate::render::{Cell, Column, Page, Paper, Role, Table};
use crate::workspace::Workspace;

/// So many tasks of each unit stand on the page of all units.
const MOST_URGENT: usize = 3;

/// The page of one unit.
#[must_use]
pub fn unit_today_page(
    day: &UnitDay<'_>,
    workspace: &Workspace,
    as_of: Date,
    page: Page,
) -> String {
    let plans = plans(std::slice::from_ref(day));
    let writer = Writer {
        phrases: Phrases {
            workspace,
            as_of,
            words: wording(page.language),
            one_plan: plans.len() == 1,
        },
        paper: Paper::new(page.width),
    };
    writer.unit(day, &plans)
}

/// The page of all units that have something to do.
#[must_use]
pub fn today_page(days: &[UnitDay<'_>], workspace: &Workspace, as_of: Date, page: Page) -> String {
    let writer = Writer {
        phrases: Phrases {
            workspace,
            as_of,
            words: wording(page.language),
            one_plan: plans(days).len() == 1,
        },
        paper: Paper::new(page.width),
    };
    writer.units(days)
}

/// The plans that are spoken of, each once.
fn plans<'w>(days: &[UnitDay<'w>]) -> Vec<&'w str> {
    let mut plans: Vec<&str> = Vec::new();
    for day in days {
        let of_dues = day.tasks.iter().chain(&day.owed).map(|due| due.plan);
        let of_scenarios = day.scenarios.iter().map(|scenarios| scenarios.plan);
        for plan in of_scenarios.chain(of_dues) {
            if !plans.contains(&plan) {
                plans.push(plan);
            }
        }
    }
    plans
}

struct Writer<'w> {
    phrases: Phrases<'w>,
    paper: Paper,
}

impl Writer<'_> {
    fn unit(mut self, day: &UnitDay<'_>, plans: &[&str]) -> String {
        let words = self.phrases.words;
        self.paper.title(&self.phrases.unit(day.unit));
        let mut about = vec![day.unit.to_owned(), (words.agenda.day)(self.phrases.as_of)];
        about.extend(
            plans
                .iter()
                .filter(|_| plans.len() == 1)
                .map(|&plan| plan.to_owned()),
        );
        self.paper.aside(&about.join(" · "));
        self.scenarios(day);
        self.paper.blank();
        if !day.has_something() {
            self.paper.plain(words.agenda.nothing_to_do);
        }
        if day.total > 0 {
            let done = (words.agenda.done)(day.done, day.total, day.dropped);
            self.paper.plain(&done);
        }
        for when in When::ALL {
            let dues: Vec<_> = day.tasks_due(when).collect();
            let title = (words.agenda.tasks_due)(when, NEXT_DAYS, dues.len());
            let table = self.table(words.task, &dues);
            self.paper.table_section(&title, &table);
        }
        let table = self.table(words.duty, &day.owed.iter().collect::<Vec<_>>());
        self.paper
            .table_section(words.agenda.reports_and_plans, &table);
        self.paper.finish()
    }

    /// What is in force for the unit, plan by plan.
    fn scenarios(&mut self, day: &UnitDay<'_>) {
        let words = &self.phrases.words.agenda;
        if day.scenarios.is_empty() {
            return;
        }
        self.paper.blank();
        let plans = day.scenarios.iter().map(|scenarios| scenarios.plan);
        let width = plans.map(str::len).max().unwrap_or(0);
        for scenarios in &day.scenarios {
            if scenarios.in_force.is_empty() {
                self.paper
                    .labelled(width, scenarios.plan, words.none_in_force);
            }
            for row in &scenarios.in_force {
                let scenario = self.phrases.scenario(scenarios.plan, row.scenario);
                let unit = self.phrases.unit(row.unit);
                let text = (words.in_force)(&scenario, row.since, row.decision, &unit);
                self.paper.labelled(width, scenarios.plan, &text);
            }
        }
    }

    fn table(&self, item: &'static str, dues: &[&Due<'_>]) -> Table {
        let (phrases, words) = (&self.phrases, self.phrases.words);
        let mut table = Table::new([
            Column::word(words.agenda.days),
            Column::word(words.due),
            Column::word(item),
            Column::text(words.text),
            Column::word(words.scenario),
            Column::word(words.state),
        ]);
        for due in dues {
            let parts = [
                Some(phrases.text(due)),
                phrases.period(due),
                due.every.map(words.every),
            ];
            let text = joined(parts.into_iter().flatten(), " · ");
            table.row([
                phrases.days_left(due),
                due.due
                    .map(|day| day.to_string())
                    .unwrap_or_default()
                    .into(),
                Cell::new(Role::Name, phrases.item(due)),
                text.into(),
                due.scenario.unwrap_or_default().into(),
                phrases.state(due),
            ]);
        }
        table
    }

    fn units(mut self, days: &[UnitDay<'_>]) -> String {
        let words = self.phrases.words;
        self.paper.title(words.agenda.what_to_do);
        let mut about = vec![(words.agenda.day)(self.phrases.as_of)];
        if !days.is_empty() {
            about.push((words.agenda.units_with_something)(days.len()));
        }
        self.paper.aside(&about.join(" · "));
        if days.is_empty() {
            self.paper.blank();
            self.paper.plain(words.agenda.nobody_has_anything_to_do);
            return self.paper.finish();
        }
        for day in days {
            self.in_short(day);
        }
        self.paper.blank();
        self.paper.aside(words.agenda.name_a_unit);
        self.paper.finish()
    }

    /// How much a unit has to do, and what is most urgent.
    fn in_short(&mut self, day: &UnitDay<'_>) {
        let words = self.phrases.words;
        self.paper.heading(&self.phrases.unit(day.unit));
        let mut counts = vec![day.unit.to_owned()];
        let tasks = When::ALL.into_iter().filter_map(|when| {
            let tasks = day.tasks_due(when).count();
            let short = words.agenda.tasks_due_in_short;
            (tasks > 0).then(|| short(when, NEXT_DAYS, tasks))
        });
        let tasks: Vec<_> = tasks.collect();
        if !tasks.is_empty() {
            counts.push((words.agenda.tasks)(&tasks.join(", ")));
        }
        for (kind, said) in [
            (DueKind::Report, words.agenda.reports),
            (DueKind::OwnPlan, words.agenda.own_plans),
        ] {
            let owed = day.owed.iter().filter(|due| due.kind == kind).count();
            if owed > 0 {
                counts.push(said(owed));
            }
        }
        self.paper.aside(&counts.join(" · "));
        for due in most_urgent(day) {
            let role = match due.days {
                Some(..0) => Role::Bad,
                Some(0 | 1) => Role::Attention,
                Some(_) | None => Role::Plain,
            };
            let days = due.days.map(words.agenda.days_left).unwrap_or_default();
            let (item, text) = (self.phrases.item(due), self.phrases.text(due));
            self.paper
                .short_bullet(role, &format!("{days} · {item} · {text}"));
        }
    }
}

/// The tasks and duties of the unit that are due first. What has no day is not urgent.
fn most_urgent<'d, 'w>(day: &'d UnitDay<'w>) -> Vec<&'d Due<'w>> {
    let all = day.tasks.iter().chain(&day.owed);
    let mut dated: Vec<_> = all.filter(|due| due.due.is_some()).collect();
    dated.sort_by_key(|due| due.due);
    dated.truncate(MOST_URGENT);
    dated
}
