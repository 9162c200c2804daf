//! Who is expected to report an item (48).

use foldhash::{HashMap, HashSet};

use super::units::PlanUnits;
use crate::model::{Plan, UnitRefs};
use crate::workspace::UnitId;

/// The units that owe reports on the items of a plan.
#[derive(Debug)]
pub(super) struct Expected<'w> {
    /// For each item that a reporting duty carries, the units of all such duties.
    carriers: HashMap<&'w str, Vec<UnitId>>,
}

impl<'w> Expected<'w> {
    pub(super) fn new(plan: &'w Plan, units: &PlanUnits<'_>) -> Self {
        let id = plan.id.as_str();
        let mut carriers: HashMap<_, Vec<_>> = HashMap::default();
        let mut seen = HashSet::default();
        for duty in plan
            .reporting
            .iter()
            .filter(|duty| !duty.carries.is_empty())
        {
            let from = units.resolve(duty.from.as_ref());
            let own = duty.carries.iter();
            for item in own.filter(|item| item.plan.as_deref().is_none_or(|plan| plan == id)) {
                let item = item.item.as_str();
                let new = from.iter().filter(|&&unit| seen.insert((item, unit)));
                carriers.entry(item).or_default().extend(new);
            }
        }
        Self { carriers }
    }

    /// The units expected to report an item: those of the duties that carry it, even if there are none; else those of
    /// its population; else the issuer.
    pub(super) fn of(
        &self,
        item: &str,
        population: Option<&UnitRefs>,
        units: &PlanUnits<'_>,
    ) -> Vec<UnitId> {
        match self.carriers.get(item) {
            Some(carriers) => carriers.clone(),
            None => units.resolve_or_issuer(population),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::quantities;

    /// The units from which an item with this `of` is missing, under these duties.
    fn expected(of: &str, duties: &str) -> String {
        let yaml = format!(
            "
units: [{{id: a, name: A, units: [{{id: b, name: B, kind: town}}, {{id: c, name: C, kind: town}}, {{id: d, name: D, to: 2024-01-31}}]}}]
---
plan: p
title: P
issuer: a
issued: 2024-01-01
objectives: [{{id: o, text: O, targets: [{{id: t, text: T, value: 5 bags{of}}}]}}]
reporting: [{duties}]
"
        );
        let line = quantities(&yaml, "2024-06-30");
        let coverage = line.split("answered ").nth(1).unwrap();
        coverage.trim_end_matches(": no-data").to_owned()
    }

    #[test]
    fn those_of_the_reporting_duties_are_expected() {
        let duties = "{id: r, from: [c, d], carries: [t]}, {id: s, from: [b, c], carries: [p#t]}, {id: q, from: a}";
        assert_eq!(expected(", of: {all: town}", duties), "0/2, missing c b");
        // Even if no unit is left of them.
        assert_eq!(
            expected(", of: {all: town}", "{id: r, from: d, carries: [t]}"),
            "0/0"
        );
        assert_eq!(
            expected("", "{id: r, from: b, carries: [q#t]}"),
            "0/1, missing a"
        );
    }

    #[test]
    fn else_those_of_the_population_are_expected_else_the_issuer() {
        assert_eq!(expected(", of: {all: town}", ""), "0/2, missing b c");
        assert_eq!(expected(", of: [b, d]", ""), "0/1, missing b");
        assert_eq!(
            expected(", of: {people: everybody, count: 9}", ""),
            "0/1, missing a"
        );
        assert_eq!(expected("", ""), "0/1, missing a");
    }
}
