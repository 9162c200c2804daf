//! Machine output: the JSON of every command that shows something.
//!
//! Each command has its own types, which repeat nothing but what is published: keys in snake case, `version` first,
//! absent values `null` or `[]`, numbers as numbers, shares as fractions, dates as `2021-08-31`. A shape only grows;
//! what would change the meaning of a key needs a new [`VERSION`].

mod agenda;
mod cascade;
mod comparison;
mod find;
mod history;
mod letterhead;
mod number;
mod query;
mod remind;
mod report;
mod rules;
mod scenario;
mod schema;
mod show;
mod sql;
mod status;
mod task_counts;
mod trend;
mod units;
mod validate;
mod values;

pub(super) use number::{amount, number};

pub use agenda::{DueOutput, TodayOutput};
pub use cascade::CascadeOutput;
pub use comparison::ComparisonOutput;
pub use find::FindOutput;
pub use history::{DiffOutput, LogOutput};
pub use query::QueryOutput;
pub use remind::{LetterJson, RemindOutput};
pub use report::ReportOutput;
pub use rules::RulesOutput;
pub use scenario::ScenarioOutput;
pub use schema::{NamedSchema, SCHEMAS, SchemasOutput};
pub use show::{Contacts, ShowOutput};
pub use sql::SqlOutput;
pub(super) use sql::ValueJson;
pub use status::StatusOutput;
pub use trend::TrendOutput;
pub use validate::ValidateOutput;

use serde::Serialize;

/// The version of the shapes.
pub const VERSION: u32 = 1;

/// The JSON text of an output, indented, with a line break at its end.
pub fn to_json(output: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(output)
        .expect("output types have text keys and finite numbers");
    text.push('\n');
    text
}

/// The output of each one of a list.
fn each<'t, T, J>(items: &'t [T], one: impl FnMut(&'t T) -> J) -> Vec<J> {
    items.iter().map(one).collect()
}
