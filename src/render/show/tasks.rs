//! What is to be done: by content area, in scenarios, by unit; and what is in force under one scenario.

use super::Writer;
use crate::model::Scenario;
use crate::query::{InForce, LeadSource, ResolvedTask};
use crate::render::Role;
use crate::render::names::{conditions, due, references};
use crate::render::written::{joined, text_or_id, written};

impl<'w> Writer<'_, 'w> {
    pub(super) fn areas(&mut self) {
        let areas = self.plan.areas.iter();
        let areas: Vec<_> = areas.filter(|area| !area.tasks.is_empty()).collect();
        if !areas.is_empty() {
            self.paper.heading(self.words.areas);
        }
        for area in areas {
            let title = text_or_id(&area.section.title, &area.section.id);
            self.section(title, &area.tasks);
        }
    }

    pub(super) fn scenarios(&mut self) {
        let (plan, words) = (self.plan, self.words);
        if !plan.scenarios.is_empty() {
            self.paper.heading(words.scenarios);
        }
        for scenario in &plan.scenarios {
            self.scenario_title(scenario.section);
            self.labelled([
                (
                    words.when,
                    conditions(scenario.section.when.as_ref(), words),
                ),
                (
                    words.ends,
                    conditions(scenario.section.ends.as_ref(), words),
                ),
                (words.extends, written(scenario.section.extends.as_ref())),
            ]);
            self.scenario_tasks(scenario.tasks.iter());
        }
    }

    pub(super) fn assignments(&mut self) {
        let plan = self.plan;
        if !plan.assignments.is_empty() {
            self.paper.heading(self.words.assignments);
        }
        for assignment in &plan.assignments {
            let unit = references(&plan.named(assignment.section.unit.as_ref()));
            self.section(&unit, &assignment.tasks);
        }
    }

    /// The tasks that the scenario which was asked for brings into force, and how many others there are.
    pub(super) fn in_force(&mut self, in_force: &InForce<'w>) {
        let words = self.words;
        let asked = in_force.scenario.id.as_str();
        let tasks = in_force.tasks.iter().map(|task| &task.task);
        self.paper
            .heading(&(words.tasks_in_force_under)(asked, count(tasks)));
        for &stage in &in_force.chain {
            let own = in_force
                .tasks
                .iter()
                .filter(|task| std::ptr::eq(task.scenario, stage));
            self.scenario_title(stage);
            if !std::ptr::eq(stage, in_force.scenario) {
                self.paper.aside(&(words.goes_on_in)(asked));
            }
            self.scenario_tasks(own.map(|task| &task.task));
        }
        let areas = self.plan.areas.iter().flat_map(|area| &area.tasks);
        let assignments = self.plan.assignments.iter();
        let further = count(areas.chain(assignments.flat_map(|assignment| &assignment.tasks)));
        if further > 0 {
            self.paper.blank();
            self.paper.aside(&(words.further_tasks)(further));
        }
    }

    /// `flood · Flood`.
    fn scenario_title(&mut self, scenario: &Scenario) {
        let parts = [scenario.id.to_string(), written(scenario.title.as_ref())];
        self.paper.blank();
        self.paper.title(&joined(parts, " · "));
    }

    /// The tasks of a scenario. Where they belong to content areas, each area is named above its tasks.
    fn scenario_tasks<'t>(&mut self, tasks: impl Iterator<Item = &'t ResolvedTask<'w>>)
    where
        'w: 't,
    {
        let mut area = None;
        for task in tasks {
            if task.area != area {
                area = task.area;
                self.area_title(area);
            }
            self.task(task, 0);
        }
    }

    fn area_title(&mut self, id: Option<&str>) {
        let areas = self.plan.areas.iter().map(|area| area.section);
        let mut named = areas.filter(|area| Some(area.id.as_str()) == id);
        if let Some(area) = named.next() {
            let title = text_or_id(&area.title, &area.id);
            self.paper.above_bullets(&format!("{title}:"));
        }
    }

    /// A part of a section: its title and its tasks.
    fn section(&mut self, title: &str, tasks: &[ResolvedTask<'_>]) {
        self.paper.blank();
        self.paper.title(title);
        for task in tasks {
            self.task(task, 0);
        }
    }

    fn task(&mut self, task: &ResolvedTask<'_>, depth: usize) {
        let (words, document) = (self.words, task.task);
        self.paper
            .bullet(depth, Role::Plain, text_or_id(&document.text, &document.id));
        // What a whole section has in common is not said again at each task.
        let lead = match task.lead_source {
            LeadSource::Own => references(&task.lead),
            LeadSource::Task | LeadSource::Assignment | LeadSource::Issuer => String::new(),
        };
        let by = document.by.as_ref().map(|by| by.value);
        let within = document.within.as_ref().map(|within| within.value);
        let every = document.every.as_ref().map(|every| every.value);
        self.remark(
            depth,
            document.id.as_str(),
            [
                (words.lead, lead),
                (words.with, references(&task.with)),
                (words.due, due(by, within, every, words)),
                (words.output, written(document.output.as_ref())),
                (words.condition, written(document.r#if.as_ref())),
            ],
        );
        for step in &task.steps {
            self.task(step, depth + 1);
        }
    }
}

/// How many tasks and steps there are.
fn count<'t, 'w: 't>(tasks: impl Iterator<Item = &'t ResolvedTask<'w>>) -> usize {
    tasks.map(|task| 1 + count(task.steps.iter())).sum()
}
