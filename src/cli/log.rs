//! `plan log`: who changed a plan or an item, when, and from what to what.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::rc::Rc;

use clap::Args;

use super::Outcome;
use super::args::Format;
use super::context::Context;
use super::error::CliError;
use crate::git::{Commit, Repository};
use crate::history::{Followed, Statements, differences, statements};
use crate::render::json::{LogOutput, to_json};
use crate::render::{Told, log_page};
use crate::workspace::unread_files;

/// Show who changed a plan, an item or a field, when, and from what to what
///
/// Git tells the commits; each is told in meanings, as far as it changed something about REF. What had another id before is
/// followed under that.
#[derive(Debug, Args)]
pub(super) struct LogArgs {
    /// What to follow: PLAN, PLAN#ITEM, PLAN.FIELD or PLAN#ITEM.FIELD
    #[arg(value_name = "REF")]
    reference: String,

    /// Folders and files of the workspace [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn log(context: &Context, arguments: &LogArgs) -> Result<Outcome, CliError> {
    let mut followed = Followed::read(&arguments.reference);
    let discovery = context.discover(&arguments.paths)?;
    let repository = Repository::around(&discovery.root)?;
    let mut states = States {
        context,
        paths: &arguments.paths,
        kept: Vec::new(),
        is_whole: true,
    };
    let mut told = Vec::new();
    let mut newest = None;
    let mut is_known = false;
    for commit in repository.commits(context.revision())? {
        let (before, after) = states.around(&commit)?;
        is_known |= followed.is_in(&after.said);
        newest.get_or_insert_with(|| Rc::clone(&after));
        let all = differences(&before.said, &after.said);
        let changes = followed.part(&all);
        followed = followed.before(&all);
        if !changes.is_empty() {
            told.push(Told { commit, changes });
        }
    }
    if told.is_empty() && !is_known {
        let error = CliError::new(format!("no commit knows of `{}`", arguments.reference));
        let near = newest.and_then(|newest| followed.nearest(&newest.said));
        return Err(match near {
            Some(near) => error.hint(format!("did you mean `{near}`?")),
            None => error.hint(
                "`plan query` lists what there is; `plan diff` shows what is not committed yet",
            ),
        });
    }
    let page = match told.first() {
        Some(newest) => {
            let loaded = context.load_at(&arguments.paths, &newest.commit.id)?;
            context.page(Some(&loaded.workspace))
        }
        None => context.page(Some(&context.load(&arguments.paths)?.workspace)),
    };
    context.print(&match arguments.format {
        Format::Table => log_page(&told, page),
        Format::Json => to_json(&LogOutput::new(&told)),
    })?;
    Ok(match states.is_whole {
        true => Outcome::Clean,
        false => Outcome::ErrorsFound,
    })
}

/// The workspace at commits. The last few are kept, since a commit is mostly the parent of the next.
struct States<'c> {
    context: &'c Context,
    paths: &'c [PathBuf],
    kept: Vec<(Key, Rc<State>)>,
    /// Whether all files could be read so far.
    is_whole: bool,
}

/// A commit, and the files that are left out of its state.
type Key = (String, BTreeSet<String>);

/// What the workspace said at a commit.
#[derive(Default)]
struct State {
    said: Statements,
    /// The files of which nobody knows all that they said, by path and as they are shown.
    unread: BTreeMap<String, String>,
}

/// So many states are kept.
const MOST_KEPT: usize = 4;

impl States<'_> {
    /// The states before and after a commit. A file that could not be read whole in one of them is left out of both: it
    /// would be told that all in it was new or gone.
    fn around(&mut self, commit: &Commit) -> Result<(Rc<State>, Rc<State>), CliError> {
        let all = BTreeSet::new();
        let (before, after) = self.pair(commit, &all)?;
        for shown in after.unread.values() {
            self.context.remark(&format!(
                "warning: `{shown}` could not be read whole in {}; what changed in it there is not told",
                commit.short()
            ))?;
        }
        let unread = before.unread.keys().chain(after.unread.keys());
        let unread: BTreeSet<_> = unread.cloned().collect();
        if unread.is_empty() {
            return Ok((before, after));
        }
        self.is_whole = false;
        self.pair(commit, &unread)
    }

    fn pair(
        &mut self,
        commit: &Commit,
        left_out: &BTreeSet<String>,
    ) -> Result<(Rc<State>, Rc<State>), CliError> {
        let after = self.at(&commit.id, left_out)?;
        let before = match &commit.parent {
            Some(parent) => self.at(parent, left_out)?,
            None => Rc::default(),
        };
        Ok((before, after))
    }

    fn at(&mut self, commit: &str, left_out: &BTreeSet<String>) -> Result<Rc<State>, CliError> {
        let key = (commit.to_owned(), left_out.clone());
        if let Some((_, state)) = self.kept.iter().find(|(kept, _)| *kept == key) {
            return Ok(Rc::clone(state));
        }
        let loaded = self.context.load_at(self.paths, commit)?;
        let sources = &loaded.workspace.sources;
        let unread = unread_files(&loaded.findings).into_iter();
        let unread = unread.map(|file| {
            let file = sources.file(file);
            (file.path.clone(), file.shown.clone())
        });
        let state = Rc::new(State {
            unread: unread.collect(),
            said: statements(&loaded.workspace, left_out),
        });
        if self.kept.len() == MOST_KEPT {
            self.kept.remove(0);
        }
        self.kept.push((key, Rc::clone(&state)));
        Ok(state)
    }
}
