//! Scenarios of a plan beside each other: what is in force under which of them.

use super::filter::QueryError;
use super::resolved::{ResolvedPlan, ResolvedTask, resolve};
use super::scenario_chain::{Scenarios, local_id};
use crate::model::{Date, Scenario, Target, Team};
use crate::workspace::{PlanRecord, Workspace};
use crate::yaml::{Spanned, Text};

/// Several scenarios of one plan.
#[derive(Debug)]
pub struct Comparison<'w> {
    /// The plan.
    pub plan: ResolvedPlan<'w>,
    /// The scenarios that are compared, each once, in the order in which they were named.
    pub sides: Vec<Side<'w>>,
    /// From each scenario to the next: how many tasks are added, go on and fall away.
    pub moves: Vec<Move<'w>>,
    /// What is in force under the same of them. What they all have in common comes last.
    pub groups: Vec<Group<'w>>,
    /// How many tasks and steps stand outside of scenarios and so are always in force.
    pub always: usize,
}

/// A scenario that is compared.
#[derive(Clone, Debug)]
pub struct Side<'w> {
    /// The scenario.
    pub scenario: &'w Scenario,
    /// The scenarios whose tasks are in force, from the one that extends none to the scenario itself.
    pub chain: Vec<&'w Scenario>,
    /// How many tasks and steps are in force under it.
    pub tasks: usize,
    /// How many targets are.
    pub targets: usize,
    /// How many teams are, with their parts.
    pub teams: usize,
}

/// A change of scenario. Tasks are counted with their steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move<'w> {
    /// The id of the scenario that was in force.
    pub from: &'w str,
    /// The id of the one that takes its place.
    pub to: &'w str,
    /// Tasks in force only afterwards.
    pub added: usize,
    /// Tasks in force before and afterwards.
    pub continued: usize,
    /// Tasks in force only before.
    pub dropped: usize,
}

/// What is in force under some of the scenarios and under no other that is compared.
#[derive(Clone, Debug)]
pub struct Group<'w> {
    /// The ids of those scenarios, in the order in which they were named.
    pub under: Vec<&'w str>,
    /// The scenarios to which it is bound, in the order of the plan.
    pub parts: Vec<Part<'w>>,
}

/// What is bound to one scenario of the plan.
#[derive(Clone, Debug)]
pub struct Part<'w> {
    /// The scenario.
    pub scenario: &'w Scenario,
    /// Its tasks.
    pub tasks: Vec<ResolvedTask<'w>>,
    /// Targets that count only while it is in force.
    pub targets: Vec<&'w Target>,
    /// Teams that stand by until it is in force.
    pub teams: Vec<&'w Team>,
}

/// Puts scenarios of a plan beside each other. Units are named as on `as_of`.
///
/// # Errors
///
/// The plan has no scenario of one of the names; the error proposes near ones.
pub fn compare<'w>(
    workspace: &'w Workspace,
    record: &'w PlanRecord,
    names: &[String],
    as_of: Date,
) -> Result<Comparison<'w>, QueryError> {
    let scenarios = Scenarios::new(&record.document);
    let mut compared: Vec<&Scenario> = Vec::new();
    for name in names {
        let scenario = scenarios.named(name)?;
        if !compared.iter().any(|known| std::ptr::eq(*known, scenario)) {
            compared.push(scenario);
        }
    }
    let plan = resolve(workspace, record, None, as_of)?;
    let chains = compared
        .iter()
        .map(|&scenario| (scenario, scenarios.chain(scenario)));
    let chains: Vec<_> = chains.collect();
    let groups = groups(&plan, &chains);
    let sides: Vec<_> = chains
        .into_iter()
        .map(|(scenario, chain)| side(&groups, scenario, chain))
        .collect();
    let moves = sides
        .windows(2)
        .map(|pair| change(&groups, &pair[0], &pair[1]));
    let areas = plan.areas.iter().map(|area| &area.tasks);
    let assignments = plan.assignments.iter().map(|assignment| &assignment.tasks);
    Ok(Comparison {
        always: areas.chain(assignments).map(|tasks| count(tasks)).sum(),
        moves: moves.collect(),
        sides,
        groups,
        plan,
    })
}

impl<'w> Group<'w> {
    /// How many tasks and steps there are.
    #[must_use]
    pub fn tasks(&self) -> usize {
        self.parts.iter().map(|part| count(&part.tasks)).sum()
    }

