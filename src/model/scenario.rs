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
