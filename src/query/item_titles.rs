//! What the items of a plan say, by id.

use foldhash::HashMap;

use crate::model::{Id, Plan};
use crate::workspace::{resources, tasks, teams};
use crate::yaml::{Spanned, Text};

/// The text, title or name of each item of a plan that has one. Of several items of one id the first counts.
#[must_use]
pub fn item_titles(plan: &Plan) -> HashMap<&str, &str> {
    let mut titles = Titles(HashMap::default());
    for reference in &plan.basis {
        if let Some(id) = &reference.id {
            titles.add(id, reference.text.as_ref().or(reference.number.as_ref()));
        }
    }
    for phase in plan.period.iter().flat_map(|period| &period.phases) {
        titles.add(&phase.id, phase.name.as_ref());
    }
    for objective in &plan.objectives {
        titles.add(&objective.id, objective.text.as_ref());
        for target in &objective.targets {
            titles.add(&target.id, target.text.as_ref());
        }
    }
    for shortcoming in &plan.shortcomings {
        titles.add(&shortcoming.id, shortcoming.text.as_ref());
    }
    for area in &plan.areas {
        titles.add(&area.id, area.title.as_ref());
    }
    for indicator in &plan.indicators {
        titles.add(&indicator.id, indicator.name.as_ref());
    }
    for scenario in &plan.scenarios {
        titles.add(&scenario.id, scenario.title.as_ref());
    }
    for placed in tasks(plan) {
        titles.add(&placed.task.id, placed.task.text.as_ref());
    }
    for team in teams(&plan.teams) {
        titles.add(&team.id, team.name.as_ref());
    }
    for fund in &plan.funds {
        titles.add(&fund.id, fund.name.as_ref());
    }
    for resource in resources(&plan.resources) {
        titles.add(&resource.id, resource.text.as_ref());
    }
    for duty in &plan.reporting {
        titles.add(&duty.id, duty.text.as_ref());
    }
    for duty in &plan.cascade {
        titles.add(&duty.id, duty.text.as_ref());
    }
    titles.0
}

struct Titles<'p>(HashMap<&'p str, &'p str>);

impl<'p> Titles<'p> {
    fn add(&mut self, id: &'p Spanned<Id>, title: Option<&'p Spanned<Text>>) {
        if let Some(title) = title {
            self.0.entry(id.as_str()).or_insert(title);
        }
    }
}
