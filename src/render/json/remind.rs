//! The machine output of `plan remind`. A letter is also what a template sees.

use schemars::JsonSchema;
use serde::Serialize;

use super::letterhead::{PlanHeadJson, issuer_on, unit_on};
use super::units::NamedJson;
use super::{VERSION, each};
use crate::arrears::{Arrears, MissingFigure, MissingPlan, MissingReport, OverdueTask};
use crate::model::{Cycle, Date};
use crate::workspace::{Mask, Workspace};

/// The letters.
#[derive(JsonSchema, Serialize)]
pub struct RemindOutput<'a> {
    version: u32,
    as_of: String,
    letters: &'a [LetterJson<'a>],
}

/// A letter: who writes to whom, about which plan, and what is owed.
#[derive(JsonSchema, Serialize)]
pub struct LetterJson<'a> {
    plan: PlanHeadJson<'a>,
    issuer: Option<NamedJson>,
    unit: NamedJson,
    as_of: String,
    answer_by: String,
    count: usize,
    tasks: Vec<TaskJson<'a>>,
    reports: Vec<ReportJson<'a>>,
    own_plans: Vec<OwnPlanJson<'a>>,
    figures: Vec<FigureJson<'a>>,
}

#[derive(JsonSchema, Serialize)]
struct TaskJson<'a> {
    r#ref: &'a str,
    text: Option<String>,
    due: String,
    overdue_days: i64,
    state: &'static str,
}

#[derive(JsonSchema, Serialize)]
struct ReportJson<'a> {
    r#ref: &'a str,
    text: Option<String>,
    every: Option<&'static str>,
    period: &'a str,
    due: String,
    overdue_days: i64,
}

#[derive(JsonSchema, Serialize)]
struct OwnPlanJson<'a> {
    r#ref: &'a str,
    text: Option<String>,
    by: String,
    overdue_days: i64,
    state: &'static str,
}

#[derive(JsonSchema, Serialize)]
struct FigureJson<'a> {
    r#ref: &'a str,
    text: Option<String>,
}

impl<'a> RemindOutput<'a> {
    /// The output of these letters.
    #[must_use]
    pub fn new(letters: &'a [LetterJson<'a>], as_of: Date) -> Self {
        Self {
            version: VERSION,
            as_of: as_of.to_string(),
            letters,
        }
    }
}

impl<'a> LetterJson<'a> {
    /// The letter about these arrears as they are on a day; an answer is asked for by another. What the mask
    /// covers is not told.
    #[must_use]
    pub fn new(
        arrears: &'a Arrears<'a>,
        workspace: &'a Workspace,
        as_of: Date,
        answer_by: Date,
        mask: &Mask,
    ) -> Self {
        let register = &workspace.register;
        let plan = &arrears.plan.document;
        let unit = &register.unit(arrears.unit).id;
        Self {
            plan: PlanHeadJson::new(plan),
            issuer: issuer_on(register, plan, as_of),
            unit: unit_on(register, unit, as_of),
            as_of: as_of.to_string(),
            answer_by: answer_by.to_string(),
            count: arrears.count(),
            tasks: each(&arrears.tasks, |task| TaskJson::new(task, mask)),
            reports: each(&arrears.reports, |report| ReportJson::new(report, mask)),
            own_plans: each(&arrears.own_plans, |plan| OwnPlanJson::new(plan, mask)),
            figures: each(&arrears.figures, |figure| FigureJson::new(figure, mask)),
        }
    }
}

impl<'a> TaskJson<'a> {
    fn new(task: &'a OverdueTask<'a>, mask: &Mask) -> Self {
        Self {
            r#ref: &task.reference,
            text: told(task.text, mask),
            due: task.due.to_string(),
            overdue_days: task.days,
            state: task.state.word(),
        }
    }
}

impl<'a> ReportJson<'a> {
    fn new(report: &'a MissingReport<'a>, mask: &Mask) -> Self {
        Self {
            r#ref: &report.reference,
            text: told(report.text, mask),
            every: report.every.map(Cycle::word),
            period: &report.period,
            due: report.due.to_string(),
            overdue_days: report.days,
        }
    }
}

impl<'a> OwnPlanJson<'a> {
    fn new(plan: &'a MissingPlan<'a>, mask: &Mask) -> Self {
        Self {
            r#ref: &plan.reference,
            text: told(plan.text, mask),
            by: plan.by.to_string(),
            overdue_days: plan.days,
            state: plan.state.name(),
        }
    }
}

impl<'a> FigureJson<'a> {
    fn new(figure: &'a MissingFigure<'a>, mask: &Mask) -> Self {
        Self {
            r#ref: &figure.reference,
            text: told(figure.text, mask),
        }
    }
}

/// A text without what must not be told.
fn told(text: Option<&str>, mask: &Mask) -> Option<String> {
    text.map(|text| mask.text(text).into_owned())
}
