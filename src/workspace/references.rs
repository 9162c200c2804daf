//! Every place in a plan or report that names a unit or an item, with what may stand there.

use super::items::ItemKind;
use super::tasks::tasks;
use crate::model::{Id, ItemRef, Plan, Population, Report, Resource, Team, UnitRef, UnitRefs};
use crate::source::Span;
use crate::yaml::{Spanned, Text};

/// A place that names an item.
#[derive(Clone, Debug)]
pub struct ItemReference<'d> {
    /// The plan that is named; `None` for the plan at hand.
    pub plan: Option<&'d str>,
    /// The item that is named.
    pub item: &'d str,
    /// The item of the plan at hand that names it; `None` in a report.
    pub holder: Option<&'d str>,
    /// Where.
    pub span: Span,
    /// What may be named there.
    pub allowed: &'static [ItemKind],
}

/// The references to units in a plan, in the order of the format's sections.
#[must_use]
pub fn unit_references(plan: &Plan) -> Vec<&Spanned<UnitRef>> {
    let mut lists: Vec<Option<&UnitRefs>> = Vec::new();
    for reference in &plan.basis {
        lists.push(reference.issuer.as_ref());
    }
    let until = plan
        .period
        .iter()
        .filter_map(|period| period.until.as_ref());
    lists.extend(until.map(|until| until.declared_by.as_ref()));
    for target in plan
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets)
    {
        if let Some(Population::Units(units)) = target.of.as_ref().map(|of| &of.value) {
            lists.push(Some(units));
        }
        lists.push(target.owner.as_ref());
    }
    for assignment in &plan.assignments {
        lists.push(assignment.unit.as_ref());
    }
    for placed in tasks(plan) {
        lists.extend([placed.task.lead.as_ref(), placed.task.with.as_ref()]);
    }
    for team in teams(&plan.teams) {
        lists.push(team.from.as_ref());
    }
    lists.extend(plan.funds.iter().map(|fund| fund.holder.as_ref()));
    lists.extend(plan.contacts.iter().map(|contact| contact.unit.as_ref()));
    for duty in &plan.reporting {
        lists.extend([duty.from.as_ref(), duty.to.as_ref(), duty.via.as_ref()]);
    }
    lists.extend(plan.cascade.iter().map(|duty| duty.units.as_ref()));
    lists.extend(
        plan.recipients
            .iter()
            .map(|recipient| recipient.to.as_ref()),
    );
    lists
        .into_iter()
        .flatten()
        .flat_map(|list| &list.0)
        .collect()
}

/// The references to items in a plan, in the order of the format's sections.
#[must_use]
pub fn item_references(plan: &Plan) -> Vec<ItemReference<'_>> {
    let mut found = Found::default();
    for target in plan
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets)
    {
        found.holder(&target.id);
        found.extend(&target.task, |task| reference(task, &[ItemKind::Task]));
        found.extend(&target.scenario, |id| local(id, &[ItemKind::Scenario]));
    }
    for scenario in &plan.scenarios {
        found.holder(&scenario.id);
        found.extend(&scenario.extends, |id| local(id, &[ItemKind::Scenario]));
    }
    for placed in tasks(plan) {
        let task = placed.task;
        found.holder(&task.id);
        found.extend(&task.area, |id| local(id, &[ItemKind::Area]));
        found.extend(&task.serves, |item| {
            reference(item, served(item, plan.id.as_str()))
        });
        found.extend(&task.answers, |item| {
            reference(item, &[ItemKind::Shortcoming])
        });
        let needs = &[
            ItemKind::Team,
            ItemKind::Resource,
            ItemKind::Fund,
            ItemKind::Task,
        ];
        found.extend(&task.needs, |item| reference(item, needs));
        found.extend(&task.cites, |item| reference(item, &[ItemKind::Reference]));
    }
    for team in teams(&plan.teams) {
        found.holder(&team.id);
        found.extend(&team.scenario, |id| local(id, &[ItemKind::Scenario]));
    }
    for duty in &plan.reporting {
        let carries = &[
            ItemKind::Target,
            ItemKind::Task,
            ItemKind::Resource,
            ItemKind::Team,
            ItemKind::Indicator,
        ];
        found.holder(&duty.id);
        found.extend(&duty.carries, |item| reference(item, carries));
    }
    found.references
}

