//! Duties.

use super::cell::{FILE, ID, LINE, PLAN, REF, TEXT, date, flag, text, whole};
use super::parties::{ids, names};
use super::{Data, Table, Take};
use crate::model::{Cycle, ReportDay};
use crate::query::{Items, Kind};

/// One row for each duty.
pub(super) static DUTIES: Table = Table {
    name: "duties",
    about: "a line of reports, or of plans of their own, that units owe",
    columns: &[
        PLAN,
        ID,
        REF,
        TEXT,
        text(
            "duty",
            "What is owed: `reporting` or `cascade`, which is to issue a plan of one's own",
        ),
        text(
            "units",
            "Who owes it, by id; a class of units as `all KIND`",
        )
        .for_programs(),
        text("units_name", "Who owes it"),
        text("receiver", "Who receives it, by id or name").for_programs(),
        text("receiver_name", "Who receives it"),
        text("every", "The cycle of the reports"),
        flag("at_end", "Whether it is owed once, when the plan ends"),
        date("by", "The date by which it is owed"),
        whole("day", "The day of the next period by which it is owed"),
        text("within", "The time allowed after the period"),
        text("carries", "The items whose figures the reports carry"),
        FILE,
        LINE,
    ],
    rows,
};

fn rows(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Duties(rows) = data.items(Kind::Duties) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        let day = match fields.by {
            Some(ReportDay::Day(day)) => Some(u32::from(day)),
            Some(ReportDay::On(_) | ReportDay::Time) | None => None,
        };
        let carries = Some(fields.carries.join(", ")).filter(|items| !items.is_empty());
        take(&[
            row.plan.as_ref().into(),
            row.id.as_ref().into(),
            row.reference.as_ref().into(),
            row.text.as_ref().into(),
            fields.kind.name().into(),
            ids(&fields.from).into(),
            names(&fields.from).into(),
            ids(&fields.to).into(),
            names(&fields.to).into(),
            fields.every.map(Cycle::word).into(),
            fields.at_end.into(),
            fields.date().into(),
            day.into(),
            fields.within.map(|within| within.to_string()).into(),
            carries.into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}
