//! A workspace as the reference looks at it: the documents in their order, and the question that is asked of them.

use crate::model::{Day, Document, Files, Plan, Report, Unit, Units};
use crate::outcome::{Outcome, Parts};
use crate::views::View;

/// All documents by kind, in the order of files and streams (2).
#[derive(Debug, Default)]
pub(crate) struct World {
    /// The entries of the register, outer units before those nested in them.
    pub(crate) register: Vec<Registered>,
    /// The ids in it, each once.
    pub(crate) units: Vec<String>,
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
    /// Of whom to tell.
    pub(crate) view: View<'w>,
}

/// A plan as a whole, and from the view of a unit.
pub(crate) struct Told {
    pub(crate) whole: Outcome,
    pub(crate) view: Outcome,
    pub(crate) parts_of_whole: Parts,
    pub(crate) parts_of_view: Parts,
}

impl Told {
    /// What the two sides say where they differ; empty if they agree.
    pub(crate) fn differences(reference: &Self, engine: &Self) -> String {
        [
            Outcome::differences(&reference.whole, &engine.whole),
            Outcome::differences(&reference.view, &engine.view),
            Parts::differences(&reference.parts_of_whole, &engine.parts_of_whole),
            Parts::differences(&reference.parts_of_view, &engine.parts_of_view),
        ]
        .concat()
    }

    /// Puts units into the order of their ids, where no register says their order.
    pub(crate) fn sort_units(&mut self) {
        let parts = [&mut self.parts_of_whole, &mut self.parts_of_view];
        let mut outcomes = vec![&mut self.whole, &mut self.view];
        for part in parts {
            part.units.sort_by_key(|part| part.unit.clone());
            outcomes.extend(&mut part.units);
        }
        for outcome in outcomes {
            outcome
                .in_force
                .sort_by_key(|row| (row.unit.clone(), row.scenario.clone()));
        }
    }
}

/// What is to be told of every plan, by definition.
pub(crate) fn outcomes(files: &Files, as_of: Day, unit: &str) -> Vec<Told> {
    let world = World::of(files);
    let plans = world.plans.iter().map(|plan| {
        let case = |view| Case {
            world: &world,
            plan,
            as_of,
            view,
        };
        let (whole, view) = (case(View::Everybody), case(View::Below(unit)));
        Told {
            whole: whole.outcome(),
            view: view.outcome(),
            parts_of_whole: whole.parts(),
            parts_of_view: view.parts(),
        }
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
            if !self.units.contains(&unit.id) {
                self.units.push(unit.id.clone());
            }
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
    /// The status, from the view of the case.
    pub(crate) fn outcome(&self) -> Outcome {
        let plan = self.plan;
        let (counts, lines, waiting) = self.task_lines();
        let indicated = self.indicated();
        Outcome {
            plan: plan.plan.clone(),
            issuer: plan.issuer.clone(),
            unit: self.view.unit().map(str::to_owned),
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
