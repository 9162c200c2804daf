//! Reporting and cascade duties.

use crate::days::{Cycle, Period, days_between, periods};
use crate::model::{Cascade, Day, Plan, Reporting, Written};
use crate::outcome::{CascadeDuty, CascadeRow, ReportingDuty, ReportingRow};
use crate::world::Case;
use crate::written::{after, cycle};

impl<'w> Case<'w> {
    pub(crate) fn reporting_duties(&self) -> Vec<ReportingDuty> {
        let duties = self.plan.reporting.iter();
        let mut duties: Vec<_> = duties.map(|duty| self.reporting_duty(duty)).collect();
        // From the view of a unit, only duties with rows are listed (74).
        duties.retain(|duty| self.view.unit().is_none() || !duty.rows.is_empty());
        duties
    }

    fn reporting_duty(&self, duty: &'w Reporting) -> ReportingDuty {
        let mut rows = Vec::new();
        if let Some(every) = &duty.every {
            for period in self.owed_periods(cycle(every)) {
                let due = due_after(duty, period);
                let answers = |as_of: Day| period.contains(as_of);
                rows.extend(self.rows(duty, period.last, &period.name(), due, answers));
            }
        } else if duty.at.is_some()
            && let Some(end) = self.end().filter(|end| *end <= self.as_of)
        {
            let answers = |as_of: Day| as_of >= end;
            rows.extend(self.rows(duty, end, "end", due_at_end(duty, end), answers));
        }
        let count = |state: &str| rows.iter().filter(|row| row.state == state).count();
        let (on_time, late, missing) = (count("on-time"), count("late"), count("missing"));
        // Open rows are listed but not counted (55).
        ReportingDuty {
            reference: self.reference(&duty.id),
            expected: on_time + late + missing,
            on_time,
            late,
            missing,
            rows,
        }
    }

    /// The periods from the one with the start in it to the one with the end in it that are over on D (52).
    fn owed_periods(&self, cycle: Cycle) -> Vec<Period> {
        let Some(start) = self.start() else {
            return Vec::new();
        };
        let mut periods = periods(cycle, start, self.as_of);
        periods.retain(|period| {
            let has_begun = self.end().is_none_or(|end| period.first <= end);
            period.last <= self.as_of && has_begun
        });
        periods
    }

    /// One row for each unit that owes on that day (51).
    fn rows(
        &self,
        duty: &'w Reporting,
        owing_on: Day,
        name: &str,
        due: Day,
        answers: impl Fn(Day) -> bool,
    ) -> Vec<ReportingRow> {
        let units = duty.from.as_ref().map(|from| self.named_on(from, owing_on));
        let units = self.keep(units.unwrap_or_default()).into_iter();
        let rows = units.map(|unit| {
            // Any report of the unit itself with its `as-of` there; the one received first counts (54).
            let mut reports = self.reports_of(unit);
            reports.retain(|report| answers(report.as_of));
            let days = reports
                .iter()
                .map(|report| report.received.unwrap_or(report.as_of));
            let received = days.min();
            let state = match received {
                Some(received) if received <= due => "on-time",
                Some(_) => "late",
                None if due < self.as_of => "missing",
                None => "open",
            };
            ReportingRow {
                unit: unit.to_owned(),
                period: name.to_owned(),
                due,
                received,
                state,
            }
        });
        rows.collect()
    }

    pub(crate) fn cascade_duties(&self) -> Vec<CascadeDuty> {
        let duties = self.plan.cascade.iter();
        let mut duties: Vec<_> = duties.map(|duty| self.cascade_duty(duty)).collect();
        duties.retain(|duty| self.view.unit().is_none() || !duty.rows.is_empty());
        duties
    }

    fn cascade_duty(&self, duty: &'w Cascade) -> CascadeDuty {
        let units = duty
            .units
            .as_ref()
            .map(|units| self.named_on(units, self.as_of));
        let units = self.keep(units.unwrap_or_default()).into_iter();
        let rows: Vec<_> = units.map(|unit| self.cascade_row(unit, duty.by)).collect();
        let count = |state: &str| rows.iter().filter(|row| row.state == state).count();
        CascadeDuty {
            reference: self.reference(&duty.id),
            expected: rows.len(),
            issued: count("issued"),
            draft: count("draft"),
            none: count("none"),
            late: rows.iter().filter(|row| row.late).count(),
            rows,
        }
    }

    fn cascade_row(&self, unit: &str, by: Option<Day>) -> CascadeRow {
        let (state, plan, number, date) = self.own_plan(unit);
        // From the issue of this plan on (61).
        let lag_days = date
            .zip(self.plan.issued)
            .map(|(date, issued)| days_between(issued, date));
        // Issued too late, or not issued and it should be (62).
        let late = by.is_some_and(|by| match state {
            "issued" => date.is_some_and(|date| date > by),
            _ => by < self.as_of,
        });
        CascadeRow {
            unit: unit.to_owned(),
            state,
            plan: plan.map(|plan| plan.plan.clone()),
            number,
            date,
            lag_days,
            late,
        }
    }

    /// What a unit has by way of a plan of its own (60): state, plan, number, date.
    fn own_plan(
        &self,
        unit: &str,
    ) -> (&'static str, Option<&'w Plan>, Option<String>, Option<Day>) {
        let number = |plan: &Plan| plan.number.as_ref().map(number_text);
        // The one first issued; undated ones come last, and the id decides between equals.
        let mut issued = self.issued_plans(unit);
        issued.sort_by_key(|plan| (plan.issued.is_none(), plan.issued, &plan.plan));
        if let Some(plan) = issued.first() {
            return ("issued", Some(plan), number(plan), plan.issued);
        }
        let mut reported = None;
        for report in self.reports_of(unit) {
            let date = |date: Option<Day>| Some(date.unwrap_or(report.as_of));
            let own = report.own_plan.as_ref();
            reported = own
                .map(|own| (own.number.as_ref().map(number_text), date(own.date)))
                .or(reported);
        }
        if let Some((number, date)) = reported {
            return ("issued", None, number, date);
        }
        let mut drafts = self.own_plans(unit);
        drafts.sort_by_key(|plan| &plan.plan);
        match drafts.first() {
            Some(plan) => ("draft", Some(plan), number(plan), None),
            None => ("none", None, None, None),
        }
    }
}

fn number_text(number: &Written) -> String {
    number.as_str().to_owned()
}

/// When the report for a period is due (53).
fn due_after(duty: &Reporting, period: Period) -> Day {
    match (&duty.by, &duty.within) {
        // A time of the day moves no date (71).
        (Some(by), _) if by.as_str().contains(':') => period.last,
        (Some(by), _) => period.next().nth_day(by.as_str().parse().unwrap()),
        (None, Some(within)) => after(period.last, within),
        (None, None) => period.last,
    }
}

/// When the report at the end is due (53).
fn due_at_end(duty: &Reporting, end: Day) -> Day {
    match (&duty.by, &duty.within) {
        (Some(by), _) if by.as_str().contains(':') => end,
        (Some(by), _) => Day(by.as_str().parse().unwrap()),
        (None, Some(within)) => after(end, within),
        (None, None) => end,
    }
}
