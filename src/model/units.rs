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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn units_hold_those_below_them() {
        let units: Units = value(
            "units: [{id: a, name: A, members: 120_000, units: [{id: b, name: B, also-under: [c], from: 2021-01-01}]}]\nunder: top\nkinds: [{id: k, level: 2}, {id: x, external: true}]\n",
        );
        assert_eq!(units.units[0].members.as_ref().unwrap().value, 120_000);
        assert_eq!(units.units[0].units[0].also_under[0].as_str(), "c");
        assert_eq!(
            (units.under.unwrap().as_str(), units.kinds[1].external),
            ("top", Some(true))
        );
    }

    #[test]
    fn slips_in_units_are_named() {
        let with =
            |lines: &str| faults::<Units>(&format!("units: [{{id: a, name: A, {lines}}}]\n"));
        assert_eq!(
            faults::<Units>("units: [{id: a}]\n"),
            ["missing-key at `id: a`: missing key `name`"]
        );
        assert_eq!(faults::<Units>("units: [a]\n").len(), 1);
        assert_eq!(
            with("members: 1.200"),
            ["bad-value at `1.200`: `1.200` is not a whole number from 0 to 4 billion"]
        );
        assert_eq!(
            with("alias: [B]"),
            ["unknown-key at `alias`: unknown key `alias`"]
        );
        assert_eq!(
            with("to: 2025-06-31"),
            ["bad-date at `2025-06-31`: the calendar has no day `2025-06-31`"]
        );
        assert_eq!(
            faults::<UnitKind>("{id: k, level: top}"),
            ["bad-value at `top`: `top` is not a whole number from 0 to 255"]
        );
    }
}
