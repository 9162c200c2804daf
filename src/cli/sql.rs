//! `plan sql`: questions in SQL.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};

use super::Outcome;
use super::args::PathArgs;
use super::ask::can_ask;
use super::context::Context;
use super::error::CliError;
use super::sql_prompt;
use crate::messages::message;
use crate::render::json::{SqlOutput, to_json};
use crate::render::{
    Page, answer_lines, answer_markdown, answer_spreadsheet, answer_table, query_place, tables_page,
};
use crate::sql::{Answer, Database, Fault, Limits};
use crate::tables::{Data, Persons};

/// Ask the plans in SQL, or explore them at a prompt; never changes anything
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct SqlArgs {
    /// The query, or `-` for standard input; without one a prompt opens
    #[arg(value_name = "QUERY")]
    query: Option<String>,

    #[command(flatten)]
    paths: PathArgs,

    /// Read the query from this file, or from standard input for `-`
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Only of this plan
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: SqlFormat,

    /// Tell who the contacts are, and telephone numbers
    #[arg(long)]
    with_contacts: bool,

    /// Give a query up that runs longer
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 60,
        value_parser = clap::value_parser!(u64).range(1..=86_400)
    )]
    timeout: u64,

    /// Give a query up that takes more memory, in MiB
    #[arg(
        long,
        value_name = "MIB",
        default_value_t = 1024,
        value_parser = clap::value_parser!(u64).range(8..=1 << 20)
    )]
    memory: u64,

    /// Show what tables and columns there are
    #[arg(long, conflicts_with_all = ["query", "file", "plan"])]
    tables: bool,
}

const EXAMPLES: &str = "Examples:
  plan sql --tables
  plan sql \"SELECT unit_name, count(*) FROM task_lines WHERE overdue_days > 0 GROUP BY unit_name\"
  plan sql --file late.sql --format csv";

/// Forms of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum SqlFormat {
    /// A table for people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// JSON, a line for each row
    Ndjson,
    /// A table for spreadsheets
    Csv,
    /// A table in Markdown
    Markdown,
}

/// A query with the name of where it stands.
struct Query {
    name: String,
    text: String,
}

pub(super) fn sql(context: &Context, arguments: &SqlArgs) -> Result<Outcome, CliError> {
    if arguments.tables {
        context.print(&tables_page(None, context.page(None)))?;
        return Ok(Outcome::Clean);
    }
    let (query, paths) = arguments.query(context)?;
    let loaded = context.load_for(&paths, arguments.plan.first().map(String::as_str))?;
    let workspace = &loaded.workspace;
    let page = context.page(Some(workspace));
    let persons = match arguments.with_contacts {
        true => Persons::Told,
        false => Persons::Masked,
    };
    let data = Data::new(workspace, &arguments.plan, context.as_of(), persons)?;
    let limits = Limits {
        time: Duration::from_secs(arguments.timeout),
        memory: arguments.memory << 20,
    };
    let database = Database::new(&data, limits);
    let answered = |query: &Query| {
        let answer = database.ask(&query.text, usize::MAX);
        let answer = answer.map_err(|fault| error(&fault, query, page));
        answer.map(|answer| arguments.format.text(&answer, page))
    };
    match query {
        Some(query) => {
            let answer = answered(&query).map_err(|error| arguments.hinted(error, context))?;
            context.print(&answer)?;
        }
        None => sql_prompt::talk(context, page, |text| {
            let name = NAME.to_owned();
            answered(&Query { name, text })
        })?,
    }
    context.outcome_of_reading(loaded)
}

/// What a query on the command line is called.
const NAME: &str = "query";

impl SqlArgs {
    /// The query, if there is one, and the paths. Whoever names a file of the query has only paths behind it.
    fn query(&self, context: &Context) -> Result<(Option<Query>, Vec<PathBuf>), CliError> {
        let mut paths = self.paths.paths.clone();
        let input = PathBuf::from("-");
        let file = match (&self.file, &self.query) {
            (Some(file), first) => {
                paths.splice(0..0, first.iter().map(PathBuf::from));
                Some(file)
            }
            (None, Some(text)) if text == "-" => Some(&input),
            (None, Some(path)) if paths.is_empty() && context.is_there(Path::new(path)) => {
                let error = CliError::new(format!("`{path}` is a path, and no query"));
                return Err(error.hint(format!(
                    "write a query before it, or open a prompt there with `plan -C {path} sql`"
                )));
            }
            (None, Some(text)) => {
                let (name, text) = (NAME.to_owned(), text.clone());
                return Ok((Some(Query { name, text }), paths));
            }
            (None, None) => (!can_ask()).then_some(&input),
        };
        let Some(file) = file else {
            return Ok((None, paths));
        };
        let is_input = *file == input;
        if is_input && paths.contains(&input) {
            let error = CliError::new("standard input cannot be both the query and a plan");
            return Err(error.hint("name a file for one of them"));
        }
        let name = match is_input {
            true => "<stdin>".to_owned(),
            false => file.display().to_string(),
        };
        let text = context.read_text(file)?;
        Ok((Some(Query { name, text }), paths))
    }

    /// What may have been meant by a query that is a path.
    fn hinted(&self, error: CliError, context: &Context) -> CliError {
        let query = self.query.as_deref().unwrap_or_default();
        match self.file.is_none() && !query.is_empty() && context.is_there(Path::new(query)) {
            true => error.hint(format!(
                "to ask only what is in `{query}`, write it behind the query"
            )),
            false => error,
        }
    }
}

impl SqlFormat {
    fn text(self, answer: &Answer, page: Page) -> String {
        match self {
            Self::Table => answer_table(answer, page),
            Self::Json => to_json(&SqlOutput::new(answer)),
            Self::Ndjson => answer_lines(answer),
            Self::Csv => answer_spreadsheet(answer),
            Self::Markdown => answer_markdown(answer),
        }
    }
}

/// What is wrong with a query, where, and what to do.
fn error(fault: &Fault, query: &Query, page: Page) -> CliError {
    let mut text = fault.message.text(page.language);
    if !query.text.trim().is_empty() {
        text.push('\n');
        text.push_str(&query_place(&query.name, &query.text, &fault.place, page));
    }
    let mut error = CliError::new(text);
    for help in &fault.helps {
        error = error.hint(help.text(page.language));
    }
    if fault.message == message!("sql.time") {
        error = error.hint("`--timeout SECONDS` gives it more time");
    }
    if fault.message == message!("sql.memory") {
        error = error.hint("`--memory MIB` gives it more");
    }
    error
}
