//! Duties: one row for each line of reports and each plan of their own that units owe.

use super::named::{NamedRef, named_or_none};
use super::plans::owned;
use super::row::Row;
use super::search::Search;
use crate::model::{Cascade, Cycle, Date, Id, Plan, ReportDay, Reporting, Within};
use crate::workspace::PlanRecord;

/// The fields of a duty.
#[derive(Clone, Debug, PartialEq)]
pub struct DutyFields {
    /// What is owed.
    pub kind: DutyKind,
    /// The units that owe it.
    pub from: Vec<NamedRef>,
    /// The unit that receives it.
    pub to: Vec<NamedRef>,
    /// The organ of the receiver that it goes through.
    pub via: Vec<NamedRef>,
    /// The cycle of the reports.
    pub every: Option<Cycle>,
    /// Whether it is owed once, when the plan ends.
    pub at_end: bool,
    /// The day by which it is owed: a date, or a day of each next period.
    pub by: Option<ReportDay>,
    /// The time allowed.
    pub within: Option<Within>,
    /// The items whose figures the reports carry.
    pub carries: Vec<String>,
}

/// What a duty is a duty of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyKind {
    /// To report.
    Reporting,
    /// To issue a plan of one's own.
    Cascade,
}

impl DutyKind {
    /// The kind's name in machine output: the key under which plans have such duties.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reporting => "reporting",
            Self::Cascade => "cascade",
        }
    }
}

impl DutyFields {
    /// The date by which it is owed, if it is owed once, by a date.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self.by {
            Some(ReportDay::On(date)) => Some(date),
            Some(ReportDay::Day(_) | ReportDay::Time) | None => None,
        }
    }
}

/// The rows of the query.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<DutyFields>> {
    let mut rows = Vec::new();
    for &record in &search.plans {
        let plan = &record.document;
        for duty in &plan.reporting {
            let parties = [duty.from.as_ref(), duty.to.as_ref(), duty.via.as_ref()];
            let text = owned(duty.text.as_ref());
            let fields = reporting(search, plan, duty);
            if search.wants_one_of(plan, &parties)
                && is_wanted(search, record, &duty.id, &fields, text.as_deref())
            {
                rows.push(Row::of_item(
                    search.workspace,
                    record,
                    &duty.id,
                    text,
                    fields,
                ));
            }
        }
        for duty in &plan.cascade {
            let text = owned(duty.text.as_ref());
            let fields = cascade(search, plan, duty);
            if search.wants_one_of(plan, &[duty.units.as_ref()])
                && is_wanted(search, record, &duty.id, &fields, text.as_deref())
            {
                rows.push(Row::of_item(
                    search.workspace,
                    record,
                    &duty.id,
                    text,
                    fields,
                ));
            }
        }
    }
    rows
}

fn is_wanted(
    search: &Search<'_>,
    record: &PlanRecord,
    id: &Id,
    fields: &DutyFields,
    text: Option<&str>,
) -> bool {
    search.wants_deadline(fields.date())
        && search.wants_text([text])
        && search.wants_standing(record, id)
}

fn reporting(search: &Search<'_>, plan: &Plan, duty: &Reporting) -> DutyFields {
    DutyFields {
        kind: DutyKind::Reporting,
        from: named_or_none(&search.tree, plan, duty.from.as_ref()),
        to: named_or_none(&search.tree, plan, duty.to.as_ref()),
        via: named_or_none(&search.tree, plan, duty.via.as_ref()),
        every: duty.every.as_ref().map(|every| every.value),
        at_end: duty.at.is_some(),
        by: duty.by.as_ref().map(|by| by.value),
        within: duty.within.as_ref().map(|within| within.value),
        carries: duty.carries.iter().map(ToString::to_string).collect(),
    }
}

fn cascade(search: &Search<'_>, plan: &Plan, duty: &Cascade) -> DutyFields {
    DutyFields {
        kind: DutyKind::Cascade,
        from: named_or_none(&search.tree, plan, duty.units.as_ref()),
        to: Vec::new(),
        via: Vec::new(),
        every: None,
        at_end: false,
        by: duty.by.as_ref().map(|by| ReportDay::On(by.value)),
        within: None,
        carries: Vec::new(),
    }
}
