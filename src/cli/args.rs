//! What commands take in common.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::model::{Date, Language};
use crate::yaml::FromText;

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub(super) struct GlobalArgs {
    /// Run as if started in this folder
    #[arg(short = 'C', value_name = "DIR", global = true)]
    pub(super) directory: Option<PathBuf>,

    /// Take this day as today; reports dated later do not count
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, global = true)]
    pub(super) as_of: Option<Date>,

    /// Read the files as they were at this git revision
    #[arg(long, value_name = "REV", global = true)]
    pub(super) at: Option<String>,

    /// Language of the output for people
    ///
    /// Without it the locale decides (LC_ALL, LC_MESSAGES, LANG), then `language` in workspace.yaml, then English.
    #[arg(long, value_name = "LANGUAGE", value_enum, global = true)]
    pub(super) lang: Option<LanguageArg>,

    /// When to use colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t, global = true)]
    pub(super) color: ColorArg,
}

/// Files and folders to read.
#[derive(Debug, Args)]
pub(super) struct PathArgs {
    /// Folders and files to read, or `-` for standard input [default: this folder]
    ///
    /// In a folder, the files *.plan.yaml, *.units.yaml, *.report.yaml and workspace.yaml are read (.yml too), except
    /// those that git ignores. If workspace.yaml stands in a folder above, the whole workspace is read, and what is
    /// named here is shown.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
}

/// Forms of output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Tables and text for people
    #[default]
    Table,
    /// One JSON document
    Json,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LanguageArg {
    /// Vietnamese
    Vi,
    /// English
    En,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorArg {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<LanguageArg> for Language {
    fn from(argument: LanguageArg) -> Self {
        match argument {
            LanguageArg::Vi => Self::Vi,
            LanguageArg::En => Self::En,
        }
    }
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    Date::from_text(text).map_err(|bad| format!("{}; {}", bad.message, bad.help))
}
