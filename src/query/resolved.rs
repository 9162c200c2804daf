//! One plan as a whole, with what it takes from elsewhere filled in: who leads each task, which area it belongs to,
//! what units are called, what the items say that it refers to, and what a scenario brings into force.

use foldhash::HashMap;

use super::filter::QueryError;
use super::item_titles::item_titles;
use super::leads::{self, LeadSource};
use super::named::{Named, NamedRef, named, named_or_none};
use super::plans::period_start;
use super::row::RowPlace;
use super::scenario_chain::{Scenarios, local_id};
use super::targets::{PopulationFields, population};
use crate::model::{Area, Assignment, Date, ItemRef, Plan, Scenario, Target, Task, UnitRefs};
use crate::workspace::{
    ItemKind, PlacedTask, PlanRecord, UnitTree, Workspace, item_references, tasks,
};
use crate::yaml::Spanned;

/// A plan with everything filled in.
///
/// Sections that take nothing from elsewhere are read from [`Self::document`]; [`Self::named`] and [`Self::item`]
/// resolve what stands in them.
#[derive(Debug)]
pub struct ResolvedPlan<'w> {
    /// The plan as written.
    pub document: &'w Plan,
    /// Where it is written.
    pub place: RowPlace,
    /// Who issues it.
    pub issuer: Option<Named>,
    /// The first day of its period, if it says so.
    pub from: Option<Date>,
    /// Its content areas with their tasks.
    pub areas: Vec<Section<'w, Area>>,
    /// Its scenarios with their own tasks.
    pub scenarios: Vec<Section<'w, Scenario>>,
    /// Its assignments with their tasks.
    pub assignments: Vec<Section<'w, Assignment>>,
    /// What the scenario that was asked for brings into force.
    pub in_force: Option<InForce<'w>>,
    record: &'w PlanRecord,
    workspace: &'w Workspace,
    tree: UnitTree<'w>,
    /// For each plan that is referred to: what its items say.
    titles: HashMap<&'w str, HashMap<&'w str, &'w str>>,
}

/// A section of a plan with its tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct Section<'w, S> {
    /// The section as written.
    pub section: &'w S,
    /// Its tasks.
    pub tasks: Vec<ResolvedTask<'w>>,
}

/// A task with what it inherits.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedTask<'w> {
    /// The task as written.
    pub task: &'w Task,
    /// Its name in the workspace: `plan#task`.
    pub reference: String,
    /// Who leads it (status definition 29).
    pub lead: Vec<NamedRef>,
    /// Where its lead is written.
    pub lead_source: LeadSource,
    /// Who takes part.
    pub with: Vec<NamedRef>,
    /// The id of its content area.
    pub area: Option<&'w str>,
    /// Whether the area is that of the section or of the task that it is a step of.
    pub area_inherited: bool,
    /// The id of the scenario in which it stands.
    pub scenario: Option<&'w str>,
    /// Its steps.
    pub steps: Vec<ResolvedTask<'w>>,
}

/// What a scenario brings into force.
#[derive(Clone, Debug, PartialEq)]
pub struct InForce<'w> {
    /// The scenario.
    pub scenario: &'w Scenario,
    /// The scenarios whose tasks are in force, from the one that extends none to the scenario itself.
    pub chain: Vec<&'w Scenario>,
    /// Their tasks, in the order of the chain.
    pub tasks: Vec<TaskInForce<'w>>,
}

/// A task in force under a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskInForce<'w> {
    /// The scenario in which it stands.
    pub scenario: &'w Scenario,
    /// Whether that is another one than was asked for.
    pub inherited: bool,
    /// The task.
    pub task: ResolvedTask<'w>,
}

/// An item that a plan refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedItem {
    /// Its name in the workspace: `plan#item`.
    pub reference: String,
    /// What it is; `None` if the reference finds nothing.
    pub kind: Option<ItemKind>,
    /// Its text, title or name.
    pub text: Option<String>,
}

/// Fills in a plan. With a scenario, lists the tasks in force under it. Units are named as on `as_of`.
///
/// # Errors
///
/// The plan has no scenario of that name; the error proposes near ones.
pub fn resolve<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    scenario: Option<&str>,
    as_of: Date,
) -> Result<ResolvedPlan<'w>, QueryError> {
    let document = &plan.document;
    let tree = UnitTree::on(&workspace.register, as_of);
    let placed = tasks(document);
    let mut resolved = placed
        .iter()
        .map(|placed| resolve_task(&tree, plan, placed));
    // In the order in which `tasks` lists them.
    let areas = sections(&document.areas, |area| &area.tasks, &mut resolved);
    let scenarios = sections(&document.scenarios, |section| &section.tasks, &mut resolved);
    let assignments = sections(
        &document.assignments,
        |section| &section.tasks,
        &mut resolved,
    );
    let in_force = match scenario {
        Some(name) => Some(in_force(document, &scenarios, name)?),
        None => None,
    };
    let issuer = document.issuer.as_ref();
    Ok(ResolvedPlan {
        document,
        place: RowPlace::new(workspace, plan.at(document.id.span)),
        issuer: issuer.map(|issuer| Named::unit(&tree, issuer)),
        from: period_start(document),
        areas,
        scenarios,
        assignments,
        in_force,
        record: plan,
        workspace,
        titles: titles(workspace, document),
        tree,
    })
}

