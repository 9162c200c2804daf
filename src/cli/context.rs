//! The world around a command: the only place that knows the terminal, the clock, the environment, standard input and
//! the current directory.

mod output;

use std::env;
use std::io::{self, Read};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};

use super::Outcome;
use super::args::{ColorArg, GlobalArgs};
use super::error::CliError;
use super::progress::shown_while;
use crate::diagnostic::{Finding, Level};
use crate::edit::{Journal, OutputMemory};
use crate::git::Repository;
use crate::model::{Date, Language};
use crate::render::{Page, progress_line};
use crate::rules::{self, Selection};
use crate::words::{count, or_list};
use crate::workspace::{
    Discovery, Extra, MisnamedFile, Progress, SUFFIXES, Workspace, discover, is_check_path,
    is_plan_path, slashed, tidy, unread_files,
};
use crate::yaml::MAX_BYTES;

/// What a command needs to know of the world.
#[derive(Debug)]
pub(super) struct Context {
    base: PathBuf,
    as_of: Option<Date>,
    at: Option<String>,
    /// Where programs of the user keep what they remember.
    memory: Option<PathBuf>,
    today: Date,
    language: Option<Language>,
    color: ColorChoice,
    width: u16,
}

/// A workspace as a command got it, with what was wrong with its files.
#[derive(Debug)]
pub(super) struct Loaded {
    /// The workspace. It ends with the process: to free a large one, text by text, takes as long as to find its files.
    pub(super) workspace: ManuallyDrop<Workspace>,
    /// What reading found.
    pub(super) findings: Vec<Finding>,
}

/// The path that stands for standard input.
const STANDARD_INPUT: &str = "-";

/// The width of tables where no terminal tells one.
const DEFAULT_WIDTH: u16 = 100;

/// At most this many files are named that are not read because of their names.
const MOST_MISNAMED: usize = 3;

impl Context {
    /// Looks at the world.
    ///
    /// # Errors
    ///
    /// If the folder to run in is not there.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks")]
    pub(super) fn new(arguments: &GlobalArgs) -> Result<Self, CliError> {
        let mut base = env::current_dir()?;
        if let Some(directory) = &arguments.directory {
            base.push(directory);
            if !base.is_dir() {
                return Err(CliError::new(format!(
                    "`{}` is not a folder",
                    directory.display()
                )));
            }
        }
        Ok(Self {
            base,
            as_of: arguments.as_of,
            at: arguments.at.clone(),
            today: chrono::Local::now().date_naive().into(),
            language: arguments.lang.map(Language::from).or_else(locale),
            color: match arguments.color {
                ColorArg::Auto => AutoStream::choice(&io::stdout()),
                ColorArg::Always => ColorChoice::Always,
                ColorArg::Never => ColorChoice::Never,
            },
            width: width(),
            memory: memory(),
        })
    }

    /// The day as of which to look at things.
    #[must_use]
    pub(super) fn as_of(&self) -> Date {
        self.as_of.unwrap_or(self.today)
    }

    /// The day that the user named.
    #[must_use]
    pub(super) fn explicit_as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// How to set pages, about that workspace if there is one.
    #[must_use]
    pub(super) fn page(&self, workspace: Option<&Workspace>) -> Page {
        let settings = workspace.and_then(|workspace| workspace.settings.as_ref());
        let of_workspace = settings.and_then(|settings| settings.document.language.as_ref());
        let of_workspace = of_workspace.map(|language| language.value);
        Page {
            language: self.language.or(of_workspace).unwrap_or_default(),
            width: self.width,
            is_painted: self.color != ColorChoice::Never,
        }
    }

    /// Reads the workspace that the paths belong to; without any, the one around the current folder. Says on standard
    /// error what was left out or could not be understood.
    ///
    /// # Errors
    ///
    /// If there is nothing to read.
    pub(super) fn load(&self, paths: &[PathBuf]) -> Result<Loaded, CliError> {
        let loaded = self.read(paths)?;
        for nested in &loaded.workspace.nested {
            let nested = self.shorter(nested).display();
            self.remark(&format!(
                "note: `{nested}` is a workspace of its own and was left out"
            ))?;
        }
        let misnamed = &loaded.workspace.misnamed;
        for file in misnamed.iter().take(MOST_MISNAMED) {
            self.remark(&format!("note: {}", not_read(file)))?;
        }
        if let Some(more @ 1..) = misnamed.len().checked_sub(MOST_MISNAMED) {
            let files = count(more, "more file is", "more files are");
            self.remark(&format!("note: {files} not read for the same reason"))?;
        }
        Ok(loaded)
    }

