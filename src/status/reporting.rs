//! Reporting duties: which reports units owed, and when they came.

use foldhash::HashMap;

use super::facts::Facts;
use super::owed::{Owed, owed};
use super::reports::Filed;
use super::view::View;
use crate::model::{Date, Reporting};
use crate::workspace::UnitId;

/// How a reporting duty is kept.
#[derive(Debug)]
pub struct ReportingStatus<'w> {
    /// The duty anywhere: `plan-id#duty-id`.
    pub reference: String,
    /// Reports that came or should have come: those of all rows but the open ones (55).
    pub expected: usize,
    /// Reports that came in time.
    pub on_time: usize,
    /// Reports that came late.
    pub late: usize,
    /// Reports that did not come.
    pub missing: usize,
    /// One row for each period and each unit that owes it, by period.
    pub rows: Vec<ReportingRow<'w>>,
}

/// A report that a unit owes for a period.
#[derive(Debug)]
pub struct ReportingRow<'w> {
    /// The id of the unit.
    pub unit: &'w str,
    /// The period's name, such as `2021-08`, or `end`.
    pub period: String,
    /// When the report is due.
    pub due: Date,
    /// When it came.
    pub received: Option<Date>,
    /// How the row stands.
    pub state: RowState,
}

/// How a report that is owed stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowState {
    /// It came in time.
    OnTime,
    /// It came late.
    Late,
    /// It did not come, and is due.
    Missing,
    /// It did not come, and is not due yet.
    Open,
}

impl RowState {
    /// The state's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnTime => "on-time",
            Self::Late => "late",
            Self::Missing => "missing",
            Self::Open => "open",
        }
    }
}

/// The reporting duties of a plan.
pub(super) fn reporting_status<'w>(facts: &Facts<'_, 'w>, view: &View) -> Vec<ReportingStatus<'w>> {
    let duties = &facts.plan.document.reporting;
    if duties.is_empty() {
        return Vec::new();
    }
    let arrivals = Arrivals::of(facts.on_plan());
    let duties = duties
        .iter()
        .map(|duty| of_duty(facts, view, duty, &arrivals));
    let is_shown = |duty: &ReportingStatus<'_>| view.unit().is_none() || !duty.rows.is_empty();
    duties.filter(is_shown).collect()
}

fn of_duty<'w>(
    facts: &Facts<'_, 'w>,
    view: &View,
    duty: &Reporting,
    arrivals: &Arrivals,
) -> ReportingStatus<'w> {
    let mut status = ReportingStatus {
        reference: facts.plan.reference(duty.id.as_str()),
        expected: 0,
        on_time: 0,
        late: 0,
        missing: 0,
        rows: Vec::new(),
    };
    for owed in owed(facts, duty) {
        let due = owed.due(duty);
        for unit in view.keep(units_on(facts, duty, owed.last_day())) {
            let received = arrivals.first(unit, owed);
            status.add(ReportingRow {
                unit: facts.units.id(unit),
                period: owed.name(),
                due,
                received,
                state: row_state(received, due, facts.as_of),
            });
        }
    }
    status
}

/// The units that owe a period: those that the duty stands for on its last day, not on the day of the status (51).
pub(super) fn units_on(facts: &Facts<'_, '_>, duty: &Reporting, day: Date) -> Vec<UnitId> {
    let from = duty.from.as_ref();
    from.map_or_else(Vec::new, |from| {
        facts.trees.on(day).resolve(from, facts.units.issuer())
    })
}

fn row_state(received: Option<Date>, due: Date, as_of: Date) -> RowState {
    match received {
        Some(received) if received <= due => RowState::OnTime,
        Some(_) => RowState::Late,
        None if due < as_of => RowState::Missing,
        None => RowState::Open,
    }
}

impl<'w> ReportingStatus<'w> {
    fn add(&mut self, row: ReportingRow<'w>) {
        match row.state {
            RowState::OnTime => self.on_time += 1,
            RowState::Late => self.late += 1,
            RowState::Missing => self.missing += 1,
            RowState::Open => {}
        }
        self.expected += usize::from(row.state != RowState::Open);
        self.rows.push(row);
    }
}

/// When the reports of each unit on a plan arrived.
pub(super) struct Arrivals {
    /// For each unit the days of its reports, each with the day on which it was received; sorted.
    by_unit: HashMap<UnitId, Vec<(Date, Date)>>,
}

