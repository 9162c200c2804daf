//! Reports, and what they say about items.

use super::cell::{FILE, LINE, PLAN, UNIT, UNIT_NAME, date, number, text, whole};
use super::{Data, Table, Take};
use crate::model::TaskState;
use crate::query::{Items, Kind, Named};

/// One row for each report.
pub(super) static REPORTS: Table = Table {
    name: "reports",
    about: "a report of a unit on a plan",
    columns: &[
        PLAN,
        UNIT,
        UNIT_NAME,
        date("as_of", "The day up to which it reports"),
        date("received", "The day on which it arrived"),
        text(
            "covers",
            "Whose figures it gives: of the unit it`self`, or of its whole `subtree`",
        ),
        text(
            "own_plan",
            "The number of the plan of its own that the unit has issued",
        ),
        text(
            "scenario",
            "The scenarios that it declares in force; `none` for none; nothing if it declares nothing",
        ),
        whole("figures", "How many figures and states it gives"),
        text("obstacles", "What stood in the way"),
        text("proposals", "What the unit asks for"),
        text("commendations", "Who did well"),
        FILE,
        LINE,
    ],
    rows: reports,
};

/// One row for each thing that a report says about an item.
pub(super) static FIGURES: Table = Table {
    name: "figures",
    about: "what a report says about a target, task, resource, team or indicator",
    columns: &[
        PLAN,
        UNIT,
        UNIT_NAME,
        date("as_of", "The day up to which it counts"),
        text(
            "covers",
            "Whose figure it is: of the unit it`self`, or of its whole `subtree`",
        ),
        text("item", "The item that it is about, `plan#id`"),
        text(
            "kind",
            "What that is: `target`, `task`, `resource`, `team` or `indicator`",
        ),
        number(
            "done",
            "How many were reached, or the amount; of a yes-or-no indicator 1 or 0",
        ),
        number("of", "Of how many"),
        number("verified", "How many of those reached were checked"),
        text("measure", "Of what the amounts are, if the figure says so"),
        text(
            "state",
            "How far a task has come: `todo`, `doing`, `done`, `blocked` or `dropped`",
        ),
        text("note", "A remark"),
        text("evidence", "What proves it"),
        FILE,
        LINE,
    ],
    rows: figures,
};

fn reports(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Reports(rows) = data.items(Kind::Reports) else {
        return;
    };
    let list =
        |texts: &[String], between: &str| Some(texts.join(between)).filter(|text| !text.is_empty());
    for row in &rows {
        let fields = &row.fields;
        let scenario = fields
            .scenario
            .as_ref()
            .map(|scenarios| match scenarios.as_slice() {
                [] => "none".to_owned(),
                scenarios => scenarios.join(", "),
            });
        take(&[
            row.plan.as_ref().into(),
            fields.unit.as_ref().map(|unit| &unit.id).into(),
            fields.unit.as_ref().map(Named::title).into(),
            fields.as_of.into(),
            fields.received.into(),
            fields.covers.word().into(),
            fields.own_plan.as_ref().into(),
            scenario.into(),
            fields.figures.into(),
            list(&fields.obstacles, "; ").into(),
            list(&fields.proposals, "; ").into(),
            list(&fields.commendations, "; ").into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}

fn figures(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Figures(rows) = data.items(Kind::Figures) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        take(&[
            row.plan.as_ref().into(),
            fields.unit.as_ref().map(|unit| &unit.id).into(),
            fields.unit.as_ref().map(Named::title).into(),
            fields.as_of.into(),
            fields.covers.word().into(),
            (&fields.item).into(),
            fields.kind.word().into(),
            fields.done.into(),
            fields.of.into(),
            fields.verified.into(),
            fields.measure.as_ref().into(),
            fields.state.map(TaskState::word).into(),
            row.text.as_ref().into(),
            fields.evidence.as_ref().into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}
