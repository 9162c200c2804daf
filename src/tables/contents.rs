//! Objectives, areas, the documents that plans rest on, and who receives them.

use super::cell::{FILE, ID, LINE, PLAN, REF, TEXT, date, text};
use super::parties::{ids, names};
use super::{Data, Table, Take};
use crate::model::{Purpose, Role};
use crate::query::{Items, Kind, RowPlace};

/// One row for each objective.
pub(super) static OBJECTIVES: Table = Table {
    name: "objectives",
    about: "an objective of a plan",
    columns: &[PLAN, ID, REF, TEXT, FILE, LINE],
    rows: objectives,
};

/// One row for each content area.
pub(super) static AREAS: Table = Table {
    name: "areas",
    about: "a content area of a plan",
    columns: &[PLAN, ID, REF, TEXT, FILE, LINE],
    rows: areas,
};

/// One row for each document that a plan rests on or refers to.
pub(super) static BASIS: Table = Table {
    name: "basis",
    about: "a document that a plan rests on or refers to, under the key `basis`",
    columns: &[
        PLAN,
        ID,
        text("number", "The document's number"),
        date("date", "Its day"),
        text(
            "role",
            "What it is to the plan: `parent`, `basis`, `sibling` or `cited`",
        ),
        text("issuer", "Who issued it, by id or name").for_programs(),
        text("issuer_name", "Who issued it"),
        TEXT,
        text(
            "refers_to",
            "The id of the plan of the workspace that it is",
        ),
        FILE,
        LINE,
    ],
    rows: basis,
};

/// One row for each line of the list of recipients.
pub(super) static RECIPIENTS: Table = Table {
    name: "recipients",
    about: "a line of the list of those who receive a plan",
    columns: &[
        PLAN,
        text("unit", "Who receives it, by id or name").for_programs(),
        text("unit_name", "Who receives it"),
        text(
            "purpose",
            "What for: `report`, `execution`, `information`, `coordination` or `archive`",
        ),
        FILE,
        LINE,
    ],
    rows: recipients,
};

fn objectives(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in data.plans() {
        for objective in &plan.document.objectives {
            let text = objective.text.as_ref().map(|text| text.as_str());
            let place = RowPlace::new(data.workspace(), plan.at(objective.id.span));
            take(&[
                plan.document.id.as_str().into(),
                objective.id.as_str().into(),
                plan.reference(objective.id.as_str()).into(),
                text.into(),
                (&place.file).into(),
                place.line.into(),
            ]);
        }
    }
}

fn areas(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in data.plans() {
        for area in &plan.document.areas {
            let title = area.title.as_ref().map(|title| title.as_str());
            let place = RowPlace::new(data.workspace(), plan.at(area.id.span));
            take(&[
                plan.document.id.as_str().into(),
                area.id.as_str().into(),
                plan.reference(area.id.as_str()).into(),
                title.into(),
                (&place.file).into(),
                place.line.into(),
            ]);
        }
    }
}

fn basis(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::References(rows) = data.items(Kind::References) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        take(&[
            row.plan.as_ref().into(),
            row.id.as_ref().into(),
            fields.number.as_ref().into(),
            fields.date.into(),
            fields.role.map(Role::word).into(),
            ids(&fields.issuer).into(),
            names(&fields.issuer).into(),
            row.text.as_ref().into(),
            fields.refers_to.as_ref().into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}

fn recipients(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Recipients(rows) = data.items(Kind::Recipients) else {
        return;
    };
    for row in &rows {
        take(&[
            row.plan.as_ref().into(),
            ids(&row.fields.to).into(),
            names(&row.fields.to).into(),
            row.fields.purpose.map(Purpose::word).into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}
