//! The reports that exist on the day, by plan.

use std::rc::Rc;

use foldhash::HashMap;

use crate::model::{Date, Report};
use crate::workspace::{UnitId, Workspace};

/// A report from a known unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filed<'w> {
    /// Who reports.
    pub(super) unit: UnitId,
    /// The day up to which it reports.
    pub(super) as_of: Date,
    /// The report.
    pub(super) report: &'w Report,
}

impl Filed<'_> {
    /// The day on which it arrived: as it says, else the day up to which it reports (54).
    pub(super) fn received(&self) -> Date {
        let received = self.report.received.as_ref();
        received.map_or(self.as_of, |received| received.value)
    }
}

/// The reports of a workspace up to a day.
#[derive(Debug)]
pub(super) struct Reports<'w> {
    /// The earliest `as-of` first. Whoever looks at an earlier day shares them, and passes over those at the end.
    by_plan: Rc<HashMap<&'w str, Vec<Filed<'w>>>>,
    until: Date,
}

impl<'w> Reports<'w> {
    /// The reports with an `as-of` up to the day, whenever they were received (1). Reports without a day or from a unit
    /// that is not known are left out; rules report them.
    pub(super) fn until(workspace: &'w Workspace, as_of: Date) -> Self {
        let reports = workspace.reports.iter();
        let reports = reports.filter_map(|located| file(workspace, &located.document));
        let mut reports: Vec<_> = reports.filter(|filed| filed.as_of <= as_of).collect();
        // The sort is stable: the order of the documents decides between reports of one day (2).
        reports.sort_by_key(|filed| filed.as_of);
        let mut by_plan: HashMap<_, Vec<_>> = HashMap::default();
        for filed in reports {
            let plan = filed.report.plan.as_str();
            by_plan.entry(plan).or_default().push(filed);
        }
        Self {
            by_plan: Rc::new(by_plan),
            until: as_of,
        }
    }

    /// The same up to a day before.
    pub(super) fn up_to(&self, day: Date) -> Self {
        Self {
            by_plan: Rc::clone(&self.by_plan),
            until: day.min(self.until),
        }
    }

    /// The reports on a plan: the earliest `as-of` first, those of one day in the order of the documents.
    pub(super) fn on(&self, plan: &str) -> &[Filed<'w>] {
        let filed = self.by_plan.get(plan).map_or(&[][..], Vec::as_slice);
        &filed[..filed.partition_point(|filed| filed.as_of <= self.until)]
    }
}

fn file<'w>(workspace: &'w Workspace, report: &'w Report) -> Option<Filed<'w>> {
    let unit = workspace.register.find(report.unit.as_ref()?)?;
    let as_of = report.as_of.as_ref()?.value;
    Some(Filed {
        unit,
        as_of,
        report,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::fixture::{date, read_files};

    /// The reports on `p` as of a day, by their remarks.
    fn reports(files: &[(&str, &str)], as_of: &str) -> String {
        let workspace = read_files(files);
        let reports = Reports::until(&workspace, date(as_of));
        let remarks = reports
            .on("p")
            .iter()
            .flat_map(|filed| &filed.report.obstacles);
        remarks
            .map(|text| text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn a_report_exists_from_its_as_of_whenever_it_was_received() {
        let files = [(
            "a",
            "{report: p, unit: u, as-of: 2024-01-31, received: 2024-03-01, obstacles: [x]}",
        )];
        assert_eq!(reports(&files, "2024-01-30"), "");
        assert_eq!(reports(&files, "2024-01-31"), "x");
    }

    #[test]
    fn reports_of_one_day_are_ordered_by_path_and_position() {
        let files = [
            (
                "b",
                "{report: p, unit: u, as-of: 2024-01-31, obstacles: [third]}",
            ),
            (
                "a/z",
                "{report: p, unit: u, as-of: 2024-01-31, obstacles: [first]}\n---\n{report: p, unit: u, as-of: 2024-01-31, obstacles: [second]}",
            ),
            (
                "c",
                "{report: p, unit: u, as-of: 2024-01-30, obstacles: [earlier]}",
            ),
        ];
        assert_eq!(reports(&files, "2024-12-31"), "earlier first second third");
    }

    #[test]
    fn reports_of_unknown_units_and_other_plans_do_not_count() {
        let files = [
            ("units", "units: [{id: u, name: U}]"),
            (
                "a",
                "{report: p, unit: nobody, as-of: 2024-01-31, obstacles: [x]}",
            ),
            (
                "b",
                "{report: q, unit: u, as-of: 2024-01-31, obstacles: [y]}",
            ),
        ];
        assert_eq!(reports(&files, "2024-12-31"), "");
    }
}
