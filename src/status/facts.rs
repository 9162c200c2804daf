//! The facts of one plan as of the day, gathered once for all parts of its status.

use super::declarations::declarations;
use super::entries::{Entries, own_item};
use super::expected::Expected;
use super::own_plans::OwnPlans;
use super::reports::{Filed, Reports};
use super::scenarios::Scenarios;
use super::trees::Trees;
use super::units::PlanUnits;
use crate::model::Date;
use crate::workspace::{PlanRecord, Workspace};

/// What the parts of a plan's status are computed from.
#[derive(Debug)]
pub(super) struct Facts<'f, 'w> {
    /// All documents.
    pub(super) workspace: &'w Workspace,
    /// The plan.
    pub(super) plan: &'w PlanRecord,
    /// The day as of which the status holds.
    pub(super) as_of: Date,
    /// The plan's last day, as planned or as declared (6).
    pub(super) end: Option<Date>,
    /// All reports that exist on the day.
    pub(super) reports: &'f Reports<'w>,
    /// The register's trees on other days.
    pub(super) trees: &'f Trees<'w>,
    /// The units below the issuer.
    pub(super) units: PlanUnits<'w>,
    /// What units reported about the plan's items.
    pub(super) entries: Entries<'w>,
    /// The scenarios in force.
    pub(super) scenarios: Scenarios<'w>,
    /// The plans that units issued to carry this one out.
    pub(super) own_plans: OwnPlans<'w>,
    /// Who is expected to report which item.
    pub(super) expected: Expected<'w>,
}

impl<'f, 'w> Facts<'f, 'w> {
    pub(super) fn gather(
        workspace: &'w Workspace,
        plan: &'w PlanRecord,
        as_of: Date,
        reports: &'f Reports<'w>,
        trees: &'f Trees<'w>,
    ) -> Self {
        let document = &plan.document;
        let id = document.id.as_str();
        let on_plan = reports.on(id);
        let issuer = document.issuer.as_ref();
        let issuer = issuer.and_then(|issuer| workspace.register.find(issuer));
        let units = PlanUnits::new(trees.on(as_of), issuer);
        Self {
            workspace,
            plan,
            as_of,
            end: end(plan, on_plan),
            reports,
            trees,
            entries: Entries::of(id, on_plan),
            scenarios: Scenarios::new(document, declarations(id, on_plan, as_of), &units),
            own_plans: OwnPlans::new(workspace, id, on_plan, as_of),
            expected: Expected::new(document, &units),
            units,
        }
    }

    /// The reports on this plan, the earliest day first.
    pub(super) fn on_plan(&self) -> &'f [Filed<'w>] {
        self.reports.on(self.plan.document.id.as_str())
    }

    /// Whether an item that may be bound to a scenario counts: it is bound to none, or to one in force (28).
    pub(super) fn counts_in(&self, scenario: Option<&str>) -> bool {
        let plan = self.plan.document.id.as_str();
        scenario.is_none_or(|scenario| {
            own_item(plan, scenario).is_some_and(|id| self.scenarios.is_in_force_anywhere(id))
        })
    }
}

/// The plan's last day: the earlier of the planned one and the one that the latest report with one declares, whichever
/// unit it is from, valid or not (6, 66).
fn end(plan: &PlanRecord, reports: &[Filed<'_>]) -> Option<Date> {
    let mut declared = reports.iter().rev();
    let declared = declared.find_map(|filed| filed.report.ended.as_ref().map(|ended| ended.value));
    let planned = plan.document.planned_end();
    planned.into_iter().chain(declared).min()
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::with_status;

    /// First and last day of plan `p`.
    fn period(yaml: &str) -> String {
        with_status(yaml, "2024-06-30", |plan| {
            let show = |day: Option<_>| {
                day.map_or("open".to_owned(), |day: crate::model::Date| day.to_string())
            };
            format!("{}..{}", show(plan.start), show(plan.end))
        })
    }

    #[test]
    fn a_plan_starts_with_its_period_else_with_its_issue() {
        let plan = "plan: p\ntitle: P\nissuer: a\n";
        assert_eq!(period(plan), "open..open");
        assert_eq!(
            period(&format!("{plan}issued: 2024-02-01")),
            "2024-02-01..open"
        );
        assert_eq!(
            period(&format!(
                "{plan}issued: 2024-02-01\nperiod: {{from: 2024-03-01}}"
            )),
            "2024-03-01..open"
        );
        assert_eq!(
            period(&format!(
                "{plan}issued: 2024-02-01\nperiod: {{from: issued, to: 2024-09-30}}"
            )),
            "2024-02-01..2024-09-30"
        );
    }

    #[test]
    fn a_declared_end_may_come_before_the_planned_one() {
        let plan = "plan: p\ntitle: P\nissuer: a\nissued: 2024-01-01\nperiod: {to: 2024-05-31}\n";
        let ended =
            |day: &str| format!("---\n{{report: p, unit: b, as-of: 2024-06-01, ended: {day}}}\n");
        assert_eq!(
            period(&format!("{plan}{}", ended("2024-04-30"))),
            "2024-01-01..2024-04-30"
        );
        assert_eq!(
            period(&format!("{plan}{}", ended("2024-06-01"))),
            "2024-01-01..2024-05-31"
        );
    }

    #[test]
    fn the_latest_declaration_of_the_end_counts() {
        let yaml = "
{plan: p, title: P, issuer: a, issued: 2024-01-01}
---
{report: p, unit: b, as-of: 2024-06-01, ended: 2024-05-31}
---
{report: p, unit: c, as-of: 2024-05-01, ended: 2024-04-30}
---
{report: p, unit: d, as-of: 2024-06-02}
---
{report: p, unit: e, as-of: 2024-07-01, ended: 2024-03-31}
";
        assert_eq!(period(yaml), "2024-01-01..2024-05-31");
    }

    #[test]
    fn a_unit_that_is_no_more_may_have_declared_the_end() {
        let yaml = "
units: [{id: a, name: A, units: [{id: b, name: B, to: 2024-05-31}]}]
---
{plan: p, title: P, issuer: a, issued: 2024-01-01}
---
{report: p, unit: b, as-of: 2024-05-01, ended: 2024-04-30}
";
        assert_eq!(period(yaml), "2024-01-01..2024-04-30");
    }
}
