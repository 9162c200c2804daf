//! Arrears: what each unit still owes on a plan, so that it can be reminded of exactly that (87, 88).
//!
//! All of it follows from the plan's status; nothing is judged anew. How a reminder reads is for `render`.

mod reported;

use foldhash::HashMap;

use self::reported::Reported;
use crate::agenda::in_order_of_the_tree;
use crate::model::{Cycle, Date, Measured, TaskState};
use crate::query::item_titles;
use crate::status::{CascadeState, PlanStatus, RowState, Verdict};
use crate::workspace::{PlanRecord, UnitId, UnitTree, Workspace};

/// What one unit owes on one plan.
#[derive(Debug)]
pub struct Arrears<'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// The unit.
    pub unit: UnitId,
    /// Tasks that are overdue, in the order of the plan.
    pub tasks: Vec<OverdueTask<'w>>,
    /// Reports that are missing, by duty and period.
    pub reports: Vec<MissingReport<'w>>,
    /// Duties to issue a plan of its own, which it has not and is late with.
    pub own_plans: Vec<MissingPlan<'w>>,
    /// Figures that are missing. Where a report is missing too, they are expected with it (88).
    pub figures: Vec<MissingFigure<'w>>,
}

/// A task that is overdue.
#[derive(Clone, Debug)]
pub struct OverdueTask<'w> {
    /// The task anywhere: `plan-id#task-id`.
    pub reference: String,
    /// What is to be done.
    pub text: Option<&'w str>,
    /// When it was due.
    pub due: Date,
    /// Days since.
    pub days: i64,
    /// How far it has come.
    pub state: TaskState,
}

/// A report that is missing.
#[derive(Clone, Debug)]
pub struct MissingReport<'w> {
    /// The duty anywhere: `plan-id#duty-id`.
    pub reference: String,
    /// The duty in words.
    pub text: Option<&'w str>,
    /// How often reports are due; `None` for a final report.
    pub every: Option<Cycle>,
    /// The period's name, such as `2021-08`, or `end`.
    pub period: String,
    /// When it was due.
    pub due: Date,
    /// Days since.
    pub days: i64,
}

/// A plan that a unit has not issued.
#[derive(Clone, Debug)]
pub struct MissingPlan<'w> {
    /// The duty anywhere: `plan-id#duty-id`.
    pub reference: String,
    /// The duty in words.
    pub text: Option<&'w str>,
    /// When it was due.
    pub by: Date,
    /// Days since.
    pub days: i64,
    /// How far it has come.
    pub state: CascadeState,
}

/// A figure that a unit has not given.
#[derive(Clone, Debug)]
pub struct MissingFigure<'w> {
    /// The target, resource or team anywhere: `plan-id#item-id`.
    pub reference: String,
    /// What is counted, in words.
    pub text: Option<&'w str>,
}

impl Arrears<'_> {
    /// How many things the unit owes. Figures that are expected with a report are none of their own.
    #[must_use]
    pub fn count(&self) -> usize {
        let figures = if self.reports.is_empty() {
            self.figures.len()
        } else {
            0
        };
        self.tasks.len() + self.reports.len() + self.own_plans.len() + figures
    }

    fn is_empty(&self) -> bool {
        let Self {
            plan: _,
            unit: _,
            tasks,
            reports,
            own_plans,
            figures,
        } = self;
        tasks.is_empty() && reports.is_empty() && own_plans.is_empty() && figures.is_empty()
    }
}

/// What units owe on a plan whose status as a whole is given: one value for each unit in arrears, in the order of the
/// tree. The issuer is not among them: it has nobody but itself to remind; nor are units that are
/// no longer valid, which cannot answer (87).
#[must_use]
pub fn arrears<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    status: &PlanStatus<'w>,
    as_of: Date,
) -> Vec<Arrears<'w>> {
    let mut by_unit = ByUnit {
        workspace,
        plan,
        units: HashMap::default(),
    };
    by_unit.add_tasks(status);
    by_unit.add_reports(status, as_of);
    by_unit.add_own_plans(status, as_of);
    by_unit.add_figures(status, as_of);
    let tree = UnitTree::on(&workspace.register, as_of);
    let issuer = status.issuer.and_then(|id| workspace.register.find(id));
    let units = in_order_of_the_tree(&tree).into_iter();
    units
        .filter(|&unit| Some(unit) != issuer && tree.is_valid(unit))
        .filter_map(|unit| by_unit.units.remove(&unit))
        .filter(|arrears| !arrears.is_empty())
        .collect()
}

