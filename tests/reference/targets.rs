//! Share targets and quantities.

use crate::figures::{Grounds, Item, Measure, Section};
use crate::model::{Day, Plan, Population, References, Resource, Target, Team};
use crate::outcome::{QuantityRow, TargetRow};
use crate::world::Case;
use crate::written::{Amount, Range, Share, range, share};

impl<'w> Case<'w> {
    /// The share targets in the order of the plan (43).
    pub(crate) fn share_targets(&self) -> Vec<TargetRow> {
        let targets = self.targets().into_iter();
        let rows = targets.filter_map(|target| {
            let value = share(target.value.as_ref()?.as_str())?;
            Some(match target.measured.as_deref() {
                Some("plans") => self.measured_by_plans(target, value),
                Some("tasks") => self.measured_by_tasks(target, value),
                _ => self.measured_by_reports(target, value),
            })
        });
        let mut rows: Vec<_> = rows.collect();
        // What asks nothing of the units of a view and has no figure from them is not listed (74).
        if self.view.unit().is_some() {
            rows.retain(|row| {
                let counts_units = row.kind != "reports" && row.of != Some(0);
                row.answers.expected > 0 || counts_units || row.answers.as_of.is_some()
            });
        }
        rows
    }

    /// By figure(issuer) (45).
    fn measured_by_reports(&self, target: &'w Target, value: Share) -> TargetRow {
        let item = Item {
            section: Section::Targets,
            id: &target.id,
            measure: Measure::Share,
        };
        let sum = self.sum(item);
        let (done, of) = (
            sum.as_ref().map(|sum| sum.done),
            sum.as_ref().map(|sum| sum.of),
        );
        let expected = self.expected(&target.id, units(target));
        let grounds = grounds(target, value, done, of);
        let days = sum.map(|sum| sum.days).unwrap_or_default();
        let answered = |unit: &str| self.has_answered(item, unit);
        TargetRow {
            reference: self.reference(&target.id),
            kind: "reports".to_owned(),
            value,
            done,
            of,
            share: fraction(done, of),
            answers: self.answers(&expected, answered, &days, &grounds),
        }
    }

    /// By the units of the population that last reported the task done (46). Nobody answers for others (64).
    fn measured_by_tasks(&self, target: &'w Target, value: Share) -> TargetRow {
        let population = self.population(target);
        let task = target.task.as_deref();
        let latest = |unit: &str| {
            let (plan, task) = match task?.split_once('#') {
                Some((plan, task)) => (plan, task),
                None => (self.plan.plan.as_str(), task?),
            };
            self.task_entries_of(plan, unit, task).last().copied()
        };
        let latest_of_all: Vec<_> = population.iter().filter_map(|unit| latest(unit)).collect();
        let done = latest_of_all.iter().filter(|(_, state)| *state == "done");
        let done = Some(thousandths(done.count()));
        let of = Some(thousandths(population.len()));
        let days: Vec<_> = latest_of_all.iter().map(|&(day, _)| day).collect();
        let expected = self.expected(&target.id, units(target));
        let grounds = grounds(target, value, done, of);
        let answered = |unit: &str| latest(unit).is_some();
        TargetRow {
            reference: self.reference(&target.id),
            kind: "tasks".to_owned(),
            value,
            done,
            of,
            share: fraction(done, of),
            answers: self.answers(&expected, answered, &days, &grounds),
        }
    }

    /// By the units of the population that have a plan of their own; nobody has to answer (47).
    fn measured_by_plans(&self, target: &'w Target, value: Share) -> TargetRow {
        let population = self.population(target);
        let with_plan = population.iter().filter(|unit| {
            let issued = self.issued_plans(unit);
            let reported = self
                .reports_of(unit)
                .into_iter()
                .any(|report| report.own_plan.is_some());
            !issued.is_empty() || reported
        });
        let done = Some(thousandths(with_plan.count()));
        let of = Some(thousandths(population.len()));
        let grounds = grounds(target, value, done, of);
        TargetRow {
            reference: self.reference(&target.id),
            kind: "plans".to_owned(),
            value,
            done,
            of,
            share: fraction(done, of),
            answers: self.answers(&population, |_| true, &[], &grounds),
        }
    }

