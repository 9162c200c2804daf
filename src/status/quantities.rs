//! Quantity targets, resources and teams: amounts against the ranges that were asked for.

use rust_decimal::Decimal;

use super::facts::Facts;
use super::roll_up::RollUp;
use super::targets::population;
use super::verdict::{Grounds, Verdict};
use super::view::View;
use crate::model::{Date, Figure, Range, Target, TargetValue, Team, UnitRefs};
use crate::words::nfc;
use crate::workspace::{ItemKind, resources};
use crate::yaml::Text;

/// How an amount stands against its range.
#[derive(Debug)]
pub struct QuantityStatus<'w> {
    /// The item anywhere: `plan-id#item-id`.
    pub reference: String,
    /// What sort of item it is.
    pub kind: QuantityKind,
    /// The sum of the figures; `None` without any.
    pub sum: Option<Decimal>,
    /// The least that was asked for.
    pub min: Option<Decimal>,
    /// The most that was asked for.
    pub max: Option<Decimal>,
    /// Of what.
    pub unit: Option<&'w str>,
    /// How many of the expected units have answered.
    pub answered: usize,
    /// How many units are expected to answer.
    pub expected: usize,
    /// The ids of those that have not.
    pub missing_units: Vec<&'w str>,
    /// The first day of the figures that were added up.
    pub as_of_from: Option<Date>,
    /// The last day of the figures that were added up.
    pub as_of_to: Option<Date>,
    /// How it stands.
    pub verdict: Verdict,
}

/// What sort of item has a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityKind {
    /// A target.
    Target,
    /// Money or goods to be raised.
    Resource,
    /// A team, by its size.
    Team,
}

impl QuantityKind {
    /// The kind's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Resource => "resource",
            Self::Team => "team",
        }
    }

    const fn item_kind(self) -> ItemKind {
        match self {
            Self::Target => ItemKind::Target,
            Self::Resource => ItemKind::Resource,
            Self::Team => ItemKind::Team,
        }
    }
}

/// An item with what its status needs.
struct Asked<'w> {
    kind: QuantityKind,
    id: &'w str,
    range: Option<&'w Range>,
    /// Whose figures make up the sum, where no reporting duty says so.
    population: Option<&'w UnitRefs>,
    scenario: Option<&'w str>,
    by: Option<Date>,
}

/// The quantity targets, resources and teams of a plan, in its order (43). Parts come after their wholes.
pub(super) fn quantity_status<'w>(facts: &Facts<'_, 'w>, view: &View) -> Vec<QuantityStatus<'w>> {
    let plan = &facts.plan.document;
    let objectives = plan.objectives.iter();
    let targets = objectives.flat_map(|objective| &objective.targets);
    let mut asked: Vec<_> = targets.filter_map(of_target).collect();
    asked.extend(
        resources(&plan.resources)
            .into_iter()
            .map(|resource| Asked {
                kind: QuantityKind::Resource,
                id: resource.id.as_str(),
                range: resource.amount.as_ref().map(|amount| &amount.value),
                population: None,
                scenario: None,
                by: None,
            }),
    );
    add_teams(&plan.teams, None, &mut asked);
    let quantities = asked.iter().map(|asked| of_item(facts, view, asked));
    let is_shown = |quantity: &QuantityStatus<'_>| {
        view.unit().is_none() || quantity.expected > 0 || quantity.sum.is_some()
    };
    quantities.filter(is_shown).collect()
}

fn of_target(target: &Target) -> Option<Asked<'_>> {
    match &target.value.as_ref()?.value {
        TargetValue::Share(_) => None,
        TargetValue::Quantity(range) => Some(Asked {
            kind: QuantityKind::Target,
            id: target.id.as_str(),
            range: Some(range),
            population: population(target),
            scenario: target.scenario.as_ref().map(|scenario| scenario.as_str()),
            by: target.by.as_ref().map(|by| by.value),
        }),
    }
}

