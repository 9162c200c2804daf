//! The own plans of units, for any plan: those that its duties ask for, and those that units report unasked.

use super::cascade::{CascadeRow, CascadeStatus, cascade_status, row};
use super::facts::Facts;
use super::reports::Reports;
use super::trees::Trees;
use super::view::View;
use crate::model::Date;
use crate::workspace::{PlanRecord, Workspace};

/// Looks up the own plans of units as of a day. What all plans have in common is gathered once.
#[derive(Debug)]
pub struct PlansBelow<'w> {
    workspace: &'w Workspace,
    as_of: Date,
    reports: Reports<'w>,
    trees: Trees<'w>,
}

/// The own plans of units below one plan.
#[derive(Debug)]
pub struct Below<'w> {
    /// The cascade duties of the plan, in its order.
    pub duties: Vec<CascadeStatus<'w>>,
    /// Units of no duty that reported an own plan, in the order of the register.
    pub unasked: Vec<CascadeRow<'w>>,
}

impl<'w> PlansBelow<'w> {
    /// The own plans as of that day.
    #[must_use]
    pub fn new(workspace: &'w Workspace, as_of: Date) -> Self {
        Self {
            workspace,
            as_of,
            reports: Reports::until(workspace, as_of),
            trees: Trees::new(&workspace.register),
        }
    }

    /// Those below a plan.
    #[must_use]
    pub fn of(&self, plan: &'w PlanRecord) -> Below<'w> {
        let Self {
            workspace,
            as_of,
            reports,
            trees,
        } = self;
        let facts = Facts::gather(workspace, plan, *as_of, reports, trees);
        let duties = cascade_status(&facts, &View::whole(&facts.units));
        let reports = facts.on_plan().iter();
        let with_plan = reports.filter(|filed| filed.report.own_plan.is_some());
        let mut units: Vec<_> = with_plan.map(|filed| filed.unit).collect();
        units.sort_unstable();
        units.dedup();
        let is_asked = |id: &str| {
            let mut rows = duties.iter().flat_map(|duty| &duty.rows);
            rows.any(|row| row.unit == id)
        };
        units.retain(|&unit| facts.units.is_valid(unit) && !is_asked(facts.units.id(unit)));
        let unasked = units.into_iter().map(|unit| row(&facts, unit, None));
        Below {
            unasked: unasked.collect(),
            duties,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::fixture::{date, read};

    #[test]
    fn units_that_report_a_plan_unasked_are_listed_beside_the_duties() {
        let workspace = read(
            "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C}, {id: d, name: D, to: 2024-05-31}, {id: e, name: E}]}]
---
{plan: p, title: P, issuer: a, issued: 2024-01-01, cascade: [{id: k, units: {all: town}}]}
---
{report: p, unit: e, as-of: 2024-02-01, own-plan: {number: 5/E}}
---
{report: p, unit: c, as-of: 2024-02-01, own-plan: {number: 3/C, date: 2024-01-11}}
---
{report: p, unit: c, as-of: 2024-03-01}
---
{report: p, unit: b, as-of: 2024-02-01, own-plan: {number: 2/B}}
---
{report: p, unit: d, as-of: 2024-02-01, own-plan: {number: 4/D}}
",
        );
        let below =
            PlansBelow::new(&workspace, date("2024-06-30")).of(workspace.plans.find("p").unwrap());
        assert_eq!(below.duties[0].issued, 1);
        let rows = below.unasked.iter();
        let rows: Vec<_> = rows
            .map(|row| (row.unit, row.number, row.lag_days))
            .collect();
        assert_eq!(
            rows,
            [("c", Some("3/C"), Some(10)), ("e", Some("5/E"), Some(31))]
        );
    }
}
