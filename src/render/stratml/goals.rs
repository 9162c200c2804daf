//! The goals of a plan: what it is to reach, what is to be done where and when, with what, and what is to be reported.

use super::Builder;
use super::elements::{Goal, Objective, PerformanceIndicator};
use crate::model::{Resource, Target, Team};
use crate::query::{LeadSource, ResolvedTask};
use crate::render::names::{conditions, due, population, references};
use crate::render::written::{joined, text_or_id, written};

impl Builder<'_, '_> {
    /// All goals, numbered. A plan in which nothing is to be reached or done has one that says so much.
    pub(super) fn goals(&mut self) -> Vec<Goal> {
        let mut goals = Vec::new();
        self.objectives(&mut goals);
        self.areas(&mut goals);
        self.scenarios(&mut goals);
        self.assignments(&mut goals);
        self.teams(&mut goals);
        self.resources(&mut goals);
        self.duties(&mut goals);
        if goals.is_empty() {
            let title = self.text(text_or_id(&self.document.title, &self.document.id));
            goals.push(Goal::new(title.clone(), title, 1));
        }
        goals
    }

    fn objectives(&mut self, goals: &mut Vec<Goal>) {
        let plan = self.document;
        for objective in &plan.objectives {
            let mut goal = self.goal(
                goals,
                self.words.objectives,
                text_or_id(&objective.text, &objective.id),
            );
            goal.identifier = Some(self.identifier(objective.id.as_str()));
            for target in &objective.targets {
                let objective = self.target(target, &goal);
                goal.objective.push(objective);
            }
            goals.push(goal);
        }
    }

    fn target(&mut self, target: &Target, goal: &Goal) -> Objective {
        let (plan, words) = (self.plan, self.words);
        let mut objective = self.objective(
            goal,
            target.id.as_str(),
            text_or_id(&target.text, &target.id),
        );
        let owner = plan.named(target.owner.as_ref());
        objective.stakeholder = self.stakeholders(&owner, words.owner, Some("Performer"));
        let baseline = target.baseline.as_ref().map(|baseline| {
            let parts = [baseline.value.to_string(), written(baseline.date.as_ref())];
            joined(parts, " ")
        });
        objective.other_information = self.labelled([
            (words.value, written(target.value.as_ref())),
            (
                words.population,
                population(plan.population(target).as_ref()),
            ),
            (words.due, written(target.by.as_ref())),
            (words.scenario, written(target.scenario.as_ref())),
            (words.export.before, baseline.unwrap_or_default()),
        ]);
        let by = target.by.as_ref().map(|by| by.value);
        objective.performance_indicator = self.measured(target.id.as_str(), by, None);
        objective
    }

    fn areas(&mut self, goals: &mut Vec<Goal>) {
        let plan = self.plan;
        for area in plan.areas.iter().filter(|area| !area.tasks.is_empty()) {
            let title = text_or_id(&area.section.title, &area.section.id);
            let mut goal = self.goal(goals, self.words.areas, title);
            goal.identifier = Some(self.identifier(area.section.id.as_str()));
            self.tasks(&area.tasks, &mut goal);
            goals.push(goal);
        }
    }

    fn scenarios(&mut self, goals: &mut Vec<Goal>) {
        let (plan, words) = (self.plan, self.words);
        for scenario in &plan.scenarios {
            let section = scenario.section;
            let mut goal = self.goal(
                goals,
                words.scenarios,
                text_or_id(&section.title, &section.id),
            );
            goal.identifier = Some(self.identifier(section.id.as_str()));
            let rows = self.status.scenarios.in_force.iter();
            let rows = rows.filter(|row| row.scenario == section.id.as_str());
            let in_force = rows.map(|row| format!("{} {}", row.unit, row.since));
            goal.other_information = self.labelled([
                (words.when, conditions(section.when.as_ref(), words)),
                (words.ends, conditions(section.ends.as_ref(), words)),
                (words.extends, written(section.extends.as_ref())),
                (words.in_force, joined(in_force, "; ")),
            ]);
            self.tasks(&scenario.tasks, &mut goal);
            goals.push(goal);
        }
    }

    fn assignments(&mut self, goals: &mut Vec<Goal>) {
        let plan = self.plan;
        for assignment in &plan.assignments {
            let units = plan.named(assignment.section.unit.as_ref());
            let mut goal = self.goal(goals, self.words.assignments, &references(&units));
            goal.stakeholder = self.stakeholders(&units, self.words.lead, Some("Performer"));
            goal.other_information = self.said(&written(assignment.section.text.as_ref()));
            self.tasks(&assignment.tasks, &mut goal);
            goals.push(goal);
        }
    }

