//! What a plan rests on, why it was made, and what it is to reach.

use super::Writer;
use crate::model::Target;
use crate::render::amounts::grouped;
use crate::render::names::{due, issued_text, population, references};
use crate::render::written::{text_or_id, written};
use crate::render::{Column, Role, Table};

impl Writer<'_, '_> {
    pub(super) fn foundations(&mut self) {
        let (document, words) = (self.document, self.words);
        let mut table = Table::new([
            Column::word(words.number),
            Column::word(words.date),
            Column::word(words.role),
            Column::text(words.text),
        ]);
        for reference in &document.basis {
            let role = reference.role.as_ref();
            let issuer = references(&self.plan.named(reference.issuer.as_ref()));
            let text = reference.text.as_ref().map(|text| text.as_str());
            table.row([
                written(reference.number.as_ref()).into(),
                written(reference.date.as_ref()).into(),
                written(role.map(|role| (words.role_name)(role.value)).as_ref()).into(),
                issued_text(&issuer, text).into(),
            ]);
        }
        self.paper.table_section(words.references, &table);
        self.bullets(
            words.purposes,
            document.purposes.iter().map(|text| &*text.value),
        );
        self.bullets(
            words.requirements,
            document.requirements.iter().map(|text| &*text.value),
        );
    }

    pub(super) fn aims(&mut self) {
        if !self.document.objectives.is_empty() {
            self.paper.heading(self.words.objectives);
        }
        for objective in &self.document.objectives {
            self.paper.blank();
            self.paper.plain(&written(objective.text.as_ref()));
            for target in &objective.targets {
                self.target(target);
            }
        }
        let shortcomings = self.document.shortcomings.iter();
        let shortcomings = shortcomings.filter_map(|item| item.text.as_ref());
        self.bullets(
            self.words.shortcomings,
            shortcomings.map(|text| text.as_str()),
        );
    }

    fn target(&mut self, target: &Target) {
        let (plan, words) = (self.plan, self.words);
        self.paper
            .bullet(0, Role::Plain, text_or_id(&target.text, &target.id));
        let by = target.by.as_ref().map(|by| by.value);
        self.remark(
            0,
            target.id.as_str(),
            [
                (words.value, grouped(&written(target.value.as_ref()))),
                (
                    words.population,
                    population(plan.population(target).as_ref()),
                ),
                (words.owner, references(&plan.named(target.owner.as_ref()))),
                (words.due, due(by, None, None, words)),
                (words.scenario, written(target.scenario.as_ref())),
            ],
        );
    }
}
