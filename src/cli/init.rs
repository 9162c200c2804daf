//! `plan init`: a workspace to begin with.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;
use super::ask::{ask, can_ask};
use super::context::Context;
use super::error::CliError;
use crate::drafts::{id_from, on_one_line, workspace};
use crate::edit::{Written, write_files};
use crate::messages::message;
use crate::model::Id;
use crate::words::fold;
use crate::yaml::FromText;

/// Make a workspace to begin with: its settings and a register of units
#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The folder; made if it is not there [default: this folder]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,

    /// Name of the organisation [default: asked for on a terminal, else that of the folder]
    #[arg(long, value_name = "NAME", value_parser = words)]
    name: Option<String>,

    /// Id of the organisation among the units [default: made of its name]
    #[arg(long, value_name = "ID", value_parser = id)]
    id: Option<String>,

    /// Ask for what is not given, even if standard input is no terminal
    #[arg(long)]
    ask: bool,
}

/// An id, as the command line takes it.
pub(super) fn id(text: &str) -> Result<String, String> {
    match Id::from_text(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(bad) => Err(format!("{}; {}", bad.message, bad.help)),
    }
}

/// A name or title, as the command line takes it: some words on one line.
pub(super) fn words(text: &str) -> Result<String, String> {
    if fold(text).is_empty() {
        return Err("write some words".to_owned());
    }
    Ok(on_one_line(text))
}

pub(super) fn init(context: &Context, arguments: &InitArgs) -> Result<Outcome, CliError> {
    context.refuse_past()?;
    let language = context.page(None).language;
    let folder = arguments.folder.as_deref().unwrap_or(Path::new("."));
    let place = context.place(folder);
    if let Some(around) = context.workspace_around(&place) {
        let error = CliError::new(format!(
            "there is a workspace already: `{}`",
            around.display()
        ));
        return Err(error.hint("`plan new` drafts a plan in it"));
    }
    let asks = arguments.ask || can_ask();
    let of_folder = place
        .file_name()
        .and_then(|name| words(&name.to_string_lossy()).ok());
    let of_folder = of_folder.unwrap_or_else(|| "plans".to_owned());
    let name = match &arguments.name {
        Some(name) => name.clone(),
        None if asks => {
            let question = message!("ask.organisation").text(language);
            ask(&question, &of_folder, |name| Ok(name.to_owned()))?
        }
        None => of_folder,
    };
    let unit = match &arguments.id {
        Some(unit) => unit.clone(),
        None => Some(id_from(&name))
            .filter(|made| id(made).is_ok())
            .unwrap_or_else(|| "office".to_owned()),
    };
    let files = workspace(&name, &unit, language, context.as_of());
    let files = files.map(|(file, text)| Written {
        place: place.join(file),
        before: None,
        after: text,
    });
    write_files(&files).map_err(|error| {
        let shown = context.shorter(&error.place).display().to_string();
        CliError::new(format!("could not write `{shown}`: {}", error.error))
            .hint("nothing was written")
    })?;
    for file in &files {
        let file = context.shorter(&file.place).display().to_string();
        context.print(&format!(
            "{}\n",
            message!("edit.written", file).text(language)
        ))?;
    }
    let said = message!("edit.next").text(language);
    context.remark(&said)?;
    Ok(Outcome::Clean)
}
