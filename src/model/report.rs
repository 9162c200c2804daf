//! A report: what happened, from one unit, for one plan, as of one day.

use super::condition::Observation;
use super::date::Date;
use super::figure::Figure;
use super::id::Id;
use crate::yaml::{Decoder, Entries, FromNode, Kind, NodeId, Spanned, Text};

/// A report document.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Report {
    /// The plan that it reports on.
    #[node(key = "report")]
    pub plan: Spanned<Id>,
    /// The unit that reports.
    #[node(required)]
    pub unit: Option<Spanned<Text>>,
    /// The day up to which it reports; every figure is cumulative to it.
    #[node(required)]
    pub as_of: Option<Spanned<Date>>,
    /// The day on which it arrived.
    pub received: Option<Spanned<Date>>,
    /// Whether its figures include the units below.
    pub covers: Option<Spanned<Covers>>,
    /// The plan of its own that the unit has issued.
    pub own_plan: Option<Spanned<OwnPlan>>,
    /// The scenarios that it declares in force.
    pub scenario: Option<Spanned<Declarations>>,
    /// Figures of the plan's indicators.
    pub situation: Entries<Spanned<Observation>>,
    /// The day on which the event that ends the plan was declared.
    pub ended: Option<Spanned<Date>>,
    /// Figures of targets.
    pub targets: Entries<Spanned<Figure>>,
    /// States of tasks.
    pub tasks: Entries<TaskEntry>,
    /// Amounts raised.
    pub resources: Entries<Spanned<Figure>>,
    /// Sizes of teams.
    pub teams: Entries<Spanned<Figure>>,
    /// What stood in the way.
    pub obstacles: Vec<Spanned<Text>>,
    /// What the unit asks for.
    pub proposals: Vec<Spanned<Text>>,
    /// Who did well.
    pub commendations: Vec<Spanned<Text>>,
}

/// Whose figures a report gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromNode)]
pub enum Covers {
    /// The unit's own.
    #[default]
    #[node(key = "self")]
    Own,
    /// Those of the unit and of all below it.
    Subtree,
}

/// A plan that was issued but is not in the workspace.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct OwnPlan {
    /// Its number.
    pub number: Option<Spanned<Text>>,
    /// Its day of issue.
    pub date: Option<Spanned<Date>>,
}

/// The scenarios that a report declares; none of them, if the list is empty (status definition 18).
#[derive(Clone, Debug, PartialEq)]
pub struct Declarations(pub Vec<Declaration>);

/// A scenario declared in force.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Declaration {
    /// The scenario, or `none`.
    pub in_force: Spanned<Text>,
    /// Since when.
    pub since: Option<Spanned<Date>>,
    /// The decision that put it in force.
    pub decision: Option<Spanned<Text>>,
    /// Who decided.
    pub by: Option<Spanned<Text>>,
}

/// How far a task has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, FromNode)]
pub enum TaskState {
    /// Not begun.
    Todo,
    /// Under way.
    Doing,
    /// Done.
    Done,
    /// Held up.
    Blocked,
    /// Given up.
    Dropped,
}

/// What a report says about a task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskEntry {
    /// How far it has come.
    pub state: Spanned<TaskState>,
    /// A remark.
    pub note: Option<Spanned<Text>>,
    /// What proves it.
    pub evidence: Option<Spanned<Text>>,
}

/// The word that stands for no scenario.
const NONE: &str = "none";

impl Declaration {
    /// The scenario; `None` if the declaration says that none is in force.
    #[must_use]
    pub fn scenario(&self) -> Option<&Spanned<Text>> {
        Some(&self.in_force).filter(|scenario| scenario.as_str() != NONE)
    }
}

impl Report {
    /// Whose figures it gives.
    #[must_use]
    pub fn covers(&self) -> Covers {
        self.covers
            .as_ref()
            .map_or_else(Covers::default, |covers| covers.value)
    }
}

impl FromNode for Declarations {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        match decoder.kind(node) {
            Kind::Sequence => Vec::from_node(node, decoder).map(Self),
            Kind::Mapping => Declaration::from_node(node, decoder).map(|only| Self(vec![only])),
            // The bare word: `none`, or the scenario alone.
            _ => {
                let expected = "`none`, a scenario, or `{in-force: …, since: …}`";
                decoder.scalar(node, expected)?;
                let in_force = Spanned::from_node(node, decoder)?;
                Some(Self(vec![Declaration {
                    in_force,
                    since: None,
                    decision: None,
                    by: None,
                }]))
            }
        }
    }
}

impl FromNode for TaskEntry {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) == Kind::Mapping {
            let full = FullTaskEntry::from_node(node, decoder)?;
            return Some(Self {
                state: full.state,
                note: full.note,
                evidence: full.evidence,
            });
        }
        let state = Spanned::from_node(node, decoder)?;
        Some(Self {
            state,
            note: None,
            evidence: None,
        })
    }
}

/// The state of a task with a remark.
#[derive(FromNode)]
struct FullTaskEntry {
    /// How far it has come.
    state: Spanned<TaskState>,
    /// A remark.
    note: Option<Spanned<Text>>,
    /// What proves it.
    evidence: Option<Spanned<Text>>,
}
