//! `plan schema`: JSON Schemas for editors and other programs.

use clap::Args;

use super::Outcome;
use super::args::Format;
use super::context::Context;
use super::error::CliError;
use crate::render::json::{SCHEMAS, SchemasOutput, to_json};
use crate::render::schema_table;
use crate::words::nearest;

/// Print a JSON Schema of documents or of machine output, or list all
#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// The schema, such as `document`, `plan` or `output.validate`
    #[arg(value_name = "NAME")]
    name: Option<String>,

    /// Form of the list; a schema itself is JSON
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn schema(context: &Context, arguments: &SchemaArgs) -> Result<Outcome, CliError> {
    let text = match (&arguments.name, arguments.format) {
        (Some(name), _) => {
            let found = SCHEMAS.iter().find(|schema| schema.name == *name);
            to_json(&found.ok_or_else(|| unknown(name))?.schema())
        }
        (None, Format::Table) => schema_table(context.page(None)),
        (None, Format::Json) => to_json(&SchemasOutput::all()),
    };
    context.print(&text)?;
    Ok(Outcome::Clean)
}

fn unknown(name: &str) -> CliError {
    let error = CliError::new(format!("there is no schema `{name}`"));
    match nearest(name, SCHEMAS.iter().map(|schema| schema.name)) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None => error.hint("`plan schema` lists all schemas"),
    }
}
