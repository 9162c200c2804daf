//! References to units: by id, by class, or to a body that no register holds.

use super::one_or_many::OneOrMany;
use crate::messages::{Message, message};
use crate::yaml::{Decoder, FromNode, Kind, NodeId, Schema, Schemas, Spanned, Text, schema};

/// The units that a place in a plan speaks of, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitRefs(pub Vec<Spanned<UnitRef>>);

/// One reference.
#[derive(Clone, Debug, PartialEq)]
pub enum UnitRef {
    /// The unit of that id.
    Unit(Text),
    /// Every unit of some kinds.
    Class(Class),
    /// A body that no register holds, such as `{name: Thủ tướng Chính phủ}`: it may issue, take part or receive, but
    /// it never leads and is never counted.
    Body(Text),
}

/// A class of units such as `{all: cdcs}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, FromNode)]
pub struct Class {
    /// The kinds that belong to the class.
    pub all: Kinds,
    /// The unit in whose subtree they stand; the plan's issuer if left out.
    pub under: Option<Spanned<Text>>,
    /// Whether only direct subordinates belong to the class.
    pub direct: Option<bool>,
    /// Units that do not belong to it.
    pub except: Vec<Spanned<Text>>,
}

/// One kind or a list of kinds.
pub type Kinds = OneOrMany<Text>;

/// A body outside the register.
#[derive(FromNode)]
struct Body {
    name: Text,
}

fn expected() -> Message {
    message!("expected.units")
}

impl UnitRefs {
    /// The ids that are referred to directly.
    pub fn ids(&self) -> impl Iterator<Item = &Text> {
        self.0
            .iter()
            .filter_map(|reference| match &reference.value {
                UnitRef::Unit(id) => Some(id),
                UnitRef::Class(_) | UnitRef::Body(_) => None,
            })
    }
}

impl FromNode for UnitRefs {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) != Kind::Sequence {
            return Spanned::from_node(node, decoder).map(|only| Self(vec![only]));
        }
        let items = decoder.items(node, expected)?;
        Some(Self(
            items
                .filter_map(|item| Spanned::from_node(item, decoder))
                .collect(),
        ))
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        let one = UnitRef::schema(schemas);
        schema::any_of(&[one.clone(), schema::list(&one)])
    }
}

impl FromNode for UnitRef {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        match decoder.kind(node) {
            Kind::Mapping if decoder.has_key(node, "name") => {
                Body::from_node(node, decoder).map(|body| Self::Body(body.name))
            }
            Kind::Mapping => Class::from_node(node, decoder).map(Self::Class),
            kind if kind.is_scalar() => Text::from_node(node, decoder).map(Self::Unit),
            _ => decoder.wrong_type(node, expected()),
        }
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        let unit = <Text as FromNode>::schema(schemas);
        schema::any_of(&[unit, Class::schema(schemas), Body::schema(schemas)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    /// References in words.
    fn describe(text: &str) -> Vec<String> {
        let references: UnitRefs = value(text);
        let describe = |reference: &Spanned<UnitRef>| match &reference.value {
            UnitRef::Unit(id) => id.to_string(),
            UnitRef::Body(name) => format!("body {name}"),
            UnitRef::Class(class) => format!(
                "{} kinds, {:?}, {} excepted",
                class.all.0.len(),
                class.direct,
                class.except.len()
            ),
        };
        references.0.iter().map(describe).collect()
    }

    #[test]
    fn a_reference_is_an_id_a_list_a_class_or_a_body() {
        assert_eq!(describe("a"), ["a"]);
        assert_eq!(
            describe("[a, {all: k}, {name: Thủ tướng}]"),
            ["a", "1 kinds, None, 0 excepted", "body Thủ tướng"]
        );
        assert_eq!(
            describe("{all: [k, l], under: a, direct: true, except: [b, c]}"),
            ["2 kinds, Some(true), 2 excepted"]
        );
        assert_eq!(
            value::<UnitRefs>("[a, {all: k}, b]")
                .ids()
                .map(Text::as_str)
                .collect::<Vec<_>>(),
            ["a", "b"]
        );
    }

    #[test]
    fn slips_in_a_reference_are_named() {
        assert_eq!(
            faults::<UnitRefs>("{under: a}"),
            ["missing-key at `under: a`: missing key `all`"]
        );
        assert_eq!(
            faults::<UnitRefs>("{all: k, direct: yes}"),
            ["bad-value at `yes`: `yes` is not one of the words that can stand here"]
        );
        assert_eq!(
            faults::<UnitRefs>("{name: N, kind: k}"),
            ["unknown-key at `kind`: unknown key `kind`"]
        );
        assert_eq!(faults::<UnitRefs>("[a, [b]]").len(), 1);
    }
}
