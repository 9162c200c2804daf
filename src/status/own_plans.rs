//! The plans that units issued to carry out a plan: those of the workspace, and those that units report.

use foldhash::HashMap;

use super::reports::Filed;
use crate::model::{Date, OwnPlan};
use crate::workspace::{PlanRecord, UnitId, Workspace};

/// The plans of units below one plan.
#[derive(Debug)]
pub(super) struct OwnPlans<'w> {
    as_of: Date,
    /// The plans of the workspace that name this one as parent, by their issuers.
    plans: HashMap<UnitId, Vec<&'w PlanRecord>>,
    /// The latest `own-plan` of each unit, with the day of its report.
    reported: HashMap<UnitId, (Date, &'w OwnPlan)>,
}

/// What a unit has of its own plan (60).
#[derive(Clone, Copy, Debug)]
pub(super) enum Standing<'w> {
    /// A plan of the workspace, issued.
    Issued(&'w PlanRecord),
    /// A plan that the unit reports, with the day of the report.
    Reported(Date, &'w OwnPlan),
    /// A plan of the workspace, not issued yet.
    Draft(&'w PlanRecord),
    /// Nothing.
    Nothing,
}

impl<'w> OwnPlans<'w> {
    pub(super) fn new(
        workspace: &'w Workspace,
        plan: &str,
        reports: &[Filed<'w>],
        as_of: Date,
    ) -> Self {
        let mut plans: HashMap<_, Vec<_>> = HashMap::default();
        for child in workspace.plans.children(plan) {
            let issuer = child.document.issuer.as_ref();
            if let Some(unit) = issuer.and_then(|issuer| workspace.register.find(issuer)) {
                plans.entry(unit).or_default().push(child);
            }
        }
        let own = reports.iter().filter_map(|filed| {
            let own_plan = filed.report.own_plan.as_ref()?;
            Some((filed.unit, (filed.as_of, &own_plan.value)))
        });
        Self {
            as_of,
            plans,
            reported: own.collect(),
        }
    }

    /// Whether the unit counts as having issued its own plan (47).
    pub(super) fn is_issued(&self, unit: UnitId) -> bool {
        match self.standing(unit) {
            Standing::Issued(_) | Standing::Reported(..) => true,
            Standing::Draft(_) | Standing::Nothing => false,
        }
    }

    /// What counts as the unit's own plan. Of several issued ones the earliest does: undated ones last, then by id. Of
    /// several drafts the first by id does (60).
    pub(super) fn standing(&self, unit: UnitId) -> Standing<'w> {
        let plans = self.plans.get(&unit).map_or(&[][..], Vec::as_slice);
        let id = |plan: &PlanRecord| plan.document.id.value.clone();
        let issued = plans.iter().filter(|plan| self.counts_as_issued(plan));
        let earliest = issued.min_by_key(|plan| {
            let day = plan.document.issued();
            (day.is_none(), day, id(plan))
        });
        if let Some(plan) = earliest {
            return Standing::Issued(plan);
        }
        if let Some(&(day, own_plan)) = self.reported.get(&unit) {
            return Standing::Reported(day, own_plan);
        }
        let draft = plans.iter().min_by_key(|plan| id(plan));
        draft.map_or(Standing::Nothing, |plan| Standing::Draft(plan))
    }

    /// Whether a plan is issued on the day: by its state, and not dated later.
    fn counts_as_issued(&self, plan: &PlanRecord) -> bool {
        let document = &plan.document;
        document.state().is_issued() && document.issued().is_none_or(|day| day <= self.as_of)
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{cascade, targets};

    const PLAN: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town, units: [{id: c, name: C}]}]}]
