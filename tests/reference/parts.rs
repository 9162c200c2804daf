//! A status in parts, each by itself (93).

use crate::model::{Objective, Target, Task};
use crate::outcome::{Counts, Line, Outcome, Parts, Waiting};
use crate::tasks::count;
use crate::views::View;
use crate::world::Case;

/// All task lines of a status.
struct Lines {
    lines: Vec<Line>,
    waiting: Vec<Waiting>,
}

impl<'w> Case<'w> {
    /// The parts of the status from the view of the case.
    pub(crate) fn parts(&self) -> Parts {
        let (_, lines, waiting) = self.task_lines();
        let lines = Lines { lines, waiting };
        Parts {
            units: self.parts_by_unit(),
            areas: self.parts_by_area(&lines),
            scenarios: self.parts_by_scenario(&lines),
            targets: self.parts_by_target(&lines),
        }
    }

    /// The unit on top alone, each unit directly below it with all of its own, then the units that stand apart.
    fn parts_by_unit(&self) -> Vec<Outcome> {
        let top = self.view.unit().unwrap_or(&self.plan.issuer);
        let mut views = Vec::new();
        if self.is_unit(top) {
            views.push(View::Alone(top));
        }
        for unit in self.known_units() {
            if self.parent_on(unit, self.as_of) == Some(top) {
                views.push(View::Below(unit));
            }
        }
        let held: Vec<_> = views.iter().map(|&view| Self { view, ..*self }).collect();
        let with_rows = self.with_rows();
        for unit in self.known_units() {
            let is_held = held.iter().any(|case| case.holds(unit));
            if self.holds(unit) && !is_held && with_rows.iter().any(|named| named == unit) {
                views.push(View::Alone(unit));
            }
        }
        let parts = views
            .into_iter()
            .map(|view| Self { view, ..*self }.outcome());
        parts.filter(has_something).collect()
    }

    /// The units that lead a task, in force or not, or have a row in a reporting or cascade duty.
    fn with_rows(&self) -> Vec<String> {
        let mut units: Vec<_> = self.all_leading().into_iter().map(str::to_owned).collect();
        let reporting = self.reporting_duties();
        units.extend(
            reporting
                .into_iter()
                .flat_map(|it| it.rows)
                .map(|row| row.unit),
        );
        let cascade = self.cascade_duties();
        units.extend(
            cascade
                .into_iter()
                .flat_map(|it| it.rows)
                .map(|row| row.unit),
        );
        units
    }

    /// Lines of an area that the plan does not have are outside of its areas.
    fn parts_by_area(&self, lines: &Lines) -> Vec<(Option<String>, Counts)> {
        let areas: Vec<_> = self.plan.areas.iter().map(|area| area.id.clone()).collect();
        let known = |area: &Option<String>| area.clone().filter(|area| areas.contains(area));
        let ids = areas.iter().cloned().map(Some).chain([None]);
        let parts = ids.map(|id| {
            let counts = lines.count_where(
                |line| known(&line.area) == id,
                |waiting| known(&waiting.area) == id,
            );
            (id, counts)
        });
        parts.filter(|(_, counts)| has_lines(counts)).collect()
    }

    fn parts_by_scenario(&self, lines: &Lines) -> Vec<(Option<String>, Counts)> {
        let scenarios = self.plan.scenarios.iter();
        let ids = [None]
            .into_iter()
            .chain(scenarios.map(|it| Some(it.id.clone())));
        let parts = ids.map(|id| {
            let counts = lines.count_where(
                |line| line.scenario == id,
                |waiting| Some(&waiting.scenario) == id.as_ref(),
            );
            (id, counts)
        });
        parts.filter(|(_, counts)| has_lines(counts)).collect()
    }

    /// Every target is listed, even if no task serves it.
    fn parts_by_target(&self, lines: &Lines) -> Vec<(Option<String>, Counts)> {
        let mut parts = Vec::new();
        for (objective, target) in self.targets_by_objective() {
            let serves = |task: &str| self.serves(task, objective, target);
            let counts = lines.count_where(|it| serves(&it.task), |it| serves(&it.task));
            parts.push((Some(target.id.clone()), counts));
        }
        let serves_none = |task: &str| {
            let targets = self.targets_by_objective().into_iter();
            let mut targets =
                targets.filter(|(objective, target)| self.serves(task, objective, target));
            targets.next().is_none()
        };
        let counts = lines.count_where(|it| serves_none(&it.task), |it| serves_none(&it.task));
        if has_lines(&counts) {
            parts.push((None, counts));
        }
        parts
    }

    fn targets_by_objective(&self) -> Vec<(&'w Objective, &'w Target)> {
        let objectives = self.plan.objectives.iter();
        let pairs = objectives.flat_map(|it| it.targets.iter().map(move |target| (it, target)));
        pairs.collect()
    }

    /// Whether a task serves a target, by its own name or through its objective.
    fn serves(&self, task: &str, objective: &Objective, target: &Target) -> bool {
        let task = self.all_tasks().into_iter().find(|found| found.id == task);
        let mut served = task.unwrap().serves.iter();
        served.any(|it| self.names(it, &target.id) || self.names(it, &objective.id))
    }

    fn all_tasks(&self) -> Vec<&'w Task> {
        fn add<'w>(tasks: &'w [Task], found: &mut Vec<&'w Task>) {
            for task in tasks {
                found.push(task);
                add(&task.tasks, found);
            }
        }
        let mut found = Vec::new();
        self.plan
            .areas
            .iter()
            .for_each(|it| add(&it.tasks, &mut found));
        self.plan
            .scenarios
            .iter()
            .for_each(|it| add(&it.tasks, &mut found));
        self.plan
            .assignments
            .iter()
            .for_each(|it| add(&it.tasks, &mut found));
        found
    }
}

impl Lines {
    fn count_where(
        &self,
        has_line: impl Fn(&Line) -> bool,
        has_waiting: impl Fn(&Waiting) -> bool,
    ) -> Counts {
        count(
            self.lines.iter().filter(|line| has_line(line)),
            self.waiting.iter().filter(|waiting| has_waiting(waiting)),
        )
    }
}

/// Whether a part has anything to tell.
fn has_something(part: &Outcome) -> bool {
    let is_empty = part.targets.is_empty()
        && part.quantities.is_empty()
        && part.reporting.is_empty()
        && part.cascade.is_empty();
    has_lines(&part.counts) || !is_empty
}

fn has_lines(counts: &Counts) -> bool {
    counts.total + counts.standby > 0
}