/// The arrears of each unit while they are gathered.
struct ByUnit<'w> {
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    units: HashMap<UnitId, Arrears<'w>>,
}

impl<'w> ByUnit<'w> {
    fn of(&mut self, unit: &str) -> Option<&mut Arrears<'w>> {
        let unit = self.workspace.register.find(unit)?;
        let arrears = self.units.entry(unit).or_insert_with(|| Arrears {
            plan: self.plan,
            unit,
            tasks: Vec::new(),
            reports: Vec::new(),
            own_plans: Vec::new(),
            figures: Vec::new(),
        });
        Some(arrears)
    }

    fn add_tasks(&mut self, status: &PlanStatus<'w>) {
        let texts = item_titles(&self.plan.document);
        for line in status
            .tasks
            .lines
            .iter()
            .filter(|line| line.overdue_days > 0)
        {
            let text = texts.get(line.task).copied();
            if let (Some(arrears), Some(due)) = (self.of(line.unit), line.due) {
                arrears.tasks.push(OverdueTask {
                    reference: line.reference.clone(),
                    text,
                    due,
                    days: line.overdue_days,
                    state: line.state,
                });
            }
        }
    }

    fn add_reports(&mut self, status: &PlanStatus<'w>, as_of: Date) {
        let plan = self.plan;
        for (duty, of_duty) in plan.document.reporting.iter().zip(&status.reporting) {
            let missing = of_duty
                .rows
                .iter()
                .filter(|row| row.state == RowState::Missing);
            for row in missing {
                if let Some(arrears) = self.of(row.unit) {
                    arrears.reports.push(MissingReport {
                        reference: of_duty.reference.clone(),
                        text: duty.text.as_ref().map(|text| text.as_str()),
                        every: duty.every.as_ref().map(|every| every.value),
                        period: row.period.clone(),
                        due: row.due,
                        days: as_of.days_since(row.due),
                    });
                }
            }
        }
    }

    fn add_own_plans(&mut self, status: &PlanStatus<'w>, as_of: Date) {
        let plan = self.plan;
        for (duty, of_duty) in plan.document.cascade.iter().zip(&status.cascade) {
            let Some(by) = &duty.by else { continue };
            let late = of_duty
                .rows
                .iter()
                .filter(|row| row.late && row.state != CascadeState::Issued);
            for row in late {
                if let Some(arrears) = self.of(row.unit) {
                    arrears.own_plans.push(MissingPlan {
                        reference: of_duty.reference.clone(),
                        text: duty.text.as_ref().map(|text| text.as_str()),
                        by: by.value,
                        days: as_of.days_since(by.value),
                        state: row.state,
                    });
                }
            }
        }
    }

    /// Figures that should have come with a report by now. A target that is measured by tasks or plans asks for no figure.
    fn add_figures(&mut self, status: &PlanStatus<'w>, as_of: Date) {
        let texts = item_titles(&self.plan.document);
        let targets = status.targets.iter();
        let targets = targets
            .filter(|target| target.kind == Measured::Reports)
            .map(|target| (&target.reference, target.verdict, &target.missing_units));
        let quantities = status
            .quantities
            .iter()
            .map(|item| (&item.reference, item.verdict, &item.missing_units));
        for (reference, verdict, missing) in targets.chain(quantities) {
            if !matches!(verdict, Verdict::Incomplete | Verdict::NoData) {
                continue;
            }
            let id = reference.split_once('#').map_or(&**reference, |(_, id)| id);
            let text = texts.get(id).copied();
            let reported = Reported::on(&self.plan.document, status, id, as_of);
            for unit in missing.iter().filter(|unit| reported.is_asked_of(unit)) {
                if let Some(arrears) = self.of(unit) {
                    let reference = reference.clone();
                    arrears.figures.push(MissingFigure { reference, text });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