/// Adds teams with their parts. A part is for the scenario of its whole unless it names another.
fn add_teams<'w>(teams: &'w [Team], outer: Option<&'w str>, asked: &mut Vec<Asked<'w>>) {
    for team in teams {
        let own = team.scenario.as_ref().map(|scenario| scenario.as_str());
        let scenario = own.or(outer);
        asked.push(Asked {
            kind: QuantityKind::Team,
            id: team.id.as_str(),
            range: team.size.as_ref().map(|size| &size.value),
            population: team.from.as_ref(),
            scenario,
            by: None,
        });
        add_teams(&team.teams, scenario, asked);
    }
}

/// The status of one item: the figures of all units below the issuer, added up (58), in the range (59). Without a range
/// any figure will do (69).
fn of_item<'w>(facts: &Facts<'_, 'w>, view: &View, asked: &Asked<'w>) -> QuantityStatus<'w> {
    let entries = facts.entries.figures(asked.kind.item_kind(), asked.id);
    let unit = asked.range.and_then(|range| unit(facts, asked.kind, range));
    let is_usable = |figure: &Figure| is_amount_of(figure, unit);
    let roll_up = RollUp::new(&facts.units, view, entries, is_usable);
    let sum = roll_up.sum(|figure| figure.done.as_ref().map(|done| done.amount));
    let expected = facts.expected.of(asked.id, asked.population, &facts.units);
    let expected = view.keep(expected);
    let coverage = roll_up.coverage(&expected);
    let days = roll_up.days();
    let grounds = Grounds {
        counts: facts.counts_in(asked.scenario),
        is_met: sum.map(|sum| asked.range.is_none_or(|range| range.holds(sum))),
        is_part: !view.is_whole(&facts.units),
        is_complete: coverage.is_complete(),
        last_day: asked.by.or(facts.end),
    };
    QuantityStatus {
        reference: facts.plan.reference(asked.id),
        kind: asked.kind,
        sum,
        min: asked.range.and_then(Range::min),
        max: asked.range.and_then(Range::max),
        unit,
        answered: coverage.answered,
        expected: coverage.expected,
        missing_units: coverage.missing,
        as_of_from: days.map(|(first, _)| first),
        as_of_to: days.map(|(_, last)| last),
        verdict: grounds.verdict(facts.as_of),
    }
}

/// Whether a figure counts what the item counts: 400 kg are not 400 tonnes. A figure without a unit has the item's (57).
fn is_amount_of(figure: &Figure, unit: Option<&str>) -> bool {
    figure
        .done
        .as_ref()
        .is_some_and(|done| match (&done.unit, unit) {
            (Some(reported), Some(asked)) => nfc(reported) == nfc(asked),
            (Some(_), None) | (None, _) => true,
        })
}

