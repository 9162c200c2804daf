//! Cascade duties: which units have issued plans of their own, how soon, and which are late.

use super::facts::Facts;
use super::own_plans::Standing;
use super::view::View;
use crate::model::{Cascade, Date};
use crate::workspace::UnitId;

/// How a cascade duty is kept.
#[derive(Debug)]
pub struct CascadeStatus<'w> {
    /// The duty anywhere: `plan-id#duty-id`.
    pub reference: String,
    /// Units that must issue a plan.
    pub expected: usize,
    /// Units that have.
    pub issued: usize,
    /// Units that have a draft.
    pub draft: usize,
    /// Units that have nothing.
    pub none: usize,
    /// Units that are or were late, whatever they have by now.
    pub late: usize,
    /// One row for each unit.
    pub rows: Vec<CascadeRow<'w>>,
}

/// How one unit keeps a cascade duty.
#[derive(Debug)]
pub struct CascadeRow<'w> {
    /// The id of the unit.
    pub unit: &'w str,
    /// How far it has come.
    pub state: CascadeState,
    /// The id of its plan; `None` if the workspace does not hold it.
    pub plan: Option<&'w str>,
    /// The number of its plan.
    pub number: Option<&'w str>,
    /// The day on which it was issued.
    pub date: Option<Date>,
    /// Days from the issue of the parent plan to that day.
    pub lag_days: Option<i64>,
    /// Whether it was issued too late, or is not and should be.
    pub late: bool,
}

/// How far a unit's own plan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CascadeState {
    /// There is none.
    None,
    /// It is being written, or dated later.
    Draft,
    /// It is issued.
    Issued,
}

impl CascadeState {
    /// The state's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Draft => "draft",
            Self::Issued => "issued",
        }
    }
}

/// The cascade duties of a plan.
pub(super) fn cascade_status<'w>(facts: &Facts<'_, 'w>, view: &View) -> Vec<CascadeStatus<'w>> {
    let duties = facts.plan.document.cascade.iter();
    let duties = duties.map(|duty| of_duty(facts, view, duty));
    let is_shown = |duty: &CascadeStatus<'_>| view.unit().is_none() || !duty.rows.is_empty();
    duties.filter(is_shown).collect()
}

fn of_duty<'w>(facts: &Facts<'_, 'w>, view: &View, duty: &Cascade) -> CascadeStatus<'w> {
    let units = view.keep(facts.units.resolve(duty.units.as_ref()));
    let by = duty.by.as_ref().map(|by| by.value);
    let rows: Vec<_> = units.into_iter().map(|unit| row(facts, unit, by)).collect();
    let in_state = |state| rows.iter().filter(|row| row.state == state).count();
    CascadeStatus {
        reference: facts.plan.reference(duty.id.as_str()),
        expected: rows.len(),
        issued: in_state(CascadeState::Issued),
        draft: in_state(CascadeState::Draft),
        none: in_state(CascadeState::None),
        late: rows.iter().filter(|row| row.late).count(),
        rows,
    }
}

/// The row of one unit: its plan (60), the time it took (61), and whether that was too long (62).
pub(super) fn row<'w>(facts: &Facts<'_, 'w>, unit: UnitId, by: Option<Date>) -> CascadeRow<'w> {
    let (state, plan, number, date) = match facts.own_plans.standing(unit) {
        Standing::Issued(plan) => {
            let document = &plan.document;
            (
                CascadeState::Issued,
                Some(document),
                document.number.as_ref(),
                document.issued(),
            )
        }
        Standing::Reported(day, own_plan) => {
            let date = own_plan.date.as_ref().map_or(day, |date| date.value);
            (
                CascadeState::Issued,
                None,
                own_plan.number.as_ref(),
                Some(date),
            )
        }
        Standing::Draft(plan) => {
            let document = &plan.document;
            (
                CascadeState::Draft,
                Some(document),
                document.number.as_ref(),
                None,
            )
        }
        Standing::Nothing => (CascadeState::None, None, None, None),
    };
    let issued = facts.plan.document.issued();
    let late = by.is_some_and(|by| match state {
        CascadeState::Issued => date.is_some_and(|date| by < date),
        CascadeState::Draft | CascadeState::None => by < facts.as_of,
    });
    CascadeRow {
        unit: facts.units.id(unit),
        state,
        plan: plan.map(|plan| plan.id.as_str()),
        number: number.map(|number| number.as_str()),
        date,
        lag_days: date
            .zip(issued)
            .map(|(date, issued)| date.days_since(issued)),
        late,
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::cascade;

    const UNITS: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town}, {id: d, name: D, kind: town, to: 2024-05-31}]}]
---
";

    /// A duty with these parts on 30 June after these documents.
    fn check(duty: &str, documents: &[&str], expected: &str) {
        let yaml = format!(
            "{UNITS}{{plan: p, title: P, issuer: a, issued: 2024-01-01, cascade: [{{id: d, units: {{all: town}}{duty}}}]}}\n---\n{}",
            documents.join("\n---\n")
        );
        assert_eq!(cascade(&yaml, "2024-06-30"), expected);
    }

    #[test]
    fn each_unit_that_is_valid_has_a_row() {
        check(
            "",
            &[
                "{plan: q, number: 5/Q, title: Q, issuer: c, state: draft, basis: [{role: parent, plan: p}]}",
            ],
            "\
d expected 2: issued 0, draft 1, none 1, late 0
  b none
  c draft q 5/Q",
        );
    }

    #[test]
    fn issuing_after_the_day_is_late_and_so_is_not_issuing() {
        let documents = [
            "{plan: q, number: 5/Q, title: Q, issuer: c, issued: 2024-06-30, basis: [{role: parent, plan: p}]}",
        ];
        check(
            ", by: 2024-06-29",
            &documents,
            "\
d expected 2: issued 1, draft 0, none 1, late 2
  b none late
  c issued q 5/Q 2024-06-30 lag 181 late",
        );
        check(
            ", by: 2024-06-30",
            &documents,
            "\
d expected 2: issued 1, draft 0, none 1, late 0
  b none
  c issued q 5/Q 2024-06-30 lag 181",
        );
    }

    #[test]
    fn an_undated_plan_is_not_late_and_has_no_lag() {
        check(
            ", by: 2024-01-31",
            &["{plan: q, title: Q, issuer: c, state: issued, basis: [{role: parent, plan: p}]}"],
            "\
d expected 2: issued 1, draft 0, none 1, late 1
  b none late
  c issued q",
        );
    }
}
