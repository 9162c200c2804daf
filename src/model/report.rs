//! A report: what happened, from one unit, for one plan, as of one day.

use super::condition::Observation;
use super::date::Date;
use super::figure::Figure;
use super::id::Id;
use crate::messages::message;
use crate::yaml::{
    Decoder, Entries, FromNode, Kind, NodeId, Schema, Schemas, Spanned, Text, schema,
};

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
                decoder.scalar(node, || message!("expected.declarations"))?;
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

    fn schema(schemas: &mut Schemas) -> Schema {
        let scenario = <Text as FromNode>::schema(schemas);
        let declaration = Declaration::schema(schemas);
        schema::any_of(&[scenario, declaration.clone(), schema::list(&declaration)])
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

    fn schema(schemas: &mut Schemas) -> Schema {
        schema::any_of(&[TaskState::schema(schemas), FullTaskEntry::schema(schemas)])
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    fn report(lines: &str) -> Report {
        value(&format!("report: p\nunit: a\nas-of: 2021-08-31\n{lines}\n"))
    }

    fn with(lines: &str) -> Vec<String> {
        faults::<Report>(&format!("report: p\nunit: a\nas-of: 2021-08-31\n{lines}\n"))
    }

    #[test]
    fn a_report_covers_the_unit_itself_unless_it_says_more() {
        assert_eq!(report("").covers(), Covers::Own);
        assert_eq!(report("covers: self").covers(), Covers::Own);
        assert_eq!(report("covers: subtree").covers(), Covers::Subtree);
    }

    /// The scenarios that a report declares, `-` for none; nothing if it declares nothing.
    fn declared(scenario: &str) -> Option<Vec<String>> {
        let declarations = report(&format!("scenario: {scenario}")).scenario?;
        let name = |declaration: &Declaration| {
            declaration
                .scenario()
                .map_or("-".into(), ToString::to_string)
        };
        Some(declarations.value.0.iter().map(name).collect())
    }

    #[test]
    fn scenarios_are_declared_in_several_ways() {
        let some = |names: &[&str]| {
            Some(
                names
                    .iter()
                    .map(|&name| name.to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(
            declared("{in-force: th-2, since: 2021-08-12}"),
            some(&["th-2"])
        );
        assert_eq!(
            declared("[{in-force: s}, {in-force: t}]"),
            some(&["s", "t"])
        );
        assert_eq!(declared("th-2"), some(&["th-2"]));
        assert_eq!(declared("none"), some(&["-"]));
        assert_eq!(declared("{in-force: none}"), some(&["-"]));
        assert_eq!(declared("[]"), some(&[]));
        assert_eq!(declared(""), None);
    }

    #[test]
    fn figures_and_states_are_short_or_in_full() {
        let report = report(
            "targets: {zalo: 45/45, plans: {done: 38, of: 40, note: N}}\ntasks: {x: done, y: {state: doing, evidence: E}}\nsituation: {i: 2, j: true}",
        );
        assert_eq!(report.targets[1].1.of.as_ref().unwrap().to_string(), "40");
        assert_eq!(report.tasks[0].1.state.value, TaskState::Done);
        assert_eq!(report.tasks[1].1.evidence.as_ref().unwrap().as_str(), "E");
        assert_eq!(report.situation[1].1.value, Observation::Is(true));
    }

    #[test]
    fn slips_in_a_report_are_named() {
        assert_eq!(
            faults::<Report>("{report: p, unit: a}"),
            ["missing-key at `report: p`: missing key `as-of`"]
        );
        assert_eq!(with("tasks: {x: finished}").len(), 1);
        assert_eq!(
            with("tasks: {x: {note: N}}"),
            ["missing-key at `note: N`: missing key `state`"]
        );
        assert_eq!(
            with("targets: [x]"),
            ["wrong-type at `[x]`: `targets` holds a list"]
        );
        assert_eq!(
            with("scenario: {since: 2021-08-12}"),
            ["missing-key at `since: 2021-08-12`: missing key `in-force`"]
        );
        assert_eq!(
            with("targets: {x: 1.000/2}"),
            ["bad-quantity at `1.000/2`: `1.000` can be read as 1000 and as 1.000"]
        );
    }
}
