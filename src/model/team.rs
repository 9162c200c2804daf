//! Teams, funds, resources and contacts: what the work is done with.

use super::id::Id;
use super::quantity::Range;
use super::unit_ref::UnitRefs;
use crate::yaml::{FromNode, Spanned, Text};

/// A team. The sizes of its parts must fit into its own.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Team {
    /// The team's name within the plan.
    pub id: Spanned<Id>,
    /// Its title.
    #[node(required)]
    pub name: Option<Spanned<Text>>,
    /// How many people it is to have, such as `30..40 người`.
    pub size: Option<Spanned<Range>>,
    /// The scenario that has to be in force for it.
    pub scenario: Option<Spanned<Text>>,
    /// The units that provide its members.
    pub from: Option<UnitRefs>,
    /// Who leads it.
    pub head: Option<Spanned<Text>>,
    /// What it does, in words.
    pub text: Option<Spanned<Text>>,
    /// Its parts.
    pub teams: Vec<Team>,
}

/// A fund.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Fund {
    /// The fund's name within the plan.
    pub id: Spanned<Id>,
    /// Its title.
    #[node(required)]
    pub name: Option<Spanned<Text>>,
    /// The unit that holds it.
    pub holder: Option<UnitRefs>,
}

/// Money or goods to be raised. The amounts of its parts must add up to its own.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Resource {
    /// The resource's name within the plan.
    pub id: Spanned<Id>,
    /// What it is, in words.
    #[node(required)]
    pub text: Option<Spanned<Text>>,
    /// How much is to be raised, such as `800 triệu..1 tỷ VND`.
    pub amount: Option<Spanned<Range>>,
    /// The fund it goes into.
    pub fund: Option<Spanned<Text>>,
    /// Its parts.
    pub parts: Vec<Resource>,
}

/// A person to turn to. Masked in everything published, unless asked for.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Contact {
    /// The person's name.
    #[node(required)]
    pub name: Option<Spanned<Text>>,
    /// The person's office.
    pub title: Option<Spanned<Text>>,
    /// The unit the person belongs to.
    pub unit: Option<UnitRefs>,
    /// The telephone number.
    pub phone: Option<Spanned<Text>>,
    /// What to turn to the person for.
    pub r#for: Option<Spanned<Text>>,
}
