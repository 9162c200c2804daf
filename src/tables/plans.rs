//! Plans.

use super::cell::{FILE, LINE, date, text, whole};
use super::{Data, Table, Take};
use crate::model::PlanType;
use crate::query::{Items, Kind, Named};

/// One row for each plan.
pub(super) static PLANS: Table = Table {
    name: "plans",
    about: "a plan",
    columns: &[
        text("plan", "The plan's id"),
        text("number", "Its number"),
        text("title", "Its title"),
        text(
            "type",
            "What sort of plan it is: `response`, `campaign`, `remediation` or `programme`",
        ),
        text(
            "state",
            "How far it has come: `draft`, `issued`, `amended` or `closed`",
        ),
        text("issuer", "The id of the unit that issues it").for_programs(),
        text("issuer_name", "That unit's short name, else its name"),
        date("issued", "The day of issue"),
        date("first_day", "The first day of its period, as written"),
        date("last_day", "The last day of its period, as written"),
        whole("targets", "How many targets it has"),
        whole("scenarios", "How many scenarios"),
        whole("tasks", "How many tasks, with their steps"),
        FILE,
        LINE,
    ],
    rows,
};

fn rows(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Plans(rows) = data.items(Kind::Plans) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        take(&[
            row.id.as_ref().into(),
            fields.number.as_ref().into(),
            fields.title.as_ref().into(),
            fields.plan_type.map(PlanType::word).into(),
            fields.state.word().into(),
            fields.issuer.as_ref().map(|issuer| &issuer.id).into(),
            fields.issuer.as_ref().map(Named::title).into(),
            fields.issued.into(),
            fields.from.into(),
            fields.to.into(),
            fields.counts.targets.into(),
            fields.counts.scenarios.into(),
            fields.counts.tasks.into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}
