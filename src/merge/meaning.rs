//! The merged meaning, put together from what the sides say and without their texts: what a merged text is held against.

use std::collections::BTreeSet;

use super::outcome::{Outcome, Settled, Three, is_taken_whole, outcomes, settled, settled_value};
use super::side::{At, Part};
use crate::yaml::{Kind, Value};

/// Whose version counts where only people can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preferred {
    Ours,
    Theirs,
}

/// What the documents say if one side has its way in all conflicts.
pub(super) fn meanings(
    outcomes: &[Outcome<'_>],
    contested: &BTreeSet<String>,
    preferred: Preferred,
) -> Vec<Value> {
    let parts = outcomes.iter();
    let parts = parts.filter_map(|outcome| meaning(outcome, contested, preferred));
    parts.map(|(_, value)| value).collect()
}

/// A part with its key, unless it goes.
fn meaning(
    outcome: &Outcome<'_>,
    contested: &BTreeSet<String>,
    preferred: Preferred,
) -> Option<(String, Value)> {
    let of = |part: &Part<'_>| (part.key.clone(), part.value.value());
    match outcome {
        Outcome::Kept(part) => Some(of(part)),
        Outcome::Open { ours, theirs } => {
            let part = match preferred {
                Preferred::Ours => ours,
                Preferred::Theirs => theirs,
            };
            part.as_ref().map(of)
        }
        Outcome::Merged(three) => {
            let key = three.ours.key.clone();
            let values = three.values();
            let taken = match settled(&three.bodies()) {
                Settled::Ours => Some(&three.ours),
                Settled::Theirs => Some(&three.theirs),
                Settled::Open => None,
            };
            let taken = taken.filter(|_| is_taken_whole(&values, contested));
            Some(match taken {
                Some(part) => of(part),
                None => (key, value(&values, contested, preferred)),
            })
        }
    }
}

fn value(three: &Three<At<'_>>, contested: &BTreeSet<String>, preferred: Preferred) -> Value {
    if let Some(outcomes) = outcomes(three, contested) {
        let parts = outcomes.iter();
        let parts = parts.filter_map(|outcome| meaning(outcome, contested, preferred));
        return if three.ours.kind() == Kind::Mapping {
            Value::Mapping(parts.collect())
        } else {
            Value::List(parts.map(|(_, value)| value).collect())
        };
    }
    match (settled_value(three), preferred) {
        (Settled::Ours, _) | (Settled::Open, Preferred::Ours) => three.ours.value(),
        (Settled::Theirs, _) | (Settled::Open, Preferred::Theirs) => three.theirs.value(),
    }
}
