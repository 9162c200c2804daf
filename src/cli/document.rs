//! What commands share that write documents from templates.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Outcome;
use super::context::Context;
use super::error::CliError;
use crate::model::Language;
use crate::render::{
    DocumentKind, Page, Template, built_in_template, markdown_as_html, markdown_as_text,
};

/// How a document is written and shown.
#[derive(Debug, Args)]
pub(super) struct DocumentArgs {
    /// Form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: DocumentFormat,

    /// Write the document with this template instead of the built-in one
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,

    /// Print the built-in template, to start one of your own from
    #[arg(long)]
    pub(super) print_template: bool,
}

/// Forms of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum DocumentFormat {
    /// Text for the terminal
    #[default]
    #[value(alias = "table")]
    Text,
    /// Markdown, as the template writes it
    Markdown,
    /// One page for the browser and the printer
    Html,
    /// One JSON document: the values that templates get
    Json,
}

impl DocumentArgs {
    /// Prints the built-in template in the language of the user.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub(super) fn print_built_in(
        &self,
        context: &Context,
        kind: DocumentKind,
    ) -> Result<Outcome, CliError> {
        context.print(built_in_template(kind, context.page(None).language))?;
        Ok(Outcome::Clean)
    }

    /// The documents that a template writes, one for each of these values.
    ///
    /// # Errors
    ///
    /// The template that the user named cannot be read or used.
    pub(super) fn write<V: serde::Serialize>(
        &self,
        context: &Context,
        kind: DocumentKind,
        language: Language,
        values: &[V],
    ) -> Result<Vec<String>, CliError> {
        let template = match &self.template {
            Some(path) => Template::from_text(path, context.read_text(path)?, language)?,
            None => Template::built_in(kind, language),
        };
        let written = values.iter().map(|values| template.fill(values));
        Ok(written.collect::<Result<_, _>>()?)
    }

    /// A document in the form that was asked for; machine output is made elsewhere.
    pub(super) fn show(&self, markdown: String, title: &str, page: Page) -> String {
        match self.format {
            DocumentFormat::Text => markdown_as_text(&markdown, page.width),
            DocumentFormat::Html => markdown_as_html(&markdown, title, page.language),
            DocumentFormat::Markdown | DocumentFormat::Json => markdown,
        }
    }
}
