//! The sentence that a director reads.

use super::wording::wording;
use crate::model::Language;
use crate::status::{Headline, PlanStatus, Status};

/// A plan's status in one sentence.
#[must_use]
pub fn headline(plan: &PlanStatus<'_>, language: Language) -> String {
    (wording(language).headline)(&Headline::of([plan]))
}

/// The status of all plans in one sentence.
#[must_use]
pub fn headline_of_all(status: &Status<'_>, language: Language) -> String {
    let words = wording(language);
    let sentence = (words.headline)(&Headline::of(&status.plans));
    (words.status.in_plans)(status.plans.len()) + &sentence
}
