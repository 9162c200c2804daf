//! References: one row for each document that a plan rests on or refers to.

use super::named::{NamedRef, joined, named_or_none};
use super::plans::owned;
use super::row::Row;
use super::search::Search;
use crate::model::{Date, Reference, Role};
use crate::source::Span;
use crate::workspace::PlanRecord;

/// The fields of a reference.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceFields {
    /// The document's number.
    pub number: Option<String>,
    /// The day of the document.
    pub date: Option<Date>,
    /// What it is to the plan.
    pub role: Option<Role>,
    /// Who issued it.
    pub issuer: Vec<NamedRef>,
    /// The id of the plan of the workspace that it is.
    pub refers_to: Option<String>,
}

/// The rows of the query.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<ReferenceFields>> {
    let mut rows = Vec::new();
    for &record in &search.plans {
        let references = record.document.basis.iter();
        let references = references.filter(|reference| search.wants_reference([*reference]));
        let all = references.map(|reference| row(search, record, reference));
        rows.extend(all.filter(|row| {
            let issuer = joined(&row.fields.issuer);
            let number = row.fields.number.as_deref();
            search.wants_text([row.text.as_deref(), number, Some(&issuer)])
        }));
    }
    rows
}

fn row(search: &Search<'_>, record: &PlanRecord, reference: &Reference) -> Row<ReferenceFields> {
    let fields = ReferenceFields {
        number: owned(reference.number.as_ref()),
        date: reference.date.as_ref().map(|date| date.value),
        role: reference.role.as_ref().map(|role| role.value),
        issuer: named_or_none(&search.tree, &record.document, reference.issuer.as_ref()),
        refers_to: owned(reference.plan.as_ref()),
    };
    let text = owned(reference.text.as_ref());
    match &reference.id {
        Some(id) => Row::of_item(search.workspace, record, id, text, fields),
        None => Row::of_part(
            search.workspace,
            record,
            first_span(reference),
            text,
            fields,
        ),
    }
}

/// Where a reference without an id begins.
fn first_span(reference: &Reference) -> Option<Span> {
    let issuer = reference.issuer.as_ref();
    let spans = [
        reference.number.as_ref().map(|number| number.span),
        reference.date.as_ref().map(|date| date.span),
        issuer
            .and_then(|issuer| issuer.0.first())
            .map(|issuer| issuer.span),
        reference.role.as_ref().map(|role| role.span),
        reference.text.as_ref().map(|text| text.span),
        reference.plan.as_ref().map(|plan| plan.span),
    ];
    spans.into_iter().flatten().min()
}