/// Of what the amounts are: as the range says; for a resource else the workspace's currency.
fn unit<'w>(facts: &Facts<'_, 'w>, kind: QuantityKind, range: &'w Range) -> Option<&'w str> {
    let settings = facts.workspace.settings.as_ref();
    let currency = settings.and_then(|settings| settings.document.currency.as_ref());
    let currency = currency.filter(|_| kind == QuantityKind::Resource);
    let unit = range
        .unit
        .as_ref()
        .or(currency.map(|currency| &currency.value));
    unit.map(Text::as_str)
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::quantities;

    /// The quantities of a plan with these sections on 30 June, after a report of its issuer with these parts.
    fn check(sections: &str, report: &str, expected: &str) {
        let yaml = format!(
            "
plan: p
title: P
issuer: a
issued: 2024-01-01
{sections}
---
{{report: p, unit: a, as-of: 2024-06-01, {report}}}
"
        );
        assert_eq!(quantities(&yaml, "2024-06-30"), expected);
    }

    #[test]
    fn amounts_of_another_unit_are_not_added() {
        check(
            "resources: [{id: r, text: R, amount: 100 tonnes}]",
            "resources: {r: 400 kg}",
            "r resource - min 100 tonnes, answered 0/1, missing a: no-data",
        );
    }

    /// A target of that value with that figure.
    fn target(value: &str, figure: &str, expected: &str) {
        check(
            &format!(
                "objectives: [{{id: o, text: O, targets: [{{id: t, text: T, value: '{value}'}}]}}]"
            ),
            &format!("targets: {{t: {figure}}}"),
            &format!("t target {figure} {expected}"),
        );
    }

    #[test]
    fn values_mean_ranges() {
        let tail = "answered 1/1, 2024-06-01..2024-06-01";
        target(
            "30..40 people",
            "40",
            &format!("min 30 max 40 people, {tail}: met"),
        );
        target(
            "30..40 people",
            "41",
            &format!("min 30 max 40 people, {tail}: not-met"),
        );
        target(
            ">= 30 people",
            "29",
            &format!("min 30 people, {tail}: not-met"),
        );
        target("<= 30 people", "29", &format!("max 30 people, {tail}: met"));
        target("30 people", "31", &format!("min 30 people, {tail}: met"));
        target("0 people", "0", &format!("max 0 people, {tail}: met"));
        target("0 people", "1", &format!("max 0 people, {tail}: not-met"));
        target("12", "12", &format!("min 12, {tail}: met"));
    }

    #[test]
    fn amounts_are_in_the_bare_unit() {
        check(
            "resources: [{id: fund, text: F, amount: 50..80 triệu VND}]",
            "resources: {fund: 0.35 tỷ VND}",
            "fund resource 350000000 min 50000000 max 80000000 VND, answered 1/1, 2024-06-01..2024-06-01: not-met",
        );
    }

    #[test]
    fn money_without_a_unit_is_in_the_currency_of_the_workspace() {
        check(
            "resources: [{id: r, text: R, amount: 5}, {id: s, text: S, amount: 5 tents}]
teams: [{id: m, name: M, size: 5}]
---
{workspace: W, currency: GBP}",
            "resources: {r: 5}",
            "\
r resource 5 min 5 GBP, answered 1/1, 2024-06-01..2024-06-01: met
s resource - min 5 tents, answered 0/1, missing a: no-data
m team - min 5, answered 0/1, missing a: no-data",
        );
    }

    #[test]
    fn parts_come_after_their_wholes_and_are_no_sums() {
        check(
            "resources: [{id: all, text: A, amount: 9 GBP, parts: [{id: part, text: P, amount: 4 GBP}]}]
teams: [{id: crew, name: C, size: 9 people, teams: [{id: half, name: H, size: 4 people}]}]",
            "resources: {part: 4 GBP}, teams: {half: 3 people}",
            "\
all resource - min 9 GBP, answered 0/1, missing a: no-data
part resource 4 min 4 GBP, answered 1/1, 2024-06-01..2024-06-01: met
crew team - min 9 people, answered 0/1, missing a: no-data
half team 3 min 4 people, answered 1/1, 2024-06-01..2024-06-01: not-met",
        );
    }

    #[test]
    fn after_the_last_day_what_is_not_met_is_missed() {
        check(
            "period: {to: 2024-06-29}
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 5 bags, by: 2024-06-30}]}]
resources: [{id: r, text: R, amount: 5 GBP}]",
            "targets: {t: 4 bags}, resources: {r: 4 GBP}",
            "\
t target 4 min 5 bags, answered 1/1, 2024-06-01..2024-06-01: not-met
r resource 4 min 5 GBP, answered 1/1, 2024-06-01..2024-06-01: missed",
        );
    }

    #[test]
    fn without_a_range_any_figure_will_do() {
        check(
            "resources: [{id: r, text: R}]\nteams: [{id: m, name: M, from: [b, c]}]",
            "resources: {r: 4 GBP}, teams: {m: 9 people}",
            "\
r resource 4, answered 1/1, 2024-06-01..2024-06-01: met
m team 9, answered 0/2, missing b c, 2024-06-01..2024-06-01: incomplete",
        );
    }
}
