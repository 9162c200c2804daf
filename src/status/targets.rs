//! Share targets: how much of the whole is reached, counted from plans, tasks or figures.

use rust_decimal::Decimal;

use super::entries::Entries;
use super::facts::Facts;
use super::roll_up::{Coverage, RollUp, days};
use super::verdict::{Grounds, Verdict};
use super::view::View;
use crate::model::{
    Date, Figure, ItemRef, Measured, Population, ShareBound, Target, TargetValue, TaskState,
    UnitRefs,
};
use crate::workspace::{ItemKind, UnitId};

/// How a share target stands.
#[derive(Debug)]
pub struct TargetStatus<'w> {
    /// The target anywhere: `plan-id#target-id`.
    pub reference: String,
    /// How it is measured.
    pub kind: Measured,
    /// The share that was asked for; machine output shows its fraction (43).
    pub value: ShareBound,
    /// How many were reached.
    pub done: Option<Decimal>,
    /// Of how many.
    pub of: Option<Decimal>,
    /// `done` / `of`; `None` of nothing (45).
    pub share: Option<Decimal>,
    /// How many of the expected units have answered.
    pub answered: usize,
    /// How many units are expected to answer.
    pub expected: usize,
    /// The ids of those that have not.
    pub missing_units: Vec<&'w str>,
    /// The first day of the entries that were counted.
    pub as_of_from: Option<Date>,
    /// The last day of the entries that were counted.
    pub as_of_to: Option<Date>,
    /// How it stands.
    pub verdict: Verdict,
}

/// What was counted for a target.
struct Count<'w> {
    done: Option<Decimal>,
    of: Option<Decimal>,
    coverage: Coverage<'w>,
    days: Option<(Date, Date)>,
}

/// The share targets of a plan, in its order (43).
pub(super) fn target_status<'w>(facts: &Facts<'_, 'w>, view: &View) -> Vec<TargetStatus<'w>> {
    let objectives = facts.plan.document.objectives.iter();
    let targets = objectives.flat_map(|objective| &objective.targets);
    let shares = targets.filter_map(|target| match target.value.as_ref()?.value {
        TargetValue::Share(bound) => Some(share_status(facts, view, target, bound)),
        TargetValue::Quantity(_) => None,
    });
    let is_shown = |target: &TargetStatus<'_>| {
        // Units of the view may be counted although others are expected to answer.
        let counts_something = target.of.is_some_and(|of| !of.is_zero());
        let has_figures = target.as_of_from.is_some();
        view.unit().is_none() || target.expected > 0 || counts_something || has_figures
    };
    shares.filter(is_shown).collect()
}

fn share_status<'w>(
    facts: &Facts<'_, 'w>,
    view: &View,
    target: &'w Target,
    value: ShareBound,
) -> TargetStatus<'w> {
    let kind = target.measured();
    let Count {
        done,
        of,
        coverage,
        days,
    } = match kind {
        Measured::Plans => count_plans(facts, view, target),
        Measured::Tasks => count_tasks(facts, view, target),
        Measured::Reports => count_reports(facts, view, target),
    };
    let numbers = done.zip(of).filter(|(_, of)| !of.is_zero());
    let by = target.by.as_ref().map(|by| by.value);
    let grounds = Grounds {
        counts: facts.counts_in(target.scenario.as_ref().map(|scenario| scenario.as_str())),
        // Compared without the share, which may have no end of digits.
        is_met: numbers.map(|(done, of)| value.holds(done, of)),
        is_part: false,
        is_complete: coverage.is_complete(),
        last_day: by.or(facts.end),
    };
    TargetStatus {
        reference: facts.plan.reference(target.id.as_str()),
        kind,
        value,
        done,
        of,
        share: numbers.and_then(|(done, of)| done.checked_div(of)),
        answered: coverage.answered,
        expected: coverage.expected,
        missing_units: coverage.missing,
        as_of_from: days.map(|(first, _)| first),
        as_of_to: days.map(|(_, last)| last),
        verdict: grounds.verdict(facts.as_of),
    }
}

