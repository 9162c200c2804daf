//! Resources: one row for each amount to be raised and each of its parts.

use super::plans::owned;
use super::row::Row;
use super::search::Search;
use crate::model::{Range, Resource};
use crate::workspace::PlanRecord;

/// The fields of a resource.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceFields {
    /// How much is to be raised.
    pub amount: Option<Range>,
    /// The id of the fund that it goes into.
    pub fund: Option<String>,
    /// The id of the resource that it is a part of.
    pub parent: Option<String>,
}

/// The rows of the query.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<ResourceFields>> {
    let mut rows = Vec::new();
    for &record in &search.plans {
        for resource in &record.document.resources {
            add(search, record, resource, None, &mut rows);
        }
    }
    rows
}

/// Adds a resource, then its parts.
fn add(
    search: &Search<'_>,
    record: &PlanRecord,
    resource: &Resource,
    parent: Option<&Resource>,
    rows: &mut Vec<Row<ResourceFields>>,
) {
    if search.wants_text([resource.text.as_ref().map(|text| text.as_str())]) {
        let fields = ResourceFields {
            amount: resource.amount.as_ref().map(|amount| amount.value.clone()),
            fund: owned(resource.fund.as_ref()),
            parent: parent.map(|parent| parent.id.to_string()),
        };
        let text = owned(resource.text.as_ref());
        rows.push(Row::of_item(
            search.workspace,
            record,
            &resource.id,
            text,
            fields,
        ));
    }
    for part in &resource.parts {
        add(search, record, part, Some(resource), rows);
    }
}
