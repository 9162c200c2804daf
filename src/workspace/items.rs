//! The items of a plan: everything in it that has an id, in one namespace.

use crate::messages::{Message, message};
use crate::model::{Id, Plan, Resource, Task, Team};
use crate::yaml::Spanned;

/// Something in a plan that has an id.
#[derive(Clone, Debug)]
pub struct Item<'p> {
    /// Its id.
    pub id: &'p Spanned<Id>,
    /// What it is.
    pub kind: ItemKind,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A document that the plan refers to.
    Reference,
    /// A part of the period.
    Phase,
    /// An objective.
    Objective,
    /// A target.
    Target,
    /// A shortcoming.
    Shortcoming,
    /// A content area.
    Area,
    /// An indicator.
    Indicator,
    /// A scenario.
    Scenario,
    /// A task or step.
    Task,
    /// A team.
    Team,
    /// A fund.
    Fund,
    /// A resource.
    Resource,
    /// A reporting duty.
    Reporting,
    /// A cascade duty.
    Cascade,
}

impl ItemKind {
    /// The kind of the items in a list of a plan, by the key of the list.
    #[must_use]
    pub fn of_list(key: &str) -> Option<Self> {
        Some(match key {
            "basis" => Self::Reference,
            "phases" => Self::Phase,
            "objectives" => Self::Objective,
            "targets" => Self::Target,
            "shortcomings" => Self::Shortcoming,
            "areas" => Self::Area,
            "indicators" => Self::Indicator,
            "scenarios" => Self::Scenario,
            "tasks" => Self::Task,
            "teams" => Self::Team,
            "funds" => Self::Fund,
            "parts" | "resources" => Self::Resource,
            "reporting" => Self::Reporting,
            "cascade" => Self::Cascade,
            _ => return None,
        })
    }

    /// The kind with its article, in sentences: `a task`.
    #[must_use]
    pub fn noun(self) -> Message {
        match self {
            Self::Reference => message!("noun.reference"),
            Self::Phase => message!("noun.phase"),
            Self::Objective => message!("noun.objective"),
            Self::Target => message!("noun.target"),
            Self::Shortcoming => message!("noun.shortcoming"),
            Self::Area => message!("noun.area"),
            Self::Indicator => message!("noun.indicator"),
            Self::Scenario => message!("noun.scenario"),
            Self::Task => message!("noun.task"),
            Self::Team => message!("noun.team"),
            Self::Fund => message!("noun.fund"),
            Self::Resource => message!("noun.resource"),
            Self::Reporting => message!("noun.reporting-duty"),
            Self::Cascade => message!("noun.cascade-duty"),
        }
    }

    /// The kind without its article, in sentences: `task`.
    #[must_use]
    pub fn name(self) -> Message {
        match self {
            Self::Reference => message!("item.reference"),
            Self::Phase => message!("item.phase"),
            Self::Objective => message!("item.objective"),
            Self::Target => message!("item.target"),
            Self::Shortcoming => message!("item.shortcoming"),
            Self::Area => message!("item.area"),
            Self::Indicator => message!("item.indicator"),
            Self::Scenario => message!("item.scenario"),
            Self::Task => message!("item.task"),
            Self::Team => message!("item.team"),
            Self::Fund => message!("item.fund"),
            Self::Resource => message!("item.resource"),
            Self::Reporting => message!("item.reporting-duty"),
            Self::Cascade => message!("item.cascade-duty"),
        }
    }

    /// The kind in machine output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Phase => "phase",
            Self::Objective => "objective",
            Self::Target => "target",
            Self::Shortcoming => "shortcoming",
            Self::Area => "area",
            Self::Indicator => "indicator",
            Self::Scenario => "scenario",
            Self::Task => "task",
            Self::Team => "team",
            Self::Fund => "fund",
            Self::Resource => "resource",
            Self::Reporting => "reporting",
            Self::Cascade => "cascade",
        }
    }
}