/// References being collected, with the item that holds them.
#[derive(Default)]
struct Found<'d> {
    holder: Option<&'d str>,
    references: Vec<ItemReference<'d>>,
}

impl<'d> Found<'d> {
    fn holder(&mut self, id: &'d Spanned<Id>) {
        self.holder = Some(id.as_str());
    }

    fn extend<T: 'd>(
        &mut self,
        written: impl IntoIterator<Item = &'d T>,
        read: impl Fn(&'d T) -> ItemReference<'d>,
    ) {
        let references = written.into_iter().map(|written| ItemReference {
            holder: self.holder,
            ..read(written)
        });
        self.references.extend(references);
    }
}

/// What a task may serve: what is to be reached; of a plan above also what that one orders to be done.
fn served(item: &ItemRef, own: &str) -> &'static [ItemKind] {
    match item.plan.as_deref() {
        Some(plan) if plan != own => &[ItemKind::Target, ItemKind::Objective, ItemKind::Task],
        Some(_) | None => &[ItemKind::Target, ItemKind::Objective],
    }
}

/// The references of a report to items of its plan.
#[must_use]
pub fn report_references(report: &Report) -> Vec<ItemReference<'_>> {
    let mut found = Vec::new();
    if let Some(declarations) = &report.scenario {
        let scenarios = declarations
            .0
            .iter()
            .filter_map(|declaration| declaration.scenario());
        found.extend(scenarios.map(|id| local(id, &[ItemKind::Scenario])));
    }
    found.extend(
        report
            .situation
            .iter()
            .map(|(id, _)| local(id, &[ItemKind::Indicator])),
    );
    found.extend(
        report
            .targets
            .iter()
            .map(|(id, _)| local(id, &[ItemKind::Target])),
    );
    found.extend(
        report
            .tasks
            .iter()
            .map(|(id, _)| local(id, &[ItemKind::Task])),
    );
    found.extend(
        report
            .resources
            .iter()
            .map(|(id, _)| local(id, &[ItemKind::Resource])),
    );
    found.extend(
        report
            .teams
            .iter()
            .map(|(id, _)| local(id, &[ItemKind::Team])),
    );
    found
}

/// The funds that resources name.
#[must_use]
pub fn fund_references(plan: &Plan) -> Vec<ItemReference<'_>> {
    let funds = resources(&plan.resources)
        .into_iter()
        .filter_map(|resource| resource.fund.as_ref());
    funds.map(|id| local(id, &[ItemKind::Fund])).collect()
}

/// All teams with those inside of them.
#[must_use]
pub fn teams(list: &[Team]) -> Vec<&Team> {
    list.iter()
        .flat_map(|team| std::iter::once(team).chain(teams(&team.teams)))
        .collect()
}

/// All resources with their parts.
#[must_use]
pub fn resources(list: &[Resource]) -> Vec<&Resource> {
    list.iter()
        .flat_map(|resource| std::iter::once(resource).chain(resources(&resource.parts)))
        .collect()
}

fn reference<'d>(item: &'d Spanned<ItemRef>, allowed: &'static [ItemKind]) -> ItemReference<'d> {
    ItemReference {
        plan: item.plan.as_deref(),
        item: &item.item,
        holder: None,
        span: item.span,
        allowed,
    }
}