    /// Where a path leads.
    #[must_use]
    pub(super) fn place(&self, path: &Path) -> PathBuf {
        tidy(&self.base.join(path))
    }

    /// The folder of the workspace that a folder belongs to, if it does.
    #[must_use]
    pub(super) fn workspace_around(&self, folder: &Path) -> Option<PathBuf> {
        let marks = ["workspace.yaml", "workspace.yml"];
        let is_marked = |folder: &&Path| marks.iter().any(|mark| folder.join(mark).exists());
        let found = folder.ancestors().find(is_marked)?;
        Some(self.shorter(found).to_path_buf())
            .filter(|path| !path.as_os_str().is_empty())
            .or_else(|| Some(PathBuf::from(".")))
    }

    /// The path of a file within the workspace around this folder.
    ///
    /// # Errors
    ///
    /// If it lies outside.
    pub(super) fn path_in_workspace(&self, file: &Path) -> Result<String, CliError> {
        let root = self.discover(&[])?.root;
        let place = self.place(file);
        let path = place.strip_prefix(tidy(&self.base.join(&root)));
        path.map(slashed).map_err(|_| {
            let error = CliError::new(format!(
                "`{}` lies outside of the workspace",
                file.display()
            ));
            error.hint(format!("its root is `{}`", root.display()))
        })
    }

    /// Whether there is a file of that name.
    #[must_use]
    pub(super) fn is_file(&self, path: &Path) -> bool {
        self.base.join(path).is_file()
    }

    /// Whether there is a file or folder of that name.
    #[must_use]
    pub(super) fn is_there(&self, path: &Path) -> bool {
        self.base.join(path).exists()
    }

