//! Of whom a status tells: of everybody, or of one unit and those below it (72).

use std::ops::Range;

use super::units::PlanUnits;
use crate::workspace::UnitId;

/// The units that a status tells of.
#[derive(Debug)]
pub(super) struct View {
    /// The unit that the status is taken from; `None` for the plan as a whole.
    unit: Option<UnitId>,
    members: Members,
    /// The places below the issuer whose figures make up the sums.
    places: Range<usize>,
}

#[derive(Debug)]
enum Members {
    Everybody,
    One(UnitId),
    /// For each unit whether it is one.
    Marked(Vec<bool>),
}

impl View {
    /// The view of a unit, if there is one to look from, else that of the whole.
    pub(super) fn of(unit: Option<UnitId>, units: &PlanUnits<'_>) -> Self {
        match unit {
            Some(unit) => Self::from(unit, units),
            None => Self::whole(units),
        }
    }

    /// Everybody.
    pub(super) fn whole(units: &PlanUnits<'_>) -> Self {
        Self {
            unit: None,
            members: Members::Everybody,
            places: 0..units.below().len(),
        }
    }

    /// A unit and all that stand below it on the day.
    pub(super) fn from(unit: UnitId, units: &PlanUnits<'_>) -> Self {
        let members = units.marked_below(unit);
        let issuer = units.issuer();
        let holds_issuer = issuer.is_some_and(|issuer| members[issuer.index()]);
        Self {
            unit: Some(unit),
            members: Members::Marked(members),
            places: match units.position(unit) {
                _ if holds_issuer => 0..units.below().len(),
                Some(position) => position..units.end_of_subtree(position),
                None => 0..0,
            },
        }
    }

    /// A unit without those below it.
    pub(super) fn only(unit: UnitId, units: &PlanUnits<'_>) -> Self {
        Self {
            unit: Some(unit),
            members: Members::One(unit),
            places: match units.position(unit) {
                Some(position) => position..position + 1,
                None => 0..0,
            },
        }
    }

    /// The unit that the status is taken from; `None` for the plan as a whole.
    pub(super) fn unit(&self) -> Option<UnitId> {
        self.unit
    }

    /// Whether the status tells of the unit.
    pub(super) fn holds(&self, unit: UnitId) -> bool {
        match &self.members {
            Members::Everybody => true,
            Members::One(only) => *only == unit,
            Members::Marked(marked) => marked[unit.index()],
        }
    }

    /// Those of the units that the status tells of.
    pub(super) fn keep(&self, mut units: Vec<UnitId>) -> Vec<UnitId> {
        units.retain(|&unit| self.holds(unit));
        units
    }

    /// The places below the issuer whose figures make up the sums. A subtree is without gaps.
    pub(super) fn places(&self) -> Range<usize> {
        self.places.clone()
    }

