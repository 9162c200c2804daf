//! `plan export`: what the plans hold and how they stand, for other programs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::PathArgs;
use super::context::Context;
use super::due::calendar;
use super::error::CliError;
use crate::edit::{Output, write_outputs};
use crate::query::resolve;
use crate::render::json::to_json;
use crate::render::{
    TablesOutput, plan_markdown, plan_stratml, table_csv, table_parquet, tables_lines,
    tables_workbook,
};
use crate::sql::database_file;
use crate::tables::{Data, Persons, TABLES, Table};
use crate::words::{count, nearest, or_list};
use crate::workspace::{Mask, Workspace, unread_files};

/// Hand plans and their status on to other programs: spreadsheets, databases, calendars
///
/// Telephone numbers and the names of contacts are masked, wherever they stand, unless --with-contacts is given.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    paths: PathArgs,

    /// Form of the output; without it the ending of the output file decides
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<ExportFormat>,

    /// File to write, or folder where there are several; without it standard output
    #[arg(long, short, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Only this plan; may be given several times
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,

    /// Only these tables
    #[arg(long = "table", value_name = "TABLE,…", value_delimiter = ',', value_parser = table)]
    tables: Vec<&'static Table>,

    /// Tell who the contacts are, and telephone numbers
    #[arg(long)]
    with_contacts: bool,

    /// Write over files that an earlier export did not write, or that were changed since; and export what could be read
    /// where a file could not
    #[arg(long)]
    force: bool,
}

const EXAMPLES: &str = "Examples:
  plan export --output plans.xlsx
  plan export --format csv --output tables
  plan export --table task_lines --format csv
  plan export --plan lai-chau-265 --output lai-chau.ics";

/// Forms of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    /// Tables for spreadsheets, each a file
    Csv,
    /// A workbook for office programs, with a sheet for each table
    Xlsx,
    /// All tables in one JSON document
    Json,
    /// JSON, a line for each row of each table
    Ndjson,
    /// Tables for programs that compute with them, each a file
    Parquet,
    /// A database of SQLite
    Sqlite,
    /// Plans as documents with how they stand, each a file (Markdown)
    Markdown,
    /// Plans in the XML of StratML Part 2 with how they stand, each a file
    Stratml,
    /// A calendar file of what falls due (iCalendar)
    Ics,
}

impl ExportFormat {
    /// The form that the ending of a file stands for.
    fn of_ending(output: &Path) -> Option<Self> {
        let ending = output.extension()?.to_string_lossy().to_lowercase();
        Some(match ending.as_str() {
            "csv" => Self::Csv,
            "xlsx" => Self::Xlsx,
            "json" => Self::Json,
            "ndjson" | "jsonl" => Self::Ndjson,
            "parquet" => Self::Parquet,
            "sqlite" | "sqlite3" | "db" => Self::Sqlite,
            "md" => Self::Markdown,
            "stratml" | "xml" => Self::Stratml,
            "ics" => Self::Ics,
            _ => return None,
        })
    }

    /// Whether it is made of tables, and not of plans.
    const fn has_tables(self) -> bool {
        !matches!(self, Self::Markdown | Self::Stratml | Self::Ics)
    }
}

/// A file that an export gives: its name where there are several, and what it holds.
type Made = (String, Vec<u8>);

pub(super) fn export(context: &Context, arguments: &ExportArgs) -> Result<Outcome, CliError> {
    let format = arguments.format()?;
    let mut tables = arguments.tables.clone();
    let mut named = BTreeSet::new();
    tables.retain(|table| named.insert(table.name));
    let tables = match tables.as_slice() {
        [] => TABLES.as_slice(),
        named => named,
    };
    if !arguments.tables.is_empty() && !format.has_tables() {
        let error = CliError::new("documents and calendar files have no tables to choose from");
        return Err(error.hint("leave `--table` out"));
    }
    let first = arguments.plan.first();
    let loaded = context.load_for(&arguments.paths.paths, first.map(String::as_str))?;
    let workspace = &loaded.workspace;
    if let Some(&file) = unread_files(&loaded.findings)
        .first()
        .filter(|_| !arguments.force)
    {
        let shown = &workspace.sources.file(file).shown;
        let error = CliError::new(format!(
            "`{shown}` could not be read whole, and figures would be wrong without it; nothing was exported"
        ));
        return Err(error.hint(
            "mend what `plan validate` finds in it first, or export what could be read with `--force`",
        ));
    }
    let persons = match arguments.with_contacts {
        true => Persons::Told,
        false => Persons::Masked,
    };
    let data = Data::new(workspace, &arguments.plan, context.as_of(), persons)?;
    let mask = (!arguments.with_contacts).then(|| Mask::of(workspace));
    let mask = mask.as_ref();
    let page = context.page(Some(workspace));
    let one = |ending: &str, bytes: Vec<u8>| Ok(vec![(format!("plans.{ending}"), bytes)]);
    let made = match format {
        ExportFormat::Csv => of_each(tables, "csv", |table| {
            Ok(table_csv(table, &data).into_bytes())
        }),
        ExportFormat::Parquet => of_each(tables, "parquet", |table| {
            table_parquet(table, &data).map_err(too_large)
        }),
        ExportFormat::Xlsx => {
            let workbook = tables_workbook(tables, &data, page.language);
            one("xlsx", workbook.map_err(too_large)?)
        }
        ExportFormat::Json => one(
            "json",
            to_json(&TablesOutput::new(tables, &data)).into_bytes(),
        ),
        ExportFormat::Ndjson => one("ndjson", tables_lines(tables, &data).into_bytes()),
        ExportFormat::Sqlite => one("sqlite", database_file(tables, &data).map_err(too_large)?),
        ExportFormat::Markdown => {
            let plans = data.plans().zip(&data.status().plans);
            let files = plans.map(|(plan, status)| {
                let resolved = resolve(workspace, plan, None, context.as_of())?;
                let status = (status, context.as_of());
                let text = plan_markdown(&resolved, status, workspace, page.language, mask);
                Ok((
                    format!("{}.md", plan.document.id.as_str()),
                    text.into_bytes(),
                ))
            });
            files.collect()
        }
        ExportFormat::Stratml => {
            let plans = data.plans().zip(&data.status().plans);
            let files = plans.map(|(plan, status)| {
                let resolved = resolve(workspace, plan, None, context.as_of())?;
                let text = plan_stratml(&resolved, status, page.language, mask);
                let text = text.map_err(too_large)?;
                Ok((
                    format!("{}.stratml.xml", plan.document.id.as_str()),
                    text.into_bytes(),
                ))
            });
            files.collect()
        }
        ExportFormat::Ics => {
            let calendar = calendar(context, workspace, &arguments.plan, mask)?;
            if !calendar.contains("BEGIN:VEVENT") {
                context
                    .remark("note: nothing falls due from that day on, so the calendar is empty")?;
            }
            one("ics", calendar.into_bytes())
        }
    }?;
    arguments.hand_on(context, workspace, format, made)?;
    context.outcome(loaded)
}

