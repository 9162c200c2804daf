//! Writes a workspace as YAML, and reads one with serde_yaml.

use serde::Deserialize;
use serde_yaml::{Deserializer, Value};

use crate::model::{Document, Files};

/// The files with their texts. What is empty is not written, but for `scenario: []` and `units: []`, which say
/// something.
pub(crate) fn write(files: &Files) -> Vec<(String, String)> {
    let text = |documents: &[Document]| {
        let documents = documents.iter().map(|document| {
            let mut value = serde_yaml::to_value(document).unwrap();
            drop_empty(&mut value, &["units"]);
            serde_yaml::to_string(&value).unwrap()
        });
        documents.collect::<Vec<_>>().join("---\n")
    };
    let files = files
        .0
        .iter()
        .filter(|(_, documents)| !documents.is_empty());
    files
        .map(|(path, documents)| (path.clone(), text(documents)))
        .collect()
}

/// Reads the files again, in the order given.
pub(crate) fn read(files: &[(String, String)]) -> Files {
    let files = files.iter().map(|(path, text)| {
        let documents = Deserializer::from_str(text).map(|stream| {
            let value = Value::deserialize(stream).unwrap();
            document(value).unwrap_or_else(|error| panic!("{path}: {error}"))
        });
        (path.clone(), documents.collect())
    });
    Files(files.collect())
}

/// A document by its first key.
fn document(value: Value) -> Result<Document, serde_yaml::Error> {
    let keys = value.as_mapping().unwrap().keys();
    let first = keys
        .filter_map(Value::as_str)
        .find(|key| !key.starts_with("x-"));
    Ok(match first.unwrap() {
        "units" => Document::Units(serde_yaml::from_value(value)?),
        "plan" => Document::Plan(serde_yaml::from_value(value)?),
        "report" => Document::Report(serde_yaml::from_value(value)?),
        "workspace" => Document::Settings(serde_yaml::from_value(value)?),
        other => panic!("a document `{other}`"),
    })
}

/// Takes out entries of mappings that say nothing. Those named are kept here, even if they are empty.
fn drop_empty(value: &mut Value, kept: &[&str]) {
    match value {
        Value::Mapping(mapping) => {
            for (_, value) in mapping.iter_mut() {
                drop_empty(value, &[]);
            }
            mapping.retain(|key, value| {
                let kept = key == "scenario" || kept.iter().any(|kept| key == kept);
                match value {
                    Value::Null => false,
                    Value::Sequence(items) => kept || !items.is_empty(),
                    Value::Mapping(entries) => key == "own-plan" || !entries.is_empty(),
                    _ => true,
                }
            });
        }
        Value::Sequence(items) => items.iter_mut().for_each(|item| drop_empty(item, &[])),
        _ => {}
    }
}
