//! A register of units: who there is.

use super::date::Date;
use super::id::Id;
use crate::yaml::{FromNode, Spanned, Text};

/// A units document.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Units {
    /// The units, each with those below it.
    pub units: Vec<Unit>,
    /// The unit of another document under which these stand.
    pub under: Option<Spanned<Text>>,
    /// The vocabulary of kinds.
    pub kinds: Vec<UnitKind>,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Unit {
    /// The unit's name in the workspace.
    pub id: Spanned<Id>,
    /// Its full name.
    #[node(required)]
    pub name: Option<Spanned<Text>>,
    /// Its short name.
    pub short: Option<Spanned<Text>>,
    /// Other names that people use for it.
    pub aliases: Vec<Spanned<Text>>,
    /// Its kind: a word of the vocabulary of kinds.
    pub kind: Option<Spanned<Text>>,
    /// How many members it has.
    pub members: Option<Spanned<u32>>,
    /// The unit above it, if it is not written inside of that one.
    pub parent: Option<Spanned<Text>>,
    /// Second lines of subordination; never used in sums.
    pub also_under: Vec<Spanned<Text>>,
    /// The first day on which it exists.
    pub from: Option<Spanned<Date>>,
    /// The last day on which it exists.
    pub to: Option<Spanned<Date>>,
    /// The units below it.
    pub units: Vec<Unit>,
}

/// A kind of unit.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct UnitKind {
    /// The word by which units and classes name the kind.
    pub id: Spanned<Id>,
    /// Its title.
    pub name: Option<Spanned<Text>>,
    /// Its level; 1 is the top. Units without a level are organs or stand outside.
    pub level: Option<Spanned<u8>>,
    /// Whether such units stand outside the organisation.
    pub external: Option<bool>,
}
