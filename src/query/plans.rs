//! Plans: one row for each, with how much there is in it.

use super::named::{Named, issuer};
use super::row::Row;
use super::search::Search;
use crate::model::{Date, Plan, PlanState, PlanType, Start};
use crate::workspace::{PlanRecord, tasks};
use crate::yaml::{Spanned, Text};

/// The fields of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFields {
    /// Its number.
    pub number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// What sort of plan it is.
    pub plan_type: Option<PlanType>,
    /// How far it has come.
    pub state: PlanState,
    /// The unit that issues it.
    pub issuer: Option<Named>,
    /// The day of issue.
    pub issued: Option<Date>,
    /// The first day of its period, if it says so.
    pub from: Option<Date>,
    /// The last day of its period, if it says so.
    pub to: Option<Date>,
    /// How much there is in it.
    pub counts: Counts,
}

/// How many items of a kind a plan has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Targets.
    pub targets: usize,
    /// Scenarios.
    pub scenarios: usize,
    /// Tasks with their steps.
    pub tasks: usize,
    /// Documents that it refers to.
    pub references: usize,
    /// Those who receive it.
    pub recipients: usize,
}

impl Counts {
    /// Counts the items of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let objectives = plan.objectives.iter();
        Self {
            targets: objectives.map(|objective| objective.targets.len()).sum(),
            scenarios: plan.scenarios.len(),
            tasks: tasks(plan).len(),
            references: plan.basis.len(),
            recipients: plan.recipients.len(),
        }
    }
}

/// The rows of the query.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<PlanFields>> {
    let plans = search.plans.iter().filter(|plan| {
        let texts = [&plan.document.title, &plan.document.number];
        search.wants_unit(issuer(&search.tree, &plan.document))
            && search.wants_state(plan.document.state())
            && search.wants_reference(&plan.document.basis)
            && search.wants_text(texts.map(|text| text.as_ref().map(|text| text.as_str())))
    });
    plans.map(|plan| row(search, plan)).collect()
}

fn row(search: &Search<'_>, record: &PlanRecord) -> Row<PlanFields> {
    let plan = &record.document;
    let fields = PlanFields {
        number: owned(plan.number.as_ref()),
        title: owned(plan.title.as_ref()),
        plan_type: plan.r#type.as_ref().map(|sort| sort.value),
        state: plan.state(),
        issuer: plan
            .issuer
            .as_ref()
            .map(|issuer| Named::unit(&search.tree, issuer)),
        issued: plan.issued(),
        from: period_start(plan),
        to: plan.planned_end(),
        counts: Counts::of(plan),
    };
    let id = plan.id.to_string();
    let text = fields.title.clone();
    let row = Row::of_part(search.workspace, record, None, text, fields);
    Row {
        id: Some(id.clone()),
        reference: Some(id),
        ..row
    }
}

/// The first day of the period as the plan gives it; not the day of issue that stands in for a missing one.
pub(super) fn period_start(plan: &Plan) -> Option<Date> {
    let from = plan.period.as_ref()?.from.as_ref()?;
    match from.value {
        Start::On(day) => Some(day),
        Start::Issued => plan.issued(),
    }
}

/// A text as a row holds it.
pub(super) fn owned(text: Option<&Spanned<Text>>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}
