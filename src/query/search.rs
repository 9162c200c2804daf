//! A query as it is meant: plans and units found, names checked, texts folded.

use super::Kind;
use super::filter::{Filter, FilterName, QueryError};
use super::find_plan::find_plan;
use super::named::issuer;
use super::scenario_chain::{Scenarios, local_id};
use super::standing::Standing;
use crate::model::{Date, Id, Plan, PlanState, Reference, Report, TaskState, UnitRefs};
use crate::words::fold;
use crate::workspace::{Located, PlanRecord, Register, UnitId, UnitRecord, UnitTree, Workspace};
use crate::yaml::Spanned;

/// What a query looks for and where.
pub(super) struct Search<'w> {
    pub(super) workspace: &'w Workspace,
    pub(super) tree: UnitTree<'w>,
    /// The plans that were selected and pass the filter.
    pub(super) plans: Vec<&'w PlanRecord>,
    /// For each unit whether it is one of those asked for; `None` if nobody asked.
    units: Option<Vec<bool>>,
    scenarios: Vec<ItemName>,
    areas: Vec<ItemName>,
    texts: Vec<String>,
    leads: Option<Vec<bool>>,
    participants: Option<Vec<bool>>,
    /// What the query asks for beside the names that are resolved here.
    filter: Filter,
    /// Numbers and ids of documents, as they are compared.
    cited: Vec<String>,
    /// What stands as the query asks; `None` if it does not ask how things stand.
    standing: Option<Standing>,
}

/// `item` or `plan#item`.
struct ItemName {
    plan: Option<String>,
    item: String,
}

impl<'w> Search<'w> {
    pub(super) fn new(
        workspace: &'w Workspace,
        kind: Kind,
        filter: &Filter,
        as_of: Date,
    ) -> Result<Self, QueryError> {
        filter.check(kind)?;
        for id in &filter.plan {
            find_plan(workspace, id)?;
        }
        let wanted = |plan: &PlanRecord| {
            let id = plan.document.id.as_str();
            filter.plan.is_empty() || filter.plan.iter().any(|wanted| wanted == id)
        };
        let plans = workspace.plans.iter();
        let plans = plans.filter(|plan| workspace.is_selected(plan.file) && wanted(plan));
        let plans: Vec<_> = plans.collect();
        let scenario_ids = |plan: &'w Plan| plan.scenarios.iter().map(|scenario| &scenario.id);
        let area_ids = |plan: &'w Plan| plan.areas.iter().map(|area| &area.id);
        let register = &workspace.register;
        let tree = UnitTree::on(register, as_of);
        let under = units_named(register, &filter.under)?;
        let under = under.map(|units| with_all_below(&tree, units));
        let units = units_named(register, &filter.unit)?;
        let units = both(units, under);
        let leads = units_named(register, &filter.lead)?;
        let lines = both(units.clone(), leads.clone());
        let standing = Standing::asked(workspace, &plans, filter, as_of, lines.as_deref());
        Ok(Self {
            workspace,
            units,
            leads,
            standing,
            participants: units_named(register, &filter.with)?,
            cited: filter.cites.iter().map(|name| bare(name)).collect(),
            filter: filter.clone(),
            tree,
            scenarios: items(FilterName::Scenario, &filter.scenario, &plans, scenario_ids)?,
            areas: items(FilterName::Area, &filter.area, &plans, area_ids)?,
            texts: filter.text.iter().map(|text| fold(text)).collect(),
            plans,
        })
    }

    /// Whether nobody asked for units, or for this one.
    pub(super) fn wants_unit(&self, unit: Option<UnitId>) -> bool {
        let asked = |wanted: &Vec<bool>| unit.is_some_and(|unit| wanted[unit.index()]);
        self.units.as_ref().is_none_or(asked)
    }

    /// Whether nobody asked for units, or for one that the references stand for. A unit that is named by id counts on
    /// any day: who asks for a unit of the past wants to see what it had to do.
    pub(super) fn wants_one_of(&self, plan: &Plan, references: &[Option<&UnitRefs>]) -> bool {
        self.has_one_of(self.units.as_deref(), plan, references)
    }

