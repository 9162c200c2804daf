//! What the work is done with: resources, teams, contacts.

use super::cell::{FILE, ID, LINE, PLAN, REF, TEXT, number, text};
use super::parties::{ids, names};
use super::{Data, Table, Take};
use crate::model::Range;
use crate::query::{Items, Kind, RowPlace, named_parties};
use crate::workspace::teams;

/// One row for each resource.
pub(super) static RESOURCES: Table = Table {
    name: "resources",
    about: "money or goods to be raised, or a part of them",
    columns: &[
        PLAN,
        ID,
        REF,
        TEXT,
        number("min", "The least that is asked for"),
        number("max", "The most that is asked for"),
        text("measure", "Of what the amounts are"),
        text("fund", "The id of the fund that it goes into"),
        text("parent", "The id of the resource that it is a part of"),
        FILE,
        LINE,
    ],
    rows: resources,
};

/// One row for each team.
pub(super) static TEAMS: Table = Table {
    name: "teams",
    about: "a team, or a part of one",
    columns: &[
        PLAN,
        ID,
        REF,
        text("name", "Its name"),
        number("min", "The least number of people that is asked for"),
        number("max", "The greatest"),
        text(
            "scenario",
            "The id of the scenario that has to be in force for it",
        ),
        text("units", "Who provides its members, by id or name").for_programs(),
        text("units_name", "Who provides its members"),
        text("head", "Who leads it"),
        TEXT,
        FILE,
        LINE,
    ],
    rows: team_rows,
};

/// One row for each contact.
pub(super) static CONTACTS: Table = Table {
    name: "contacts",
    about: "a person to turn to; who it is is told only where it is asked for",
    columns: &[
        PLAN,
        text("name", "The person's name"),
        text("title", "The person's office"),
        text("unit", "The unit of the person, by id or name").for_programs(),
        text("unit_name", "The unit of the person"),
        text("phone", "The telephone number"),
        text("purpose", "What to turn to the person for"),
    ],
    rows: contacts,
};

fn resources(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Resources(rows) = data.items(Kind::Resources) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        let amount = fields.amount.as_ref();
        take(&[
            row.plan.as_ref().into(),
            row.id.as_ref().into(),
            row.reference.as_ref().into(),
            row.text.as_ref().into(),
            amount.and_then(Range::min).into(),
            amount.and_then(Range::max).into(),
            amount.and_then(|amount| amount.unit.as_deref()).into(),
            fields.fund.as_ref().into(),
            fields.parent.as_ref().into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}

fn team_rows(data: &Data<'_>, take: &mut Take<'_>) {
    for record in data.plans() {
        let plan = &record.document;
        for team in teams(&plan.teams) {
            let from = named_parties(data.tree(), plan, team.from.as_ref());
            let size = team.size.as_ref();
            let place = RowPlace::new(data.workspace(), record.at(team.id.span));
            take(&[
                plan.id.as_str().into(),
                team.id.as_str().into(),
                record.reference(team.id.as_str()).into(),
                team.name.as_ref().into(),
                size.and_then(|size| size.min()).into(),
                size.and_then(|size| size.max()).into(),
                team.scenario.as_ref().into(),
                ids(&from).into(),
                names(&from).into(),
                team.head.as_ref().into(),
                team.text.as_ref().into(),
                (&place.file).into(),
                place.line.into(),
            ]);
        }
    }
}

fn contacts(data: &Data<'_>, take: &mut Take<'_>) {
    for record in data.plans() {
        let plan = &record.document;
        for contact in &plan.contacts {
            let unit = named_parties(data.tree(), plan, contact.unit.as_ref());
            let told = |personal| Some(personal).filter(|_| data.tells_contacts());
            take(&[
                plan.id.as_str().into(),
                told(contact.name.as_ref()).flatten().into(),
                told(contact.title.as_ref()).flatten().into(),
                ids(&unit).into(),
                names(&unit).into(),
                told(contact.phone.as_ref()).flatten().into(),
                contact.r#for.as_ref().into(),
            ]);
        }
    }
}
