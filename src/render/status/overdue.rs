//! Which tasks are overdue, the longest first.

use super::{LISTED, Writer};
use crate::model::Date;
use crate::render::{Cell, Column, Role, Table};
use crate::status::TaskLine;

/// A task that is overdue since a day, with the units that lead it.
struct Overdue<'p> {
    task: &'p str,
    due: Option<Date>,
    days: i64,
    units: Vec<&'p str>,
}

impl Writer<'_, '_> {
    /// One row for each task and day on which it was due.
    pub(super) fn overdue_tasks(&mut self) {
        let words = self.words;
        let overdue = overdue(&self.plan.tasks.lines);
        let mut table = Table::new([
            Column::word(words.overdue),
            Column::text(words.unit),
            Column::word(words.due),
            Column::number(words.status.days_over),
        ]);
        for task in overdue.iter().take(LISTED) {
            table.row([
                Cell::new(Role::Name, task.task),
                self.units(&task.units).into(),
                task.due
                    .map(|due| due.to_string())
                    .unwrap_or_default()
                    .into(),
                Cell::new(Role::Bad, task.days),
            ]);
        }
        if !table.is_empty() {
            self.paper.blank();
            self.paper.table(&table);
        }
        if overdue.len() > LISTED {
            let more = (words.status.and_more_tasks)(overdue.len() - LISTED);
            self.paper.bullet(0, Role::Aside, &more);
        }
    }

    /// The units by name if they are few, else how many they are.
    fn units(&self, ids: &[&str]) -> String {
        match ids {
            [_, _, _, ..] => (self.words.status.units)(ids.len()),
            _ => {
                let names: Vec<_> = ids.iter().map(|id| self.unit(id)).collect();
                names.join(", ")
            }
        }
    }
}

fn overdue<'p>(lines: &'p [TaskLine<'_>]) -> Vec<Overdue<'p>> {
    let mut tasks: Vec<Overdue<'_>> = Vec::new();
    for line in lines.iter().filter(|line| line.overdue_days > 0) {
        // The lines of one task follow each other.
        let mut of_task = tasks
            .iter_mut()
            .rev()
            .take_while(|known| known.task == line.task);
        match of_task.find(|known| known.due == line.due) {
            Some(known) => known.units.push(line.unit),
            None => tasks.push(Overdue {
                task: line.task,
                due: line.due,
                days: line.overdue_days,
                units: vec![line.unit],
            }),
        }
    }
    tasks.sort_by_key(|task| std::cmp::Reverse(task.days));
    tasks
}
