//! What all editing commands do with the change that they have worked out: check it, show it, write it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::diagnostic::Level;
use crate::edit::{Change, Checked, EditError, Texts, Written, edited, write_files};
use crate::git::Repository;
use crate::messages::{Message, message};
use crate::render::{findings_page, findings_short, unified_diff};
use crate::rules::{self, Verdict};
use crate::source::FileId;
use crate::words::count;
use crate::workspace::{Discovery, Workspace, unread_files};
use crate::yaml::Value;

/// How a change is written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Writing")]
pub(super) struct EditArgs {
    /// Show what would change as a unified diff, and write nothing
    #[arg(long)]
    dry_run: bool,

    /// Write even if that brings an error about
    #[arg(long)]
    force: bool,

    /// Make one git commit of this change alone, with a message that says it
    #[arg(long, conflicts_with = "dry_run")]
    commit: bool,
}

impl EditArgs {
    /// Whether nothing is written.
    pub(super) fn is_dry_run(&self) -> bool {
        self.dry_run
    }

    /// Whether the user wants it whatever it brings about.
    pub(super) fn is_forced(&self) -> bool {
        self.force
    }
}

/// What a command wants to change.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// New texts, by the paths of their files.
    texts: Texts,
    /// What changes, in words: a line for each change.
    said: Vec<Message>,
    /// Values that the words end with, a line for each.
    details: Vec<String>,
    /// What else can be done if it is refused.
    way_out: Option<&'static str>,
}

impl Draft {
    /// Adds the changes of one file, and says what they are.
    pub(super) fn change(
        &mut self,
        workspace: &Workspace,
        file: FileId,
        changes: &[Change],
        said: impl Into<Option<Message>>,
    ) -> Result<(), CliError> {
        let source = workspace.sources.file(file);
        let text = self.texts.get(&source.path).unwrap_or(&source.text);
        let text = edited(text, changes).map_err(|error| refused(&error, &source.shown))?;
        self.texts.insert(source.path.clone(), text);
        self.said.extend(said.into());
        Ok(())
    }

    /// Says what else can be done if the change is refused.
    pub(super) fn way_out(&mut self, way_out: &'static str) {
        self.way_out = Some(way_out);
    }

    /// Says values below what was said.
    pub(super) fn detail(&mut self, lines: impl IntoIterator<Item = String>) {
        self.details
            .extend(lines.into_iter().map(|line| format!("  {line}")));
    }

    /// Whether nothing changes.
    pub(super) fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Gives a file a text, whether it is there already or not, and says why, if it was not said already.
    pub(super) fn put(&mut self, path: String, text: String, said: Option<Message>) {
        self.texts.insert(path, text);
        self.said.extend(said);
    }
}

/// Why a file cannot be changed, with what to do.
fn refused(error: &EditError, shown: &str) -> CliError {
    let hint = match error {
        EditError::Unreadable => "mend what `plan validate` finds in it first",
        EditError::NoPlace(_) => "`plan show` and `plan schema` tell what there is",
        EditError::ByHand(_) => "change it in an editor",
    };
    CliError::new(format!("`{shown}`: {error}")).hint(hint)
}

/// Drafts a change, and carries it out. Scalars are drafted as words first; where that writes a text without quotes that
/// other readers take for something else, as texts.
///
/// # Errors
///
/// If the draft cannot be made, or a file not be written.
pub(super) fn carry_out(
    context: &Context,
    arguments: &EditArgs,
    draft: impl Fn(&Workspace, fn(&str) -> Value) -> Result<Draft, CliError>,
) -> Result<Outcome, CliError> {
    carry(context, arguments, Reach::Places, draft)
}

/// The same for a change of everything that names something, wherever that stands. It is refused where nobody knows all
/// that stands in the files.
///
/// # Errors
///
/// As above.
pub(super) fn carry_out_everywhere(
    context: &Context,
    arguments: &EditArgs,
    draft: impl Fn(&Workspace, fn(&str) -> Value) -> Result<Draft, CliError>,
) -> Result<Outcome, CliError> {
    carry(context, arguments, Reach::Everywhere, draft)
}

/// How far a change reaches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// To certain places.
    Places,
    /// To everything that names something.
    Everywhere,
}

