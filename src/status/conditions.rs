//! What the scenarios wait for, condition by condition: what is asked, what the figure is, and whether that holds.

use super::facts::Facts;
use super::situation::{Observed, Situation};
use crate::model::{Case, Condition, Date, Observation, Scenario, Trigger};
use crate::yaml::{Spanned, Text};

/// When a scenario begins and ends, and whether that is so.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioConditions<'w> {
    /// The scenario's id.
    pub scenario: &'w str,
    /// Its title.
    pub title: Option<&'w str>,
    /// The scenario whose tasks go on in it, as written.
    pub extends: Option<&'w str>,
    /// When it begins.
    pub when: Option<TriggerStatus<'w>>,
    /// When it ends.
    pub ends: Option<TriggerStatus<'w>>,
}

/// Words and cases, and whether one of the cases holds.
#[derive(Clone, Debug, PartialEq)]
pub struct TriggerStatus<'w> {
    /// The words.
    pub text: Option<&'w str>,
    /// The cases, of which one is enough.
    pub cases: Vec<CaseStatus<'w>>,
    /// Whether one of the cases holds; `None` without cases, where a person decides (75).
    pub holds: Option<bool>,
}

/// Conditions that have to hold together.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseStatus<'w> {
    /// The conditions.
    pub conditions: Vec<ConditionStatus<'w>>,
    /// Whether all of them hold.
    pub holds: bool,
}

/// One condition with the figure by which it is judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConditionStatus<'w> {
    /// The indicator with its latest figure.
    pub indicator: IndicatorStatus<'w>,
    /// What its figure is to be.
    pub asked: Condition,
    /// Whether it is.
    pub outcome: ConditionOutcome,
}

/// Whether a condition holds (75).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionOutcome {
    /// The figure is what is asked.
    Holds,
    /// It is not.
    Fails,
    /// There is no figure.
    NoFigure,
}

/// An indicator with its latest figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndicatorStatus<'w> {
    /// The indicator's id.
    pub id: &'w str,
    /// What it counts; `None` if the plan lists no such indicator.
    pub name: Option<&'w str>,
    /// Its unit of measurement.
    pub measure: Option<&'w str>,
    /// Its latest figure (23).
    pub figure: Option<SituationFigure<'w>>,
}

/// A figure of an indicator, as reported.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SituationFigure<'w> {
    /// The figure.
    pub value: Observation,
    /// The id of the unit that reported it.
    pub unit: &'w str,
    /// The day of its report.
    pub as_of: Date,
}

impl ConditionOutcome {
    /// The outcome's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "does-not-hold",
            Self::NoFigure => "no-figure",
        }
    }
}

/// The conditions of each scenario of a plan, in its order.
pub(super) fn scenario_conditions<'w>(
    facts: &Facts<'_, 'w>,
    situation: &Situation<'w>,
) -> Vec<ScenarioConditions<'w>> {
    let judge = Judge { facts, situation };
    let scenarios = facts.plan.document.scenarios.iter();
    scenarios.map(|scenario| judge.scenario(scenario)).collect()
}

/// The indicators that a plan lists, each with its latest figure; after them others that conditions name.
pub(super) fn indicators<'w>(
    facts: &Facts<'_, 'w>,
    situation: &Situation<'w>,
    conditions: &[ScenarioConditions<'w>],
) -> Vec<IndicatorStatus<'w>> {
    let judge = Judge { facts, situation };
    let listed = facts.plan.document.indicators.iter();
    let mut indicators: Vec<_> = listed
        .map(|indicator| judge.indicator(indicator.id.as_str()))
        .collect();
    let triggers = conditions
        .iter()
        .flat_map(|scenario| scenario.when.iter().chain(&scenario.ends));
    let cases = triggers.flat_map(|trigger| &trigger.cases);
    for condition in cases.flat_map(|case| &case.conditions) {
        let is_known = |known: &IndicatorStatus<'_>| known.id == condition.indicator.id;
        if !indicators.iter().any(is_known) {
            indicators.push(condition.indicator);
        }
    }
    indicators
}

struct Judge<'j, 'f, 'w> {
    facts: &'j Facts<'f, 'w>,
    situation: &'j Situation<'w>,
}

impl<'w> Judge<'_, '_, 'w> {
    fn scenario(&self, scenario: &'w Scenario) -> ScenarioConditions<'w> {
        let trigger = |trigger: &'w Option<Trigger>| {
            let trigger = trigger.as_ref();
            trigger.map(|trigger| self.trigger(trigger))
        };
        ScenarioConditions {
            scenario: scenario.id.as_str(),
            title: text(scenario.title.as_ref()),
            extends: text(scenario.extends.as_ref()),
            when: trigger(&scenario.when),
            ends: trigger(&scenario.ends),
        }
    }

