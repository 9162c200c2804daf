//! What a unit reports, put into its report: that of the day if there is one, else a new one behind its last.

use super::change::{Action, Change, Order};
use super::edited::{EditError, with_document};
use crate::model::{Date, Report, keys_at};
use crate::source::FileId;
use crate::workspace::{Located, PlanRecord, Workspace};
use crate::yaml::{Path, Value, read};

/// What is recorded.
#[derive(Clone, Debug)]
pub struct Record<'r> {
    /// The plan that is reported on.
    pub plan: &'r PlanRecord,
    /// The unit that reports.
    pub unit: &'r str,
    /// The day up to which it reports.
    pub as_of: Date,
    /// Values for keys of the report, such as `received`.
    pub fields: Vec<(&'static str, Value)>,
    /// Values for ids in sections of the report: section, id, value.
    pub entries: Vec<(&'static str, String, Value)>,
    /// Texts at the end of lists of the report.
    pub texts: Vec<(&'static str, String)>,
}

/// Where it goes.
#[derive(Debug)]
pub enum Recorded {
    /// Into a report that is there.
    Changes {
        /// Its file.
        file: FileId,
        /// What changes in it.
        changes: Vec<Change>,
    },
    /// Into a new report.
    New {
        /// The path of its file, which may be there already.
        path: String,
        /// The text of that file with the report in it.
        text: String,
    },
}

/// Finds the place of a record.
///
/// # Errors
///
/// If the file that gets the new report cannot be read.
pub fn record(workspace: &Workspace, record: &Record<'_>) -> Result<Recorded, EditError> {
    let mut reports: Vec<_> = reports(workspace, record).collect();
    reports.sort_by_key(|report| report.document.as_of.as_ref().map(|as_of| as_of.value));
    if let Some(same) = reports
        .iter()
        .rfind(|report| is_of_day(report, record.as_of))
    {
        return Ok(Recorded::Changes {
            file: same.file,
            changes: record.changes(same.position, &document(workspace, same)),
        });
    }
    let path = match reports.last() {
        Some(last) => workspace.sources.file(last.file).path.clone(),
        None => record.new_path(workspace),
    };
    let mut sources = workspace.sources.iter();
    let file = sources.find(|(_, file)| file.path == path);
    let text = file.map_or("", |(_, file)| &file.text);
    let text = with_document(text, &record.document())?;
    Ok(Recorded::New { path, text })
}

fn reports<'w>(
    workspace: &'w Workspace,
    record: &Record<'_>,
) -> impl Iterator<Item = &'w Located<Report>> {
    let plan = record.plan.document.id.as_str();
    let unit = record.unit;
    workspace.reports.iter().filter(move |report| {
        let Report {
            plan: of, unit: by, ..
        } = &report.document;
        of.as_str() == plan && by.as_ref().is_some_and(|by| by.as_str() == unit)
    })
}

fn is_of_day(report: &Located<Report>, day: Date) -> bool {
    let as_of = report.document.as_of.as_ref();
    as_of.is_some_and(|as_of| as_of.value == day)
}

/// What a report says.
fn document(workspace: &Workspace, report: &Located<Report>) -> Value {
    let (tree, _) = read(report.file, workspace.sources.file(report.file));
    let document = tree.documents().get(report.position);
    document.map_or(Value::Null, |document| Value::of(&tree, document.root))
}

fn entry<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    let Value::Mapping(entries) = value else {
        return None;
    };
    let mut entries = entries.iter();
    entries
        .find(|(name, _)| name == key)
        .map(|(_, value)| value)
}

/// The keys of an entry with notes and the like that a short value is about: the others keep what they say.
fn parts(section: &str, value: &Value) -> Vec<(Option<&'static str>, Value)> {
    let Value::Scalar(scalar) = value else {
        return vec![(None, value.clone())];
    };
    match (section, scalar.text.split_once('/')) {
        ("tasks", _) => vec![(Some("state"), value.clone())],
        (_, Some((done, of))) => vec![
            (Some("done"), Value::word(done.trim())),
            (Some("of"), Value::word(of.trim())),
        ],
        (_, None) => vec![(Some("done"), value.clone())],
    }
}

impl Record<'_> {
    /// What changes in a document that says `now`.
    fn changes(&self, document: usize, now: &Value) -> Vec<Change> {
        let root = Path::default();
        let order: Order = |path| keys_at("report", path);
        let change = |path, action| Change {
            document,
            path,
            action,
        };
        let fields = self.fields.iter().map(|(key, value)| {
            let action = Action::Set(value.clone(), order);
            change(root.key(*key), action)
        });
        let entries = self.entries.iter().flat_map(|(section, id, value)| {
            let path = root.key(*section).key(id);
            let is_detailed = entry(now, section).and_then(|section| entry(section, id));
            let is_detailed = is_detailed.is_some_and(Value::is_collection);
            let parts = if is_detailed {
                parts(section, value)
            } else {
                vec![(None, value.clone())]
            };
            parts.into_iter().map(move |(key, value)| match key {
                Some(key) => (path.key(key), value),
                None => (path.clone(), value),
            })
        });
        let entries = entries.map(|(path, value)| change(path, Action::Set(value, order)));
        let texts = self.texts.iter().map(|(section, text)| {
            let action = Action::Append(Value::text(text), order);
            change(root.key(*section), action)
        });
        fields.chain(entries).chain(texts).collect()
    }

    /// The record as a report of its own.
    fn document(&self) -> Value {
        let plan = self.plan.document.id.as_str();
        let mut document = Value::Mapping(vec![
            ("report".to_owned(), Value::word(plan)),
            ("unit".to_owned(), Value::word(self.unit)),
            ("as-of".to_owned(), Value::word(self.as_of.to_string())),
        ]);
        for change in self.changes(0, &document) {
            if let Some(changed) = change.intended(document.clone()) {
                document = changed;
            }
        }
        let Value::Mapping(mut entries) = document else {
            return document;
        };
        let keys = keys_at("report", &Path::default());
        let rank = |name: &str| keys.iter().position(|key| key.name == name);
        entries.sort_by_key(|(name, _)| rank(name));
        Value::Mapping(entries)
    }

    /// The file of a unit's first report: in the folder of reports beside the plan, if there is one, else beside it.
    fn new_path(&self, workspace: &Workspace) -> String {
        let plan = &workspace.sources.file(self.plan.file).path;
        let folder = plan.rsplit_once('/').map_or("", |(folder, _)| folder);
        let name = format!("{}.report.yaml", self.unit);
        let within = |folder: &str, name: &str| match folder {
            "" => name.to_owned(),
            _ => format!("{folder}/{name}"),
        };
        let reports = within(folder, "reports");
        let mut sources = workspace.sources.iter();
        let is_there = sources.any(|(_, file)| file.path.starts_with(&format!("{reports}/")));
        within(if is_there { &reports } else { folder }, &name)
    }
}