    /// The plans of a unit whose basis names this very plan as parent and that count as issued (47).
    pub(crate) fn issued_plans(&self, unit: &str) -> Vec<&'w Plan> {
        let mut plans = self.own_plans(unit);
        plans.retain(|plan| {
            let is_draft = match plan.state.as_deref() {
                Some(state) => state == "draft",
                None => plan.issued.is_none(),
            };
            !is_draft && plan.issued.is_none_or(|issued| issued <= self.as_of)
        });
        plans
    }

    /// The plans of a unit whose basis names this very plan as parent.
    pub(crate) fn own_plans(&self, unit: &str) -> Vec<&'w Plan> {
        let is_parent = |plan: &Plan| {
            let mut basis = plan.basis.iter();
            basis.any(|it| it.role == "parent" && it.plan.as_ref() == Some(&self.plan.plan))
        };
        let plans = self.world.plans.iter();
        plans
            .filter(|plan| plan.issuer == unit && is_parent(plan))
            .collect()
    }

    /// The quantity targets, resources and teams in the order of the plan, parts after their wholes (43).
    pub(crate) fn quantities(&self) -> Vec<QuantityRow> {
        let mut rows = Vec::new();
        for target in self.targets() {
            let value = target.value.as_ref().unwrap().as_str();
            if share(value).is_none() {
                let asked = Asked {
                    section: Section::Targets,
                    id: &target.id,
                    range: Some(range(value)),
                    population: units(target),
                    scenario: target.scenario.as_deref(),
                    by: target.by,
                };
                rows.push(self.quantity(&asked));
            }
        }
        self.resources(&self.plan.resources, &mut rows);
        self.teams(&self.plan.teams, None, &mut rows);
        // What asks nothing of the units of a view and has no figure from them is not listed (74).
        if self.view.unit().is_some() {
            rows.retain(|row| row.answers.expected > 0 || row.sum.is_some());
        }
        rows
    }

    fn resources(&self, resources: &'w [Resource], rows: &mut Vec<QuantityRow>) {
        for resource in resources {
            let range = resource.amount.as_ref().map(|amount| {
                let range = range(amount.as_str());
                let unit = range.unit.or(self.world.currency.clone());
                Range { unit, ..range }
            });
            rows.push(self.quantity(&Asked {
                section: Section::Resources,
                id: &resource.id,
                range,
                population: None,
                scenario: None,
                by: None,
            }));
            self.resources(&resource.parts, rows);
        }
    }

    fn teams(&self, teams: &'w [Team], scenario: Option<&'w str>, rows: &mut Vec<QuantityRow>) {
        for team in teams {
            let scenario = team.scenario.as_deref().or(scenario);
            rows.push(self.quantity(&Asked {
                section: Section::Teams,
                id: &team.id,
                range: team.size.as_ref().map(|size| range(size.as_str())),
                population: team.from.as_ref(),
                scenario,
                by: None,
            }));
            self.teams(&team.teams, scenario, rows);
        }
    }

    /// One item (56 to 59, 69).
    fn quantity(&self, asked: &Asked<'w>) -> QuantityRow {
        let range = asked.range.as_ref();
        let unit = range.and_then(|range| range.unit.as_deref());
        let (min, max) = (
            range.and_then(|range| range.min),
            range.and_then(|range| range.max),
        );
        let item = Item {
            section: asked.section,
            id: asked.id,
            measure: Measure::Amount(unit),
        };
        let sum = self.sum(item);
        let amount = sum.as_ref().map(|sum| sum.done);
        let inside = |amount: Amount| {
            min.is_none_or(|min| min <= amount) && max.is_none_or(|max| amount <= max)
        };
        let grounds = Grounds {
            scenario: asked.scenario,
            is_met: amount.map(inside),
            by: asked.by,
        };
        let expected = self.expected(asked.id, asked.population);
        let days = sum.map(|sum| sum.days).unwrap_or_default();
        let answered = |unit: &str| self.has_answered(item, unit);
        let mut answers = self.answers(&expected, answered, &days, &grounds);
        // A range is asked of the plan as a whole (74).
        let compares = ["met", "missed", "not-met"].contains(&answers.verdict.as_str());
        if compares && !self.view_is_whole() {
            answers.verdict = "part".to_owned();
        }
        QuantityRow {
            reference: self.reference(asked.id),
            kind: match asked.section {
                Section::Targets => "target",
                Section::Resources => "resource",
                Section::Teams => "team",
            }
            .to_owned(),
            sum: amount,
            min,
            max,
            unit: unit.map(str::to_owned),
            answers,
        }
    }

    fn targets(&self) -> Vec<&'w Target> {
        let objectives = self.plan.objectives.iter();
        objectives
            .flat_map(|objective| &objective.targets)
            .collect()
    }

    fn population(&self, target: &'w Target) -> Vec<&'w str> {
        let named = |references| self.named_on(references, self.as_of);
        self.keep(units(target).map(named).unwrap_or_default())
    }
}

/// A quantity that is asked for.
struct Asked<'w> {
    section: Section,
    id: &'w str,
    range: Option<Range>,
    population: Option<&'w References>,
    scenario: Option<&'w str>,
    by: Option<Day>,
}

/// The units that a target is about, if it is about units.
fn units(target: &Target) -> Option<&References> {
    match &target.of {
        Some(Population::Units(units)) => Some(units),
        Some(Population::People { .. }) | None => None,
    }
}

fn grounds<'w>(
    target: &'w Target,
    value: Share,
    done: Option<Amount>,
    of: Option<Amount>,
) -> Grounds<'w> {
    // done / of is at least a share of percent thousandths if done × 100,000 is at least percent × of (44).
    let reached = |done: Amount, of: Amount| match value {
        Share::AtLeast(percent) => done * 100_000 >= percent * of,
        Share::AtMost(percent) => done * 100_000 <= percent * of,
    };
    let share = done.zip(of).filter(|&(_, of)| of != 0);
    Grounds {
        scenario: target.scenario.as_deref(),
        is_met: share.map(|(done, of)| reached(done, of)),
        by: target.by,
    }
}

/// done / of with twelve decimals; nothing of nothing (45).
fn fraction(done: Option<Amount>, of: Option<Amount>) -> Option<Amount> {
    let (done, of) = done.zip(of).filter(|&(_, of)| of != 0)?;
    Some(done * 1_000_000_000_000 / of)
}

fn thousandths(count: usize) -> Amount {
    1000 * Amount::try_from(count).unwrap()
}
