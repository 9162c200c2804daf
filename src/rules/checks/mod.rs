//! What the workspace checks itself: queries in SQL, in the folder `checks`, that must find nothing.
//!
//! They run before the rules and not among them, since they look at a day and at all plans, whichever are selected.

pub(super) mod broken_check;
pub(super) mod own_check;

use std::time::Duration;

use super::Selection;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Date;
use crate::source::{FileId, Location, SourceFile, Span};
use crate::sql::{Database, Limits, Value, statements};
use crate::tables::{Data, Persons};
use crate::workspace::Workspace;

/// What a check may take.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(10),
    memory: 1 << 30,
};

/// At most so many findings are shown of one check.
const MOST: usize = 1_000;

/// What the workspace's own checks find on a day. They have to be read already.
///
/// # Panics
///
/// Never: all plans are asked about, and so none that there is not.
#[must_use]
pub fn own_checks(workspace: &mut Workspace, as_of: Date, selection: &Selection) -> Vec<Finding> {
    let rules = [&own_check::OWN_CHECK, &broken_check::BROKEN_CHECK];
    let is_needed = rules.iter().any(|rule| selection.needs(workspace, rule));
    if workspace.checks.is_empty() || !is_needed {
        return Vec::new();
    }
    workspace.with_all_selected(|workspace| {
        let data = Data::new(workspace, &[], as_of, Persons::Told);
        let data = data.expect("no plan is named that might not be there");
        let database = Database::new(&data, LIMITS);
        let checks = workspace.checks.iter();
        let found = checks.flat_map(|&file| run(workspace, file, &database));
        found.collect()
    })
}

/// What one check finds.
fn run(workspace: &Workspace, file: FileId, database: &Database<'_>) -> Vec<Finding> {
    let source = workspace.sources.file(file);
    let answer = match database.ask(&source.text, MOST) {
        Ok(answer) => answer,
        Err(fault) => return vec![broken_check::finding(file, &fault)],
    };
    let check = Check {
        workspace,
        name: name(source),
        place: first_line(file, source),
    };
    let Some(columns) = Columns::of(&answer.columns) else {
        return vec![broken_check::without_message(check.place)];
    };
    let shown = match answer.more {
        0 => answer.rows.len(),
        // The last one tells of those that are not shown.
        _ => MOST - 1,
    };
    let mut findings = Vec::new();
    for row in &answer.rows[..shown] {
        match columns.row(row) {
            Ok(row) => findings.push(check.finding(&row)),
            Err(level) => return vec![broken_check::without_level(check.place, level)],
        }
    }
    if answer.more > 0 {
        let more = answer.rows.len() - shown + answer.more;
        let gravest = findings.iter().map(|finding| finding.level).max();
        let message = message!("own-check.headline-more", check = check.name, more);
        let mut finding = own_check::OWN_CHECK.finding(check.place, message);
        finding.level = gravest.unwrap_or(Level::Error);
        findings.push(finding);
    }
    findings
}

/// A check, as its findings tell of it.
struct Check<'w> {
    workspace: &'w Workspace,
    name: &'w str,
    /// Where a finding is that says no place.
    place: Location,
}

impl Check<'_> {
    fn finding(&self, row: &Row) -> Finding {
        let place = self.place(row).unwrap_or(self.place);
        let message = message!("own-check.headline", message = row.message.as_str());
        let note = message!("own-check.note", check = self.name);
        let mut finding = own_check::OWN_CHECK.finding(place, message).note(note);
        finding.level = row.level;
        match &row.help {
            Some(help) => finding.help(message!("own-check.help", help = help.as_str())),
            None => finding,
        }
    }

    /// The line that a row names. What is no line of the workspace is no place.
    fn place(&self, row: &Row) -> Option<Location> {
        let path = row.file.as_deref()?;
        let mut files = self.workspace.documents_files();
        let (id, file) = files.find(|(_, file)| file.shown == path || file.path == path)?;
        let line = row.line.unwrap_or(1);
        let start = file.line_start(line);
        (line == 1 || start < file.text.len()).then(|| line_at(id, file, start))
    }
}

/// Where the columns stand that say something of a finding.
struct Columns {
    message: usize,
    file: Option<usize>,
    line: Option<usize>,
    level: Option<usize>,
    help: Option<usize>,
}

/// What a row says of a finding.
struct Row {
    message: String,
    file: Option<String>,
    line: Option<usize>,
    level: Level,
    help: Option<String>,
}

impl Columns {
    /// `None` if there are no messages.
    fn of(columns: &[String]) -> Option<Self> {
        let place = |name: &str| {
            let mut columns = columns.iter();
            columns.position(|column| column.eq_ignore_ascii_case(name))
        };
        Some(Self {
            message: place("message")?,
            file: place("file"),
            line: place("line"),
            level: place("level"),
            help: place("help"),
        })
    }

    /// What a row says; the level, if it is none.
    fn row(&self, row: &[Value]) -> Result<Row, String> {
        let said = |column: Option<usize>| {
            let text = column.map(|column| on_one_line(&row[column].written()));
            text.filter(|text| !text.is_empty())
        };
        let level = match said(self.level) {
            None => Level::Error,
            Some(level) => match level.as_str() {
                "error" => Level::Error,
                "warning" => Level::Warning,
                "info" => Level::Info,
                _ => return Err(level),
            },
        };
        let line = said(self.line).and_then(|line| line.parse().ok());
        Ok(Row {
            message: said(Some(self.message)).unwrap_or_else(|| "–".to_owned()),
            file: said(self.file),
            line: line.filter(|&line| line > 0),
            level,
            help: said(self.help),
        })
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a check is called: its file's name without the ending.
fn name(source: &SourceFile) -> &str {
    let name = source.path.rsplit('/').next().unwrap_or(&source.path);
    name.strip_suffix(".sql").unwrap_or(name)
}

/// The line in which the query begins.
fn first_line(file: FileId, source: &SourceFile) -> Location {
    let start = statements(&source.text)
        .first()
        .map_or(0, |first| first.start);
    line_at(file, source, start)
}

/// The line that begins at an offset, without blanks around it.
fn line_at(file: FileId, source: &SourceFile, start: usize) -> Location {
    let line = source.text[start..].lines().next().unwrap_or_default();
    let start = start + line.len() - line.trim_start().len();
    Span::new(start, start + line.trim().len()).in_file(file)
}

#[cfg(test)]
mod tests;
