//! `plan log`: who changed a plan or an item, when, and from what to what.

use std::path::PathBuf;
use std::rc::Rc;

use clap::Args;

use super::Outcome;
use super::args::Format;
use super::context::Context;
use super::error::CliError;
use crate::git::Repository;
use crate::history::{Followed, Statements, differences, statements};
use crate::render::json::{LogOutput, to_json};
use crate::render::{Told, log_page};

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
    };
    let mut told = Vec::new();
    for commit in repository.commits(context.revision())? {
        let after = states.at(&commit.id)?;
        let before = match &commit.parent {
            Some(parent) => states.at(parent)?,
            None => Rc::default(),
        };
        let all = differences(&before, &after);
        let changes = followed.part(&all);
        followed = followed.before(&all);
        if !changes.is_empty() {
            told.push(Told { commit, changes });
        }
    }
    let page = match told.first() {
        Some(newest) => {
            let loaded = context.load_at(&arguments.paths, &newest.commit.id)?;
            context.page(Some(&loaded.workspace))
        }
        None => context.page(None),
    };
    context.print(&match arguments.format {
        Format::Table => log_page(&told, page),
        Format::Json => to_json(&LogOutput::new(&told)),
    })?;
    Ok(Outcome::Clean)
}

/// What the workspace said at commits. The last few are kept, since a commit is mostly the parent of the next.
struct States<'c> {
    context: &'c Context,
    paths: &'c [PathBuf],
    kept: Vec<(String, Rc<Statements>)>,
}

/// So many states are kept.
const MOST_KEPT: usize = 4;

impl States<'_> {
    fn at(&mut self, commit: &str) -> Result<Rc<Statements>, CliError> {
        if let Some((_, state)) = self.kept.iter().find(|(kept, _)| kept == commit) {
            return Ok(Rc::clone(state));
        }
        let loaded = self.context.load_at(self.paths, commit)?;
        let state = Rc::new(statements(&loaded.workspace));
        if self.kept.len() == MOST_KEPT {
            self.kept.remove(0);
        }
        self.kept.push((commit.to_owned(), Rc::clone(&state)));
        Ok(state)
    }
}