/// Units that have issued their own plan, of the population. Nobody needs to answer for that (47).
fn count_plans<'w>(facts: &Facts<'_, 'w>, view: &View, target: &Target) -> Count<'w> {
    let population = view.keep(facts.units.resolve(population(target)));
    let issued = population
        .iter()
        .filter(|&&unit| facts.own_plans.is_issued(unit));
    Count {
        done: Some(issued.count().into()),
        of: Some(population.len().into()),
        coverage: Coverage::of(&facts.units, &population, |_| true),
        days: None,
    }
}

/// Units whose latest entry for the task is `done`, of the population (46). Only a unit's own entry answers (64).
fn count_tasks<'w>(facts: &Facts<'_, 'w>, view: &View, target: &'w Target) -> Count<'w> {
    let population = view.keep(facts.units.resolve(population(target)));
    let task = target.task.as_ref().map(|task| &task.value);
    let elsewhere = task.and_then(|task| entries_elsewhere(facts, task));
    let entries = elsewhere.as_ref().unwrap_or(&facts.entries);
    let latest = |unit: UnitId| entries.task(&task?.item, unit).last();
    let of_population = || population.iter().filter_map(|&unit| latest(unit));
    let done = of_population().filter(|entry| entry.state == TaskState::Done);
    let expected = facts
        .expected
        .of(target.id.as_str(), self::population(target), &facts.units);
    let expected = view.keep(expected);
    Count {
        done: Some(done.count().into()),
        of: Some(population.len().into()),
        coverage: Coverage::of(&facts.units, &expected, |unit| latest(unit).is_some()),
        days: days(of_population().map(|entry| entry.as_of)),
    }
}

/// The entries of the plan that the task belongs to, if it is another one.
fn entries_elsewhere<'w>(facts: &Facts<'_, 'w>, task: &ItemRef) -> Option<Entries<'w>> {
    let plan = task.plan.as_deref()?;
    let is_elsewhere = plan != facts.plan.document.id.as_str();
    is_elsewhere.then(|| Entries::of(plan, facts.reports.on(plan)))
}

/// The figures that units report, added up (45).
fn count_reports<'w>(facts: &Facts<'_, 'w>, view: &View, target: &'w Target) -> Count<'w> {
    let id = target.id.as_str();
    let entries = facts.entries.figures(ItemKind::Target, id);
    let roll_up = RollUp::new(&facts.units, view, entries, has_both_numbers);
    let expected = facts.expected.of(id, population(target), &facts.units);
    let expected = view.keep(expected);
    Count {
        done: roll_up.sum(|figure| figure.done.as_ref().map(|done| done.amount)),
        of: roll_up.sum(|figure| figure.of.as_ref().map(|of| of.amount)),
        coverage: roll_up.coverage(&expected),
        days: roll_up.days(),
    }
}

/// Whether a figure says how many of how many. Without both numbers nothing can be added.
fn has_both_numbers(figure: &Figure) -> bool {
    figure.done.is_some() && figure.of.is_some()
}

/// The units that a target is about, if it is about units.
pub(super) fn population(target: &Target) -> Option<&UnitRefs> {
    match &target.of.as_ref()?.value {
        Population::Units(units) => Some(units),
        Population::People(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::targets;

    const UNITS: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town, units: [{id: d, name: D}]}]}]