    /// Tasks, each followed by its steps.
    fn tasks(&mut self, tasks: &[ResolvedTask<'_>], goal: &mut Goal) {
        for task in tasks {
            let objective = self.task(task, goal);
            goal.objective.push(objective);
            self.tasks(&task.steps, goal);
        }
    }

    fn task(&mut self, task: &ResolvedTask<'_>, goal: &Goal) -> Objective {
        let (document, words) = (task.task, self.words);
        let id = document.id.as_str();
        let mut objective = self.objective(goal, id, text_or_id(&document.text, &document.id));
        let lead = match task.lead_source {
            LeadSource::Own | LeadSource::Task => task.lead.as_slice(),
            LeadSource::Assignment | LeadSource::Issuer => &[],
        };
        objective.stakeholder = self.stakeholders(lead, words.lead, Some("Performer"));
        let with = self.stakeholders(&task.with, words.with, Some("Performer"));
        objective.stakeholder.extend(with);
        let by = document.by.as_ref().map(|by| by.value);
        let within = document.within.as_ref().map(|within| within.value);
        let every = document.every.as_ref().map(|every| every.value);
        objective.other_information = self.labelled([
            (words.due, due(by, within, every, words)),
            (words.output, written(document.output.as_ref())),
            (words.condition, written(document.r#if.as_ref())),
        ]);
        objective.performance_indicator = self.done(task, by);
        objective
    }

    fn teams(&mut self, goals: &mut Vec<Goal>) {
        let plan = self.document;
        if !plan.teams.is_empty() {
            let mut goal = self.goal(goals, self.words.teams, self.words.teams);
            self.team_parts(&plan.teams, &mut goal);
            goals.push(goal);
        }
    }

    fn team_parts(&mut self, teams: &[Team], goal: &mut Goal) {
        let words = self.words;
        for team in teams {
            let mut objective =
                self.objective(goal, team.id.as_str(), text_or_id(&team.name, &team.id));
            let from = self.plan.named(team.from.as_ref());
            objective.stakeholder = self.stakeholders(&from, words.provided_by, Some("Performer"));
            objective.other_information = self.labelled([
                (words.size, written(team.size.as_ref())),
                (words.scenario, written(team.scenario.as_ref())),
                (words.lead, written(team.head.as_ref())),
                (words.text, written(team.text.as_ref())),
            ]);
            objective.performance_indicator = self.measured(team.id.as_str(), None, Some("Input"));
            goal.objective.push(objective);
            self.team_parts(&team.teams, goal);
        }
    }

    fn resources(&mut self, goals: &mut Vec<Goal>) {
        let plan = self.document;
        if !plan.resources.is_empty() {
            let mut goal = self.goal(goals, self.words.resources, self.words.resources);
            self.resource_parts(&plan.resources, &mut goal);
            goals.push(goal);
        }
    }

    fn resource_parts(&mut self, resources: &[Resource], goal: &mut Goal) {
        let words = self.words;
        for resource in resources {
            let id = resource.id.as_str();
            let mut objective = self.objective(goal, id, text_or_id(&resource.text, &resource.id));
            objective.other_information = self.labelled([
                (words.amount, written(resource.amount.as_ref())),
                (words.fund, written(resource.fund.as_ref())),
            ]);
            objective.performance_indicator = self.measured(id, None, Some("Input"));
            goal.objective.push(objective);
            self.resource_parts(&resource.parts, goal);
        }
    }

    /// The reports, and the plans of their own, that units owe.
    fn duties(&mut self, goals: &mut Vec<Goal>) {
        let (plan, words) = (self.document, self.words);
        if !plan.reporting.is_empty() {
            let mut goal = self.goal(goals, words.reporting, words.reporting);
            for duty in &plan.reporting {
                let text = duty
                    .text
                    .as_ref()
                    .map_or(words.reporting, |text| text.as_str());
                let mut objective = self.objective(&goal, duty.id.as_str(), text);
                let from = self.plan.named(duty.from.as_ref());
                objective.stakeholder = self.stakeholders(&from, words.from, Some("Performer"));
                let to = self.plan.named(duty.to.as_ref());
                let to = self.stakeholders(&to, words.to, Some("Beneficiary"));
                objective.stakeholder.extend(to);
                let carries = duty.carries.iter().map(ToString::to_string);
                objective.other_information = self.labelled([
                    (words.via, references(&self.plan.named(duty.via.as_ref()))),
                    (
                        words.cycle,
                        written(
                            duty.every
                                .as_ref()
                                .map(|every| (words.every)(every.value))
                                .as_ref(),
                        ),
                    ),
                    (
                        words.due,
                        written(
                            duty.by
                                .as_ref()
                                .map(|by| (words.report_day)(by.value))
                                .as_ref(),
                        ),
                    ),
                    (
                        words.due,
                        written(
                            duty.within
                                .as_ref()
                                .map(|within| (words.within)(within.value))
                                .as_ref(),
                        ),
                    ),
                    (words.figure, joined(carries, ", ")),
                ]);
                objective.performance_indicator = self.reported(duty.id.as_str());
                goal.objective.push(objective);
            }
            goals.push(goal);
        }
        if !plan.cascade.is_empty() {
            let mut goal = self.goal(goals, words.cascade, words.cascade);
            for duty in &plan.cascade {
                let text = duty
                    .text
                    .as_ref()
                    .map_or(words.cascade, |text| text.as_str());
                let mut objective = self.objective(&goal, duty.id.as_str(), text);
                let units = self.plan.named(duty.units.as_ref());
                objective.stakeholder = self.stakeholders(&units, words.unit, Some("Performer"));
                let by = duty.by.as_ref().map(|by| by.value);
                objective.performance_indicator = self.issued(duty.id.as_str(), by);
                goal.objective.push(objective);
            }
            goals.push(goal);
        }
    }

    /// The next goal: its title, and the section that it is of.
    fn goal(&self, goals: &[Goal], section: &str, title: &str) -> Goal {
        Goal::new(self.text(title), self.text(section), goals.len() + 1)
    }

    /// The next objective of a goal, by its id and what it says.
    fn objective(&mut self, goal: &Goal, id: &str, text: &str) -> Objective {
        Objective {
            name: self.text(id),
            description: self.said(text),
            identifier: self.identifier(id),
            sequence_indicator: format!("{}.{}", goal.sequence_indicator, goal.objective.len() + 1),
            stakeholder: Vec::new(),
            other_information: None,
            performance_indicator: Vec::<PerformanceIndicator>::new(),
        }
    }
}