impl<'w> ResolvedPlan<'w> {
    /// The references with the names of the units.
    #[must_use]
    pub fn named(&self, references: Option<&UnitRefs>) -> Vec<NamedRef> {
        named_or_none(&self.tree, self.document, references)
    }

    /// The population of a target with the names of its units.
    #[must_use]
    pub fn population(&self, target: &Target) -> Option<PopulationFields> {
        population(&self.tree, self.document, target)
    }

    /// The name in the workspace of an item of this plan.
    #[must_use]
    pub fn reference(&self, item: &str) -> String {
        self.record.reference(item)
    }

    /// The item that a reference in this plan names.
    #[must_use]
    pub fn item(&self, reference: &ItemRef) -> ResolvedItem {
        let own = self.document.id.as_str();
        let plan = reference.plan.as_deref().unwrap_or(own);
        let record = if plan == own {
            Some(self.record)
        } else {
            self.workspace.plans.find(plan)
        };
        let found = record.and_then(|record| record.item(&reference.item));
        let titles = self.titles.get(plan);
        let title = titles.and_then(|titles| titles.get(&*reference.item));
        ResolvedItem {
            reference: format!("{plan}#{}", reference.item),
            kind: found.map(|(kind, _)| kind),
            text: title.map(|&title| title.to_owned()),
        }
    }

    /// The items that references in this plan name.
    #[must_use]
    pub fn items(&self, references: &[Spanned<ItemRef>]) -> Vec<ResolvedItem> {
        references
            .iter()
            .map(|reference| self.item(reference))
            .collect()
    }

    /// The plan of the workspace that has that id.
    #[must_use]
    pub fn plan(&self, id: &str) -> Option<&'w Plan> {
        let record = self.workspace.plans.find(id)?;
        Some(&record.document)
    }
}

fn resolve_task<'w>(
    tree: &UnitTree<'_>,
    record: &PlanRecord,
    placed: &PlacedTask<'w>,
) -> ResolvedTask<'w> {
    let plan = &record.document;
    let task = placed.task;
    ResolvedTask {
        task,
        reference: record.reference(task.id.as_str()),
        lead: named(tree, plan, &leads::lead(plan, placed)),
        lead_source: leads::source(placed),
        with: named_or_none(tree, plan, task.with.as_ref()),
        area: placed.area.map(|area| local_id(plan, area)),
        area_inherited: placed.area.is_some() && task.area.is_none(),
        scenario: placed.scenario().map(|scenario| scenario.id.as_str()),
        steps: Vec::new(),
    }
}

/// Puts the tasks, listed in the order of the document, back into their sections.
fn sections<'w, S>(
    sections: &'w [S],
    tasks: impl Fn(&'w S) -> &'w [Task],
    resolved: &mut dyn Iterator<Item = ResolvedTask<'w>>,
) -> Vec<Section<'w, S>> {
    let section = |section| Section {
        section,
        tasks: nested(tasks(section), resolved),
    };
    sections.iter().map(section).collect()
}

/// Takes as many tasks as there are in the list, each with its steps.
fn nested<'w>(
    tasks: &[Task],
    resolved: &mut dyn Iterator<Item = ResolvedTask<'w>>,
) -> Vec<ResolvedTask<'w>> {
    let with_steps = |task: &Task| {
        let this = resolved.next().expect("every task of the plan was placed");
        let steps = nested(&task.tasks, resolved);
        ResolvedTask { steps, ..this }
    };
    tasks.iter().map(with_steps).collect()
}

fn in_force<'w>(
    plan: &'w Plan,
    sections: &[Section<'w, Scenario>],
    name: &str,
) -> Result<InForce<'w>, QueryError> {
    let scenarios = Scenarios::new(plan);
    let scenario = scenarios.named(name)?;
    let chain = scenarios.chain(scenario);
    let mut tasks = Vec::new();
    for &stage in &chain {
        let section = sections
            .iter()
            .find(|section| std::ptr::eq(section.section, stage));
        for task in section.iter().flat_map(|section| &section.tasks) {
            tasks.push(TaskInForce {
                scenario: stage,
                inherited: !std::ptr::eq(stage, scenario),
                task: task.clone(),
            });
        }
    }
    Ok(InForce {
        scenario,
        chain,
        tasks,
    })
}

/// What the items of this plan say, and those of the plans that it refers to.
fn titles<'w>(
    workspace: &'w Workspace,
    plan: &'w Plan,
) -> HashMap<&'w str, HashMap<&'w str, &'w str>> {
    let mut titles = HashMap::from_iter([(plan.id.as_str(), item_titles(plan))]);
    for reference in item_references(plan) {
        let other = reference.plan.and_then(|id| workspace.plans.find(id));
        if let Some(other) = other {
            let id = other.document.id.as_str();
            titles
                .entry(id)
                .or_insert_with(|| item_titles(&other.document));
        }
    }
    titles
}

#[cfg(test)]
mod tests;