/// All items of a plan, in the order of the format's sections.
#[must_use]
pub fn items(plan: &Plan) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let mut add = |kind, id| items.push(Item { id, kind });
    for reference in &plan.basis {
        if let Some(id) = &reference.id {
            add(ItemKind::Reference, id);
        }
    }
    for phase in plan.period.iter().flat_map(|period| &period.phases) {
        add(ItemKind::Phase, &phase.id);
    }
    for objective in &plan.objectives {
        add(ItemKind::Objective, &objective.id);
        for target in &objective.targets {
            add(ItemKind::Target, &target.id);
        }
    }
    for shortcoming in &plan.shortcomings {
        add(ItemKind::Shortcoming, &shortcoming.id);
    }
    for area in &plan.areas {
        add(ItemKind::Area, &area.id);
        add_tasks(&area.tasks, &mut add);
    }
    for indicator in &plan.indicators {
        add(ItemKind::Indicator, &indicator.id);
    }
    for scenario in &plan.scenarios {
        add(ItemKind::Scenario, &scenario.id);
        add_tasks(&scenario.tasks, &mut add);
    }
    for assignment in &plan.assignments {
        add_tasks(&assignment.tasks, &mut add);
    }
    add_teams(&plan.teams, &mut add);
    for fund in &plan.funds {
        add(ItemKind::Fund, &fund.id);
    }
    add_resources(&plan.resources, &mut add);
    for duty in &plan.reporting {
        add(ItemKind::Reporting, &duty.id);
    }
    for duty in &plan.cascade {
        add(ItemKind::Cascade, &duty.id);
    }
    items
}

fn add_tasks<'p>(tasks: &'p [Task], add: &mut impl FnMut(ItemKind, &'p Spanned<Id>)) {
    for task in tasks {
        add(ItemKind::Task, &task.id);
        add_tasks(&task.tasks, add);
    }
}

fn add_teams<'p>(teams: &'p [Team], add: &mut impl FnMut(ItemKind, &'p Spanned<Id>)) {
    for team in teams {
        add(ItemKind::Team, &team.id);
        add_teams(&team.teams, add);
    }
}

fn add_resources<'p>(resources: &'p [Resource], add: &mut impl FnMut(ItemKind, &'p Spanned<Id>)) {
    for resource in resources {
        add(ItemKind::Resource, &resource.id);
        add_resources(&resource.parts, add);
    }
}

#[cfg(test)]
mod tests {
    use super::items;
    use crate::model::Plan;
    use crate::yaml::testing::value;

    #[test]
    fn everything_with_an_id_is_an_item() {
        let plan: Plan = value(
            "plan: p
title: P
issuer: a
basis: [{id: basis, role: cited}, {role: cited}]
period: {phases: [{id: phase}]}
objectives: [{id: objective, text: O, targets: [{id: target, text: T, value: 1}]}]
shortcomings: [{id: shortcoming, text: S}]
areas: [{id: area, title: A, tasks: [{id: task, text: T, tasks: [{id: step, text: S}]}]}]
indicators: [{id: indicator, name: I}]
scenarios: [{id: scenario, tasks: [{id: answer, text: T}]}]
assignments: [{unit: a, tasks: [{id: duty, text: T}]}]
teams: [{id: team, name: T, teams: [{id: group, name: G}]}]
funds: [{id: fund, name: F}]
resources: [{id: resource, text: R, parts: [{id: part, text: P}]}]
reporting: [{id: monthly, from: a}]
cascade: [{id: own-plan, units: a}]
",
        );
        let words: Vec<_> = items(&plan)
            .iter()
            .map(|item| format!("{} {}", item.kind.word(), item.id.value))
            .collect();
        assert_eq!(
            words,
            [
                "reference basis",
                "phase phase",
                "objective objective",
                "target target",
                "shortcoming shortcoming",
                "area area",
                "task task",
                "task step",
                "indicator indicator",
                "scenario scenario",
                "task answer",
                "task duty",
                "team team",
                "team group",
                "fund fund",
                "resource resource",
                "resource part",
                "reporting monthly",
                "cascade own-plan",
            ]
        );
    }
}
