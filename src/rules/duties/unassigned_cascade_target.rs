//! `unassigned-cascade-target`: own plans that are counted and that nobody was ordered to write.

use std::collections::BTreeSet;

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Measured, Plan, Population, Target, UnitRef, UnitRefs};
use crate::rules::few::{few, few_kinds};
use crate::rules::plan_units::{PlanUnits, with_units};
use crate::rules::{Check, Group, Rule};
use crate::source::Span;
use crate::workspace::{UnitId, Workspace};

/// Own plans that are counted and that nobody was ordered to write.
pub(in crate::rules) static UNASSIGNED_CASCADE_TARGET: Rule = Rule {
    name: "unassigned-cascade-target",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("unassigned_cascade_target.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    // That there is no order at all can be seen without knowing the units.
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        if !plan.document.cascade.is_empty() {
            continue;
        }
        for (target, _, place) in of_plans(&plan.document) {
            let target = target.id.as_str();
            let message = message!("unassigned-cascade-target.headline-nobody", target);
            findings.push(
                UNASSIGNED_CASCADE_TARGET
                    .finding(plan.at(place), message)
                    .help(message!("unassigned-cascade-target.help-nobody")),
            );
        }
    }
    let wanted = |plan: &Plan| !plan.cascade.is_empty() && of_plans(plan).next().is_some();
    with_units(workspace, wanted, |units| {
        let duties = units.plan.document.cascade.iter();
        let ordered: Vec<_> = duties.filter_map(|duty| duty.units.as_ref()).collect();
        if ordered.iter().any(|ordered| units.has_unknown(ordered)) {
            return;
        }
        let orders = Orders::new(units, &ordered);
        for (target, population, place) in of_plans(&units.plan.document) {
            if !units.has_unknown(population) {
                findings.extend(orders.uncovered(units, target, population, place));
            }
        }
    });
}

/// The targets that count own plans, with the units that are to have one.
fn of_plans(plan: &Plan) -> impl Iterator<Item = (&Target, &UnitRefs, Span)> {
    let targets = plan.objectives.iter().flat_map(|one| &one.targets);
    targets.filter_map(|target| {
        let of = target.of.as_ref()?;
        match &of.value {
            Population::Units(units) if target.measured() == Measured::Plans => {
                Some((target, units, of.span))
            }
            Population::Units(_) | Population::People(_) => None,
        }
    })
}

/// Who is ordered to write a plan.
struct Orders<'w> {
    units: HashSet<UnitId>,
    kinds: HashSet<&'w str>,
}