impl Arrivals {
    pub(super) fn of(reports: &[Filed<'_>]) -> Self {
        let mut by_unit: HashMap<_, Vec<_>> = HashMap::default();
        for filed in reports {
            let arrivals = by_unit.entry(filed.unit).or_default();
            arrivals.push((filed.as_of, filed.received()));
        }
        Self { by_unit }
    }

    /// When the first report that answers for the time was received: any report of the unit whose `as-of` falls in the
    /// period, or for the end one as of the end or later (54).
    pub(super) fn first(&self, unit: UnitId, owed: Owed) -> Option<Date> {
        let arrivals = self.by_unit.get(&unit)?;
        let from_day = |day: Date| arrivals.partition_point(|&(as_of, _)| as_of < day);
        let answers = match owed {
            Owed::Period(period) => {
                &arrivals[from_day(period.first())..from_day(period.next().first())]
            }
            Owed::End(end) => &arrivals[from_day(end)..],
        };
        answers.iter().map(|&(_, received)| received).min()
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::reporting;

    const UNITS: &str = "
units:
  - {id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town, from: 2024-05-10}, {id: d, name: D, kind: town, to: 2024-04-30}]}
---
";

    /// A duty with these parts in a plan with this period on 19 June 2024, after these reports.
    fn check(period: &str, duty: &str, reports: &[&str], expected: &str) {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let yaml = format!(
            "{UNITS}
plan: p
title: P
issuer: a
period: {{{period}}}
reporting: [{{id: r, {duty}}}]
{}",
            reports.collect::<String>()
        );
        assert_eq!(reporting(&yaml, "2024-06-19"), expected);
    }

    #[test]
    fn a_unit_owes_the_periods_on_whose_last_day_it_is_there() {
        check(
            "from: 2024-04-20",
            "from: {all: town}, every: month, by: 10",
            &[
                "unit: b, as-of: 2024-04-25, received: 2024-05-10",
                "unit: d, as-of: 2024-04-01, received: 2024-05-11",
            ],
            "\
r expected 4: on time 1, late 1, missing 2
  b 2024-04 due 2024-05-10: on-time 2024-05-10
  d 2024-04 due 2024-05-10: late 2024-05-11
  b 2024-05 due 2024-06-10: missing
  c 2024-05 due 2024-06-10: missing",
        );
    }

    #[test]
    fn the_final_report_is_owed_by_the_units_of_the_last_day() {
        let duty = "from: {all: town}, at: end, within: 10d";
        check(
            "from: 2024-01-01, to: 2024-06-19",
            duty,
            &["unit: b, as-of: 2024-06-18", "unit: c, as-of: 2024-06-19"],
            "\
r expected 1: on time 1, late 0, missing 0
  b end due 2024-06-29: open
  c end due 2024-06-29: on-time 2024-06-19",
        );
        check(
            "from: 2024-01-01, to: 2024-06-20",
            duty,
            &[],
            "r expected 0: on time 0, late 0, missing 0",
        );
        // A declared end counts like a planned one.
        check(
            "from: 2024-01-01",
            duty,
            &["unit: a, as-of: 2024-05-01, ended: 2024-04-30"],
            "\
r expected 2: on time 0, late 0, missing 2
  b end due 2024-05-10: missing
  d end due 2024-05-10: missing",
        );
    }

    #[test]
    fn any_report_of_the_unit_answers_and_the_first_received_counts() {
        check(
            "from: 2024-05-01",
            "from: b, every: month, by: 10",
            &[
                "unit: b, as-of: 2024-05-31, received: 2024-06-12, targets: {}",
                "unit: b, as-of: 2024-05-02, received: 2024-05-01, obstacles: [rain]",
                "unit: b, as-of: 2024-05-15, received: 2024-06-11",
            ],
            "r expected 1: on time 1, late 0, missing 0\n  b 2024-05 due 2024-06-10: on-time 2024-05-01",
        );
        // A superior's report on everybody does not answer.
        check(
            "from: 2024-05-01",
            "from: b, every: month, by: 10",
            &[
                "unit: a, as-of: 2024-05-31, covers: subtree",
                "unit: b, as-of: 2024-06-01",
            ],
            "r expected 1: on time 0, late 0, missing 1\n  b 2024-05 due 2024-06-10: missing",
        );
    }

    #[test]
    fn a_report_is_open_on_its_due_day() {
        check(
            "from: 2024-05-01",
            "from: b, every: month, by: 19",
            &[],
            "r expected 0: on time 0, late 0, missing 0\n  b 2024-05 due 2024-06-19: open",
        );
    }
}
