//! What kind of plan it is, who issued it, when and for whom it is in force.

use super::Writer;
use crate::model::{Phase, Signature};
use crate::render::written::{joined, text_or_id, written};

impl Writer<'_, '_> {
    pub(super) fn header(&mut self) {
        let (document, words) = (self.document, self.words);
        self.paper.title(text_or_id(&document.title, &document.id));
        let plan_type = document.r#type.as_ref();
        let about = [
            document.id.to_string(),
            written(plan_type.map(|sort| (words.type_name)(sort.value)).as_ref()),
            (words.state_name)(document.state()).to_owned(),
        ];
        self.paper.aside(&joined(about, " · "));
        self.paper.blank();
        let issuer = self.plan.issuer.as_ref();
        let issuer = issuer.map(|issuer| issuer.name.as_ref().unwrap_or(&issuer.id));
        let scope = document.scope.as_ref();
        self.labelled([
            (words.number, written(document.number.as_ref())),
            (words.issuer, written(issuer)),
            (words.issued, written(document.issued().as_ref())),
            (words.place_of_issue, written(document.place.as_ref())),
            (
                words.signed,
                document.signed.as_ref().map(signature).unwrap_or_default(),
            ),
            (words.period, self.period()),
            (words.phases, self.phases()),
            (
                words.scope,
                written(scope.and_then(|scope| scope.place.as_ref())),
            ),
            (
                words.audience,
                written(scope.and_then(|scope| scope.audience.as_ref())),
            ),
            (
                words.situation,
                written(scope.and_then(|scope| scope.situation.as_ref())),
            ),
        ]);
    }

    fn period(&self) -> String {
        let Some(period) = &self.document.period else {
            return String::new();
        };
        let until = period.until.as_ref();
        let end = match &period.to {
            Some(to) => Some((self.words.to_day)(to.value)),
            None => until.map(|until| (self.words.until)(until.event.as_str())),
        };
        let start = self.plan.from.map(self.words.from_day);
        joined(start.into_iter().chain(end), " ")
    }

    fn phases(&self) -> String {
        let Some(period) = &self.document.period else {
            return String::new();
        };
        let phase = |phase: &Phase| {
            let from = phase.from.as_ref().map(|from| from.value);
            let to = phase.to.as_ref().map(|to| to.value);
            let name = text_or_id(&phase.name, &phase.id).to_owned();
            let days = [from.map(self.words.from_day), to.map(self.words.to_day)];
            joined([name].into_iter().chain(days.into_iter().flatten()), " ")
        };
        joined(period.phases.iter().map(phase), "; ")
    }
}

/// `TM. Ban Thường vụ · Chủ tịch Nguyễn Văn An`.
fn signature(signature: &Signature) -> String {
    let Signature {
        name,
        title,
        capacity,
        organ,
    } = signature;
    let on_behalf = joined([capacity, organ].map(|part| written(part.as_ref())), ". ");
    let signatory = joined([title, name].map(|part| written(part.as_ref())), " ");
    joined([on_behalf, signatory], " · ")
}
