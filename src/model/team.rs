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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn teams_and_resources_hold_their_parts() {
        let team: Team =
            value("{id: t, name: T, size: 60..80 người, teams: [{id: s, name: S, from: [a, b]}]}");
        assert_eq!(team.size.unwrap().to_string(), "60..80 người");
        assert_eq!(team.teams[0].from.as_ref().unwrap().ids().count(), 2);
        let resource: Resource = value(
            "{id: r, text: R, amount: 800 triệu..1 tỷ VND, fund: f, parts: [{id: p, text: P}]}",
        );
        assert_eq!(
            resource.amount.unwrap().to_string(),
            "800000000..1000000000 VND"
        );
        assert_eq!(resource.parts.len(), 1);
    }

    #[test]
    fn a_telephone_number_is_a_text() {
        let contact: Contact = value("{name: N, phone: 0912 345 678, for: F}");
        assert_eq!(contact.phone.unwrap().as_str(), "0912 345 678");
        assert_eq!(
            faults::<Contact>("{phone: 1}"),
            ["missing-key at `phone: 1`: missing key `name`"]
        );
    }

    #[test]
    fn slips_in_teams_and_resources_are_named() {
        assert_eq!(
            faults::<Team>("{id: t, name: T, size: 30-40 người}"),
            ["bad-quantity at `30-40 người`: `30-40 người` is not a quantity"]
        );
        assert_eq!(
            faults::<Resource>("{id: r, amount: 1 VND}"),
            ["missing-key at `id: r`: missing key `text`"]
        );
        assert_eq!(
            faults::<Fund>("{id: f, name: F, holders: a}"),
            ["unknown-key at `holders`: unknown key `holders`"]
        );
        assert_eq!(
            value::<Fund>("{id: f, name: F, holder: a}")
                .holder
                .unwrap()
                .ids()
                .count(),
            1
        );
    }
}