impl<'w> Orders<'w> {
    fn new(units: &PlanUnits<'_, 'w>, lists: &[&'w UnitRefs]) -> Self {
        let in_lists = lists.iter().flat_map(|list| units.resolve(list));
        Self {
            units: in_lists.collect(),
            kinds: lists.iter().flat_map(|list| kinds(list)).collect(),
        }
    }

    /// What a target counts beyond these: units, else kinds that have no unit yet beside others.
    fn uncovered(
        &self,
        units: &PlanUnits<'_, '_>,
        target: &Target,
        population: &UnitRefs,
        place: Span,
    ) -> Option<Finding> {
        let target = target.id.as_str();
        let counted = units.resolve(population);
        // That there is nobody to be counted is another rule's finding.
        if counted.is_empty() {
            return None;
        }
        let is_ordered = |unit: &UnitId| self.units.contains(unit) || *unit == units.issuer;
        let left = counted.iter().filter(|unit| !is_ordered(unit));
        let left: Vec<_> = left.map(|&unit| units.id(unit)).collect();
        let message = if left.is_empty() {
            let present: HashSet<_> = counted
                .iter()
                .filter_map(|&unit| units.kind(unit))
                .collect();
            let mut missing: BTreeSet<_> = kinds(population).collect();
            missing.retain(|kind| !self.kinds.contains(kind) && !present.contains(kind));
            let missing: Vec<_> = missing.into_iter().collect();
            if missing.is_empty() {
                return None;
            }
            let kinds = few_kinds(&missing);
            message!("unassigned-cascade-target.headline-kinds", target, kinds)
        } else {
            let count = left.len();
            let of = counted.len();
            message!(
                "unassigned-cascade-target.headline",
                target,
                count,
                of,
                units = few(&left),
            )
        };
        Some(
            UNASSIGNED_CASCADE_TARGET
                .finding(units.plan.at(place), message)
                .help(message!("unassigned-cascade-target.help")),
        )
    }
}

/// The kinds of the classes in a list.
fn kinds(list: &UnitRefs) -> impl Iterator<Item = &str> {
    let kinds = list.0.iter().flat_map(|reference| match &reference.value {
        UnitRef::Class(class) => class.all.0.as_slice(),
        UnitRef::Unit(_) | UnitRef::Body(_) => &[],
    });
    kinds.map(|kind| kind.as_str())
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "
units:
  - id: top
    name: Top
    kind: county
    units:
      - {id: north, name: North, kind: town}
      - {id: south, name: South, kind: town}
      - {id: trade, name: Trade, kind: sector}
kinds: [{id: county, level: 1}, {id: town, level: 2}, {id: sector, level: 2}, {id: base, level: 3}]
";

    fn plan(of: &str, cascade: &str) -> String {
        format!(
            "plan: p\ntitle: P\nissuer: top\nobjectives: [{{id: o, text: O, targets: [{{id: t, text: T, value: 100%, measured: plans, of: {of}}}]}}]\ncascade: [{cascade}]\n"
        )
    }

    fn reported(of: &str, cascade: &str) -> String {
        let plan = plan(of, cascade);
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        headlines("unassigned-cascade-target", &texts).join("; ")
    }

    #[test]
    fn every_unit_that_is_counted_has_to_be_ordered() {
        assert_eq!(
            reported("{all: [town, sector]}", "{id: c, units: {all: sector}}"),
            "the target `t` counts the plans of 3 units, and no cascade duty covers 2 of them: `north` and `south`"
        );
        assert_eq!(
            reported(
                "{all: town}",
                "{id: c, units: north}, {id: d, units: south}"
            ),
            ""
        );
        assert_eq!(
            reported("{all: [county, town]}", "{id: c, units: {all: town}}"),
            ""
        );
    }

    #[test]
    fn without_any_order_the_units_do_not_matter() {
        let nobody =
            "the target `t` counts own plans, and no cascade duty orders anybody to issue one";
        assert_eq!(reported("{all: town}", ""), nobody);
        let plan = plan("{all: town}", "");
        let found = headlines("unassigned-cascade-target", &[("p.plan.yaml", &plan)]);
        assert_eq!(found, [nobody]);
    }

    #[test]
    fn a_kind_without_units_has_to_be_ordered_too() {
        assert_eq!(
            reported("{all: [town, base]}", "{id: c, units: {all: town}}"),
            "the target `t` counts the plans of units of the kind `base`, and no cascade duty covers them"
        );
        assert_eq!(
            reported(
                "{all: [town, base]}",
                "{id: c, units: {all: [base, town], direct: true}}"
            ),
            ""
        );
    }

    #[test]
    fn a_population_without_units_is_left_to_other_rules() {
        assert_eq!(reported("{all: base}", "{id: c, units: {all: town}}"), "");
    }

    #[test]
    fn other_measures_and_unknown_names_are_left_alone() {
        assert_eq!(reported("{all: town}", "{id: c, units: nroth}"), "");
        assert_eq!(reported("{all: twon}", "{id: c, units: north}"), "");
        assert_eq!(reported("{people: towns, count: 4}", ""), "");
        let text = plan("{all: town}", "").replace("plans", "tasks");
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*text)];
        assert!(headlines("unassigned-cascade-target", &texts).is_empty());
    }

    #[test]
    fn the_population_is_marked() {
        let plan = plan("{all: town}", "{id: c, units: north}");
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        assert_eq!(
            marked("unassigned-cascade-target", &texts),
            [["{all: town}"]]
        );
    }
}