    /// Whether nobody asked for who leads, or for one of these, or for tasks for which nobody is named.
    pub(super) fn wants_lead(&self, plan: &Plan, lead: &UnitRefs, is_named: bool) -> bool {
        !(self.filter.no_lead && is_named)
            && self.has_one_of(self.leads.as_deref(), plan, &[Some(lead)])
    }

    /// Whether nobody asked for who takes part, or for one of these.
    pub(super) fn wants_participant(&self, plan: &Plan, with: Option<&UnitRefs>) -> bool {
        self.has_one_of(self.participants.as_deref(), plan, &[with])
    }

    /// Whether nobody asked for deadlines, or the day comes before the one asked for.
    pub(super) fn wants_deadline(&self, by: Option<Date>) -> bool {
        let wanted = self.filter.due_before;
        wanted.is_none_or(|day| by.is_some_and(|by| by < day))
    }

    /// Whether nobody asked for states, or for this one.
    pub(super) fn wants_state(&self, state: PlanState) -> bool {
        self.filter.state.is_empty() || self.filter.state.contains(&state)
    }

    /// Whether nobody asked how far tasks are, or for this state.
    pub(super) fn wants_task_state(&self, state: Option<TaskState>) -> bool {
        let wanted = &self.filter.task_state;
        wanted.is_empty() || state.is_some_and(|state| wanted.contains(&state))
    }

    /// Whether nobody asked how things stand, or this item of the plan stands as asked.
    pub(super) fn wants_standing(&self, plan: &PlanRecord, item: &Id) -> bool {
        let standing = self.standing.as_ref();
        standing.is_none_or(|standing| standing.has(&plan.reference(item.as_str())))
    }

    /// The reports up to the day that were selected, on the plans that the filter names.
    pub(super) fn reports(&self) -> impl Iterator<Item = &'w Located<Report>> {
        let plans = &self.filter.plan;
        self.workspace.reports.iter().filter(move |report| {
            let plan = report.document.plan.as_str();
            let day = report.document.as_of.as_ref();
            self.workspace.is_selected(report.file)
                && day.is_none_or(|day| day.value <= self.tree.day())
                && (plans.is_empty() || plans.iter().any(|wanted| wanted == plan))
        })
    }

    /// Whether nobody asked for units, or for the one that reports.
    pub(super) fn wants_reporter(&self, report: &Report) -> bool {
        let unit = report.unit.as_ref();
        self.wants_unit(unit.and_then(|unit| self.workspace.register.find(unit)))
    }

    /// Whether nobody asked for documents, or one of the references is such a document.
    pub(super) fn wants_reference<'r>(
        &self,
        references: impl IntoIterator<Item = &'r Reference>,
    ) -> bool {
        if self.cited.is_empty() {
            return true;
        }
        references.into_iter().any(|reference| {
            let number = reference.number.as_ref().map(|number| number.as_str());
            let id = reference.id.as_ref().map(|id| id.as_str());
            let plan = reference.plan.as_ref().map(|plan| plan.as_str());
            let mut names = [number, id, plan].into_iter().flatten();
            names.any(|name| self.cited.contains(&bare(name)))
        })
    }

    fn has_one_of(
        &self,
        wanted: Option<&[bool]>,
        plan: &Plan,
        references: &[Option<&UnitRefs>],
    ) -> bool {
        let Some(wanted) = wanted else {
            return true;
        };
        let issuer = issuer(&self.tree, plan);
        references.iter().flatten().any(|references| {
            let mut named = references
                .ids()
                .filter_map(|id| self.workspace.register.find(id));
            let mut resolved = self.tree.resolve(references, issuer).into_iter();
            named.any(|unit| wanted[unit.index()]) || resolved.any(|unit| wanted[unit.index()])
        })
    }

    /// The ids of the scenarios of a plan whose tasks are in force under those asked for; `None` if nobody asked.
    pub(super) fn scenarios_in_force(&self, plan: &'w Plan) -> Option<Vec<&'w str>> {
        if self.scenarios.is_empty() {
            return None;
        }
        let scenarios = Scenarios::new(plan);
        let named = self.scenarios.iter().filter(|name| name.is_of(plan));
        let found = named.filter_map(|name| scenarios.find(&name.item));
        let chains = found.flat_map(|scenario| scenarios.chain(scenario));
        Some(chains.map(|scenario| scenario.id.as_str()).collect())
    }

    /// Whether nobody asked for areas, or for this one.
    pub(super) fn wants_area(&self, plan: &Plan, area: Option<&str>) -> bool {
        let area = area.map(|area| local_id(plan, area));
        let is_asked = |name: &ItemName| name.is_of(plan) && Some(name.item.as_str()) == area;
        self.areas.is_empty() || self.areas.iter().any(is_asked)
    }

    /// Whether nobody asked for a text, or one of the texts holds it.
    pub(super) fn wants_text<'t>(&self, texts: impl IntoIterator<Item = Option<&'t str>>) -> bool {
        if self.texts.is_empty() {
            return true;
        }
        texts.into_iter().flatten().any(|text| {
            let folded = fold(text);
            self.texts.iter().any(|part| folded.contains(part))
        })
    }
}

