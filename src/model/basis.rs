//! What a plan rests on: decisions, directives, and the plans above it.

use super::date::Date;
use super::id::Id;
use super::unit_ref::UnitRefs;
use crate::yaml::{FromNode, Spanned, Text};

/// A document that the plan refers to.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Reference {
    /// The reference's name within the plan.
    pub id: Option<Spanned<Id>>,
    /// The document's number, such as `145/QĐ-BCĐ`.
    pub number: Option<Spanned<Text>>,
    /// The day of the document.
    pub date: Option<Spanned<Date>>,
    /// Who issued it.
    pub issuer: Option<UnitRefs>,
    /// What it is to this plan.
    #[node(required)]
    pub role: Option<Spanned<Role>>,
    /// What the document is, in words.
    pub text: Option<Spanned<Text>>,
    /// The plan of the workspace that it is.
    pub plan: Option<Spanned<Text>>,
    /// The fingerprint of that plan when this one last looked at it.
    pub seen: Option<Spanned<Text>>,
}

/// What a document is to the plan that refers to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum Role {
    /// The plan that this one carries out.
    Parent,
    /// A decision or directive that this plan rests on.
    Basis,
    /// A plan beside this one.
    Sibling,
    /// A document that the text refers to.
    Cited,
}
