//! Another id for a plan or an item, wherever it is named.

use std::collections::BTreeMap;

use super::mentions::mentions;
use super::replace::Replacements;
use crate::source::{FileId, Span};
use crate::workspace::{PlanRecord, Workspace};

/// A new text for each place of each file that names the plan, or its item.
pub type Renamed = BTreeMap<FileId, Replacements>;

/// Finds all places that name a plan, or one of its items, and gives them the new id. Nothing else of them changes.
#[must_use]
pub fn rename(workspace: &Workspace, plan: &PlanRecord, item: Option<&str>, new: &str) -> Renamed {
    let mut renamed = Renamed::new();
    let mut write = |file: FileId, span: Span, text: String| {
        let written = &workspace.sources.file(file).text[span.range()];
        let text = in_quotes_of(written, &text);
        renamed.entry(file).or_default().add(span, text);
    };
    let own = match item {
        None => Some(plan.document.id.span),
        Some(item) => plan.item(item).map(|(_, span)| span),
    };
    if let Some(span) = own {
        write(plan.file, span, new.to_owned());
    }
    for mention in mentions(workspace, plan.document.id.as_str(), item) {
        let text = match (item, mention.plan, mention.item) {
            (Some(_), Some(plan), _) => format!("{plan}#{new}"),
            (None, _, Some(item)) => format!("{new}#{item}"),
            (Some(_), None, _) | (None, _, None) => new.to_owned(),
        };
        write(mention.file, mention.span, text);
    }
    renamed
}

/// A text in the quotes of the one whose place it takes.
fn in_quotes_of(written: &str, text: &str) -> String {
    let quote = written.chars().next();
    match quote.filter(|quote| "'\"".contains(*quote)) {
        Some(quote) => format!("{quote}{text}{quote}"),
        None => text.to_owned(),
    }
}