/// One file for each table.
fn of_each(
    tables: &[&'static Table],
    ending: &str,
    file: impl Fn(&'static Table) -> Result<Vec<u8>, CliError>,
) -> Result<Vec<Made>, CliError> {
    let files = tables.iter();
    let files = files.map(|table| Ok((format!("{}.{ending}", table.name), file(table)?)));
    files.collect()
}

impl ExportArgs {
    /// The form that was asked for, or that the ending of the output file stands for.
    fn format(&self) -> Result<ExportFormat, CliError> {
        if let Some(format) = self.format {
            return Ok(format);
        }
        let formats = ExportFormat::value_variants().iter();
        let names = formats.filter_map(ExportFormat::to_possible_value);
        let names: Vec<_> = names.map(|value| value.get_name().to_owned()).collect();
        let Some(output) = &self.output else {
            let error = CliError::new("it is not said in what form to export");
            return Err(error.hint(format!("name one with `--format`: {}", or_list(&names))));
        };
        ExportFormat::of_ending(output).ok_or_else(|| {
            let output = output.display();
            let error = CliError::new(format!("the ending of `{output}` stands for no form"));
            error.hint(format!("name one with `--format`: {}", or_list(&names)))
        })
    }

    /// Writes what was made where it is wanted.
    fn hand_on(
        &self,
        context: &Context,
        workspace: &Workspace,
        format: ExportFormat,
        made: Vec<Made>,
    ) -> Result<(), CliError> {
        let number = made.len();
        let one_of = match format.has_tables() {
            true => "one table with `--table`",
            false => "one plan with `--plan`",
        };
        let output = self
            .output
            .as_ref()
            .filter(|output| output.as_os_str() != "-");
        let Some(output) = output else {
            let [(_, bytes)] = made.as_slice() else {
                let error = CliError::new(format!("that makes {number} files"));
                return Err(error.hint(format!("name a folder with `--output`, or {one_of}")));
            };
            return match std::str::from_utf8(bytes) {
                Ok(text) => context.print(text),
                Err(_) => context.print_bytes(bytes),
            };
        };
        let place = context.place(output);
        let in_folder = made.len() > 1 || place.is_dir();
        let is_named_like_a_file = !place.is_dir() && ExportFormat::of_ending(output).is_some();
        if in_folder && (place.is_file() || is_named_like_a_file) {
            let output = output.display();
            let message = format!("`{output}` is one file, and there are {number} to write");
            return Err(CliError::new(message).hint(format!("name a folder, or {one_of}")));
        }
        let files = made.into_iter().map(|(name, bytes)| Output {
            place: match in_folder {
                true => place.join(name),
                false => place.clone(),
            },
            bytes,
        });
        let files: Vec<_> = files.collect();
        let sources = workspace.sources.iter();
        let sources: Vec<_> = sources
            .filter_map(|(_, file)| file.place.as_ref()?.canonicalize().ok())
            .collect();
        let is_source = |file: &&Output| {
            let place = file.place.canonicalize();
            place.is_ok_and(|place| sources.contains(&place))
        };
        if let Some(file) = files.iter().find(is_source) {
            let place = file.place.display();
            let error = CliError::new(format!("`{place}` is one of the files that were read"));
            return Err(error.hint("name another file"));
        }
        write_outputs(&files, context.exports().as_ref(), self.force)?;
        let output = output.display();
        context.remark(&match files.as_slice() {
            [_] => format!("wrote `{output}`"),
            files => format!(
                "wrote {} to `{output}`",
                count(files.len(), "file", "files")
            ),
        })
    }
}

fn too_large(error: impl std::fmt::Display) -> CliError {
    CliError::new(format!("could not make the file: {error}"))
        .hint("export fewer tables or plans, or another form")
}

/// The table of that name.
fn table(name: &str) -> Result<&'static Table, String> {
    Table::find(name).ok_or_else(|| {
        let names = TABLES.map(|table| table.name);
        match nearest(name, names) {
            Some(near) => format!("there is no table of that name; did you mean `{near}`?"),
            None => format!(
                "there is no table of that name; there are {}",
                or_list(&names)
            ),
        }
    })
}
