//! `plan find --format json`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use crate::find::Hit;
use crate::workspace::Workspace;

/// The places that say some words, the likeliest first.
#[derive(JsonSchema, Serialize)]
pub struct FindOutput<'h> {
    version: u32,
    hits: Vec<HitJson<'h>>,
}

#[derive(JsonSchema, Serialize)]
struct HitJson<'h> {
    document: &'h str,
    list: Option<&'h str>,
    id: Option<&'h str>,
    field: &'h str,
    text: &'h str,
    /// The words that were asked for, as they stand in the text.
    words: Vec<&'h str>,
    file: &'h str,
    line: usize,
    column: usize,
}

impl<'h> FindOutput<'h> {
    /// The output.
    #[must_use]
    pub fn new(hits: &'h [Hit], workspace: &'h Workspace) -> Self {
        let hits = hits.iter().map(|hit| {
            let start = workspace.sources.start(hit.location);
            let item = hit.subject.item.as_ref();
            HitJson {
                document: &hit.subject.document,
                list: item.map(|(list, _)| list.as_str()),
                id: item.map(|(_, id)| id.as_str()),
                field: &hit.field,
                text: &hit.text,
                words: hit
                    .marks
                    .iter()
                    .map(|mark| &hit.text[mark.clone()])
                    .collect(),
                file: &workspace.sources.file(hit.location.file).shown,
                line: start.line,
                column: start.column,
            }
        });
        Self {
            version: VERSION,
            hits: hits.collect(),
        }
    }
}