    /// How many targets there are.
    #[must_use]
    pub fn targets(&self) -> usize {
        self.parts.iter().map(|part| part.targets.len()).sum()
    }

    /// How many teams there are, with their parts.
    #[must_use]
    pub fn teams(&self) -> usize {
        let teams = self.parts.iter().flat_map(|part| &part.teams);
        teams.map(|team| team_and_parts(team)).sum()
    }

    fn is_under(&self, side: &Side<'_>) -> bool {
        self.under.contains(&side.scenario.id.as_str())
    }
}

/// Parts that are in force under the same scenarios make a group.
fn groups<'w>(
    plan: &ResolvedPlan<'w>,
    chains: &[(&'w Scenario, Vec<&'w Scenario>)],
) -> Vec<Group<'w>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for section in &plan.scenarios {
        let holds = |chain: &[&Scenario]| {
            let mut chain = chain.iter();
            chain.any(|scenario| std::ptr::eq(*scenario, section.section))
        };
        let under = chains.iter().filter(|(_, chain)| holds(chain));
        let under: Vec<_> = under.map(|(scenario, _)| scenario.id.as_str()).collect();
        let part = part(plan, section.section, &section.tasks);
        if under.is_empty() || part.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|group| group.under == under) {
            Some(group) => group.parts.push(part),
            None => groups.push(Group {
                under,
                parts: vec![part],
            }),
        }
    }
    let order = |group: &Group<'_>| {
        let named = chains.iter().map(|(scenario, _)| scenario.id.as_str());
        let places = named.enumerate().filter(|(_, id)| group.under.contains(id));
        let places: Vec<_> = places.map(|(place, _)| place).collect();
        let is_all = places.len() == chains.len();
        (is_all, usize::MAX - places.len(), places)
    };
    groups.sort_by_key(order);
    groups
}

fn part<'w>(
    plan: &ResolvedPlan<'w>,
    scenario: &'w Scenario,
    tasks: &[ResolvedTask<'w>],
) -> Part<'w> {
    let document = plan.document;
    let is_bound = |named: &Option<Spanned<Text>>| {
        let named = named.as_ref().map(|named| local_id(document, named));
        named == Some(scenario.id.as_str())
    };
    let targets = document
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets);
    let targets = targets.filter(|target| is_bound(&target.scenario));
    let mut teams = Vec::new();
    add_bound(
        &document.teams,
        &|team| is_bound(&team.scenario),
        &mut teams,
    );
    Part {
        scenario,
        tasks: tasks.to_vec(),
        targets: targets.collect(),
        teams,
    }
}

/// Adds the teams that are bound, each with its parts, and bound parts of teams that are not.
fn add_bound<'w>(teams: &'w [Team], is_bound: &dyn Fn(&Team) -> bool, bound: &mut Vec<&'w Team>) {
    for team in teams {
        if is_bound(team) {
            bound.push(team);
        } else {
            add_bound(&team.teams, is_bound, bound);
        }
    }
}

impl Part<'_> {
    fn is_empty(&self) -> bool {
        self.tasks.is_empty() && self.targets.is_empty() && self.teams.is_empty()
    }
}

fn side<'w>(groups: &[Group<'w>], scenario: &'w Scenario, chain: Vec<&'w Scenario>) -> Side<'w> {
    let mut side = Side {
        scenario,
        chain,
        tasks: 0,
        targets: 0,
        teams: 0,
    };
    for group in groups {
        if group.is_under(&side) {
            side.tasks += group.tasks();
            side.targets += group.targets();
            side.teams += group.teams();
        }
    }
    side
}

fn change<'w>(groups: &[Group<'w>], from: &Side<'w>, to: &Side<'w>) -> Move<'w> {
    let mut change = Move {
        from: from.scenario.id.as_str(),
        to: to.scenario.id.as_str(),
        added: 0,
        continued: 0,
        dropped: 0,
    };
    for group in groups {
        match (group.is_under(from), group.is_under(to)) {
            (true, true) => change.continued += group.tasks(),
            (true, false) => change.dropped += group.tasks(),
            (false, true) => change.added += group.tasks(),
            (false, false) => {}
        }
    }
    change
}