---
plan: p
title: P
issuer: a
issued: 2024-01-01
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 100%, of: {all: town}, measured: plans}]}]
cascade: [{id: d, units: {all: town}}]
";

    /// Whether `b` counts as having its plan, and its row, with these further documents.
    fn check(documents: &[&str], target: &str, row: &str) {
        let yaml = format!("{PLAN}---\n{}", documents.join("\n---\n"));
        let verdict = if target == "1/1" { "met" } else { "not-met" };
        assert_eq!(
            targets(&yaml, "2024-06-30"),
            format!("t plans {target}, answered 1/1: {verdict}")
        );
        let rows = cascade(&yaml, "2024-06-30");
        assert_eq!(rows.lines().nth(1), Some(format!("  b {row}").as_str()));
    }

    fn child(id: &str, rest: &str) -> String {
        format!("{{plan: {id}, title: Q, issuer: b, basis: [{{role: parent, plan: p}}], {rest}}}")
    }

    #[test]
    fn a_plan_counts_once_it_is_issued() {
        check(&[], "0/1", "none");
        check(
            &[&child("q", "number: 5/Q, state: draft")],
            "0/1",
            "draft q 5/Q",
        );
        check(
            &[&child("q", "state: issued, issued: 2024-07-01")],
            "0/1",
            "draft q",
        );
        check(&[&child("q", "state: issued")], "1/1", "issued q");
        for state in ["issued", "amended", "closed"] {
            let plan = child("q", &format!("state: {state}, issued: 2024-06-30"));
            check(&[&plan], "1/1", "issued q 2024-06-30 lag 181");
        }
    }

    #[test]
    fn only_the_unit_itself_and_only_this_parent_count() {
        check(
            &[
                "{plan: q, title: Q, issuer: c, issued: 2024-02-01, basis: [{role: parent, plan: p}]}",
            ],
            "0/1",
            "none",
        );
        check(
            &[
                "{plan: m, title: M, issuer: a, issued: 2024-02-01, basis: [{role: parent, plan: p}]}",
                "{plan: q, title: Q, issuer: b, issued: 2024-02-01, basis: [{role: parent, plan: m}, {role: basis, plan: p}]}",
            ],
            "0/1",
            "none",
        );
    }

    #[test]
    fn a_report_of_an_own_plan_counts() {
        check(
            &["{report: p, unit: b, as-of: 2024-03-01, own-plan: {number: 7/Q, date: 2024-02-01}}"],
            "1/1",
            "issued - 7/Q 2024-02-01 lag 31",
        );
        // The latest entry counts; without a date it is that of the report.
        check(
            &[
                "{report: p, unit: b, as-of: 2024-03-01, own-plan: {number: 7/Q, date: 2024-02-01}}",
                "{report: p, unit: b, as-of: 2024-03-02, own-plan: {number: 8/Q}}",
                "{report: p, unit: b, as-of: 2024-03-03}",
            ],
            "1/1",
            "issued - 8/Q 2024-03-02 lag 61",
        );
    }

    #[test]
    fn an_issued_plan_comes_before_a_report_and_that_before_a_draft() {
        let report =
            "{report: p, unit: b, as-of: 2024-03-01, own-plan: {number: 7/Q, date: 2024-02-01}}";
        let draft = child("q", "state: draft");
        let issued = child("r", "issued: 2024-05-01");
        check(&[report, &draft], "1/1", "issued - 7/Q 2024-02-01 lag 31");
        check(
            &[report, &draft, &issued],
            "1/1",
            "issued r 2024-05-01 lag 121",
        );
    }

    #[test]
    fn of_several_plans_the_earliest_counts_then_the_first_by_id() {
        let [late, early] = [
            child("q", "issued: 2024-05-01"),
            child("s", "issued: 2024-02-01"),
        ];
        let [undated, also] = [
            child("k", "state: issued"),
            child("r", "issued: 2024-02-01"),
        ];
        check(
            &[&undated, &late, &early, &also],
            "1/1",
            "issued r 2024-02-01 lag 31",
        );
        check(
            &[&child("l", "state: draft"), &child("k", "state: draft")],
            "0/1",
            "draft k",
        );
    }
}
