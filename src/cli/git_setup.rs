//! `plan git-setup`: has git merge and compare plans by meaning.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::Command;

use clap::Args;

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::edit::write;
use crate::git::Repository;
use crate::messages::message;
use crate::model::Language;
use crate::workspace::{Discovery, PLAN_FILES};

/// Have git merge and compare the files of this workspace by plans, items and fields
///
/// Writes lines into `.gitattributes` at the root of the workspace, which is to be committed, and settings into this
/// clone of the repository alone: whoever merges runs this once in his own. The program `plan` has to be where git finds
/// it.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct GitSetupArgs {
    /// Say what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,

    /// Take the lines and settings away again
    #[arg(long)]
    remove: bool,

    /// Replace settings that say something else
    #[arg(long)]
    force: bool,
}

const EXAMPLES: &str = "Examples:
  plan git-setup
  git commit --message 'Merge plans by meaning' .gitattributes";

/// The settings, by their names, in the order in which they are made; taken away the other way round. Git refuses to
/// merge where a driver has a name and no command.
const SETTINGS: [(&str, &str); 3] = [
    (
        "merge.plan.driver",
        "plan merge-driver --marker-size %L -- %O %A %B %P",
    ),
    ("merge.plan.name", "plans, by items and fields"),
    ("diff.plan.textconv", "plan textconv"),
];

/// The attributes of the files, with their value.
const ATTRIBUTES: [&str; 2] = ["merge", "diff"];
const VALUE: &str = "plan";

pub(super) fn git_setup(context: &Context, arguments: &GitSetupArgs) -> Result<Outcome, CliError> {
    context.refuse_past()?;
    let discovery = context.discover(&[])?;
    let setup = Setup::of(context, &discovery)?;
    let loaded = context.load(&[]).ok();
    let workspace = loaded.as_ref().map(|loaded| &*loaded.workspace);
    let language = context.page(workspace).language;
    let steps = if arguments.remove {
        setup.to_remove(context, arguments.force)?
    } else {
        setup.to_add(arguments.force)?
    };
    if steps.is_empty() {
        context.remark(&message!("edit.nothing").text(language))?;
        return Ok(Outcome::Clean);
    }
    // All of it before a word is said: whoever reads only the first line must not get only the first step.
    if !arguments.dry_run {
        steps.iter().try_for_each(|step| setup.carry_out(step))?;
    }
    let said = steps
        .iter()
        .map(|step| setup.said(context, step, language) + "\n");
    context.print(&said.collect::<String>())?;
    if arguments.dry_run {
        context.remark(&message!("edit.not-written").text(language))?;
    } else if !arguments.remove {
        setup.check()?;
        if Command::new("plan").arg("--version").output().is_err() {
            context.remark(
                "warning: git will not find the program `plan`: put it into a folder of the PATH",
            )?;
        }
    }
    Ok(Outcome::Clean)
}

/// Something to write.
enum Step {
    /// `.gitattributes` gets these lines and loses those.
    Attributes {
        added: Vec<String>,
        removed: Vec<String>,
    },
    Set(&'static str, &'static str),
    Unset(&'static str),
}

/// What is there.
struct Setup {
    repository: Repository,
    /// The file of attributes.
    place: PathBuf,
    /// What stands in it, if it is there.
    text: Option<String>,
}

impl Setup {
    fn of(context: &Context, discovery: &Discovery) -> Result<Self, CliError> {
        let repository = Repository::around(&discovery.root)?;
        let place = discovery.root.join(".gitattributes");
        let text = match fs::read_to_string(&place) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => {
                let shown = context.shorter(&place).display();
                return Err(CliError::new(format!("could not read `{shown}`: {error}")));
            }
        };
        Ok(Self {
            repository,
            place,
            text,
        })
    }

