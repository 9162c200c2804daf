//! Of whom a target or task of a plan is asked (82).

use crate::model::{Measured, Objective, Population, Target, UnitRefs};
use crate::workspace::{ItemKind, PlacedTask, PlanRecord, UnitId, UnitTree, tasks};

/// A target or task of a plan above.
#[derive(Debug)]
pub(super) struct AskedItem<'w> {
    /// Its id.
    pub(super) id: &'w str,
    /// The objective that a target measures: whoever names it names the target as well.
    pub(super) objective: Option<&'w str>,
    /// What it is.
    pub(super) kind: ItemKind,
    /// What it says.
    pub(super) text: Option<&'w str>,
    /// Whether issuing a plan is all that it asks for (47).
    pub(super) by_plans: bool,
    of: Of,
}

/// Of whom an item is asked.
#[derive(Debug)]
enum Of {
    Everybody,
    Units(Vec<UnitId>),
}

/// The issuer of a plan with the units below it.
#[derive(Debug)]
pub(super) struct Party {
    is_in: Vec<bool>,
}

impl Party {
    /// Nobody, if the register does not know the issuer.
    pub(super) fn new(units: &UnitTree<'_>, issuer: Option<UnitId>) -> Self {
        let mut is_in = vec![false; units.register().len()];
        for unit in issuer.into_iter().flat_map(|issuer| units.subtree(issuer)) {
            is_in[unit.index()] = true;
        }
        Self { is_in }
    }
}

impl AskedItem<'_> {
    /// Whether it is asked of the party, or of some unit in it.
    pub(super) fn is_asked_of(&self, party: &Party) -> bool {
        match &self.of {
            Of::Everybody => true,
            Of::Units(units) => units.iter().any(|unit| party.is_in[unit.index()]),
        }
    }
}

/// The targets of a plan, then its tasks with their steps.
pub(super) fn asked_items<'w>(plan: &'w PlanRecord, units: &UnitTree<'_>) -> Vec<AskedItem<'w>> {
    let document = &plan.document;
    let issuer = document.issuer.as_ref();
    let issuer = issuer.and_then(|issuer| units.register().find(issuer));
    let objectives = document.objectives.iter();
    let targets = objectives.flat_map(|objective| {
        let targets = objective.targets.iter();
        targets.map(|target| of_target(target, objective, units, issuer))
    });
    let tasks = tasks(document).into_iter();
    let tasks = tasks.map(|placed| of_task(&placed, units, issuer));
    targets.chain(tasks).collect()
}

/// A target is asked of its population. One that counts people, or nothing that is written down, is for everybody.
fn of_target<'w>(
    target: &'w Target,
    objective: &'w Objective,
    units: &UnitTree<'_>,
    issuer: Option<UnitId>,
) -> AskedItem<'w> {
    AskedItem {
        id: target.id.as_str(),
        objective: Some(objective.id.as_str()),
        kind: ItemKind::Target,
        text: target.text.as_ref().map(|text| text.as_str()),
        by_plans: target.measured() == Measured::Plans,
        of: match target.of.as_ref().map(|of| &of.value) {
            Some(Population::Units(population)) => Of::Units(units.resolve(population, issuer)),
            Some(Population::People(_)) | None => Of::Everybody,
        },
    }
}

/// A task is asked of those who lead it, else of the issuer (29), and of those who take part.
fn of_task<'w>(
    placed: &PlacedTask<'w>,
    units: &UnitTree<'_>,
    issuer: Option<UnitId>,
) -> AskedItem<'w> {
    let task = placed.task;
    let resolve = |references: &UnitRefs| units.resolve(references, issuer);
    let mut of = match placed.lead {
        Some(lead) => resolve(lead),
        None => issuer
            .into_iter()
            .filter(|&unit| units.is_valid(unit))
            .collect(),
    };
    of.extend(task.with.as_ref().map_or_else(Vec::new, resolve));
    AskedItem {
        id: task.id.as_str(),
        objective: None,
        kind: ItemKind::Task,
        text: task.text.as_ref().map(|text| text.as_str()),
        by_plans: false,
        of: Of::Units(of),
    }
}
