//! `plan query`: lists of what the plans hold.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::PathArgs;
use super::context::Context;
use super::error::CliError;
use super::filter::{FilterArgs, KindArg};
use crate::query;
use crate::render::json::{QueryOutput, to_json};
use crate::render::{Records, UnknownField, query_table};
use crate::words::and_list;

/// List plans, units, tasks, targets, scenarios, references or recipients
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct QueryArgs {
    /// What to list
    #[arg(value_name = "KIND", value_enum)]
    kind: KindArg,

    #[command(flatten)]
    paths: PathArgs,

    #[command(flatten)]
    filter: FilterArgs,

    /// Sort by this field of the machine output; with `-` before it from the end
    #[arg(long, value_name = "FIELD", allow_hyphen_values = true)]
    sort: Option<String>,

    /// List at most so many
    #[arg(long, value_name = "N")]
    limit: Option<usize>,

    /// Only these fields of the machine output
    #[arg(
        long,
        value_name = "FIELD,…",
        value_delimiter = ',',
        conflicts_with = "group_by"
    )]
    columns: Vec<String>,

    /// Count how many there are of each value of a field
    #[arg(long, value_name = "FIELD")]
    group_by: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: QueryFormat,
}

const EXAMPLES: &str = "Examples:
  plan query tasks --lead riverton --due-before 2024-12-31 --sort by
  plan query tasks --group-by lead
  plan query targets --columns ref,by,text --format csv";

/// Forms of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum QueryFormat {
    /// Tables for people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// JSON, a line for each
    Ndjson,
    /// A table for spreadsheets
    Csv,
}

pub(super) fn query(context: &Context, arguments: &QueryArgs) -> Result<Outcome, CliError> {
    let has_columns = !arguments.columns.is_empty() || arguments.group_by.is_some();
    if has_columns && arguments.format == QueryFormat::Json {
        let error = CliError::new("one JSON document has all fields");
        return Err(error.hint("choose fields with `--format ndjson`, csv or table"));
    }
    let filter = arguments.filter.filter();
    let loaded = context.load_for(
        &arguments.paths.paths,
        filter.plan.first().map(String::as_str),
    )?;
    let workspace = &loaded.workspace;
    let mut items = query::query(workspace, arguments.kind.into(), &filter, context.as_of())?;
    let is_whole = arguments.group_by.is_some();
    if let Some(field) = arguments
        .sort
        .as_deref()
        .filter(|_| !is_whole && !items.is_empty())
    {
        items = items.pick(&Records::of(&items).order(field).map_err(unknown)?);
    }
    if let Some(limit) = arguments.limit.filter(|_| !is_whole) {
        let places: Vec<_> = (0..items.len().min(limit)).collect();
        items = items.pick(&places);
    }
    let page = context.page(Some(workspace));
    context.print(&match arguments.format {
        QueryFormat::Json => to_json(&QueryOutput::new(&items)),
        QueryFormat::Table if items.is_empty() || !has_columns && arguments.sort.is_none() => {
            query_table(&items, page)
        }
        QueryFormat::Table => arguments.records(&items)?.table(page),
        QueryFormat::Ndjson => arguments.records(&items)?.lines(),
        QueryFormat::Csv => arguments.records(&items)?.spreadsheet(),
    })?;
    context.outcome(loaded)
}

impl QueryArgs {
    /// The items by their fields, in the columns that are wanted.
    fn records(&self, items: &query::Items) -> Result<Records, CliError> {
        let mut records = Records::of(items);
        if let Some(field) = &self.group_by
            && !items.is_empty()
        {
            records = records.counted(field).map_err(unknown)?;
            if let Some(sort) = &self.sort {
                records.sort(sort).map_err(unknown)?;
            }
            records.limit(self.limit.unwrap_or(usize::MAX));
        }
        if !items.is_empty() && !self.columns.is_empty() {
            records.select(&self.columns).map_err(unknown)?;
        }
        Ok(match (self.format, &self.sort) {
            // For people the name, the text and what it is sorted by are enough.
            (QueryFormat::Table, Some(sort))
                if self.columns.is_empty() && self.group_by.is_none() =>
            {
                let field = sort.trim_start_matches('-').to_owned();
                let mut fields = vec!["ref".to_owned(), field, "text".to_owned()];
                fields.dedup();
                records.select(&fields).map_err(unknown)?;
                records
            }
            _ => records,
        })
    }
}

/// That there is no such field, with what to do.
fn unknown(error: UnknownField) -> CliError {
    let hint = match &error.near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", and_list(&error.known)),
    };
    CliError::new(error).hint(hint)
}
