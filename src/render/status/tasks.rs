//! How many tasks are in which state, by scenario and content area.

use super::Writer;
use super::breakdown::{count_columns, counts};
use crate::render::written::{joined, text_or_id};
use crate::render::{Cell, Column, Role, Table};
use crate::status::{TaskCounts, TaskLine};

impl Writer<'_, '_> {
    pub(super) fn tasks(&mut self) {
        let words = self.words;
        self.paper.heading(words.tasks);
        let name = [Column::text(words.scenario)];
        let mut table = Table::new(name.into_iter().chain(count_columns(words)));
        for (scenario, lines) in grouped(&self.plan.tasks.lines, |line| line.scenario) {
            let areas = grouped(lines.iter().copied(), |line| line.area);
            table.row(row(self.scenario_name(scenario), &lines));
            // Tasks that all stand outside of the areas have no parts to tell apart.
            if matches!(areas.as_slice(), [(None, _)]) {
                continue;
            }
            for (area, lines) in areas {
                table.row(row(format!("  {}", self.area_name(area)), &lines));
            }
        }
        if !table.is_empty() {
            self.paper.table(&table);
        }
        let standby = self.plan.tasks.counts.standby;
        if standby > 0 {
            self.paper
                .bullet(0, Role::Aside, &(words.standby_tasks)(standby));
        }
        self.overdue_tasks();
    }

    pub(super) fn scenario_name(&self, id: Option<&str>) -> String {
        match id {
            None => self.words.always.to_owned(),
            Some(id) => joined([id.to_owned(), self.scenario_title(id)], " · "),
        }
    }

    /// The title of an area. Tasks outside of the areas stand in assignments.
    pub(super) fn area_name(&self, id: Option<&str>) -> String {
        let Some(id) = id else {
            return self.words.assignments.to_owned();
        };
        let mut areas = self.record.iter().flat_map(|plan| &plan.document.areas);
        let area = areas.find(|area| area.id.as_str() == id);
        area.map_or(id, |area| text_or_id(&area.title, &area.id))
            .to_owned()
    }
}

/// The lines by scenario or area, in the order of the plan.
fn grouped<'p, 'w: 'p, K: PartialEq>(
    lines: impl IntoIterator<Item = &'p TaskLine<'w>>,
    key: impl Fn(&TaskLine<'w>) -> K,
) -> Vec<(K, Vec<&'p TaskLine<'w>>)> {
    let mut groups: Vec<(K, Vec<_>)> = Vec::new();
    for line in lines {
        let key = key(line);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(line),
            None => groups.push((key, vec![line])),
        }
    }
    groups
}

/// A row of the table.
fn row(name: String, lines: &[&TaskLine<'_>]) -> impl Iterator<Item = Cell> {
    let of_lines = TaskCounts::of(lines.iter().copied(), []);
    [Cell::from(name)].into_iter().chain(counts(of_lines))
}
