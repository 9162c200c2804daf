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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn a_reference_says_what_the_document_is_to_the_plan() {
        let reference: Reference = value(
            "{id: qd-145, number: 145/QĐ-BCĐ, date: 2021-07-29, issuer: {name: B}, role: parent, plan: p, seen: 5f3a9c1e}",
        );
        assert_eq!(reference.role.unwrap().value, Role::Parent);
        assert_eq!(reference.number.unwrap().as_str(), "145/QĐ-BCĐ");
        assert_eq!(reference.date.unwrap().to_string(), "2021-07-29");
        // Digits that another reader would take for a number.
        assert_eq!(
            value::<Reference>("{role: cited, seen: 0e12}")
                .seen
                .unwrap()
                .as_str(),
            "0e12"
        );
    }

    #[test]
    fn slips_in_a_reference_are_named() {
        assert_eq!(
            faults::<Reference>("{text: T}"),
            ["missing-key at `text: T`: missing key `role`"]
        );
        assert_eq!(
            faults::<Reference>("{role: perant}"),
            ["bad-value at `perant`: `perant` is not one of the words that can stand here"]
        );
        assert_eq!(
            faults::<Reference>("{role: cited, date: 29/7/2021}"),
            ["bad-date at `29/7/2021`: `29/7/2021` is not a date"]
        );
    }
}