---
";

    /// A target with these parts on 30 June, after these documents.
    fn check(target: &str, documents: &[&str], expected: &str) {
        let yaml = format!(
            "{UNITS}
plan: p
title: P
issuer: a
issued: 2024-01-01
period: {{to: 2024-05-31}}
assignments: [{{unit: {{all: town}}, tasks: [{{id: k, text: K, every: week}}]}}]
scenarios: [{{id: s, tasks: [{{id: l, text: L}}]}}, {{id: s2, extends: s}}]
objectives: [{{id: o, text: O, targets: [{{id: t, text: T, {target}}}]}}]
---
{}",
            documents.join("\n---\n")
        );
        assert_eq!(targets(&yaml, "2024-06-30"), expected);
    }

    #[test]
    fn a_share_asks_for_at_least_or_at_most() {
        let report = |figure: &str| {
            format!("{{report: p, unit: a, as-of: 2024-06-01, targets: {{t: {figure}}}}}")
        };
        let verdict = |value: &str, figure: &str, verdict: &str| {
            check(
                &format!("value: {value}, by: 2024-12-31"),
                &[&report(figure)],
                &format!("t reports {figure}, answered 1/1, 2024-06-01..2024-06-01: {verdict}"),
            );
        };
        verdict("90%", "9/10", "met");
        verdict("'>= 90%'", "89/100", "not-met");
        verdict("'<= 5%'", "1/20", "met");
        verdict("'<= 5%'", "2/20", "not-met");
        // One third is not 33.4 %, however it is rounded.
        verdict("33.4%", "1/3", "not-met");
    }

    #[test]
    fn quantities_are_not_among_the_targets() {
        check("value: 5 bags", &[], "");
    }

    #[test]
    fn the_last_day_is_that_of_the_target_else_of_the_plan() {
        let report = "{report: p, unit: a, as-of: 2024-06-01, targets: {t: 1/2}}";
        let line = "t reports 1/2, answered 1/1, 2024-06-01..2024-06-01";
        check("value: 90%", &[report], &format!("{line}: missed"));
        check(
            "value: 90%, by: 2024-06-30",
            &[report],
            &format!("{line}: not-met"),
        );
        check(
            "value: 90%, by: 2024-06-29",
            &[report],
            &format!("{line}: missed"),
        );
    }

    #[test]
    fn tasks_count_by_the_latest_entry_of_each_unit_of_the_population() {
        let target = "value: 50%, of: {all: town}, measured: tasks, task: k";
        check(
            target,
            &[],
            "t tasks 0/2, answered 0/2, missing b c: incomplete",
        );
        check(
            target,
            &[
                // An old `done` of a repeated task counts here.
                "{report: p, unit: b, as-of: 2024-03-01, tasks: {k: done}}",
                "{report: p, unit: c, as-of: 2024-04-01, tasks: {k: done}}",
                "{report: p, unit: c, as-of: 2024-05-01, tasks: {k: todo}}",
                "{report: p, unit: d, as-of: 2024-06-01, tasks: {k: done}}",
            ],
            "t tasks 1/2, answered 2/2, 2024-03-01..2024-05-01: met",
        );
        // A superior's report answers for nobody.
        check(
            target,
            &[
                "{report: p, unit: a, as-of: 2024-03-01, covers: subtree, tasks: {k: done}, targets: {t: 2/2}}",
            ],
            "t tasks 0/2, answered 0/2, missing b c: incomplete",
        );
    }

    #[test]
    fn tasks_of_scenarios_not_in_force_count_too() {
        check(
            "value: 50%, of: {all: town}, measured: tasks, task: l",
            &[
                "{report: p, unit: b, as-of: 2024-03-01, tasks: {l: done}}",
                "{report: p, unit: c, as-of: 2024-03-01, tasks: {l: blocked}}",
            ],
            "t tasks 1/2, answered 2/2, 2024-03-01..2024-03-01: met",
        );
    }

    #[test]
    fn a_task_of_another_plan_is_measured_by_the_reports_on_that_plan() {
        check(
            "value: 50%, of: {all: town}, measured: tasks, task: q#k",
            &[
                "{plan: q, title: Q, issuer: a, assignments: [{unit: b, tasks: [{id: k, text: K}]}]}",
                "{report: q, unit: b, as-of: 2024-03-01, tasks: {k: done}}",
                "{report: p, unit: c, as-of: 2024-03-01, tasks: {k: done}}",
            ],
            "t tasks 1/2, answered 1/2, missing c, 2024-03-01..2024-03-01: incomplete",
        );
    }

    #[test]
    fn without_a_population_there_is_no_share_of_units() {
        for measured in ["plans", "tasks, task: k"] {
            let kind = measured.split(',').next().unwrap();
            let expected = if kind == "plans" {
                "answered 0/0"
            } else {
                "answered 0/1, missing a"
            };
            check(
                &format!("value: 50%, measured: {measured}"),
                &[],
                &format!("t {kind} 0/0, {expected}: no-data"),
            );
        }
    }

    #[test]
    fn a_target_of_a_scenario_stands_by_with_its_figures() {
        let report = "{report: p, unit: a, as-of: 2024-06-01, targets: {t: 1/2}}";
        let line = "t reports 1/2, answered 1/1, 2024-06-01..2024-06-01";
        let target = "value: 50%, scenario: s";
        check(target, &[report], &format!("{line}: standby"));
        check(
            target,
            &[
                report,
                "{report: p, unit: d, as-of: 2024-06-01, scenario: s2}",
            ],
            &format!("{line}: met"),
        );
    }
}