    /// The bytes of a file.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(super) fn read_bytes(&self, path: &Path) -> Result<Vec<u8>, CliError> {
        std::fs::read(self.base.join(path))
            .map_err(|error| CliError::new(format!("could not read `{}`: {error}", path.display())))
    }

    /// Puts bytes in the place of a file's.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub(super) fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), CliError> {
        std::fs::write(self.base.join(path), bytes).map_err(|error| {
            CliError::new(format!("could not write `{}`: {error}", path.display()))
        })
    }

    /// The text of a file that is no document of a workspace, or of standard input for `-`.
    ///
    /// # Errors
    ///
    /// If it cannot be read, is too large, or is not UTF-8.
    pub(super) fn read_text(&self, path: &Path) -> Result<String, CliError> {
        let fault = |why: &dyn std::fmt::Display| {
            CliError::new(format!("could not read `{}`: {why}", path.display()))
        };
        let mut bytes = Vec::new();
        let read = if path == Path::new("-") {
            io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes)
        } else {
            let file = std::fs::File::open(self.base.join(path));
            file.and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        };
        read.map_err(|error| fault(&error))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(fault(&"it is larger than 16 MiB"));
        }
        String::from_utf8(bytes).map_err(|_| fault(&"it is not UTF-8"))
    }

    /// Reads the workspace that the paths belong to; if a plan is named, the one that has it.
    ///
    /// # Errors
    ///
    /// If there is nothing to read.
    pub(super) fn load_for(
        &self,
        paths: &[PathBuf],
        plan: Option<&str>,
    ) -> Result<Loaded, CliError> {
        let absent = |path: &&PathBuf| !is_standard_input(path) && !self.is_there(path);
        if let Some(path) = paths.iter().find(absent) {
            let path = path.display();
            let error = CliError::new(format!("there is no file or folder `{path}`"));
            return Err(error.hint(format!("to name a plan, write `--plan {path}`")));
        }
        match plan {
            Some(plan) => self.load_with_plan(paths, plan),
            None => self.load(paths),
        }
    }

    /// Reads the workspace that has a plan of that id: the one that the paths belong to, else one below it.
    ///
    /// # Errors
    ///
    /// If there is nothing to read. That no workspace has the plan is for the caller to find out.
    pub(super) fn load_with_plan(&self, paths: &[PathBuf], plan: &str) -> Result<Loaded, CliError> {
        let first = self.read(paths);
        let nested = match &first {
            Ok(loaded) if loaded.workspace.plans.find(plan).is_some() => return first,
            Ok(loaded) => loaded.workspace.nested.clone(),
            Err(_) => self.discover(paths)?.nested,
        };
        for folder in nested {
            match self.read(&[self.shorter(&folder).to_path_buf()]) {
                Ok(loaded) if loaded.workspace.plans.find(plan).is_some() => return Ok(loaded),
                Ok(_) | Err(_) => {}
            }
        }
        first
    }

    fn read(&self, paths: &[PathBuf]) -> Result<Loaded, CliError> {
        let mut extra = Vec::new();
        if paths.iter().any(|path| is_standard_input(path)) {
            let mut bytes = Vec::new();
            io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
            extra.push(Extra {
                name: "<stdin>".to_owned(),
                bytes,
            });
        }
        let discovery = self.discover(paths)?;
        let readable = discovery
            .files
            .iter()
            .filter(|file| file.problem.is_none())
            .count();
        if readable + extra.len() == 0 {
            return Err(self.nothing_to_read(paths, &discovery));
        }
        let progress = Progress::default();
        let line = || {
            let (read, files) = (progress.read(), progress.files());
            (files > 0).then(|| progress_line(read, files, self.page(None).language))
        };
        let (workspace, findings) = shown_while(line, || {
            Workspace::load_watched(discovery, extra, &progress)
        });
        Ok(Loaded {
            workspace: ManuallyDrop::new(workspace),
            findings,
        })
    }

    /// The workspace as it was at a git revision.
    ///
    /// # Errors
    ///
    /// If there is no git, no repository, or no such revision.
    pub(super) fn load_at(&self, paths: &[PathBuf], revision: &str) -> Result<Loaded, CliError> {
        let discovery = past(&self.discover(paths)?, revision)?;
        let (workspace, findings) = Workspace::load(discovery, Vec::new());
        Ok(Loaded {
            workspace: ManuallyDrop::new(workspace),
            findings,
        })
    }

    /// Where the last edit of a workspace is remembered, if the user has a folder for such things.
    #[must_use]
    pub(super) fn journal(&self, workspace: &Path) -> Option<Journal> {
        let memory = self.memory.as_ref()?;
        Some(Journal::of(memory, workspace))
    }

    /// Where it is remembered what was exported, if the user has a folder for such things.
    #[must_use]
    pub(super) fn exports(&self) -> Option<OutputMemory> {
        self.memory.as_deref().map(OutputMemory::of)
    }

    /// The revision that the user named, else the last commit.
    #[must_use]
    pub(super) fn revision(&self) -> &str {
        self.at.as_deref().unwrap_or("HEAD")
    }

    /// Refuses to work on a past state.
    ///
    /// # Errors
    ///
    /// If the user named one.
    pub(super) fn refuse_past(&self) -> Result<(), CliError> {
        match &self.at {
            None => Ok(()),
            Some(_) => {
                let error = CliError::new("what was committed cannot be changed");
                Err(error.hint("leave `--at` out"))
            }
        }
    }

    /// Finds the files of the workspace that the paths belong to; without any, of the one around the current folder.
    ///
    /// # Errors
    ///
    /// If the paths belong to several workspaces, or if git does not know the revision that the user named.
    pub(super) fn discover(&self, paths: &[PathBuf]) -> Result<Discovery, CliError> {
        let here = [PathBuf::from(".")];
        let paths = if paths.is_empty() { &here } else { paths };
        let files: Vec<_> = paths
            .iter()
            .filter(|path| !is_standard_input(path))
            .cloned()
            .collect();
        let discovery = discover(&self.base, &files)?;
        match &self.at {
            Some(revision) => past(&discovery, revision),
            None => Ok(discovery),
        }
    }

    pub(super) fn nothing_to_read(&self, paths: &[PathBuf], discovery: &Discovery) -> CliError {
        if let Some(file) = discovery.files.first()
            && let Some(problem) = &file.problem
        {
            return CliError::new(format!("could not read `{}`: {problem}", file.shown));
        }
        let names: Vec<_> = paths
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        let place = if names.is_empty() {
            "this folder".to_owned()
        } else {
            or_list(&names)
        };
        let error = CliError::new(format!("there are no plan files in {place}"));
        let nested: Vec<_> = discovery
            .nested
            .iter()
            .map(|folder| self.shorter(folder).display().to_string())
            .collect();
        if let Some(file) = discovery.misnamed.first() {
            error.hint(not_read(file))
        } else if nested.is_empty() {
            let endings = SUFFIXES.iter().filter(|suffix| suffix.ends_with(".yaml"));
            let endings: Vec<_> = endings.map(|suffix| format!("*{suffix}")).collect();
            error.hint(format!("plan files are called {}", or_list(&endings)))
        } else {
            error.hint(format!(
                "there are workspaces below; name one: {}",
                or_list(&nested)
            ))
        }
    }

    /// A path that is shown, as seen from the root of the repository that holds it.
    pub(super) fn path_in_repository(&self, shown: &str) -> Option<String> {
        let mut folders = self.base.ancestors();
        let root = folders.find(|folder| folder.join(".git").exists())?;
        let place = tidy(&self.base.join(shown));
        let path = place.strip_prefix(root).ok()?;
        place.exists().then(|| slashed(path))
    }

    /// A path as the user would type it.
    pub(super) fn shorter<'p>(&self, path: &'p Path) -> &'p Path {
        path.strip_prefix(&self.base).unwrap_or(path)
    }

    /// How a command comes out that shows what could be read: says on standard error how many errors there are. What is
    /// shown is whole only if all files could be read.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub(super) fn outcome(&self, loaded: Loaded) -> Result<Outcome, CliError> {
        let half_read = !loaded.findings.is_empty();
        let unread = unread_files(&loaded.findings);
        for &file in &unread {
            let shown = &loaded.workspace.sources.file(file).shown;
            self.remark(&format!(
                "warning: `{shown}` could not be read whole; what it says behind the fault is left out"
            ))?;
        }
        let errors_alone = Selection {
            min_level: Some(Level::Error),
            ..Selection::default()
        };
        let found = rules::judge(&loaded.workspace, loaded.findings, &errors_alone).findings;
        let errors = found
            .iter()
            .filter(|finding| finding.level == Level::Error)
            .count();
        if errors > 0 {
            let errors = count(errors, "error", "errors");
            self.remark(&format!(
                "warning: {errors} in the files; `plan validate` shows what is wrong"
            ))?;
        }
        if unread.is_empty() {
            self.note_missing_register(&loaded.workspace)?;
        }
        Ok(if half_read {
            Outcome::ErrorsFound
        } else {
            Outcome::Clean
        })
    }

    /// The same for a command that has better things to do than to check files that could all be read.
    pub(super) fn outcome_of_reading(&self, loaded: Loaded) -> Result<Outcome, CliError> {
        if !loaded.findings.is_empty() {
            return self.outcome(loaded);
        }
        self.note_missing_register(&loaded.workspace)?;
        Ok(Outcome::Clean)
    }

    fn note_missing_register(&self, workspace: &Workspace) -> Result<(), CliError> {
        match workspace.register.is_implied() {
            true => self.remark(
                "note: there is no register of units (*.units.yaml), so every id counts as a unit",
            ),
            false => Ok(()),
        }
    }
}

