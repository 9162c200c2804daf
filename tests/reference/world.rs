//! A workspace as the reference looks at it: the documents in their order, and the question that is asked of them.

use crate::model::{Day, Document, Files, Plan, Report, Unit, Units};
use crate::outcome::Outcome;

/// All documents by kind, in the order of files and streams (2).
#[derive(Debug, Default)]
pub(crate) struct World {
    /// The entries of the register, outer units before those nested in them.
    pub(crate) register: Vec<Registered>,
    /// Whether there is a units document at all (10).
    pub(crate) has_register: bool,
    pub(crate) plans: Vec<Plan>,
    pub(crate) reports: Vec<Report>,
    pub(crate) currency: Option<String>,
}

/// An entry of the register, with the unit above as nesting, `parent` and `under` say.
#[derive(Debug)]
pub(crate) struct Registered {
    pub(crate) id: String,
    pub(crate) kind: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) from: Option<Day>,
    pub(crate) to: Option<Day>,
}

/// One plan on one day.
#[derive(Clone, Copy)]
pub(crate) struct Case<'w> {
    pub(crate) world: &'w World,
    pub(crate) plan: &'w Plan,
    /// D.
    pub(crate) as_of: Day,
}

/// The status of every plan, by definition.
pub(crate) fn outcomes(files: &Files, as_of: Day) -> Vec<Outcome> {
    let world = World::of(files);
    let plans = world.plans.iter().map(|plan| {
        let world = &world;
        Case { world, plan, as_of }.outcome()
    });
    plans.collect()
}

impl World {
    fn of(files: &Files) -> Self {
        let mut world = Self::default();
        let mut files = files.0.clone();
        files.sort_by(|(one, _), (other, _)| one.as_bytes().cmp(other.as_bytes()));
        for document in files.into_iter().flat_map(|(_, documents)| documents) {
            match document {
                Document::Settings(settings) => world.currency = settings.currency,
                Document::Plan(plan) => world.plans.push(*plan),
                Document::Report(report) => world.reports.push(*report),
                Document::Units(Units { units, under }) => {
                    world.has_register = true;
                    world.register(units, under.as_ref());
                }
            }
        }
        world
    }

    /// `parent` comes before the nesting, and that before `under`.
    fn register(&mut self, units: Vec<Unit>, above: Option<&String>) {
        for unit in units {
            self.register.push(Registered {
                id: unit.id.clone(),
                kind: unit.kind,
                parent: unit.parent.or(above.cloned()),
                from: unit.from,
                to: unit.to,
            });
            self.register(unit.units, Some(&unit.id));
        }
    }
}

impl<'w> Case<'w> {
    fn outcome(&self) -> Outcome {
        let plan = self.plan;
        let (counts, lines, waiting) = self.task_lines();
        let indicated = self.indicated();
        Outcome {
            plan: plan.plan.clone(),
            issuer: plan.issuer.clone(),
            start: self.start(),
            end: self.end(),
            mode: plan.scenario_mode.clone(),
            in_force: self.in_force(),
            drift: self.drifts(indicated.as_ref()),
            indicated,
            counts,
            lines,
            waiting,
            targets: self.share_targets(),
            quantities: self.quantities(),
            reporting: self.reporting_duties(),
            cascade: self.cascade_duties(),
        }
    }

    /// The plan's first day (5).
    pub(crate) fn start(&self) -> Option<Day> {
        let from = self.plan.period.as_ref();
        match from.and_then(|period| period.from.as_deref()) {
            None | Some("issued") => self.plan.issued,
            Some(date) => Some(Day(date.parse().unwrap())),
        }
    }

    /// The plan's last day (6). Any unit may have declared it, valid or not (66).
    pub(crate) fn end(&self) -> Option<Day> {
        let planned = self.plan.period.as_ref().and_then(|period| period.to);
        let mut declared = None;
        for report in self.reports() {
            declared = report.ended.or(declared);
        }
        match (planned, declared) {
            (Some(planned), Some(declared)) => Some(planned.min(declared)),
            (planned, declared) => planned.or(declared),
        }
    }

    /// Whether an item is named so in a plan: `item-id` or `plan-id#item-id`.
    pub(crate) fn names(&self, written: &str, item: &str) -> bool {
        written == item || written == self.reference(item)
    }

    /// `plan-id#item-id` (63).
    pub(crate) fn reference(&self, item: &str) -> String {
        format!("{}#{item}", self.plan.plan)
    }
}
