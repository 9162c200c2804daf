//! What the reports of a period say in words (91).

use foldhash::{HashMap, HashSet};

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
    let mut obstacles = Gathered::default();
    let mut proposals = Gathered::default();
    let mut commendations = Gathered::default();
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
            obstacles.add(&report.obstacles, id);
            proposals.add(&report.proposals, id);
            commendations.add(&report.commendations, id);
        }
    }
    Remarks {
        obstacles: obstacles.remarks,
        proposals: proposals.remarks,
        commendations: commendations.remarks,
    }
}

fn unit_of(workspace: &Workspace, report: &Report) -> Option<UnitId> {
    workspace.register.find(report.unit.as_ref()?)
}

/// Remarks of one sort while they are gathered, in the order in which they were first made.
#[derive(Default)]
struct Gathered<'w> {
    remarks: Vec<Remark<'w>>,
    /// The place of a remark by its words.
    places: HashMap<String, usize>,
    /// The places of remarks with the units that made them.
    made: HashSet<(usize, &'w str)>,
}

impl<'w> Gathered<'w> {
    /// Adds texts of a unit. The same words make one remark, whoever wrote them, with capitals or without.
    fn add(&mut self, texts: &'w [Spanned<Text>], unit: &'w str) {
        for text in texts {
            let text = text.as_str().trim();
            let next = self.remarks.len();
            let words = nfc(text).to_lowercase();
            let place = *self.places.entry(words).or_insert(next);
            if place == next {
                let units = Vec::new();
                self.remarks.push(Remark { text, units });
            }
            if self.made.insert((place, unit))
                && let Some(remark) = self.remarks.get_mut(place)
            {
                remark.units.push(unit);
            }
        }
    }
}