impl ItemName {
    fn new(name: &str) -> Self {
        match name.split_once('#') {
            Some((plan, item)) => Self {
                plan: Some(plan.to_owned()),
                item: item.to_owned(),
            },
            None => Self {
                plan: None,
                item: name.to_owned(),
            },
        }
    }

    fn is_of(&self, plan: &Plan) -> bool {
        self.plan
            .as_ref()
            .is_none_or(|named| named == plan.id.as_str())
    }

    /// Another id as this name is written: with its plan, or without.
    fn written_like(&self, id: &Id) -> String {
        match &self.plan {
            Some(plan) => format!("{plan}#{id}"),
            None => id.to_string(),
        }
    }
}

/// The items of those names; each has to be in one of the plans.
fn items<'w, I: Iterator<Item = &'w Spanned<Id>>>(
    filter: FilterName,
    names: &[String],
    plans: &[&'w PlanRecord],
    ids: impl Fn(&'w Plan) -> I,
) -> Result<Vec<ItemName>, QueryError> {
    let mut found = Vec::new();
    for name in names {
        let item = ItemName::new(name);
        let plans = plans.iter().filter(|plan| item.is_of(&plan.document));
        let known: Vec<_> = plans.flat_map(|plan| ids(&plan.document)).collect();
        if !known.iter().any(|id| id.as_str() == item.item) {
            let known: Vec<_> = known.into_iter().map(|id| item.written_like(id)).collect();
            let known: Vec<_> = known.iter().map(String::as_str).collect();
            return Err(QueryError::unknown(filter, name, &known));
        }
        found.push(item);
    }
    Ok(found)
}

/// The units of those ids or names. A name that several units share means all of them.
fn units_named(register: &Register, names: &[String]) -> Result<Option<Vec<bool>>, QueryError> {
    if names.is_empty() {
        return Ok(None);
    }
    let mut wanted = vec![false; register.len()];
    for name in names {
        let folded = fold(name);
        let mut found = false;
        for (unit, record) in register.iter() {
            if names_of(record).any(|name| fold(name) == folded) {
                wanted[unit.index()] = true;
                found = true;
            }
        }
        if !found {
            let known = register.iter().flat_map(|(_, unit)| names_of(unit));
            let known: Vec<_> = known.collect();
            return Err(QueryError::unknown(FilterName::Unit, name, &known));
        }
    }
    Ok(Some(wanted))
}

/// These units with all below them.
fn with_all_below(tree: &UnitTree<'_>, mut units: Vec<bool>) -> Vec<bool> {
    for &unit in tree.order() {
        let is_below = tree
            .parent(unit)
            .is_some_and(|parent| units[parent.index()]);
        units[unit.index()] |= is_below;
    }
    units
}

/// Units that both filters leave.
fn both(one: Option<Vec<bool>>, other: Option<Vec<bool>>) -> Option<Vec<bool>> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let pairs = one.into_iter().zip(other);
            Some(pairs.map(|(one, other)| one && other).collect())
        }
        (one, other) => one.or(other),
    }
}

/// The letters and digits of a number, as numbers of documents are compared.
fn bare(number: &str) -> String {
    fold(number)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// What a unit is called at any time: id, full name, short name, aliases.
pub(super) fn names_of(unit: &UnitRecord) -> impl Iterator<Item = &str> {
    let names = unit.entries.iter().flat_map(|entry| {
        let names = entry.name.iter().chain(&entry.short).chain(&entry.aliases);
        names.map(|name| name.as_str())
    });
    std::iter::once(&*unit.id).chain(names)
}