    /// Whether the sums are those of the whole plan, which is what its ranges are asked of (74).
    pub(super) fn is_whole(&self, units: &PlanUnits<'_>) -> bool {
        self.places == (0..units.below().len())
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{
        show_cascade, show_in_force, show_quantities, show_reporting, show_targets,
        show_task_lines, with_view,
    };

    /// A county with two districts, one with two communes, and a unit that stands apart.
    const UNITS: &str = "
units:
  - id: county
    name: County
    units:
      - id: north
        name: North
        kind: district
        units: [{id: n1, name: N1, kind: commune}, {id: n2, name: N2, kind: commune}]
      - {id: south, name: South, kind: district}
  - {id: apart, name: Apart}
---
";

    #[test]
    fn task_lines_are_those_of_the_unit_and_below() {
        let yaml = format!(
            "{UNITS}{{plan: p, title: P, issuer: county, assignments: [{{unit: county, tasks: [{{id: t, text: T, lead: [county, {{all: [district, commune]}}, apart]}}]}}]}}"
        );
        let lines = |unit| with_view(&yaml, "2024-06-30", unit, show_task_lines);
        assert_eq!(lines("north"), "t north todo\nt n1 todo\nt n2 todo");
        assert_eq!(lines("n2"), "t n2 todo");
        assert_eq!(lines("apart"), "t apart todo");
        assert_eq!(lines("county").lines().count(), 5);
    }

    #[test]
    fn sums_are_those_of_the_unit_and_an_answer_from_above_counts() {
        let target = "objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 100%, of: {all: commune}}]}]";
        let documents = |covers: &str| {
            format!(
                "{UNITS}{{plan: p, title: P, issuer: county, {target}}}
---
{{report: p, unit: county, as-of: 2024-06-01, covers: {covers}, targets: {{t: 9/10}}}}
---
{{report: p, unit: n1, as-of: 2024-06-02, targets: {{t: 1/2}}}}"
            )
        };
        let targets = |covers, unit| {
            with_view(&documents(covers), "2024-06-30", unit, |plan| {
                show_targets(plan)
            })
        };
        // What the county says for all of its units is no figure of the north, but its communes have answered by it.
        assert_eq!(
            targets("subtree", "north"),
            "t reports 1/2, answered 2/2, 2024-06-02..2024-06-02: not-met"
        );
        assert_eq!(
            targets("self", "north"),
            "t reports 1/2, answered 1/2, missing n2, 2024-06-02..2024-06-02: incomplete"
        );
        assert_eq!(
            targets("self", "county"),
            "t reports 10/12, answered 1/2, missing n2, 2024-06-01..2024-06-02: incomplete"
        );
        // The south is asked for nothing and has said nothing.
        assert_eq!(targets("self", "south"), "");
    }

    #[test]
    fn a_target_that_counts_units_of_the_view_is_listed_although_others_answer() {
        let yaml = format!(
            "{UNITS}{{plan: p, title: P, issuer: county, objectives: [{{id: o, text: O, targets: [{{id: t, text: T, value: 100%, of: {{all: commune}}, measured: tasks, task: k}}]}}], reporting: [{{id: r, from: {{all: district}}, every: month, carries: [t]}}]}}"
        );
        let targets = |unit| with_view(&yaml, "2024-06-30", unit, show_targets);
        assert_eq!(targets("n1"), "t tasks 0/1, answered 0/0: not-met");
        assert_eq!(
            targets("south"),
            "t tasks 0/0, answered 0/1, missing south: no-data"
        );
    }

    #[test]
    fn figures_of_a_unit_that_stands_apart_are_no_part_of_the_plan() {
        let yaml = format!(
            "{UNITS}{{plan: p, title: P, issuer: county, resources: [{{id: r, text: R, amount: '>= 5 bags'}}]}}
---
{{report: p, unit: apart, as-of: 2024-06-02, resources: {{r: 9 bags}}}}"
        );
        let quantities = |unit| with_view(&yaml, "2024-06-30", unit, show_quantities);
        assert_eq!(quantities("apart"), "");
        assert_eq!(
            quantities("county"),
            "r resource - min 5 bags, answered 0/1, missing county: no-data"
        );
    }

    #[test]
    fn a_part_of_an_amount_has_no_verdict_of_its_own() {
        let yaml = format!(
            "{UNITS}{{plan: p, title: P, issuer: county, resources: [{{id: r, text: R, amount: '>= 5 bags'}}]}}
---
{{report: p, unit: n1, as-of: 2024-06-02, resources: {{r: 9 bags}}}}
---
{{report: p, unit: county, as-of: 2024-06-02, resources: {{r: 0 bags}}}}"
        );
        let quantities = |unit| with_view(&yaml, "2024-06-30", unit, show_quantities);
        assert_eq!(
            quantities("north"),
            "r resource 9 min 5 bags, answered 0/0, 2024-06-02..2024-06-02: part"
        );
        assert_eq!(
            quantities("county"),
            "r resource 9 min 5 bags, answered 1/1, 2024-06-02..2024-06-02: met"
        );
        assert_eq!(quantities("south"), "");
    }

    #[test]
    fn duties_are_those_of_the_unit_and_below() {
        let yaml = format!(
            "{UNITS}{{plan: p, title: P, issuer: county, issued: 2024-05-01, cascade: [{{id: c, units: {{all: district}}}}], reporting: [{{id: r, from: {{all: commune}}, every: month}}]}}"
        );
        let duties = |unit| {
            with_view(&yaml, "2024-06-15", unit, |plan| {
                [show_cascade(plan), show_reporting(plan)].join("\n")
            })
        };
        assert_eq!(
            duties("north"),
            "c expected 1: issued 0, draft 0, none 1, late 0
  north none
r expected 2: on time 0, late 0, missing 2
  n1 2024-05 due 2024-05-31: missing
  n2 2024-05 due 2024-05-31: missing"
        );
        assert_eq!(
            duties("south"),
            "c expected 1: issued 0, draft 0, none 1, late 0\n  south none\n"
        );
    }

    #[test]
    fn the_scenario_that_applies_is_shown_wherever_it_was_declared() {
        let yaml = format!(
            "{UNITS}{{plan: p, title: P, issuer: county, scenarios: [{{id: one}}, {{id: two}}]}}
---
{{report: p, unit: county, as-of: 2024-06-01, scenario: one}}
---
{{report: p, unit: n1, as-of: 2024-06-02, scenario: two}}"
        );
        let in_force = |unit| with_view(&yaml, "2024-06-30", unit, show_in_force);
        let (one, two) = ("one county since 2024-06-01", "two n1 since 2024-06-02");
        assert_eq!(in_force("north"), format!("{one}, {two}"));
        assert_eq!(in_force("n1"), two);
        assert_eq!(in_force("south"), one);
        assert_eq!(in_force("apart"), one);
    }

    #[test]
    fn without_a_units_document_the_view_of_the_issuer_is_the_whole() {
        let yaml = "
{plan: p, title: P, issuer: a, assignments: [{unit: [a, b], tasks: [{id: t, text: T}]}]}
";
        let lines = |unit| with_view(yaml, "2024-06-30", unit, show_task_lines);
        assert_eq!(lines("a"), "t a todo\nt b todo");
        assert_eq!(lines("b"), "t b todo");
    }
}
