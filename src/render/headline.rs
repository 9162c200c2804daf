//! The sentence that a director reads.

use super::wording::wording;
use crate::model::Language;
use crate::status::{Headline, PlanStatus};

/// A plan's status in one sentence.
#[must_use]
pub fn headline(plan: &PlanStatus<'_>, language: Language) -> String {
    (wording(language).headline)(&Headline::of(plan))
}