fn local<'d>(id: &'d Spanned<Text>, allowed: &'static [ItemKind]) -> ItemReference<'d> {
    // A report of one plan may name its items in full.
    let (plan, item) = match id.split_once('#') {
        Some((plan, item)) => (Some(plan), item),
        None => (None, id.as_str()),
    };
    ItemReference {
        plan,
        item,
        holder: None,
        span: id.span,
        allowed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::value;

    fn plan(sections: &str) -> Plan {
        value(&format!("plan: p\ntitle: P\nissuer: a\n{sections}"))
    }

    /// References as `plan#item: what may be named`.
    fn describe(references: &[ItemReference<'_>]) -> Vec<String> {
        let describe = |reference: &ItemReference<'_>| {
            let allowed: Vec<_> = reference.allowed.iter().map(|kind| kind.word()).collect();
            format!(
                "{}#{}: {}",
                reference.plan.unwrap_or_default(),
                reference.item,
                allowed.join(" ")
            )
        };
        references.iter().map(describe).collect()
    }

    #[test]
    fn every_place_that_names_a_unit_is_found() {
        let plan = plan(
            "basis: [{role: cited, issuer: u1}]
period: {until: {event: E, declared-by: u2}}
objectives:
- {id: o, text: O, targets: [{id: t, text: T, value: 1, of: {all: k}, owner: u3}, {id: v, text: V, value: 1, of: {people: P}}]}
assignments: [{unit: u4, tasks: [{id: x, text: X, lead: [u5, u6], with: {name: B}, tasks: [{id: y, text: Y, lead: u7}]}]}]
teams: [{id: g, name: G, teams: [{id: h, name: H, from: u8}]}]
funds: [{id: f, name: F, holder: u9}]
contacts: [{name: C, unit: u10}]
reporting: [{id: r, from: u11, to: u12, via: u13}]
cascade: [{id: c, units: u14}]
recipients: [{to: u15}]
",
        );
        let named = unit_references(&plan)
            .into_iter()
            .map(|reference| match &reference.value {
                UnitRef::Unit(id) => id.to_string(),
                UnitRef::Class(_) => "class".to_owned(),
                UnitRef::Body(name) => format!("body {name}"),
            });
        assert_eq!(
            named.collect::<Vec<_>>().join(" "),
            "u1 u2 class u3 u4 u5 u6 body B u7 u8 u9 u10 u11 u12 u13 u14 u15"
        );
    }

    #[test]
    fn every_place_that_names_an_item_says_what_may_stand_there() {
        let plan = plan(
            "objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 1, task: x, scenario: s}]}]
areas: [{id: z, title: Z, tasks: [{id: x, text: X, area: z, serves: [q#t, o, p#o], answers: [n], needs: [g], cites: [b]}]}]
scenarios: [{id: s, extends: s0}]
teams: [{id: g, name: G, teams: [{id: h, name: H, scenario: s}]}]
reporting: [{id: r, from: a, carries: [t]}]
",
        );
        assert_eq!(
            describe(&item_references(&plan)),
            [
                "#x: task",
                "#s: scenario",
                "#s0: scenario",
                "#z: area",
                "q#t: target objective task",
                "#o: target objective",
                "p#o: target objective",
                "#n: shortcoming",
                "#g: team resource fund task",
                "#b: reference",
                "#s: scenario",
                "#t: target task resource team indicator",
            ]
        );
    }

    #[test]
    fn a_reference_knows_the_item_that_holds_it() {
        let plan = plan(
            "objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 1, task: x}]}]
areas: [{id: z, title: Z, tasks: [{id: x, text: X, tasks: [{id: y, text: Y, serves: [t], needs: [x]}]}]}]
scenarios: [{id: s, extends: s0}]
reporting: [{id: r, from: a, carries: [t]}]
",
        );
        let references = item_references(&plan);
        let holders = references
            .iter()
            .map(|reference| format!("{}>{}", reference.holder.unwrap(), reference.item));
        assert_eq!(
            holders.collect::<Vec<_>>(),
            ["t>x", "s>s0", "y>t", "y>x", "r>t"]
        );
    }

    #[test]
    fn funds_are_named_by_resources_and_their_parts() {
        let plan =
            plan("resources: [{id: r, text: R, fund: f, parts: [{id: s, text: S, fund: g}]}]\n");
        assert_eq!(describe(&fund_references(&plan)), ["#f: fund", "#g: fund"]);
    }

    #[test]
    fn a_report_names_items_of_its_plan() {
        let report: Report = value(
            "report: p
unit: a
as-of: 2021-08-31
scenario: [{in-force: s}, {in-force: none}]
situation: {i: 2}
targets: {p#t: 1/2}
tasks: {x: done}
resources: {r: 1 VND}
teams: {g: 3}
",
        );
        assert_eq!(
            describe(&report_references(&report)),
            [
                "#s: scenario",
                "#i: indicator",
                "p#t: target",
                "#x: task",
                "#r: resource",
                "#g: team"
            ]
        );
    }
}
