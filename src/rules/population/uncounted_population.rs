//! `uncounted-population`: a share of something that nobody has counted.

use std::collections::BTreeMap;

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Plan, Population, Target, TargetValue, UnitRef, UnitRefs};
use crate::rules::plan_period::first_day;
use crate::rules::unit_names::UnitNames;
use crate::rules::{Check, Group, Rule};
use crate::source::Span;
use crate::workspace::{Register, UnitTree, Workspace};

/// A share of something that nobody has counted.
pub(in crate::rules) static UNCOUNTED_POPULATION: Rule = Rule {
    name: "uncounted-population",
    group: Group::Population,
    level: Level::Warning,
    page: include_str!("uncounted_population.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        for (_, population, _) in shares(&plan.document) {
            let Population::People(people) = population else {
                continue;
            };
            if people.count.is_none() {
                let whom = &people.people;
                let message = message!("uncounted-population.headline", people = whom.as_str());
                findings.push(
                    UNCOUNTED_POPULATION
                        .finding(plan.at(whom.span), message)
                        .help(message!("uncounted-population.help")),
                );
            }
        }
    }
    if !workspace.register.is_implied() && !workspace.units_incomplete {
        check_units(workspace, findings);
    }
}

/// The populations of units, day by day: plans of one day share a tree, and no more than one tree is held at a time.
fn check_units(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let names = UnitNames::new(&workspace.register);
    let mut by_day: BTreeMap<Option<Date>, Vec<_>> = BTreeMap::new();
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        let first_day = first_day(&plan.document).map(|first| first.value);
        let day = plan.document.issued().or(first_day);
        for (target, population, span) in shares(&plan.document) {
            if let Population::Units(units) = population {
                let of_day = by_day.entry(day).or_default();
                of_day.push((plan, target, units, span));
            }
        }
    }
    for (day, populations) in by_day {
        let tree = day.map(|day| UnitTree::on(&workspace.register, day));
        for (plan, target, units, span) in populations {
            if holds_no_unit(&names, tree.as_ref(), &plan.document, units) {
                let id = target.id.as_str();
                let message = message!("uncounted-population.headline-units", id);
                findings.push(
                    UNCOUNTED_POPULATION
                        .finding(plan.at(span), message)
                        .help(message!("uncounted-population.help-units")),
                );
            }
        }
    }
}

/// The targets that ask for a share, with what it is a share of.
fn shares(plan: &Plan) -> impl Iterator<Item = (&Target, &Population, Span)> {
    let asks_for_share = |target: &&Target| {
        let value = target.value.as_ref().map(|value| &value.value);
        matches!(value, Some(TargetValue::Share(_)))
    };
    targets(plan).filter(asks_for_share).filter_map(|target| {
        let of = target.of.as_ref()?;
        Some((target, &of.value, of.span))
    })
}

/// Whether the references stand for no unit in the tree of the plan's day of issue, else of its first day; without
/// either day, on any day. Names that are unknown are another rule's finding.
fn holds_no_unit(
    names: &UnitNames<'_>,
    tree: Option<&UnitTree<'_>>,
    plan: &Plan,
    units: &UnitRefs,
) -> bool {
    let register = names.register;
    let mut references = units.0.iter();
    if references.any(|reference| !names.unknown(reference).is_empty()) {
        return false;
    }
    match tree {
        Some(tree) => {
            let issuer = plan.issuer.as_ref();
            let issuer = issuer.and_then(|issuer| register.find(issuer));
            tree.resolve(units, issuer).is_empty()
        }
        None => !units
            .0
            .iter()
            .any(|reference| may_hold_a_unit(register, &reference.value)),
    }
}

fn may_hold_a_unit(register: &Register, reference: &UnitRef) -> bool {
    match reference {
        UnitRef::Unit(id) => register.find(id).is_some(),
        UnitRef::Class(class) => register.iter().any(|(_, unit)| {
            let kinds = unit.entries.iter().filter_map(|entry| entry.kind.as_ref());
            let mut of_class = kinds.filter(|kind| class.all.0.contains(kind));
            of_class.next().is_some()
        }),
        UnitRef::Body(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    const UNITS: &str = "\
units:
  - id: county
    name: County
    kind: county
    units: [{id: riverton, name: Riverton, kind: town, from: 2022-01-01}]
kinds: [{id: village}]
";

    fn plan(header: &str, of: &str) -> Vec<String> {
        let plan = format!(
            "plan: p\ntitle: t\nissuer: county\n{header}\nobjectives: [{{id: o, text: t, targets: [{{id: a, text: t, value: 90%, of: {of}}}]}}]\n"
        );
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        headlines("uncounted-population", &texts)
    }

    #[test]
    fn a_class_is_empty_or_not_on_a_day() {
        let empty = ["the population of the target `a` holds no unit"];
        assert_eq!(plan("issued: 2021-12-31", "{all: town}"), empty);
        assert!(plan("issued: 2022-01-01", "{all: town}").is_empty());
        assert_eq!(plan("period: {from: 2021-12-31}", "{all: town}"), empty);
        assert!(plan("", "{all: town}").is_empty());
        assert_eq!(plan("", "{all: village}"), empty);
    }

    #[test]
    fn an_unknown_kind_is_left_to_its_own_rule() {
        assert!(plan("issued: 2022-01-01", "{all: hamlet}").is_empty());
    }

    #[test]
    fn without_a_register_only_people_can_be_counted() {
        let plan = |of: &str| {
            let plan = format!(
                "plan: p\ntitle: t\nissuer: u\nobjectives: [{{id: o, text: t, targets: [{{id: a, text: t, value: 90%, of: {of}}}]}}]\n"
            );
            headlines("uncounted-population", &[("p.plan.yaml", &plan)])
        };
        assert!(plan("{all: town}").is_empty());
        assert_eq!(
            plan("{people: homes}"),
            ["nothing says how many `homes` are"]
        );
    }
}
