//! JSON Schemas (draft 2020-12) of what can be decoded, made from the same declarations as the decoders.
//!
//! Editors and other validators see a document as YAML makes it: a text such as `1200` or `true` arrives there as a
//! number or a yes or no. So a schema takes whatever our own reading of the text would take. It refuses most of what
//! decoding refuses, and nothing that decoding takes.

use serde_json::{Map, Value, json};

use super::{FromNode, Key};

/// A schema, as JSON.
pub type Schema = Value;

/// The schemas of the mappings met so far, by the names of their types.
#[derive(Debug, Default)]
pub struct Schemas {
    definitions: Map<String, Value>,
}

/// The whole schema of a type, with everything that it refers to.
#[must_use]
pub fn schema_of<T: FromNode>(title: &str) -> Schema {
    let mut schemas = Schemas::default();
    let root = T::schema(&mut schemas);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "$defs": schemas.definitions,
    });
    merge(&mut schema, root);
    schema
}

impl Schemas {
    /// The schema of a mapping with declared keys; for use by the derive macro. `values` gives for each key the schema
    /// of its value, and whether it can be left out.
    pub fn mapping(
        &mut self,
        name: &str,
        about: &str,
        keys: &[Key],
        values: impl FnOnce(&mut Self) -> Vec<(Schema, bool)>,
        at_most_one: &[&[&str]],
    ) -> Schema {
        // A mapping may hold others of its kind, as tasks hold steps; the name stands in for what is being made.
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Value::Null);
            let values = values(self);
            let schema = mapping(about, keys, values, at_most_one);
            self.definitions.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

fn mapping(
    about: &str,
    keys: &[Key],
    values: Vec<(Schema, bool)>,
    at_most_one: &[&[&str]],
) -> Schema {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (key, (mut value, optional)) in keys.iter().zip(values) {
        if key.required || !optional {
            required.push(key.name);
        } else {
            value = or_null(value);
        }
        value["description"] = key.about.into();
        properties.insert(key.name.to_owned(), value);
    }
    let mut schema = json!({
        "type": "object",
        "description": about,
        "properties": properties,
        "required": required,
        "patternProperties": { "^x-": true },
        "additionalProperties": false,
    });
    let pairs = at_most_one.iter().flat_map(|keys| pairs(keys));
    let exclusive: Vec<_> = pairs
        .map(|pair| json!({ "not": { "required": pair } }))
        .collect();
    if !exclusive.is_empty() {
        schema["allOf"] = exclusive.into();
    }
    schema
}

fn pairs<'k>(keys: &[&'k str]) -> Vec<[&'k str; 2]> {
    let pairs = keys.iter().enumerate().flat_map(|(index, one)| {
        let others = keys[index + 1..].iter();
        others.map(|other| [*one, *other])
    });
    pairs.collect()
}

/// A text of one of these words.
#[must_use]
pub fn words(words: &[&str]) -> Schema {
    json!({ "enum": words })
}

/// A text in any notation of YAML.
#[must_use]
pub fn text() -> Schema {
    json!({ "type": ["string", "number", "boolean"], "pattern": r"\S" })
}

/// A text of that pattern, or a number.
#[must_use]
pub fn text_or_number(pattern: &str) -> Schema {
    json!({ "type": ["string", "number"], "pattern": pattern })
}

/// A text of that pattern.
#[must_use]
pub fn pattern(pattern: &str) -> Schema {
    json!({ "type": "string", "pattern": pattern })
}

/// Whatever one of these takes.
#[must_use]
pub fn any_of(schemas: &[Schema]) -> Schema {
    json!({ "anyOf": schemas })
}

/// A list.
#[must_use]
pub fn list(items: &Schema) -> Schema {
    json!({ "type": "array", "items": items })
}

/// A mapping of the user's own keys to such values.
#[must_use]
pub fn entries(values: &Schema) -> Schema {
    json!({
        "type": "object",
        "patternProperties": { "^x-": true },
        "additionalProperties": values,
    })
}

/// The same, or nothing: an optional key may stand without a value.
fn or_null(mut schema: Schema) -> Schema {
    match schema.get_mut("type") {
        Some(Value::Array(types)) => types.push("null".into()),
        Some(one) => *one = json!([one.clone(), "null"]),
        None => schema = any_of(&[schema, json!({ "type": "null" })]),
    }
    schema
}

/// Adds the keys of `other`.
fn merge(schema: &mut Schema, other: Schema) {
    if let (Value::Object(schema), Value::Object(other)) = (schema, other) {
        schema.extend(other);
    }
}
