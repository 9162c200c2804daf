//! Who leads the tasks of a plan.

use foldhash::HashSet;

use super::plan_units::PlanUnits;
use crate::model::{Class, UnitRef};
use crate::source::Span;
use crate::workspace::{UnitId, tasks};

/// A unit that leads tasks.
#[derive(Clone, Copy)]
pub(super) struct Executor {
    /// The unit.
    pub unit: UnitId,
    /// The first reference that names it as a lead.
    pub place: Span,
}

/// The units that some task or assignment names as the lead, each once, in the order of the tasks. The issuer is here
/// only if it is named.
pub(super) fn executors(units: &PlanUnits<'_, '_>) -> Vec<Executor> {
    let mut executors = Vec::new();
    let mut seen = HashSet::default();
    let mut read = HashSet::default();
    let mut classes: HashSet<&Class> = HashSet::default();
    for placed in tasks(&units.plan.document) {
        for reference in placed.lead.iter().flat_map(|lead| &lead.0) {
            // Many tasks take their lead from one place, and many places name the same class.
            if !read.insert(reference.span) {
                continue;
            }
            if let UnitRef::Class(class) = &reference.value
                && !classes.insert(class)
            {
                continue;
            }
            let place = reference.span;
            let named = units.units_of(&reference.value).into_iter();
            let new = named.filter(|&unit| seen.insert(unit));
            executors.extend(new.map(|unit| Executor { unit, place }));
        }
    }
    executors
}
