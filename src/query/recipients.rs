//! Recipients: one row for each line of the list of those who receive a plan.

use super::named::{NamedRef, joined, named_or_none};
use super::row::Row;
use super::search::Search;
use crate::model::{Purpose, Recipient};
use crate::source::Span;

/// The fields of a recipient.
#[derive(Clone, Debug, PartialEq)]
pub struct RecipientFields {
    /// Who receives the plan.
    pub to: Vec<NamedRef>,
    /// What for.
    pub purpose: Option<Purpose>,
}

/// The rows of the query. A row's text is the names of those who receive.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<RecipientFields>> {
    let mut rows = Vec::new();
    for &record in &search.plans {
        let plan = &record.document;
        for recipient in &plan.recipients {
            let to = named_or_none(&search.tree, plan, recipient.to.as_ref());
            let text = joined(&to);
            if search.wants_text([Some(text.as_str())])
                && search.wants_one_of(plan, &[recipient.to.as_ref()])
            {
                let fields = RecipientFields {
                    to,
                    purpose: recipient.r#for.as_ref().map(|purpose| purpose.value),
                };
                let text = Some(text).filter(|text| !text.is_empty());
                let span = first_span(recipient);
                rows.push(Row::of_part(search.workspace, record, span, text, fields));
            }
        }
    }
    rows
}

fn first_span(recipient: &Recipient) -> Option<Span> {
    let to = recipient.to.as_ref().and_then(|to| to.0.first());
    let to = to.map(|to| to.span);
    to.or_else(|| recipient.r#for.as_ref().map(|purpose| purpose.span))
}
