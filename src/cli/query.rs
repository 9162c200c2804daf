//! `plan query`: lists of what the plans hold.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::PathArgs;
use super::context::Context;
use super::error::CliError;
use super::filter::{FilterArgs, KindArg};
use crate::model::SavedQuery;
use crate::query::{self, Filter, Kind};
use crate::render::json::{QueryOutput, to_json};
use crate::render::{Records, UnknownField, query_table};
use crate::words::{and_list, nearest};
use crate::workspace::Workspace;
use crate::yaml::{Spanned, Text};

/// List what plans hold: plans, units, tasks, targets, scenarios, references, recipients, resources, duties, reports,
/// figures
///
/// A query that is asked again and again can be saved under `queries` in workspace.yaml and is called by its name.
/// Options on the command line come before those that are saved.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct QueryArgs {
    /// What to list, or the name of a saved query
    #[arg(value_name = "KIND")]
    kind: String,

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
  plan query tasks --under riverton --overdue
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

/// A query as it is meant: what is saved, with what the command line says.
struct Asked {
    kind: Kind,
    filter: Filter,
    sort: Option<String>,
    limit: Option<usize>,
    columns: Vec<String>,
    group_by: Option<String>,
    format: QueryFormat,
}

pub(super) fn query(context: &Context, arguments: &QueryArgs) -> Result<Outcome, CliError> {
    let named = arguments.filter.filter();
    let loaded = context.load_for(
        &arguments.paths.paths,
        named.plan.first().map(String::as_str),
    )?;
    let workspace = &loaded.workspace;
    let asked = arguments.asked(workspace, named)?;
    let has_columns = !asked.columns.is_empty() || asked.group_by.is_some();
    if has_columns && asked.format == QueryFormat::Json {
        let error = CliError::new("one JSON document has all fields");
        return Err(error.hint("choose fields with `--format ndjson`, csv or table"));
    }
    let mut items = query::query(workspace, asked.kind, &asked.filter, context.as_of())?;
    let is_whole = asked.group_by.is_some();
    if let Some(field) = asked
        .sort
        .as_deref()
        .filter(|_| !is_whole && !items.is_empty())
    {
        items = items.pick(&Records::of(&items).order(field).map_err(unknown)?);
    }
    if let Some(limit) = asked.limit.filter(|_| !is_whole) {
        let places: Vec<_> = (0..items.len().min(limit)).collect();
        items = items.pick(&places);
    }
    let page = context.page(Some(workspace));
    context.print(&match asked.format {
        QueryFormat::Json => to_json(&QueryOutput::new(&items)),
        QueryFormat::Table if items.is_empty() || !has_columns && asked.sort.is_none() => {
            query_table(&items, page)
        }
        QueryFormat::Table => asked.records(&items)?.table(page),
        QueryFormat::Ndjson => asked.records(&items)?.lines(),
        QueryFormat::Csv => asked.records(&items)?.spreadsheet(),
    })?;
    context.outcome(loaded)
}

impl QueryArgs {
    /// What is asked for, by kind or by the name of a saved query.
    fn asked(&self, workspace: &Workspace, named: Filter) -> Result<Asked, CliError> {
        let asked = Asked {
            kind: Kind::Plans,
            filter: named,
            sort: self.sort.clone(),
            limit: self.limit,
            columns: self.columns.clone(),
            group_by: self.group_by.clone(),
            format: self.format,
        };
        if let Ok(kind) = KindArg::from_str(&self.kind, false) {
            let kind = kind.into();
            return Ok(Asked { kind, ..asked });
        }
        let settings = workspace.settings.as_ref();
        let saved = settings.map(|settings| &settings.document.queries);
        let mut of_name = saved.into_iter().flat_map(|saved| saved.iter());
        match of_name.find(|(name, _)| name.as_str() == self.kind) {
            Some((_, query)) => Ok(asked.after(query)),
            None => {
                let names = saved.into_iter().flat_map(|saved| saved.iter());
                let names = names.map(|(name, _)| name.as_str());
                let known: Vec<_> = Kind::ALL.map(Kind::word).into_iter().chain(names).collect();
                let kind = &self.kind;
                let error = CliError::new(format!("nothing is listed as `{kind}`"));
                Err(error.hint(match nearest(kind, known.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("there are {}", and_list(&known)),
                }))
            }
        }
    }
}

impl Asked {
    /// A saved query, with what was asked for before it.
    fn after(self, saved: &SavedQuery) -> Self {
        let text = |text: &Option<Spanned<Text>>| text.as_ref().map(ToString::to_string);
        let columns = match (self.columns.is_empty(), &self.group_by) {
            (true, None) => saved.columns.iter().map(ToString::to_string).collect(),
            _ => self.columns,
        };
        let group_by = self.group_by.or_else(|| text(&saved.group_by));
        Self {
            kind: saved.list.value,
            filter: Filter::saved(saved).overlaid(self.filter),
            sort: self.sort.or_else(|| text(&saved.sort)),
            limit: self.limit.or_else(|| {
                let limit = saved.limit.as_ref()?;
                usize::try_from(limit.value).ok()
            }),
            // What is counted has columns of its own.
            columns: if group_by.is_some() {
                Vec::new()
            } else {
                columns
            },
            group_by,
            format: self.format,
        }
    }

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
