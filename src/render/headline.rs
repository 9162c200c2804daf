//! The sentence that a director reads.

use super::wording::wording;
use crate::model::Language;
use crate::status::{Headline, PlanStatus, Status};

/// A plan's status in one sentence.
#[must_use]
pub fn headline(plan: &PlanStatus<'_>, language: Language) -> String {
    (wording(language).headline)(&Headline::of([plan]))
}

/// A plan's status in one sentence that leaves reports aside: a report on a period says itself who has not reported.
#[must_use]
pub fn headline_of_period(plan: &PlanStatus<'_>, language: Language) -> String {
    let headline = Headline {
        missing_reports: None,
        ..Headline::of([plan])
    };
    (wording(language).headline)(&headline)
}

/// The status of all plans in one sentence.
#[must_use]
pub fn headline_of_all(status: &Status<'_>, language: Language) -> String {
    let words = wording(language);
    let sentence = (words.headline)(&Headline::of(&status.plans));
    (words.status.in_plans)(status.plans.len()) + &sentence
}
