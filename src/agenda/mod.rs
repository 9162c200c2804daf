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
pub use units::Members;

use crate::model::Date;
use crate::status::Outlook;
use crate::workspace::Register;

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
    let mut dues = Vec::new();
    for outlook in outlooks {
        let mut of_units = tasks::coming(outlook, register, as_of);
        of_units.extend(duties::reports(outlook, as_of));
        of_units.extend(duties::own_plans(outlook, as_of));
        of_units.extend(milestones::targets(outlook, register, as_of));
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
