//! What the reports of a period say in words (91).

use super::Stretch;
use crate::model::{Date, Report};
use crate::words::nfc;
use crate::workspace::{PlanRecord, UnitId, Workspace};
use crate::yaml::{Spanned, Text};

/// What units wrote in a period, in the order of the documents.
#[derive(Clone, Debug, Default)]
pub struct Remarks<'w> {
    /// What stood in the way.
    pub obstacles: Vec<Remark<'w>>,
    /// What units ask for.
    pub proposals: Vec<Remark<'w>>,
    /// Who did well.
    pub commendations: Vec<Remark<'w>>,
}

/// A remark, once, with everybody who made it.
#[derive(Clone, Debug)]
pub struct Remark<'w> {
    /// The text, as first written.
    pub text: &'w str,
    /// The ids of the units.
    pub units: Vec<&'w str>,
}

/// The remarks of reports on the plan from units that are meant, up to that day of the period.
pub(super) fn remarks<'w>(
    workspace: &'w Workspace,
    plan: &PlanRecord,
    stretch: &Stretch,
    day: Date,
    is_meant: impl Fn(UnitId) -> bool,
) -> Remarks<'w> {
    let mut remarks = Remarks::default();
    for located in &workspace.reports {
        let report = &located.document;
        let as_of = report.as_of.as_ref().map(|as_of| as_of.value);
        let is_of_period = as_of.is_some_and(|as_of| stretch.holds(as_of) && as_of <= day);
        let unit = unit_of(workspace, report).filter(|&unit| is_meant(unit));
        if let Some(unit) = unit
            && is_of_period
            && report.plan.as_str() == plan.document.id.as_str()
        {
            let id = &*workspace.register.unit(unit).id;
            add(&mut remarks.obstacles, &report.obstacles, id);
            add(&mut remarks.proposals, &report.proposals, id);
            add(&mut remarks.commendations, &report.commendations, id);
        }
    }
    remarks
}

fn unit_of(workspace: &Workspace, report: &Report) -> Option<UnitId> {
    workspace.register.find(report.unit.as_ref()?)
}

/// Adds texts of a unit. The same words make one remark, whoever wrote them, with capitals or without.
fn add<'w>(remarks: &mut Vec<Remark<'w>>, texts: &'w [Spanned<Text>], unit: &'w str) {
    for text in texts {
        let text = text.as_str().trim();
        let same = |remark: &&mut Remark<'_>| is_same(remark.text, text);
        match remarks.iter_mut().find(same) {
            Some(remark) if remark.units.contains(&unit) => {}
            Some(remark) => remark.units.push(unit),
            None => remarks.push(Remark {
                text,
                units: vec![unit],
            }),
        }
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one == other || nfc(one).to_lowercase() == nfc(other).to_lowercase()
}
