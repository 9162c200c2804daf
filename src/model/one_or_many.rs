//! A value, or a list of values.

use crate::yaml::{Decoder, FromNode, Kind, NodeId, Schema, Schemas, Spanned, schema};

/// One value or a list of them; of none, an empty list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OneOrMany<T>(pub Vec<Spanned<T>>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromNode for OneOrMany<T>
where
    Spanned<T>: FromNode,
{
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        match decoder.kind(node) {
            Kind::Sequence => Vec::from_node(node, decoder).map(Self),
            _ => Spanned::from_node(node, decoder).map(|only| Self(vec![only])),
        }
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        let one = <Spanned<T> as FromNode>::schema(schemas);
        schema::any_of(&[one.clone(), schema::list(&one)])
    }
}
