//! The days between which a plan is in force, with the places where they are written.

use crate::messages::{Message, message};
use crate::model::{Date, Plan, Start};
use crate::source::Span;
use crate::yaml::Spanned;

/// A day that lies outside a plan's period.
pub(super) struct Outside {
    /// On which side: "before the plan starts on 2021-08-09".
    pub words: Message,
    /// Where the bound is written.
    pub bound: Span,
    /// What is written there.
    pub label: Message,
}

/// A plan's first day: the period's start, else the day of issue (status definition 5).
pub(super) fn first_day(plan: &Plan) -> Option<Spanned<Date>> {
    let from = plan.period.as_ref().and_then(|period| period.from.as_ref());
    match from.map(|from| from.value) {
        Some(Start::On(value)) => from.map(|from| Spanned {
            value,
            span: from.span,
        }),
        Some(Start::Issued) | None => plan.issued.clone(),
    }
}

/// A plan's last day as planned.
pub(super) fn last_day(plan: &Plan) -> Option<&Spanned<Date>> {
    plan.period.as_ref()?.to.as_ref()
}

/// Whether a day lies outside the period of a plan. In a period that ends before it starts, no day does: what is wrong
/// there is the period.
pub(super) fn outside(plan: &Plan, day: Date) -> Option<Outside> {
    let first = first_day(plan);
    let last = last_day(plan);
    if let (Some(first), Some(last)) = (&first, last)
        && last.value < first.value
    {
        return None;
    }
    match (first, last) {
        (Some(first), _) if day < first.value => Some(Outside {
            words: message!("outside.before", bound = first.value),
            bound: first.span,
            label: message!("outside.start"),
        }),
        (_, Some(last)) if last.value < day => Some(Outside {
            words: message!("outside.after", bound = last.value),
            bound: last.span,
            label: message!("outside.end"),
        }),
        _ => None,
    }
}
