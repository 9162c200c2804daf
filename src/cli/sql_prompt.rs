//! The prompt of `plan sql`: statements over one line or several, and a few commands that begin with a full stop.

use std::io::{self, BufRead, Write};

use super::context::Context;
use super::error::CliError;
use crate::render::{Page, tables_page};
use crate::sql::{definition, is_ended, statements};
use crate::tables::{TABLES, Table};
use crate::words::nearest;

const HELP: &str = "\
Statements in SQL end with `;` and may take several lines.
.tables           list the tables
.schema [TABLE]   show how tables are defined
.columns TABLE    show what the columns of a table mean
.help             show this
.quit             end, like Ctrl-D
";

/// What a line, with those before it, asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    /// Nothing.
    Nothing,
    /// More lines.
    More,
    /// Answers to these queries.
    Queries(Vec<String>),
    /// A command, without its full stop.
    Command(String),
}

/// Reads statements and shows what `answer` makes of them, until the user has enough. Faults do not end it.
///
/// # Errors
///
/// If the terminal cannot be read or written.
pub(super) fn talk(
    context: &Context,
    page: Page,
    answer: impl Fn(String) -> Result<String, CliError>,
) -> Result<(), CliError> {
    context.remark("`.help` says what can be asked; `.quit` ends")?;
    let mut open = String::new();
    loop {
        let mut errors = io::stderr().lock();
        let mark = match open.is_empty() {
            true => "plan> ",
            false => " ...> ",
        };
        write!(errors, "{mark}")?;
        errors.flush()?;
        drop(errors);
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            context.remark("")?;
            return Ok(());
        }
        match asked(&mut open, &line) {
            Asked::Nothing | Asked::More => {}
            Asked::Command(command) if is_end(&command) => return Ok(()),
            Asked::Command(command) => show(context, run(&command, page))?,
            Asked::Queries(queries) => {
                for query in queries {
                    show(context, answer(query))?;
                }
            }
        }
    }
}

fn is_end(command: &str) -> bool {
    let name = command.split_whitespace().next().unwrap_or_default();
    ["quit", "exit", "q"].contains(&name)
}

/// What is asked, now that this line has come; `open` holds those before it.
fn asked(open: &mut String, line: &str) -> Asked {
    if open.is_empty() {
        match line.trim() {
            "" => return Asked::Nothing,
            command if command.starts_with('.') => {
                let command = command.trim_start_matches('.');
                return Asked::Command(command.trim_end_matches(';').trim().to_owned());
            }
            _ => {}
        }
    }
    open.push_str(line);
    if !is_ended(open) {
        return Asked::More;
    }
    let text = std::mem::take(open);
    let queries = statements(&text).into_iter();
    Asked::Queries(queries.map(|range| text[range].to_owned()).collect())
}

fn run(command: &str, page: Page) -> Result<String, CliError> {
    let mut words = command.split_whitespace();
    let (name, table) = (words.next().unwrap_or_default(), words.next());
    let takes_table = ["schema", "columns"].contains(&name);
    let table = table.filter(|_| takes_table).map(found).transpose()?;
    match (name, table) {
        ("help", _) => Ok(HELP.to_owned()),
        ("tables", _) => Ok(lines(TABLES.into_iter().map(|table| table.name.to_owned()))),
        ("schema", Some(table)) => Ok(lines([definition(table) + ";"])),
        ("schema", None) => Ok(lines(
            TABLES.into_iter().map(|table| definition(table) + ";"),
        )),
        ("columns", table) => Ok(tables_page(table, page)),
        _ => {
            Err(CliError::new(format!("there is no command `.{name}`")).hint("`.help` lists them"))
        }
    }
}

fn found(name: &str) -> Result<&'static Table, CliError> {
    Table::find(name).ok_or_else(|| {
        let error = CliError::new(format!("there is no table `{name}`"));
        match nearest(name, TABLES.iter().map(|table| table.name)) {
            Some(near) => error.hint(format!("did you mean `{near}`?")),
            None => error.hint("`.tables` lists all tables"),
        }
    })
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}

fn show(context: &Context, outcome: Result<String, CliError>) -> Result<(), CliError> {
    match outcome {
        Ok(text) => context.print(&text),
        Err(error) => {
            let helps = error.hints().iter();
            let helps: String = helps.map(|hint| format!("\n  help: {hint}")).collect();
            context.remark(&format!("error: {error}{helps}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_goes_on_until_its_semicolon() {
        let mut open = String::new();
        assert_eq!(asked(&mut open, "\n"), Asked::Nothing);
        assert_eq!(asked(&mut open, "select 'a;\n"), Asked::More);
        assert_eq!(asked(&mut open, ".tables\n"), Asked::More);
        let query = "select 'a;\n.tables\n'".to_owned();
        assert_eq!(asked(&mut open, "'; -- x\n"), Asked::Queries(vec![query]));
        assert_eq!(open, "");
        let both = ["select 1", "select 2"].map(str::to_owned).to_vec();
        assert_eq!(
            asked(&mut open, "select 1; select 2;\n"),
            Asked::Queries(both)
        );
    }

    #[test]
    fn commands_begin_with_a_full_stop() {
        let mut open = String::new();
        let command = Asked::Command("schema tasks".to_owned());
        assert_eq!(asked(&mut open, "  .schema tasks;\n"), command);
        let page = Page {
            language: crate::model::Language::En,
            width: 80,
            is_painted: false,
        };
        let text = run("schema areas", page).unwrap();
        assert!(
            text.starts_with("CREATE TABLE areas ( -- a content area of a plan\n  plan TEXT, -- "),
            "{text}"
        );
        assert!(run("tables", page).unwrap().contains("task_lines\n"));
        let error = run("schema taskz", page).unwrap_err();
        assert_eq!(error.hints(), ["did you mean `tasks`?"]);
        assert!(run("tabels", page).is_err());
    }
}
