//! The reports of a workspace by plan and day, for the rules that hold reports against each other.

use std::collections::BTreeMap;

use foldhash::HashMap;

use super::plan_period::last_day;
use crate::model::{Date, Report};
use crate::source::{Location, Span};
use crate::workspace::{Located, PlanRecord, UnitId, Workspace};
use crate::yaml::Spanned;

/// A report on a known plan, with a day, from a known unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filed<'w> {
    /// Who reports.
    pub unit: UnitId,
    /// The day up to which it reports.
    pub as_of: &'w Spanned<Date>,
    /// The report in its place.
    pub located: &'w Located<Report>,
}

/// All reports on one plan.
#[derive(Debug)]
pub(super) struct PlanReports<'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// The reports: the earliest day first, those of one day in the order of the documents (status definition 2).
    pub reports: Vec<Filed<'w>>,
}

/// The plans that have reports, in their order. Reports on unknown plans and from unknown units are other rules'
/// findings.
pub(super) fn reports_by_plan(workspace: &Workspace) -> Vec<PlanReports<'_>> {
    let mut by_plan: HashMap<&str, Vec<Filed<'_>>> = HashMap::default();
    for located in &workspace.reports {
        if let Some(filed) = file(workspace, located) {
            let plan = located.document.plan.as_str();
            by_plan.entry(plan).or_default().push(filed);
        }
    }
    let plans = workspace.plans.iter().filter_map(|plan| {
        // Of two plans with one id the first has the reports.
        let mut reports = by_plan.remove(plan.document.id.as_str())?;
        // The sort is stable: the order of the documents decides between reports of one day.
        reports.sort_by_key(|filed| filed.as_of.value);
        Some(PlanReports { plan, reports })
    });
    plans.collect()
}

fn file<'w>(workspace: &'w Workspace, located: &'w Located<Report>) -> Option<Filed<'w>> {
    let report = &located.document;
    let unit = workspace.register.find(report.unit.as_ref()?)?;
    let as_of = report.as_of.as_ref()?;
    Some(Filed {
        unit,
        as_of,
        located,
    })
}

impl<'w> Filed<'w> {
    /// The report.
    pub(super) fn report(&self) -> &'w Report {
        &self.located.document
    }

    /// The day on which it arrived: as it says, else the day up to which it reports (status definition 54).
    pub(super) fn received(&self) -> &'w Spanned<Date> {
        self.report().received.as_ref().unwrap_or(self.as_of)
    }

    /// A place in its file.
    pub(super) fn at(&self, span: Span) -> Location {
        span.in_file(self.located.file)
    }
}

impl<'w> PlanReports<'w> {
    /// The reports of each unit, in the same order.
    pub(super) fn by_unit(&self) -> BTreeMap<UnitId, Vec<Filed<'w>>> {
        let mut by_unit: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for &filed in &self.reports {
            by_unit.entry(filed.unit).or_default().push(filed);
        }
        by_unit
    }

    /// The plan's end and where it is written: its last day, or the day of the event that the latest report declares,
    /// whichever is earlier (status definition 6).
    pub(super) fn end(&self) -> Option<(Date, Location)> {
        let mut latest_first = self.reports.iter().rev();
        let declared = latest_first.find_map(|filed| {
            let ended = filed.report().ended.as_ref()?;
            Some((ended.value, filed.at(ended.span)))
        });
        let planned = last_day(&self.plan.document);
        let planned = planned.map(|last| (last.value, self.plan.at(last.span)));
        declared.into_iter().chain(planned).min()
    }
}

/// The item of this plan that a key of a report names, alone or in full; `None` if it names another plan's.
pub(super) fn own_item<'k>(plan: &str, key: &'k str) -> Option<&'k str> {
    match key.split_once('#') {
        Some((named, item)) => (named == plan).then_some(item),
        None => Some(key),
    }
}

/// The text that stands in a place, such as the user's own figure.
pub(super) fn written(workspace: &Workspace, place: Location) -> &str {
    let file = workspace.sources.file(place.file);
    &file.text[place.span.range()]
}
