//! Objectives and the targets by which they are measured.

use super::date::Date;
use super::id::Id;
use super::item_ref::ItemRef;
use super::share::TargetValue;
use super::unit_ref::UnitRefs;
use crate::yaml::{Decoder, FromNode, NodeId, Schema, Schemas, Spanned, Text, schema};

/// An objective: what the plan is for.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Objective {
    /// The objective's name within the plan.
    pub id: Spanned<Id>,
    /// What is to be reached.
    #[node(required)]
    pub text: Option<Spanned<Text>>,
    /// The targets that measure it.
    pub targets: Vec<Target>,
}

/// A target: a figure to be reached.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Target {
    /// The target's name within the plan.
    pub id: Spanned<Id>,
    /// What is to be reached, in words.
    #[node(required)]
    pub text: Option<Spanned<Text>>,
    /// The share or quantity to be reached, such as `100%` or `30..40 người`.
    #[node(required)]
    pub value: Option<Spanned<TargetValue>>,
    /// The population of which a share is taken: a class of units, or people.
    pub of: Option<Spanned<Population>>,
    /// How it is measured; from reports if left out.
    pub measured: Option<Spanned<Measured>>,
    /// The task that counts, for `measured: tasks`.
    pub task: Option<Spanned<ItemRef>>,
    /// Who answers for it.
    pub owner: Option<UnitRefs>,
    /// The day by which it is to be reached.
    pub by: Option<Spanned<Date>>,
    /// Where it stood before.
    pub baseline: Option<Baseline>,
    /// The scenario that has to be in force for it to count.
    pub scenario: Option<Spanned<Text>>,
}

/// What a share is a share of.
#[derive(Clone, Debug, PartialEq)]
pub enum Population {
    /// Units of the register.
    Units(UnitRefs),
    /// People, or anything else that no register holds.
    People(People),
}

/// A population described in words.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct People {
    /// Who or what is counted.
    pub people: Spanned<Text>,
    /// How many there are.
    pub count: Option<Spanned<u32>>,
    /// The day on which they were counted.
    pub as_of: Option<Spanned<Date>>,
}

/// How a target is measured (status definitions 45 to 47).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromNode)]
pub enum Measured {
    /// Units that have issued their own plan.
    Plans,
    /// Units that report a task done.
    Tasks,
    /// Figures that units report.
    #[default]
    Reports,
}

/// A figure from before the plan.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Baseline {
    /// The share or quantity at that time.
    pub value: Spanned<TargetValue>,
    /// The day of that figure.
    pub date: Option<Spanned<Date>>,
}

impl Target {
    /// How it is measured.
    #[must_use]
    pub fn measured(&self) -> Measured {
        self.measured
            .as_ref()
            .map_or_else(Measured::default, |measured| measured.value)
    }
}

impl FromNode for Population {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.has_key(node, "people") {
            People::from_node(node, decoder).map(Self::People)
        } else {
            UnitRefs::from_node(node, decoder).map(Self::Units)
        }
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        schema::any_of(&[People::schema(schemas), UnitRefs::schema(schemas)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn a_target_is_a_share_of_units_or_people() {
        let target: Target = value(
            "{id: t, text: T, value: 100%, of: {all: town}, measured: plans, baseline: {value: 60%}}",
        );
        assert_eq!(target.value.as_ref().unwrap().to_string(), "100%");
        assert!(matches!(
            target.of.as_ref().unwrap().value,
            Population::Units(_)
        ));
        assert_eq!(target.measured(), Measured::Plans);
        let target: Target = value(
            "{id: t, text: T, value: 30..40 người, of: {people: P, count: 1_200, as-of: 2021-06-30}}",
        );
        assert_eq!(target.measured(), Measured::Reports);
        let Population::People(people) = target.of.unwrap().value else {
            panic!("the population is described in words");
        };
        assert_eq!(people.count.unwrap().value, 1200);
    }

    #[test]
    fn slips_in_a_target_are_named() {
        let with =
            |lines: &str| faults::<Target>(&format!("{{id: t, text: T, value: 1, {lines}}}"));
        assert_eq!(
            faults::<Target>("{id: t, text: T}"),
            ["missing-key at `id: t`: missing key `value`"]
        );
        assert_eq!(
            faults::<Target>("{id: t, text: T, value: 80..90%}"),
            ["bad-quantity at `80..90%`: a share cannot be a range like `80..90%`"]
        );
        assert_eq!(
            with("of: {people: P, count: many}"),
            ["bad-value at `many`: `many` is not a whole number from 0 to 4 billion"]
        );
        assert_eq!(
            with("of: {al: town}")[0],
            "unknown-key at `al`: unknown key `al`"
        );
        assert_eq!(
            with("by: soon"),
            ["bad-date at `soon`: `soon` is not a date"]
        );
    }

    #[test]
    fn an_objective_needs_words() {
        assert_eq!(value::<Objective>("{id: o, text: O}").targets, []);
        assert_eq!(
            faults::<Objective>("{id: o}"),
            ["missing-key at `id: o`: missing key `text`"]
        );
    }
}