fn carry(
    context: &Context,
    arguments: &EditArgs,
    reach: Reach,
    draft: impl Fn(&Workspace, fn(&str) -> Value) -> Result<Draft, CliError>,
) -> Result<Outcome, CliError> {
    context.refuse_past()?;
    // Says what is wrong if there is nothing to read.
    context.load(&[])?;
    let discovery = context.discover(&[])?;
    let before = check(&discovery, &Texts::new());
    if reach == Reach::Everywhere {
        heed_unread(context, &before, arguments.force)?;
    }
    let mut drafted = draft(&before.workspace, |text| Value::word(text))?;
    let mut after = check(&discovery, &drafted.texts);
    if bare_texts(&after) > bare_texts(&before) {
        drafted = draft(&before.workspace, |text| Value::text(text))?;
        after = check(&discovery, &drafted.texts);
    }
    let language = context.page(Some(&before.workspace)).language;
    let files = Files::of(&before, &discovery, &drafted);
    if arguments.dry_run {
        let differences = files.changed.iter().map(|file| {
            let File {
                shown,
                before,
                after,
                ..
            } = file;
            unified_diff(shown, before.as_deref().unwrap_or_default(), after)
        });
        context.print(&differences.collect::<String>())?;
    }
    let errors = after.new_errors(&before);
    let errors: Vec<_> = errors.into_iter().cloned().collect();
    if !errors.is_empty() {
        let number = count(errors.len(), "error", "errors");
        let mut errors = errors;
        if reach == Reach::Everywhere {
            // What names something that is gone was meant as it was written.
            errors.iter_mut().for_each(|error| error.helps.clear());
        }
        let verdict = Verdict {
            findings: errors,
            allowed: 0,
            changed_files: None,
        };
        let page = context.page(Some(&after.workspace));
        let findings: String = findings_page(&verdict, &after.workspace, page).collect();
        context.remark(findings.trim_end())?;
        if !arguments.force {
            let mut error = CliError::new(format!(
                "this would bring {number} about in the changed text; nothing was written"
            ));
            if let Some(way_out) = drafted.way_out {
                error = error.hint(way_out);
            }
            return Err(error.hint("mend the change, or write it all the same with `--force`"));
        }
    }
    if arguments.dry_run {
        show_warnings(context, &before, &after)?;
        return Ok(Outcome::Clean);
    }
    if files.changed.is_empty() {
        context.remark(&message!("edit.nothing").text(language))?;
        return Ok(Outcome::Clean);
    }
    let repository = if arguments.commit {
        Some(files.repository(&discovery)?)
    } else {
        None
    };
    // Remembered before it is done, and done even if it cannot be remembered.
    let journal = context.journal(&discovery.root);
    let written = files.written();
    let said = drafted.said.iter().map(|said| said.text(language));
    let said: Vec<_> = said.chain(drafted.details).collect();
    let remembered = journal.map(|journal| journal.remember(&said, &written));
    if !matches!(remembered, Some(Ok(()))) {
        context.remark("note: `plan undo` will not know of this change")?;
    }
    write_files(&written).map_err(|error| {
        let shown = files.shown(&error.place);
        let fault = CliError::new(format!("could not write `{shown}`: {}", error.error));
        if error.written.is_empty() {
            return fault.hint("nothing was changed");
        }
        let written = error.written.iter().map(|place| files.shown(place));
        let written: Vec<_> = written.collect();
        fault.hint(format!(
            "{} could not be put back either; `plan undo` does so once that is possible",
            written.join(", ")
        ))
    })?;
    for said in &said {
        context.print(&format!("{said}\n"))?;
    }
    show_warnings(context, &before, &after)?;
    if let Some(repository) = repository {
        let committed = repository.commit_files(&files.paths(), &commit_message(&said));
        committed.map_err(|error| {
            CliError::from(error).hint(
                "the change is in the files, and neither committed nor staged; `plan undo` takes it back",
            )
        })?;
    }
    Ok(Outcome::Clean)
}

/// So many warnings are shown that a change brings about.
const MOST_WARNINGS: usize = 5;