    fn trigger(&self, trigger: &'w Trigger) -> TriggerStatus<'w> {
        let cases: Vec<_> = trigger.any.iter().map(|case| self.case(case)).collect();
        let is_counted = !cases.is_empty();
        TriggerStatus {
            text: text(trigger.text.as_ref()),
            holds: is_counted.then(|| cases.iter().any(|case| case.holds)),
            cases,
        }
    }

    fn case(&self, case: &'w Case) -> CaseStatus<'w> {
        let day = self.facts.as_of;
        let conditions = case.iter().map(|(key, condition)| {
            let outcome = match self.situation.meets(key, condition.value, day) {
                Some(true) => ConditionOutcome::Holds,
                Some(false) => ConditionOutcome::Fails,
                None => ConditionOutcome::NoFigure,
            };
            ConditionStatus {
                indicator: self.indicator(key),
                asked: condition.value,
                outcome,
            }
        });
        CaseStatus {
            conditions: conditions.collect(),
            holds: self.situation.holds(case, day),
        }
    }

    fn indicator(&self, key: &'w str) -> IndicatorStatus<'w> {
        let plan = &self.facts.plan.document;
        let id = self.situation.indicator(key).unwrap_or(key);
        let mut listed = plan.indicators.iter();
        let listed = listed.find(|indicator| indicator.id.as_str() == id);
        let figure = self.situation.figure_on(key, self.facts.as_of);
        IndicatorStatus {
            id,
            name: listed.and_then(|indicator| text(indicator.name.as_ref())),
            measure: listed.and_then(|indicator| text(indicator.unit.as_ref())),
            figure: figure.map(|figure| self.figure(figure)),
        }
    }

    fn figure(&self, observed: Observed) -> SituationFigure<'w> {
        SituationFigure {
            value: observed.value,
            unit: self.facts.units.id(observed.unit),
            as_of: observed.day,
        }
    }
}

fn text(text: Option<&Spanned<Text>>) -> Option<&str> {
    text.map(|text| text.as_str())
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{date, read};
    use crate::status::{TriggerStatus, scenario_view};

    const PLAN: &str = "
plan: p
title: P
issuer: a
indicators: [{id: level, name: River level, unit: metres}, {id: dry, name: D}]
scenarios:
  - {id: watch, when: {text: W, any: [{level: 3..5, dry: false}, {p#level: '>8'}]}, ends: {any: [{level: '<3'}]}}
  - {id: words, when: {text: When somebody says so}}
  - {id: never}
  - {id: empty, when: {any: [{}, {fog: 1}]}}
";

    /// The triggers of a scenario on 30 June after these reports.
    fn check(scenario: &str, reports: &[&str]) -> String {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let workspace = read(&format!("{PLAN}{}", reports.collect::<String>()));
        let plan = workspace.plans.find("p").unwrap();
        let view = scenario_view(&workspace, plan, date("2024-06-30"), None);
        let mut conditions = view.conditions.iter();
        let conditions = conditions.find(|known| known.scenario == scenario).unwrap();
        [&conditions.when, &conditions.ends]
            .map(show)
            .join("; ends ")
    }

    fn show(trigger: &Option<TriggerStatus<'_>>) -> String {
        let Some(trigger) = trigger else {
            return "-".to_owned();
        };
        let cases = trigger.cases.iter().map(|case| {
            let conditions = case.conditions.iter().map(|condition| {
                let figure = condition.indicator.figure.map_or("-".to_owned(), |figure| {
                    format!("{} of {} on {}", figure.value, figure.unit, figure.as_of)
                });
                let (id, asked) = (condition.indicator.id, condition.asked);
                format!("{id} {asked} {figure} {}", condition.outcome.name())
            });
            format!(
                "[{}]={}",
                conditions.collect::<Vec<_>>().join(", "),
                case.holds
            )
        });
        format!(
            "{}={:?}",
            cases.collect::<Vec<_>>().join(" "),
            trigger.holds
        )
    }

    #[test]
    fn each_condition_is_judged_by_the_latest_figure() {
        assert_eq!(
            check(
                "watch",
                &[
                    "unit: a, as-of: 2024-05-01, situation: {level: 2}",
                    "unit: b, as-of: 2024-06-01, situation: {level: 9}",
                    "unit: a, as-of: 2024-05-02, situation: {level: 4}",
                ]
            ),
            "[level 3..5 4 of a on 2024-05-02 holds, dry false - no-figure]=false \
             [level >8 4 of a on 2024-05-02 does-not-hold]=false=Some(false); \
             ends [level <3 4 of a on 2024-05-02 does-not-hold]=false=Some(false)"
        );
        assert!(
            check(
                "watch",
                &["unit: b, as-of: 2024-06-01, situation: {level: 9}"]
            )
            .contains("[level >8 9 of b on 2024-06-01 holds]=true=Some(true)")
        );
    }

    #[test]
    fn without_cases_a_person_decides() {
        assert_eq!(check("words", &[]), "=None; ends -");
        assert_eq!(check("never", &[]), "-; ends -");
    }

    #[test]
    fn a_case_without_conditions_and_an_unknown_indicator_never_hold() {
        assert_eq!(
            check("empty", &[]),
            "[]=false [fog 1 - no-figure]=false=Some(false); ends -"
        );
    }

    #[test]
    fn indicators_are_those_of_the_plan_then_others_that_conditions_name() {
        let workspace = read(PLAN);
        let plan = workspace.plans.find("p").unwrap();
        let view = scenario_view(&workspace, plan, date("2024-06-30"), None);
        let ids = view.indicators.iter().map(|indicator| indicator.id);
        assert_eq!(ids.collect::<Vec<_>>(), ["level", "dry", "fog"]);
        assert_eq!(view.indicators[0].name, Some("River level"));
        assert_eq!(view.indicators[0].measure, Some("metres"));
        assert_eq!(view.indicators[2].name, None);
    }
}
