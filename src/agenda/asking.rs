//! Which plans ask something of units on a day (83).

use crate::model::{Date, Plan, PlanState};

/// Whether the plan asks anything of anybody on the day: one that is written as a draft or as closed does not, nor one
/// that is issued later. A plan that says nothing about its state does.
#[must_use]
pub fn asks(plan: &Plan, as_of: Date) -> bool {
    let state = plan.state.as_ref().map(|state| state.value);
    let is_at_work = match state {
        Some(PlanState::Draft | PlanState::Closed) => false,
        Some(PlanState::Issued | PlanState::Amended) | None => true,
    };
    is_at_work && plan.issued().is_none_or(|issued| issued <= as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::fixture::{date, read};

    #[test]
    fn drafts_closed_plans_and_plans_of_later_days_ask_nothing() {
        let asks = |header: &str| {
            let workspace = read(&format!("{{plan: p, title: P, issuer: a{header}}}"));
            let plan = workspace.plans.find("p").unwrap();
            asks(&plan.document, date("2024-06-30"))
        };
        assert!(asks(""));
        assert!(asks(", issued: 2024-06-30"));
        assert!(asks(", state: amended, issued: 2024-01-01"));
        assert!(!asks(", issued: 2024-07-01"));
        assert!(!asks(", state: draft"));
        assert!(!asks(", state: closed, issued: 2024-01-01"));
    }
}
