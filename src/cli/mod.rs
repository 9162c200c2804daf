//! The command line: what is asked, of which command, and how it went.

mod activate;
mod add;
mod args;
mod ask;
mod cascade;
mod change;
mod context;
mod diff;
mod document;
mod due;
mod edit;
mod error;
mod explain;
mod export;
mod filter;
mod find;
mod finding_format;
mod fix;
mod fmt;
mod git_setup;
mod init;
mod log;
mod merge_driver;
mod new;
mod progress;
mod query;
mod record;
mod remind;
mod remove;
mod rename;
mod report;
mod review;
mod scenario;
mod schema;
mod selection;
mod set;
mod show;
mod sql;
mod sql_prompt;
mod status;
mod textconv;
mod today;
mod trend;
mod undo;
mod validate;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::args::GlobalArgs;
use self::context::Context;
use self::error::CliError;

/// Plans as code: validate, query, follow up and report on plans kept as plain YAML in git
#[derive(Debug, Parser)]
#[command(name = "plan", version, after_help = AFTER_HELP, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str =
    "Exit status: 0 no error was found, 1 errors were found, 2 the command could not run.";

#[derive(Debug, Subcommand)]
enum Command {
    Validate(validate::ValidateArgs),
    Status(status::StatusArgs),
    Today(today::TodayArgs),
    Due(due::DueArgs),
    Show(show::ShowArgs),
    Query(query::QueryArgs),
    Sql(sql::SqlArgs),
    Find(find::FindArgs),
    Export(export::ExportArgs),
    Scenario(scenario::ScenarioArgs),
    Cascade(cascade::CascadeArgs),
    Remind(remind::RemindArgs),
    Report(report::ReportArgs),
    Trend(trend::TrendArgs),
    Init(init::InitArgs),
    New(new::NewArgs),
    Record(record::RecordArgs),
    Activate(activate::ActivateArgs),
    Deactivate(activate::DeactivateArgs),
    Add(add::AddArgs),
    Set(set::SetArgs),
    Unset(set::UnsetArgs),
    Remove(remove::RemoveArgs),
    Rename(rename::RenameArgs),
    Review(review::ReviewArgs),
    Fmt(fmt::FmtArgs),
    Undo(undo::UndoArgs),
    Diff(diff::DiffArgs),
    Log(log::LogArgs),
    GitSetup(git_setup::GitSetupArgs),
    MergeDriver(merge_driver::MergeDriverArgs),
    #[command(hide = true)]
    Textconv(textconv::TextconvArgs),
    Explain(explain::ExplainArgs),
    Schema(schema::SchemaArgs),
}

/// How a command that ran came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// No error was found.
    Clean,
    /// Errors were found.
    ErrorsFound,
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::ErrorsFound) => ExitCode::from(1),
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            say(&error);
            ExitCode::from(error.exit_status())
        }
    }
}

fn run(cli: &Cli) -> Result<Outcome, CliError> {
    let context = Context::new(&cli.global)?;
    match &cli.command {
        Command::Validate(arguments) => validate::validate(&context, arguments),
        Command::Status(arguments) => status::status(&context, arguments),
        Command::Today(arguments) => today::today(&context, arguments),
        Command::Due(arguments) => due::due(&context, arguments),
        Command::Show(arguments) => show::show(&context, arguments),
        Command::Query(arguments) => query::query(&context, arguments),
        Command::Sql(arguments) => sql::sql(&context, arguments),
        Command::Find(arguments) => find::find(&context, arguments),
        Command::Export(arguments) => export::export(&context, arguments),
        Command::Scenario(arguments) => scenario::scenario(&context, arguments),
        Command::Cascade(arguments) => cascade::cascade(&context, arguments),
        Command::Report(arguments) => report::report(&context, arguments),
        Command::Trend(arguments) => trend::trend(&context, arguments),
        Command::Remind(arguments) => remind::remind(&context, arguments),
        Command::Init(arguments) => init::init(&context, arguments),
        Command::New(arguments) => new::new(&context, arguments),
        Command::Record(arguments) => record::record(&context, arguments),
        Command::Activate(arguments) => activate::activate(&context, arguments),
        Command::Deactivate(arguments) => activate::deactivate(&context, arguments),
        Command::Add(arguments) => add::add(&context, arguments),
        Command::Set(arguments) => set::set(&context, arguments),
        Command::Unset(arguments) => set::unset(&context, arguments),
        Command::Remove(arguments) => remove::remove(&context, arguments),
        Command::Rename(arguments) => rename::rename(&context, arguments),
        Command::Review(arguments) => review::review(&context, arguments),
        Command::Fmt(arguments) => fmt::fmt(&context, arguments),
        Command::Undo(arguments) => undo::undo(&context, arguments),
        Command::Diff(arguments) => diff::diff(&context, arguments),
        Command::Log(arguments) => log::log(&context, arguments),
        Command::GitSetup(arguments) => git_setup::git_setup(&context, arguments),
        Command::MergeDriver(arguments) => merge_driver::merge_driver(&context, arguments),
        Command::Textconv(arguments) => textconv::textconv(&context, arguments),
        Command::Explain(arguments) => explain::explain(&context, arguments),
        Command::Schema(arguments) => schema::schema(&context, arguments),
    }
}

/// Says on standard error why a command could not run.
fn say(error: &CliError) {
    let mut lines = format!("error: {error}\n");
    for hint in error.hints() {
        lines.push_str(&format!("  help: {hint}\n"));
    }
    // If standard error is gone, there is nobody left to tell.
    let _ = std::io::Write::write_all(&mut std::io::stderr().lock(), lines.as_bytes());
}
