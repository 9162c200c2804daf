//! Objectives and the targets by which they are measured.

use super::date::Date;
use super::id::Id;
use super::item_ref::ItemRef;
use super::share::TargetValue;
use super::unit_ref::UnitRefs;
use crate::yaml::{Decoder, FromNode, NodeId, Spanned, Text};

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
}
