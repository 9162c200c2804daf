//! The machine output of `plan diff` and `plan log`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use crate::history::{Difference, FieldChange, What};
use crate::render::Told;

/// What changed between two states.
#[derive(JsonSchema, Serialize)]
pub struct DiffOutput<'d> {
    version: u32,
    changes: Vec<ChangeJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct ChangeJson<'d> {
    document: &'d str,
    list: Option<&'d str>,
    id: Option<&'d str>,
    called: Option<&'d str>,
    change: &'static str,
    fields: Vec<FieldJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct FieldJson<'d> {
    field: &'d str,
    before: Option<&'d str>,
    after: Option<&'d str>,
}

/// Commits, each with what it changed.
#[derive(JsonSchema, Serialize)]
pub struct LogOutput<'d> {
    version: u32,
    commits: Vec<CommitJson<'d>>,
}

#[derive(JsonSchema, Serialize)]
struct CommitJson<'d> {
    commit: &'d str,
    author: &'d str,
    date: &'d str,
    subject: &'d str,
    changes: Vec<ChangeJson<'d>>,
}

impl<'d> LogOutput<'d> {
    /// The output.
    #[must_use]
    pub fn new(told: &'d [Told]) -> Self {
        let commits = told.iter().map(|Told { commit, changes }| CommitJson {
            commit: &commit.id,
            author: &commit.author,
            date: &commit.day,
            subject: &commit.subject,
            changes: changes.iter().map(ChangeJson::new).collect(),
        });
        Self {
            version: VERSION,
            commits: commits.collect(),
        }
    }
}

impl<'d> DiffOutput<'d> {
    /// The output.
    #[must_use]
    pub fn new(differences: &'d [Difference]) -> Self {
        Self {
            version: VERSION,
            changes: differences.iter().map(ChangeJson::new).collect(),
        }
    }
}

impl<'d> ChangeJson<'d> {
    fn new(difference: &'d Difference) -> Self {
        let item = difference.subject.item.as_ref();
        let (change, fields) = match &difference.what {
            What::Added(fields) => {
                let fields = fields.iter().map(|(field, value)| FieldJson {
                    field,
                    before: None,
                    after: Some(value),
                });
                ("added", fields.collect())
            }
            What::Removed(fields) => {
                let fields = fields.iter().map(|(field, value)| FieldJson {
                    field,
                    before: Some(value),
                    after: None,
                });
                ("removed", fields.collect())
            }
            What::Changed(changes) => ("changed", changes.iter().map(FieldJson::new).collect()),
        };
        Self {
            document: &difference.subject.document,
            list: item.map(|(list, _)| list.as_str()),
            id: item.map(|(_, id)| id.as_str()),
            called: difference.called.as_deref(),
            change,
            fields,
        }
    }
}

impl<'d> FieldJson<'d> {
    fn new(change: &'d FieldChange) -> Self {
        Self {
            field: &change.field,
            before: change.before.as_deref(),
            after: change.after.as_deref(),
        }
    }
}
