//! Scenarios: tasks that apply only while a situation lasts.

use super::condition::Trigger;
use super::id::Id;
use super::task::Task;
use crate::yaml::{FromNode, Spanned, Text};

/// A figure by which the situation is judged.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Indicator {
    /// The indicator's name within the plan.
    pub id: Spanned<Id>,
    /// What it counts.
    #[node(required)]
    pub name: Option<Spanned<Text>>,
    /// Its unit of measurement.
    pub unit: Option<Spanned<Text>>,
}

/// A scenario.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Scenario {
    /// The scenario's name within the plan.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Option<Spanned<Text>>,
    /// The scenario whose tasks go on in this one.
    pub extends: Option<Spanned<Text>>,
    /// When it begins.
    pub when: Option<Trigger>,
    /// When it ends.
    pub ends: Option<Trigger>,
    /// What is to be done while it is in force.
    pub tasks: Vec<Task>,
}

/// How the scenarios of a plan relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum ScenarioMode {
    /// At most one is in force at a place, and they follow each other as the situation worsens.
    Escalating,
    /// At most one is in force at a place.
    Exclusive,
    /// Any number is in force at a place.
    Parallel,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn a_scenario_has_words_and_cases() {
        let scenario: Scenario = value(
            "{id: pa-1, extends: pa-0, when: {text: W, any: [{i: 1..3, j: true}, {i: '>=4'}]}, ends: {text: E}, tasks: [{id: t, text: T}]}",
        );
        let cases = scenario.when.unwrap().any;
        let shown: Vec<_> = cases
            .iter()
            .map(|case| {
                case.iter()
                    .map(|(id, condition)| format!("{id} {condition}"))
                    .collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(shown, [vec!["i 1..3", "j true"], vec!["i >=4"]]);
        assert_eq!(scenario.extends.unwrap().as_str(), "pa-0");
        assert!(scenario.ends.unwrap().any.is_empty());
    }

    #[test]
    fn slips_in_a_scenario_are_named() {
        assert_eq!(
            faults::<Scenario>("{title: T}"),
            ["missing-key at `title: T`: missing key `id`"]
        );
        assert_eq!(
            faults::<Scenario>("{id: s, when: W}"),
            ["wrong-type at `W`: `when` holds a text"]
        );
        assert_eq!(
            faults::<Scenario>("{id: s, when: {any: {i: 1}}}"),
            ["wrong-type at `{i: 1}`: `any` holds a mapping"]
        );
        assert_eq!(
            faults::<Scenario>("{id: s, when: {any: [{i: x}]}}"),
            ["bad-quantity at `x`: `x` is not a number"]
        );
    }

    #[test]
    fn an_indicator_has_a_name() {
        assert_eq!(
            value::<Indicator>("{id: i, name: N, unit: huyện}")
                .unit
                .unwrap()
                .as_str(),
            "huyện"
        );
        assert_eq!(
            faults::<Indicator>("{id: i}"),
            ["missing-key at `id: i`: missing key `name`"]
        );
        assert_eq!(value::<ScenarioMode>("exclusive"), ScenarioMode::Exclusive);
    }
}
