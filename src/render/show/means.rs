//! With whom and with what: teams, resources, contacts.

use super::{ContactDetail, Writer};
use crate::model::{Contact, Resource, Team};
use crate::render::amounts::grouped;
use crate::render::names::references;
use crate::render::written::{joined, text_or_id, written};
use crate::render::{Column, Table};

impl Writer<'_, '_> {
    pub(super) fn means(&mut self) {
        let (document, words) = (self.document, self.words);
        let mut teams = Table::new([
            Column::text(words.team),
            Column::number(words.size),
            Column::word(words.scenario),
            Column::text(words.provided_by),
        ]);
        for team in &document.teams {
            self.add_team(team, 0, &mut teams);
        }
        self.paper.table_section(words.teams, &teams);
        let mut resources = Table::new([
            Column::text(words.resource),
            Column::number(words.amount),
            Column::word(words.fund),
        ]);
        for resource in &document.resources {
            add_resource(resource, 0, &mut resources);
        }
        self.paper.table_section(words.resources, &resources);
        if self.contacts == ContactDetail::Hidden {
            return;
        }
        let contacts = document.contacts.iter();
        let contacts: Vec<_> = contacts.map(|contact| self.contact(contact)).collect();
        self.bullets(words.contacts, contacts);
    }

    fn add_team(&self, team: &Team, depth: usize, table: &mut Table) {
        table.row([
            part(depth, text_or_id(&team.name, &team.id)).into(),
            grouped(&written(team.size.as_ref())).into(),
            written(team.scenario.as_ref()).into(),
            references(&self.plan.named(team.from.as_ref())).into(),
        ]);
        for team in &team.teams {
            self.add_team(team, depth + 1, table);
        }
    }

    /// Name, office, unit and business of a contact, and the telephone number if it may be told.
    fn contact(&self, contact: &Contact) -> String {
        let parts = [
            written(contact.name.as_ref()),
            written(contact.title.as_ref()),
            references(&self.plan.named(contact.unit.as_ref())),
            written(contact.r#for.as_ref()),
            match self.contacts {
                ContactDetail::Whole => written(contact.phone.as_ref()),
                ContactDetail::Names | ContactDetail::Hidden => String::new(),
            },
        ];
        joined(parts, " · ")
    }
}

fn add_resource(resource: &Resource, depth: usize, table: &mut Table) {
    table.row([
        part(depth, text_or_id(&resource.text, &resource.id)).into(),
        grouped(&written(resource.amount.as_ref())).into(),
        written(resource.fund.as_ref()).into(),
    ]);
    for resource in &resource.parts {
        add_resource(resource, depth + 1, table);
    }
}

/// A part stands further in than the whole.
fn part(depth: usize, name: &str) -> String {
    format!("{}{name}", "  ".repeat(depth))
}
