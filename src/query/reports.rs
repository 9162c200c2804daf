//! Reports: one row for each.

use super::named::Named;
use super::plans::owned;
use super::row::Row;
use super::search::Search;
use crate::model::{Covers, Date, Report};
use crate::workspace::Located;

/// The fields of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportFields {
    /// The unit that reports.
    pub unit: Option<Named>,
    /// The day up to which it reports.
    pub as_of: Option<Date>,
    /// The day on which it arrived.
    pub received: Option<Date>,
    /// Whose figures it gives.
    pub covers: Covers,
    /// The number of the plan of its own that the unit has issued.
    pub own_plan: Option<String>,
    /// The scenarios that it declares in force; `none` for none. `None` if it declares nothing.
    pub scenario: Option<Vec<String>>,
    /// How many figures and states it gives.
    pub figures: usize,
    /// What stood in the way.
    pub obstacles: Vec<String>,
    /// What the unit asks for.
    pub proposals: Vec<String>,
    /// Who did well.
    pub commendations: Vec<String>,
}

/// The rows of the query. A row's text is what stood in the way.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<ReportFields>> {
    let reports = search.reports().filter(|report| {
        let report = &report.document;
        let texts = [&report.obstacles, &report.proposals, &report.commendations];
        search.wants_reporter(report)
            && search.wants_text(texts.into_iter().flatten().map(|text| Some(text.as_str())))
    });
    reports.map(|report| row(search, report)).collect()
}

fn row(search: &Search<'_>, located: &Located<Report>) -> Row<ReportFields> {
    let report = &located.document;
    let texts = |texts: &[_]| texts.iter().map(ToString::to_string).collect::<Vec<_>>();
    let declared = report.scenario.as_ref().map(|declarations| {
        let declared = declarations.0.iter();
        let names = declared.map(|declaration| declaration.in_force.to_string());
        names.collect::<Vec<_>>()
    });
    let fields = ReportFields {
        unit: report
            .unit
            .as_ref()
            .map(|unit| Named::unit(&search.tree, unit)),
        as_of: report.as_of.as_ref().map(|day| day.value),
        received: report.received.as_ref().map(|day| day.value),
        covers: report.covers(),
        own_plan: report
            .own_plan
            .as_ref()
            .and_then(|plan| owned(plan.number.as_ref())),
        scenario: declared,
        figures: report.situation.len()
            + report.targets.len()
            + report.tasks.len()
            + report.resources.len()
            + report.teams.len(),
        obstacles: texts(&report.obstacles),
        proposals: texts(&report.proposals),
        commendations: texts(&report.commendations),
    };
    let text = Some(fields.obstacles.join("; ")).filter(|text| !text.is_empty());
    Row::of_report(search.workspace, located, report.plan.span, text, fields)
}
