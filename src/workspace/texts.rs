//! The texts of a plan: what it says in words of its own.

use crate::model::{Plan, Population, Resource, Task, Trigger};
use crate::yaml::{Spanned, Text};

use super::references::{resources, teams};
use super::tasks::tasks;

/// All texts of a plan, in the order of the format's sections. Numbers of documents, ids and telephone numbers are no
/// texts.
#[must_use]
pub fn texts(plan: &Plan) -> Vec<&Spanned<Text>> {
    let mut texts: Vec<&Spanned<Text>> = Vec::new();
    texts.extend(plan.title.iter().chain(&plan.place));
    if let Some(signed) = &plan.signed {
        let lines = [&signed.name, &signed.title, &signed.capacity, &signed.organ];
        texts.extend(lines.into_iter().flatten());
    }
    texts.extend(plan.basis.iter().filter_map(|basis| basis.text.as_ref()));
    if let Some(period) = &plan.period {
        texts.extend(period.until.iter().map(|until| &until.event));
        texts.extend(period.phases.iter().filter_map(|phase| phase.name.as_ref()));
    }
    if let Some(scope) = &plan.scope {
        let lines = [&scope.place, &scope.audience, &scope.situation];
        texts.extend(lines.into_iter().flatten());
    }
    texts.extend(content_texts(plan));
    for contact in &plan.contacts {
        let lines = [&contact.name, &contact.title, &contact.r#for];
        texts.extend(lines.into_iter().flatten());
    }
    texts
}

/// The texts that say what is to be reached and done, in the order of the format's sections: the plan without its head,
/// its contacts and its recipients.
#[must_use]
pub fn content_texts(plan: &Plan) -> Vec<&Spanned<Text>> {
    let mut texts: Vec<&Spanned<Text>> = Vec::new();
    texts.extend(plan.purposes.iter().chain(&plan.requirements));
    for objective in &plan.objectives {
        texts.extend(&objective.text);
        for target in &objective.targets {
            texts.extend(&target.text);
            if let Some(Population::People(people)) = target.of.as_ref().map(|of| &of.value) {
                texts.push(&people.people);
            }
        }
    }
    let shortcomings = plan.shortcomings.iter();
    texts.extend(shortcomings.filter_map(|shortcoming| shortcoming.text.as_ref()));
    texts.extend(plan.areas.iter().filter_map(|area| area.title.as_ref()));
    for indicator in &plan.indicators {
        texts.extend(&indicator.name);
    }
    for scenario in &plan.scenarios {
        texts.extend(&scenario.title);
        let triggers = scenario.when.iter().chain(&scenario.ends);
        texts.extend(triggers.filter_map(|trigger: &Trigger| trigger.text.as_ref()));
    }
    let assignments = plan.assignments.iter();
    texts.extend(assignments.filter_map(|assignment| assignment.text.as_ref()));
    for placed in tasks(plan) {
        texts.extend(of_task(placed.task));
    }
    for team in teams(&plan.teams) {
        texts.extend(team.name.iter().chain(&team.head).chain(&team.text));
    }
    texts.extend(plan.funds.iter().filter_map(|fund| fund.name.as_ref()));
    let resources = resources(&plan.resources).into_iter();
    texts.extend(resources.filter_map(|resource: &Resource| resource.text.as_ref()));
    texts.extend(plan.reporting.iter().filter_map(|duty| duty.text.as_ref()));
    texts.extend(plan.cascade.iter().filter_map(|duty| duty.text.as_ref()));
    texts
}

fn of_task(task: &Task) -> impl Iterator<Item = &Spanned<Text>> {
    task.text.iter().chain(&task.output).chain(&task.r#if)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::value;

    #[test]
    fn a_plan_speaks_in_its_head_and_in_its_items() {
        let plan: Plan = value(
            "plan: p
number: 1/KH
title: title
issuer: u
place: place
signed: {name: name, organ: organ}
basis: [{number: 2/KH, role: cited, text: basis}]
period: {until: {event: event}, phases: [{id: i, name: phase}]}
scope: {audience: audience}
purposes: [purpose]
requirements: [requirement]
objectives: [{id: o, text: objective, targets: [{id: t, text: target, value: 9%, of: {people: people}}]}]
shortcomings: [{id: s, text: shortcoming}]
areas: [{id: a, title: area, tasks: [{id: b, text: task, output: output, if: condition, tasks: [{id: c, text: step}]}]}]
indicators: [{id: n, name: indicator}]
scenarios: [{id: q, title: scenario, when: {text: when}, ends: {text: ends}}]
assignments: [{unit: u, text: assignment, tasks: []}]
teams: [{id: e, name: team, teams: [{id: f, name: part, head: head, text: work}]}]
funds: [{id: g, name: fund}]
resources: [{id: h, text: money}]
contacts: [{name: person, phone: 01632 960101, for: floods}]
reporting: [{id: r, from: u, text: report}]
cascade: [{id: d, units: u, text: own plan}]
",
        );
        let joined = |texts: Vec<&Spanned<Text>>| {
            let texts: Vec<_> = texts.iter().map(|text| text.as_str()).collect();
            texts.join(" ")
        };
        let inner = "purpose requirement objective target people shortcoming area indicator scenario when ends assignment \
            task output condition step team part head work fund money report own plan";
        assert_eq!(joined(content_texts(&plan)), inner);
        let head = "title place name organ basis event phase audience";
        assert_eq!(
            joined(texts(&plan)),
            format!("{head} {inner} person floods")
        );
    }
}
