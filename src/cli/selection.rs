//! Options that say which findings are asked for.

use clap::{Args, ValueEnum};

use super::error::CliError;
use crate::diagnostic::Level;
use crate::rules::{self, Group, Rule, Selection};
use crate::words::nearest;

/// Which findings to report.
#[derive(Debug, Args)]
#[command(next_help_heading = "Findings")]
pub(super) struct SelectionArgs {
    /// Do not report this rule; may be repeated
    #[arg(long, value_name = "RULE", value_parser = rule, value_delimiter = ',')]
    allow: Vec<&'static Rule>,

    /// Report this rule as an error; may be repeated
    #[arg(long, value_name = "RULE", value_parser = rule, value_delimiter = ',')]
    deny: Vec<&'static Rule>,

    /// Report only this rule, and what could not be read; may be repeated
    #[arg(long, value_name = "RULE", value_parser = rule, value_delimiter = ',')]
    only: Vec<&'static Rule>,

    /// Report only what is at least this grave
    #[arg(long, value_name = "LEVEL", value_enum)]
    min_level: Option<LevelArg>,

    /// Count warnings as errors in the exit status
    #[arg(long)]
    deny_warnings: bool,
}

/// A level on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LevelArg {
    /// Everything
    Info,
    /// Warnings and errors
    Warning,
    /// Errors only
    Error,
}

impl SelectionArgs {
    /// What is asked for.
    ///
    /// # Errors
    ///
    /// If a rule is allowed that cannot be, or is allowed and asked for at once, or if warnings count and are not
    /// reported.
    pub(super) fn selection(&self) -> Result<Selection, CliError> {
        if self.deny_warnings && self.min_level == Some(LevelArg::Error) {
            let message =
                "`--min-level error` leaves out the warnings that `--deny-warnings` counts";
            return Err(CliError::new(message).hint("leave one of the two out"));
        }
        for rule in &self.allow {
            if rule.group == Group::Reading {
                let error = CliError::new(format!("`{}` cannot be allowed", rule.name));
                return Err(error.hint("what could not be read is always reported"));
            }
            for (others, option) in [(&self.deny, "--deny"), (&self.only, "--only")] {
                if others.iter().any(|other| other.name == rule.name) {
                    let name = rule.name;
                    let message = format!("`{name}` is named by `--allow` and by `{option}`");
                    return Err(CliError::new(message).hint("name it once"));
                }
            }
        }
        Ok(Selection {
            allow: self.allow.clone(),
            deny: self.deny.clone(),
            only: self.only.clone(),
            min_level: self.min_level.map(Level::from),
        })
    }

    /// The lightest level that makes the exit status 1.
    pub(super) const fn failing_level(&self) -> Level {
        if self.deny_warnings {
            Level::Warning
        } else {
            Level::Error
        }
    }
}

impl From<LevelArg> for Level {
    fn from(argument: LevelArg) -> Self {
        match argument {
            LevelArg::Info => Self::Info,
            LevelArg::Warning => Self::Warning,
            LevelArg::Error => Self::Error,
        }
    }
}

fn rule(name: &str) -> Result<&'static Rule, String> {
    rules::find(name).ok_or_else(|| {
        let names = rules::all().iter().map(|rule| rule.name);
        match nearest(name, names) {
            Some(near) => format!("there is no such rule; did you mean `{near}`?"),
            None => "there is no such rule; `plan explain` lists all rules".to_owned(),
        }
    })
}
