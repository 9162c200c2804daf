//! `plan explain`: what a rule means.

use clap::Args;

use super::Outcome;
use super::args::Format;
use super::context::Context;
use super::error::CliError;
use crate::render::json::{RulesOutput, to_json};
use crate::render::{rule_page, rule_table};
use crate::rules;
use crate::words::nearest;

/// Explain a rule, or list all rules
#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The rule, such as `due-outside-period`
    #[arg(value_name = "RULE")]
    rule: Option<String>,

    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn explain(context: &Context, arguments: &ExplainArgs) -> Result<Outcome, CliError> {
    let page = context.page(None);
    let text = match (&arguments.rule, arguments.format) {
        (None, Format::Table) => rule_table(rules::all(), page),
        (None, Format::Json) => to_json(&RulesOutput::new(rules::all(), page.language)),
        (Some(name), format) => {
            let rule = rules::find(name).ok_or_else(|| unknown(name))?;
            match format {
                Format::Table => rule_page(rule, page),
                Format::Json => to_json(&RulesOutput::new(&[rule], page.language)),
            }
        }
    };
    context.print(&text)?;
    Ok(Outcome::Clean)
}

fn unknown(name: &str) -> CliError {
    let names = rules::all().iter().map(|rule| rule.name);
    let error = CliError::new(format!("there is no rule `{name}`"));
    match nearest(name, names) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None => error.hint("`plan explain` lists all rules"),
    }
}