/// How many tasks and steps there are.
fn count(tasks: &[ResolvedTask<'_>]) -> usize {
    tasks.iter().map(|task| 1 + count(&task.steps)).sum()
}

fn team_and_parts(team: &Team) -> usize {
    1 + team.teams.iter().map(team_and_parts).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::FromText;

    const PLAN: &str = "
plan: p
title: P
issuer: a
objectives: [{id: o, text: O, targets: [{id: goal, text: G, value: 5 bags, scenario: p#two}, {id: free, text: F, value: 1 bag}]}]
areas: [{id: area, title: A, tasks: [{id: always, text: T}]}]
scenarios:
  - {id: one, tasks: [{id: t1, text: T, tasks: [{id: t1-step, text: S}]}]}
  - {id: two, extends: one, tasks: [{id: t2, text: T}]}
  - {id: three, extends: two, tasks: [{id: t3, text: T}]}
  - {id: other, tasks: [{id: x, text: T}, {id: y, text: T}]}
teams:
  - {id: crew, name: C, scenario: one, teams: [{id: half, name: H}]}
  - {id: whole, name: W, teams: [{id: boat, name: B, scenario: other}]}
";

    /// The moves, then the groups with their tasks, targets and teams.
    fn check(names: &[&str]) -> String {
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", PLAN)]);
        let plan = workspace.plans.find("p").unwrap();
        let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
        let day = Date::from_text("2024-06-30").unwrap();
        let comparison = match compare(&workspace, plan, &names, day) {
            Ok(comparison) => comparison,
            Err(error) => return error.to_string(),
        };
        let moves = comparison.moves.iter().map(|step| {
            let Move {
                from,
                to,
                added,
                continued,
                dropped,
            } = step;
            format!("{from} to {to}: +{added} ={continued} -{dropped}")
        });
        let groups = comparison.groups.iter().map(|group| {
            let parts = group.parts.iter().map(|part| {
                let tasks = part.tasks.iter().map(|task| task.task.id.as_str());
                let targets = part.targets.iter().map(|target| target.id.as_str());
                let teams = part.teams.iter().map(|team| team.id.as_str());
                let items = tasks.chain(targets).chain(teams).collect::<Vec<_>>();
                format!("{}: {}", part.scenario.id.as_str(), items.join(" "))
            });
            format!(
                "[{}] {}",
                group.under.join(" "),
                parts.collect::<Vec<_>>().join(", ")
            )
        });
        moves.chain(groups).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn what_is_extended_is_in_force_under_both() {
        assert_eq!(
            check(&["one", "two"]),
            "\
one to two: +1 =2 -0
[two] two: t2 goal
[one two] one: t1 crew"
        );
        assert_eq!(
            check(&["p#three", "one"]),
            "\
three to one: +0 =2 -2
[three] two: t2 goal, three: t3
[three one] one: t1 crew"
        );
    }

    #[test]
    fn scenarios_that_do_not_extend_each_other_share_nothing() {
        assert_eq!(
            check(&["other", "two"]),
            "\
other to two: +3 =0 -2
[other] other: x y boat
[two] one: t1 crew, two: t2 goal"
        );
    }

    #[test]
    fn several_scenarios_make_a_group_for_each_set() {
        assert_eq!(
            check(&["one", "two", "three", "two"]),
            "\
one to two: +1 =2 -0
two to three: +1 =3 -0
[two three] two: t2 goal
[three] three: t3
[one two three] one: t1 crew"
        );
    }

    #[test]
    fn sides_count_what_is_in_force_under_them() {
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", PLAN)]);
        let plan = workspace.plans.find("p").unwrap();
        let day = Date::from_text("2024-06-30").unwrap();
        let names = ["two".to_owned(), "other".to_owned()];
        let comparison = compare(&workspace, plan, &names, day).unwrap();
        let sides = comparison.sides.iter();
        let sides = sides.map(|side| (side.chain.len(), side.tasks, side.targets, side.teams));
        assert_eq!(sides.collect::<Vec<_>>(), [(2, 3, 1, 2), (1, 2, 0, 1)]);
        assert_eq!(comparison.always, 1);
    }

    #[test]
    fn a_mistyped_scenario_comes_with_the_nearest_names() {
        assert_eq!(
            check(&["one", "tow"]),
            "there is no scenario `tow`; did you mean `two`?"
        );
    }
}