    fn to_add(&self, force: bool) -> Result<Vec<Step>, CliError> {
        let mut steps = Vec::new();
        let mut added = Vec::new();
        for (pattern, example) in PLAN_FILES {
            let mut is_missing = false;
            for attribute in ATTRIBUTES {
                let value = self.repository.attribute(attribute, example)?;
                match value.as_deref() {
                    Some(VALUE) => {}
                    Some(other) if !force => {
                        return Err(taken(&format!(
                            "`{pattern}` has the attribute `{attribute}={other}` already"
                        )));
                    }
                    Some(_) | None => is_missing = true,
                }
            }
            if is_missing {
                added.push(line(pattern));
            }
        }
        if !added.is_empty() {
            let removed = Vec::new();
            steps.push(Step::Attributes { added, removed });
        }
        for (name, value) in SETTINGS {
            match self.repository.setting(name)? {
                Some(set) if set == value => {}
                Some(set) if !force => {
                    return Err(taken(&format!("`{name}` is `{set}` already")));
                }
                Some(_) | None => steps.push(Step::Set(name, value)),
            }
        }
        Ok(steps)
    }

    fn to_remove(&self, context: &Context, force: bool) -> Result<Vec<Step>, CliError> {
        let mut steps = Vec::new();
        let own = PLAN_FILES.map(|(pattern, _)| line(pattern));
        let lines = self.text.iter().flat_map(|text| text.lines());
        let removed: Vec<_> = lines
            .filter(|line| own.iter().any(|own| own == line.trim()))
            .map(str::to_owned)
            .collect();
        if !removed.is_empty() {
            let added = Vec::new();
            steps.push(Step::Attributes { added, removed });
        }
        for (name, value) in SETTINGS.into_iter().rev() {
            match self.repository.setting(name)? {
                Some(set) if set == value || force => steps.push(Step::Unset(name)),
                Some(set) => context.remark(&format!("note: `{name}` is `{set}` and stays"))?,
                None => {}
            }
        }
        Ok(steps)
    }

    fn carry_out(&self, step: &Step) -> Result<(), CliError> {
        match step {
            Step::Attributes { added, removed } => self.write(added, removed),
            Step::Set(name, value) => Ok(self.repository.set(name, value)?),
            Step::Unset(name) => Ok(self.repository.unset(name)?),
        }
    }

    fn write(&self, added: &[String], removed: &[String]) -> Result<(), CliError> {
        let before = self.text.as_deref().unwrap_or_default();
        let line_end = if before.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let lines = before.split_inclusive('\n');
        let kept = lines.filter(|line| {
            !removed
                .iter()
                .any(|gone| gone == line.trim_end_matches(['\r', '\n']))
        });
        let mut after: String = kept.collect();
        if !added.is_empty() && !after.is_empty() && !after.ends_with('\n') {
            after.push_str(line_end);
        }
        for line in added {
            after.push_str(&format!("{line}{line_end}"));
        }
        let written = match &self.text {
            Some(_) if after.is_empty() => {
                fs::remove_file(&self.place).map_err(|error| error.to_string())
            }
            Some(before) => write(&self.place, before, &after).map_err(|error| error.to_string()),
            None => fs::write(&self.place, after).map_err(|error| error.to_string()),
        };
        written.map_err(|error| CliError::new(format!("could not write `.gitattributes`: {error}")))
    }

    fn said(&self, context: &Context, step: &Step, language: Language) -> String {
        let file = context.shorter(&self.place).display();
        let gone = |what: String| message!("edit.gone", what).text(language);
        match step {
            Step::Attributes { added, removed } => {
                let added = added.iter().map(|line| format!("{file}: {line}"));
                let removed = removed.iter().map(|line| gone(format!("{file}: {line}")));
                added.chain(removed).collect::<Vec<_>>().join("\n")
            }
            Step::Set(name, value) => format!("git config {name}: {value}"),
            Step::Unset(name) => gone(format!("git config {name}")),
        }
    }

    /// Whether git sees it so. Other files can say something else, and come first.
    fn check(&self) -> Result<(), CliError> {
        for (pattern, example) in PLAN_FILES {
            for attribute in ATTRIBUTES {
                let value = self.repository.attribute(attribute, example)?;
                if value.as_deref() != Some(VALUE) {
                    let error = CliError::new(format!(
                        "`{pattern}` does not get the attribute `{attribute}={VALUE}`"
                    ));
                    return Err(error.hint("`.git/info/attributes` says something else"));
                }
            }
        }
        Ok(())
    }
}

fn line(pattern: &str) -> String {
    let attributes = ATTRIBUTES.map(|attribute| format!("{attribute}={VALUE}"));
    format!("{pattern} {}", attributes.join(" "))
}

fn taken(what: &str) -> CliError {
    CliError::new(what).hint("replace it with `--force`, or leave it")
}
