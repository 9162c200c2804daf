//! Agenda: what falls due when, and what a unit has to do today (83 to 86).
//!
//! [`falling_due`] lists everything to come, [`to_do`] what each unit has to do; both are made from the [`Outlook`]s of
//! plans and are plain data. How far a plan has come is for `status`; words, tables and calendar files are for `render`.
//!
//! Each file gathers one sort of matters: `tasks`, `duties` (reports and own plans), `milestones` (targets, the ends of
//! plans and phases). `units` knows which unit stands where, `item` puts together what many units share.

mod asking;
mod due;
mod duties;
mod item;
mod milestones;
mod tasks;
mod unit_day;
mod units;

#[cfg(test)]
mod fixture;

pub use asking::asks;
pub use due::{Due, DueKind, DueState, When};
pub use item::{DueItem, items};
pub use unit_day::{PlanScenarios, UnitDay, to_do};
pub use units::{Members, in_order_of_the_tree};

use crate::model::Date;
use crate::status::Outlook;
use crate::workspace::{Register, UnitTree};

/// So many days count as "the next days" unless somebody says otherwise.
pub const NEXT_DAYS: u32 = 14;

/// What is overdue on the day or falls due up to `until`, both days included; without `until` everything to come. Only
/// what concerns these units, if some are given (86). By day; on one day tasks come first, then reports, own plans,
/// targets, ends of phases and plans, each in the order of the plans.
#[must_use]
pub fn falling_due<'w>(
    outlooks: &[Outlook<'w>],
    register: &'w Register,
    members: Option<&Members<'_>>,
    as_of: Date,
    until: Option<Date>,
) -> Vec<Due<'w>> {
    let tree = UnitTree::on(register, as_of);
    let mut dues = Vec::new();
    for outlook in outlooks {
        let mut of_units = tasks::coming(outlook, register, as_of);
        of_units.extend(duties::reports(outlook, as_of));
        of_units.extend(duties::own_plans(outlook, as_of));
        of_units.extend(milestones::targets(outlook, &tree, as_of));
        if let Some(members) = members {
            of_units.retain(|due| due.unit.is_some_and(|unit| members.hold(unit)));
        }
        if members.is_none_or(|members| !of_units.is_empty() || members.belong_to(outlook)) {
            of_units.extend(milestones::ends(outlook, as_of));
        }
        dues.append(&mut of_units);
    }
    // A report is there because its period ends in the time, though it may fall due later.
    dues.retain(|due| match (due.due, until) {
        (Some(day), Some(until)) => day <= until || due.kind == DueKind::Report,
        (Some(_), None) => true,
        (None, _) => false,
    });
    due::sort(&mut dues);
    dues
}

#[cfg(test)]
mod tests {
    use super::fixture::falling_due;

    const YAML: &str = "
units:
  - {id: a, name: A, units: [{id: b, name: B, kind: town, units: [{id: c, name: C, kind: town}]}, {id: d, name: D}]}
  - {id: x, name: X, kind: town}
  - {id: y, name: Y}
---
plan: p
title: P
issuer: a
period: {from: 2024-01-01, to: 2024-07-31, phases: [{id: f, to: 2024-07-31}]}
assignments:
  - {unit: [{all: town}, x], tasks: [{id: t, text: T, by: 2024-07-10}]}
  - {unit: b, tasks: [{id: u, text: U, by: 2024-06-01}]}
objectives: [{id: o, text: O, targets: [{id: g, text: G, value: 5 bags, owner: c, by: 2024-07-10}]}]
";

    #[test]
    fn what_is_overdue_comes_first_and_what_lies_beyond_the_time_is_left_out() {
        assert_eq!(
            falling_due(YAML, "2024-06-30", None, "2024-07-10"),
            "\
2024-06-01 -29 task p#u b todo
2024-07-10 +10 task p#t b todo
2024-07-10 +10 task p#t c todo
2024-07-10 +10 task p#t x todo
2024-07-10 +10 target p#g c no-data"
        );
        assert_eq!(
            falling_due(YAML, "2024-06-30", None, "2024-07-09"),
            "2024-06-01 -29 task p#u b todo"
        );
    }

    #[test]
    fn a_unit_gets_what_concerns_it_and_those_below() {
        let ends = "2024-07-31 +31 phase-end p#f a\n2024-07-31 +31 plan-end p a";
        let of = |unit| falling_due(YAML, "2024-06-30", Some(unit), "");
        assert_eq!(
            of("b"),
            format!(
                "\
2024-06-01 -29 task p#u b todo
2024-07-10 +10 task p#t b todo
2024-07-10 +10 task p#t c todo
2024-07-10 +10 target p#g c no-data
{ends}"
            )
        );
        // Outside of the issuer's subtree the plan concerns those of whom it asks something.
        assert_eq!(of("x"), format!("2024-07-10 +10 task p#t x todo\n{ends}"));
        assert_eq!(of("d"), ends);
        assert_eq!(of("y"), "");
    }
}