/// Where programs of the user keep what they remember from run to run.
fn memory() -> Option<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|path| !path.is_empty())
            .map(PathBuf::from)
    };
    let unix = || Some(folder("HOME")?.join(".local/state"));
    folder("XDG_STATE_HOME")
        .or_else(|| folder("LOCALAPPDATA"))
        .or_else(unix)
}

/// The files of a workspace as they were at a git revision.
fn past(discovery: &Discovery, revision: &str) -> Result<Discovery, CliError> {
    let repository = Repository::around(&discovery.root)?;
    let is_wanted =
        |path: &str| is_plan_path(path) || is_check_path(path) || discovery.is_named(path);
    let files = repository.files_at_revision(revision, is_wanted)?;
    let files = files.into_iter().map(|file| (file.path, file.bytes));
    Ok(discovery.with_files(files.collect()))
}

/// Why a file was passed over that looks like a document.
fn not_read(file: &MisnamedFile) -> String {
    let MisnamedFile { shown, ending, .. } = file;
    let fault = if ending.starts_with('.') {
        "does not end in"
    } else {
        "is not"
    };
    format!("`{shown}` is not read, as its name {fault} `{ending}`")
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == STANDARD_INPUT
}

/// The language of the locale, if it is one that the output has.
fn locale() -> Option<Language> {
    let set = |name: &&str| env::var(name).is_ok_and(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find(|name| set(name))?;
    let value = env::var(name).ok()?;
    match value.split(['_', '.', '-']).next() {
        Some("vi") => Some(Language::Vi),
        Some("en") => Some(Language::En),
        _ => None,
    }
}

/// The width of the terminal, unless COLUMNS says another.
fn width() -> u16 {
    let columns = env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| width.0);
    columns.or_else(terminal).unwrap_or(DEFAULT_WIDTH).max(40)
}