fn show_warnings(context: &Context, before: &Checked, after: &Checked) -> Result<(), CliError> {
    let warnings: Vec<_> = after.new_warnings(before).into_iter().cloned().collect();
    let shown = warnings.iter().take(MOST_WARNINGS).cloned();
    let verdict = Verdict {
        findings: shown.collect(),
        allowed: 0,
        changed_files: None,
    };
    let language = context.page(Some(&after.workspace)).language;
    let lines = findings_short(&verdict, &after.workspace, language);
    for line in lines.lines() {
        context.remark(line)?;
    }
    match warnings.len().saturating_sub(MOST_WARNINGS) {
        0 => Ok(()),
        more => context.remark(&message!("edit.more-warnings", more).text(language)),
    }
}

/// A change of everything that names something is refused where nobody knows all that stands in the files.
fn heed_unread(context: &Context, checked: &Checked, is_forced: bool) -> Result<(), CliError> {
    let unread = unread_files(&checked.findings).into_iter();
    let shown = unread.map(|file| &checked.workspace.sources.file(file).shown);
    for shown in shown {
        let fault = format!(
            "`{shown}` cannot be read without faults, and something in it may name what changes"
        );
        if !is_forced {
            let error = CliError::new(format!("{fault}; nothing was written"));
            return Err(error.hint(
                "mend what `plan validate` finds in it first, or leave it out with `--force`",
            ));
        }
        context.remark(&format!("warning: {fault}; it was left out"))?;
    }
    Ok(())
}

/// What a commit says: the change in one line, and all of it below if there is more.
fn commit_message(said: &[String]) -> String {
    let all = said.join("\n");
    match all.split_once('\n') {
        None => all,
        Some((first, rest)) => format!("{}\n\n{rest}\n", first.trim_end_matches(':')),
    }
}

fn bare_texts(checked: &Checked) -> usize {
    let scalars = checked.workspace.bare_scalars.iter();
    scalars.filter(|(_, scalar)| scalar.is_text).count()
}

/// Reads and checks the workspace with other texts in some of its files.
fn check(discovery: &Discovery, texts: &Texts) -> Checked {
    let (workspace, reading) = Workspace::load(discovery.edited(texts), Vec::new());
    let findings = rules::check(&workspace, reading);
    let errors = findings.iter();
    let errors = errors.filter(|finding| finding.level == Level::Error);
    Checked {
        errors: errors.cloned().collect(),
        workspace,
        findings,
    }
}

/// The files that get another text.
struct Files {
    changed: Vec<File>,
}

struct File {
    path: String,
    shown: String,
    place: PathBuf,
    /// `None` for a file that is not there yet.
    before: Option<String>,
    after: String,
}

impl Files {
    /// The repository that holds the files, none of which has other changes that a commit would take along.
    fn repository(&self, discovery: &Discovery) -> Result<Repository, CliError> {
        let repository = Repository::around(&discovery.root)?;
        let changed: Vec<_> = self.changed.iter().collect();
        for file in changed.iter().filter(|file| file.before.is_some()) {
            if !repository.is_as_committed(&file.path)? {
                let shown = &file.shown;
                let error = CliError::new(format!("`{shown}` has changes that are not committed"));
                return Err(error.hint("commit them first, or leave `--commit` out"));
            }
        }
        Ok(repository)
    }

    fn written(&self) -> Vec<Written> {
        let files = self.changed.iter();
        let written = files.map(|file| Written {
            place: file.place.clone(),
            before: file.before.clone(),
            after: file.after.clone(),
        });
        written.collect()
    }

    /// A file as the user knows it.
    fn shown(&self, place: &Path) -> &str {
        let file = self.changed.iter().find(|file| file.place == place);
        file.map_or("a file", |file| &file.shown)
    }

    fn paths(&self) -> Vec<&str> {
        self.changed.iter().map(|file| &*file.path).collect()
    }

    fn of(before: &Checked, discovery: &Discovery, drafted: &Draft) -> Self {
        let sources = before.workspace.sources.iter();
        let known: BTreeMap<_, _> = sources.map(|(_, file)| (&*file.path, file)).collect();
        let files = drafted.texts.iter().map(|(path, after)| {
            let known = known.get(path.as_str());
            let place = known.and_then(|file| file.place.clone());
            File {
                path: path.clone(),
                shown: known.map_or_else(|| path.clone(), |file| file.shown.clone()),
                place: place.unwrap_or_else(|| discovery.root.join(path)),
                before: known.map(|file| file.text.clone()),
                after: after.clone(),
            }
        });
        let changed = files.filter(|file| file.before.as_ref() != Some(&file.after));
        Self {
            changed: changed.collect(),
        }
    }
}
